from afterword.domain.reminders.words import card_text, sheet_text


def test_a_card_is_plain_text_in_the_language_of_the_interview() -> None:
    card = card_text(["¿Qué pasa ahora?"], [("Dana Cruz", "Entrevista")], ["Gracias."], "es")
    assert card == (
        "ANTES DE IRTE, PREGUNTA\n1. ¿Qué pasa ahora?\n\n"
        "TE REÚNES CON\n- Dana Cruz, Entrevista\n\n"
        "AL DESPEDIRTE, DI\n«Gracias.»"
    )


def test_a_call_sheet_says_where_the_number_is_not_known() -> None:
    sheet = sheet_text("", ("Hello.", "When?", "Call back.", "Once."), "en")
    assert sheet.splitlines()[:2] == ["Number: not known", "Open with: Hello."]
