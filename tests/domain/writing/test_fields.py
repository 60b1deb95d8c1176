import pytest

from afterword.domain.people import Formality
from afterword.domain.writing.brief import Ask, Reader
from afterword.domain.writing.fields import Told, read_field
from tests.domain.writing.builders import brief


def _told(language: str, field: str, typed: str, form: Formality | None = None) -> tuple[str, str]:
    told = read_field(brief(language, formality=form), field, typed)
    return (told.slot, told.text) if isinstance(told, Told) else ("asked", told.question.en)


@pytest.mark.parametrize(
    ("typed", "slot", "text"),
    [
        ("their Kafka migration", "topic", "your Kafka migration"),
        ("Their Kafka migration.", "topic", "your Kafka migration"),
        ("how they handle on-call", "topic", "how you handle on-call"),
        ("our shared time at Beta", "topic", "our shared time at Beta"),
        ("my question about tests", "topic", "my question about tests"),
        ("how customers read their bills", "topic", "how customers read their bills"),
        ("Dana's plan for the platform", "topic", "your plan for the platform"),
        ("her team's roadmap", "topic", "your team's roadmap"),
        ("Acme's new office", "topic", "your new office"),
        ("We talked about their plans", "topic", "your plans"),
        ("talked with Dana about the budget", "topic", "the budget"),
        ("moving from batch to streaming", "topic", "moving from batch to streaming"),
        ("They are moving to Kafka.", "topic_sentence", "you are moving to Kafka"),
        ("She told me they're moving", "topic_sentence", "you're moving"),
        ("he leads it and wants more", "topic_sentence", "you lead it and want more"),
        ("she's been rebuilding the team", "topic_sentence", "you've been rebuilding the team"),
        ("Dana wants to grow", "topic_sentence", "you want to grow"),
        ("{{role}} and %s", "topic", "{{role}} and %s"),
        ("<b>bold</b> plans", "topic", "<b>bold</b> plans"),
        ("the\u202e plan\x00s\u200b", "topic", "the plans"),
    ],
)
def test_english_talk_is_turned_to_the_reader(typed: str, slot: str, text: str) -> None:
    assert _told("en", "talked_about", typed) == (slot, text)


@pytest.mark.parametrize(
    ("typed", "slot", "text"),
    [
        ("someone to own the reports", "need", "someone to own the reports"),
        ("They need someone calm", "need", "someone calm"),
        ("Acme needs more analysts", "need", "more analysts"),
        ("they're looking for a lead", "need", "a lead"),
        ("to cut the backlog", "need_to", "to cut the backlog"),
        ("she wants to grow the team", "need_to", "to grow the team"),
        ("The reports take too long.", "need_sentence", "the reports take too long"),
    ],
)
def test_english_needs_lose_their_lead_in(typed: str, slot: str, text: str) -> None:
    assert _told("en", "they_need", typed) == (slot, text)


@pytest.mark.parametrize(
    ("typed", "slot", "text"),
    [
        ("my years at Beta", "add", "my years at Beta"),
        ("led a similar move", "add_sentence", "I led a similar move"),
        ("I led a similar move", "add_sentence", "I led a similar move"),
        ("that I once led a move", "add_sentence", "I once led a move"),
        ("leading a team of five", "add_doing", "leading a team of five"),
        ("I can bring five years of SQL", "add", "five years of SQL"),
        ("to help them with testing", "add_to", "to help you with testing"),
    ],
)
def test_english_offers_become_the_candidates_own(typed: str, slot: str, text: str) -> None:
    assert _told("en", "i_add", typed) == (slot, text)


@pytest.mark.parametrize(
    ("typed", "usted", "tu"),
    [
        ("su migración", "su migración", "tu migración"),
        ("tu migración", "su migración", "tu migración"),
        ("los clientes y sus dudas", "los clientes y sus dudas", "los clientes y sus dudas"),
        ("hablamos del plan de datos", "el plan de datos", "el plan de datos"),
        ("cómo decidís qué dibujar", "cómo deciden qué dibujar", "cómo decidís qué dibujar"),
        ("el equipo de Dana", "su equipo", "tu equipo"),
        ("nuestra etapa en Beta", "nuestra etapa en Beta", "nuestra etapa en Beta"),
        ("me contó que están creciendo", "están creciendo", "están creciendo"),
    ],
)
def test_spanish_talk_takes_the_form_of_address(typed: str, usted: str, tu: str) -> None:
    assert _told("es", "talked_about", typed, Formality.USTED)[1] == usted
    assert _told("es", "talked_about", typed, Formality.TU)[1] == tu


@pytest.mark.parametrize(
    ("typed", "slot", "text"),
    [
        ("dirigí una migración", "add_sentence", "dirigí una migración"),
        ("liderando un equipo", "add_sentence", "he trabajado liderando un equipo"),
        ("liderar equipos", "add_doing", "liderar equipos"),
        ("puedo aportar cinco años de SQL", "add", "cinco años de SQL"),
        ("En Beta movimos 40 servicios", "add_sentence", "en Beta movimos 40 servicios"),
    ],
)
def test_spanish_offers_become_the_candidates_own(typed: str, slot: str, text: str) -> None:
    assert _told("es", "i_add", typed) == (slot, text)


