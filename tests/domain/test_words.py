from afterword.domain.errors import NotFound
from afterword.domain.words import Bilingual


def test_an_error_says_the_same_in_both_languages() -> None:
    error = NotFound(what=Bilingual("employer", "ninguna empresa"), name="Acme")
    assert error.message.en == "There is no employer called “Acme”."
    assert "Acme" in error.message.es


def test_what_is_filled_in_is_not_read_again() -> None:
    assert Bilingual("{a}", "{a}").filled(a="{b}", b="c") == ("{b}", "{b}")
