"""The way through the sample search: what is told, and the command that is shown after it.

The facts are those of ``workflows/sample_search.py``, typed as a person would type them.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from afterword.cli.words import _, language
from afterword.workflows import sample_search


def way(folder: Path, invites: list[Path]) -> list[tuple[str, list[str]]]:
    """What is told before each command, and the command."""
    return [
        *_her_facts(invites),
        (
            _("Straight after each interview she writes down what was said. They have time:"),
            _debrief("brightwater"),
        ),
        *_addresses(),
        (
            _("The firm in Madrid decides soon, so there it is an e-mail, in Spanish:"),
            _debrief("faro"),
        ),
        *_what_comes_of_it(folder),
    ]


def _her_facts(invites: list[Path]) -> list[tuple[str, list[str]]]:
    profile = sample_search.profile(language())
    return [
        (
            _("Ana Ruiz in Chicago looks for a job. First she says who she is."),
            [
                *("setup", "--name", profile.name, "--address", profile.addresses[0]),
                *("--language", profile.language, "--country", profile.country),
                *("--timezone", profile.timezone),
            ],
        ),
        ("", ["change", "me", *_typed(sample_search.HER_FACTS)]),
        (
            _("Her invites came as calendar files and mails; one was moved, one called off."),
            ["import", *map(str, invites)],
        ),
    ]


def _debrief(employer: str) -> list[str]:
    """The command that tells ``employer``'s debrief as the sample search has it."""
    notes = sample_search.TOLD[employer]
    command = ["debrief", employer, "--words", notes.words or ""]
    for talk in notes.conversations:
        said: dict[str, str | None] = {
            "--talked": talk.talked_about,
            "--need": talk.they_need,
            "--add": talk.i_add,
            "--note": talk.private_note,
        }
        for option, words in said.items():
            if words:
                command += [option, f"{talk.person}={words}"]
    return command


def _addresses() -> list[tuple[str, list[str]]]:
    first, *others = sample_search.MET_BY_POST
    address = _typed({"address": sample_search.THEIR_ADDRESS})
    return [
        (
            _("A letter needs an address; two of the three can have one."),
            ["change", first, *address],
        ),
        *(("", ["change", other, *address]) for other in others),
    ]


def _what_comes_of_it(folder: Path) -> list[tuple[str, list[str]]]:
    return [
        (
            _("From that, one message for each person:"),
            ["messages", "--to", str(folder / "messages")],
        ),
        (
            _("and the letters, to print, sign by hand and post:"),
            ["letters", "print", "--all", "--to", str(folder / "letters")],
        ),
        (_("May she call Brightwater?"), ["may-i-call", "brightwater"]),
        (_("And this is her list now:"), ["today"]),
    ]


def _typed(values: Mapping[str, str]) -> list[str]:
    r"""Each value as it is typed on a command line, its line breaks as ``\n``."""
    return [f"{field}={value}".replace("\n", "\\n") for field, value in values.items()]
