"""What goes wrong is said on standard error, with its exit code; nothing is half written."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.processes import NOW, Afterword

pytestmark = pytest.mark.slow


def interviews(afterword: Afterword) -> int:
    return len(json.loads(afterword("plan", "--json")))


@pytest.mark.parametrize(
    ("command", "code", "said"),
    [
        (["add", "Acme", "tomorrow"], 2, "starts"),
        (["add", "Acme", "1900-01-01T10:00"], 2, "1970"),
        (["add", "Acme", "9999-12-31T23:30"], 2, "2200"),
        (["add", "Acme", "2026-12-01T10:00", "--ends", "2026-12-01T09:00"], 2, "ends"),
        (["add", "Acme", "2026-12-01T10:00", "--timezone", "Mars/Phobos"], 2, "Mars/Phobos"),
        (["add", "Acme", "2026-12-01T10:00", "--link", "javascript:alert(1)"], 2, "link"),
        (["add", "x" * 10_001, "2026-12-01T10:00"], 2, "employer"),
        (["add", "Acme", "2026-12-01T10:00", "--with", "Dana <nope>"], 2, "nope"),
        (["change", "me", "colour=red"], 2, "colour"),
        (["change", "nobody", "name=x"], 3, "nobody"),
        (["change", "me", "name"], 2, "FIELD=VALUE"),
        (["why", "nothing"], 3, "nothing"),
        (["done", "nothing"], 3, "nothing"),
        (["drop", "--why", "x"], 2, "--old"),
        (["numbers", "short_window_days=many"], 2, "short_window_days"),
        (["numbers", "no_such_number=1"], 3, "no_such_number"),
        (["debrief", "acme", "--words", "x"], 3, "acme"),
        (["import", "missing.ics"], 1, "missing.ics"),
        (["export", "/proc/afterword.json"], 5, "/proc/afterword.json"),
    ],
    ids=lambda value: " ".join(value)[:40] if isinstance(value, list) else None,
)
def test_wrong_input_is_named_and_changes_nothing(
    afterword: Afterword, command: list[str], code: int, said: str
) -> None:
    afterword.set_up()
    before = afterword("history", "--json")
    done = afterword.run(*command)
    assert done.returncode == code, done.stderr
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert afterword("history", "--json") == before


def test_before_the_first_start_the_way_in_is_said(afterword: Afterword) -> None:
    done = afterword.run("today")
    assert done.returncode == 4
    assert "afterword setup" in done.stderr


def test_hostile_names_are_kept_and_shown_without_harm(afterword: Afterword) -> None:
    afterword.set_up()
    name = "‮מיקרו 🦊 {x} %s <script>"
    afterword("add", name, "2026-11-30T10:00", "--with", "O'Neil {0} <o@x.example>")
    shown = afterword("today")
    assert "{x} %s <script>" in shown
    assert "‮" not in shown
    written = json.loads(afterword("messages", "--json"))
    assert any("O'Neil" in each["text"] for each in written)


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    done = Afterword(Path("/proc/afterword")).run("today")
    assert done.returncode == 5
    assert "/proc/afterword" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="limits on file sizes are POSIX's")
def test_a_disk_that_is_full_loses_nothing(afterword: Afterword) -> None:
    afterword.set_up()
    afterword("add", "Acme", "2026-11-30T10:00")
    before = interviews(afterword)
    script = (
        "import resource, sys; from afterword.main import main;"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192));"
        "sys.argv = ['afterword', 'add', 'Bolt', '2026-12-01T10:00']; main()"
    )
    environment = {**os.environ, "AFTERWORD_HOME": str(afterword.home), "AFTERWORD_NOW": NOW}
    environment.pop("DATABASE_URL", None)
    environment.pop("COVERAGE_PROCESS_CONFIG", None)  # it would want to write there, too
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 5, done.stderr
    assert "Traceback" not in done.stderr
    assert interviews(afterword) == before


@pytest.mark.skipif(os.name != "posix", reason="Ctrl-C is sent as a POSIX signal")
@pytest.mark.parametrize("command", [["setup"], ["debrief"]])
def test_ctrl_c_at_a_prompt_keeps_nothing(afterword: Afterword, command: list[str]) -> None:
    if command == ["debrief"]:
        afterword.set_up()
        afterword("add", "Acme", "2026-11-30T10:00", "--with", "Dana Cruz")
    environment = {**os.environ, "AFTERWORD_HOME": str(afterword.home), "AFTERWORD_NOW": NOW}
    environment.pop("DATABASE_URL", None)
    process = subprocess.Popen(
        [sys.executable, "-m", "afterword", *command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**environment, "PYTHONUNBUFFERED": "1"},
    )
    assert process.stderr is not None
    os.read(process.stderr.fileno(), 1)  # the prompt, or what stands before it
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    _out, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"nothing of this was kept" in said
    assert b"Traceback" not in said
