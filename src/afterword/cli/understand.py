"""`afterword understand`: what they said about the timeline, for scripts and for people."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from afterword.cli import words
from afterword.cli.jsonl import answer_all, dumped
from afterword.cli.words import _
from afterword.domain.errors import FactsError
from afterword.domain.language.dates import long_date
from afterword.domain.timeline.understand import LANGUAGES, Understood
from afterword.domain.timeline.understand import understand as read_words
from afterword.domain.words import Bilingual

FLAGS = (
    "invited_to_call",
    "asked_not_to_call",
    "no_status_question",
    "no_contact",
    "silence_means_no",
    "channel",
    "write_by",
)


@click.command(help=_("Read what they said about the timeline: JSON Lines, or --text."))
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--text", help=_("Read these words instead of JSON Lines."))
@click.option("--lang", type=click.Choice(LANGUAGES), help=_("Language of the words."))
@click.option("--locale", help=_("Whether 4/12 is in December: en-US, en-GB, es-ES …"))
@click.option("--reference", help=_("When it was said (else now)."))
@click.option("--interview-date", help=_("Day of the interview (else that of the reference)."))
@click.option("--why", is_flag=True, help=_("Show the answer in words, and what it rests on."))
def understand(
    files: tuple[Path, ...],
    text: str | None,
    lang: str | None,
    locale: str | None,
    reference: str | None,
    interview_date: str | None,
    *,
    why: bool,
) -> int:
    """Answer each line, or the words of ``text``; 1 if any line could not be read."""
    if text is None:
        return answer_all(files, answered)
    now = datetime.now().astimezone().isoformat()
    asked = {
        "text": text,
        "lang": lang,
        "locale": locale,
        "reference": reference or now,
        "interview_date": interview_date,
    }
    understood = _understood(asked)
    if why:
        click.echo("\n".join(_in_words(text, understood, locale)))
    else:
        sys.stdout.buffer.write(dumped(as_json(understood)))
    return 0


def answered(asked: Mapping[str, Any]) -> dict[str, Any]:
    """One line's answer. Raises FactsError that names the field."""
    return as_json(_understood(asked))


def _understood(asked: Mapping[str, Any]) -> Understood:
    return read_words(
        _text(asked),
        lang=_one_of(asked, "lang", LANGUAGES),
        locale=_words(asked, "locale"),
        reference=_instant(asked),
        interview_date=_day(asked, "interview_date"),
    )


def as_json(understood: Understood) -> dict[str, Any]:
    """The answer in the words of INTERFACES, with the reason where there is no window."""
    reason = understood.reason
    return {
        "earliest": _iso(understood.earliest),
        "latest": _iso(understood.latest),
        **{flag: _iso(getattr(understood, flag)) for flag in FLAGS},
        "evidence": [
            {"field": one.field, "span": [one.start, one.end], "text": one.text}
            for one in understood.evidence
        ],
        "reason": {"en": reason.en, "es": reason.es} if reason else None,
    }


def _iso(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


# --- reading the facts ----------------------------------------------------------


def _text(asked: Mapping[str, Any]) -> str:
    text = _words(asked, "text")
    if text is None:
        raise FactsError("text", Bilingual("missing", "falta"))
    return text


def _words(asked: Mapping[str, Any], field: str) -> str | None:
    value = asked.get(field)
    if value is not None and not isinstance(value, str):
        raise FactsError(field, Bilingual("not a text", "no es un texto"))
    return value


def _one_of(asked: Mapping[str, Any], field: str, choices: tuple[str, ...]) -> str | None:
    value = _words(asked, field)
    if value is not None and value not in choices:
        known = ", ".join(choices)
        raise FactsError(field, Bilingual(f"not one of {known}", f"no es ninguno de {known}"))
    return value


def _instant(asked: Mapping[str, Any]) -> datetime:
    value = _words(asked, "reference")
    if value is None:
        raise FactsError("reference", Bilingual("missing", "falta"))
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        wrong = Bilingual(
            "not a time such as 2026-11-23T10:00:00", "no es una hora como 2026-11-23T10:00:00"
        )
        raise FactsError("reference", wrong) from None


def _day(asked: Mapping[str, Any], field: str) -> date | None:
    value = _words(asked, field)
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        wrong = Bilingual("not a date such as 2026-11-23", "no es una fecha como 2026-11-23")
        raise FactsError(field, wrong) from None


# --- for people -----------------------------------------------------------------


def _in_words(text: str, understood: Understood, locale: str | None) -> Iterator[str]:
    """The text with what counts marked, then each answer with the words it rests on."""
    yield _marked(text, understood)
    yield ""
    yield _window(understood, locale)
    if understood.reason:
        yield f"  {understood.reason.in_(words.language())}"
    for flag in FLAGS:
        value = getattr(understood, flag)
        if value is not None and value is not False:
            yield f"{_label(flag)}: {_value(value, locale)}{_because(understood, flag)}"


def _marked(text: str, understood: Understood) -> str:
    places = sorted({(one.start, one.end) for one in understood.evidence})
    shown, at = "", 0
    for start, end in places:
        if start >= at:
            shown += text[at:start] + click.style(f"[{text[start:end]}]", bold=True)
            at = end
    return shown + text[at:]


def _window(understood: Understood, locale: str | None) -> str:
    first, last = understood.earliest, understood.latest
    shown = {"first": _value(first, locale), "last": _value(last, locale)}
    if first and last:
        said = _("Answer on {first}") if first == last else _("Answer from {first} to {last}")
    elif first:
        said = _("Answer on {first} at the earliest")
    else:
        return _("No date for an answer")
    return said.format(**shown) + _because(understood, "latest" if last else "earliest")


def _because(understood: Understood, field: str) -> str:
    quoted = [one.text for one in understood.evidence if one.field == field]
    return f"  ← “{'”, “'.join(quoted)}”" if quoted else ""


def _value(value: object, locale: str | None) -> str:
    if isinstance(value, date):
        return long_date(value, words.language(), locale)
    return _("yes") if value is True else str(value)


def _label(flag: str) -> str:
    return {
        "invited_to_call": _("You may call"),
        "asked_not_to_call": _("Asked not to call"),
        "no_status_question": _("Asked not to ask how things stand"),
        "no_contact": _("Asked for no contact at all"),
        "silence_means_no": _("No word means no"),
        "channel": _("By"),
        "write_by": _("Write by"),
    }[flag]
