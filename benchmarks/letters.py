"""Letters a second and memory: our press beside WeasyPrint and ReportLab, on the same words.

Run with `python benchmarks/letters.py [COUNT]`; 500 different letters if no number is given, half
in English on Letter paper, half in Spanish on A4. WeasyPrint and ReportLab are measured where they
are installed (`pip install weasyprint reportlab`), with the typefaces of the system: most of
WeasyPrint's time goes into cutting its typeface down, so a smaller one is kinder to it. Each is
measured in a process of its own, which reports its own peak memory.
"""

from __future__ import annotations

import html
import io
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT)]  # for the letters of the tests

from afterword.domain.letters.letter import Letter  # noqa: E402
from tests.letters import AMERICAN, SPANISH  # noqa: E402

Setter = Callable[[Letter], bytes]


def letters(count: int) -> list[Letter]:
    """Letters that differ, so that nothing is set from memory."""
    made = []
    for number in range(count):
        letter = (AMERICAN, SPANISH)[number % 2]
        name = f"{letter.to.name} {number}"
        words = (f"{letter.paragraphs[0]} ({number})", *letter.paragraphs[1:])
        made.append(replace(letter, to=replace(letter.to, name=name), paragraphs=words))
    return made


def as_html(letter: Letter) -> str:
    """The same words in the same sizes, for WeasyPrint."""

    def lines(texts: tuple[str, ...]) -> str:
        return "<br>".join(map(html.escape, texts))

    size = letter.stationery.paper.size
    paragraphs = "".join(f"<p>{html.escape(text)}</p>" for text in letter.paragraphs)
    return (
        f'<html lang="{letter.language}"><style>@page {{ size: {size.width}mm {size.height}mm; '
        "margin: 20mm 32mm }</style>"
        f"<h1>{html.escape(letter.sender.name)}</h1><p>{lines(letter.sender.address)}</p>"
        f"<p>{letter.date_line}</p><p>{lines(letter.to.inside())}</p><p>{letter.salutation}</p>"
        f'{paragraphs}<p>{letter.closing}</p><p style="margin-top:22mm">{letter.signature[0]}</p>'
    )


def ours() -> Setter:
    from afterword.adapters.typst_press import TypstPress

    press = TypstPress()
    return lambda letter: press.letter(letter).pdf


def dressed() -> Setter:
    """Every letter with a logo and a drawn facsimile."""
    from afterword.adapters.pictures import logo_of_picture
    from afterword.domain.letters.letter import Facsimile
    from tests.drawing import drawn_signature, logo_picture

    logo, facsimile = logo_of_picture(logo_picture()), Facsimile(strokes=drawn_signature())
    set_letter = ours()
    return lambda letter: set_letter(replace(letter, logo=logo, facsimile=facsimile))


def apart() -> Setter:
    from afterword.bootstrap import letter_press

    press = letter_press()
    return lambda letter: press.letter(letter).pdf


def weasyprint() -> Setter:
    from weasyprint import CSS, HTML  # type: ignore[import-not-found]  # where it is installed
    from weasyprint.text.fonts import FontConfiguration  # type: ignore[import-not-found]

    fonts = FontConfiguration()
    words = "body { font: 10.5pt/1.36 serif; hyphens: auto; text-align: justify }"
    style = CSS(string=words, font_config=fonts)

    def set_letter(letter: Letter) -> bytes:
        page = HTML(string=as_html(letter))
        return bytes(page.write_pdf(stylesheets=[style], font_config=fonts))

    return set_letter


def reportlab() -> Setter:
    from reportlab.lib.styles import getSampleStyleSheet  # type: ignore[import-not-found]
    from reportlab.platypus import (  # type: ignore[import-not-found]
        Paragraph,
        SimpleDocTemplate,
        Spacer,
    )

    style = getSampleStyleSheet()["BodyText"]

    def set_letter(letter: Letter) -> bytes:
        size = letter.stationery.paper.size
        out = io.BytesIO()
        texts = (letter.sender.name, *letter.sender.address, letter.date_line)
        texts += (*letter.to.inside(), letter.salutation, *letter.paragraphs, letter.closing)
        story = [Paragraph(html.escape(text), style) for text in texts]
        story += [Spacer(1, 22 * 72 / 25.4), Paragraph(letter.signature[0], style)]
        points = (size.width * 72 / 25.4, size.height * 72 / 25.4)
        SimpleDocTemplate(out, pagesize=points, invariant=1).build(story)
        return out.getvalue()

    return set_letter


