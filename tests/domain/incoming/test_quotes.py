from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.incoming.facts import Arrived
from afterword.domain.incoming.quotes import new_text
from afterword.domain.incoming.read import read_mail

NEW = "Thanks, Ana! We will decide by Friday.\n\nDana"


@pytest.mark.parametrize(
    "quote",
    [
        "On Mon, Nov 30, 2026 at 4:12 PM Ana Ruiz <ana@x.example> wrote:\n\n> Dear Dana,\n> x",
        "On Mon, Nov 30, 2026 at 4:12 PM Ana Ruiz <\nana.ruiz@example.com> wrote:\n> Dear Dana,",
        "On 30 Nov 2026, at 16:12, Ana Ruiz <ana.ruiz@example.com> wrote:\n\nDear Dana,",
        "El lun, 30 nov 2026 a las 16:12, Ana Ruiz (<ana.ruiz@example.com>) escribió:\n\n> Hola:",
        "El 30/11/2026 a las 16:12, Ana Ruiz escribió:\n> Hola",
        "-----Original Message-----\nFrom: Ana Ruiz\nTo: Dana\nSubject: x\n\nDear Dana,",
        "-----Mensaje original-----\nDe: Ana Ruiz\n\nHola",
        (
            "________________________________\nFrom: Ana Ruiz <ana@x.example>\nSent: Monday\n"
            "To: Dana Cruz\nSubject: Thank you\n\nDear Dana,"
        ),
        "From: Ana Ruiz <ana@x.example>\nDate: Monday\nTo: Dana Cruz\nSubject: x\n\nDear",
        "De: Ana Ruiz <ana@x.example>\nEnviado el: lunes\nPara: Dana\nAsunto: x\n\nHola",
        "---------- Forwarded message ---------\nFrom: Ana Ruiz\n\nDear Dana,",
        "Begin forwarded message:\n\nFrom: Ana Ruiz\n",
        "> Dear Dana,\n> thank you",
    ],
)
def test_a_quoted_mail_is_cut(quote: str) -> None:
    assert new_text(f"{NEW}\n\n{quote}") == NEW
    assert new_text(f"{NEW}\n\n{quote}".replace("\n", "\r\n")) == NEW


def test_answers_between_quoted_lines_stay() -> None:
    text = "Hi Ana,\n\nOn Monday Ana Ruiz wrote:\n> When?\nBy Friday.\n> Who?\nLee.\n"
    assert new_text(text) == "Hi Ana,\n\nBy Friday.\nLee."


@pytest.mark.parametrize(
    "text",
    [
        NEW,
        "From: what I hear, you did well.\nTo: the point.",
        "On Monday we talked, and Lee wrote:\nnothing much",
        "-- \nDana Cruz\nHead of Data",
    ],
)
def test_what_is_no_quote_stays(text: str) -> None:
    assert new_text(text).split("\n")[0] == text.split("\n")[0].rstrip()


@given(st.text(max_size=400))
def test_no_text_makes_it_fail_and_nothing_is_added(text: str) -> None:
    said = new_text(text)
    assert len(said) <= len(text)
    assert new_text(said) == new_text(new_text(said))


@pytest.mark.parametrize(
    "sign", ["-", "=", "_", "> ", "On ", "wrote:\n", "From: a\n", "a@b.c ", "\n"]
)
def test_no_text_takes_long(sign: str) -> None:
    mail = Arrived(sender="mailer-daemon@x.example", text=sign * (100_000 // len(sign)))
    before = perf_counter()
    read_mail(mail)
    assert perf_counter() - before < 5
