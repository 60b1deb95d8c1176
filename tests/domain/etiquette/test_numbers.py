from dataclasses import fields

from afterword.domain.etiquette.numbers import MEANINGS
from afterword.domain.etiquette.policy import Policy
from afterword.domain.etiquette.rules import RULES


def test_every_number_says_what_it_is_for_and_by_which_rule() -> None:
    assert list(MEANINGS) == [field.name for field in fields(Policy)]
    assert {meaning.rule for meaning in MEANINGS.values()} <= set(RULES)
