"""One letter as it will stand on paper, what it may hold, and what is wrong with it.

Lengths are millimetres, counted from the top left corner of the sheet.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from afterword.domain.errors import Fault
from afterword.domain.letters.address import Addressee
from afterword.domain.letters.cleaning import one_line, printable
from afterword.domain.letters.customs import customs_of, enclosure_line
from afterword.domain.letters.stationery import ORDINARY, Heading, Size, Stationery
from afterword.domain.letters.strokes import FARTHEST, MOST_POINTS, Strokes
from afterword.domain.letters.typography import typeset
from afterword.domain.letters.window import windows
from afterword.domain.words import Bilingual

LONGEST_TEXT = 6_000  # characters, all paragraphs together: more than two pages
LONGEST_LINE = 200  # characters of any single line
MOST_LINES = 9  # of an address
MOST_ENCLOSURES = 12
MOST_LINES_OVER_WINDOW = 5  # of the sender


@dataclass(frozen=True, slots=True)
class Sender:
    """Who writes: name, own address (no country unless a border is crossed), ways to be reached."""

    name: str
    address: tuple[str, ...] = ()
    email: str | None = None
    phone: str | None = None

    def contacts(self) -> tuple[str, ...]:
        """Telephone and e-mail, those that are known."""
        return tuple(way for way in (self.phone, self.email) if way)


@dataclass(frozen=True, slots=True)
class Facsimile:
    """A signature drawn on a screen or scanned; never called signed by hand.

    Exactly one is given: ``strokes``, or ``png``, an image that an adapter has decoded, limited
    and encoded anew.
    """

    strokes: Strokes = ()
    png: bytes = b""


@dataclass(frozen=True, slots=True)
class Logo:
    """A mark for the letterhead: a PNG that an adapter has decoded, limited and encoded anew."""

    png: bytes

    @property
    def pixels(self) -> Size:
        """Width and height, from the header chunk (PNG, section 11.2.2)."""
        return Size(*(float(int.from_bytes(self.png[at : at + 4], "big")) for at in (16, 20)))


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter, its words as the candidate approved them; typography is applied when it is set.

    ``locale`` ("es-MX") decides customs, quotes and dashes, its first two letters the language.
    ``on`` is the date it bears, ``date_line`` that date in words. ``signature`` are the lines
    printed under the room for the pen, the name first; ``facsimile`` None leaves that room empty.
    ``logo`` stands in the letterhead, and nowhere where that is plain.
    """

    sender: Sender
    to: Addressee
    on: date
    date_line: str
    salutation: str
    paragraphs: tuple[str, ...]
    closing: str
    signature: tuple[str, ...]
    locale: str = "en-US"
    enclosures: tuple[str, ...] = ()
    stationery: Stationery = ORDINARY
    facsimile: Facsimile | None = None
    logo: Logo | None = None

    @property
    def language(self) -> str:
        """The language of the letter: "en" or "es"."""
        return self.locale[:2]

    @property
    def heading(self) -> Heading:
        """The heading as printed: the lowest one where the chosen one would show in a window."""
        chosen = self.stationery.heading
        if not windows(self.stationery):
            return chosen
        lines = len(self.sender.address) + len(self.sender.contacts())
        under_logo = chosen is Heading.CENTRED and self.logo is not None
        return Heading.LEFT if under_logo or lines > MOST_LINES_OVER_WINDOW else chosen

    def inside_address(self) -> tuple[str, ...]:
        """The lines above the salutation, with the custom of the place («Presente»)."""
        presente = customs_of(self.locale).presente
        within = presente is not None and self.to.country is None
        return (*self.to.inside(), presente) if within and presente else self.to.inside()

    def enclosure_line(self) -> str | None:
        """What is enclosed, in one line, or None."""
        return enclosure_line(self.enclosures, self.language)


def set_in_type(letter: Letter) -> Letter:
    """``letter`` with unseen marks gone and the quotes, dashes and spaces of its locale."""

    def words(text: str) -> str:
        return typeset(printable(text).strip(), letter.locale)

    def line(text: str) -> str:
        return typeset(one_line(text), letter.locale)

    return replace(
        letter,
        sender=replace(
            letter.sender,
            name=line(letter.sender.name),
            address=tuple(filter(None, map(line, letter.sender.address))),
            email=one_line(letter.sender.email or "") or None,
            phone=one_line(letter.sender.phone or "") or None,
        ),
        to=_addressee_in_type(letter.to, letter.locale),
        date_line=line(letter.date_line),
        salutation=line(letter.salutation),
        paragraphs=tuple(filter(None, map(words, letter.paragraphs))),
        closing=line(letter.closing),
        signature=tuple(filter(None, map(line, letter.signature))),
        enclosures=tuple(filter(None, map(line, letter.enclosures))),
    )


