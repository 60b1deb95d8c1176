"""The clocks: the machine's, and one that stands still for trying things out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The present instant, in UTC."""
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class StoppedClock:
    """A clock that always shows ``instant``."""

    instant: datetime

    def now(self) -> datetime:
        """That instant, in UTC."""
        return self.instant.astimezone(UTC)
