from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.adapters.vcards import LIMIT, VCards
from afterword.domain.contact_cards import ContactCard
from afterword.domain.errors import BadInput

APPLE = """BEGIN:VCARD\r
VERSION:3.0\r
PRODID:-//Apple Inc.//macOS 14//EN\r
N:Cruz;Dana;;Dr.;\r
FN:Dana Cruz\r
ORG:Brightwater Health;\r
item1.EMAIL;type=INTERNET;type=HOME:dana@home.example\r
item2.EMAIL;type=INTERNET;type=WORK;type=pref:dana.cruz@brightwater.example\r
TEL;type=CELL;type=VOICE:+1 (312) 555-0142\r
item3.ADR;type=WORK:;;200 W Adams St\\nSuite 1400;Chicago;IL;60606;United States\r
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/\r
 4QBYRXhpZgAATU0AKgAAAAgAAgESAAMAAAABAAEAAIdpAAQAAAABAAAAJgAAAAAAA6AB\r
END:VCARD\r
"""
OUTLOOK = (
    "BEGIN:VCARD\nVERSION:2.1\nN;LANGUAGE=es;CHARSET=utf-8;ENCODING=QUOTED-PRINTABLE:"
    "Gil N=C3=BA=C3=B1ez;Marta;;Sra.\n"
    "FN;CHARSET=utf-8;ENCODING=QUOTED-PRINTABLE:Marta Gil N=C3=BA=\n=C3=B1ez\n"
    "TEL;WORK;VOICE:+34 91 555 01 23\n"
    "ADR;WORK;PREF:;;Calle de Alcal\u00e1 42, 3.\u00ba B;Madrid;;28014;Espa\u00f1a\n"
    "EMAIL;PREF;INTERNET:marta.gil@faro.example\nEND:VCARD\n"
)


def read(text: str) -> list[ContactCard]:
    return VCards().read("cards.vcf", text.encode())


def test_a_card_of_an_address_book_for_work_goes_before_home() -> None:
    assert read(APPLE) == [
        ContactCard(
            name="Dana Cruz",
            title="Dr.",
            email="dana.cruz@brightwater.example",
            phone="+1 (312) 555-0142",
            address="200 W Adams St\nSuite 1400\nChicago, IL 60606",
            country="US",
        )
    ]


def test_an_old_card_in_quoted_printable_is_read() -> None:
    (card,) = read(OUTLOOK)
    assert card.name == "Marta Gil Núñez"
    assert card.title == "Sra."
    assert card.address == "Calle de Alcalá 42, 3.º B\n28014 Madrid"
    assert card.country == "ES"


def test_what_is_written_is_read_back_as_it_was() -> None:
    card = ContactCard(
        name="Dana; Cruz, PhD",
        title="Dr.",
        email="dana@acme.example",
        phone="+1 312 555 0142",
        address="200 W Adams St\nChicago, IL 60606",
        country="US",
    )
    content = VCards().written(card, "en")
    assert max(map(len, content.split(b"\r\n"))) <= 75
    assert VCards().read("x", content) == [card]


def test_several_cards_in_one_file_are_all_read() -> None:
    assert [card.name for card in read(APPLE + OUTLOOK)] == ["Dana Cruz", "Marta Gil Núñez"]


@pytest.mark.parametrize(
    "content",
    [b"", b"hello", b"BEGIN:VCARD\nEND:VCARD\n", b"\x00" * 1000, b"x" * (LIMIT + 1)],
    ids=["empty", "no card", "no name", "nought", "too large"],
)
def test_what_holds_no_contact_is_said_with_its_name(content: bytes) -> None:
    with pytest.raises(BadInput, match=r"^odd\.vcf: "):
        VCards().read("odd.vcf", content)


@given(st.binary(max_size=400))
def test_no_bytes_are_worse_than_bad_input(content: bytes) -> None:
    card = b"BEGIN:VCARD\nFN:Ana\n" + content + b"\nEND:VCARD\n"
    with suppress(BadInput):
        assert all(found.name for found in VCards().read("x", card))
