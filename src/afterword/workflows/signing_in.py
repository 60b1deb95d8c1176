"""Signing in at a provider with the candidate's own client id, in one of three ways."""

from __future__ import annotations

from collections.abc import Callable

from afterword.domain.delivery.oauth import (
    REDIRECT_PATH,
    Begun,
    Client,
    DeviceCode,
    Endpoints,
    Grant,
    checked,
    endpoints_of,
)
from afterword.domain.delivery.providers import Server
from afterword.domain.errors import BadInput, NotFound, OutsideFailed
from afterword.domain.words import Bilingual
from afterword.ports import Return, SecretStore, TokenOffice
from afterword.records import models
from afterword.workflows import values
from afterword.workflows.mailboxes import secret_name

PATIENCE = 300.0  # seconds for the user to sign in at the provider's page
PASTED_PORT = 8426  # nobody listens there: the browser's address line keeps what is to be pasted
BACK = Bilingual(
    "You may close this and go back to Afterword.",
    "Puedes cerrar esto y volver a Afterword.",
)
_UNKNOWN = Bilingual(
    "where this provider lets you in is not known. Give --authorize-at, --token-at and --scope",
    "no se sabe dónde deja entrar este proveedor. Da --authorize-at, --token-at y --scope",
)
_WHAT = Bilingual("Signing in", "El inicio de sesión")
_NOBODY = Bilingual(
    "nobody came back from the provider in five minutes. Nothing was kept. Where the browser is on "
    "another machine, use --paste or --device",
    "nadie ha vuelto del proveedor en cinco minutos. No se ha guardado nada. Si el navegador está "
    "en otro equipo, usa --paste o --device",
)
_TOO_LONG = Bilingual(
    "the code was not typed in in time. Nothing was kept",
    "el código no se ha introducido a tiempo. No se ha guardado nada",
)
_GRANT = Bilingual("sign-in", "ningún inicio de sesión")


def registration(smtp: Server, client_id: str, secret: str, given: Endpoints | None) -> Client:
    """The candidate's own registration at the provider of ``smtp``, or at the ``given`` one.

    Raises BadInput where the provider is not known, or an endpoint is neither https nor here.
    """
    endpoints = given or endpoints_of(smtp)
    if endpoints is None:
        raise BadInput(where=smtp.host, problem=_UNKNOWN)
    return Client(checked(endpoints), values.required("--client-id", client_id), secret)


def former(box: models.Mailbox, secrets: SecretStore) -> Client:
    """The registration that the account was signed in with before. Raises NotFound."""
    found = secrets.client(secret_name(box), box.secret) if box.secret else None
    if found is None:
        raise NotFound(what=_GRANT, name=box.address)
    return found


def by_browser(
    office: TokenOffice, back: Return, client: Client, address: str, show: Callable[[str], None]
) -> Grant:
    """Sign in by this machine's browser, which is sent to the page that ``show`` is given."""
    begun = office.begin(client, back.address(client.endpoints.host), address)
    show(begun.url)
    code = back.wait(begun, PATIENCE)
    if code is None:
        raise OutsideFailed(what=_WHAT, reason=_NOBODY)
    return office.exchange(begun, code)


def by_pasting(
    office: TokenOffice, client: Client, address: str, ask: Callable[[str], str]
) -> Grant:
    """Sign in by any browser; ``ask`` is given the page and returns the address at its end."""
    begun = to_be_pasted(office, client, address)
    return office.exchange(begun, begun.code(ask(begun.url)))


def to_be_pasted(office: TokenOffice, client: Client, address: str) -> Begun:
    """A signing in at whose end the browser shows an address that cannot be opened."""
    redirect = f"http://{client.endpoints.host}:{PASTED_PORT}{REDIRECT_PATH}"
    return office.begin(client, redirect, address)


def by_device(
    office: TokenOffice,
    client: Client,
    show: Callable[[DeviceCode], None],
    sleep: Callable[[float], None],
) -> Grant:
    """Sign in on any device by typing a code in; asked for until it is there, or too old."""
    device = office.device(client)
    show(device)
    every, waited = max(device.every, 1.0), 0.0
    while waited < device.expires_in:
        sleep(every)
        waited += every
        grant = office.poll(client, device)
        if grant is not None:
            return grant
    raise OutsideFailed(what=_WHAT, reason=_TOO_LONG)
