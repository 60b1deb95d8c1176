"""The letter in which somebody looks at their stationery: nobody's, and said to be a sample."""

from __future__ import annotations

from datetime import date

from afterword.domain.letters.address import Addressee, own_lines
from afterword.domain.letters.cleaning import paragraphs_of
from afterword.domain.letters.customs import customs_of, date_line, locale_of
from afterword.domain.letters.from_facts import Writer, city_in, sender_of
from afterword.domain.letters.letter import Facsimile, Letter, Logo
from afterword.domain.letters.stationery import Stationery
from afterword.domain.words import Bilingual

_EMPLOYER = Bilingual("Sample Company", "Empresa de ejemplo")
_TITLE = Bilingual("Head of Data", "Dirección de Datos")
_ADDRESS = {
    "en": ("100 Example Street", "Sampletown 00000"),
    "es": ("Calle del Ejemplo, 100", "00000 Ejemplo"),
}
_TEXT = Bilingual(
    "This is a sample, set in the stationery that you have chosen. Hold the sheet at arm's length: "
    "the text should be of one even tone, and your name at the top should not be louder than what "
    "you have to say.\n\n"
    'It has what a letter of thanks has: a "quoted" word -- and a dash; a figure of 38%; your '
    "name in print below the room for the pen. Where you chose a window, fold the sheet as the "
    "printing instructions say, put it into its envelope, and see whether the whole address "
    "shows.\n\n"
    "When you like what you see, print the real one, sign it by hand and post it.",
    "Esta es una muestra, compuesta con la papelería que has elegido. Mira la hoja con el brazo "
    "extendido: el texto debe verse de un tono uniforme y tu nombre, arriba, no debe hablar "
    "más alto que tu carta.\n\n"
    'Tiene lo que tiene una carta de agradecimiento: una palabra "entre comillas" -- y un '
    "inciso --, una cifra como el 38 % y tu nombre impreso bajo el espacio para la firma. Si has "
    "elegido ventanilla, dobla la hoja como dicen las instrucciones, métela en su sobre y "
    "comprueba que se vea la dirección entera.\n\n"
    "Cuando te guste lo que ves, imprime la de verdad, fírmala a mano y échala al correo.",
)


def sample_letter(
    writer: Writer,
    on: date,
    stationery: Stationery,
    facsimile: Facsimile | None = None,
    logo: Logo | None = None,
) -> Letter:
    """A letter in the writer's language, to somebody made up in the writer's own country."""
    language = writer.language
    locale = locale_of(language, writer.country)
    greeting, closing = _courtesies(locale)
    home = own_lines(writer.postal_address, writer.name, writer.country)
    return Letter(
        sender=sender_of(writer, writer.country),
        to=Addressee(
            "Dana Cruz", _ADDRESS[language], _EMPLOYER.in_(language), _TITLE.in_(language)
        ),
        on=on,
        date_line=date_line(on, locale, city_in(home)),
        salutation=greeting,
        paragraphs=paragraphs_of(_TEXT.in_(language)),
        closing=closing,
        signature=(writer.name,),
        locale=locale,
        stationery=stationery,
        facsimile=facsimile,
        logo=logo,
    )


def _courtesies(locale: str) -> tuple[str, str]:
    """The salutation and the closing by the customs of ``locale``."""
    if locale.startswith("es"):
        return "Buenos días, Dana Cruz:", "Un cordial saludo,"
    if customs_of(locale).sender_right:  # Britain, and who writes as it does
        return "Dear Dana Cruz,", "Yours sincerely,"
    return "Dear Dana Cruz:", "Sincerely,"
