import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.domain.interview import Channel, Medium
from afterword.domain.people import Formality
from afterword.domain.writing.brief import Brief, Message, Occasion, PassedOn, Reader, Talk
from afterword.domain.writing.compose import compose, compose_apart
from afterword.domain.writing.draft import Draft
from afterword.domain.writing.likeness import likeness, too_alike
from afterword.domain.writing.proofread import proofread
from afterword.domain.writing.traits import Traits, shows_pleasure, traits_of
from tests.domain.writing.builders import DECISION, FRIDAY, PHRASES, brief, message

PANEL = ("Dana Cruz", "Lee Wong", "Omar Diaz", "Priya Natarajan", "María José García López")
WRITTEN = (Channel.EMAIL, Channel.LETTER, Channel.LINKEDIN, Channel.PORTAL)
MOST_WORDS = {Channel.EMAIL: 120, Channel.PORTAL: 120, Channel.LINKEDIN: 81, Channel.LETTER: 351}
PLEASURES = {
    "en": ("I enjoyed", "for your questions", "gladly talk with you again", "to talk for longer"),
    "es": ("Disfruté", "por sus preguntas", "volvería a hablar", "sus preguntas.", "con ganas"),
}
EVERY = [
    (language, occasion, channel, form)
    for language, occasion, channel in product(("en", "es"), Occasion, WRITTEN)
    for form in (Formality if language == "es" else (None,))
]


def _briefs(
    language: str, occasion: Occasion, channel: Channel, form: Formality | None
) -> list[Brief]:
    return [
        brief(
            language,
            occasion=occasion,
            channel=channel,
            formality=form,
            reader=Reader(name),
            decide_by=decide_by,
            answer_by=date(2026, 12, 9),
            variant=variant,
        )
        for name in PANEL
        for variant, decide_by in ((0, None), (1, DECISION), (2, None))
    ]


@pytest.mark.parametrize(("language", "occasion", "channel", "form"), EVERY)
def test_every_message_is_short_asks_one_thing_and_passes_the_proofreader(
    language: str, occasion: Occasion, channel: Channel, form: Formality | None
) -> None:
    for asked in _briefs(language, occasion, channel, form):
        made = compose(asked, PHRASES.phrases(language))
        read = Draft(
            made.text, language, channel, asked.reader, asked.candidate, asked.employer, asked.role,
            occasion, made.subject, dates=(FRIDAY, DECISION, date(2026, 12, 9)),
        )  # fmt: skip

        assert len(made.text.split()) < MOST_WORDS[channel], made.text
        assert made.text.count("?") <= 1, made.text
        assert "{" not in made.text
        assert (made.subject is None) == (channel is not Channel.EMAIL)
        assert [(n.fault.value, n.text) for n in proofread(read)] == [], made.text


@pytest.mark.parametrize(("language", "occasion", "channel", "form"), EVERY)
def test_every_sentence_of_the_body_rests_on_a_fact(
    language: str, occasion: Occasion, channel: Channel, form: Formality | None
) -> None:
    made = message(language, occasion=occasion, channel=channel, formality=form)

    for paragraph in made.paragraphs:
        start = made.text.index(paragraph)
        inside = [f for f in made.facts if start <= f.start and f.end <= start + len(paragraph)]
        assert inside, paragraph
    for fact in made.facts:
        assert made.text[fact.start : fact.end].strip()


@pytest.mark.parametrize("language", ["en", "es"])
def test_five_interviewers_of_a_panel_get_five_notes(language: str) -> None:
    made = [message(language, reader=Reader(name)) for name in PANEL]

    bodies = {"\n".join(m.paragraphs) for m in made}
    assert len(bodies) == len(PANEL)
    assert max(likeness(a.text, b.text) for a, b in combinations(made, 2)) < 0.7


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("channel", WRITTEN)
def test_a_note_that_knows_its_colleagues_is_like_none_of_them(
    language: str, channel: Channel
) -> None:
    texts: list[str] = []
    for name in PANEL:
        asked = brief(language, channel=channel, reader=Reader(name))
        texts.append(compose_apart(asked, PHRASES.phrases(language), texts).text)

    assert not any(too_alike(a, b) for a, b in combinations(texts, 2))


