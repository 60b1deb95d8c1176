"""What is rare in a message, and has to come out right all the same."""

from datetime import date

import pytest

from afterword.domain.writing.brief import Occasion, PassedOn, Reader, Talk
from afterword.domain.writing.compose import compose
from afterword.domain.writing.draft import Other
from afterword.domain.writing.page import Page
from afterword.domain.writing.phrases import load
from afterword.domain.writing.shapes import Shape, shape_of
from afterword.domain.writing.traits import Traits
from tests.domain.writing.builders import brief, draft, mail, message, notes


def test_an_employer_may_be_called_as_a_blank_is() -> None:
    assert notes(mail("I would like to join XXX Holdings."), employer="XXX Holdings") == []


def test_a_spanish_hello_without_a_name_is_no_blank() -> None:
    assert notes("Hola,\n\nGracias por la charla.\n\nUn saludo,\nAna Ruiz", "es") == []


@pytest.mark.parametrize(
    ("sentence", "dates", "found"),
    [
        ("You decide on 4/12/2026.", (date(2026, 4, 12),), []),
        ("See you on Friday, November 31.", (date(2026, 11, 20),), ["unknown_date"]),
        ("It was on the 45th page of November 45.", (date(2026, 11, 20),), []),
        ("I know that you decide by the 39th, on page November 39.", (date(2026, 11, 20),), []),
        (
            "I liked Friday, November 20, and the 20th of November it was.",
            (date(2026, 11, 20),),
            [],
        ),
        ("I know that by 13/14/2026 nothing is due.", (date(2026, 11, 20),), []),
        ("We met on Friday the 12th.", (), ["unknown_date"]),
        ("It was by the 20th of November.", (date(2026, 11, 20),), []),
    ],
)
def test_days_that_are_none_and_days_read_two_ways(
    sentence: str, dates: tuple[date, ...], found: list[str]
) -> None:
    assert [fault for fault, _ in notes(mail(sentence), dates=dates)] == found


def test_a_day_in_numbers_is_one_mention() -> None:
    text = mail("Me dijo que lo sabrían el día 20-11-2026.", "es")

    assert notes(text, "es") == []


def test_september_has_two_names_in_spanish() -> None:
    text = mail("Me dijo que sabrían algo el 20 de setiembre de 2026.", "es")

    assert notes(text, "es", dates=(date(2026, 9, 20),)) == []


@pytest.mark.parametrize(
    ("other", "sentence", "found"),
    [
        (Other(employer="Globex"), "The globex of the old maps was a joy.", []),
        (Other(employer="Acme Retail"), "The shops at Acme are quiet.", []),
        (Other(role="analyst"), "I am glad to be the analyst.", ["other_role"]),
    ],
)
def test_what_looks_like_another_application(other: Other, sentence: str, found: list[str]) -> None:
    assert [fault for fault, _ in notes(mail(sentence), others=(other,))] == found


def test_a_long_clause_in_another_language_is_marked_alone() -> None:
    spanish = "y me gustaría mucho hablar más sobre el taller"
    text = mail(
        "What you said about the night rota and how the day shift hands over to it was new to me,"
        f" {spanish}, because I have done that work for years at a plant of the same size as yours."
    )

    assert notes(text) == [("wrong_language", spanish)]


def test_has_of_haber_speaks_to_a_friend() -> None:
    text = (
        "Hola, Dana:\n\nMe has ayudado con tus ideas. Le agradezco su tiempo.\n\nSaludos,\nAna Ruiz"
    )

    assert notes(text, "es") == [("mixed_formality", "Le agradezco")]


def test_two_things_asked_in_one_breath_are_two() -> None:
    found = notes(mail("Please let me know the salary and the date of the decision."))

    assert [fault for fault, _ in found] == ["several_questions"]


def test_without_an_employer_their_team_is_still_the_readers() -> None:
    assert notes(mail("I liked their team."), employer="") == [("third_person", "their")]


def test_a_greeting_of_two_where_the_reader_has_no_name() -> None:
    text = "Dear Dana and Lee,\n\nThank you for Friday.\n\nBest regards,\nAna Ruiz"

    assert notes(text, reader=Reader(""))[0][0] == "several_recipients"


def test_a_text_without_words_has_no_greeting() -> None:
    assert Page(draft(" \n ")).greeting is None


def test_a_warm_writer_asks_a_question_as_anybody_does() -> None:
    asked = {"occasion": Occasion.STATUS_QUESTION}

    assert message(traits=Traits(90, 14, 0.08), **asked).text == message(**asked).text


def test_own_words_that_need_a_topic_are_left_out_without_one() -> None:
    own = load("en", {"any": {"rider": ["For {thanked}, on {passed_topic}."]}}, {}).book
    asked = brief(passed_on=(PassedOn(Reader("Lee Wong"), Talk()),))

    assert "Lee Wong" not in compose(asked, own).text


def test_a_signature_longer_than_a_mail_is_kept_whole() -> None:
    lines = tuple(f"Line {n} of a long signature" for n in range(30))

    assert all(line in message(signature=lines).text for line in lines)


def test_faults_of_own_phrases_are_named() -> None:
    own = {"thank_you": {"opening": ["Hello {"], "letter": {"topic": "no list"}}, "lists": {"a": 3}}
    loaded = load("en", {}, own)

    assert {fault.field for fault in loaded.faults} == {
        "thank_you.opening.0", "thank_you.letter.topic", "lists.a",
    }  # fmt: skip


def test_two_sentences_are_a_sentence() -> None:
    assert shape_of("Somebody calm. Nights too.", "en", "they_need") is Shape.SENTENCE
