"""The pages as a user starts them: a process of its own, at a free port, stopped at one moment."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, expect

NOW = "2026-11-30T12:00:00-06:00"  # a Monday noon in Chicago


@dataclass(frozen=True, slots=True)
class Site:
    """The running pages; ``way_in`` works once, ``open`` makes another."""

    home: Path
    port: int
    way_in: str
    environment: dict[str, str]

    @property
    def address(self) -> str:
        """Where the pages are."""
        return f"http://127.0.0.1:{self.port}"

    def open(self) -> str:
        """What ``afterword open`` says."""
        command = ["open", "--no-browser", "--port", str(self.port)]
        done = subprocess.run(
            [sys.executable, "-m", "afterword", *command],
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return _address(done.stdout)


@contextmanager
def serving(home: Path) -> Iterator[Site]:
    """The pages on an empty folder, until the block ends; they must then stop cleanly."""
    environment = {
        **{name: value for name, value in os.environ.items() if name != "DATABASE_URL"},
        "AFTERWORD_HOME": str(home),
        "AFTERWORD_NOW": NOW,
        "AFTERWORD_LANG": "en",
    }
    command = [sys.executable, "-m", "afterword", "serve", "--no-browser", "--port", "0"]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            told = "".join(process.stdout.readline() for _ in range(3))
            way_in = _address(told)
            port = int(re.findall(r"127\.0\.0\.1:(\d+)", told)[0])
            yield Site(home, port, way_in, environment)
        finally:
            process.terminate()
            assert process.wait(60) == 0
            assert "Everything is kept" in process.stdout.read()


def look_round(page: Page) -> None:
    """Take the sample search on the first page, until it is there."""
    page.locator("button[name=sample]").click()
    expect(page.get_by_role("navigation", name="Main")).to_be_visible()


def _address(told: str) -> str:
    (found,) = re.findall(r"http://\S+/enter\?code=\S+", told)
    return str(found)
