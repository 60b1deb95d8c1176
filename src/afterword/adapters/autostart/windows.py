"""Windows: a task of the Task Scheduler."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from afterword.adapters.autostart.running import Run
from afterword.domain.words import Bilingual
from afterword.ports import Started, Startup

NAME = "Afterword"
LOG = f"schtasks /Query /TN {NAME} /V /FO LIST"
_LIMITS = Bilingual(
    "It runs while you are logged in, without a window.",
    "Funciona mientras tengas la sesión abierta, sin ventana.",
)
# The scheduler hands no environment on: a word of Python sets it before the worker starts.
_WITH = (
    "import os, runpy; os.environ.update({environment!r}); "
    "runpy.run_module('afterword', run_name='__main__', alter_sys=True)"
)
_TEMPLATE = """\
<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>Afterword: sends what was approved, listens and reminds</Description>
  </RegistrationInfo>
  <Triggers>
    <LogonTrigger><Enabled>true</Enabled>{user}</LogonTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author">{user}
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
    <RestartOnFailure><Interval>PT1M</Interval><Count>999</Count></RestartOnFailure>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>{program}</Command>
      <Arguments>{arguments}</Arguments>
    </Exec>
  </Actions>
</Task>
"""


@dataclass(frozen=True, slots=True)
class TaskScheduler:
    """The task's definition is kept in ``folder``; ``user`` is "" where it is not known."""

    folder: Path
    user: str
    write: Callable[[Path, bytes], None]
    run: Run

    @property
    def file(self) -> Path:
        """Where the definition is."""
        return self.folder / "autostart-task.xml"

    def on(self, task: Startup) -> Started:
        """Write the definition, register it, and have it started now and at every login."""
        content = definition(task, self.user)
        self.write(self.file, content.encode("utf-16"))
        create = ("schtasks", "/Create", "/TN", NAME, "/XML", str(self.file), "/F")
        asked = (self.run(create), self.run(("schtasks", "/Run", "/TN", NAME)))
        return Started(str(self.file), content, asked, LOG, _LIMITS)

    def off(self) -> Started:
        """Stop it and take the task away; nothing happens where there is none."""
        if not self.file.exists():
            return Started("", "", (), LOG, _LIMITS)
        self.run(("schtasks", "/End", "/TN", NAME))
        asked = (self.run(("schtasks", "/Delete", "/TN", NAME, "/F")),)
        self.file.unlink()
        return Started(str(self.file), "", asked, LOG, _LIMITS)

    def status(self) -> Started:
        """What is written, and what the scheduler says of it."""
        if not self.file.exists():
            return Started("", "", (), LOG, _LIMITS)
        content = self.file.read_bytes().decode("utf-16")
        asked = (self.run(("schtasks", "/Query", "/TN", NAME)),)
        return Started(str(self.file), content, asked, LOG, _LIMITS)


def definition(task: Startup, user: str) -> str:
    """The task as XML, by the schema 1.2 of the Task Scheduler."""
    program, *rest = words(task)
    arguments = subprocess.list2cmdline(rest)
    named = f"<UserId>{escape(user)}</UserId>" if user else ""
    return _TEMPLATE.format(user=named, program=escape(program), arguments=escape(arguments))


def words(task: Startup) -> list[str]:
    """The command with its environment in its own words."""
    program, *rest = task.command
    if task.environment and rest[:2] == ["-m", "afterword"]:
        rest = ["-c", _WITH.format(environment=dict(task.environment)), *rest[2:]]
    return [program, *rest]
