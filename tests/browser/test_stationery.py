"""The page of the stationery: a sheet that follows what is chosen, and a signature drawn on it."""

from __future__ import annotations

import io
import math
import re

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener
from tests.browser.site import Site, look_round
from tests.drawing import logo_picture

pytestmark = pytest.mark.slow

HERE = "/settings/stationery"


def begin(site: Site, visit: Opener, width: int, **options: object) -> Page:
    """The page of the stationery in the sample search."""
    page = visit(site, width, **options)
    look_round(page)
    page.goto(site.address + HERE)
    settled(page)
    return page


def settled(page: Page) -> None:
    """Until the sheet is set, for what is said of it moves everything below."""
    page.wait_for_load_state()
    expect(page.get_by_text("Setting the sheet…")).to_be_hidden()


def sign(page: Page) -> None:
    """Three loops, and a line below them."""
    settled(page)
    canvas = page.locator("canvas")
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    assert box is not None
    left, top, width, height = box["x"], box["y"], box["width"], box["height"]
    page.mouse.move(left + width * 0.15, top + height / 2)
    page.mouse.down()
    for step in range(1, 60):
        turn = step / 60 * 6 * math.pi
        x, y = 0.15 + step / 100 + 0.05 * (1 - math.cos(turn)), 0.5 - 0.3 * math.sin(turn)
        page.mouse.move(left + width * x, top + height * y)
    page.mouse.up()
    page.mouse.move(left + width * 0.2, top + height * 0.9)
    page.mouse.down()
    page.mouse.move(left + width * 0.8, top + height * 0.85, steps=12)
    page.mouse.up()


def ink(page: Page) -> int:
    """How much of the kept facsimile is ink, in pixels."""
    settled(page)
    kept = page.get_by_role("img", name="Facsimile of your signature")
    kept.evaluate("image => image.decode()")  # a picture that has not come yet has no ink
    shown = kept.screenshot()
    with Image.open(io.BytesIO(shown)) as picture:
        return sum(picture.convert("L").histogram()[:110])


def test_the_sheet_follows_what_is_chosen(site: Site, visit: Opener) -> None:
    page = begin(site, visit, 1280)
    sheet = page.get_by_role("img", name=re.compile("Page 1 of a sample letter"))
    expect(sheet).to_have_attribute("src", re.compile(r"\?sample=en$"))  # what is kept is not named
    page.get_by_label("Heading").select_option("centred")
    expect(sheet).to_have_attribute("src", re.compile("heading=centred"))
    page.get_by_label("The sample is written in").select_option("es")
    expect(sheet).to_have_attribute("src", re.compile("sample=es"))
    expect(page.locator("#sheet")).to_contain_text("not saved yet")
    sheet.evaluate("image => image.decode()")
    assert sheet.evaluate("image => image.naturalWidth > 700")
    page.get_by_label("Window of the envelope").select_option("left")
    page.get_by_label("Address down, mm").fill("99")
    page.keyboard.press("Tab")
    expect(page.get_by_role("alert")).to_contain_text("-15 to 15")
    page.get_by_label("Address down, mm").fill("1")
    page.keyboard.press("Tab")
    expect(page.get_by_role("alert")).to_be_hidden()
    expect(page.locator("#sheet")).to_contain_text("not saved yet")
    page.get_by_role("button", name="Save the stationery").click()
    expect(page.locator("#sheet")).not_to_contain_text("not saved yet")
    expect(page.get_by_label("Heading")).to_have_value("centred")
    expect(page.get_by_label("Address down, mm")).to_have_value("1")


@pytest.mark.parametrize("width", [1280, 360])
def test_a_signature_is_drawn_undone_kept_and_removed(
    site: Site, visit: Opener, width: int
) -> None:
    page = begin(site, visit, width)
    keep = page.get_by_role("button", name="Keep this facsimile")
    undo = page.get_by_role("button", name="Undo the last stroke")
    expect(keep).to_be_disabled()
    sign(page)
    undo.click()
    undo.click()
    expect(keep).to_be_disabled()
    sign(page)
    keep.click()
    expect(page.locator("figcaption")).to_contain_text("Facsimile of your signature, drawn")
    assert ink(page) > 200
    expect(page.get_by_role("heading", level=1)).to_contain_text("leave room for the pen")
    page.get_by_label("Signature", exact=True).select_option("yes")
    page.get_by_role("button", name="Save the stationery").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("bear a facsimile")
    page.get_by_role("button", name="Remove the facsimile").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("leave room for the pen")
    page.get_by_role("button", name=re.compile("Undo: the facsimile")).click()
    expect(page.locator("figcaption")).to_contain_text("Facsimile of your signature, drawn")


def test_a_finger_draws_without_moving_the_page(site: Site, visit: Opener) -> None:
    page = begin(site, visit, 390, has_touch=True, is_mobile=True)
    canvas = page.locator("canvas")
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    assert box is not None
    before = page.evaluate("scrollY")
    phone = page.context.new_cdp_session(page)
    places = [(box["x"] + 30 + 6 * step, box["y"] + 30 + 2.5 * step) for step in range(40)]
    for number, (x, y) in enumerate(places):
        kind = "touchMove" if number else "touchStart"
        phone.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]})
    phone.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    assert page.evaluate("scrollY") == before
    page.get_by_role("button", name="Keep this facsimile").click()
    expect(page.locator("figcaption")).to_contain_text("Facsimile of your signature, drawn")


def test_a_drawing_survives_a_turn_of_the_phone(site: Site, visit: Opener) -> None:
    page = begin(site, visit, 390)
    sign(page)
    page.set_viewport_size({"width": 844, "height": 390})
    page.get_by_role("button", name="Keep this facsimile").click()
    expect(page.locator("figcaption")).to_contain_text("Facsimile of your signature, drawn")


def test_without_scripts_a_scan_is_offered_and_the_sheet_has_a_button(
    site: Site, visit: Opener
) -> None:
    page = begin(site, visit, 390, java_script_enabled=False)
    expect(page.locator("canvas")).to_be_hidden()
    expect(page.locator("main")).to_contain_text("needs JavaScript")
    page.get_by_label("Heading").select_option("ruled")
    page.get_by_role("button", name=re.compile("Show it on the sheet")).click()
    expect(page.locator("#sheet")).to_contain_text("not saved yet")
    page.get_by_label("PNG, JPEG or WebP, at least 300 pixels").set_input_files(
        {"name": "logo.png", "mimeType": "image/png", "buffer": logo_picture()}
    )
    page.get_by_role("button", name="Put it on the letterhead").click()
    expect(page.get_by_role("img", name="Your logo")).to_be_visible()
