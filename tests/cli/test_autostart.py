from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.processes import Afterword

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="here systemd is the system's own"),
]
# A user's own systemd that says yes, and writes down what it was asked.
SYSTEMCTL = '#!/bin/sh\necho "$@" >> "$LEDGER"\n'


@pytest.fixture
def search(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Afterword:
    program = tmp_path / "bin" / "systemctl"
    program.parent.mkdir()
    program.write_text(SYSTEMCTL)
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))
    monkeypatch.setenv("LEDGER", str(tmp_path / "ledger"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return Afterword(tmp_path / "home").set_up()


def test_on_shows_what_it_wrote_and_off_takes_it_away(search: Afterword, tmp_path: Path) -> None:
    unit = tmp_path / "config" / "systemd" / "user" / "afterword.service"
    assert "It is off." in search("autostart", "status")
    told = search("autostart", "on")
    assert f"Written: {unit}" in told
    assert unit.read_text() in told
    assert f'"AFTERWORD_HOME={search.home}"' in told
    assert "journalctl --user --unit afterword.service" in told
    assert search("autostart", "on") == told
    assert f"It is on: {unit}" in search("autostart", "status")
    search("autostart", "off")
    assert not unit.exists()
    assert "It is off already." in search("autostart", "off")
    asked = (tmp_path / "ledger").read_text().splitlines()
    assert asked.count("--user enable afterword.service") == 2
    assert asked[-2:] == ["--user disable --now afterword.service", "--user daemon-reload"]


def test_where_the_system_says_no_that_is_said(search: Afterword, tmp_path: Path) -> None:
    (tmp_path / "bin" / "systemctl").write_text("#!/bin/sh\necho no bus >&2\nexit 1\n")
    done = search.run("autostart", "on")
    assert done.returncode == 6
    assert "did not work: no bus" in done.stdout
    assert "cannot be seen from here" in done.stdout.replace("\n", " ")


def test_a_shared_database_is_left_to_its_server(search: Afterword, tmp_path: Path) -> None:

    home = {"AFTERWORD_HOME": str(search.home), "AFTERWORD_LANG": "en"}
    shared = {"DATABASE_URL": f"sqlite:///{search.home}/afterword.sqlite3"}
    done = subprocess.run(
        [sys.executable, "-m", "afterword", "autostart", "on"],
        env={**os.environ, **home, **shared},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 4
    assert "DATABASE_URL" in done.stderr
    assert not (tmp_path / "config" / "systemd" / "user" / "afterword.service").exists()


def test_a_quiet_worker_prints_nobodys_name(search: Afterword) -> None:
    search("add", "Acme", "2026-11-30T10:00", "--with", "Dana Cruz <dana@acme.example>")
    assert "Acme" not in search("work", "--once", "--quiet")
    assert "Acme" in search("work", "--once")
