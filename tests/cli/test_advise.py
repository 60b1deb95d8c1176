import io
import json
from pathlib import Path
from typing import Any

import pytest

from afterword.cli.advise import adviser
from afterword.cli.jsonl import answer_all
from afterword.cli.root import run
from tests.expectations import holds

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


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_the_examples_come_out_as_expected(row: dict[str, Any], tmp_path: Path) -> None:
    line = row["raw"] if "raw" in row else json.dumps(row["situation"])
    _code, [answer] = _answers(tmp_path, line)
    failed = [expected for expected in row["expect"] if not holds(answer, expected)]
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
