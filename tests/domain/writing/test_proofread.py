from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.domain.interview import Channel
from afterword.domain.writing.brief import Occasion, Reader
from afterword.domain.writing.draft import FaultName, Other
from afterword.domain.writing.proofread import proofread
from tests.domain.writing.builders import draft, first_note, mail, notes

GLOBEX = Other("Priya Patel", "Globex", "Product manager")


@pytest.mark.parametrize(
    ("sentence", "fault", "words", "mend"),
    [
        ("I liked [topic].", "unfilled_blank", "[topic]", None),
        ("I would love to join Acmee.", "misspelled_name", "Acmee", "Acme"),
        ("I was glad to see Globex.", "other_employer", "Globex", "Acme"),
        ("The product manager role is for me.", "other_role", "product manager", "Data analyst"),
        ("I like their roadmap.", "third_person", "their", "your"),
        ("I hope this finds you well.", "cliche", "I hope this finds you well", ""),
        ("You decide on Monday, December 4.", "weekday_mismatch", "Monday", "Friday"),
        ("You decide on December 5.", "unknown_date", "December 5", None),
        ("Is there news? May I visit?", "several_questions", "May I visit?", ""),
    ],
)
def test_a_note_stands_at_its_words_with_a_mend(
    sentence: str, fault: str, words: str, mend: str | None
) -> None:
    note = first_note(mail(sentence), others=(GLOBEX,))

    assert (note.fault.value, note.text, note.mend) == (fault, words, mend)
    assert mail(sentence)[note.start : note.end] == words
    assert note.why.en
    assert note.why.es


@pytest.mark.parametrize(
    "words",
    [
        "November 20", "20 November", "the 20th of November", "Nov. 20", "20/11/2026", "11/20/2026",
        "2026-11-20", "November 20, 2026", "Friday, November 20", "Friday the 20th",
        "November 20 (a Friday)",
    ],
)  # fmt: skip
def test_a_known_day_may_be_written_in_any_way(words: str) -> None:
    assert notes(mail(f"We spoke on {words}.")) == []


@pytest.mark.parametrize(
    "words",
    [
        "20 de noviembre", "viernes 20 de noviembre", "viernes, 20 de noviembre de 2026",
        "20/11/2026", "viernes 20", "día 20", "20 nov.",
    ],
)  # fmt: skip
def test_a_known_day_may_be_written_in_any_way_in_spanish(words: str) -> None:
    assert notes(mail(f"Hablamos el {words}.", "es"), "es") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2019 we moved 40 services in 9 months.",
        "The desk is staffed 24/7, in 3 shifts.",
        "Version 3.11 may be 4 times faster.",
        "I was there at 10:30 with 1/2 of the team.",
    ],
)
def test_other_numbers_are_no_dates(sentence: str) -> None:
    assert notes(mail(sentence)) == []


def test_a_range_is_read_at_both_ends() -> None:
    found = notes(mail("You decide between November 20 and 27."))

    assert found == [("unknown_date", "27")]


def test_a_call_is_right_where_it_was_invited() -> None:
    text = mail("I will call you on Friday, December 4.")

    assert notes(text) == [("uncalled_call", "I will call you on Friday, December 4")]
    assert notes(text, may_call=True) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The mixer attachment had snapped, and the enclosed courtyard was wet."),
        ("en", "I would hang the hook attachment in the training room."),
        ("es", "El anexo del hospital no tenía ascensor."),
        ("es", "El anexo donde guardan los planos me pareció húmedo."),
    ],
)
def test_what_is_attached_to_a_machine_or_a_house_is_no_file(language: str, text: str) -> None:
    assert notes(text, language=language) == []


def test_an_attachment_that_is_there_may_be_mentioned() -> None:
    text = mail("My certificate is attached.")

    assert [fault for fault, _ in notes(text)] == ["missing_attachment"]
    assert notes(text, attachments=("certificate.pdf",)) == []


@pytest.mark.parametrize(
    ("channel", "words", "long"),
    [
        (Channel.EMAIL, 150, False),
        (Channel.EMAIL, 151, True),
        (Channel.LETTER, 350, False),
        (Channel.LETTER, 351, True),
        (Channel.LINKEDIN, 80, False),
        (Channel.LINKEDIN, 81, True),
    ],
)
def test_each_channel_bears_its_length(channel: Channel, words: int, long: bool) -> None:
    text = "Dear Dana,\n\n" + "calm " * (words - 2)

    assert (("too_long", text) in notes(text, channel=channel)) is long


def test_a_colleagues_note_is_compared_with() -> None:
    text = mail("I liked what you said about customers and how they read their bills at home.")
    other = text.replace("Dana", "Lee")

    assert notes(text, siblings=(other,)) == [("too_alike", text)]
    assert notes(text, siblings=(mail("We talked about alarms and night crews."),)) == []


