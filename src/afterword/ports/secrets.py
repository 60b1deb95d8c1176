"""Secrets, and where accounts and their keys are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from afterword.domain.delivery.oauth import Begun, Client, DeviceCode, Grant

BY_COMMAND = "command"  # what stands for a secret that a program of the user's gives
BY_GRANT = "oauth"  # and for one that an OAuth provider grants


class SecretStore(Protocol):
    """Where passwords are kept: never in the database, nor anywhere in the clear."""

    def keep(self, name: str, secret: str) -> str:
        """Keep ``secret`` under ``name``; returns what to store in its place.

        That is ``BY_COMMAND`` or ``BY_GRANT`` for those, anything else for a password.

        Raises NotAllowed where nothing here can keep it safely.
        """
        ...

    def secret(self, name: str, kept: str) -> str:
        """The secret again, ``kept`` being what ``keep`` returned; an access token for OAuth.

        Raises SignedOut where it is lost or taken back, OutsideFailed where a provider just now
        does not answer.
        """
        ...

    def client(self, name: str, kept: str) -> Client | None:
        """The OAuth registration that was signed in with, None where it was something else."""
        ...

    def forget(self, name: str, kept: str) -> None:
        """Forget it; nothing happens where it is gone already."""
        ...


class ServerFinder(Protocol):
    """Fetches what a domain says of its mail servers."""

    def fetch(self, url: str, most: int) -> bytes | None:
        """The file at an https address, cut soon after ``most`` bytes; None where there is none."""
        ...


class TokenOffice(Protocol):
    """OAuth providers. Everything raises OutsideFailed, or SignedOut where they say no for good."""

    def begin(self, client: Client, redirect: str, address: str) -> Begun:
        """Begin to sign in by a browser. Raises BadInput for endpoints that are not safe."""
        ...

    def exchange(self, begun: Begun, code: str) -> Grant:
        """What is granted for the code that the browser came back with."""
        ...

    def renewed(self, grant: Grant) -> Grant:
        """The grant with an access token that is good now; itself where it still is."""
        ...

    def device(self, client: Client) -> DeviceCode:
        """Begin to sign in by a code that is typed in on any device."""
        ...

    def poll(self, client: Client, device: DeviceCode) -> Grant | None:
        """What is granted once the code was typed in, None until then."""
        ...


class Return(Protocol):
    """A way back to this machine for the browser that was sent to a provider."""

    def address(self, host: str) -> str:
        """Where the browser has to come back to, this machine being called ``host``."""
        ...

    def wait(self, begun: Begun, seconds: float) -> str | None:
        """The code that it brings; None where it does not come in time. Raises BadInput."""
        ...