@pytest.mark.parametrize("form", [None, Formality.TU])
@pytest.mark.parametrize("language", ["en", "es"])
def test_eight_who_compare_their_notes_find_no_subject_and_no_opening_twice(
    language: str, form: Formality | None
) -> None:
    made: list[Message] = []
    for name in (*PANEL, "Saul Ortega", "Gemma Hale", "Viktor Anders"):
        asked = brief(language, reader=Reader(name), formality=form)
        texts, subjects = [m.text for m in made], [m.subject or "" for m in made]
        made.append(compose_apart(asked, PHRASES.phrases(language), texts, subjects))

    assert len({m.subject for m in made}) == len(made)
    assert len({tuple(m.paragraphs[0].split()[:3]) for m in made}) == len(made)
    sentences = [each for m in made for p in m.paragraphs for each in re.split(r"(?<=[.?]) ", p)]
    assert len(set(sentences)) > 0.9 * len(sentences)


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_warm_writer_says_so_and_a_cool_one_does_not(language: str) -> None:
    warm, cool = Traits(90, 14, 0.08), Traits(90, 14, 0.0)
    texts = {
        traits: [message(language, variant=n, traits=traits).text for n in range(24)]
        for traits in (warm, cool)
    }

    said = [pleasure in text for text in texts[warm] for pleasure in PLEASURES[language]]
    assert sum(said) >= len(texts[warm])
    assert not any(shows_pleasure(text) for text in texts[cool])


def test_the_same_facts_give_the_same_text() -> None:
    assert message() == message()


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("occasion", Occasion)
def test_every_variant_is_another_text_and_then_they_begin_again(
    language: str, occasion: Occasion
) -> None:
    first = message(language, occasion=occasion)

    texts = [message(language, occasion=occasion, variant=n).text for n in range(first.variants)]
    assert len(set(texts)) == first.variants > 2
    assert message(language, occasion=occasion, variant=first.variants).text == texts[0]


def test_what_is_not_known_is_left_out_and_asked_for() -> None:
    made = message(talk=Talk())

    assert [ask.field for ask in made.asks] == ["talked_about", "they_need", "i_add"]
    assert all("Dana Cruz" in ask.question.en for ask in made.asks[:2])
    assert {f.source for f in made.facts} <= {
        "person.name", "candidate.name", "interview.date", "role", "decide_by", "interview",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("language", "ask"), [("en", "decide"), ("es", "decisión|decidir")], ids=["en", "es"]
)
def test_an_unknown_window_is_asked_for_in_one_sentence(language: str, ask: str) -> None:
    unknown = message(language)
    known = message(language, decide_by=DECISION)

    assert re.search(rf"[^.?]*(?:{ask})[^.?]*\?", unknown.text)
    assert "?" not in known.text


@pytest.mark.parametrize(
    ("locale", "words"),
    [("en-US", "Friday, December 4"), ("en-GB", "Friday 4 December"), (None, "Friday, December 4")],
)
def test_dates_are_in_words_of_the_region(locale: str | None, words: str) -> None:
    assert words in message(locale=locale, decide_by=DECISION).text


def test_a_status_question_whose_thanks_are_unsent_opens_with_them() -> None:
    made = message(occasion=Occasion.STATUS_QUESTION, thanks_owed=True, decide_by=DECISION)

    assert "hank" in made.paragraphs[0].split(".")[0]
    assert made.text.count("?") == 1


def test_a_message_carries_the_thanks_of_somebody_without_an_address() -> None:
    passed = PassedOn(Reader("Omar Diaz"), Talk("their on-call rota"))

    made = message(passed_on=(passed,), decide_by=DECISION)

    assert "Omar Diaz" in made.paragraphs[-1]
    assert "their on-call rota" in made.paragraphs[-1]
    assert any(f.source == "for.talked_about" for f in made.facts)


