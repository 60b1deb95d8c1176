import io
import json
from pathlib import Path
from typing import Any

import pytest

from afterword.adapters.phrasebook import TomlPhrases
from afterword.cli.compose import composer
from afterword.cli.jsonl import answer_all
from afterword.cli.root import run

ASKED: dict[str, Any] = {
    "occasion": "thank_you",
    "channel": "email",
    "lang": "en",
    "candidate": {"name": "Ana Ruiz"},
    "person": {"name": "Dana Cruz", "part": "hiring_manager"},
    "employer": "Acme",
    "role": "Data analyst",
    "interview": {"date": "2026-11-20", "medium": "video", "round": 1},
    "talked_about": "their Kafka migration",
}


def _answer(tmp_path: Path, *lines: object) -> tuple[int, list[dict[str, Any]]]:
    file = tmp_path / "in.jsonl"
    texts = (line if isinstance(line, str) else json.dumps(line) for line in lines)
    file.write_text("".join(f"{text}\n" for text in texts), encoding="utf-8")
    out = io.BytesIO()
    code = answer_all([file], composer(TomlPhrases()), out)
    return code, [json.loads(line) for line in out.getvalue().splitlines()]


def test_a_line_of_facts_gives_one_message(tmp_path: Path) -> None:
    code, (message,) = _answer(tmp_path, ASKED)

    assert code == 0
    assert set(message) == {"subject", "text", "facts", "asks", "variants"}
    assert "your Kafka migration" in message["text"]
    start, end = next(f["span"] for f in message["facts"] if f["from"] == "talked_about")
    assert message["text"][start:end] == "your Kafka migration"
    assert "i_add" in message["asks"]


def test_left_out_keys_have_their_defaults(tmp_path: Path) -> None:
    code, (message,) = _answer(tmp_path, {"person": {"name": "Dana Cruz"}})

    assert code == 0
    assert message["text"].startswith("Dear Dana,")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"occasion": "party"}, "occasion"),
        ({"channel": "phone"}, "channel"),
        ({"lang": "fr"}, "lang"),
        ({"formality": "thou"}, "formality"),
        ({"interview": {"date": "20/11/2026"}}, "interview.date"),
        ({"interview": []}, "interview"),
        ({"person": {"name": 5}}, "person.name"),
        ({"variant": "two"}, "variant"),
        ({"decide_by": "soon"}, "decide_by"),
        ({"decide_by": "2026-11-19"}, "decide_by"),
        ({"decide_from": "2026-12-04", "decide_by": "2026-12-01"}, "decide_by"),
        ({"occasion": "offer_thanks", "answer_by": "2026-11-01"}, "answer_by"),
        ({"talked_about": "x" * 200_000}, "talked_about"),
    ],
)
def test_a_wrong_value_names_its_field_and_the_others_are_answered(
    tmp_path: Path, change: dict[str, Any], field: str
) -> None:
    code, (wrong, right) = _answer(tmp_path, ASKED | change, ASKED)

    assert code == 1
    assert wrong["error"]["line"] == 1
    assert wrong["error"]["field"] == field
    assert "text" in right


def test_the_command_reads_files(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    file = tmp_path / "in.jsonl"
    file.write_text(json.dumps(ASKED), encoding="utf-8")

    assert run(["compose", str(file)]) == 0
    assert b"Kafka" in capfdbinary.readouterr().out
