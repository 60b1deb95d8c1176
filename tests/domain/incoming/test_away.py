from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from afterword.domain.incoming.away import away_until

CHICAGO = datetime(2026, 11, 25, 10, tzinfo=timezone(timedelta(hours=-6)))
MADRID = datetime(2026, 11, 25, 10, tzinfo=timezone(timedelta(hours=1)))


def last_day_away(text: str, sent_at: datetime | None, subject: str = "") -> str | None:
    away = away_until(subject, text, sent_at)
    return away[0].isoformat() if away else None


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("I'll be back on Monday, December 7.", "2026-12-06"),
        ("Out of office: back 7 Dec", "2026-12-06"),
        ("I will return to the office on 12/07.", "2026-12-06"),
        ("I'll be back in the office on 2026-12-07", "2026-12-06"),
        ("I am on annual leave, returning on Tuesday 1st December", "2026-11-30"),
        ("I will be away from 11/23/2026 and will not return until 12/01/2026.", "2026-11-30"),
        ("I am out today and will respond tomorrow.", "2026-11-25"),
        ("I'm on leave and will be back in January.", "2026-12-31"),
        ("Our offices are closed Thursday and Friday and reopen Monday.", "2026-11-29"),
        ("I am out of the office until Friday.", "2026-11-27"),
        ("I will be out of the office until and including 4 December.", "2026-12-04"),
        ("I am away until Dec 7th, 2026. For urgent matters call 555-1234.", "2026-12-07"),
        ("Out of office from November 30 through December 4, with limited e-mail", "2026-12-04"),
        ("I will be out of office 11/27/2026 - 12/4/2026.", "2026-12-04"),
        ("I am out of the office from 23 November to 4 December.", "2026-12-04"),
        ("I am on vacation Nov 24-27", "2026-11-27"),
        ("I will be away for two weeks.", "2026-12-09"),
        ("I'm on parental leave until March 2027", "2027-02-28"),
        ("I'm OOO through Dec 1. Back Dec 2.", "2026-12-01"),
        (
            "I am away until December 5th and will answer when I return on December 7th",
            "2026-12-06",
        ),
        ("I am away from my desk and will get back to you soon.", None),
        ("Your application of November 20 has been received.", None),
    ],
)
def test_the_last_day_away_in_english(text: str, last: str | None) -> None:
    assert last_day_away(text, CHICAGO) == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Vuelvo el lunes 7 de diciembre.", "2026-12-06"),
        ("Regreso el próximo lunes.", "2026-11-29"),
        ("Estaré de regreso el 07/12/2026.", "2026-12-06"),
        ("Hoy no estoy en la oficina; vuelvo mañana", "2026-11-25"),
        ("Estoy de vacaciones y me reincorporo el martes 9 de diciembre.", "2026-12-08"),
        ("volveré a estar disponible a partir del 9 de diciembre", "2026-12-08"),
        ("Estaré de vacaciones hasta el viernes inclusive, vuelvo el lunes", "2026-11-29"),
        ("Estaré fuera hasta el viernes 4 de diciembre inclusive.", "2026-12-04"),
        ("Estoy fuera de la oficina hasta el viernes.", "2026-11-27"),
        ("No estaré disponible hasta el 3 de diciembre.", "2026-12-03"),
        ("Me encuentro de vacaciones del 30 de noviembre al 4 de diciembre.", "2026-12-04"),
        ("Estaré fuera desde el 24/11 hasta el 30/11", "2026-11-30"),
        ("Estaré ausente entre el 24 de noviembre y el 2 de diciembre", "2026-12-02"),
        ("Estoy de baja hasta nuevo aviso.", None),
    ],
)
def test_the_last_day_away_in_spanish(text: str, last: str | None) -> None:
    assert last_day_away(text, MADRID) == last


def test_a_numeric_date_is_read_as_where_the_mail_comes_from_writes_it() -> None:
    assert last_day_away("I will be back on 12/07/2026.", CHICAGO) == "2026-12-06"
    assert last_day_away("I will be back on 07/12/2026.", MADRID) == "2026-12-06"


def test_the_subject_may_say_it_where_the_words_do_not() -> None:
    assert last_day_away("Thanks.", CHICAGO, "Out of office until 4 December") == "2026-12-04"


def test_nothing_is_told_without_a_date_to_measure_against() -> None:
    assert last_day_away("I am back on Monday.", None) is None


@pytest.mark.parametrize("year", [1900, 9999])
def test_no_year_is_too_strange(year: int) -> None:
    sent_at = datetime(year, 12, 31, 12, tzinfo=UTC)
    away = away_until("", "I am away for two weeks and back on Monday.", sent_at)
    assert away is None or away[0] >= date(year, 12, 31)
