from __future__ import annotations

import json
from pathlib import Path

import pytest

from afterword.cli.root import run

INVITE = """BEGIN:VCALENDAR
METHOD:REQUEST
BEGIN:VEVENT
UID:u1
SEQUENCE:2
SUMMARY:Interview: Data Analyst at Acme
DTSTART;TZID=America/Chicago:20261130T100000
DTEND;TZID=America/Chicago:20261130T110000
LOCATION:https://meet.google.com/abc-defg-hij
ORGANIZER;CN=Dana Cruz:mailto:dana.cruz@acme.example
ATTENDEE;CN=Ana Ruiz:mailto:ana.ruiz@example.com
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def invite(tmp_path: Path) -> Path:
    file = tmp_path / "invite.ics"
    file.write_text(INVITE, encoding="utf-8")
    return file


def test_a_dry_run_answers_one_json_line_for_each_file(
    invite: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    missing = tmp_path / "missing.ics"
    code = run(["--lang", "en", "import", "--dry-run", "--json", str(invite), str(missing)])
    first, second = map(json.loads, capfdbinary.readouterr().out.splitlines())
    assert code == 1
    assert (first["file"], second["file"]) == (str(invite), str(missing))
    (interview,) = first["interviews"]
    expected = {
        "uid": "u1",
        "sequence": 2,
        "method": "REQUEST",
        "starts_at": "2026-11-30T10:00:00-06:00",
        "ends_at": "2026-11-30T11:00:00-06:00",
        "timezone": "America/Chicago",
        "medium": "video",
        "where": "https://meet.google.com/abc-defg-hij",
        "organizer": {"name": "Dana Cruz", "email": "dana.cruz@acme.example"},
        "interviewers": [
            {"name": "Dana Cruz", "email": "dana.cruz@acme.example", "part": "panelist"}
        ],
        "employer": "Acme",
        "role": "Data Analyst",
    }
    assert {key: interview[key] for key in expected} == expected
    assert second["problems"] == [
        {"what": "it cannot be opened: No such file or directory", "where": "the file"}
    ]


def test_the_problems_are_told_in_the_language_spoken(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    empty = tmp_path / "empty.ics"
    empty.touch()
    assert run(["--lang", "es", "import", "--dry-run", "--json", str(empty)]) == 1
    answer = json.loads(capfdbinary.readouterr().out)
    assert answer["problems"] == [{"what": "está vacío", "where": "el archivo"}]


def test_all_is_well_where_every_file_held_an_interview(
    invite: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    me = ["--me", "ana.ruiz@example.com"]
    assert run(["--lang", "en", "import", "--dry-run", *me, str(invite)]) == 0
    shown = capsys.readouterr().out
    assert "2026-11-30 10:00 -0600 · Acme (?) · Data Analyst (?)" in shown
    assert "Dana Cruz <dana.cruz@acme.example> · panelist (?)" in shown


def test_an_unknown_time_zone_is_refused(invite: Path, capsys: pytest.CaptureFixture[str]) -> None:
    argv = ["--lang", "en", "import", "--dry-run", "--timezone", "Mars/Olympus", str(invite)]
    assert run(argv) == 2
    assert "there is no such time zone" in capsys.readouterr().err


def test_a_file_of_fifty_megabytes_is_refused_before_it_is_read(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    large = tmp_path / "large.ics"
    with large.open("wb") as file:
        file.write(INVITE.encode())
        file.truncate(50_000_000)
    assert run(["--lang", "en", "import", "--dry-run", "--json", str(large)]) == 1
    (problem,) = json.loads(capfdbinary.readouterr().out)["problems"]
    assert "too large for an invite" in problem["what"]
