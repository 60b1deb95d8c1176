"""Handing a message over to be sent by hand, and what the proofreader says of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from afterword.domain.errors import NotAllowed
from afterword.domain.interview import Channel
from afterword.domain.words import Bilingual
from afterword.domain.writing.draft import Draft as Proof
from afterword.domain.writing.draft import Note, Other
from afterword.domain.writing.proofread import proofread
from afterword.ports import Draft, Handover
from afterword.records import models, queries
from afterword.workflows.draft_messages import Drafted

_NO_ADDRESS = Bilingual(
    "{name} has no mail address; copy the text instead: --by copy",
    "{name} no tiene dirección de correo; copia el texto: --by copy",
)
_TOO_LONG = Bilingual(
    "The text is too long for such a link; take --by eml or --by copy.",
    "El texto es demasiado largo para un enlace así; usa --by eml o --by copy.",
)
_NOT_MAIL = Bilingual(
    "It does not go by e-mail; copy the text: --by copy",
    "No va por correo; copia el texto: --by copy",
)


def notes_on(each: Drafted, attached: tuple[str, ...] = ()) -> tuple[Note, ...]:
    """The proofreader's notes on the message as it stands; ``attached`` are names of files."""
    return proofread(_proof(each, attached))


def _proof(each: Drafted, attached: tuple[str, ...]) -> Proof:
    row, brief = each.row, each.brief
    return Proof(
        text=row.text,
        subject=row.subject or None,
        language=brief.language,
        channel=brief.channel,
        occasion=brief.occasion,
        reader=brief.reader,
        candidate=brief.candidate,
        employer=brief.employer,
        role=brief.role,
        dates=tuple(_known_days(row.opportunity)),
        decision=brief.decide_by or brief.decide_from,
        may_call=any(advice["verdict"] == "may" for advice in row.opportunity.advice),
        others=tuple(_others(row)),
        siblings=tuple(_siblings(row)),
        attachments=attached,
    )


def _known_days(opportunity: models.Opportunity) -> Iterator[date]:
    """Every day that the facts of the opportunity name."""
    for interview in opportunity.interviews.select_related("debrief"):
        zone = ZoneInfo(interview.timezone)
        yield interview.starts_at.astimezone(zone).date()
        debrief = getattr(interview, "debrief", None)
        if debrief is not None:
            yield from (day for day in (debrief.decide_from, debrief.decide_by) if day)
    for event in opportunity.events.filter(kind="reply"):
        yield from (day for day in (event.decide_from, event.decide_by) if day)
    if opportunity.answer_by:
        yield opportunity.answer_by


def _others(row: models.Message) -> Iterator[Other]:
    """Employers, roles and people of the candidate's other opportunities."""
    elsewhere = queries.opportunities(row.owner).exclude(pk=row.opportunity_id)
    for other in elsewhere:
        yield Other(employer=other.employer.name, role=other.role or None)
    people = queries.people(row.owner).exclude(involvements__opportunity=row.opportunity_id)
    yield from (Other(name=person.name) for person in people)


def _siblings(row: models.Message) -> list[str]:
    same = models.Message.objects.filter(interview=row.interview, state="draft")
    return list(same.exclude(pk=row.pk).values_list("text", flat=True))


def plain(each: Drafted) -> str:
    """The text to copy, its subject on the first line where it has one."""
    row = each.row
    return f"{row.subject}\n\n{row.text}" if row.subject else row.text


def link(each: Drafted, way: str, handover: Handover) -> str:
    """The link that opens the message in a mail program: as gmail, outlook or mailto.

    Raises NotAllowed where the message does not go by e-mail, has no address, or is too long.
    """
    ways = handover.ways(mail_draft(each))
    found = getattr(ways, way.replace("-", "_"))
    if found is None:
        raise NotAllowed(why=_TOO_LONG)
    return str(found)


def mail_draft(each: Drafted) -> Draft:
    """The message as an e-mail to be sent by hand. Raises NotAllowed as ``link`` does."""
    row = each.row
    if row.channel != Channel.EMAIL:
        raise NotAllowed(why=_NOT_MAIL)
    if row.person is None or not row.person.email:
        raise NotAllowed(why=_NO_ADDRESS.filled(name=row.person.name if row.person else "?"))
    return Draft(
        to=row.person.email,
        to_name=row.person.name,
        subject=row.subject,
        text=row.text,
        sender_name=row.owner.name,
    )


def write_eml(each: Drafted, folder: Path, now: datetime, handover: Handover) -> Path:
    """Write the message as a draft that a mail program opens; returns the file."""
    return _write(folder, each, "eml", handover.eml(mail_draft(each), now))


def write_all(
    drafts: list[Drafted], folder: Path | None, now: datetime, handover: Handover
) -> list[Path]:
    """Write every message into ``folder``: e-mails as drafts, the rest as text; none without it."""
    if folder is None:
        return []
    return [
        write_eml(each, folder, now, handover)
        if each.row.channel == Channel.EMAIL
        else _write(folder, each, "txt", plain(each).encode())
        for each in drafts
    ]


def _write(folder: Path, each: Drafted, ending: str, content: bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{each.row.step.replace(':', '-')}.{ending}"
    file.write_bytes(content)
    return file
