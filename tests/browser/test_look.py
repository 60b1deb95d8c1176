"""Every page as a browser shows it: for everybody, at every width, light and dark."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Request

from tests.browser.conftest import Opener
from tests.browser.site import Site

pytestmark = pytest.mark.slow

AXE = (Path(__file__).parents[1] / "web" / "vendor" / "axe.min.js").read_text(encoding="utf-8")
SHOTS = Path(__file__).parents[2] / "build" / "screenshots"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
CONTROLS = "button|link|textbox|checkbox|radio|combobox|spinbutton"
OUTLINE = """(() => {
  const part = document.activeElement;
  if (part === document.body) return "";
  reached.add(part);
  return getComputedStyle(part).outlineStyle;
})()"""
B = "/interviews/brightwater-health-1"
PAGES = {
    "today": "/",
    "inbox": "/inbox",
    "interviews": "/interviews",
    "add": "/add",
    "interview": B,
    "debrief": f"{B}/debrief",
    "messages": f"{B}/messages",
    "message": "/interviews/halden-analytics-1/messages",
    "letters": f"{B}/letters",
    "card": "/interviews/fernleaf-1/card",
    "facts": f"{B}/facts",
    "waiting": "/interviews/faro-datos-1",
    "people": "/people",
    "person": "/people/dana-cruz",
    "employer": "/employers/faro-datos",
    "overview": "/overview",
    "settings": "/settings",
    "stationery": "/settings/stationery",
    "phrases": "/settings/phrases",
    "mailboxes": "/settings/mailboxes",
    "rule": "/rules/long-window-letter",
}


def faults(page: Any) -> list[str]:
    """What axe-core finds, in its words, with the elements."""
    page.evaluate(AXE)
    found = page.evaluate("tags => axe.run({runOnly: tags})", TAGS)
    return [
        f"{each['id']}: {node['html'][:120]} {node['failureSummary'][:200]}"
        for each in found["violations"]
        for node in each["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_no_page_has_a_fault_of_accessibility(
    sample_site: Site, visit: Opener, width: int, scheme: str
) -> None:
    page = visit(sample_site, width, scheme, bypass_csp=True)  # axe-core sets styles of its own
    SHOTS.mkdir(parents=True, exist_ok=True)
    found = {}
    for name, path in PAGES.items():
        page.goto(sample_site.address + path)
        page.screenshot(path=SHOTS / f"{name}-{width}-{scheme}.png", full_page=True)
        if wrong := faults(page):
            found[name] = wrong
    assert found == {}


def test_opened_parts_have_no_fault_of_accessibility(sample_site: Site, visit: Opener) -> None:
    page = visit(sample_site, bypass_csp=True)
    found = {}
    for name, path in PAGES.items():
        page.goto(sample_site.address + path)
        page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
        if wrong := faults(page):
            found[name] = wrong
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
    assert found == {}


@pytest.mark.parametrize("width", [320, 360, 768, 1024, 3840])
def test_no_page_scrolls_sideways(sample_site: Site, visit: Opener, width: int) -> None:
    page = visit(sample_site, width)
    wide = []
    for name, path in PAGES.items():
        page.goto(sample_site.address + path)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(name)
    assert wide == []


def test_every_page_is_walked_by_keyboard(sample_site: Site, visit: Opener) -> None:
    """Tab reaches everything that can be pressed, in order, and shows where it is."""
    page = visit(sample_site)
    for name, path in PAGES.items():
        page.goto(sample_site.address + path)
        wanted = page.evaluate(
            "[...document.querySelectorAll('a[href], button, input, select, textarea, summary')]"
            ".filter(part => part.tabIndex >= 0 && part.checkVisibility() && !part.disabled).length"
        )
        page.evaluate("window.reached = new Set()")
        for _ in range(wanted + 40):
            page.keyboard.press("Tab")
            seen = page.evaluate(OUTLINE)
            assert seen != "none", (name, page.evaluate("document.activeElement.outerHTML"))
            if page.evaluate("reached.size") >= wanted:
                break
        assert page.evaluate("reached.size") >= wanted, name


def test_the_tree_of_a_page_says_what_is_on_it(sample_site: Site, visit: Opener) -> None:
    """One heading of the first level, the landmarks once each, and a name for every control."""
    page = visit(sample_site)
    for name, path in PAGES.items():
        page.goto(sample_site.address + path)
        tree = page.locator("html").aria_snapshot()
        assert len(re.findall(r"heading .*\[level=1\]", tree)) == 1, name
        for landmark in ("banner", "main", "contentinfo"):
            assert len(re.findall(rf"^\s*- {landmark}\b", tree, re.M)) == 1, (name, landmark)
        assert 'navigation "Main"' in tree, name
        nameless = re.findall(rf"^\s*- (?:{CONTROLS})(?: \[[^]]*\])*:?$", tree, re.M)
        assert nameless == [], name
        levels = [int(level) for level in re.findall(r"\[level=(\d)\]", tree)]
        steps = [after - before for before, after in pairwise(levels)]
        assert max(steps, default=0) <= 1, (name, levels)


def test_the_ribbon_is_read_as_a_list(sample_site: Site, visit: Opener) -> None:
    page = visit(sample_site)
    page.goto(sample_site.address + B)
    ribbon = page.locator("svg.ribbon-wide").aria_snapshot()
    assert "listitem: Interview" in ribbon
    assert "They decide" in ribbon


def test_no_page_weighs_more_than_100_kb_on_the_wire(sample_site: Site, visit: Opener) -> None:
    """Everything that a first visit loads, but for fonts and pictures of letters."""
    heavy = {}
    for name, path in PAGES.items():
        page = visit(sample_site)
        weights: list[int] = []

        def weigh(request: Request, weights: list[int] = weights) -> None:
            if request.resource_type not in ("font", "image"):
                weights.append(request.sizes()["responseBodySize"])

        page.on("requestfinished", weigh)
        page.goto(sample_site.address + path, wait_until="networkidle")
        if sum(weights) > 100_000:
            heavy[name] = sum(weights)
        page.close()
    assert heavy == {}


def test_the_keyboard_goes_back_the_way_it_came(sample_site: Site, visit: Opener) -> None:
    """No part keeps the focus: backwards every stop is met again, in reverse order."""
    page = visit(sample_site)
    for name, path in PAGES.items():
        page.goto(sample_site.address + path)
        page.evaluate("window.stops = []")
        for _ in range(12):
            page.keyboard.press("Tab")
            page.evaluate("stops.push(document.activeElement)")
            if page.evaluate("document.activeElement === document.body"):
                break  # past the last stop
        for nth in range(page.evaluate("stops.length") - 2, -1, -1):
            page.keyboard.press("Shift+Tab")
            assert page.evaluate("nth => stops[nth] === document.activeElement", nth), (name, nth)
