"""A crowded line of time as it is drawn: measured by the browser, in its own letters."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import Browser

import afterword.web
from afterword.domain.words import Bilingual
from afterword.records import models
from afterword.web.moments import Tongue
from afterword.web.ribbon import tall, wide
from afterword.web.ribbon.marks import Mark, Told, marks
from afterword.web.ribbon.scale import Scale, scale_of
from afterword.workflows.today import Caution, Task

pytestmark = pytest.mark.slow

STATIC = Path(afterword.web.__file__).parent / "static"
NOTHING = Bilingual("", "")
DRAWINGS: dict[int, Callable[[list[Mark], Scale, set[object], Tongue], str]] = {
    1280: wide.drawn,
    1000: wide.drawn,
    390: tall.drawn,
    360: tall.drawn,
}
# The words of every label, as rectangles: left, top, right, bottom.
MEASURED = """svg => [...svg.querySelectorAll("[role=listitem] text")].map(text => {
  const box = text.getBoundingClientRect();
  return [text.textContent, box.left, box.top, box.right, box.bottom];
})"""


def at(day: int, hour: int = 18, month: int = 11) -> datetime:
    """A moment of 2026: at noon in Chicago, in November, unless said otherwise."""
    return datetime(2026, month, day, hour, tzinfo=UTC)


def step(action: str, when: datetime, length: timedelta = timedelta(hours=7)) -> Task:
    """A planned step to Dana Cruz, by e-mail."""
    return Task(
        key=f"acme-2:dana-cruz:{action}",
        action=action,
        channel="email",
        person="Dana Cruz",
        carried_for=None,
        inside=None,
        employer="Acme",
        opportunity="acme",
        interview="acme-2",
        at=when,
        by=when + length,
        by_day=None,
        state="pending",
        rules=(),
        assumes=(),
        why=NOTHING,
    )


CROWDED = Told(
    interviews=[models.Interview(starts_at=at(9, 15)), models.Interview(starts_at=at(30, 15))],
    events=[
        *(models.Event(kind="sent", action="thank_you", at=at(day)) for day in (9, 10)),
        models.Event(kind="called", at=at(12)),
        *(models.Event(kind="reply", at=at(day, 20)) for day in (10, 16, 17)),
        models.Event(kind="sent", action="status_question", at=at(19)),
        models.Event(kind="sent", action="last_message", at=at(23)),
        models.Event(kind="outcome", result="offer", at=at(25)),
    ],
    tasks=[
        step("thank_you", at(30, 16), timedelta(days=1)),
        step("call", at(4, 16, month=12)),
        step("status_question", at(10, 16, month=12)),
        step("last_message", at(17, 16, month=12)),
        step("close_unanswered", at(21, 16, month=12)),
    ],
    cautions=[
        Caution("Acme", "acme", "call", date(2026, 12, 3), date(2026, 12, 3), "", NOTHING),
        Caution("Acme", "acme", "call", date(2026, 12, 7), date(2026, 12, 8), "", NOTHING),
    ],
    window=(date(2026, 12, 3), date(2026, 12, 8)),
)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("width", DRAWINGS)
def test_no_words_of_a_crowded_line_lie_over_one_another(
    browser: Browser, width: int, language: str
) -> None:
    found = marks(CROWDED, Tongue(language, "America/Chicago", at(30)))
    svg = DRAWINGS[width](
        found, scale_of(found), set(), Tongue(language, "America/Chicago", at(30))
    )
    sheets = "".join((STATIC / name).read_text() for name in ("tokens.css", "base.css"))
    page = browser.new_page(viewport={"width": width, "height": 900})
    frame = f'<main class="page"><figure class="ribbon">{svg}</figure></main>'
    page.set_content(f"<!doctype html><style>{sheets}</style>{frame}")
    words = page.locator("svg").first.evaluate(MEASURED)
    page.close()
    assert len({text for text, *_ in words}) > 20
    for one, other in combinations(words, 2):
        text, left, top, right, bottom = one
        beside = right <= other[1] or other[3] <= left
        above = bottom <= other[2] + 4 or other[4] <= top + 4  # a line is higher than its letters
        assert beside or above, (text, other[0])
        assert left >= 0, text
        assert right <= width, text
