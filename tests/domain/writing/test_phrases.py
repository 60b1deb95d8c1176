from afterword.domain.writing.brief import FactSpan
from afterword.domain.writing.phrases import load, phrase
from afterword.domain.writing.sentences import filled, usable
from afterword.domain.writing.values import Known


def test_what_goes_into_a_slot_is_never_read_again() -> None:
    known = Known({"role": "{employer} %s {{x}}", "employer": "Acme"})

    sentence = filled(phrase("About {role} at {employer}."), known, "interview")

    assert sentence.text == "About {employer} %s {{x}} at Acme."
    assert sentence.facts == (FactSpan(6, 25, "role"), FactSpan(29, 33, "employer"))


def test_a_sentence_without_a_fact_rests_on_what_calls_for_it() -> None:
    sentence = filled(phrase("when will you decide?"), Known({}), "decide_by")

    assert sentence.text == "When will you decide?"
    assert sentence.facts == (FactSpan(0, 21, "decide_by"),)


def test_a_name_keeps_its_small_first_letter() -> None:
    assert filled(phrase("{topic} it is."), Known({"topic": "iOS"}), "x").text == "iOS it is."


def test_of_the_usable_phrases_those_that_say_the_most_are_kept() -> None:
    ways = [phrase(t) for t in ("Hello.", "On {day}.", "{role} on {day}.", "{role}, {answer_by}.")]

    kept = usable(ways, Known({"day": "Friday", "role": "Analyst"}))

    assert kept == [phrase("{role} on {day}.")]


def test_lists_are_written_out_in_every_way() -> None:
    tables = {"lists": {"hi": ["A", "B"]}, "thank_you": {"opening": ["{hi} {role}", "C"]}}

    book = load("en", tables, {}).book

    ways = book.ways_of("thank_you", "email", "opening")
    assert [way.words for way in ways] == [("A ", ""), ("B ", ""), ("C",)]


def test_the_phrases_of_a_channel_go_before_those_of_the_occasion() -> None:
    tables = {"thank_you": {"opening": ["long"], "linkedin": {"opening": ["short"]}}}

    book = load("en", tables, {}).book

    assert book.ways_of("thank_you", "linkedin", "opening") == (phrase("short"),)
    assert book.ways_of("thank_you", "email", "opening") == (phrase("long"),)
    assert book.ways_of("thank_you", "email", "nothing") == ()


def test_unknown_slots_are_named_and_their_phrases_left_out() -> None:
    loaded = load("en", {"thank_you": {"opening": ["{nope}", "fine"]}}, {})

    assert [fault.field for fault in loaded.faults] == ["thank_you.opening.0"]
    assert "{nope}" in loaded.faults[0].message.es
    assert [way.words for way in loaded.book.ways["thank_you.opening"]] == [("fine",)]
