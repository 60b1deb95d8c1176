"""What was done, in the language being spoken."""

from __future__ import annotations

from afterword.cli.words import _


def told(verb: str) -> str:
    """An act's verb as a person reads it; a verb of a later version is shown as it is."""
    return {
        "add": _("added"),
        "another phrasing": _("another phrasing"),
        "answered": _("an answer"),
        "away": _("an automatic reply"),
        "bounced": _("a message that came back"),
        "called": _("a call"),
        "change": _("changed"),
        "debrief": _("debrief"),
        "done": _("done"),
        "drop": _("dropped"),
        "edit": _("edited"),
        "import": _("imported"),
        "logo": _("a logo"),
        "mail came": _("a mail that came"),
        "not done": _("a mail of yours that did no step"),
        "not theirs": _("a mail that has nothing to do with it"),
        "numbers": _("numbers of the rules"),
        "outcome": _("an outcome"),
        "printed": _("printed"),
        "release": _("released"),
        "set up": _("set up"),
        "signed": _("signed"),
        "skip": _("skipped"),
        "signature": _("a facsimile of the signature"),
        "stationery": _("stationery"),
        "voice": _("your voice measured"),
        "voice forgotten": _("your voice forgotten"),
        "undo": _("taken back"),
        "wish": _("a wish"),
    }.get(verb, verb)