@pytest.mark.parametrize(
    ("greeting", "fault"),
    [
        ("Dear Danna,", "misspelled_name"),
        ("Dear Lee,", "wrong_person"),
        ("Dear all,", "several_recipients"),
        ("Dear Dana and Lee,", "several_recipients"),
        ("Dear [Name],", "unfilled_blank"),
        ("Dear ,", "unfilled_blank"),
        ("Dear None,", "unfilled_blank"),
        ("Dear Mr. Cruz,", "wrong_person"),
        ("Dear Priya,", "wrong_person"),
    ],
)
def test_a_greeting_is_read_first(greeting: str, fault: str) -> None:
    text = mail("I enjoyed it.").replace("Dear Dana,", greeting)

    found = notes(text, reader=Reader("Dana Cruz", "Ms."), others=(GLOBEX,))

    assert [name for name, _ in found] == [fault]


@pytest.mark.parametrize("name", ["José Ortega y Gasset", "Anne-Marie O'Neill", "Lee Wong"])
def test_a_long_name_is_one_person(name: str) -> None:
    text = mail("I enjoyed it.").replace("Dear Dana,", f"Dear {name},")

    assert notes(text, reader=Reader(name)) == []


def test_a_role_that_one_had_is_no_other_role() -> None:
    assert notes(mail("In my role as project manager I learned to wait.")) == []


def test_the_subject_is_read_before_the_text() -> None:
    read = draft(mail("I like [x]."), subject="Thanks for [day]")

    found = proofread(read)

    assert [(n.text, n.in_subject) for n in found] == [("[day]", True), ("[x]", False)]


def test_thanks_passed_on_may_speak_of_their_work() -> None:
    text = mail("Please tell Omar Diaz that I liked their roadmap.")

    assert notes(text, occasion=Occasion.PASS_ON) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Te deseo una buena semana.", "Te"),
        ("Si quieres, le escribo otra vez.", "Si quieres"),
    ],
)
def test_one_form_of_address_is_kept_throughout(sentence: str, words: str) -> None:
    assert ("mixed_formality", words) in notes(mail(sentence, "es"), "es")


def test_a_long_text_full_of_faults_is_read_quickly() -> None:
    found = notes("Gracias por su tiempo. " * 2000)

    assert {fault for fault, _ in found} == {"wrong_language", "too_long"}


def test_every_fault_is_said_in_both_languages() -> None:
    read = draft(mail("I will call you, I beg you, about their team [x]."), others=(GLOBEX,))

    for note in proofread(replace(read, siblings=(read.text,))):
        assert note.why.en != note.why.es
        assert isinstance(note.fault, FaultName)


@settings(max_examples=80, deadline=None)
@given(
    text=st.text(max_size=300),
    name=st.text(max_size=20),
    language=st.sampled_from(["en", "es"]),
    days=st.lists(st.dates(date(1900, 1, 1), date(9999, 12, 31)), max_size=2),
)
def test_whatever_is_written_is_read(text: str, name: str, language: str, days: list[date]) -> None:
    read = draft(
        text, language, reader=Reader(name), candidate=name, employer=name, role=name,
        subject=text, dates=tuple(days), decision=max(days, default=None),
        others=(Other(name, name, name),), siblings=(text,),
    )  # fmt: skip

    for note in proofread(read):
        place = read.subject if note.in_subject else text
        assert place is not None
        assert place[note.start : note.end] == note.text


def test_what_the_candidate_is_now_stands_under_the_name() -> None:
    others = (Other("Priya Patel", "Globex", "Product manager"),)
    signed = mail("It was good.") + "\nProduct manager\n+1 555 0100"

    assert notes(signed, others=others) == []
    assert notes(mail("The Product manager role is for me."), others=others) == [
        ("other_role", "Product manager")
    ]


@pytest.mark.parametrize(
    ("language", "sentence", "words", "mend"),
    [
        ("en", "I wait for Friday 11 December.", "Friday 11 December", "Friday 4 December"),
        ("en", "You decide on Thursday, December 10.", "Thursday, December 10",
         "Friday, December 4"),
        ("en", "I look forward to your answer on the 11th.", "the 11th", "4 December"),
        ("en", "I await your news on December 10 (a Thursday).", "December 10 (a Thursday",
         "December 4 (a Friday"),
        ("en", "I am told that I will hear by December 11.", "December 11", "December 4"),
        ("es", "Espero su respuesta el jueves 10 de diciembre.", "jueves 10 de diciembre",
         "viernes 4 de diciembre"),
        ("es", "Quedo a la espera hasta el 11 de diciembre.", "11 de diciembre",
         "4 de diciembre"),
        ("en", "We spoke on Monday 23 November.", "23 November", None),
        ("en", "I wait for what you said on 11 November.", "11 November", None),
        ("es", "Hablamos el lunes 23 de noviembre.", "23 de noviembre", None),
    ],
)  # fmt: skip
def test_an_unknown_day_is_mended_by_the_day_of_the_decision(
    language: str, sentence: str, words: str, mend: str | None
) -> None:
    note = first_note(mail(sentence, language), language, decision=date(2026, 12, 4))

    assert (note.fault.value, note.text, note.mend) == ("unknown_date", words, mend)


