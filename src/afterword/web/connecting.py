"""Connecting a mail account: the servers shown first, then a password, or signing in elsewhere."""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass, field, replace
from threading import Lock

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from afterword import bootstrap
from afterword.domain.delivery.oauth import (
    MICROSOFT,
    REDIRECT_PATH,
    Begun,
    Client,
    DeviceCode,
    Grant,
    endpoints_of,
)
from afterword.domain.delivery.providers import HOSTING, provider_of
from afterword.domain.errors import AfterwordError, BadInput
from afterword.domain.words import Bilingual
from afterword.records import queries
from afterword.web import mailboxes as shown
from afterword.web.guard import entrance_of
from afterword.web.spoken import browser_language
from afterword.web.visit import STATUSES, Visit, failed
from afterword.workflows import mailboxes as accounts
from afterword.workflows import signing_in, values
from afterword.workflows.find_servers import find_servers
from afterword.workflows.mailboxes import NewMailbox
from afterword.workflows.storage import storage_errors

LONGEST = 600.0  # seconds in which one has to come back from the provider
_OVER = Bilingual(
    "This signing in is over, or was begun elsewhere. Begin again in the settings.",
    "Este inicio de sesión ha terminado o se empezó en otro sitio. Empieza otra vez en ajustes.",
)
_WHERE = Bilingual("Signing in", "El inicio de sesión")


@dataclass(frozen=True, slots=True)
class Pending:
    """A signing in that was begun: for a ``new`` account, or for the one at ``address``."""

    client: Client
    address: str
    new: NewMailbox | None
    begun: Begun | None = None
    device: DeviceCode | None = None
    at: float = 0.0


@dataclass
class Waiting:
    """Those that were begun here, by a name that cannot be guessed; in memory alone."""

    _pending: dict[str, Pending] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def add(self, name: str, pending: Pending) -> None:
        """Keep it, and forget those that took too long."""
        with self._lock:
            oldest = time.monotonic() - LONGEST
            self._pending = {key: p for key, p in self._pending.items() if p.at > oldest}
            self._pending[name] = pending

    def find(self, name: str) -> Pending | None:
        """The one of that name, while it is not too old."""
        with self._lock:
            found = self._pending.get(name)
        return found if found and found.at > time.monotonic() - LONGEST else None

    def take(self, name: str) -> Pending | None:
        """The same, once."""
        found = self.find(name)
        with self._lock:
            self._pending.pop(name, None)
        return found


WAITING = Waiting()


# --- the form -------------------------------------------------------------------------


def add(visit: Visit) -> HttpResponse:
    """First the address; then its servers, shown before any password is asked; then connect."""
    shown.not_in_the_sample(visit)
    if visit.request.method != "POST":
        return _asked_first(visit)
    try:
        return _connect(visit)
    except AfterwordError as error:
        return _form(visit, visit.typed, error)


def _asked_first(visit: Visit) -> HttpResponse:
    address = visit.request.GET.get("address", "").strip().lower()
    if not address:
        return redirect(shown.HERE)
    try:
        values.address("address", address)
    except BadInput as bad:
        return shown.page(visit, bad)
    hosting = visit.request.GET.get("provider", "")
    found = find_servers(address, hosting, bootstrap.server_finder())
    provider = found.provider
    typed = {
        "address": address,
        "provider": hosting,
        "smtp": str(provider.smtp),
        "imap": str(provider.imap),
        "username": address,
        "way": "send",
        "per_minute": "30",
        "source": found.source,
        "name": provider.name,
    }
    return _form(visit, typed)


def _form(visit: Visit, typed: dict[str, str], error: AfterwordError | None = None) -> HttpResponse:
    address = typed.get("address", "")
    provider = HOSTING.get(typed.get("provider", "")) or provider_of(address)
    endpoints = endpoints_of(provider.smtp)
    status = next((code for kind, code in STATUSES.items() if isinstance(error, kind)), 502)
    return visit.page(
        "connect",
        status=status if error else 200,
        station="settings",
        typed={name: value for name, value in typed.items() if name not in _NEVER_SHOWN},
        provider=provider.name or typed.get("name", ""),
        source=typed.get("source", ""),
        hint=provider.hint.in_(visit.language),
        password=provider.password,
        hosting=[(key, each.name) for key, each in HOSTING.items()],
        endpoints=endpoints,
        has_secret=endpoints != MICROSOFT,
        redirect=_redirect(visit, endpoints.host if endpoints else "127.0.0.1"),
        device=bool(endpoints and endpoints.device),
        error=error.message.in_(visit.language) if error else "",
    )


_NEVER_SHOWN = frozenset({"password", "client_secret"})


def _connect(visit: Visit) -> HttpResponse:
    typed = visit.typed
    how = typed.get("how", "password")
    new = NewMailbox(
        address=typed.get("address", ""),
        secret="",
        username=typed.get("username") or None,
        smtp=accounts.read_server("smtp", typed.get("smtp", "")),
        imap=accounts.read_server("imap", typed.get("imap", "")),
        files_sent=_known_to_file(typed),
        auth="password" if how == "password" else "xoauth2",
        way="drafts" if typed.get("way") == "drafts" else "send",
        per_minute=accounts.read_speed(typed.get("per_minute", "30")),
    )
    accounts.check_new(visit.owner, new)
    if how != "password":
        return _sign_in(visit, new.address, _client(typed, new), new)
    _keep(visit, new, accounts.typed_password(new.address, typed.get("password", "")))
    return shown.try_out(visit, new.address.lower())


