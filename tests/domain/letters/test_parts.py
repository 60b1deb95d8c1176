import pytest

from afterword.domain.letters.parts import Parts, parts_of

WHOLE = """Dear Ms. Cruz:

Thank you for Friday.

I liked the maps.

Sincerely,
Ana Ruiz
(312) 555-0147"""


def test_a_letter_as_it_was_composed_comes_apart() -> None:
    assert parts_of(WHOLE, "Ana Ruiz") == Parts(
        "Dear Ms. Cruz:",
        ("Thank you for Friday.", "I liked the maps."),
        "Sincerely,",
        ("Ana Ruiz", "(312) 555-0147"),
    )


@pytest.mark.parametrize(
    ("ending", "closing", "signature"),
    [
        ("Un cordial saludo,\nAna Ruiz", "Un cordial saludo,", ("Ana Ruiz",)),
        ("Un cordial saludo,\n\nAna Ruiz", "Un cordial saludo,", ("Ana Ruiz",)),
        ("Reciba un cordial saludo.\n\n\nana ruiz", "Reciba un cordial saludo.", ("ana ruiz",)),
        ("Hasta el viernes,\nAna Ruiz", "Hasta el viernes,", ("Ana Ruiz",)),
        ("Atentamente,", "Atentamente,", ()),
        ("Ana Ruiz", "", ("Ana Ruiz",)),
    ],
)
def test_an_ending_is_known_however_it_was_typed(
    ending: str, closing: str, signature: tuple[str, ...]
) -> None:
    parts = parts_of(f"Estimada Sra. Cruz:\n\nGracias por el viernes.\n\n{ending}", "Ana Ruiz")
    assert parts == Parts("Estimada Sra. Cruz:", ("Gracias por el viernes.",), closing, signature)


def test_a_greeting_on_the_line_above_the_text_is_a_greeting() -> None:
    parts = parts_of("Dear Dana,\nThank you.\n\nBest regards,\nAna Ruiz", "Ana Ruiz")
    assert parts.salutation == "Dear Dana,"
    assert parts.paragraphs == ("Thank you.",)


def test_a_text_without_blank_lines_comes_apart_too() -> None:
    parts = parts_of("Dear Dana,\nThank you.\nBest regards,\nAna Ruiz", "Ana Ruiz")
    assert parts == Parts("Dear Dana,", ("Thank you.",), "Best regards,", ("Ana Ruiz",))


def test_a_text_without_greeting_or_closing_keeps_its_paragraphs() -> None:
    text = "Thank you for Friday.\n\nThe best of it was the map room, and all that is in it."
    assert parts_of(text, "Ana Ruiz").paragraphs == tuple(text.split("\n\n"))


@pytest.mark.parametrize("text", ["", "\n\n", "\u200b"])
def test_an_empty_text_has_no_parts(text: str) -> None:
    assert parts_of(text, "Ana Ruiz") == Parts("", (), "", ())
