"""Settings: the mail accounts, what is known of each, and what can be done with it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import redirect

from afterword import bootstrap
from afterword.domain.errors import AfterwordError, BadInput, NotAllowed
from afterword.domain.words import Bilingual
from afterword.ports import BY_COMMAND, BY_GRANT
from afterword.records.queries import SAMPLE
from afterword.web.visit import STATUSES, Visit
from afterword.workflows import mailboxes as accounts
from afterword.workflows import probe, try_mailbox

if TYPE_CHECKING:
    from afterword.records.models import Mailbox

HERE = "/settings/mailboxes"
_PATIENCE = 6.0  # seconds; the worker goes on looking afterwards
_TICK = Bilingual("tick the box first", "marca antes la casilla")
_SAMPLE = Bilingual(
    "This is a sample search: no mailbox is connected to it. Begin your own first.",
    "Esto es una búsqueda de muestra: no se le conecta ningún buzón. Empieza antes la tuya.",
)


def page(
    visit: Visit, error: AfterwordError | None = None, tried: dict[str, object] | None = None
) -> HttpResponse:
    """Every account, with what went wrong and what was ``tried`` just now."""
    status = next((code for kind, code in STATUSES.items() if isinstance(error, kind)), 200)
    return visit.page(
        "mailboxes",
        status=502 if error is not None and status == 200 else status,
        station="settings",
        boxes=[_shown(box, visit.language) for box in accounts.mailboxes(visit.owner)],
        error=error.message.in_(visit.language) if error else "",
        tried=tried,
    )


def _shown(box: Mailbox, language: str) -> dict[str, object]:
    by_candidate = box.paused_en == accounts.BY_CANDIDATE.en
    return {
        "address": box.address,
        "user": box.address.rpartition("@")[0],
        "domain": box.address.rpartition("@")[2],
        "number": box.pk.hex[:8],
        "smtp": str(accounts.smtp_server(box)),
        "imap": f"{box.imap_host}:{box.imap_port}/{box.imap_security}" if box.imap_host else "",
        "way": box.way,
        "per_minute": box.per_minute,
        "paused": Bilingual(box.paused_en, box.paused_es).in_(language),
        "by_candidate": by_candidate,
        "by_oauth": box.secret == BY_GRANT,
        "by_command": box.secret == BY_COMMAND,
        "findings": [words.in_(language) for words in probe.findings(box)],
        "awaited": probe.came(box) is probe.Came.AWAITED,
    }


def mailboxes(visit: Visit) -> HttpResponse:
    """The accounts."""
    return page(visit)


def not_in_the_sample(visit: Visit) -> None:
    """Raise NotAllowed in the sample search: nothing of it may ever be sent."""
    if visit.owner.username == SAMPLE:
        raise NotAllowed(why=_SAMPLE)


def try_out(visit: Visit, address: str) -> HttpResponse:
    """Sign in everywhere, and show each step."""
    box = accounts.find_mailbox(visit.owner, address)
    secrets, postman = bootstrap.secret_store(), bootstrap.postman()
    trials = try_mailbox.try_out(box, secrets, postman, bootstrap.mail_host())
    steps = [
        {
            "works": trial.works,
            "words": trial.words.in_(visit.language),
            "why": trial.why.in_(visit.language),
        }
        for trial in trials
    ]
    works = all(trial.works for trial in trials)
    return page(visit, tried={"address": box.address, "steps": steps, "works": works})


def _kit() -> probe.Kit:
    return probe.Kit(
        bootstrap.mail_writer(),
        bootstrap.postman(),
        bootstrap.secret_store(),
        bootstrap.mail_host(),
    )


def mail_a_test(visit: Visit, address: str) -> HttpResponse:
    """Mail a test to oneself, and look for it for a few seconds."""
    box = accounts.find_mailbox(visit.owner, address)
    kit = _kit()
    try:
        probe.send(box, kit, visit.now)
        if box.imap_host:
            probe.wait_for(box, kit, visit.now, _PATIENCE, time.sleep)
    except AfterwordError as error:
        return page(visit, error)
    return redirect(HERE)


def look_again(visit: Visit, address: str) -> HttpResponse:
    """Look for the test once more."""
    box = accounts.find_mailbox(visit.owner, address)
    try:
        probe.wait_for(box, _kit(), visit.now, 0, time.sleep)
    except AfterwordError as error:
        return page(visit, error)
    return redirect(HERE)


def pause(visit: Visit, address: str) -> HttpResponse:
    """Nothing leaves through the account, and nothing of it is read."""
    accounts.pause(accounts.find_mailbox(visit.owner, address), accounts.BY_CANDIDATE)
    return redirect(HERE)


def resume(visit: Visit, address: str) -> HttpResponse:
    """Let it send and be read again."""
    accounts.resume(accounts.find_mailbox(visit.owner, address))
    return redirect(HERE)


def use(visit: Visit, address: str) -> HttpResponse:
    """Whether it sends or lays drafts, and how fast."""
    box = accounts.find_mailbox(visit.owner, address)
    try:
        accounts.change_use(box, visit.typed.get("way", ""), visit.typed.get("per_minute", ""))
    except BadInput as bad:
        return page(visit, bad)
    return redirect(HERE)


def password(visit: Visit, address: str) -> HttpResponse:
    """Keep another password, and try it."""
    box = accounts.find_mailbox(visit.owner, address)
    try:
        typed = accounts.typed_password(box.address, visit.typed.get("password", ""))
        accounts.check_password(box)
        accounts.change_secret(box, typed, bootstrap.secret_store())
    except AfterwordError as error:
        return page(visit, error)
    return try_out(visit, box.address)


def remove(visit: Visit, address: str) -> HttpResponse:
    """Disconnect the account, and forget its secret."""
    box = accounts.find_mailbox(visit.owner, address)
    try:
        if visit.typed.get("sure") != "yes":
            raise BadInput(where=box.address, problem=_TICK)
        accounts.remove_mailbox(box, bootstrap.secret_store())
    except AfterwordError as error:
        return page(visit, error)
    return redirect(HERE)
