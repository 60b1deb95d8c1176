"""A person as address books exchange them: a vCard (RFC 6350, and the older 2.1 and 3.0)."""

from __future__ import annotations

from dataclasses import dataclass

# how address books write the countries that our letters go to most; else a code of two letters
_COUNTRIES = {
    "US": ("usa", "u.s.a.", "united states", "united states of america", "estados unidos"),
    "GB": ("uk", "united kingdom", "england", "scotland", "wales", "reino unido"),
    "ES": ("spain", "españa"),
    "MX": ("mexico", "méxico"),
    "AR": ("argentina",),
    "CO": ("colombia",),
    "CL": ("chile",),
    "PE": ("peru", "perú"),
    "CA": ("canada", "canadá"),
    "IE": ("ireland", "irlanda"),
    "DE": ("germany", "deutschland", "alemania"),
    "FR": ("france", "francia"),
}
_TOWN_FIRST = frozenset({"US", "CA", "AU"})


@dataclass(frozen=True, slots=True)
class ContactCard:
    """What a card says that matters here; "" where it says nothing.

    ``address`` has one line for each of the envelope's, without the country; ``country`` is an
    ISO 3166-1 alpha-2 code.
    """

    name: str
    title: str = ""
    email: str = ""
    phone: str = ""
    address: str = ""
    country: str = ""


def country_code(said: str) -> str:
    """The code of a country as written in an address; "" for one that is not told apart."""
    word = " ".join(said.split()).casefold()
    if len(word) == 2 and word.isascii() and word.isalpha() and word != "uk":
        return word.upper()
    return next((code for code, names in _COUNTRIES.items() if word in names), "")


def postal_lines(parts: tuple[str, ...], country: str) -> str:
    """The seven parts of an ADR (RFC 6350, 6.3.1) as lines, in the order of that country's post.

    The parts are: box, extension, street, town, region, postal code, country.
    """
    box, extension, street, town, region, code = (*parts, *[""] * 6)[:6]
    if country in _TOWN_FIRST:
        last = [f"{town}, {region} {code}".strip(" ,")]
    elif country in ("GB", "IE"):
        last = [town, region, code]
    else:
        last = [f"{code} {town}".strip(), region if region != town else ""]
    lines = "\n".join([street, extension, box, *last]).splitlines()
    return "\n".join(line.strip() for line in lines if line.strip())
