import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.writing.likeness import likeness, repetition, too_alike
from afterword.domain.writing.traits import mails_in, traits_of, traits_together

NOTE = """Dear Dana,

Thank you for meeting with me on Friday. Your point about customers and how they read their \
bills has stayed with me. When I worked at the library we had a similar problem, and a one-page \
guide cut the questions by half.

Could you tell me when you expect to decide?

Best regards,
Ana Ruiz"""
COLLEAGUE = """Hello Lee,

Thank you for meeting with me on Friday. You asked how I would handle a week with too many \
tickets. I gave a long answer; the short one is that I would ask what can wait, and write down \
what people say.

Could you tell me when you expect to decide?

Best regards,
Ana Ruiz"""


def test_the_same_note_to_somebody_else_is_the_same_note() -> None:
    assert likeness(NOTE, NOTE.replace("Dear Dana", "Hi Lee")) == 1.0


def test_a_few_changed_words_do_not_make_another_note() -> None:
    other = NOTE.replace("Friday", "Monday").replace("similar", "like").replace("half", "a third")

    assert 0.65 < likeness(NOTE, other) < 0.95
    assert too_alike(NOTE, other)


def test_the_same_sentences_in_another_order_are_the_same_note() -> None:
    greeting, first, second, closing = NOTE.split("\n\n")

    assert likeness(NOTE, "\n\n".join((greeting, second, first, closing))) > 0.85


def test_the_same_thanks_and_question_round_another_talk_are_two_notes() -> None:
    assert 0.05 < likeness(NOTE, COLLEAGUE) < 0.45
    assert not too_alike(NOTE, COLLEAGUE)


@given(st.text(max_size=200), st.text(max_size=200))
def test_likeness_is_a_share_and_has_no_direction(one: str, other: str) -> None:
    assert 0 <= likeness(one, other) <= 1
    assert likeness(one, other) == pytest.approx(likeness(other, one))


def test_traits_of_a_sample_are_its_length_and_its_warmth() -> None:
    cool = traits_of("I will attend on Monday. The report is done.")
    warm = traits_of("Thank you so much! I enjoyed it and I am glad we met.")

    assert cool is not None
    assert warm is not None
    assert (cool.words, cool.words_a_sentence) == (9, 4.5)
    assert cool.short
    assert not cool.warm
    assert warm.warm
    assert traits_of(" 123 ") is None


def test_what_a_note_repeats_of_the_others_is_counted() -> None:
    greeting, _first, second, closing = NOTE.split("\n\n")
    beside = "\n\n".join((greeting, "One thing only I say to you here.", second, closing))

    assert repetition(NOTE, [NOTE])[0]
    assert repetition(NOTE, [beside])[1:3] == (len(second.split(". ")), 0)
    assert repetition(NOTE, []) == (False, 0, 0, 0)


def test_the_mails_of_a_sample_are_parted_and_measured_together() -> None:
    sample = "One two three.\n> theirs\n----\nOne two. Three four five.\n-- \nAna Ruiz\n"

    assert mails_in(sample) == ["One two three.", "One two. Three four five."]
    found = [traits for mail in mails_in(sample) if (traits := traits_of(mail))]
    together = traits_together(found)
    assert (together.words, together.warmth) == (4, 0)
    assert together.words_a_sentence == pytest.approx(8 / 3)
