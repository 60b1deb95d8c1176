import pytest

from afterword.domain.reminders.answered import Told, read_answer

TWO = [("dana-cruz", "Dana Cruz"), ("lee-wong", "Lee Wong")]


def lines(text: str, people: list[tuple[str, str]] = TWO) -> dict[str, str]:
    return dict(read_answer(text, people).lines)


def test_their_words_and_a_line_for_each_person() -> None:
    text = "We decide by Friday, do not call.\n\nDana: the data migration\nLee: testing\n"
    assert read_answer(text, TWO) == Told(
        "We decide by Friday, do not call.",
        (("dana-cruz", "the data migration"), ("lee-wong", "testing")),
    )


@pytest.mark.parametrize(
    "typed", ["Dana", "dana", "DANA CRUZ", "Cruz", "Cruz, Dana", "- Dana", "Dan", "Danaa", "Danna"]
)
def test_a_name_is_recognised_as_one_types_it_on_a_phone(typed: str) -> None:
    assert lines(f"{typed}: the migration") == {"dana-cruz": "the migration"}


def test_accents_do_not_matter() -> None:
    people = [("jose", "José María Peña")]
    assert lines("jose pena: la migración", people) == {"jose": "la migración"}


def test_a_dash_between_blanks_is_as_good_as_a_colon() -> None:
    assert lines("Dana – the migration") == {"dana-cruz": "the migration"}


def test_what_goes_on_in_the_next_line_belongs_to_the_same_person() -> None:
    text = "Dana: the migration\nand the old warehouse\n\nThey write on Monday."
    assert read_answer(text, TWO) == Told(
        "They write on Monday.", (("dana-cruz", "the migration and the old warehouse"),)
    )


def test_a_name_that_could_be_two_people_stays_among_the_words() -> None:
    people = [("dana-cruz", "Dana Cruz"), ("dana-bell", "Dana Bell")]
    assert read_answer("Dana: the migration", people) == Told("Dana: the migration")
    assert lines("Dana B: no\nDana Bell: the migration", people) == {"dana-bell": "the migration"}


@pytest.mark.parametrize(
    "text", ["Decision: by Friday", "At 10:30 they call", "Danger: none", "Le: we", "Data: kept"]
)
def test_what_is_nobodys_name_is_theirs(text: str) -> None:
    assert read_answer(text, TWO) == Told(text)


@pytest.mark.parametrize(
    "end", ["-- \nAna Ruiz", "Sent from my iPhone", "Enviado desde mi iPhone", "--\nAna"]
)
def test_the_signature_of_a_phone_is_not_read(end: str) -> None:
    assert read_answer(f"By Friday.\n\n{end}\n", TWO) == Told("By Friday.")


def test_a_label_before_their_words_is_left_out() -> None:
    assert read_answer("Next steps: by Friday", TWO).words == "by Friday"
    assert read_answer("Próximos pasos: el viernes", TWO).words == "el viernes"


def test_a_name_without_a_word_says_nothing() -> None:
    assert read_answer("By Friday.\nDana:\nLee:\n", TWO) == Told("By Friday.")


def test_an_empty_answer_says_nothing() -> None:
    assert read_answer(" \n\n", TWO) == Told("")
