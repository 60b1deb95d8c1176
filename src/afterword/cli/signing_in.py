"""Signing in at a provider with one's own client id, by browser, device code or pasted address."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import click

from afterword import bootstrap
from afterword.cli import show
from afterword.cli.words import _
from afterword.domain.delivery.oauth import MICROSOFT, Client, DeviceCode, Endpoints, Grant
from afterword.domain.delivery.providers import Server
from afterword.workflows import signing_in

_OPTIONS = (
    click.option("--client-id", help=_("Sign in by OAuth2, with your own client id.")),
    click.option("--device", is_flag=True, help=_("Sign in by a code, on any device.")),
    click.option("--paste", is_flag=True, help=_("Sign in elsewhere, and paste the last address.")),
    click.option("--no-browser", is_flag=True, help=_("Print the address, do not open it.")),
    click.option("--authorize-at", help=_("Another provider's page for signing in.")),
    click.option("--token-at", help=_("Another provider's address for tokens.")),
    click.option("--device-at", help=_("Another provider's address for device codes.")),
    click.option("--scope", help=_("What to ask another provider for.")),
)


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed about signing in."""

    client_id: str | None
    device: bool
    paste: bool
    no_browser: bool
    authorize_at: str | None
    token_at: str | None
    device_at: str | None
    scope: str | None

    @property
    def endpoints(self) -> Endpoints | None:
        """Another provider's endpoints; None where none were typed."""
        if not (self.authorize_at or self.token_at or self.device_at):
            return None
        if not self.token_at or not (self.authorize_at or self.device_at) or not self.scope:
            raise click.UsageError(_("Give --authorize-at, --token-at and --scope together."))
        return Endpoints(self.authorize_at or "", self.token_at, self.scope, self.device_at or "")


def options(command: Callable[..., None]) -> Callable[..., None]:
    """The options of signing in; the command gets them as one ``signing``."""

    def gathered(**given: Any) -> None:
        names = Typed.__dataclass_fields__
        signing = Typed(**{name: given.pop(name) for name in names})
        command(signing=signing, **given)

    gathered.__name__, gathered.__doc__ = command.__name__, command.__doc__
    for option in reversed(_OPTIONS):
        option(gathered)
    return gathered


def client(typed: Typed, smtp: Server, *, stdin: bool) -> Client:
    """The candidate's registration; its secret is asked for where a provider gives one."""
    known = signing_in.registration(smtp, typed.client_id or "", "", typed.endpoints)
    if known.endpoints == MICROSOFT:
        return known
    secret = _client_secret(stdin=stdin)
    return Client(known.endpoints, known.id, secret)


def _client_secret(*, stdin: bool) -> str:
    if stdin:
        return sys.stdin.readline().strip()
    asked = _("Client secret (empty if it has none)")
    return str(click.prompt(asked, hide_input=True, default="", show_default=False, err=True))


def sign_in(known: Client, typed: Typed, address: str) -> Grant:
    """Have the candidate sign in, in the way that was chosen."""
    office = bootstrap.token_office()
    if typed.device:
        return signing_in.by_device(office, known, _show_device, time.sleep)
    if typed.paste:
        return signing_in.by_pasting(office, known, address, _ask_for_address)
    with bootstrap.coming_back(signing_in.BACK) as back:
        opened = lambda url: _open(url, no_browser=typed.no_browser)  # noqa: E731 - one option more
        return signing_in.by_browser(office, back, known, address, opened)


def _open(url: str, *, no_browser: bool) -> None:
    import webbrowser

    if no_browser or not webbrowser.open(url):
        show.say(_("Open this on this computer, and sign in:"))
        click.echo(url)
    else:
        show.say(_("Your browser opens the provider's page. Sign in there."))
    sys.stdout.flush()


def _ask_for_address(url: str) -> str:
    show.say(_("Open this in any browser, and sign in:"))
    click.echo(url)
    show.wrapped(_("At the end the browser shows a page that cannot be opened: that is right."))
    return str(click.prompt(_("Paste the whole address of that page here"), err=True))


def _show_device(device: DeviceCode) -> None:
    words = _("Open {page} on any device and type in: {code}")
    show.say(words.format(page=device.page, code=device.user_code))
    sys.stdout.flush()
