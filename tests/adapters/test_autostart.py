from __future__ import annotations

import os
import plistlib
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from afterword.adapters import own_files
from afterword.adapters.autostart import launchd, systemd, windows
from afterword.adapters.autostart.running import run
from afterword.ports import Starter, Startup, SystemSaid

TASK = Startup(
    ("/opt/My Python/bin/python", "-m", "afterword", "work", "--quiet"),
    (("AFTERWORD_HOME", "/home/ana/100% mine/“x”"),),
)
PLAIN = Startup(TASK.command, ())


@dataclass
class System:
    """Remembers what it was asked, and says ``ok`` to all of it."""

    ok: bool = True
    asked: list[tuple[str, ...]] = field(default_factory=list)

    def __call__(self, command: Sequence[str]) -> SystemSaid:
        self.asked.append(tuple(command))
        return SystemSaid(tuple(command), ok=self.ok, said="" if self.ok else "no bus")


def linux(folder: Path, system: System) -> Starter:
    return systemd.Systemd(folder, own_files.write_private, system)


def mac(folder: Path, system: System) -> Starter:
    return launchd.Launchd(folder, folder / "log", 501, own_files.write_private, system)


def pc(folder: Path, system: System) -> Starter:
    return windows.TaskScheduler(folder, "PC\\ana", own_files.write_private, system)


ALL = pytest.mark.parametrize("made", [linux, mac, pc])
Made = Callable[[Path, System], Starter]


@ALL
def test_on_twice_is_on_once_and_off_leaves_nothing(made: Made, tmp_path: Path) -> None:
    starter = made(tmp_path, System())
    assert starter.status().file == ""
    first, second = starter.on(TASK), starter.on(TASK)
    assert first.content == second.content
    assert [str(file) for file in tmp_path.iterdir()] == [first.file]
    assert starter.status().content == first.content
    assert starter.off().file == first.file
    assert list(tmp_path.iterdir()) == []
    assert starter.off().file == ""


@ALL
def test_the_file_is_its_owners_alone(made: Made, tmp_path: Path) -> None:
    written = Path(made(tmp_path, System()).on(TASK).file)
    assert written.stat().st_mode & 0o077 == 0


@ALL
def test_a_system_that_does_not_take_it_is_told(made: Made, tmp_path: Path) -> None:
    done = made(tmp_path, System(ok=False)).on(TASK)
    assert not done.works
    assert {asked.said for asked in done.asked} == {"no bus"}
    assert Path(done.file).exists()


def test_systemd_is_told_to_start_it_now_and_at_every_login(tmp_path: Path) -> None:
    system = System()
    linux(tmp_path, system).on(TASK)
    assert system.asked == [
        ("systemctl", "--user", "daemon-reload"),
        ("systemctl", "--user", "enable", "afterword.service"),
        ("systemctl", "--user", "restart", "afterword.service"),
    ]


def test_the_unit_keeps_blanks_percent_signs_and_dollars_as_they_are() -> None:
    odd = Startup(("/bin/$x", "a b", 'c"d'), (("AFTERWORD_HOME", "/100%/a b"),))
    lines = systemd.unit(odd).splitlines()
    assert 'ExecStart="/bin/$$x" "a b" "c\\"d"' in lines
    assert 'Environment="AFTERWORD_HOME=/100%%/a b"' in lines


def verified(folder: Path, unit: str) -> tuple[int, str]:
    """What systemd itself says of a unit: its exit code and its complaints."""
    (folder / "afterword.service").write_text(unit)
    done = subprocess.run(
        ["systemd-analyze", "--user", "verify", "--man=no", str(folder / "afterword.service")],
        env={**os.environ, "XDG_RUNTIME_DIR": str(folder)},
        capture_output=True,
        text=True,
    )
    return done.returncode, done.stderr


@pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="systemd-analyze is not on this machine"
)
def test_systemd_itself_finds_no_fault_in_the_unit(tmp_path: Path) -> None:
    python = shutil.which("python3") or pytest.fail("no python3")
    unit = systemd.unit(Startup((python, *TASK.command[1:]), TASK.environment))
    assert verified(tmp_path, unit) == (0, "")
    assert "sometimes" in verified(tmp_path, unit.replace("on-failure", "sometimes"))[1]


def test_the_agent_of_launchd_reads_back_as_it_was_meant(tmp_path: Path) -> None:
    read = plistlib.loads(launchd.agent(TASK, tmp_path / "log"))
    assert read["ProgramArguments"] == list(TASK.command)
    assert read["EnvironmentVariables"] == dict(TASK.environment)
    assert read["RunAtLoad"] is True
    assert read["KeepAlive"] == {"SuccessfulExit": False}


def test_an_agent_that_is_there_is_taken_out_before_it_is_put_in_anew(tmp_path: Path) -> None:
    system = System()
    starter = mac(tmp_path, system)
    starter.on(TASK)
    starter.on(TASK)
    verbs = [command[1] for command in system.asked]
    assert verbs == ["bootstrap", "bootout", "bootstrap"]


def arguments(xml: str) -> str:
    root = ET.fromstring(xml.split("\n", 1)[1])  # noqa: S314 - our own file
    spaces = {"t": "http://schemas.microsoft.com/windows/2004/02/mit/task"}
    assert root.findtext(".//t:Exec/t:Command", namespaces=spaces) == TASK.command[0]
    assert root.findtext(".//t:ExecutionTimeLimit", namespaces=spaces) == "PT0S"
    return root.findtext(".//t:Exec/t:Arguments", namespaces=spaces) or ""


def test_the_task_of_windows_starts_the_worker() -> None:
    assert arguments(windows.definition(PLAIN, "PC\\ana")) == "-m afterword work --quiet"


def test_where_a_folder_of_its_own_is_meant_the_task_says_so() -> None:
    said = arguments(windows.definition(TASK, "PC\\ana"))
    assert said.startswith("-c ")
    assert "AFTERWORD_HOME" in said
    assert said.endswith(" work --quiet")


def test_the_words_that_windows_gets_start_the_worker_in_that_folder(tmp_path: Path) -> None:
    home = tmp_path / "a home"
    task = Startup(
        (sys.executable, "-m", "afterword", "autostart", "--help"), (("AFTERWORD_HOME", str(home)),)
    )
    words = windows.words(task)
    done = subprocess.run([*words], capture_output=True, text=True)
    assert done.returncode == 0
    assert "status" in done.stdout


def test_a_program_that_is_not_there_is_told_and_not_raised() -> None:
    done = run(("no-such-program-of-afterword",))
    assert not done.ok
    assert "no-such-program" in done.said