def _known_to_file(typed: dict[str, str]) -> bool | None:
    """What is known of the provider, as long as its servers were not changed."""
    provider = HOSTING.get(typed.get("provider", "")) or provider_of(typed.get("address", ""))
    return provider.files_sent if typed.get("smtp") == str(provider.smtp) else None


def _client(typed: dict[str, str], new: NewMailbox) -> Client:
    smtp = new.smtp or provider_of(new.address).smtp
    secret = typed.get("client_secret", "").strip()
    return signing_in.registration(smtp, typed.get("client_id", "").strip(), secret, None)


def _keep(visit: Visit, new: NewMailbox, secret: str) -> None:
    made = replace(new, secret=secret)
    accounts.add_mailbox(visit.owner, made, bootstrap.secret_store(), visit.now)


# --- signing in elsewhere ---------------------------------------------------------------


def _redirect(visit: Visit, host: str) -> str:
    return f"http://{host}:{entrance_of(visit.request).port}{REDIRECT_PATH}"


def sign_in(visit: Visit, address: str) -> HttpResponse:
    """Sign in anew at the provider of an account, with the same registration."""
    box = accounts.find_mailbox(visit.owner, address)
    try:
        client = signing_in.former(box, bootstrap.secret_store())
        return _sign_in(visit, box.address, client, None)
    except AfterwordError as error:
        return shown.page(visit, error)


def _sign_in(visit: Visit, address: str, client: Client, new: NewMailbox | None) -> HttpResponse:
    """Show where to sign in: the provider's page, or its code for another device."""
    office = bootstrap.token_office()
    pending = Pending(client, address, new, at=time.monotonic())
    if visit.typed.get("how") == "device":
        device = office.device(client)
        name = secrets.token_urlsafe(24)
        WAITING.add(name, replace(pending, device=device))
        return _device_page(visit, name, device)
    begun = office.begin(client, _redirect(visit, client.endpoints.host), address)
    WAITING.add(begun.state, replace(pending, begun=begun))
    return visit.page("sign_in", station="settings", begun=begun, address=address)


def signed_in(request: HttpRequest) -> HttpResponse:
    """Where the provider sends the browser back to. Only its state lets it in, and once."""
    language = browser_language(request)
    try:
        with storage_errors():
            pending = WAITING.take(request.GET.get("state", ""))
            owner = queries.local_owner()
            if request.method != "GET" or pending is None or pending.begun is None or not owner:
                return _back(request, language, error=_OVER.in_(language))
            visit = Visit(request, owner, bootstrap.clock().now())
            language = visit.language
            code = pending.begun.code(request.GET.urlencode())
            _finish(visit, pending, bootstrap.token_office().exchange(pending.begun, code))
    except AfterwordError as error:
        return _back(request, language, error=error.message.in_(language))
    return _back(request, language, address=pending.address)


def _back(request: HttpRequest, language: str, error: str = "", address: str = "") -> HttpResponse:
    """A page without anything of the search: it is shown to whoever has the address."""
    here = f"http://127.0.0.1:{entrance_of(request).port}{shown.HERE}"
    told = {"language": language, "error": error, "address": address, "here": here}
    return render(request, "pages/signed_in.html", told, status=422 if error else 200)


def pasted(visit: Visit) -> HttpResponse:
    """The address at which a browser on another machine ended."""
    name = visit.typed.get("state", "")
    pending = WAITING.find(name)
    try:
        if pending is None or pending.begun is None:
            raise BadInput(where=_WHERE, problem=_OVER)
        code = pending.begun.code(visit.typed.get("address", ""))
        WAITING.take(name)
        _finish(visit, pending, bootstrap.token_office().exchange(pending.begun, code))
    except AfterwordError as error:
        return shown.page(visit, error)
    return redirect(shown.HERE)


def typed_in(visit: Visit) -> HttpResponse:
    """The code was typed in on another device, says the candidate: ask the provider."""
    name = visit.typed.get("name", "")
    pending = WAITING.find(name)
    if pending is None or pending.device is None:
        return failed(visit.request, BadInput(where=_WHERE, problem=_OVER))
    try:
        grant = bootstrap.token_office().poll(pending.client, pending.device)
        if grant is None:
            return _device_page(visit, name, pending.device, too_early=True)
        WAITING.take(name)
        _finish(visit, pending, grant)
    except AfterwordError as error:
        return shown.page(visit, error)
    return redirect(shown.HERE)


def _device_page(
    visit: Visit, name: str, device: DeviceCode, *, too_early: bool = False
) -> HttpResponse:
    return visit.page("device", station="settings", device=device, key=name, too_early=too_early)


def _finish(visit: Visit, pending: Pending, grant: Grant) -> None:
    """Keep what was granted: a new account, or a new secret of one, which then sends again."""
    if pending.new is not None:
        _keep(visit, pending.new, grant.as_secret())
        return
    box = accounts.find_mailbox(visit.owner, pending.address)
    accounts.change_secret(box, grant.as_secret(), bootstrap.secret_store())
    accounts.resume(box)