def test_a_note_passes_on_the_thanks_of_several_people_at_once() -> None:
    thanked = (Reader("Omar Diaz"), Reader("Irene Boyd"))

    english = message(occasion=Occasion.PASS_ON, thanks_for=thanked)
    spanish = message("es", occasion=Occasion.PASS_ON, thanks_for=thanked)

    assert "Omar Diaz and Irene Boyd" in english.text
    assert "Omar Diaz e Irene Boyd" in spanish.text
    assert "their Kafka migration" in english.text


def test_an_offer_without_a_date_asks_the_candidate_for_it() -> None:
    made = message(occasion=Occasion.OFFER_THANKS)
    dated = message(occasion=Occasion.OFFER_THANKS, answer_by=date(2026, 12, 9))

    assert [ask.field for ask in made.asks][-1] == "answer_by"
    assert "Wednesday, December 9" in dated.text


def test_a_field_too_long_to_quote_is_asked_for_again() -> None:
    made = message(talk=Talk("word " * 80))

    assert made.asks[0].field == "talked_about"
    assert "word word" not in made.text


def test_long_fields_give_way_to_the_length_of_the_message() -> None:
    long = Talk(*(f"{n} " + "long words about the work " * 6 for n in ("a", "b", "c")))

    assert len(message(talk=long).text.split()) < 120


def test_a_short_sample_makes_a_shorter_letter() -> None:
    short = traits_of("Thanks for today. See you.")

    plain = message(channel=Channel.LETTER)
    briefer = message(channel=Channel.LETTER, traits=short)

    assert len(briefer.text) < len(plain.text)


def test_the_lines_of_the_signature_stand_under_the_name() -> None:
    assert message(signature=("+1 555 0134",)).text.endswith("Ana Ruiz\n+1 555 0134")


@pytest.mark.parametrize("medium", [None, *Medium])
@pytest.mark.parametrize("language", ["en", "es"])
def test_few_facts_still_make_a_message(language: str, medium: Medium | None) -> None:
    bare = Brief(
        Occasion.THANK_YOU, Channel.EMAIL, language, Reader(""), candidate="", employer="",
        medium=medium,
    )  # fmt: skip

    for occasion in Occasion:
        made = compose(replace(bare, occasion=occasion), PHRASES.phrases(language))
        assert made.text.strip()


@settings(max_examples=60, deadline=None)
@given(
    words=st.lists(st.text(max_size=60), min_size=3, max_size=3),
    names=st.lists(st.text(max_size=30), min_size=4, max_size=4),
    language=st.sampled_from(["en", "es"]),
    occasion=st.sampled_from(list(Occasion)),
    variant=st.integers(-5, 500),
)
def test_whatever_is_typed_makes_a_message(
    words: list[str], names: list[str], language: str, occasion: Occasion, variant: int
) -> None:
    reader, candidate, employer, role = names
    asked = brief(
        language, occasion=occasion, variant=variant, talk=Talk(*words), reader=Reader(reader),
        candidate=candidate, employer=employer, role=role,
    )  # fmt: skip

    made = compose(asked, PHRASES.phrases(language))

    assert all(0 <= f.start < f.end <= len(made.text) for f in made.facts)


@pytest.mark.parametrize(("language", "between"), [("en", "between"), ("es", "entre el")])
def test_a_window_that_began_at_the_interview_is_told_by_its_last_day(
    language: str, between: str
) -> None:
    for variant in range(6):
        ahead = {"decide_by": DECISION, "day": FRIDAY, "variant": variant}
        at_once = message(language, decide_from=FRIDAY, **ahead).text
        later = message(language, decide_from=FRIDAY + timedelta(days=3), **ahead).text
        assert between not in at_once
        assert between in later
