import io
import json
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from pypdf import PdfReader

from tests.cli.processes import Afterword
from tests.drawing import logo_picture

pytestmark = pytest.mark.slow


@pytest.fixture
def ana(afterword: Afterword) -> Afterword:
    return afterword.set_up()


def text_of(file: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(file).pages).split())


def scan(file: Path) -> Path:
    """A zigzag in dark blue ink on paper."""
    sheet = Image.new("RGB", (600, 200), "white")
    points = [(60 + 40 * step, 60 + 80 * (step % 2)) for step in range(12)]
    ImageDraw.Draw(sheet).line(points, fill=(20, 30, 90), width=8)
    sheet.save(file)
    return file


def chosen(ana: Afterword) -> dict[str, str]:
    document = json.loads(ana("stationery", "--json"))
    return {name: choice["value"] for name, choice in document.items()}


def test_every_choice_is_shown_with_what_else_there_is(ana: Afterword) -> None:
    told = ana("stationery")
    assert "* letter" in told
    assert "EB Garamond" in told
    spanish = Afterword(ana.home, lang="es")("stationery")
    assert "Nombre y dirección sobre un filete" in spanish


def test_what_is_chosen_holds_and_an_empty_value_goes_back(ana: Afterword) -> None:
    typed = ("face=eb-garamond", "paper=a4", "envelope=c5_6", "window=left", "one-page=no")
    ana("stationery", *typed)
    held = chosen(ana)
    assert (held["face"], held["paper"], held["envelope"]) == ("eb-garamond", "a4", "c5-6")
    assert (held["window"], held["one-page"]) == ("left", "no")
    ana("stationery", "face=", "window=", "envelope=")
    assert chosen(ana)["face"] == "source-serif"
    ana("undo")
    assert chosen(ana)["face"] == "eb-garamond"
    assert "stationery" in ana("history")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (("window=up",), "window: say one of: none, left, right"),
        (("fönt=x",), "fönt: there is no such choice"),
        (("face=💌",), "face: say one of"),
        (("set", "face"), "lacks its “=”"),
        (("gold",), "gold"),
        (("sample",), "FILE.pdf"),
    ],
)
def test_what_there_is_not_is_named(ana: Afterword, typed: tuple[str, ...], words: str) -> None:
    done = ana.run("stationery", *typed)
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_sample_is_set_in_what_was_chosen(ana: Afterword, tmp_path: Path) -> None:
    ana("stationery", "paper=a4", "face=libertinus", "heading=centred")
    file = tmp_path / "new folder" / "sample.pdf"
    told = ana("stationery", "sample", str(file), "--png")
    assert told.splitlines()[:2] == [str(file), str(file.with_suffix(".png"))]
    page = PdfReader(file).pages[0]
    assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == (595, 842)
    assert b"LibertinusSerif" in file.read_bytes()
    assert "This is a sample" in text_of(file)
    assert file.with_suffix(".png").read_bytes().startswith(b"\x89PNG")


def test_a_sample_speaks_spanish_and_replaces_nothing_unasked(
    ana: Afterword, tmp_path: Path
) -> None:
    file = tmp_path / "muestra.pdf"
    ana("stationery", "sample", str(file), "--language", "es")
    assert "Esta es una muestra" in text_of(file)
    assert ana.run("stationery", "sample", str(file)).returncode == 4
    ana("stationery", "sample", str(file), "--replace")
    assert "This is a sample" in text_of(file)


def test_a_folder_that_cannot_be_written_is_named(ana: Afterword, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    done = ana.run("stationery", "sample", str(tmp_path / "file" / "sample.pdf"))
    assert done.returncode == 6
    assert "sample.pdf" in done.stderr


def test_the_window_is_tried_out_before_it_is_trusted(ana: Afterword, tmp_path: Path) -> None:
    file = tmp_path / "test.pdf"
    refused = ana.run("stationery", "calibrate", str(file))
    assert (refused.returncode, file.exists()) == (4, False)
    assert "afterword stationery window=left" in refused.stderr
    ana("stationery", "window=left")
    ana("stationery", "calibrate", str(file))
    assert "Does the window fit?" in text_of(file)
    assert "shift-right" in text_of(file)


def test_a_signature_is_kept_as_a_facsimile_and_not_printed_unasked(
    ana: Afterword, tmp_path: Path
) -> None:
    told = ana("stationery", "signature", str(scan(tmp_path / "scan.png")))
    assert "facsimile" in told
    file = tmp_path / "sample.pdf"
    ana("stationery", "sample", str(file))
    assert not PdfReader(file).pages[0].images
    ana("stationery", "facsimile=yes")
    ana("stationery", "sample", str(file), "--replace")
    assert PdfReader(file).pages[0].images
    ana("stationery", "signature", "--forget")
    assert chosen(ana)["facsimile"] == "no"
    assert "base64" not in ana("history")
    assert "facsimile=…" in ana("history")


def test_a_picture_without_a_signature_is_refused(ana: Afterword, tmp_path: Path) -> None:
    blank = io.BytesIO()
    Image.new("RGB", (300, 100), "white").save(blank, "PNG")
    for number, content in enumerate((b"", b"no picture", blank.getvalue())):
        file = tmp_path / f"{number}.png"
        file.write_bytes(content)
        done = ana.run("stationery", "signature", str(file))
        assert (done.returncode, "signature" in done.stderr) == (2, True)
    assert ana.run("stationery", "facsimile=yes").returncode == 2


def test_one_thing_is_done_with_a_picture(ana: Afterword, tmp_path: Path) -> None:
    picture = str(scan(tmp_path / "scan.png"))
    for what in ("signature", "logo"):
        done = ana.run("stationery", what, picture, "--forget")
        assert (done.returncode, "one of them" in done.stderr) == (2, True)
        assert "already" in ana("stationery", what, "--forget")


def test_what_is_kept_is_said_and_written_out(ana: Afterword, tmp_path: Path) -> None:
    assert "room for the pen" in ana("stationery", "signature")
    ana("stationery", "signature", str(scan(tmp_path / "scan.png")))
    told = ana("stationery", "signature", "--save", str(tmp_path / "kept"))
    assert "from a scan" in told
    assert "do not bear it" in told
    with Image.open(tmp_path / "kept.png") as kept:
        assert kept.mode == "RGBA"
    again = ana.run("stationery", "signature", "--save", str(tmp_path / "kept"))
    assert (again.returncode, "kept.png" in again.stderr) == (4, True)


def test_a_logo_goes_on_the_letterhead(ana: Afterword, tmp_path: Path) -> None:
    assert "No logo" in ana("stationery", "logo")
    picture = tmp_path / "logo.png"
    picture.write_bytes(logo_picture())
    assert "kept" in ana("stationery", "logo", str(picture))
    file = tmp_path / "sample.pdf"
    ana("stationery", "sample", str(file))
    assert PdfReader(file).pages[0].images
    assert "on your letterhead" in ana("stationery", "logo")
    ana("stationery", "heading=plain")
    assert "no place for it" in ana("stationery", "logo")
    assert "logo=…" in ana("history")
    assert "gone" in ana("stationery", "logo", "--forget")
    assert "No logo" in ana("stationery", "logo")


def test_a_picture_that_is_no_logo_is_refused(ana: Afterword, tmp_path: Path) -> None:
    picture = tmp_path / "logo.svg"
    picture.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    done = ana.run("stationery", "logo", str(picture))
    assert (done.returncode, "SVG" in done.stderr) == (2, True)
