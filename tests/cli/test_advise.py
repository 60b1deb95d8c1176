import io
import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from afterword.cli.advise import adviser
from afterword.cli.jsonl import answer_all
from afterword.cli.root import run

EXAMPLES = Path(__file__).parent.parent / "examples/situations.jsonl"
ROWS = [json.loads(line) for line in EXAMPLES.read_text(encoding="utf-8").splitlines()]
KEYS = {
    "steps": {
        "key", "action", "channel", "person", "interview", "for", "inside", "at", "by", "state",
        "rules", "assumes", "why",
    },
    "advice": {"verdict", "action", "on", "to", "rule", "why"},
    "missing": {"what", "person", "until", "why"},
}  # fmt: skip


def _answers(tmp_path: Path, *lines: str) -> tuple[int, list[dict[str, Any]]]:
    file = tmp_path / "in.jsonl"
    file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    out = io.BytesIO()
    code = answer_all([file], adviser(), out)
    return code, [json.loads(line) for line in out.getvalue().splitlines()]


def _fits(found: dict[str, Any], wanted: dict[str, Any]) -> bool:
    return all(found.get(key) == value for key, value in wanted.items())


def _holds(answer: dict[str, Any], expected: dict[str, Any]) -> bool:
    """Whether one expectation of the examples holds."""
    if "error" in expected:
        return "error" in answer
    for kind in ("advice", "missing"):
        if kind in expected:
            return any(_fits(found, expected[kind]) for found in answer[kind])
    if "no_advice" in expected:
        return not any(_fits(found, expected["no_advice"]) for found in answer["advice"])
    if "none" in expected:
        return not any(_fits(found, expected["none"]) for found in answer["steps"])
    if "any_step" in expected:
        return any(_fits(found, expected["any_step"]) for found in answer["steps"])
    found = [step for step in answer["steps"] if _fits(step, expected["step"])]
    return len(found) == expected.get("count", len(found) or 1) and all(
        _as_expected(step, expected) for step in found
    )


def _as_expected(step: dict[str, Any], expected: dict[str, Any]) -> bool:
    at, by = datetime.fromisoformat(step["at"]), step["by"]
    return (
        all(step[key] == expected[key] for key in ("channel", "state") if key in expected)
        and set(expected.get("rules", ())) <= set(step["rules"])
        and at == datetime.fromisoformat(expected.get("at", step["at"]))
        and at.date() == date.fromisoformat(expected.get("at_date", step["at"][:10]))
        and by == expected.get("by", by)
        and by[:10] == expected.get("by_date", by[:10])
        and ("by_at_most" not in expected or by <= expected["by_at_most"])
    )


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_the_examples_come_out_as_expected(row: dict[str, Any], tmp_path: Path) -> None:
    line = row["raw"] if "raw" in row else json.dumps(row["situation"])
    _code, [answer] = _answers(tmp_path, line)
    failed = [expected for expected in row["expect"] if not _holds(answer, expected)]
    assert not failed


@pytest.mark.parametrize(
    "row", [row for row in ROWS if "situation" in row], ids=lambda row: row["id"]
)
def test_every_key_is_always_there_and_keys_of_steps_are_unique(
    row: dict[str, Any], tmp_path: Path
) -> None:
    _code, [answer] = _answers(tmp_path, json.dumps(row["situation"]))
    for kind, keys in KEYS.items():
        assert all(set(found) == keys for found in answer[kind])
        assert all(found["why"]["en"] and found["why"]["es"] for found in answer[kind])
    names = [step["key"] for step in answer["steps"]]
    assert len(names) == len(set(names))


def test_a_bad_line_gets_an_error_and_the_others_are_answered(tmp_path: Path) -> None:
    good = json.dumps(ROWS[0]["situation"])
    bad = json.dumps(ROWS[0]["situation"] | {"now": "2026-11-30T11:05:00"})
    code, answers = _answers(tmp_path, good, bad, "[]", good)
    assert code == 1
    assert [answer.get("error", {}).get("line") for answer in answers] == [None, 2, 3, None]
    assert answers[1]["error"]["field"] == "now"


def test_the_command_answers_a_file(capsysbinary: Any, tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_text(json.dumps(ROWS[0]["situation"]), encoding="utf-8")
    assert run(["advise", str(file)]) == 0
    assert b"status_question" in capsysbinary.readouterr().out
