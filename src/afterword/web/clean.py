"""Approving all messages without a remark at once: each is shown whole first, and none unseen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import redirect

from afterword import bootstrap
from afterword.domain.delivery.approval import digest
from afterword.domain.errors import BadInput
from afterword.domain.words import Bilingual
from afterword.records import queries
from afterword.web import sending
from afterword.web.interview import frame
from afterword.web.planning import up_to_date
from afterword.web.visit import Visit
from afterword.workflows import approve as approving
from afterword.workflows import draft_messages, hand_over, mailboxes

if TYPE_CHECKING:
    from afterword.records.models import Interview, PlannedStep
    from afterword.workflows.draft_messages import Drafted

_WHERE = Bilingual("Approving", "Aprobar")
_CHANGED = Bilingual(
    "a message has changed since it was shown, and nothing was approved. Read them again",
    "un mensaje ha cambiado desde que se mostró, y no se ha aprobado nada. Léelos otra vez",
)


def clean(drafts: list[Drafted], steps: Mapping[str, PlannedStep]) -> list[Drafted]:
    """Those that can be approved, have no remark, and are no question (which asks first)."""
    return [
        each
        for each in drafts
        if sending.can_approve(each)
        and not each.stale
        and steps[each.row.step].action not in approving.QUESTIONS
        and not hand_over.notes_on(each)
        and not _approved(each)
    ]


def _approved(each: Drafted) -> bool:
    row = queries.outgoing(each.row.owner).filter(draft=each.row).exclude(state="withdrawn").first()
    return row is not None and (row.text, row.subject) == (each.row.text, each.row.subject)


def _found(visit: Visit, row: Interview) -> tuple[list[Drafted], dict[str, PlannedStep]]:
    planned = list(queries.planned_steps(visit.owner).filter(opportunity=row.opportunity))
    steps = {each.key: each for each in planned}
    return clean(draft_messages.drafts(planned, visit.now, bootstrap.phrasebooks()), steps), steps


def review(visit: Visit, key: str) -> HttpResponse:
    """Every clean message, whole, above the button that approves them; then approve them."""
    up_to_date(visit)
    row = queries.find_interview(visit.owner, key)
    found, steps = _found(visit, row)
    if visit.request.method == "POST":
        return _approve(visit, row, found, steps)
    return visit.page(
        "clean",
        **frame(visit, row, "messages"),
        found=[{"row": each.row, "seen": _seen(each)} for each in found],
        accounts=[box.address for box in mailboxes.mailboxes(visit.owner)],
    )


def _seen(each: Drafted) -> str:
    """The fingerprint of what is shown, so that exactly this is approved."""
    mail = hand_over.mail_draft(each)
    return digest(mail.to, mail.subject, mail.text, each.row.step)


def _approve(
    visit: Visit, row: Interview, found: list[Drafted], steps: Mapping[str, PlannedStep]
) -> HttpResponse:
    seen = set(visit.request.POST.getlist("seen"))
    chosen = [each for each in found if _seen(each) in seen]
    if not seen or len(chosen) < len(seen):
        raise BadInput(where=_WHERE, problem=_CHANGED)
    box = mailboxes.mailbox_for(visit.owner, visit.typed.get("from"))
    given = approving.Approval(box, bootstrap.mail_writer(), bootstrap.work_calendar())
    for each in chosen:
        approving.check(steps[each.row.step], each, given, visit.now)
    for each in chosen:
        approving.approve(steps[each.row.step], each, given, visit.now)
    return redirect(f"/interviews/{row.key}/messages")
