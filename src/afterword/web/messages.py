"""Messages: a tab for each person, read, proofread, changed, and handed over to be sent."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.shortcuts import redirect

from afterword import bootstrap
from afterword.domain.delivery.states import State
from afterword.domain.errors import AfterwordError, BadInput
from afterword.domain.interview import Channel
from afterword.domain.writing.likeness import TOO_ALIKE, likeness
from afterword.records import queries
from afterword.web import clean, proof, rows, sending, words
from afterword.web.interview import frame
from afterword.web.moments import Tongue
from afterword.web.planning import step_of, up_to_date
from afterword.web.today import tongue_of
from afterword.web.visit import Visit
from afterword.workflows import approve as approving
from afterword.workflows import draft_messages, hand_over, mailboxes
from afterword.workflows import take_back as taking
from afterword.workflows import today as lists
from afterword.workflows.approve import QUESTIONS

if TYPE_CHECKING:
    from afterword.domain.writing.draft import Note
    from afterword.records.models import Interview, PlannedStep
    from afterword.workflows.draft_messages import Drafted

_LIMITS = {"email": 150, "linkedin": 100, "portal": 150, "letter": 250}


def messages(visit: Visit, key: str, step: str = "") -> HttpResponse:
    """The messages of an interview's opportunity, one of them open."""
    up_to_date(visit)
    row = queries.find_interview(visit.owner, key)
    return _page(visit, row, step)


def _page(
    visit: Visit,
    row: Interview,
    step: str,
    *,
    error: str = "",
    said: str = "",
    typed: dict[str, str] | None = None,
) -> HttpResponse:
    planned = queries.planned_steps(visit.owner).filter(opportunity=row.opportunity)
    drafts = draft_messages.drafts(list(planned), visit.now, bootstrap.phrasebooks())
    tongue = tongue_of(visit)
    frame_of_page = frame(visit, row, "messages")
    sent = [
        each
        for each in queries.messages(visit.owner).filter(opportunity=row.opportunity)
        if each.state == "sent"
    ]
    steps = {each.key: each for each in planned}
    if not drafts:
        return visit.page("no_messages", **frame_of_page, sent=sent)
    chosen = next((each for each in drafts if each.row.step == step), drafts[0])
    typed = typed or {"text": chosen.row.text, "subject": chosen.row.subject}
    return visit.page(
        "messages",
        status=422 if error else 200,
        **frame_of_page,
        **_proofread(chosen, visit.language),
        **_open_message(chosen, steps[chosen.row.step], visit),
        error=error,
        said=said,
        clean=len(clean.clean(drafts, steps)),
        editing=bool(error),
        text=typed.get("text", ""),
        subject=typed.get("subject", ""),
        tabs=[_tab(each, chosen, steps, tongue) for each in drafts],
        heading=_heading(_due(drafts, steps, tongue), tongue),
        any_due=bool(_due(drafts, steps, tongue)),
        alike=_alike(drafts),
        alike_limit=round(TOO_ALIKE * 100),
        sent=sent,
    )


def _proofread(chosen: Drafted, language: str) -> dict[str, Any]:
    """The text with its marks, and what there is to mend."""
    notes = hand_over.notes_on(chosen)
    remarks = zip(proof.remarks(notes, language), notes, strict=True)
    return {
        "paragraphs": proof.paragraphs(chosen.row.text, notes, language),
        "apart": [remark for remark, note in remarks if note.in_subject],
        "mendable": sum(1 for n in notes if n.mend is not None and not n.in_subject),
    }


def _open_message(chosen: Drafted, step: PlannedStep, visit: Visit) -> dict[str, Any]:
    """The message that is open, and what can be done with it."""
    row, tongue = chosen.row, tongue_of(visit)
    return {
        "message": row,
        "task": rows.row(lists.task(step, visit.owner, visit.now), tongue),
        "count": len(row.text.split()),
        "limit": _LIMITS.get(row.channel, 150),
        "how": words.HOW[row.channel].in_(visit.language),
        "variant": row.variant % max(chosen.composed.variants, 1) + 1,
        "variants": chosen.composed.variants,
        "stale": chosen.stale,
        "asks": [ask["question"] for ask in row.asks],
        "ways": _ways(chosen),
        "can_approve": sending.can_approve(chosen),
        "can_attach": sending.can_attach(chosen),
        "accounts": [box.address for box in mailboxes.mailboxes(visit.owner)],
        "asks_first": step.action in QUESTIONS,
        "approved": sending.standing(chosen, tongue),
        "plain": hand_over.plain(chosen),
    }


