"""Approving a message, and everything that the candidate can still do with it afterwards."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from django.db import transaction

from afterword.domain.delivery import approval
from afterword.domain.delivery.states import ENDED, LEASED, MEANINGS, STOPPABLE, State
from afterword.domain.errors import NotAllowed, NotFound
from afterword.domain.etiquette.places import BusinessDays
from afterword.domain.history import Action
from afterword.domain.words import Bilingual
from afterword.domain.writing.draft import FaultName
from afterword.ports import Attachment, Draft, MailWriter, Thread, WorkCalendar
from afterword.records import models
from afterword.workflows import hand_over
from afterword.workflows.draft_messages import Drafted
from afterword.workflows.passing import move, note

QUESTIONS = (Action.STATUS_QUESTION, Action.LAST_MESSAGE)

_OUTGOING = Bilingual("approved message", "ningún mensaje aprobado")
_BLANK = Bilingual(
    "“{words}” is still to be filled in: afterword message {step} --edit",
    "Falta por rellenar «{words}»: afterword message {step} --edit",
)
_TOO_EARLY = Bilingual(
    "A question is approved at the earliest one business day before it is due, as they may have "
    "answered by then: on {day}.",
    "Una pregunta se aprueba como pronto un día hábil antes de enviarla, porque para entonces "
    "quizá hayan respondido: el {day}.",
)
_GONE = Bilingual(
    "{step} is with the mail server already: {state}.",
    "{step} ya está en manos del servidor de correo: {state}.",
)
_BEFORE_TIME = Bilingual(
    "Its time has not come: {why} To send it all the same: --anyway",
    "Aún no es su hora: {why} Para enviarlo igualmente: --anyway",
)
_NOT_IN_DOUBT = Bilingual("{step} is not in doubt: {state}.", "{step} no está en duda: {state}.")
_BY_CANDIDATE = Bilingual("You took it back.", "Lo has retirado tú.")
_AGAIN = Bilingual("You approved it again.", "Lo has aprobado otra vez.")
_SAID_DRAFTS = Bilingual(
    "You wanted it in your Drafts folder.", "Lo has querido en tu carpeta de borradores."
)
_NO_DRAFTS = Bilingual(
    "Its mailbox cannot be read from here, so nothing can be laid into its Drafts.",
    "Desde aquí no se llega a leer su buzón, así que no se puede dejar nada en sus borradores.",
)
_SAID_SEND = Bilingual("You said to send it.", "Has dicho que se envíe.")


@dataclass(frozen=True, slots=True)
class Approval:
    """What a message is approved with: through which account, by which books.

    ``letter`` is the PDF that goes with it, None for none.
    """

    mailbox: models.Mailbox
    writer: MailWriter
    calendar: WorkCalendar
    letter: Attachment | None = None


def approve(
    step: models.PlannedStep, drafted: Drafted, given: Approval, now: datetime
) -> models.Outgoing:
    """Approve the message of the step exactly as it stands; it leaves when the step is due.

    Approving the same again changes nothing. Raises NotAllowed for what does not go by e-mail,
    has blanks, is a question before its time, or may have left already; FactsError for an address.
    """
    row = check(step, drafted, given, now)
    with transaction.atomic():
        former = _former(drafted.row)
        if former is not None and _same(former, row):
            return former
        if former is not None and not _withdraw(former, now, _AGAIN):
            raise _gone(former)
        row.save(force_insert=True)
        note(row, "", now)
    return row


def check(
    step: models.PlannedStep, drafted: Drafted, given: Approval, now: datetime
) -> models.Outgoing:
    """What approving would make, not saved yet. Raises as ``approve`` does."""
    hand_over.mail_draft(drafted)
    _check_blanks(drafted)
    _check_time(step, given.calendar, now)
    row = _new(step, drafted, given, now)
    given.writer.write(draft_of(row), thread_of(row), now, attachments_of(row))
    return row


def _former(draft: models.Message) -> models.Outgoing | None:
    found = models.Outgoing.objects.filter(draft=draft).exclude(state=State.WITHDRAWN)
    return found.select_for_update().first()


def _same(former: models.Outgoing, row: models.Outgoing) -> bool:
    """Whether ``former`` is the same text to the same address, still waiting."""
    waiting = former.state in (State.SCHEDULED, State.RETRY, State.HELD)
    return waiting and _digest_of(row, former.message_id) == former.digest


def _digest_of(row: models.Outgoing, message_id: str) -> str:
    fingerprints = fingerprints_of(row)
    return approval.digest(row.recipient, row.subject, row.text, message_id, fingerprints)


def _check_blanks(drafted: Drafted) -> None:
    for found in hand_over.notes_on(drafted):
        if found.fault is FaultName.UNFILLED_BLANK:
            raise NotAllowed(why=_BLANK.filled(words=found.text, step=drafted.row.step))


def _check_time(step: models.PlannedStep, calendar: WorkCalendar, now: datetime) -> None:
    """Questions wait for the last business day before they are due (rule ``nothing-unseen``)."""
    if step.action not in QUESTIONS or step.person is None:
        return
    person = step.person
    zone = ZoneInfo(person.timezone)
    days = BusinessDays(calendar, (person.country, person.subdivision or None))
    first = days.before(step.at.astimezone(zone).date(), 1)
    if now < datetime.combine(first, time(), zone):
        raise NotAllowed(why=_TOO_EARLY.filled(day=first.isoformat()))


def _new(
    step: models.PlannedStep, drafted: Drafted, given: Approval, now: datetime
) -> models.Outgoing:
    mail = hand_over.mail_draft(drafted)
    row = models.Outgoing(
        owner=step.owner,
        mailbox=given.mailbox,
        draft=drafted.row,
        step=step.key,
        recipient=mail.to,
        recipient_name=mail.to_name,
        subject=mail.subject,
        text=mail.text,
        message_id=approval.message_id(uuid.uuid4().hex, given.mailbox.address),
        in_reply_to=_continues(step),
        attached=given.letter.content if given.letter else b"",
        attached_name=given.letter.name if given.letter else "",
        approved_at=now,
        first_due=max(step.at, now),
        due_at=max(step.at, now),
        by=step.by,
    )
    row.digest = _digest_of(row, row.message_id)
    return row


def _continues(step: models.PlannedStep) -> str:
    """The Message-ID of what this one follows up: the last message of ours to that person."""
    if step.action not in QUESTIONS:
        return ""
    before = models.Outgoing.objects.filter(
        owner=step.owner,
        draft__opportunity=step.opportunity,
        draft__person=step.person,
        state=State.SENT,
    )
    last = before.order_by("-sent_at").first()
    return last.message_id if last else ""


def draft_of(row: models.Outgoing) -> Draft:
    """What was approved, as a message from the account's address."""
    return Draft(
        to=row.recipient,
        to_name=row.recipient_name,
        subject=row.subject,
        text=row.text,
        sender=row.mailbox.address if row.mailbox else None,
        sender_name=row.owner.name,
    )


