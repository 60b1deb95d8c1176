import re

import pytest

from afterword.domain.etiquette import rules
from afterword.domain.etiquette.rules import RULES, Kind

NAMES = {value for name, value in vars(rules).items() if name.isupper() and isinstance(value, str)}


def test_every_name_has_its_rule() -> None:
    assert set(RULES) == NAMES


@pytest.mark.parametrize("rule", RULES.values(), ids=str)
def test_a_rule_is_said_in_both_languages(rule: rules.Rule) -> None:
    for words in (rule.title, rule.ours, *([rule.article] if rule.article else [])):
        assert words.en
        assert words.es
        assert words.en != words.es
        assert not re.search(r"\b(usted|le rogamos)\b", words.es)


def test_what_the_article_says_is_told_from_what_is_ours() -> None:
    assert RULES["do-not-call"].kind is Kind.ARTICLE
    assert RULES["not-annoying"].kind is Kind.OURS
