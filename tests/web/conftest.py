from __future__ import annotations

import time
from typing import Any

import pytest
from django.test import Client

from afterword.web.entrance import Entrance, make_code
from afterword.web.guard import ENTRANCE
from tests.cast import NOON

KEY = b"k" * 32


def client(entrance: Entrance, *, checks: bool = False) -> Client:
    """A browser at that door; with ``checks`` a form needs its token."""
    made = Client(
        enforce_csrf_checks=checks,
        headers={"host": "127.0.0.1:8425", "sec-fetch-site": "same-origin"},
    )
    environ: dict[str, Any] = made.defaults
    environ[ENTRANCE] = entrance
    return made


@pytest.fixture
def stopped_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is a Monday noon in Chicago."""
    monkeypatch.setenv("AFTERWORD_NOW", NOON.isoformat())


@pytest.fixture
def entrance() -> Entrance:
    """A door opened a minute ago."""
    return Entrance(KEY, 8425, time.time() - 60)


@pytest.fixture
def stranger(entrance: Entrance) -> Client:
    """A browser that was not let in."""
    return client(entrance)


@pytest.fixture
def browser(stranger: Client, db: None, stopped_clock: None) -> Client:
    """A browser that was let in, and an empty database."""
    stranger.get("/enter", {"code": make_code(KEY, time.time())})
    return stranger
