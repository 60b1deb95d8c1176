"""The whole way, as a user goes it: from the first invite to an answer."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.browser.conftest import Opener
from tests.browser.site import Site

pytestmark = pytest.mark.slow

INVITE = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//y//EN
METHOD:REQUEST
BEGIN:VEVENT
UID:1@acme.example
DTSTAMP:20261120T100000Z
DTSTART;TZID=America/Chicago:20261130T090000
DTEND;TZID=America/Chicago:20261130T100000
SUMMARY:Interview: Data analyst at Acme
ORGANIZER;CN=Dana Cruz:mailto:dana@acme.example
ATTENDEE;CN=Ana Ruiz:mailto:ana@example.com
ATTENDEE;CN=Dana Cruz:mailto:dana@acme.example
ATTENDEE;CN=Lee Wong:mailto:lee@acme.example
END:VEVENT
END:VCALENDAR
"""


def begin(page: Page) -> None:
    """Say who one is, and come to a Today without anything."""
    page.get_by_label("Your name, as you sign").fill("Ana Ruiz")
    page.get_by_label(re.compile("All your own mail addresses")).fill("ana@example.com")
    page.get_by_label(re.compile("Country you post")).fill("US")
    page.get_by_label("Time zone").fill("America/Chicago")
    page.get_by_role("button", name="Begin my search").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Begin with your first invite")


def choose_invite(page: Page) -> None:
    """Take an invite in as a file."""
    invite = FilePayload(name="acme.ics", mimeType="text/calendar", buffer=INVITE.encode())
    page.locator("input[type=file]").set_input_files([invite])
    page.get_by_role("button", name="Take in the invite").click()
    expect(page).to_have_title(re.compile("Acme"))


def go(page: Page, name: str) -> None:
    """To another page of the same interview, until its link is the one that is marked."""
    link = page.get_by_role("navigation", name="This interview").get_by_role("link", name=name)
    link.click()
    expect(link).to_have_attribute("aria-current", "page")


def finish_debrief(page: Page, messages: str) -> None:
    """Close the debrief, until its messages are there to be read."""
    page.get_by_role("button", name="Finish the debrief").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(messages)


@pytest.mark.parametrize("width", [1280, 390])
def test_from_the_invite_to_an_answer(site: Site, visit: Opener, width: int) -> None:
    page = visit(site, width)
    begin(page)
    choose_invite(page)

    go(page, "Card")
    expect(page.get_by_text("Dana Cruz").first).to_be_visible()

    go(page, "Debrief")
    page.get_by_label(re.compile("What they said about the next steps")).fill(
        "We decide by Friday 4 December. Please do not call."
    )
    understood = page.locator("#understood")
    expect(understood).to_contain_text("Fri 4 Dec")
    expect(understood).to_contain_text("do not call")
    page.get_by_label(re.compile("With Dana Cruz")).fill("moving their reports to dbt")
    page.get_by_label(re.compile("With Lee Wong")).fill("how the team shares on-call weeks")
    page.keyboard.press("Tab")
    expect(page.locator("#saved")).to_contain_text("Saved at")
    finish_debrief(page, "2 messages to read")

    expect(page.locator(".mail-body")).to_contain_text("dbt")
    page.get_by_text("Edit the text").click()
    page.locator("#text").fill("Dear Dana Cruz,\n\nThank you for the hour today.\n\nAna Ruiz")
    page.get_by_role("button", name="Keep my words").click()
    expect(page.locator(".mail-body")).to_contain_text("Thank you for the hour today.")
    page.get_by_role("button", name="I have sent it").click()
    expect(page.locator("svg.ribbon-wide")).to_contain_text("Thanked")

    page.locator("summary", has_text="They answered").click()
    page.get_by_label("Their words about the next steps").fill("Thank you, Ana.")
    page.get_by_role("button", name="Write the answer down").click()
    expect(page.locator("main")).to_contain_text("the steps wait until you say what it means")
    page.get_by_label("Their words about the next steps").fill("We will decide by December 18.")
    page.get_by_role("button", name="Write the answer down").click()
    expect(page.locator("svg.ribbon-wide")).to_contain_text("Fri 18 Dec")

    page.get_by_role("button", name=re.compile("Undo: an answer")).click()
    expect(page.locator("main")).to_contain_text("the steps wait until you say what it means")


