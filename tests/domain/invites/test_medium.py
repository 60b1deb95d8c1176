from __future__ import annotations

import pytest

from afterword.domain.interview import Medium
from afterword.domain.invites.medium import how_held, is_video, unwrapped, video_link, web_link
from tests.domain.invites.builders import event

MEET = "https://meet.google.com/abc-defg-hij"


@pytest.mark.parametrize(
    ("facts", "medium", "where"),
    [
        ({"links": (MEET,)}, Medium.VIDEO, MEET),
        (
            {"location": "https://us02web.zoom.us/j/845?pwd=x"},
            Medium.VIDEO,
            "https://us02web.zoom.us/j/845?pwd=x",
        ),
        ({"location": "Microsoft Teams Meeting"}, Medium.VIDEO, "Microsoft Teams Meeting"),
        (
            {
                "location": "Reunión de Microsoft Teams",
                "links": ("https://teams.microsoft.com/l/meetup-join/1",),
            },
            Medium.VIDEO,
            "https://teams.microsoft.com/l/meetup-join/1",
        ),
        ({"description": f"Join: <{MEET}>."}, Medium.VIDEO, MEET),
        (
            {"description": "https://acme.webex.com/meet/dana"},
            Medium.VIDEO,
            "https://acme.webex.com/meet/dana",
        ),
        ({"description": "https://whereby.com/acme"}, Medium.VIDEO, "https://whereby.com/acme"),
        (
            {"location": "350 Fifth Avenue, New York, NY 10118"},
            Medium.ONSITE,
            "350 Fifth Avenue, New York, NY 10118",
        ),
        (
            {"location": "350 Fifth Avenue, New York", "links": (MEET,)},
            Medium.ONSITE,
            "350 Fifth Avenue, New York",
        ),
        ({"location": "Calle de Alcalá 50, Madrid"}, Medium.ONSITE, "Calle de Alcalá 50, Madrid"),
        ({"location": "Lakeside", "links": (MEET,)}, Medium.VIDEO, MEET),
        ({"location": "Lakeside"}, Medium.ONSITE, "Lakeside"),
        ({"location": "+1 (312) 555-0187"}, Medium.PHONE, "+1 (312) 555-0187"),
        ({"location": "tel:+13125550187"}, Medium.PHONE, "+13125550187"),
        ({"location": "Dana will call you at 312-555-0187"}, Medium.PHONE, "312-555-0187"),
        ({"description": "Te llamaré al 612 345 678 a esa hora."}, Medium.PHONE, "612 345 678"),
        ({"description": "I'll call you at +1 312 555 0187"}, Medium.PHONE, "+1 312 555 0187"),
        ({"summary": "Phone screen"}, Medium.PHONE, None),
        ({"summary": "Entrevista telefónica"}, Medium.PHONE, None),
        ({"summary": "Onsite interview", "links": (MEET,)}, Medium.ONSITE, None),
        ({"summary": "Entrevista presencial"}, Medium.ONSITE, None),
        ({"summary": "Video interview"}, Medium.VIDEO, None),
        ({"description": f"{MEET}\nOr dial: (US) +1 312-555-0142 PIN: 48291#"}, Medium.VIDEO, MEET),
        ({}, None, None),
    ],
)
def test_the_medium_and_where_to_be(
    facts: dict[str, str], medium: Medium | None, where: str | None
) -> None:
    held = how_held(event(**facts))
    assert (held.medium, held.where) == (medium, where)


def test_a_medium_that_nothing_tells_is_a_guess() -> None:
    assert how_held(event(location="Lakeside")).told is False
    assert how_held(event(links=(MEET,))).told is True


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://meet.google.com/abc",
        "https://evil.example/meet.google.com",
        "https://support.google.com/meet",
        "https://us02web.zoom.us/u/kcx7y2Vq3",
        "https://zoom.us/download",
        "https://teams.microsoft.com/meetingOptions/?x",
        "https://[broken",
    ],
)
def test_only_addresses_to_join_by_are_video_links(url: str) -> None:
    assert not is_video(url)
    assert video_link((url,)) is None


def test_only_web_addresses_are_links() -> None:
    assert web_link("javascript:alert(1)") is None
    assert web_link("https://acme.example/x") == "https://acme.example/x"


def test_links_behind_a_mail_filter_are_unwrapped() -> None:
    safe = "https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fzoom.us%2Fj%2F845&data=05"
    assert unwrapped(safe) == "https://zoom.us/j/845"
    assert (
        unwrapped("https://www.google.com/url?q=https://zoom.us/j/845&sa=D")
        == "https://zoom.us/j/845"
    )
    assert (
        unwrapped("https://www.google.com/url?q=javascript:x")
        == "https://www.google.com/url?q=javascript:x"
    )
