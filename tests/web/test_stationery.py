from __future__ import annotations

import html
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from afterword.domain.letters.strokes import written_strokes
from afterword.records import queries
from afterword.workflows.choose_stationery import choices
from afterword.workflows.keep_pictures import kept_logo, kept_signature
from tests.adapters.pictures.test_scanned_signature import bomb, photographed
from tests.drawing import drawn_signature, logo_picture
from tests.web.test_pages import HOSTILE
from tests.web.test_start import PROFILE

HERE = "/settings/stationery"
DRAWN = written_strokes(drawn_signature())


@pytest.fixture
def own(browser: Client) -> Client:
    """A browser in a search of one's own."""
    browser.post("/start", PROFILE)
    return browser


def chosen() -> dict[str, str]:
    owner = queries.local_owner()
    assert owner is not None
    return {choice.name: choice.value for choice in choices(owner)}


def said(browser: Client, address: str, **form: object) -> str:
    """What the page says to the form, its marks read."""
    answer = browser.post(address, form)
    return html.unescape(answer.content.decode())


def picture(content: bytes, name: str = "picture.png") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, "image/png")


def test_what_is_chosen_is_shown_at_once_and_not_kept(own: Client) -> None:
    shown = said(own, f"{HERE}/sheet", paper="a4", heading="centred", colour="wine", sample="es")
    assert "not saved yet" in shown
    (address,) = re.findall(r'src="([^"]+)"', shown)
    sheet = own.get(address)
    assert sheet["Content-Type"] == "image/png"
    assert sheet.content != own.get(f"{HERE}/sample/1.png").content
    assert (chosen()["paper"], chosen()["colour"]) == ("letter", "black")


def test_what_is_saved_is_kept(own: Client) -> None:
    answer = own.post(HERE, {"paper": "a4", "colour": "wine", "do": "save"})
    assert answer["Location"] == HERE
    assert (chosen()["paper"], chosen()["colour"]) == ("a4", "wine")
    assert "not saved yet" not in said(own, f"{HERE}/sheet", paper="a4", colour="wine")


def test_without_scripts_the_sheet_is_shown_by_a_button(own: Client) -> None:
    page = said(own, HERE, heading="ruled", do="show")
    assert re.search(r'data-without-script><button[^>]*value="show"', page)
    assert '<option value="ruled" selected>' in page
    assert "not saved yet" in page
    assert chosen()["heading"] == "left"


def test_the_text_of_a_choice_that_cannot_be_is_said_beside_the_sheet(own: Client) -> None:
    shown = said(own, f"{HERE}/sheet", paper="letter", window="right")
    assert "has no such window" in shown
    assert "<img" not in shown
    assert own.post(HERE, {"facsimile": "yes", "do": "save"}).status_code == 422
    assert chosen()["facsimile"] == "no"


@pytest.mark.parametrize("page", ["0", "2", "x", "²", "-1"])
def test_a_page_that_the_sample_does_not_have_is_not_there(own: Client, page: str) -> None:
    assert own.get(f"{HERE}/sample/{page}.png").status_code == 404


def test_a_signature_is_drawn_shown_and_removed(own: Client) -> None:
    assert own.get(f"{HERE}/kept/signature").status_code == 404
    own.post(f"{HERE}/signature", {"do": "drawn", "strokes": DRAWN})
    kept = own.get(f"{HERE}/kept/signature")
    assert kept["Content-Type"] == "image/svg+xml"
    assert kept.content.startswith(b"<svg")
    assert "default-src 'none'" in kept["Content-Security-Policy"]
    page = own.get(HERE).content.decode()
    assert "Facsimile of your signature, drawn" in page
    assert "leave room for the pen" in page
    own.post(HERE, {"facsimile": "yes", "do": "save"})
    assert "Your letters bear a facsimile" in own.get(HERE).content.decode()
    own.post(f"{HERE}/signature", {"do": "forget"})
    assert (chosen()["facsimile"], own.get(f"{HERE}/kept/signature").status_code) == ("no", 404)
    own.post("/undo", {"back": HERE})
    assert own.get(f"{HERE}/kept/signature").status_code == 200


def test_a_picture_asked_for_after_its_facsimile_was_removed_shows_room_for_the_pen(
    own: Client,
) -> None:
    own.post(f"{HERE}/signature", {"do": "drawn", "strokes": DRAWN})
    own.post(HERE, {"facsimile": "yes", "do": "save"})
    (address,) = re.findall(r'src="([^"]+)"', said(own, f"{HERE}/sheet", facsimile="yes"))
    own.post(f"{HERE}/signature", {"do": "forget"})
    assert own.get(address).status_code == 200


def test_it_is_a_facsimile_in_spanish_too(own: Client) -> None:
    own.post("/language", {"language": "es"})
    own.post(f"{HERE}/signature", {"do": "drawn", "strokes": DRAWN})
    page = html.unescape(own.get(HERE).content.decode())
    assert "Facsímil de tu firma, dibujado" in page
    assert "necesita JavaScript" in page


