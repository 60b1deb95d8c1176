import io
import json
from pathlib import Path
from typing import Any

import pytest

from afterword.cli.jsonl import answer_all
from afterword.cli.root import run


def test_the_help_is_in_english_by_default(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "en", "--help"]) == 0
    assert "follow-up after a job interview" in capsys.readouterr().out


def test_an_unknown_command_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["dance"]) == 2
    assert "dance" in capsys.readouterr().err


def test_a_mistake_of_ours_costs_no_other_line_its_answer(tmp_path: Path) -> None:
    def answer(asked: dict[str, Any]) -> dict[str, Any]:
        return {"half": 1 / asked["n"]}

    (tmp_path / "in.jsonl").write_text('{"n": 2}\n{"n": 0}\n{"n": 4}\n')
    out = io.BytesIO()
    assert answer_all([tmp_path / "in.jsonl"], answer, out) == 1
    first, second, third = map(json.loads, out.getvalue().splitlines())
    assert (first, third) == ({"half": 0.5}, {"half": 0.25})
    assert second["error"]["line"] == 2
