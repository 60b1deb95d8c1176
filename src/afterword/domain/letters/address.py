"""Addresses: from what was typed to the lines on the sheet and on the envelope.

The order of the last lines is the country's own; the country stands last, in capitals, only when
the letter crosses a border.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from afterword.domain.letters.cleaning import lines_of, one_line
from afterword.domain.letters.countries import country_line, country_named
from afterword.domain.people import Person

# How city {c}, region {r} and postal code {p} stand together; "/" parts lines. What is missing
# is left out with the punctuation beside it.
_LAST_LINES = {
    "US": "{c}, {r} {p}",
    "CA": "{c} {r} {p}",
    "AU": "{c} {r} {p}",
    "MX": "{p} {c}, {r}",
    "ES": "{p} {c} ({r})",
    "IT": "{p} {c} {r}",
    "GB": "{c}/{p}",
    "IE": "{c}/{r}/{p}",
    "NZ": "{c} {p}",
    "IN": "{c} {p}/{r}",
    "SG": "{c} {p}",
    "ZA": "{c}/{p}",
    "BR": "{c} - {r}/{p}",
    "CO": "{p} {c}, {r}",
    "AR": "{p} {c}, {r}",
    "CL": "{p} {c}/{r}",
    "EC": "{p}/{c}",
    "PE": "{c} {p}/{r}",
    "VE": "{c} {p}, {r}",
    "CR": "{c}, {r}/{p}",
    "PA": "{c}, {r}/{p}",
    "PR": "{c}, {r} {p}",
}
_ELSEWHERE = "{p} {c}"


@dataclass(frozen=True, slots=True)
class PostalAddress:
    """An address in parts. ``street`` holds the lines above the city, a Mexican colonia included.

    ``country`` is an ISO 3166-1 alpha-2 code; what is not known or not used there is empty.
    """

    street: tuple[str, ...]
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = "US"

    def lines(self) -> tuple[str, ...]:
        """Street and city in the country's order, without the country."""
        region = "" if self.region.casefold() == self.city.casefold() else self.region
        parts = {"c": self.city, "r": region, "p": self.postal_code}
        pattern = _LAST_LINES.get(self.country, _ELSEWHERE)
        last = (_filled(line, parts) for line in pattern.split("/"))
        return (*lines_of("\n".join(self.street)), *(line for line in last if line))


def _filled(pattern: str, parts: dict[str, str]) -> str:
    filled = re.sub(r"\{(\w)\}", lambda place: one_line(parts[place[1]]), pattern)
    return one_line(filled.replace("()", "")).strip(" ,-")


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom a letter goes to: what stands above its salutation and on its envelope.

    ``name`` is as addressed ("Ms. Dana Cruz"). ``street`` ends with the city's line; ``country``
    is the line in capitals when a border is crossed, else None.
    """

    name: str
    street: tuple[str, ...]
    organisation: str | None = None
    job_title: str | None = None
    country: str | None = None

    def inside(self) -> tuple[str, ...]:
        """The lines above the salutation, as the candidate writes them."""
        lines = (self.name, self.job_title, self.organisation, *self.street, self.country)
        return tuple(line for line in lines if line)

    def outside(self, *, capitals: bool = True) -> tuple[str, ...]:
        """The lines on the envelope: no job title, and the capitals that sorting machines like."""
        lines = replace(self, job_title=None).inside()
        return tuple(_sorted_by_machine(line) for line in lines) if capitals else lines


def _sorted_by_machine(line: str) -> str:
    """Capitals without the marks that Publication 28 of the USPS asks to leave out."""
    capitals = _ABBREVIATION.sub(lambda found: re.sub(r"[.\s]", "", found[0]), line.upper())
    return re.sub(r"(?<=\w)[.,](?=\s|$)", "", capitals)


_ABBREVIATION = re.compile(r"\b(?:[^\W\d_]\.\s?){2,}(?!\w)")  # S. A., C.V.


def addressee(
    person: Person, employer: str, sender_country: str, language: str, job_title: str | None = None
) -> Addressee | None:
    """Whom a letter to ``person`` goes to; None when no postal address is known.

    ``employer`` stands unless the person belongs to another organisation; ``language`` ("en",
    "es") is the sender's, for the country's name.
    """
    name = one_line(f"{person.title or ''} {person.name}")
    firm = one_line(person.organisation or employer)
    organisation = _in_full(firm, person, name) or None
    street = _street(person, name, organisation)
    if not street:
        return None
    return Addressee(
        name=name,
        street=street,
        organisation=organisation,
        job_title=one_line(job_title or "") or None,
        country=country_line(sender_country, person.country, language),
    )


def _in_full(firm: str, person: Person, name: str) -> str:
    """The firm as typed on top of the address, where that adds its legal form: "Acme, Inc."."""
    known = {_plain(name), _plain(person.name)}
    typed = typed_lines(person.postal_address or "", person.country)
    first = next((line for line in typed if _plain(line) not in known), "")
    name_of_firm, above = _plain(firm), _plain(first)
    legal = name_of_firm and above.startswith(f"{name_of_firm} ")
    return first if legal and _LEGAL_FORM.fullmatch(above[len(name_of_firm) :]) else firm


_LEGAL_FORM = re.compile(  # as ``_plain`` leaves it
    r" (?:inc|incorporated|corp|corporation|co|company|ltd|limited|pty ltd|plc|llc|l l c|llp"
    r"|gmbh|ag|b ?v|n ?v|s ?a ?u?|s ?l ?u?|s ?a ?s|s ?r ?l"
    r"|s ?a(?: ?p ?i)? de c ?v|s de r ?l(?: de c ?v)?)"
)


def _street(person: Person, name: str, organisation: str | None) -> tuple[str, ...]:
    """The typed address less what is printed above or below it: name, employer and country."""
    bare = re.sub(f"{_LEGAL_FORM.pattern}$", "", _plain(organisation or ""))
    said = (name, person.name, organisation or "", bare)
    return _without(typed_lines(person.postal_address or "", person.country), said, person.country)


def own_lines(typed: str, name: str, country: str) -> tuple[str, ...]:
    """The lines of the candidate's own address, without the name and the country."""
    return _without(typed_lines(typed, country), (name,), country)


