"""A letter from what is known: the text as approved, the person, and who writes from where."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from afterword.domain.letters.address import addressee, own_lines
from afterword.domain.letters.countries import country_line
from afterword.domain.letters.customs import date_line, locale_of
from afterword.domain.letters.letter import Facsimile, Letter, Logo, Sender
from afterword.domain.letters.parts import NOTHING, Parts, parts_of
from afterword.domain.letters.stationery import Stationery, stationery_for
from afterword.domain.people import Person


@dataclass(frozen=True, slots=True)
class Writer:
    """The candidate as a sender of letters; ``postal_address`` is as typed, of any shape.

    ``country`` is an ISO 3166-1 alpha-2 code; ``language`` ("en", "es") is that of the letter's
    country lines.
    """

    name: str
    country: str = "US"
    language: str = "en"
    postal_address: str = ""
    email: str | None = None
    phone: str | None = None


def letter_from_facts(
    text: str,
    person: Person,
    employer: str,
    writer: Writer,
    on: date,
    *,
    otherwise: Parts = NOTHING,
    stationery: Stationery | None = None,
    job_title: str | None = None,
    enclosures: tuple[str, ...] = (),
    facsimile: Facsimile | None = None,
    logo: Logo | None = None,
) -> Letter | None:
    """The letter to ``person`` that bears ``text`` and the date ``on``.

    It follows the customs of the person's language and country, and the paper of the writer's.
    None when no postal address is known. A greeting or a closing that the text lacks is that of
    ``otherwise``, else empty and a fault of the letter; a missing signature is the writer's name.
    """
    to = addressee(person, employer, writer.country, writer.language, job_title)
    if to is None:
        return None
    parts = parts_of(text, writer.name)
    locale = locale_of(person.language, person.country)
    home = own_lines(writer.postal_address, writer.name, writer.country)
    return Letter(
        sender=sender_of(writer, person.country),
        to=to,
        on=on,
        date_line=date_line(on, locale, city_in(home)),
        salutation=parts.salutation or otherwise.salutation,
        paragraphs=parts.paragraphs,
        closing=parts.closing or otherwise.closing,
        signature=parts.signature or (writer.name,),
        locale=locale,
        enclosures=enclosures,
        stationery=stationery or stationery_for(writer.country),
        facsimile=facsimile,
        logo=logo,
    )


def sender_of(writer: Writer, to_country: str) -> Sender:
    """The sender's block; abroad it ends with the writer's own country."""
    lines = own_lines(writer.postal_address, writer.name, writer.country)
    country = country_line(to_country, writer.country, writer.language)
    return Sender(
        name=writer.name,
        address=(*lines, country) if lines and country else lines,
        email=writer.email,
        phone=writer.phone,
    )


_CODE = re.compile(
    r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b"  # WC1N 1AB
    r"|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b"  # M5H 2N2
    r"|\b(?:C\.? ?P\.? ?)?[A-Z]?-?\d{4,5}(?:-\d{3,4})?[A-Z]{0,3}\b"  # 28004, 60625-1234, C1043AAZ
)


def city_in(lines: tuple[str, ...]) -> str | None:
    """The city that an address names, None where it cannot be told.

    It stands beside the postal code, or on the line above one that stands alone.
    """
    for number in range(len(lines) - 1, 0, -1):
        code = _CODE.search(lines[number])
        if code is None:
            continue
        after = lines[number][code.end() :].strip(" ,-")
        before = lines[number][: code.start()].strip(" ,-")
        beside = after or before or (lines[number - 1] if number > 1 else "")
        city = re.split(r"[,(]| - ", beside)[0].strip()
        return city or None
    return None
