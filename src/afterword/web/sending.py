"""Approving a message, and what can still be done with it until it has gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import redirect

from afterword import bootstrap
from afterword.domain.delivery.states import ENDED, MEANINGS, STOPPABLE, State
from afterword.domain.errors import BadInput, NotFound
from afterword.domain.words import Bilingual
from afterword.web.letters import pdf_response, press
from afterword.web.moments import Tongue
from afterword.web.planning import step_of
from afterword.web.visit import Visit
from afterword.workflows import approve as approving
from afterword.workflows import draft_messages, mailboxes
from afterword.workflows.press_letters import attachment_of

if TYPE_CHECKING:
    from afterword.ports import Attachment
    from afterword.records.models import PlannedStep
    from afterword.workflows.draft_messages import Drafted

_NOT_ASKED = Bilingual(
    "tick that you have heard nothing, or say what they answered",
    "marca que no sabes nada, o di qué han respondido",
)


def standing(drafted: Drafted, tongue: Tongue) -> dict[str, object] | None:
    """Where the approved message stands; None while it is only a draft."""
    try:
        row = approving.find_outgoing(drafted.row.owner, drafted.row.step)
    except NotFound:
        return None
    if row.draft_id != drafted.row.pk or row.state in ENDED:
        return None
    state = State(row.state)
    return {
        "means": MEANINGS[state].in_(tongue.language),
        "when": tongue.moment(row.due_at) if row.due_at > tongue.now else "",
        "attached": row.attached_name,
        "changed": row.text != drafted.row.text or row.subject != drafted.row.subject,
        "stoppable": state in (*STOPPABLE, State.DRAFTED),
        "drafted": state is State.DRAFTED,
        "has_drafts": row.mailbox is not None and bool(row.mailbox.imap_host),
    }


def can_approve(drafted: Drafted) -> bool:
    """Whether a mailbox is connected, and the message goes by e-mail."""
    person = drafted.row.person
    by_mail = drafted.row.channel == "email" and person is not None and bool(person.email)
    return by_mail and bool(mailboxes.mailboxes(drafted.row.owner))


def can_attach(drafted: Drafted) -> bool:
    """Whether the same words can go along as a letter: to somebody whose address is known."""
    person = drafted.row.person
    return can_approve(drafted) and person is not None and bool(person.postal_address)


def attached(visit: Visit, key: str) -> HttpResponse:
    """The letter that would go along, as it would."""
    letter = _letter(visit, step_of(visit, key))
    return pdf_response(letter.content, letter.name.removesuffix(".pdf"))


def _letter(visit: Visit, step: PlannedStep) -> Attachment:
    return attachment_of(step, visit.now, press(), bootstrap.phrasebooks())


def approve(visit: Visit, key: str) -> HttpResponse:
    """Approve the message as it stands; a question only where nothing was heard."""
    step = step_of(visit, key)
    if step.action in approving.QUESTIONS and visit.typed.get("nothing-heard") != "yes":
        raise BadInput(where=step.opportunity.employer.name, problem=_NOT_ASKED)
    drafted = draft_messages.draft(step, visit.now, bootstrap.phrasebooks())
    box = mailboxes.mailbox_for(visit.owner, visit.typed.get("from"))
    letter = _letter(visit, step) if visit.typed.get("attach-letter") == "yes" else None
    given = approving.Approval(box, bootstrap.mail_writer(), bootstrap.work_calendar(), letter)
    approving.approve(step, drafted, given, visit.now)
    return redirect(f"/interviews/{step.interview.key}/messages/{step.key}")


def lay_into_drafts(visit: Visit, key: str) -> HttpResponse:
    """Have the message laid into Drafts, where the candidate sends it."""
    step = step_of(visit, key)
    approving.lay_into_drafts(approving.find_outgoing(visit.owner, step.key), visit.now)
    return redirect(f"/interviews/{step.interview.key}/messages/{step.key}")


def send_now(visit: Visit, key: str) -> HttpResponse:
    """Have the message leave at once. Raises NotAllowed before the step's time."""
    step = step_of(visit, key)
    approving.send_now(approving.find_outgoing(visit.owner, step.key), visit.now)
    return redirect(f"/interviews/{step.interview.key}/messages/{step.key}")