def _addressee_in_type(to: Addressee, locale: str) -> Addressee:
    def line(text: str | None) -> str | None:
        return typeset(one_line(text), locale) if text else None

    return Addressee(
        name=line(to.name) or "",
        street=tuple(filter(None, map(line, to.street))),
        organisation=line(to.organisation),
        job_title=line(to.job_title),
        country=line(to.country),
    )


def faults(letter: Letter) -> tuple[Fault, ...]:
    """What keeps ``letter`` from being printed, each at its field; empty when nothing does."""
    return (*_missing(letter), *_overlong(letter), *_unsigned(letter.facsimile))


def _unsigned(facsimile: Facsimile | None) -> Iterator[Fault]:
    """What is wrong with a facsimile: nothing in it, too much of it, or points that are nowhere."""
    if facsimile is None or facsimile.png:
        return
    points = [point for stroke in facsimile.strokes for point in stroke]
    if not points:
        yield Fault("facsimile", Bilingual("is empty", "está vacío"))
    elif len(points) > MOST_POINTS:
        yield Fault("facsimile", _too_many(len(points), MOST_POINTS))
    elif not all(abs(number) <= FARTHEST for point in points for number in point[:2]):
        yield Fault(
            "facsimile", Bilingual("has a point that is nowhere", "tiene un punto imposible")
        )


def _missing(letter: Letter) -> Iterator[Fault]:
    needed = {
        "to.name": letter.to.name,
        "salutation": letter.salutation,
        "closing": letter.closing,
        "signature": "".join(letter.signature),
        "paragraphs": "".join(letter.paragraphs),
    }
    for field, text in needed.items():
        if not one_line(text):
            yield Fault(field, Bilingual("is empty", "está vacío"))
    if not letter.to.street:
        yield Fault("to.street", Bilingual("has no postal address", "no tiene dirección postal"))


def _overlong(letter: Letter) -> Iterator[Fault]:
    length = sum(map(len, letter.paragraphs))
    if length > LONGEST_TEXT:
        yield Fault("paragraphs", _too_long(length, LONGEST_TEXT))
    for field, text in _single_lines(letter):
        if len(text) > LONGEST_LINE:
            yield Fault(field, _too_long(len(text), LONGEST_LINE))
    for field, count, most in (
        ("to.street", len(letter.to.inside()), MOST_LINES),
        ("sender.address", len(letter.sender.address), MOST_LINES),
        ("signature", len(letter.signature), MOST_LINES),
        ("enclosures", len(letter.enclosures), MOST_ENCLOSURES),
    ):
        if count > most:
            yield Fault(field, _too_many(count, most))


def _single_lines(letter: Letter) -> Iterator[tuple[str, str]]:
    yield from (("to", line) for line in letter.to.inside())
    yield from (("sender.address", line) for line in letter.sender.address)
    yield from (("enclosures", line) for line in letter.enclosures)
    yield from (("signature", line) for line in letter.signature)
    yield "sender.name", letter.sender.name
    yield "sender.email", letter.sender.email or ""
    yield "sender.phone", letter.sender.phone or ""
    yield "date_line", letter.date_line
    yield "salutation", letter.salutation
    yield "closing", letter.closing


def _too_long(length: int, most: int) -> Bilingual:
    return Bilingual(
        f"is {length:,} characters long; a letter holds at most {most:,} here",
        f"tiene {length} caracteres; en una carta caben aquí {most} como mucho",
    )


def _too_many(count: int, most: int) -> Bilingual:
    return Bilingual(
        f"has {count:,} parts; at most {most:,} have room",
        f"tiene {count} partes; caben {most} como mucho",
    )


@dataclass(frozen=True, slots=True)
class Sheet:
    """A letter that was set: the PDF, its pages, the size of its type in points.

    ``letter`` is as printed (an address that did not fit its window has lost its job title or
    its window); ``notes`` say so, and what else the candidate should know.
    """

    pdf: bytes
    pages: int
    point_size: float
    letter: Letter
    notes: tuple[Bilingual, ...] = ()
