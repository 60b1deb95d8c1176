"""What several clauses and sentences say together."""

from datetime import date, datetime

import pytest

from afterword.domain.timeline.understand import Understood, understand

MONDAY = datetime(2026, 11, 23, 10, 0)  # noqa: DTZ001 - local time, as scripts may give it


def read(text: str, lang: str) -> Understood:
    return understand(text, lang=lang, locale=None, reference=MONDAY, interview_date=None)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Nothing from us by Friday? Call me."),
        ("en", "If Friday comes and you haven't heard, call me."),
        ("es", "¿No sabes nada el viernes? Llámame."),
        ("es", "Si llega el viernes y no te hemos dicho nada, llámame."),
    ],
)
def test_a_silence_and_its_day_may_stand_apart(lang: str, text: str) -> None:
    understood = read(text, lang)
    assert understood.latest == date(2026, 11, 27)
    assert understood.invited_to_call == date(2026, 11, 30)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Our director is out until the 1st, so nothing before then."),
        ("es", "El director está fuera hasta el 1, así que antes no habrá nada."),
    ],
)
def test_an_absence_gives_no_day_but_what_follows_from_it_does(lang: str, text: str) -> None:
    understood = read(text, lang)
    assert (understood.earliest, understood.latest) == (date(2026, 12, 1), None)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "You won't have to wait past the 1st."),
        ("es", "No tendrás que esperar más allá del 1."),
    ],
)
def test_not_past_a_day_is_a_deadline(lang: str, text: str) -> None:
    assert read(text, lang).latest == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The second interview is on Tuesday and we decide that same week."),
        ("es", "La segunda entrevista es el martes y esa misma semana decidimos."),
    ],
)
def test_the_same_week_is_that_of_the_day_named_before(lang: str, text: str) -> None:
    understood = read(text, lang)
    assert (understood.earliest, understood.latest) == (date(2026, 11, 23), date(2026, 11, 27))
