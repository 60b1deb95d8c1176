import io
import json
from pathlib import Path
from typing import Any

import pytest

from afterword.cli.jsonl import answer_all
from afterword.cli.proofread import answer
from afterword.cli.root import run

GOOD: dict[str, Any] = {
    "text": "Dear Dana,\n\nThank you for talking with me on Friday about your Kafka migration."
    "\n\nBest regards,\nAna Ruiz",
    "lang": "en",
    "channel": "email",
    "person": {"name": "Dana Cruz"},
    "candidate": {"name": "Ana Ruiz"},
    "employer": "Acme",
    "dates": ["2026-11-20"],
}


def _answers(tmp_path: Path, *lines: dict[str, Any]) -> tuple[int, list[dict[str, Any]]]:
    file = tmp_path / "in.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    out = io.BytesIO()
    code = answer_all([file], answer, out)
    return code, [json.loads(line) for line in out.getvalue().splitlines()]


def test_a_good_text_gets_no_note(tmp_path: Path) -> None:
    assert _answers(tmp_path, GOOD) == (0, [{"notes": []}])


def test_a_note_stands_at_its_words_and_says_how_to_mend_them(tmp_path: Path) -> None:
    text = GOOD["text"].replace("Dana", "Danna")

    _, ((reply),) = _answers(tmp_path, GOOD | {"text": text})

    (note,) = reply["notes"]
    assert set(note) == {"fault", "span", "text", "why", "mend", "in"}
    assert (note["fault"], note["text"], note["mend"]) == ("misspelled_name", "Danna", "Dana")
    assert text[note["span"][0] : note["span"][1]] == "Danna"
    assert set(note["why"]) == {"en", "es"}


def test_the_subject_is_read_too(tmp_path: Path) -> None:
    _, (reply,) = _answers(tmp_path, GOOD | {"subject": "Thank you for [day]"})

    assert [(n["fault"], n["text"], n["in"]) for n in reply["notes"]] == [
        ("unfilled_blank", "[day]", "subject")
    ]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"text": 5}, "text"),
        ({"dates": ["tomorrow"]}, "dates"),
        ({"dates": "2026-11-20"}, "dates"),
        ({"may_call": "yes"}, "may_call"),
        ({"others": ["Globex"]}, "others.0"),
        ({"siblings": [1]}, "siblings"),
        ({"channel": "phone"}, "channel"),
    ],
)
def test_a_wrong_value_names_its_field(tmp_path: Path, change: dict[str, Any], field: str) -> None:
    code, (wrong, right) = _answers(tmp_path, GOOD | change, GOOD)

    assert code == 1
    assert wrong["error"]["field"] == field
    assert right == {"notes": []}


@pytest.mark.parametrize("text", ["", " \n ", "\x00\x01", "👍" * 200, "مرحبا بك", "\ud800"])
def test_odd_texts_are_answered(tmp_path: Path, text: str) -> None:
    code, (reply,) = _answers(tmp_path, GOOD | {"text": text})

    assert code == 0
    assert isinstance(reply["notes"], list)


def test_the_command_reads_files(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    file = tmp_path / "in.jsonl"
    file.write_text(json.dumps(GOOD), encoding="utf-8")

    assert run(["proofread", str(file)]) == 0
    assert json.loads(capfdbinary.readouterr().out) == {"notes": []}
