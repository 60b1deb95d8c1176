"""``afterword compose``: facts in, one message out."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Any

import click

from afterword import bootstrap
from afterword.cli.asked import Asked
from afterword.cli.jsonl import answer_all
from afterword.cli.words import _
from afterword.domain.interview import Channel, Medium
from afterword.domain.people import Formality, Part
from afterword.domain.words import Bilingual
from afterword.domain.writing.brief import Brief, Message, Occasion, PassedOn, Reader, Talk
from afterword.domain.writing.compose import compose_apart
from afterword.ports import PhraseSource

_BEFORE_INTERVIEW = Bilingual("is before the interview", "es anterior a la entrevista")


class Language(StrEnum):
    """The languages of a message."""

    EN = "en"
    ES = "es"


@click.command(help=_("Write a message for each line of facts given as JSON Lines."))
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def compose(files: tuple[Path, ...]) -> int:
    """Answer each line of facts with its message; 1 if any line could not be read."""
    return answer_all(files, composer(bootstrap.phrase_source()))


def composer(source: PhraseSource) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """What answers one line of facts, in the phrases of ``source``."""

    def answer(values: dict[str, Any]) -> dict[str, Any]:
        asked = Asked(values)
        brief = brief_of(asked)
        phrases = source.phrases(brief.language)
        return reply(compose_apart(brief, phrases, asked.texts("siblings")))

    return answer


def brief_of(asked: Asked) -> Brief:
    """The brief that one line asks for."""
    _refuse_impossible_days(asked)
    interview = asked.inside("interview")
    language = asked.choice("lang", Language, Language.EN)
    locale = asked.text("locale")
    return Brief(
        occasion=asked.choice("occasion", Occasion, Occasion.THANK_YOU),
        channel=written_channel(asked),
        language=language.value,
        locale=locale if locale and locale[:2] == language else None,
        formality=asked.choice("formality", Formality, Formality.USTED),
        reader=reader_of(asked.inside("person")),
        candidate=asked.inside("candidate").text("name") or "",
        employer=asked.text("employer") or "",
        role=asked.text("role"),
        day=interview.day("date"),
        medium=_medium(interview),
        talk=_talk(asked),
        decide_from=asked.day("decide_from"),
        decide_by=asked.day("decide_by"),
        answer_by=asked.day("answer_by"),
        thanks_for=tuple(reader_of(one) for one in asked.each("for")),
        passed_on=tuple(PassedOn(reader_of(p), _talk(p)) for p in asked.each("passed_on")),
        thanks_owed=asked.flag("thanks_owed"),
        variant=asked.number("variant"),
    )


def _refuse_impossible_days(asked: Asked) -> None:
    """No message says that a decision comes before its interview, or ends before it begins."""
    held = asked.inside("interview").day("date")
    first, last = asked.day("decide_from"), asked.day("decide_by")
    if held and last and last < held:
        asked.wrong("decide_by", _BEFORE_INTERVIEW)
    if first and last and last < first:
        asked.wrong(
            "decide_by", Bilingual("is before “decide_from”", "es anterior a «decide_from»")
        )
    answer_by = asked.day("answer_by")
    if held and answer_by and answer_by < held:
        asked.wrong("answer_by", _BEFORE_INTERVIEW)


def written_channel(asked: Asked) -> Channel:
    """The channel of a message; nobody writes by telephone."""
    channel = asked.choice("channel", Channel, Channel.EMAIL)
    if channel is Channel.PHONE:
        asked.wrong("channel", Bilingual("a call is not written", "una llamada no se escribe"))
    return channel


def reader_of(person: Asked) -> Reader:
    """The person written to."""
    return Reader(
        name=person.text("name") or "",
        title=person.text("title") or None,
        part=person.choice("part", Part, Part.PANELIST),
    )


def _medium(interview: Asked) -> Medium | None:
    named = interview.text("medium")
    return interview.choice("medium", Medium, Medium.VIDEO) if named else None


def _talk(asked: Asked) -> Talk:
    return Talk(asked.text("talked_about"), asked.text("they_need"), asked.text("i_add"))


def reply(message: Message) -> dict[str, Any]:
    """``message`` as the documented JSON object."""
    return {
        "subject": message.subject,
        "text": message.text,
        "facts": [{"span": [fact.start, fact.end], "from": fact.source} for fact in message.facts],
        "asks": [ask.field for ask in message.asks],
        "variants": message.variants,
    }