def test_an_unknown_day_has_no_mend_where_nobody_named_a_day_for_the_decision() -> None:
    note = first_note(mail("I wait for Friday 11 December."), dates=(date(2026, 11, 27),))

    assert (note.fault.value, note.text, note.mend) == ("unknown_date", "11 December", None)


def test_a_wrong_weekday_is_in_the_mend_of_its_unknown_day() -> None:
    text = mail("I wait for Thursday 11 December.")
    found = proofread(draft(text, decision=date(2026, 12, 4)))

    assert [(n.fault.value, n.mend) for n in found] == [
        ("weekday_mismatch", None),
        ("unknown_date", "Friday 4 December"),
    ]


@pytest.mark.parametrize(
    ("greeting", "name", "words"),
    [
        ("Dear Dana Cruise,", "Dana Cruz", "Dana Cruise"),
        ("Dear Dana Lopez,", "Dana Cruz", "Dana Lopez"),
        ("Dear Ms. Dana Lopez:", "Dana Cruz", "Dana Lopez"),
        ("Hola Dana Lopez,", "Dana Cruz", "Dana Lopez"),
        ("Hola, Dana Lopez:", "Dana Cruz", "Dana Lopez"),
        ("Estimada Nuria Bravo Lopez:", "Nuria Bravo Sanz", "Nuria Bravo Lopez"),
        ("Dear Jan van Dyke,", "Jan de Vries", "Jan van Dyke"),
    ],
)
def test_another_surname_after_the_right_first_name_is_noticed(
    greeting: str, name: str, words: str
) -> None:
    language = "es" if greeting.startswith(("Hola", "Est")) else "en"
    rest = mail("", language).partition("\n")[2]
    note = first_note(f"{greeting}\n{rest}", language, reader=Reader(name))

    assert (note.fault.value, note.text, note.mend) == ("misspelled_name", words, name)


@pytest.mark.parametrize(
    ("greeting", "name"),
    [
        ("Dear Dana Cruz,", "Dana Cruz"),
        ("Dear Dana C.,", "Dana Cruz"),
        ("Dear Dana M. Cruz,", "Dana Cruz"),
        ("Dear Dana Cruz Jr.,", "Dana Cruz"),
        ("Hi Dana Thank you for your time,", "Dana Cruz"),
        ("Dear Dr. Dana Cruz,", "Dana Cruz"),
        ("Dear Prof. Cruz,", "Dana Cruz"),
        ("Dear Dana Cruz-Lopez,", "Dana Cruz"),
        ("Dear Dana Lopez,", "Dana"),
        ("Dear Nuria Sanz,", "Nuria Bravo Sanz"),
        ("Dear Ana de la Cruz,", "Ana Cruz"),
        ("Dear Ludwig van Beethoven,", "Ludwig van Beethoven"),
        ("Dear DANA CRUZ,", "Dana Cruz"),
    ],
)
def test_a_name_in_any_of_its_forms_is_no_other_name(greeting: str, name: str) -> None:
    rest = mail("").partition("\n")[2]

    assert notes(f"{greeting}\n{rest}", reader=Reader(name)) == []


@pytest.mark.parametrize("greeting", ["Dear Dana and Lee,", "Dear Dana, Lee,", "Hola Dana y Lee:"])
def test_two_people_greeted_are_no_misspelled_name(greeting: str) -> None:
    language = "es" if greeting.startswith("Hola") else "en"
    rest = mail("", language).partition("\n")[2]
    found = notes(f"{greeting}\n{rest}", language, others=(Other("Lee Wong"),))

    assert [fault for fault, _ in found] == ["several_recipients"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "I will try your office line on Thursday."),
        ("en", "I'll reach you on your mobile."),
        ("en", "I will ring your direct extension next week."),
        ("en", "I'd like to dial your work number on Monday."),
        ("en", "I will try you at your desk tomorrow."),
        ("en", "Let me try the office landline on Friday."),
        ("en", "I can reach your cell if that is easier."),
        ("es", "Probaré en su extensión."),
        ("es", "Probaré su línea directa el jueves."),
        ("es", "Voy a probar en su línea de la oficina el lunes."),
        ("es", "Le localizaré en su móvil la semana que viene."),
        ("es", "Marcaré su número mañana."),
        ("es", "Intentaré al celular el viernes."),
        ("es", "Insistiré en el interno de su oficina."),
    ],
)
def test_a_telephone_that_is_tried_is_a_call(language: str, sentence: str) -> None:
    assert [f for f, _ in notes(mail(sentence, language), language)] == ["uncalled_call"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "I would reach your production line within a month."),
        ("en", "I can reach your number one goal this year."),
        ("en", "I would like to try your mobile app before I start."),
        ("en", "I could use your line of products at home."),
        ("en", "I will not try your office line."),
        ("es", "Probaré su línea de productos en casa."),
        ("es", "Pruebo su extensión del navegador cada día."),
    ],
)
def test_a_line_of_another_kind_is_no_call(language: str, sentence: str) -> None:
    assert notes(mail(sentence, language), language) == []
