import pytest

from afterword.domain.people import Formality
from afterword.domain.writing import turning_en, turning_es
from afterword.domain.writing.pronouns import with_pronouns


@pytest.mark.parametrize(
    ("said", "turned"),
    [
        ("she'll decide soon", "you'll decide soon"),
        ("she'd rather wait", "you'd rather wait"),
        ("he carries the budget", "you carry the budget"),
        ("he watches the floor", "you watch the floor"),
        ("she was right", "you were right"),
        ("she would wait", "you would wait"),
        ("she discuss it", "you discuss it"),
        ("how he also runs the shop", "how you also run the shop"),
        ("Their plan", "Your plan"),
        ("what they’ve built", "what you've built"),
        ("the teams and their plans", "the teams and their plans"),
    ],
)
def test_english_said_of_somebody_is_said_to_them(said: str, turned: str) -> None:
    assert turning_en.turned(said) == turned


@pytest.mark.parametrize("said", ["the plan that we think he made", "because she knows"])
def test_english_that_cannot_be_turned_is_given_back(said: str) -> None:
    assert turning_en.turned(said) is None


@pytest.mark.parametrize(
    ("said", "form", "turned"),
    [
        ("cómo ella prueba", Formality.USTED, "cómo usted prueba"),
        ("cómo ella prueba", Formality.TU, None),
        ("el plan de ellos", Formality.VOS, "el plan de ustedes"),
        ("Vuestra mudanza", Formality.USTED, "Su mudanza"),
        ("cómo tienes montado el taller", Formality.USTED, "cómo tiene montado el taller"),
        ("lo que hacéis y pensáis", Formality.USTED, "lo que hacen y piensan"),
        ("el país", Formality.USTED, "el país"),
        ("cada cliente y su duda", Formality.TU, "cada cliente y su duda"),
    ],
)
def test_spanish_takes_the_form_that_was_chosen(
    said: str, form: Formality, turned: str | None
) -> None:
    assert turning_es.turned(said, form) == turned


@pytest.mark.parametrize(
    ("said", "language", "made"),
    [
        ("Dana's plan", "en", "her plan"),
        ("the talk with Dana Cruz", "en", "the talk with her"),
        ("Dana wants more", "en", "she wants more"),
        ("the plan that Dana has", "en", None),
        ("Danaher's plan", "en", "Danaher's plan"),
        ("los planes de Dana", "es", "sus planes"),
        ("la charla con Dana", "es", "la charla con ella"),
        ("Dana quiere más", "es", "ella quiere más"),
        ("lo que Dana dijo", "es", None),
    ],
)
def test_the_readers_name_becomes_a_pronoun(said: str, language: str, made: str | None) -> None:
    names = ("Dana Cruz", "Dana")

    assert with_pronouns(said, names, "Acme", language, "talked_about") == made


@pytest.mark.parametrize(
    ("said", "turned"),
    [
        ("su migración a Kafka", "vuestra migración a Kafka"),
        ("Sus turnos", "Vuestros turnos"),
        ("la planta de ellos", "vuestra planta"),
        ("cómo llevan los turnos", "cómo lleváis los turnos"),
        ("ellos quieren abrir otra tienda", "vosotros queréis abrir otra tienda"),
        ("dónde venden y qué producen", "dónde vendéis y qué producís"),
        ("su libro sobre riego", "tu libro sobre riego"),
        ("los técnicos que llevan sus turnos", "los técnicos que llevan sus turnos"),
        ("cómo se organizan", "cómo se organizan"),
    ],
)
def test_in_spain_whoever_says_tu_says_vosotros_to_the_company(said: str, turned: str) -> None:
    assert turning_es.turned(said, Formality.TU, "es-ES") == turned


@pytest.mark.parametrize(
    ("form", "locale"), [(Formality.TU, "es-MX"), (Formality.VOS, "es-AR"), (Formality.TU, None)]
)
def test_elsewhere_the_company_stays_ustedes(form: Formality, locale: str | None) -> None:
    assert turning_es.turned("cómo llevan los turnos", form, locale) == "cómo llevan los turnos"
    assert turning_es.turned("el plan de ellos", form, locale) == "el plan de ustedes"
