import io
import json
import sys
from pathlib import Path

import pytest

from afterword.cli.root import run


def answers(text: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> list[object]:
    asked = tmp_path / "asked.jsonl"
    asked.write_text(text, encoding="utf-8")
    run(["understand", str(asked)])
    return [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]


def test_each_line_is_answered_in_its_place(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    first, second = answers(
        '{"text": "By Friday.", "reference": "2026-11-23T10:00:00"}\n'
        '{"text": "El viernes.", "lang": "es", "reference": "2026-11-23T10:00:00-05:00"}\n',
        tmp_path,
        capfdbinary,
    )
    assert isinstance(first, dict)
    assert isinstance(second, dict)
    assert (first["earliest"], first["latest"]) == ("2026-11-23", "2026-11-27")
    assert second["earliest"] == "2026-11-27"
    assert second["evidence"][0] == {"field": "earliest", "span": [0, 10], "text": "El viernes"}


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ('{"reference": "2026-11-23T10:00:00"}', "text"),
        ('{"text": 5, "reference": "2026-11-23T10:00:00"}', "text"),
        ('{"text": "x"}', "reference"),
        ('{"text": "x", "reference": "soon"}', "reference"),
        (
            '{"text": "x", "reference": "2026-11-23", "interview_date": "2026-13-01"}',
            "interview_date",
        ),
        ('{"text": "x", "reference": "2026-11-23", "lang": "de"}', "lang"),
        ("[]", None),
        ("\x00", None),
    ],
)
def test_a_faulty_line_names_its_field(
    line: str, field: str | None, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (reply,) = answers(line, tmp_path, capfdbinary)
    assert isinstance(reply, dict)
    assert reply["error"]["field"] == field


def test_the_exit_code_tells_whether_a_line_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO(b'{"text": 5}\n')

    monkeypatch.setattr(sys, "stdin", Stdin)
    assert run(["understand"]) == 1


@pytest.mark.parametrize(
    ("lang", "shown"),
    [
        ("en", "If you haven't heard [by Friday], [call me]."),
        ("en", "Answer from Monday 23 November to Friday 27 November"),
        ("en", "You may call: Monday 30 November"),
    ],
)
def test_why_shows_each_answer_with_its_words(
    lang: str, shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--text", "If you haven't heard by Friday, call me.", "--why", "--lang", lang]
    assert run(["understand", *words, "--reference", "2026-11-23T10:00"]) == 0
    assert shown in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("On Friday.", "Answer on Friday 27 November"),
        ("Not before Friday.", "Answer on Friday 27 November at the earliest"),
        ("We will tell you soon.", "“Soon” names no day."),
        ("Feel free to call to ask about your status.", "You may call: yes"),
        ("If you haven't heard by Friday, it's a no. No follow-ups!", "No word means no: yes"),
        ("Please do not contact us again.", "Asked for no contact at all: yes"),
        ("We'll e-mail you.", "By: email"),
    ],
)
def test_why_says_each_answer_in_words(
    text: str, shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["understand", "--text", text, "--why", "--reference", "2026-11-23T10:00"]) == 0
    assert shown in capsys.readouterr().out


def test_a_text_without_why_is_answered_as_json(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["understand", "--text", "Tomorrow."]) == 0
    assert json.loads(capfdbinary.readouterr().out)["reason"] is None