def attachments_of(row: models.Outgoing) -> tuple[Attachment, ...]:
    """What goes with the message, as it was approved."""
    content = bytes(row.attached)
    return (Attachment(row.attached_name, content),) if content else ()


def fingerprints_of(row: models.Outgoing) -> tuple[str, ...]:
    """The fingerprints of what goes with the message."""
    return tuple(approval.fingerprint(each.name, each.content) for each in attachments_of(row))


def thread_of(row: models.Outgoing) -> Thread:
    """The names under which the message travels."""
    return Thread(row.message_id, row.in_reply_to)


# --- afterwards -----------------------------------------------------------------------


def find_outgoing(owner: models.User, words: str) -> models.Outgoing:
    """The latest approved message whose step has all of the words. Raises NotFound."""
    found = models.Outgoing.objects.filter(owner=owner).select_related("mailbox", "draft")
    for part in words.replace(":", " ").split():
        found = found.filter(step__icontains=part)
    row = found.order_by("-approved_at").first() if words.strip() else None
    if row is None:
        raise NotFound(what=_OUTGOING, name=words)
    return row


def take_back(row: models.Outgoing, now: datetime) -> None:
    """Stop the message for good; the step stays planned. Raises NotAllowed if it may have left."""
    if not _withdraw(row, now, _BY_CANDIDATE):
        raise _gone(row)


def _withdraw(row: models.Outgoing, now: datetime, why: Bilingual) -> bool:
    """Withdraw the row if it certainly did not leave; tried again where it just moved."""
    for _attempt in range(3):
        row.refresh_from_db(fields=["state", "token"])
        if row.state not in (*STOPPABLE, State.DRAFTED):
            return False
        if move(row, State.WITHDRAWN, now, why):
            return True
    return False


def _gone(row: models.Outgoing) -> NotAllowed:
    return NotAllowed(why=_GONE.filled(step=row.step, state=MEANINGS[State(row.state)]))


def lay_into_drafts(row: models.Outgoing, now: datetime) -> None:
    """Have the worker lay the message into Drafts at once, for the candidate to send it.

    Raises NotAllowed where the account has no such folder to be reached, or it may have left.
    """
    if row.mailbox is None or not row.mailbox.imap_host:
        raise NotAllowed(why=_NO_DRAFTS)
    _make_due(row, now, _SAID_DRAFTS, early=True, into_drafts=True)


def send_now(row: models.Outgoing, now: datetime, *, anyway: bool = False) -> None:
    """Have the message leave at once, rather than at its time or not at all.

    Raises NotAllowed before the step's time unless ``anyway``, and for what may have left.
    """
    step = models.PlannedStep.objects.filter(
        opportunity=row.draft.opportunity_id, key=row.step
    ).first()
    early = step is not None and step.at > now
    if early and not anyway and step is not None:
        raise NotAllowed(why=_BEFORE_TIME.filled(why=Bilingual(step.why_en, step.why_es)))
    _make_due(row, now, _SAID_SEND, early=early, into_drafts=False)


def _make_due(row: models.Outgoing, now: datetime, why: Bilingual, **more: bool) -> None:
    """Let the worker take the message up at once. Raises NotAllowed where it may have left."""
    if row.state in (*LEASED, *ENDED, State.IN_DOUBT, State.DRAFTED):
        raise _gone(row)
    columns: dict[str, object] = {"approved_at": now, "first_due": now, "due_at": now, **more}
    if row.state == State.SCHEDULED:
        waiting = models.Outgoing.objects.filter(pk=row.pk, state=row.state, token=row.token)
        moved = bool(waiting.update(**columns))
    else:
        moved = move(row, State.SCHEDULED, now, why, token=None, **columns)
    if not moved:
        raise _gone(row)


def settle(row: models.Outgoing, now: datetime, *, again: bool) -> None:
    """The candidate has decided on a message in doubt: send it ``again``, or let it be.

    The same bytes go again, under the same Message-ID. Raises NotAllowed where it is not in doubt.
    """
    later = State.SCHEDULED if again else State.WITHDRAWN
    columns = {"token": None, "due_at": now, "first_due": now, "approved_at": now, "early": True}
    if row.state != State.IN_DOUBT or not move(
        row, later, now, _SAID_SEND if again else _BY_CANDIDATE, **columns
    ):
        raise NotAllowed(why=_NOT_IN_DOUBT.filled(step=row.step, state=MEANINGS[State(row.state)]))
