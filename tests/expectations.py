"""The language in which a situation's example says what must come out of ``afterword advise``.

``step``: there is such a step (``count`` of them), and each is ``at``, ``at_date``, ``by``,
``by_date``, ``by_at_most``, in that ``channel`` and ``state``, and names those ``rules``.
``any_step``, ``advice``, ``missing``: there is at least one with those values; ``none``,
``no_advice``, ``no_missing``: there is none. ``error``: the line gets an error.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

Json = dict[str, Any]

WANTED = {"any_step": "steps", "advice": "advice", "missing": "missing"}
UNWANTED = {"none": "steps", "no_advice": "advice", "no_missing": "missing"}


def holds(answer: Json, expected: Json) -> bool:
    """Whether one expectation holds of the answer to its situation."""
    if "error" in expected or "error" in answer:
        return "error" in answer and "error" in expected
    for word, kind in WANTED.items():
        if word in expected:
            return any(_fits(found, expected[word]) for found in answer[kind])
    for word, kind in UNWANTED.items():
        if word in expected:
            return not any(_fits(found, expected[word]) for found in answer[kind])
    found = [step for step in answer["steps"] if _fits(step, expected["step"])]
    return len(found) == expected.get("count", len(found) or 1) and all(
        _as_expected(step, expected) for step in found
    )


def _fits(found: Json, wanted: Json) -> bool:
    return all(found.get(key) == value for key, value in wanted.items())


def _as_expected(step: Json, expected: Json) -> bool:
    by, wanted_at = step["by"], expected["at"] if "at" in expected else step["at"]
    return (
        all(step[key] == expected[key] for key in ("channel", "state") if key in expected)
        and set(expected.get("rules", ())) <= set(step["rules"])
        and datetime.fromisoformat(step["at"]) == datetime.fromisoformat(wanted_at)
        and step["at"][:10] == expected.get("at_date", step["at"][:10])
        and by == expected.get("by", by)
        and by[:10] == expected.get("by_date", by[:10])
        and ("by_at_most" not in expected or by <= expected["by_at_most"])
    )
