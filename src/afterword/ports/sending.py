"""Messages that leave through an account, and what keeps a copy from sending twice."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from afterword.domain.delivery.answers import Answer
    from afterword.domain.delivery.providers import Server


@dataclass(frozen=True, slots=True)
class Account:
    """How to sign in at a server; ``auth`` is "password" or "xoauth2". Neither is ever shown."""

    server: Server
    username: str = field(repr=False)
    secret: str = field(repr=False)
    auth: str = "password"


@dataclass(frozen=True, slots=True)
class Parcel:
    """One message to one recipient, as the server gets it."""

    sender: str
    recipient: str
    content: bytes


class Line(Protocol):
    """A connection to a mail server that takes messages, one after the other."""

    def try_out(self) -> Answer:
        """Sign in, and say how far that came; ``Stage.AUTH`` with 2xx is success."""
        ...

    def deliver(self, parcel: Parcel, may_send: Callable[[], bool]) -> Answer:
        """Hand the parcel over; never raises for what a server or a network does.

        ``may_send`` is asked when the server is ready for the text and not a byte of it was
        spoken; if it says no, nothing is sent and the answer's stage is ``Stage.GUARD``.
        """
        ...


class Postman(Protocol):
    """Takes messages to mail servers."""

    def line(self, account: Account) -> AbstractContextManager[Line]:
        """A line to the account's server; it connects when there is something to deliver."""
        ...


@dataclass(frozen=True, slots=True)
class Epoch:
    """How often something was sent, and from which machine."""

    number: int
    machine: str


class EpochKeeper(Protocol):
    """Remembers, outside the database, how far sending has come."""

    def kept(self) -> Epoch | None:
        """What was kept last; None where nothing was, or it cannot be read."""
        ...

    def keep(self, number: int) -> None:
        """Keep ``number`` for this machine. Raises OSError."""
        ...

    def machine(self) -> str:
        """This machine's lasting name."""
        ...
