from __future__ import annotations

import time

import pytest
from django.test import Client

from afterword.web.entrance import CODE_SECONDS, COOKIE_SECONDS, Entrance, make_code
from tests.web.conftest import KEY, client

NOW = 1_000_000.0


def door(opened_at: float = NOW - 10) -> Entrance:
    return Entrance(KEY, 8425, opened_at)


def test_a_code_opens_the_door_once() -> None:
    code, entrance = make_code(KEY, NOW), door()
    assert entrance.exchange(code, NOW + 1) is not None
    assert entrance.exchange(code, NOW + 2) is None


@pytest.mark.parametrize("late", [CODE_SECONDS + 1, 3600])
def test_a_code_is_good_for_a_minute(late: float) -> None:
    assert door().exchange(make_code(KEY, NOW), NOW + late) is None


def test_a_code_from_before_the_start_is_refused() -> None:
    assert door(opened_at=NOW + 5).exchange(make_code(KEY, NOW), NOW + 6) is None


@pytest.mark.parametrize("code", ["", "x", "a:b:c", make_code(b"other key of somebody", NOW)])
def test_a_forged_code_is_refused(code: str) -> None:
    assert door().exchange(code, NOW) is None


def test_a_cookie_is_good_for_its_port_and_for_a_month() -> None:
    cookie = door().exchange(make_code(KEY, NOW), NOW)
    assert cookie is not None
    assert door().knows(cookie, NOW + 1)
    assert not door().knows(cookie, NOW + COOKIE_SECONDS + 1)
    assert not Entrance(KEY, 9999, NOW).knows(cookie, NOW + 1)
    assert not Entrance(b"another key", 8425, NOW).knows(cookie, NOW + 1)


def test_the_code_is_no_cookie() -> None:
    assert not door().knows(make_code(KEY, NOW), NOW + 1)


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(stranger: Client) -> None:
    answer = stranger.get("/enter", {"code": make_code(KEY, time.time())})
    assert answer.status_code == 303
    cookie = answer.cookies["afterword-8425"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Strict"


def test_without_the_cookie_a_page_says_how_to_come_in(stranger: Client) -> None:
    answer = stranger.get("/")
    assert answer.status_code == 401
    assert "afterword open" in answer.content.decode()


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"HTTP_HOST": "evil.example"}, 421),
        ({"HTTP_HOST": "127.0.0.1.evil.example:8425"}, 421),
        ({"HTTP_SEC_FETCH_SITE": "cross-site"}, 403),
        ({"HTTP_SEC_FETCH_SITE": "same-site"}, 403),
        ({"HTTP_SEC_FETCH_SITE": "cross-site", "HTTP_SEC_FETCH_MODE": "no-cors"}, 403),
    ],
)
def test_another_host_and_other_pages_are_refused(
    stranger: Client, headers: dict[str, str], status: int
) -> None:
    assert stranger.get("/", **headers).status_code == status  # type: ignore[arg-type]  # headers


@pytest.mark.parametrize(
    "headers",
    [
        {"HTTP_SEC_FETCH_SITE": "cross-site", "HTTP_SEC_FETCH_MODE": "navigate"},
        {"HTTP_SEC_FETCH_SITE": "same-site"},
        {"HTTP_SEC_FETCH_SITE": "none", "HTTP_ORIGIN": "http://evil.example"},
    ],
)
def test_no_other_page_can_send_a_form(browser: Client, headers: dict[str, str]) -> None:
    answer = browser.post("/start", {"sample": "yes"}, **headers)  # type: ignore[arg-type]
    assert answer.status_code == 403


def test_every_answer_carries_the_strict_headers(browser: Client) -> None:
    for address in ("/start", "/nowhere", "/static/base.css"):
        answer = browser.get(address)
        policy = answer["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert answer["Referrer-Policy"] == "no-referrer"


def test_a_form_without_its_token_is_refused(entrance: Entrance, db: None) -> None:
    browser = client(entrance, checks=True)
    browser.get("/enter", {"code": make_code(KEY, time.time())})
    assert browser.post("/start", {"sample": "yes"}).status_code == 403
