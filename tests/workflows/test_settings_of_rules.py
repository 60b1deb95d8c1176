import pytest

from afterword.adapters.transit_table import transit_table
from afterword.domain.errors import FactsError, NotFound
from afterword.workflows.acts import undo
from afterword.workflows.settings_of_rules import numbers, set_numbers
from tests.cast import NOON, acme, ana
from tests.workflows.planning import planned

pytestmark = pytest.mark.django_db


def shown(owner: object) -> dict[str, str]:
    return {number.name: number.value for number in numbers(owner)}  # type: ignore[arg-type]


def test_every_number_is_shown_with_its_default() -> None:
    owner = ana()
    assert shown(owner)["short_window_days"] == "7"
    assert shown(owner)["business_opens"] == "09:00"
    assert all(number.default is None for number in numbers(owner))


def test_a_number_is_set_changed_and_given_back_and_plans_follow() -> None:
    owner = ana()
    acme(owner)
    question = "acme-1:dana-cruz:status_question"
    before = planned(owner, NOON)[question].at
    set_numbers(owner, {"question_days_after_interview": "9"}, NOON, transit_table())
    assert planned(owner, NOON)[question].at > before
    set_numbers(owner, {"question_days_after_interview": "8"}, NOON, transit_table())
    set_numbers(owner, {"question_days_after_interview": ""}, NOON, transit_table())
    set_numbers(owner, {"call_at": ""}, NOON, transit_table())
    assert planned(owner, NOON)[question].at == before


def test_a_transit_time_is_the_users_to_know() -> None:
    owner = ana()
    set_numbers(owner, {"us>es": "9", "call_at": "11:00"}, NOON, transit_table())
    assert (shown(owner)["US>ES"], shown(owner)["call_at"]) == ("9", "11:00")
    undo(owner, NOON)
    assert "US>ES" not in shown(owner)


@pytest.mark.parametrize(
    "typed",
    [
        {"short_window_days": "-1"},
        {"short_window_days": "many"},
        {"business_opens": "25:00"},
        {"business_opens": "18:00"},
        {"US>ES": "soon"},
        {"US>": "5"},
    ],
)
def test_a_number_that_cannot_be_is_refused(typed: dict[str, str]) -> None:
    owner = ana()
    before = shown(owner)
    with pytest.raises(FactsError):
        set_numbers(owner, typed, NOON, transit_table())
    assert shown(owner) == before


def test_a_number_that_there_is_not_is_named() -> None:
    with pytest.raises(NotFound):
        set_numbers(ana(), {"no_such_number": "1"}, NOON, transit_table())
