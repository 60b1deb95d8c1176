"""Whatever somebody else wrote is only words: in an invite, a name, a note, on every page."""

from __future__ import annotations

import re
import time
from html.parser import HTMLParser

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from afterword.records import queries
from tests.web.test_start import PROFILE

WORDS = {
    "script": "<script>alert(1)</script>",
    "quote": "\"'><img src=x onerror=alert(1)>",
    "template": "{{ 7*7 }}{% debug %}${7*7}",
    "right to left": "\u202egnilttes\u202c עברית العربية",
    "emoji": "Ana 🎉🏳️‍🌈 Ruiz",
    "long": "x" * 10_000,
    "close": "</textarea></title></svg><svg onload=alert(1)>",
}
LINKS = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)//https://meet.example",
    "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    "vbscript:msgbox(1)",
    "//evil.example/x",
]
EVENT = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\n"
    "UID:{uid}\r\nDTSTAMP:20261120T100000Z\r\nDTSTART:20261130T100000Z\r\n"
    "DTEND:20261130T110000Z\r\nSUMMARY:{words}\r\nDESCRIPTION:{words}\\n{link}\r\n"
    "LOCATION:{words}\r\nURL:{link}\r\nX-GOOGLE-CONFERENCE:{link}\r\n{rule}"
    'ORGANIZER;CN="{name}":mailto:dana@acme.example\r\n'
    'ATTENDEE;CN="{name}":mailto:dana@acme.example\r\n'
    "ATTENDEE;CN=Ana Ruiz:mailto:ana@example.com\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
SAFE = re.compile(r"/(?!/)|#|https?://|mailto:|tel:|data:image/svg\+xml|data:image/png;base64,")
ENDS = ("", "/debrief", "/messages", "/letters", "/card", "/facts")
PLAIN = ("/", "/interviews", "/add", "/people", "/overview", "/inbox", "/settings")


def invite(
    words: str = "Interview at Acme", link: str = "https://meet.example/1", rule: str = ""
) -> str:
    escaped = words.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    name = words.replace('"', "'")
    return EVENT.format(uid="1@acme.example", words=escaped, name=name, link=link, rule=rule)


def send(browser: Client, content: str | bytes) -> int:
    data = content.encode() if isinstance(content, str) else content
    file = SimpleUploadedFile("invite.ics", data, "text/calendar")
    return browser.post("/invites", {"invites": file, "pasted": ""}).status_code


def every_page(browser: Client) -> dict[str, str]:
    """Each page there is for what was taken in, by address."""
    owner = queries.local_owner()
    assert owner is not None
    addresses = list(PLAIN)
    for row in queries.interviews(owner):
        addresses += [f"/interviews/{row.key}{end}" for end in ENDS]
        addresses.append(f"/employers/{row.opportunity.key}")
    addresses += [f"/people/{row.key}" for row in queries.people(owner)]
    addresses += [
        f"/steps/{row.key}/call" for row in queries.planned_steps(owner).filter(action="call")
    ]
    pages = {}
    for address in addresses:
        answer = browser.get(address)
        assert answer.status_code == 200, address
        pages[address] = answer.content.decode()
    return pages


class Elements(HTMLParser):
    """Everything that a browser would make of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def check(pages: dict[str, str]) -> None:
    for address, page in pages.items():
        for tag, attributes in Elements(page).found:
            assert not any(name.startswith("on") for name in attributes), (address, tag)
            assert "style" not in attributes, (address, tag)
            if tag == "script":
                assert str(attributes.get("src")).startswith("/static/"), address
            for name in ("href", "src", "action", "formaction"):
                assert SAFE.match(attributes.get(name) or "#"), (address, tag, attributes)


@pytest.fixture
def own(browser: Client) -> Client:
    """A browser in a search that has just begun."""
    browser.post("/start", PROFILE)
    return browser


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS.keys())
def test_a_hostile_invite_is_only_words_on_every_page(own: Client, words: str) -> None:
    assert send(own, invite(words)) in (200, 302)
    pages = every_page(own)
    assert any(address.startswith("/people/") for address in pages)
    check(pages)
    assert not any(">49<" in page or " 49 " in page for page in pages.values())


@pytest.mark.parametrize("link", LINKS)
def test_no_page_links_to_what_no_browser_should_open(own: Client, link: str) -> None:
    assert send(own, invite(link=link)) in (200, 302)
    check(every_page(own))


def test_a_link_to_the_meeting_stays(own: Client) -> None:
    send(own, invite(link="https://zoom.us/j/123456"))
    pages = every_page(own)
    assert any('href="https://zoom.us/j/123456"' in page for page in pages.values())


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS.keys())
def test_hostile_notes_are_only_words_on_every_page_and_on_the_call_sheet(
    own: Client, words: str
) -> None:
    name = words[:150]
    typed = {
        "employer": name,
        "role": name,
        "starts": "2026-11-30T04:00",
        "people": "Dana <dana@acme.example>",
    }
    own.post("/add/by-hand", typed)
    own.post("/people/dana", {"name": name, "phone": "+1 312 555 0142", "title": "Dr."})
    owner = queries.local_owner()
    assert owner is not None
    (row,) = queries.interviews(owner)
    told = {
        "seat": "dana",
        "there": "dana",
        "words": "Please call me on Wednesday, December 2 at 10.",
        "talked:dana": words,
        "note:dana": words,
    }
    own.post(f"/interviews/{row.key}/debrief", told)
    pages = every_page(own)
    assert any(address.endswith("/call") for address in pages)
    check(pages)


@pytest.mark.parametrize(
    "content",
    [
        invite(rule="RRULE:FREQ=SECONDLY\r\n"),
        invite(rule="RRULE:FREQ=MINUTELY;COUNT=99999999\r\n"),
        invite(rule="RRULE:FREQ=DAILY;INTERVAL=0\r\n"),
        invite()[:300],
        "BEGIN:VCALENDAR\r\n" * 50_000,
        "BEGIN:VEVENT\r\nSUMMARY:" + "\\" * 500_000,
        bytes(range(256)) * 4_000,
        b"\xff\xfe" + b"\x00" * 9_999,
        b"PK\x03\x04" + b"\x00" * 4_000,
    ],
    ids=["secondly", "minutely", "interval", "cut", "nested", "slashes", "bytes", "wide", "zip"],
)
def test_a_hostile_calendar_is_answered_soon_and_breaks_nothing(
    own: Client, content: str | bytes
) -> None:
    began = time.monotonic()
    assert send(own, content) in (200, 302, 422)
    assert time.monotonic() - began < 20
    assert own.get("/").status_code == 200


def test_a_calendar_that_is_too_large_is_refused_with_its_name(own: Client) -> None:
    file = SimpleUploadedFile("huge.ics", b"x" * (10 * 1024 * 1024 + 1))
    answer = own.post("/invites", {"invites": file})
    assert answer.status_code == 422
    assert "huge.ics" in answer.content.decode()
