"""``afterword`` with 1,000 interviews, as a whole process, beside ``django.setup()`` alone.

Both are run in turn, so that a machine that slows down slows both; the ratio is of medians.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta

INTERVIEWS = 1_000
RUNS = 15
NOW = datetime(2026, 11, 30, 18, tzinfo=UTC)
SETUP = [sys.executable, "-c", "import django; django.setup()"]
TODAY = [sys.executable, "-m", "afterword"]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            "AFTERWORD_HOME": folder,
            "AFTERWORD_NOW": NOW.isoformat(),
            "DATABASE_URL": "",
            "DJANGO_SETTINGS_MODULE": "afterword.settings",
        }
        os.environ.update(environment)
        _fill()
        first = _seconds(TODAY, environment)
        pairs = [(_seconds(TODAY, environment), _seconds(SETUP, environment)) for _ in range(RUNS)]
    today = statistics.median(each for each, _ in pairs)
    setup = statistics.median(each for _, each in pairs)
    print(f"today with {INTERVIEWS:,} interviews   {today * 1000:7.0f} ms  (median of {RUNS})")
    print(f"django.setup() alone           {setup * 1000:7.0f} ms")
    print(f"ratio                          {today / setup:7.2f}     (aim: at most 2)")
    print(f"first time, planning them all  {first * 1000:7.0f} ms")


def _fill() -> None:
    """A search of two years: most interviews are dropped or answered, some are open."""
    from afterword import bootstrap

    with bootstrap.database():
        from afterword.records.models import Opportunity
        from afterword.workflows import note_events
        from afterword.workflows.add_facts import NewInterview, add_interview
        from afterword.workflows.set_up import Profile, set_up

        profile = Profile("Ana Ruiz", ("ana@example.com",), timezone="America/Chicago")
        owner = set_up(profile, NOW - timedelta(days=730))
        for number in range(INTERVIEWS):
            day = NOW - timedelta(days=730 * (INTERVIEWS - number) / INTERVIEWS)
            new = NewInterview(
                employer=f"Employer {number // 2}",
                starts=day.isoformat(),
                people=(f"Person {number} <p{number}@e{number // 2}.example>",),
            )
            interview = add_interview(owner, new, day)
            if number < INTERVIEWS - 40:
                note_events.drop(owner, [interview], "over", day + timedelta(days=1))
        assert Opportunity.objects.count() == INTERVIEWS // 2


def _seconds(command: list[str], environment: dict[str, str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
