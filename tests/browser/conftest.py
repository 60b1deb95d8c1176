from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    expect,
    sync_playwright,
)

from tests.browser.chromium import chromium
from tests.browser.site import Site, look_round, serving

Opener = Callable[..., Page]

expect.set_options(timeout=30_000)  # as long as an action waits: a busy machine is no fault


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for the tests of a module.

    Not for longer: while it runs, so does its event loop, in which Django refuses its database.
    """
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield made
        made.close()


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """The pages on an empty folder."""
    with serving(tmp_path / "home") as made:
        yield made


@pytest.fixture(scope="module")
def sample_site(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Site]:
    """The pages with the sample search."""
    with serving(tmp_path_factory.mktemp("sample") / "home") as made:
        page = browser.new_page()
        page.goto(made.way_in)
        look_round(page)
        page.close()
        yield made


def _complaint(said: ConsoleMessage) -> list[str]:
    """What an error on the console says, and of which address."""
    return [f"{said.text} {said.location['url']}"] if said.type == "error" else []


@pytest.fixture
def visit(browser: Browser) -> Iterator[Opener]:
    """Opens a page of a site; at the end nothing may have gone wrong or elsewhere."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def opened(site: Site, width: int = 1280, scheme: str = "light", **options: object) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,  # type: ignore[arg-type]  # one of Playwright's literals
            locale="en-US",
            **options,  # type: ignore[arg-type]  # passed on as they are
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda said: complaints.extend(_complaint(said)))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: complaints.extend(_elsewhere(request, site)))
        page.goto(site.open())
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


def _elsewhere(request: Request, site: Site) -> list[str]:
    own = request.url.startswith((site.address, "data:"))
    return [] if own else [f"asked another host: {request.url}"]
