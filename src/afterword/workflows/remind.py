"""Reminding the candidate: each reminder at most once on each way, whatever dies meanwhile.

The row is claimed before anything is spoken, and passes durably into "going" before the first word
is out. What was certainly not brought is tried again. What is in doubt is not: the reminder also
stands in today's list, so that a lost one costs little, while a second one for the same thing
teaches not to read them, and a second debrief mail would be answered twice.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import IntegrityError, transaction

from afterword.domain.delivery.answers import Answer, Stage, Verdict, next_try, verdict
from afterword.domain.delivery.approval import message_id
from afterword.domain.delivery.states import State
from afterword.domain.errors import AfterwordError, NotAllowed, OutsideFailed
from afterword.domain.reminders import words
from afterword.domain.reminders.due import Kind, due
from afterword.domain.words import Bilingual
from afterword.ports import Notice, Notifier, Reached
from afterword.records import models, queries
from afterword.workflows import mailboxes
from afterword.workflows.claim import LEASE
from afterword.workflows.deliver import Kit
from afterword.workflows.duties import (
    Task,
    card_matter,
    is_still_to_do,
    matter,
    owners_with_duties,
    tasks,
)
from afterword.workflows.notifications import notifications, wanted
from afterword.workflows.passing import lease_clock
from afterword.workflows.replan import replan_due

MAIL = "mail"
_STATES = {
    State.SENT: "gone",
    State.IN_DOUBT: "in_doubt",
    State.RETRY: "waiting",
    State.FAILED: "failed",
}
_NO_ACCOUNT = Bilingual(
    "No mailbox that sends is connected. Connect one: afterword mailbox add ADDRESS",
    "No hay ningún buzón conectado que envíe. Conecta uno: afterword mailbox add DIRECCIÓN",
)
_SENDING = Bilingual("Sending the card", "El envío de la ficha")


def remind(kit: Kit) -> int:
    """Bring every reminder that is due, on every way; returns how many were tried.

    By the plans as they are now: what was done or withdrawn meanwhile is not reminded of.
    """
    owners = owners_with_duties(kit.clock.now())
    return sum(remind_owner(owner, kit) for owner in owners) if kit.reminding else 0


def remind_owner(owner: models.User, kit: Kit) -> int:
    """Bring one candidate what is due; returns how many reminders were tried."""
    if kit.reminding is None:
        return 0
    now = kit.clock.now()
    replan_due(owner, now, kit.books)
    found = {task.duty: task for task in tasks(owner, now)}
    chosen = due(found, now, ZoneInfo(owner.timezone), wanted(owner))
    ways = [way for way in kit.reminding.notifiers if _reaches(owner, way)]
    return sum(
        _bring_once(found[duty], owner, notifier, kit) for duty in chosen for notifier in ways
    )


def _reaches(owner: models.User, notifier: Notifier) -> bool:
    """A mail needs an account that sends; the terminal is that of this machine's candidate."""
    if notifier.way == MAIL:
        return notifications(owner).by_mail and own_mailbox(owner) is not None
    return owner.username == queries.ME


def own_mailbox(owner: models.User) -> models.Mailbox | None:
    """The account for mail to oneself: the first that sends and is not paused."""
    usable = [box for box in mailboxes.mailboxes(owner) if box.way == "send" and not box.paused_en]
    return usable[0] if usable else None


def latest(owner: models.User) -> list[models.Reminder]:
    """The latest ten reminders by mail, latest first."""
    mine = models.Reminder.objects.filter(owner=owner, way=MAIL)
    return list(mine.order_by("-due_at", "name")[:10])


def _bring_once(task: Task, owner: models.User, notifier: Notifier, kit: Kit) -> bool:
    """Claim the reminder and bring it; False where it was brought, or is another worker's."""
    now = kit.clock.now()
    box = own_mailbox(owner) if notifier.way == MAIL else None
    row = _claim(owner, task, notifier.way, box, now)
    if row is None or kit.reminding is None:
        return False
    listens = box is not None and bool(box.imap_host) and box.keeps_message_id is not False
    about = matter(task, kit.reminding.phrases, answerable=listens)
    _bring(row, about, notifier, box, kit, lambda: is_still_to_do(task))
    return True


def _claim(
    owner: models.User, task: Task, way: str, box: models.Mailbox | None, now: datetime
) -> models.Reminder | None:
    mine = models.Reminder.objects.filter(owner=owner, way=way, name=task.duty.name)
    try:
        with transaction.atomic():
            row = mine.select_for_update().first()
            if row is None:
                return _make(owner, task, way, box, now)
            return row if _claim_again(row, now) else None
    except IntegrityError:  # another worker was first
        return None