@pytest.mark.parametrize(
    ("strokes", "words"),
    [
        ("", "nothing was drawn"),
        ("<script>alert(1)</script>", "draw it once more"),
        ("[" * 10_000, "draw it once more"),
        ("9" * 400_000, "too many strokes"),
    ],
    ids=["empty", "script", "deep", "long"],
)
def test_a_drawing_that_is_none_is_refused_at_its_place(
    own: Client, strokes: str, words: str
) -> None:
    page = said(own, f"{HERE}/signature", do="drawn", strokes=strokes)
    assert words in page
    assert "<script>alert" not in page
    assert own.get(f"{HERE}/kept/signature").status_code == 404


def test_more_than_a_form_may_hold_is_refused_in_words(own: Client) -> None:
    answer = own.post(f"{HERE}/signature", {"do": "drawn", "strokes": "9" * 5_000_000})
    assert answer.status_code == 400
    assert "too large" in html.unescape(answer.content.decode())


def test_a_scan_and_a_logo_are_taken_in(own: Client) -> None:
    own.post(f"{HERE}/signature", {"do": "scan", "picture": picture(photographed())})
    own.post(f"{HERE}/logo", {"do": "keep", "picture": picture(logo_picture())})
    page = own.get(HERE).content.decode()
    assert "Facsimile of your signature, scanned" in page
    assert own.get(f"{HERE}/kept/logo")["Content-Type"] == "image/png"
    own.post(HERE, {"heading": "plain", "do": "save"})
    assert "it has no place on the sheet" in own.get(HERE).content.decode()
    own.post(f"{HERE}/logo", {"do": "forget"})
    assert own.get(f"{HERE}/kept/logo").status_code == 404


@pytest.mark.parametrize("part", ["signature", "logo"])
@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "choose a picture first"),
        (b"hello", "no picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "can hold programs"),
        (logo_picture()[:700], "damaged"),
        (bomb(30_000, 30_000), "too large"),
        (b"\x89PNG" + b"0" * 50_000_000, "larger than 12 MB"),
    ],
    ids=["nothing", "text", "svg", "truncated", "bomb", "50 MB"],
)
def test_a_hostile_picture_is_refused_in_words(
    own: Client, part: str, content: bytes, words: str
) -> None:
    sent = {"do": "keep", "picture": picture(content, "<script>.png")}
    answer = own.post(f"{HERE}/{part}", sent)
    page = html.unescape(answer.content.decode())
    assert answer.status_code == 422
    assert words in page
    assert "<script>.png" not in page
    owner = queries.local_owner()
    assert owner is not None
    assert (kept_signature(owner), kept_logo(owner)) == (None, None)


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_are_only_words_on_letters_facts_and_stationery(
    browser: Client, words: str
) -> None:
    browser.post("/start", {**PROFILE, "name": words[:190]})
    typed = {
        "employer": words[:190],
        "role": words[:190],
        "starts": "2026-11-30T04:00",
        "people": "Dana <dana@acme.example>",
    }
    browser.post("/add/by-hand", typed)
    owner = queries.local_owner()
    assert owner is not None
    (row,) = queries.interviews(owner)
    facts = {"name": words[:190], "address": f"{words[:190]}\n1 Main Street\nChicago, IL 60601"}
    browser.post("/people/dana", facts)
    told = {
        "seat": "dana",
        "there": "dana",
        "words": "We decide in about four weeks.",
        "talked:dana": words,
        "note:dana": words,
    }
    browser.post(f"/interviews/{row.key}/debrief", told)
    here = f"/interviews/{row.key}"
    answers = [browser.get(address) for address in (f"{here}/letters", f"{here}/facts", HERE)]
    answers.append(browser.post(f"{HERE}/sheet", {"paper": words, "shift-right": words}))
    answers.append(browser.post(f"{HERE}/sheet", {"sample": words, "heading": "ruled"}))
    for answer in answers:
        page = answer.content.decode()
        assert answer.status_code == 200
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert "49" not in words or ">49<" not in page
    for address in re.findall(r'src="(/[^"]+\.png[^"]*)"', answers[0].content.decode()):
        picture_of_it = browser.get(html.unescape(address))
        assert picture_of_it.status_code in (200, 422)


def test_a_name_that_no_type_can_print_is_said_in_place_of_the_sheet(browser: Client) -> None:
    browser.post("/start", {**PROFILE, "name": "Ana 🎉 Ruiz"})
    assert browser.get(HERE).status_code == 200
    assert "has no “🎉”" in said(browser, f"{HERE}/sheet", paper="letter")
    assert browser.get(f"{HERE}/sample/1.png").status_code == 422


def test_an_address_too_long_for_the_window_gets_an_envelope_and_says_so(browser: Client) -> None:
    browser.post("/start", {"sample": "yes", "language": "en"})
    browser.post(HERE, {"window": "left", "do": "save"})
    letters, step = (
        "/interviews/brightwater-health-1/letters",
        "brightwater-health-1:dana-cruz:thank_you",
    )
    assert "Print the envelope" not in browser.get(letters).content.decode()
    facts = {
        "address": "Acme\nThird Floor\nEast Wing\nRear Building\n1 Main Street\nChicago, IL 60601"
    }
    browser.post("/people/dana-cruz", facts)
    page = html.unescape(browser.get(letters).content.decode())
    assert "does not fit the window" in page
    assert "Print the envelope" in page
    assert browser.get(f"/steps/{step}/envelope.pdf")["Content-Type"] == "application/pdf"
