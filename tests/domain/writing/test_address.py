import pytest

from afterword.domain.interview import Channel
from afterword.domain.people import Formality
from afterword.domain.writing.address import closing, salutation, spoken_name
from afterword.domain.writing.brief import Reader
from tests.domain.writing.builders import brief


@pytest.mark.parametrize(
    ("name", "title", "channel", "locale", "line"),
    [
        ("Priya Raman", "Ms.", Channel.LETTER, "en-US", "Dear Ms. Raman:"),
        ("Priya Raman", None, Channel.LETTER, "en-US", "Dear Priya Raman:"),
        ("Priya Raman", "Ms", Channel.LETTER, "en-GB", "Dear Ms Raman,"),
        ("Priya Raman", "Mx.", Channel.EMAIL, "en-US", "Dear Mx. Raman,"),
        ("Priya Raman", None, Channel.EMAIL, "en-US", "Dear Priya,"),
        ("Priya Raman", None, Channel.LINKEDIN, "en-US", "Hi Priya,"),
        ("Dana de la Cruz", "Dr.", Channel.EMAIL, "en-US", "Dear Dr. de la Cruz,"),
        ("Mary Jo García Paz", "Dr.", Channel.EMAIL, "en-US", "Dear Dr. Mary Jo García Paz,"),
        ("", None, Channel.EMAIL, "en-US", "Hello,"),
        ("Mr. John Smith", None, Channel.EMAIL, "en-US", "Dear Mr. Smith,"),
        ("Mr. Smith", None, Channel.LETTER, "en-US", "Dear Mr. Smith:"),
        ("Dr. Ann Lee", "Dr.", Channel.EMAIL, "en-US", "Dear Dr. Lee,"),
        ("Don Draper", None, Channel.EMAIL, "en-US", "Dear Don,"),
    ],
)
def test_english_greets_by_the_title_that_was_given(
    name: str, title: str | None, channel: Channel, locale: str, line: str
) -> None:
    asked = brief(reader=Reader(name, title), channel=channel, locale=locale)

    assert salutation(asked) == line


@pytest.mark.parametrize(
    ("name", "title", "form", "channel", "line"),
    [
        ("Lucía Ferrer", "Sra.", Formality.USTED, Channel.LETTER, "Estimada Sra. Ferrer:"),
        ("Andrés Gil", "Sr.", Formality.USTED, Channel.EMAIL, "Estimado Sr. Gil:"),
        ("Omar Díaz", "Lic.", Formality.USTED, Channel.EMAIL, "Buenos días, Lic. Díaz:"),
        ("Omar Díaz", "Ing.", None, Channel.EMAIL, "Buenos días, Ing. Díaz:"),
        ("Lucía Ferrer Paz", None, None, Channel.LETTER, "Lucía Ferrer Paz:"),
        ("Lucía Ferrer Paz", None, None, Channel.EMAIL, "Buenos días, Lucía Ferrer Paz:"),
        ("María José Gil Paz", None, Formality.TU, Channel.EMAIL, "Hola, María José:"),
        ("Lucía Ferrer", "Sra.", Formality.VOS, Channel.EMAIL, "Hola, Lucía:"),
        ("", None, None, Channel.EMAIL, "Buenos días:"),
        ("Ing. Luis Gómez", "Ing.", None, Channel.EMAIL, "Buenos días, Ing. Gómez:"),
        ("Dra. Ana Gil", None, None, Channel.EMAIL, "Estimada Dra. Gil:"),
        ("C.P. Eva Ruiz", None, None, Channel.EMAIL, "Buenos días, C.P. Ruiz:"),
        ("D. Luis Gómez", None, None, Channel.EMAIL, "Estimado D. Luis Gómez:"),
        ("Ing. Luis Gómez", None, Formality.TU, Channel.EMAIL, "Hola, Luis:"),
    ],
)
def test_spanish_greets_with_a_colon_and_guesses_no_gender(
    name: str, title: str | None, form: Formality | None, channel: Channel, line: str
) -> None:
    asked = brief("es", reader=Reader(name, title), formality=form, channel=channel)

    assert salutation(asked) == line


@pytest.mark.parametrize(
    ("language", "locale", "channel", "lines"),
    [
        ("en", "en-US", Channel.LETTER, {"Sincerely,", "Sincerely yours,"}),
        ("en", "en-GB", Channel.LETTER, {"Yours sincerely,"}),
        ("es", "es-ES", Channel.LETTER, {"Atentamente,", "Un cordial saludo,"}),
    ],
)
def test_letters_close_by_the_custom_of_the_region(
    language: str, locale: str, channel: Channel, lines: set[str]
) -> None:
    assert closing(brief(language, locale=locale, channel=channel)) in lines


def test_face_to_face_a_title_goes_with_the_surname() -> None:
    assert spoken_name(brief(reader=Reader("Adaeze Okafor", "Ms."))) == "Ms. Okafor"
    assert spoken_name(brief(reader=Reader("Adaeze Okafor"))) == "Adaeze"
    assert spoken_name(brief("es", reader=Reader("Lucía Ferrer"))) == "Lucía Ferrer"