def _tab(
    each: Drafted, chosen: Drafted, steps: dict[str, PlannedStep], tongue: Tongue
) -> dict[str, object]:
    step = steps[each.row.step]
    count = len(hand_over.notes_on(each))
    one, many = (
        ("one thing to look at", "una cosa que mirar"),
        ("{n} things to look at", "{n} cosas que mirar"),
    )
    state = tongue.say(*(one if count == 1 else many), n=str(count))
    if not count:
        state = tongue.say("clean", "limpio")
    if step.at > tongue.now:
        state = tongue.say("for {day}", "para {day}", day=tongue.day(tongue.local(step.at).date()))
    how = words.SHORT[step.action].in_(tongue.language)
    return {
        "step": each.row.step,
        "name": each.row.person.name if each.row.person else "",
        "state": f"{how}, {state}",
        "open": each is chosen,
    }


def _due(drafts: list[Drafted], steps: dict[str, PlannedStep], tongue: Tongue) -> list[PlannedStep]:
    """The steps whose time to be sent has begun."""
    return [steps[each.row.step] for each in drafts if steps[each.row.step].at <= tongue.now]


def _heading(due: list[PlannedStep], tongue: Tongue) -> str:
    if not due:
        return tongue.say("Nothing to send now", "Ahora no hay nada que enviar")
    first = min(due, key=lambda step: step.by)
    late = first.by < tongue.now
    by = "" if late else " " + tongue.by(first.by, first.by_day)
    if len(due) == 1:
        return tongue.say("One message to read{by}", "Un mensaje que leer{by}", by=by)
    return tongue.say(
        "{n} messages to read{by}", "{n} mensajes que leer{by}", n=str(len(due)), by=by
    )


def _ways(chosen: Drafted) -> dict[str, str]:
    """The links that hand the message over; those that cannot be are left out."""
    found = {}
    for way in ("mailto", "gmail", "outlook", "outlook-home"):
        try:
            found[way.replace("-", "_")] = hand_over.link(chosen, way, bootstrap.handover())
        except AfterwordError:
            continue
    return found


def _alike(drafts: list[Drafted]) -> list[dict[str, object]]:
    """How alike each two thank-yous of one interview are, in per cent."""
    thanks = [each for each in drafts if ":thank_you" in each.row.step and each.row.person]
    return [
        {
            "names": " · ".join(d.row.person.name for d in (one, other) if d.row.person),
            "share": round(likeness(one.row.text, other.row.text) * 100),
            "y": 28 + 36 * place,
        }
        for place, (one, other) in enumerate(combinations(thanks[:4], 2))
        if one.row.interview_id == other.row.interview_id
    ]


# --- what the buttons do ------------------------------------------------------------


def _open(visit: Visit, key: str) -> tuple[PlannedStep, Drafted]:
    step = step_of(visit, key)
    return step, draft_messages.draft(step, visit.now, bootstrap.phrasebooks())


def _back(step: PlannedStep) -> HttpResponse:
    return redirect(f"/interviews/{step.interview.key}/messages/{step.key}")


def another(visit: Visit, key: str) -> HttpResponse:
    """The next phrasing."""
    step = step_of(visit, key)
    draft_messages.another_phrasing(step, visit.now, bootstrap.phrasebooks())
    return _back(step)


def edit(visit: Visit, key: str) -> HttpResponse:
    """Keep the candidate's own words."""
    step, drafted = _open(visit, key)
    typed = visit.typed
    subject = typed.get("subject") if drafted.row.channel == Channel.EMAIL else None
    try:
        draft_messages.edit(drafted, typed.get("text", ""), subject, visit.now)
    except BadInput as bad:
        error = bad.message.in_(visit.language)
        return _page(visit, step.interview, step.key, error=error, typed=typed)
    return _back(step)


def take_back(visit: Visit, key: str) -> HttpResponse:
    """Stop the message, out of Drafts too; the step stays planned."""
    step = step_of(visit, key)
    row = approving.find_outgoing(visit.owner, step.key)
    drafted = row.state == State.DRAFTED
    told = taking.take_back(row, bootstrap.mail_host(), bootstrap.secret_store(), visit.now)
    if drafted:
        return _page(visit, step.interview, step.key, said=told.in_(visit.language))
    return _back(step)


def mend(visit: Visit, key: str) -> HttpResponse:
    """Put what the proofreader says: one note's, or every one's."""
    step, drafted = _open(visit, key)
    number = visit.typed.get("note", "")
    notes: tuple[Note, ...] = hand_over.notes_on(drafted)
    text = proof.mended(drafted.row.text, notes, int(number) if number.isdecimal() else None)
    if text != drafted.row.text:
        draft_messages.edit(drafted, text, None, visit.now)
    return _back(step)


def eml(visit: Visit, key: str) -> HttpResponse:
    """The message as a draft that a mail program opens."""
    step, drafted = _open(visit, key)
    content = bootstrap.handover().eml(hand_over.mail_draft(drafted), visit.now)
    response = HttpResponse(content, content_type="message/rfc822")
    name = step.key.replace(":", "-")
    response["Content-Disposition"] = f'attachment; filename="{name}.eml"'
    return response
