"""Which country a time zone lies in, by the table that comes with the zone data."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def country_of(timezone: str) -> str | None:
    """The ISO 3166-1 alpha-2 code for an IANA zone; None for "UTC" and for unknown zones."""
    return _table().get(timezone)


@cache
def _table() -> dict[str, str]:
    """The lines of zone.tab: country, coordinates, zone, and perhaps a remark."""
    text = files("tzdata").joinpath("zoneinfo/zone.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {row[2]: row[0] for row in rows}
