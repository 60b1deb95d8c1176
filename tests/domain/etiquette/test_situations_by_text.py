"""Situations written from the sentences of the rule book alone, each with what must come out.

A row of ``examples/by_text.jsonl`` is a sentence (``id``), the words of the rule book it rests on
(``because``), a situation and what is expected of its plan, in the language of ``expectations``.
"""

from __future__ import annotations

import io
import json
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from afterword.cli.advise import adviser
from afterword.cli.jsonl import answer_all
from tests.expectations import holds

Json = dict[str, Any]

EXAMPLES = Path(__file__).parents[2] / "examples/by_text.jsonl"
ROWS = [json.loads(line) for line in EXAMPLES.read_text(encoding="utf-8").splitlines()]
IDS = [row["id"] for row in ROWS]


def _answers(folder: Path) -> list[Json]:
    file, out = folder / "in.jsonl", io.BytesIO()
    lines = (row["raw"] if "raw" in row else json.dumps(row["situation"]) for row in ROWS)
    file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    answer_all([file], adviser(), out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Json]:
    """The answer to each row, by the row's sentence."""
    found = _answers(tmp_path_factory.mktemp("by_text"))
    return dict(zip(IDS, found, strict=True))


@pytest.mark.parametrize("row", ROWS, ids=IDS)
def test_the_plan_is_what_the_rule_book_says(row: Json, answers: dict[str, Json]) -> None:
    answer = answers[row["id"]]
    assert not [expected for expected in row["expect"] if not holds(answer, expected)], answer


def test_no_two_situations_have_one_name() -> None:
    assert len(set(IDS)) == len(IDS)


def _planned(answers: dict[str, Json]) -> list[tuple[Json, Json]]:
    answered = [(row["situation"], answers[row["id"]]) for row in ROWS if "situation" in row]
    return [(situation, answer) for situation, answer in answered if "error" not in answer]


def _end(step: Json, situation: Json) -> datetime:
    """Until when a step is to be done; a date ends with the candidate's day."""
    if "T" in step["by"]:
        return datetime.fromisoformat(step["by"])
    zone = ZoneInfo(situation["candidate"]["timezone"])
    return datetime.combine(date.fromisoformat(step["by"]), time.max, zone)


def test_steps_are_in_the_order_of_their_moments(answers: dict[str, Json]) -> None:
    for situation, answer in _planned(answers):
        moments = [
            (datetime.fromisoformat(step["at"]), _end(step, situation), step["key"])
            for step in answer["steps"]
        ]
        assert moments == sorted(moments)


def test_no_step_ends_before_it_can_be_done(answers: dict[str, Json]) -> None:
    for situation, answer in _planned(answers):
        for step in answer["steps"]:
            assert datetime.fromisoformat(step["at"]) <= _end(step, situation), step


def test_what_is_past_its_time_is_overdue_unless_held(answers: dict[str, Json]) -> None:
    for situation, answer in _planned(answers):
        now = datetime.fromisoformat(situation["now"])
        for step in answer["steps"]:
            in_time = "overdue" if now > _end(step, situation) else "pending"
            assert step["state"] in {in_time, "held"}, step


def test_every_instant_has_the_offset_of_whom_it_reaches(answers: dict[str, Json]) -> None:
    for situation, answer in _planned(answers):
        zones = {person["id"]: person["timezone"] for person in situation["people"]}
        zones[None] = situation["candidate"]["timezone"]
        for step in answer["steps"]:
            for text in (step["at"], step["by"]):
                instant = datetime.fromisoformat(text)
                there = instant.astimezone(ZoneInfo(zones[step["person"]]))
                assert "T" not in text or there.utcoffset() == instant.utcoffset(), step


def test_a_planned_call_has_its_leave_and_a_number_or_the_want_of_one(
    answers: dict[str, Json],
) -> None:
    for situation, answer in _planned(answers):
        phones = {person["id"]: person.get("phone") for person in situation["people"]}
        leave = {advice["on"] for advice in answer["advice"] if advice["verdict"] == "may"}
        missing = {found["person"] for found in answer["missing"] if found["what"] == "phone"}
        for step in answer["steps"]:
            if step["action"] == "call":
                assert step["at"][:10] in leave
                assert (step["person"] in missing) == (phones[step["person"]] is None)


def test_thanks_name_the_rule_of_their_channel_and_that_of_their_time(
    answers: dict[str, Json],
) -> None:
    for _situation, answer in _planned(answers):
        for step in answer["steps"]:
            assert step["rules"], step
            assert step["action"] != "thank_you" or len(step["rules"]) > 1, step
            assert step["channel"] != "letter" or "ink-signature" in step["rules"], step
