"""Linux: a unit of the user's own systemd."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from afterword.adapters.autostart.running import Run
from afterword.domain.words import Bilingual
from afterword.ports import Started, Startup

UNIT = "afterword.service"
LOG = f"journalctl --user --unit {UNIT}"
_LIMITS = Bilingual(
    "It runs while you are logged in. To have it run from the start of the computer: "
    "loginctl enable-linger",
    "Funciona mientras tengas la sesión abierta. Para que funcione desde que arranca el "
    "ordenador: loginctl enable-linger",
)
_TEMPLATE = """\
[Unit]
Description=Afterword: sends what was approved, listens and reminds

[Service]
Type=exec
ExecStart={command}
{environment}UMask=0077
Restart=on-failure
RestartSec=30

[Install]
WantedBy=default.target
"""


@dataclass(frozen=True, slots=True)
class Systemd:
    """Units lie in ``folder``; ``write`` writes a private file whole."""

    folder: Path
    write: Callable[[Path, bytes], None]
    run: Run

    @property
    def file(self) -> Path:
        """Where the unit is."""
        return self.folder / UNIT

    def on(self, task: Startup) -> Started:
        """Write the unit, and have it started now and at every login."""
        content = unit(task)
        self.write(self.file, content.encode())
        asked = [
            self.run(("systemctl", "--user", "daemon-reload")),
            self.run(("systemctl", "--user", "enable", UNIT)),
            self.run(("systemctl", "--user", "restart", UNIT)),
        ]
        return Started(str(self.file), content, tuple(asked), LOG, _LIMITS)

    def off(self) -> Started:
        """Stop it and take the unit away; nothing happens where there is none."""
        if not self.file.exists():
            return Started("", "", (), LOG, _LIMITS)
        stopped = self.run(("systemctl", "--user", "disable", "--now", UNIT))
        self.file.unlink()
        asked = (stopped, self.run(("systemctl", "--user", "daemon-reload")))
        return Started(str(self.file), "", asked, LOG, _LIMITS)

    def status(self) -> Started:
        """What is written, and what systemd says of it."""
        if not self.file.exists():
            return Started("", "", (), LOG, _LIMITS)
        content = self.file.read_text(encoding="utf-8")
        asked = (self.run(("systemctl", "--user", "is-active", UNIT)),)
        return Started(str(self.file), content, asked, LOG, _LIMITS)


def unit(task: Startup) -> str:
    """The unit, by the rules of systemd.syntax and systemd.exec."""
    environment = "".join(
        f"Environment={_quoted(f'{name}={value}')}\n" for name, value in task.environment
    )
    command = " ".join(_quoted(word).replace("$", "$$") for word in task.command)
    return _TEMPLATE.format(command=command, environment=environment)


def _quoted(word: str) -> str:
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{escaped}"'
