"""The machine: what starts with it, and how the candidate is reached."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from afterword.domain.delivery.answers import Answer
    from afterword.domain.words import Bilingual
    from afterword.ports.sending import Account


@dataclass(frozen=True, slots=True)
class Startup:
    """A command, word by word, with the variables of the environment that it needs."""

    command: tuple[str, ...]
    environment: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SystemSaid:
    """What the system was asked to do, and what it said."""

    command: tuple[str, ...]
    ok: bool
    said: str = ""


@dataclass(frozen=True, slots=True)
class Started:
    """What is written for the system ("" for nothing), and what it was asked and said.

    ``log`` is the command that shows the task's log, ``limits`` when it does not run.
    """

    file: str
    content: str
    asked: tuple[SystemSaid, ...]
    log: str
    limits: Bilingual

    @property
    def works(self) -> bool:
        """Whether the system took all of it."""
        return all(each.ok for each in self.asked)


class Starter(Protocol):
    """Starts a task with the user's session, by the system's own means. Raises OSError."""

    def on(self, task: Startup) -> Started:
        """Have it start now and at every login; once more changes nothing but what is new."""
        ...

    def off(self) -> Started:
        """Stop it, and take away what was written."""
        ...

    def status(self) -> Started:
        """How it stands."""
        ...


@dataclass(frozen=True, slots=True)
class Notice:
    """A reminder for the candidate: one line, what to run, and the whole of it as a mail."""

    subject: str
    command: str
    text: str
    message_id: str
    on: datetime


@dataclass(frozen=True, slots=True)
class Reached:
    """Where the candidate is reached: their own address, and the account that it is sent with."""

    address: str
    name: str
    account: Account


class Notifier(Protocol):
    """One way on which reminders reach the candidate."""

    @property
    def way(self) -> str:
        """What the way is called: "mail", "terminal"."""
        ...

    def notify(self, notice: Notice, reached: Reached | None, may_go: Callable[[], bool]) -> Answer:
        """Bring the notice, and say how far that came, as a mail server's ``Answer``.

        ``may_go`` is asked before a word of it is out; if it says no, nothing goes. ``reached`` is
        None for a way that goes through no account.
        """
        ...