@pytest.mark.parametrize("width", [1280, 390])
def test_a_letter_from_the_address_to_the_post(site: Site, visit: Opener, width: int) -> None:
    page = visit(site, width)
    begin(page)
    choose_invite(page)
    go(page, "Debrief")
    page.get_by_label(re.compile("What they said")).fill("We decide in about four weeks.")
    finish_debrief(page, "2 messages to read")
    page.goto(f"{site.address}/people/dana-cruz")
    page.get_by_label("Postal address").fill("Acme\n1 Main Street\nChicago, IL 60601")
    page.get_by_role("button", name="Save these facts").click()
    expect(page.get_by_role("status").first).to_contain_text("Kept")
    page.goto(f"{site.address}/interviews/acme-1/letters")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Post it by")
    picture = page.get_by_role("img", name=re.compile("Page 1 of the letter to Dana Cruz"))
    picture.evaluate("image => image.decode()")
    assert picture.evaluate("image => image.naturalWidth > 500")
    for button in ("I have printed it", "I have signed it by hand", "I have posted it"):
        page.get_by_role("button", name=button).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("No letter is waiting")


def test_the_whole_way_without_scripts(site: Site, visit: Opener) -> None:
    page = visit(site, java_script_enabled=False)
    begin(page)
    choose_invite(page)
    go(page, "Debrief")
    page.get_by_label(re.compile("What they said")).fill("We decide by Friday 4 December.")
    finish_debrief(page, "2 messages to read")
    page.get_by_role("button", name="Another phrasing, 1 of").click()
    expect(page.get_by_role("button", name="Another phrasing, 2 of")).to_be_visible()
    page.get_by_role("button", name="I have sent it").click()
    expect(page.get_by_role("heading", name="Steps")).to_be_visible()
    expect(page.locator("main")).to_contain_text("Fri 4 Dec")
    page.locator(".facts summary").first.click()
    page.get_by_label("Until").first.fill("2026-12-11")
    page.get_by_role("button", name="Set it so").first.click()
    expect(page.locator(".facts")).to_contain_text("Fri 11 Dec")


def test_the_whole_page_in_spanish(site: Site, visit: Opener) -> None:
    page = visit(site)
    page.goto(f"{site.address}/start?lang=es")
    page.get_by_role("button", name="Ver una búsqueda de muestra").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("ahora")
    page.get_by_role("link", name="Entrevistas").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Entrevistas")
    page.get_by_role("link", name="Faro Datos").click()
    expect(page.get_by_role("heading", name="¿Puedo llamar?")).to_be_visible()
    page.get_by_role("button", name="Quitarla y empezar la tuya").click()
    expect(page).to_have_url(f"{site.address}/start")


def test_an_invite_is_dropped_onto_the_page(site: Site, visit: Opener) -> None:
    page = visit(site)
    begin(page)
    page.evaluate(
        """invite => {
          const carried = new DataTransfer();
          carried.items.add(new File([invite], "acme.ics", {type: "text/calendar"}));
          const dropped = new DragEvent("drop", {dataTransfer: carried, bubbles: true});
          document.querySelector(".drop").dispatchEvent(dropped);
        }""",
        INVITE,
    )
    expect(page).to_have_title(re.compile("Acme"))


def test_a_code_opens_once_and_the_pages_stay_closed_to_others(site: Site, visit: Opener) -> None:
    page = visit(site)
    stranger = page.context.browser.new_page() if page.context.browser else page
    answer = stranger.goto(site.address)
    assert answer is not None
    assert answer.status == 401
    way_in = site.open()
    stranger.goto(way_in)
    expect(stranger).to_have_title(re.compile("Welcome"))
    stranger.context.clear_cookies()
    again = stranger.goto(way_in)
    assert again is not None
    assert again.status == 401
    stranger.close()