def _make(
    owner: models.User, task: Task, way: str, box: models.Mailbox | None, now: datetime
) -> models.Reminder:
    return models.Reminder.objects.create(
        owner=owner,
        name=task.duty.name,
        way=way,
        kind=task.duty.kind,
        interview=task.interview,
        message_id=message_id(uuid.uuid4().hex, box.address if box else "@localhost"),
        **_claimed(now),
    )


def _claimed(now: datetime) -> dict[str, object]:
    leased = lease_clock(now) + LEASE
    return {"state": "claimed", "token": uuid.uuid4(), "lease_until": leased, "due_at": now}


def _claim_again(row: models.Reminder, now: datetime) -> bool:
    """Claim what has certainly not gone out: it waits, or its worker died before a word of it."""
    died = row.state == "claimed" and row.lease_until < lease_clock(now)
    if not died and not (row.state == "waiting" and row.due_at <= now):
        return False
    for name, value in {**_claimed(now), "attempt": row.attempt + 1}.items():
        setattr(row, name, value)
    row.save()
    return True


def _bring(
    row: models.Reminder,
    about: words.Matter,
    notifier: Notifier,
    box: models.Mailbox | None,
    kit: Kit,
    is_right: Callable[[], bool],
) -> Verdict:
    now = kit.clock.now()
    try:
        reached = _reached(box, kit) if box is not None else None
        answer = notifier.notify(
            _notice(row, about, now), reached, lambda: is_right() and _let_go(row)
        )
    except AfterwordError as error:  # nothing was spoken
        told = Verdict(State.RETRY, error.message, pause=error.permanent)
    else:
        told = _verdict(answer)
    if told.pause and box is not None:
        mailboxes.pause(box, told.why)
    _write_down(row, told, kit.clock.now())
    return told


def _verdict(answer: Answer) -> Verdict:
    if answer.stage is Stage.GUARD:
        return Verdict(State.RETRY, Bilingual("", ""))
    return verdict(answer)


def _reached(box: models.Mailbox, kit: Kit) -> Reached:
    return Reached(box.address, box.owner.name, mailboxes.smtp_account(box, kit.secrets))


def _notice(row: models.Reminder, about: words.Matter, now: datetime) -> Notice:
    language, zone = row.owner.language, ZoneInfo(row.owner.timezone)
    return Notice(
        subject=words.subject(about, language),
        command=words.command(about),
        text=words.text(about, language),
        message_id=row.message_id,
        on=now.astimezone(zone),
    )


def _let_go(row: models.Reminder) -> bool:
    """Write down durably that the first word is about to go; False where the claim is lost."""
    mine = models.Reminder.objects.filter(pk=row.pk, state="claimed", token=row.token)
    return bool(mine.update(state="going"))


def _write_down(row: models.Reminder, told: Verdict, now: datetime) -> None:
    mine = models.Reminder.objects.filter(
        pk=row.pk, token=row.token, state__in=("claimed", "going")
    )
    state = _STATES[told.state]
    mine.update(
        state=state,
        due_at=next_try(row.attempt, now),
        gone_at=now if state == "gone" else None,
        why_en=told.why.en,
        why_es=told.why.es,
    )


# --- on demand ------------------------------------------------------------------------


def mail_card(interview: models.Interview, kit: Kit) -> str:
    """Mail the interview's card to the candidate now; returns to which address.

    Raises NotAllowed without an account that sends or where nobody is known to interview,
    OutsideFailed where it was not taken.
    """
    owner = interview.owner
    box = own_mailbox(owner)
    notifier = _by_mail(kit)
    if box is None or notifier is None or kit.reminding is None:
        raise NotAllowed(why=_NO_ACCOUNT)
    row = models.Reminder.objects.create(
        owner=owner,
        name=f"asked:{interview.key}:{uuid.uuid4().hex}",
        way=MAIL,
        kind=Kind.CARD,
        interview=interview,
        message_id=message_id(uuid.uuid4().hex, box.address),
        **_claimed(kit.clock.now()),
    )
    about = card_matter(interview, kit.reminding.phrases)
    told = _bring(row, about, notifier, box, kit, lambda: True)
    if told.state is not State.SENT:
        raise OutsideFailed(what=_SENDING, reason=told.why)
    return str(box.address)


def _by_mail(kit: Kit) -> Notifier | None:
    ways = kit.reminding.notifiers if kit.reminding else ()
    return next((each for each in ways if each.way == MAIL), None)
