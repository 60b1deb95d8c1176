import json
import sqlite3
import stat
from pathlib import Path

import pytest

from tests.cli.processes import Afterword

pytestmark = pytest.mark.slow


def searching(afterword: Afterword) -> Afterword:
    """A search with one interview at Acme."""
    afterword.set_up()
    afterword("add", "Acme", "2026-11-30T10:00", "--with", "Dana Cruz <dana@acme.example>")
    return afterword


def plan(afterword: Afterword) -> object:
    return json.loads(afterword("plan", "--json"))


def test_a_restored_backup_has_what_was_there_when_it_was_made(
    afterword: Afterword, tmp_path: Path
) -> None:
    searching(afterword)
    before = plan(afterword)
    afterword("backup", str(tmp_path / "copy"))
    afterword("undo")
    assert plan(afterword) != before
    afterword("restore", str(tmp_path / "copy"))
    assert plan(afterword) == before


def test_what_was_there_before_a_restore_is_kept_aside(
    afterword: Afterword, tmp_path: Path
) -> None:
    searching(afterword)
    afterword("backup", str(tmp_path / "copy"))
    afterword("add", "Bolt", "2026-12-01T10:00")
    afterword("restore", str(tmp_path / "copy"))
    kept = sqlite3.connect(afterword.home / "afterword.before-restore.sqlite3")
    assert kept.execute("SELECT count(*) FROM records_interview").fetchone() == (2,)
    kept.close()


def test_a_backup_never_overwrites_unasked(afterword: Afterword, tmp_path: Path) -> None:
    searching(afterword)
    (tmp_path / "copy").write_text("mine")
    done = afterword.run("backup", str(tmp_path / "copy"))
    assert done.returncode == 4
    assert "--replace" in done.stderr
    assert (tmp_path / "copy").read_text() == "mine"


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\x00" + bytes(200)])
def test_what_is_no_backup_is_refused_and_nothing_changes(
    afterword: Afterword, tmp_path: Path, content: bytes
) -> None:
    searching(afterword)
    before = plan(afterword)
    (tmp_path / "wrong").write_bytes(content)
    done = afterword.run("restore", str(tmp_path / "wrong"))
    assert done.returncode == 2
    assert str(tmp_path / "wrong") in done.stderr
    assert plan(afterword) == before


def test_a_database_of_a_newer_version_is_not_opened(afterword: Afterword) -> None:
    searching(afterword)
    file = sqlite3.connect(afterword.home / "afterword.sqlite3")
    file.execute("INSERT INTO django_migrations VALUES (99, 'records', '9999_x', '2026-01-01')")
    file.commit()
    file.close()
    done = afterword.run("today")
    assert done.returncode == 5
    assert "newer version" in done.stderr


def test_a_database_that_is_spoilt_is_said(afterword: Afterword) -> None:
    searching(afterword)
    (afterword.home / "afterword.sqlite3").write_bytes(b"spoilt" * 1000)
    done = afterword.run("today")
    assert done.returncode == 5
    assert "Traceback" not in done.stderr


def test_an_export_in_an_empty_folder_gives_the_same_plans(
    afterword: Afterword, tmp_path: Path
) -> None:
    searching(afterword)
    before = plan(afterword)
    afterword("export", str(tmp_path / "all.json"))
    elsewhere = Afterword(tmp_path / "elsewhere")
    elsewhere("import", str(tmp_path / "all.json"))
    assert plan(elsewhere) == before


def test_every_file_is_its_owners_alone(afterword: Afterword, tmp_path: Path) -> None:
    searching(afterword)
    afterword("backup", str(tmp_path / "copy"))
    afterword("export", str(tmp_path / "all.json"))
    for file in (*afterword.home.iterdir(), tmp_path / "copy", tmp_path / "all.json"):
        assert stat.S_IMODE(file.stat().st_mode) & 0o077 == 0, file
    assert stat.S_IMODE(afterword.home.stat().st_mode) == 0o700


@pytest.mark.parametrize("command", ["backup", "export"])
def test_a_file_that_cannot_be_written_is_named_and_not_the_database(
    afterword: Afterword, tmp_path: Path, command: str
) -> None:
    file = tmp_path / "nowhere" / "copy"
    done = afterword.set_up().run(command, str(file))
    assert done.returncode == 2
    assert done.stderr == f"{file}: its folder is not there\n"


def test_the_calendar_is_a_file_with_the_interview_and_its_steps(
    afterword: Afterword, tmp_path: Path
) -> None:
    file = tmp_path / "search.ics"
    searching(afterword)("calendar", "--to", str(file))
    content = file.read_bytes()
    assert b"SUMMARY:Interview: Acme\r\n" in content
    assert b"SUMMARY:Thank Dana Cruz by e-mail" in content
    assert afterword.run("calendar", "--to", str(file)).returncode == 4
    assert file.read_bytes() == content
    assert "BEGIN:VCALENDAR" in afterword("calendar", "--to", "-")
