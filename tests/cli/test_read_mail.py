from __future__ import annotations

import json
from pathlib import Path

import pytest

from afterword.cli.root import run


def test_each_file_gets_one_line(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    answer = tmp_path / "answer.eml"
    answer.write_text(
        "From: Dana Cruz <dana@acme.example>\nIn-Reply-To: <m1@x>\n\nThanks, Ana!\n\n> Dear Dana",
        encoding="utf-8",
    )
    empty = tmp_path / "empty.eml"
    empty.touch()
    missing = tmp_path / "missing.eml"
    assert run(["--lang", "en", "read-mail", str(answer), str(empty), str(missing)]) == 1
    lines = [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]
    assert lines[0] == {
        "file": str(answer),
        "kind": "person",
        "recipients": [],
        "permanent": None,
        "of": ["<m1@x>"],
        "until": None,
        "new_text": "Thanks, Ana!",
        "evidence": [{"field": "kind", "text": "From: dana@acme.example"}],
    }
    messages = [
        (line["file"], line["error"]["line"], line["error"]["message"]) for line in lines[1:]
    ]
    assert messages == [
        (str(empty), 2, "it is empty"),
        (str(missing), 3, "No such file or directory"),
    ]


def test_the_exit_code_is_zero_where_every_file_is_a_mail(tmp_path: Path) -> None:
    answer = tmp_path / "answer.eml"
    answer.write_text("Subject: x\n\nThanks", encoding="utf-8")
    assert run(["read-mail", str(answer)]) == 0
