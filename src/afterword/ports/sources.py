"""What comes from files and goes to calendars and address books."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from afterword.domain.contact_cards import ContactCard
    from afterword.domain.feed import Entry
    from afterword.domain.invites.facts import InviteFile
    from afterword.domain.writing.own_phrases import PhraseList
    from afterword.domain.writing.phrases import Phrasebook


class InviteSource(Protocol):
    """Invites out of what a file holds."""

    def read(
        self, name: str, data: bytes, *, own_addresses: frozenset[str], timezone: str | None
    ) -> InviteFile:
        """The invites in a calendar file or a mail, and what could not be read; never raises.

        ``name`` is only a hint. ``own_addresses`` are all of the candidate's; empty where they are
        not known, then the attendee who stands out is taken for the candidate. ``timezone`` is the
        candidate's IANA zone, for times that name none; None to have them asked.
        """
        ...


class PhraseSource(Protocol):
    """The phrases that messages are made of."""

    def phrases(self, language: str) -> Phrasebook:
        """The phrasebook of ``language``, the user's own phrases before the product's.

        Raises BadInput, naming the phrase, where the user's own have a fault.
        """
        ...


class CalendarWriter(Protocol):
    """Entries as a file for other calendars."""

    def written(self, name: str, entries: Iterable[Entry]) -> bytes:
        """The calendar called ``name`` (RFC 5545); the same entries, the same bytes."""
        ...


class ContactCards(Protocol):
    """Contacts as address books exchange them."""

    def read(self, name: str, data: bytes) -> list[ContactCard]:
        """The contacts in a file called ``name``. Raises BadInput where there is none."""
        ...

    def written(self, card: ContactCard, language: str) -> bytes:
        """One contact as a file; ``language`` is the one that the person is written to in."""
        ...


class PhraseKeeper(Protocol):
    """The candidate's own phrases, list by list."""

    def lists(self, language: str) -> list[PhraseList]:
        """Every list of that language as it holds now. Raises BadInput for a faulty file."""
        ...

    def keep(self, language: str, name: str, phrases: Iterable[str]) -> None:
        """Let these be the list of that name; none gives back the product's.

        Raises NotFound, or BadInput naming the phrase; then nothing is changed.
        """
        ...

    def forget(self) -> None:
        """Take all of them away."""
        ...