SETTERS: dict[str, Callable[[], Setter]] = {
    "ours": ours,
    "ours, dressed": dressed,
    "ours, apart": apart,
    "weasyprint": weasyprint,
    "reportlab": reportlab,
}


def measure(name: str, count: int) -> None:
    """One line: seconds from nothing to the first letter, median ms, total, size, memory."""
    begun = perf_counter()
    set_letter = SETTERS[name]()
    many = letters(count)
    sizes, times = [len(set_letter(many[0]))], []
    first = perf_counter() - begun
    for letter in many[1:]:
        before = perf_counter()
        sizes.append(len(set_letter(letter)))
        times.append(perf_counter() - before)
    total = first + sum(times)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(first, median(times), total, median(sizes), memory)


def measure_batch(count: int) -> None:
    """One line: seconds and memory for one run through all letters in documents of 25."""
    from afterword.adapters.typst_press import TypstPress

    begun = perf_counter()
    size = sum(map(len, TypstPress().letters(letters(count))))
    print(perf_counter() - begun, size, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def measure_pictures() -> None:
    """One line: median ms of a PNG at 110 ppi, of an SVG, and of an envelope."""
    from afterword.adapters.typst_press import TypstPress
    from afterword.domain.letters.envelope import envelope_of

    press = TypstPress()
    many = letters(40)
    envelopes = [one for one in map(envelope_of, many) if one]
    for act in (press.preview, press.drawing):
        print(timed(lambda act=act: [act(letter) for letter in many]) / len(many))
    print(timed(lambda: [press.envelopes([one]) for one in envelopes]) / len(envelopes))


def timed(act: Callable[[], object]) -> float:
    before = perf_counter()
    act()
    return perf_counter() - before


def child(*arguments: str) -> Iterator[float]:
    done = subprocess.run(
        [sys.executable, __file__, *arguments], capture_output=True, text=True, check=True
    )
    return map(float, done.stdout.split())


def report(count: int) -> None:
    print(f"{count} different letters, each set by itself; ratios to ours")
    base = 0.0
    for name in SETTERS:
        if name in ("weasyprint", "reportlab") and find_spec(name) is None:
            print(f"  {name:13} not installed")
            continue
        try:
            first, each, total, size, memory = child("measure", name, str(count))
        except subprocess.CalledProcessError:
            print(f"  {name:13} cannot be started here")
            continue
        base = base or total
        print(
            f"  {name:13} first {first * 1000:6.0f} ms, then {each * 1000:5.1f} ms each, "
            f"all {total:6.2f} s ({count / total:5.0f}/s, x{total / base:.1f}), "
            f"{size / 1000:.0f} kB a letter, {memory / 1024:.0f} MB"
        )
    seconds, size, memory = child("batch", str(count))
    print(
        f"  ours, in documents of 25: {seconds:.2f} s ({count / seconds:.0f}/s), "
        f"{size / 1e6:.1f} MB, {memory / 1024:.0f} MB of memory"
    )
    png, svg, envelope = child("pictures")
    print(f"  preview {png * 1000:.0f} ms as PNG, {svg * 1000:.0f} ms as SVG")
    print(f"  envelope {envelope * 1000:.1f} ms")


def main(arguments: list[str]) -> None:
    match arguments:
        case ["measure", name, count]:
            measure(name, int(count))
        case ["batch", count]:
            measure_batch(int(count))
        case ["pictures"]:
            measure_pictures()
        case _:
            report(int(arguments[0]) if arguments else 500)


if __name__ == "__main__":
    main(sys.argv[1:])
