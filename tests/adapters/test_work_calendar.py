from datetime import date

import pytest

from afterword.adapters.transit_table import transit_table
from afterword.adapters.work_calendar import DayOff, WorldCalendar


@pytest.mark.parametrize(
    ("country", "subdivision", "day"),
    [
        ("US", None, date(2026, 11, 26)),  # Thanksgiving
        ("US", "CA", date(2026, 3, 31)),  # Cesar Chavez Day
        ("ES", None, date(2026, 12, 8)),
        ("ES", "MD", date(2026, 5, 2)),
        ("GB", "SCT", date(2026, 11, 30)),  # St Andrew's
        ("MX", None, date(2026, 9, 16)),
        ("AR", None, date(2026, 7, 9)),
        ("CO", None, date(2026, 7, 20)),
        ("CL", None, date(2026, 9, 18)),
    ],
)
def test_public_holidays_of_a_country_and_its_parts(
    country: str, subdivision: str | None, day: date
) -> None:
    assert day in WorldCalendar().public_holidays(country, subdivision, day.year)


@pytest.mark.parametrize("country", ["XX", "AA", "ZZ"])
def test_a_country_that_is_not_known_has_none(country: str) -> None:
    assert WorldCalendar().public_holidays(country, None, 2026) == frozenset()


def test_an_unknown_part_of_a_country_has_the_countrys() -> None:
    calendar = WorldCalendar()
    assert calendar.public_holidays("ES", "ZZ", 2026) == calendar.public_holidays("ES", None, 2026)


def test_the_calendar_can_be_edited() -> None:
    fiesta, worked = date(2026, 5, 15), date(2026, 12, 8)
    changes = (DayOff("ES", fiesta, subdivision="MD"), DayOff("ES", worked, off=False))
    edited = WorldCalendar(changes)
    assert fiesta in edited.public_holidays("ES", "MD", 2026)
    assert fiesta not in edited.public_holidays("ES", "CT", 2026)
    assert worked not in edited.public_holidays("ES", "MD", 2026)
    assert worked in WorldCalendar().public_holidays("ES", "MD", 2026)


@pytest.mark.parametrize("year", [1970, 2199])
def test_far_years_do_no_harm(year: int) -> None:
    found = WorldCalendar().public_holidays("US", None, year)
    assert all(day.year == year for day in found)


@pytest.mark.parametrize(
    ("lane", "days"),
    [
        (("US", "US"), 5),
        (("GB", "GB"), 2),
        (("ES", "ES"), 5),
        (("DE", "FR"), 5),
        (("ES", "PT"), 5),
        (("ES", "CH"), 6),
        (("ES", "GB"), 6),
        (("GB", "IE"), 6),
        (("GB", "US"), 9),
        (("US", "CA"), 15),
        (("US", "ES"), 15),
        (("US", "MX"), 15),
        (("GB", "MX"), 15),
        (("AR", "AR"), 15),
        (("MX", "US"), 15),
        (("JP", "JP"), 15),
    ],
)
def test_how_long_a_letter_takes(lane: tuple[str, str], days: int) -> None:
    assert transit_table().days(*lane) == days


def test_every_lane_has_its_source_and_year() -> None:
    assert all(lane.source and lane.year for lane in transit_table().lanes)


def test_a_lane_can_be_overridden() -> None:
    changed = transit_table().overridden({"US>US": 1, "GB>MX": 20, "EU>EU": 4})
    assert changed.days("US", "US") == 1
    assert changed.days("GB", "MX") == 20
    assert changed.days("DE", "FR") == 4
    assert changed.days("GB", "US") == 9