@pytest.mark.parametrize(
    ("language", "typed", "slot", "text"),
    [
        ("en", "want to learn", "add_sentence", "I want to learn"),
        ("en", "would love to mentor", "add_sentence", "I would love to mentor"),
        ("en", "fluent in Portuguese", "add_sentence", "I am fluent in Portuguese"),
        ("en", "manage a team of five", "add_sentence", "I manage a team of five"),
        ("en", "increased sales by 20%", "add_sentence", "I increased sales by 20%"),
        ("en", "love of teaching", "add", "love of teaching"),
        ("en", "advanced SQL", "add", "advanced SQL"),
        ("en", "running the shop", "add_doing", "running the shop"),
        ("en", "In 2019 I led a move", "add_sentence", "in 2019 I led a move"),
        ("en", "When I was at Beta, I sold", "add_sentence", "when I was at Beta, I sold"),
        ("en", "Cooking", "add_doing", "cooking"),
        ("es", "atiendo bien", "add_sentence", "atiendo bien"),
        ("es", "cuido niños", "add_sentence", "cuido niños"),
        ("es", "carné de conducir", "add", "carné de conducir"),
        ("es", "empeño", "add", "empeño"),
        ("es", "quiero aprender", "add_sentence", "quiero aprender"),
        ("es", "Manejo Excel", "add_sentence", "manejo Excel"),
        ("es", "aprendo rápido", "add_sentence", "aprendo rápido"),
        ("es", "me encanta enseñar", "add_sentence", "me encanta enseñar"),
        ("es", "manejo de datos", "add", "manejo de datos"),
        ("es", "uso de Excel", "add", "uso de Excel"),
        ("es", "desarrollo de aplicaciones", "add", "desarrollo de aplicaciones"),
        ("es", "diseño gráfico", "add", "diseño gráfico"),
        ("es", "cinco años de SQL", "add", "cinco años de SQL"),
        ("es", "liderazgo técnico", "add", "liderazgo técnico"),
    ],
)
def test_an_offer_that_begins_with_a_verb_is_a_sentence_of_its_own(
    language: str, typed: str, slot: str, text: str
) -> None:
    assert _told(language, "i_add", typed) == (slot, text)


@pytest.mark.parametrize(
    ("language", "field", "typed"),
    [
        ("en", "i_add", "Portuguese, fluent"),
        ("en", "i_add", "certified nurse"),
        ("en", "i_add", "Ana helped us"),
        ("en", "i_add", "how to sell"),
        ("en", "i_add", "fast learner"),
        ("en", "i_add", "design websites"),
        ("en", "i_add", "the team trusts me"),
        ("es", "i_add", "bilingüe"),
        ("es", "i_add", "graduada en Derecho"),
        ("es", "i_add", "queriendo aprender"),
        ("en", "they_need", "What their biggest risk is"),
        ("es", "they_need", "cuál es su mayor riesgo"),
        ("es", "talked_about", "que odia las reuniones"),
        ("es", "talked_about", "me contó que odia las reuniones"),
    ],
)
def test_words_that_fit_no_sentence_for_certain_are_asked_for(
    language: str, field: str, typed: str
) -> None:
    slot, question = _told(language, field, typed)

    assert slot == "asked"
    assert question.startswith("How would you say")


@pytest.mark.parametrize(
    ("field", "typed", "slot", "text"),
    [
        ("talked_about", "what their biggest risk is", "topic", "what your biggest risk is"),
        ("talked_about", "what they are building", "topic", "what you are building"),
        ("talked_about", "they said that hiring is slow", "topic_sentence", "hiring is slow"),
        ("they_need", "what they need is time", "need_sentence", "what you need is time"),
    ],
)
def test_a_question_is_talked_about_and_a_statement_is_told(
    field: str, typed: str, slot: str, text: str
) -> None:
    assert _told("en", field, typed) == (slot, text)


@pytest.mark.parametrize("typed", ["", "  ", "-", "n/a", "None", "…", "xxx", "\u200b"])
def test_nothing_is_asked_for(typed: str) -> None:
    assert _told("en", "talked_about", typed)[1].startswith("What did you and Dana Cruz talk")


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "su migración a Kafka"),
        ("es", "their Kafka migration"),
        ("en", "התקציב"),
        ("es", "someone to own the reports"),
    ],
)
def test_words_in_another_language_are_asked_for(language: str, typed: str) -> None:
    slot, question = _told(language, "talked_about", typed)

    assert slot == "asked"
    assert "how would you put" in question


@pytest.mark.parametrize("typed", ["how do you test?", "the plan that Dana has", "the plan he has"])
def test_what_cannot_be_turned_is_asked_for(typed: str) -> None:
    assert _told("en", "talked_about", typed)[0] == "asked"


def test_the_question_names_the_person_and_the_words() -> None:
    asked = read_field(brief(reader=Reader("Lee Wong")), "talked_about", "su plan de datos")

    assert isinstance(asked, Ask)
    assert asked.question.es == "Lee Wong lee en inglés: ¿cómo dirías «su plan de datos» en inglés?"
