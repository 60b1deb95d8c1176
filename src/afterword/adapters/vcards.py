"""vCards read and written: 2.1, 3.0 and 4.0 in, 4.0 (RFC 6350) out."""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass

from afterword.domain.contact_cards import ContactCard, country_code, postal_lines
from afterword.domain.errors import BadInput
from afterword.domain.words import Bilingual

LIMIT = 1_000_000  # bytes
MOST_CARDS = 200
_LONGEST_LINE = 20_000  # a photograph is longer, and is passed over
_FOLD = re.compile(r"(?:\r\n|\n|\r)[ \t]")
_BREAK = re.compile(r"\r\n|\n|\r")
_LINE = re.compile(
    r"(?:[A-Za-z0-9-]+\.)?([A-Za-z-]+)((?:;[^:\"]*(?:\"[^\"]*\"[^:\"]*)*)?):(.*)", re.S
)
_ESCAPED = re.compile(r"\\([nN,;:\\])")
_BETWEEN = re.compile(r"(?<!\\);")
_TOO_LARGE = Bilingual("larger than 1 MB", "mayor de 1 MB")
_TOO_MANY = Bilingual("more than 200 contacts", "más de 200 contactos")
_NONE = Bilingual("no contact (vCard) is in it", "no contiene ningún contacto (vCard)")


@dataclass(frozen=True, slots=True)
class _Property:
    name: str
    parameters: str
    value: str


class VCards:
    """Address books' own form of a contact."""

    def read(self, name: str, data: bytes) -> list[ContactCard]:
        """The contacts in ``data`` that have a name. Raises BadInput, naming ``name``."""
        if len(data) > LIMIT:
            raise BadInput(where=name, problem=_TOO_LARGE)
        found = list(_cards(_text(data)))
        if not found:
            raise BadInput(where=name, problem=_NONE)
        if len(found) > MOST_CARDS:
            raise BadInput(where=name, problem=_TOO_MANY)
        return found

    def written(self, card: ContactCard, language: str) -> bytes:
        """One contact as a vCard 4.0 in UTF-8."""
        lines = ["BEGIN:VCARD", "VERSION:4.0", f"FN:{_escaped(card.name)}"]
        if card.title:
            lines.append(f"N:;{_escaped(card.name)};;{_escaped(card.title)};")
        if card.email:
            lines.append(f"EMAIL:{_escaped(card.email)}")
        if card.phone:
            lines.append(f"TEL;VALUE=text:{_escaped(card.phone)}")
        if card.address:
            lines.append(f"ADR:;;{_escaped(card.address)};;;;{card.country}")
        lines += [f"LANG:{language}", "END:VCARD", ""]
        return "\r\n".join(map(_folded, lines)).encode("utf-8", "replace")


def _text(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    try:
        return data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _cards(text: str) -> Iterator[ContactCard]:
    inside: list[_Property] | None = None
    for line in _lines(text):
        mark = line.strip().upper().replace(" ", "")
        if mark == "BEGIN:VCARD":
            inside = []
        elif mark == "END:VCARD" and inside is not None:
            card = _card(inside)
            if card.name:
                yield card
            inside = None
        elif inside is not None and (found := _property(line)):
            inside.append(found)


def _lines(text: str) -> Iterator[str]:
    """Unfolded lines; those of vCard 2.1 in quoted-printable break softly."""
    unfolded = _FOLD.sub("", text)
    whole = ""
    for line in _BREAK.split(unfolded):
        whole += line
        if line.endswith("=") and "QUOTED-PRINTABLE" in whole[:200].upper():
            whole = whole[:-1]
            continue
        if len(whole) <= _LONGEST_LINE:
            yield whole
        whole = ""


def _property(line: str) -> _Property | None:
    found = _LINE.match(line)
    if found is None:
        return None
    name, parameters, value = found[1].upper(), found[2].upper(), found[3]
    if "QUOTED-PRINTABLE" in parameters:
        value = quopri.decodestring(value.encode("utf-8")).decode("utf-8", "replace")
    return _Property(name, parameters, value)


def _card(properties: list[_Property]) -> ContactCard:
    names = [part.strip() for part in _parts(_best(properties, "N"))]
    family, given, _middle, prefix = (*names, *[""] * 4)[:4]
    adr = _parts(_best(properties, "ADR"))
    country = country_code((*adr, *[""] * 7)[6])
    return ContactCard(
        name=_one_line(_unescaped(_best(properties, "FN"))) or f"{given} {family}".strip(),
        title=prefix,
        email=_unescaped(_best(properties, "EMAIL")).strip().removeprefix("mailto:"),
        phone=_unescaped(_best(properties, "TEL")).strip().removeprefix("tel:"),
        address=postal_lines(tuple(adr), country),
        country=country if any(adr[:6]) else "",
    )


def _best(properties: list[_Property], name: str) -> str:
    """The value for work before that for home, the preferred one before others; "" for none."""
    found = [each for each in properties if each.name == name and each.value.strip(" ;")]
    found.sort(key=lambda each: ("WORK" not in each.parameters, "PREF" not in each.parameters))
    return found[0].value if found else ""


def _parts(value: str) -> list[str]:
    return [_unescaped(part).strip() for part in _BETWEEN.split(value)]


def _unescaped(value: str) -> str:
    return _ESCAPED.sub(lambda sign: "\n" if sign[1] in "nN" else sign[1], value)


def _one_line(value: str) -> str:
    return " ".join(value.split())


def _escaped(value: str) -> str:
    for plain, written in (("\\", "\\\\"), ("\n", "\\n"), (",", "\\,"), (";", "\\;")):
        value = value.replace(plain, written)
    return value.replace("\r", "")


def _folded(line: str) -> str:
    """Lines of at most 75 octets, no sign cut in two (RFC 6350, 3.2)."""
    folded, length = "", 0
    for sign in line:
        octets = len(sign.encode("utf-8", "replace"))
        if length + octets > 74:
            folded, length = folded + "\r\n ", 1
        folded, length = folded + sign, length + octets
    return folded