def _without(typed: tuple[str, ...], said: tuple[str, ...], country: str) -> tuple[str, ...]:
    known = {_plain(words) for words in said}
    lines = list(typed)
    while lines and _plain(lines[0]) in known:
        del lines[0]
    if len(lines) > 1 and country_named(lines[-1]) == country:
        del lines[-1]
    return tuple(lines)


def _plain(words: str) -> str:
    return re.sub(r"[\W_]+", " ", words).strip().casefold()


def typed_lines(text: str, country: str) -> tuple[str, ...]:
    """The lines of an address that was typed in one box: as typed, or parted at its commas.

    In an address on one line, what belongs on the line of the city stays together: "230 East
    Wells Street, Milwaukee, WI 53202" is two lines.
    """
    lines = lines_of(text)
    if len(lines) != 1:
        return lines
    pieces = [piece for piece in map(one_line, lines[0].split(",")) if piece]
    tail: list[str] = []
    if len(pieces) > 1 and country_named(pieces[-1]) == country:
        tail = [pieces.pop()]
    return (*_rejoined(pieces), *tail)


_STATE_AND_CODE = re.compile(r"[A-Z]{2} +\w[\w -]+\Z|[\w. ]+ \d{5}(-\d{4})?\Z")
_CODE_FIRST = re.compile(r"(C\.? ?P\.? ?)?\d{4,5}\b")
_WITHIN = re.compile(  # a floor, a door, a suite
    r"\d{1,2}[.ºª°]|#"
    r"|(piso|planta|bajo|int\.?|depto\.?|puerta|apt\.?|apartment|suite|ste\.?|unit|floor|room)\b",
    re.IGNORECASE,
)
_HOUSE_NUMBER = re.compile(r"(n\.?º ?|#|núm\.? ?|s/n|no\.? )?\d*\w?\Z", re.IGNORECASE)


def _rejoined(pieces: list[str]) -> list[str]:
    pieces = _with_house_numbers(pieces)
    if len(pieces) > 2 and _STATE_AND_CODE.match(pieces[-1]):
        return [*pieces[:-2], f"{pieces[-2]}, {pieces[-1]}"]
    if len(pieces) > 2 and _CODE_FIRST.match(pieces[-2]):
        return [*pieces[:-2], f"{pieces[-2]}, {pieces[-1]}"]
    return pieces


def _with_house_numbers(pieces: list[str]) -> list[str]:
    """«Calle de Alcalá, 45, 3.º B» stays on one line: a number follows its street."""
    joined: list[str] = []
    for piece in pieces:
        follows = joined and (_HOUSE_NUMBER.match(piece) or _WITHIN.match(piece))
        if follows and not _CODE_FIRST.fullmatch(piece):
            joined[-1] = f"{joined[-1]}, {piece}"
        else:
            joined.append(piece)
    return joined
