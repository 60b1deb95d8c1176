import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.processes import Afterword

pytestmark = pytest.mark.slow

ADDRESS = "address=350 Fifth Avenue\\nNew York, NY 10118"
DANA = "acme-1:dana-cruz:thank_you"


@pytest.fixture
def thankful(afterword: Afterword) -> Afterword:
    """Ana, who has three weeks to thank Dana and Lee by letter."""
    afterword.set_up()
    people = ("Dana Cruz <dana@acme.example>", "Lee Wong <lee@acme.example>")
    afterword(
        *("add", "Acme", "2026-11-30T10:00", "--role", "Data analyst"),
        *("--with", people[0], "--with", people[1]),
    )
    afterword("debrief", "acme", "--words", "Our decision will take about three weeks.")
    for person in ("dana", "lee"):
        afterword("change", person, ADDRESS)
    return afterword


def pages(file: Path) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(file).pages]


def size_of(file: Path) -> tuple[int, int]:
    """Width and height of the first page in millimetres."""
    box = PdfReader(file).pages[0].mediabox
    return round(float(box.width) / 72 * 25.4), round(float(box.height) / 72 * 25.4)


def test_letters_come_in_the_stationery_that_was_chosen(
    thankful: Afterword, tmp_path: Path
) -> None:
    thankful("stationery", "paper=a4", "envelope=c5-6")
    told = thankful("letters", "print", DANA, "--to", str(tmp_path))
    assert "A4" in told
    assert "C5/6" in told
    assert size_of(tmp_path / "acme-1-dana-cruz-thank_you.pdf") == (210, 297)
    assert size_of(tmp_path / "acme-1-dana-cruz-thank_you-envelope.pdf") == (229, 114)


def test_behind_a_window_there_is_no_envelope_to_print(thankful: Afterword, tmp_path: Path) -> None:
    thankful("stationery", "window=left")
    told = thankful("letters", "print", "--all", "--to", str(tmp_path))
    assert not list(tmp_path.glob("*envelope*"))
    assert "Fold like a Z" in told


def test_a_batch_is_two_files_in_one_order(thankful: Afterword, tmp_path: Path) -> None:
    found = json.loads(
        thankful("letters", "print", "--all", "--batch", "--json", "--to", str(tmp_path))
    )
    assert {sheet["letter"] for sheet in found} == {str(tmp_path / "letters-1.pdf")}
    names = [sheet["step"].split(":")[1].split("-")[0] for sheet in found]
    letters, envelopes = pages(tmp_path / "letters-1.pdf"), pages(tmp_path / "envelopes-1.pdf")
    for name, letter, envelope in zip(names, letters, envelopes, strict=True):
        assert f"Dear {name.title()}" in letter
        assert name.upper() in envelope
    thankful("letters", "signed", "--all")


def test_labels_leave_room_for_those_that_are_gone(thankful: Afterword, tmp_path: Path) -> None:
    told = thankful("letters", "print", "--all", "--labels", "--used", "9", "--to", str(tmp_path))
    assert "Avery 5163" in told
    assert not list(tmp_path.glob("*envelope*"))
    assert [page[:4] for page in pages(tmp_path / "labels.pdf")] == ["DANA", "LEE "]


def test_a_card_has_an_outside_and_an_inside(thankful: Afterword, tmp_path: Path) -> None:
    thankful("letters", "print", DANA, "--as", "card", "--to", str(tmp_path))
    outside, inside = pages(tmp_path / "acme-1-dana-cruz-thank_you.pdf")
    assert "ruiz" in outside.lower()
    assert "Dear Dana Cruz" in inside
    assert size_of(tmp_path / "acme-1-dana-cruz-thank_you-envelope.pdf") == (146, 111)


def test_a_blank_card_is_written_by_hand_and_thanks_in_spanish_too(
    thankful: Afterword, tmp_path: Path
) -> None:
    thankful("stationery", "card-front=thanks")
    spanish = Afterword(thankful.home, lang="es")
    told = spanish("letters", "print", DANA, "--as", "blank-card", "--to", str(tmp_path))
    assert "Escribe la nota a mano" in told
    outside, inside = pages(tmp_path / "acme-1-dana-cruz-thank_you.pdf")
    assert (outside, inside) == ("Thank you", "")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--as", "card", "--batch"), "--batch"),
        (("--used", "3"), "--labels"),
        (("--labels", "--used", "-1"), "--used"),
        (("--as", "postcard"), "postcard"),
        ((), "--all"),
    ],
)
def test_what_does_not_go_together_is_said(
    afterword: Afterword, options: tuple[str, ...], words: str
) -> None:
    which = ("--all",) if options else ()
    done = afterword.set_up().run("letters", "print", *which, *options)
    assert (done.returncode, words in done.stderr) == (2, True)


def test_letters_that_differ_in_what_to_do_are_told_apart(
    thankful: Afterword, tmp_path: Path
) -> None:
    thankful("change", "lee", "country=CA", "address=1 King St W\\nToronto ON M5H 1A1")
    thankful("debrief", "acme", "--words", "Our decision will take about ten weeks.")
    told = thankful("letters", "print", "--all", "--to", str(tmp_path))
    assert told.count("How to print, sign and post") == 2
    assert "One ordinary international stamp" in told
    assert told.count("Your own postal address is not known") == 1


def test_a_step_is_found_before_anybody_looked_at_the_plan(thankful: Afterword) -> None:
    told = thankful("wish", "dana thank", "--channel", "email")
    assert DANA in told
    done = thankful.run("letters", "signed", "lee thank")
    assert (done.returncode, "letters print" in done.stderr) == (4, True)
