"""How long a letter takes, in working days, from one country to another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from afterword.domain.etiquette.faults import fail

_LONGEST = 365


@dataclass(frozen=True, slots=True)
class Lane:
    """One way a letter can go; ``sender`` and ``recipient`` are country codes or group names.

    ``days`` are working days; ``source`` and ``year`` say where the figure comes from, ``year``
    None that it was given with the facts.
    """

    sender: str
    recipient: str
    days: int
    source: str
    year: int | None = None

    @property
    def name(self) -> str:
        """The lane as it is written: "US>US"."""
        return f"{self.sender}>{self.recipient}"


@dataclass(frozen=True, slots=True)
class Transit:
    """The table of lanes, in order of precedence: the first that fits holds.

    ``groups`` are sets of country codes by name; the group "world" is every country. ``unknown``
    is the number of days of a lane that the table does not know.
    """

    lanes: tuple[Lane, ...]
    groups: Mapping[str, frozenset[str]]
    unknown: int = 15

    def days(self, sender: str, recipient: str) -> int:
        """Working days from the country ``sender`` to the country ``recipient``."""
        for lane in self.lanes:
            if self._fits(sender, lane.sender) and self._fits(recipient, lane.recipient):
                return lane.days
        return self.unknown

    def overridden(self, days: Mapping[str, object] | None) -> Transit:
        """The table with these lanes ("US>US": 4) before its own.

        Raises FactsError for a key that is no lane or a value that is no number of days.
        """
        if not days:
            return self
        ours = {lane.name: lane for lane in self.lanes}
        changed = {key: _lane(key, value) for key, value in days.items()}
        added = tuple(lane for key, lane in changed.items() if key not in ours)
        kept = tuple(changed.get(lane.name, lane) for lane in self.lanes)
        return replace(self, lanes=added + kept)

    def _fits(self, country: str, wanted: str) -> bool:
        return country == wanted or wanted == "world" or country in self.groups.get(wanted, ())


def _lane(name: str, days: object) -> Lane:
    sender, mark, recipient = name.partition(">")
    if not (sender and mark and recipient) or ">" in recipient:
        fail(f"transit_days.{name}", "is no lane such as “US>US”", "no es un trayecto como «US>US»")
    if isinstance(days, bool) or not isinstance(days, int) or not 0 <= days <= _LONGEST:
        fail(
            f"transit_days.{name}",
            f"must be a number of days from 0 to {_LONGEST}",
            f"debe ser un número de días de 0 a {_LONGEST}",
        )
    return Lane(sender, recipient, days, "given with the facts")
