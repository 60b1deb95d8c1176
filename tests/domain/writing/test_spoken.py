import pytest

from afterword.domain.people import Formality, Part
from afterword.domain.writing.brief import Occasion, PassedOn, Reader, Talk
from afterword.domain.writing.spoken import call_sheet, card, pass_on_paragraph
from tests.domain.writing.builders import PHRASES, brief

EN, ES = PHRASES.phrases("en"), PHRASES.phrases("es")


def test_a_call_asks_one_question_and_says_when_to_stop() -> None:
    sheet = call_sheet(brief(), EN, ES, invited=True)

    assert "Ana Ruiz" in sheet.opening
    assert "you asked me to call" in sheet.opening
    assert sheet.question.count("?") == 1
    assert "?" not in sheet.voicemail
    assert sheet.stop.startswith("En cuanto tengas")


def test_a_bold_call_claims_no_invitation() -> None:
    sheet = call_sheet(brief(), EN, EN, invited=False)

    assert "asked me" not in sheet.opening


@pytest.mark.parametrize(
    ("language", "form", "question"),
    [
        ("en", None, "When will you decide?"),
        ("es", Formality.USTED, "¿Cuándo decidirán?"),
        ("es", Formality.VOS, "¿Cómo querés que le dé seguimiento?"),
    ],
)
def test_the_card_has_three_questions_in_the_interviews_language(
    language: str, form: Formality | None, question: str
) -> None:
    readers = [Reader("Adaeze Okafor", "Ms.", Part.HIRING_MANAGER), Reader("Lee Wong")]

    made = card(brief(language, formality=form), PHRASES.phrases(language), readers)

    assert len(made.questions) == 3
    assert question in made.questions
    assert [name for name, _ in made.people] == ["Adaeze Okafor", "Lee Wong"]
    assert len(made.goodbyes) == 2


def test_a_paragraph_passes_thanks_on_without_asking() -> None:
    passed = PassedOn(Reader("Omar Diaz"), Talk("their on-call rota"))

    english = pass_on_paragraph(brief(occasion=Occasion.STATUS_QUESTION), EN, passed)
    spanish = pass_on_paragraph(brief("es"), ES, PassedOn(Reader("Omar Diaz")))

    assert "Omar Diaz" in english
    assert "their on-call rota" in english
    assert "?" not in english + spanish
