"""How well and how fast `understand` reads the corpora, beside the libraries that find dates.

python benchmarks/understand.py [FILE.jsonl ...]         (default: every corpus of the timeline)

A library that finds several dates is credited with the one that fits best, and it is asked about
at most 200 texts of a set, evenly drawn; ours is asked about all, and what it gives is taken.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from rivals import RIVALS, Rival

from afterword.domain.timeline.understand import understand

CORPUS = Path(__file__).parents[1] / "tests" / "corpus"
WINDOW = ("earliest", "latest")
FLAGS = (
    "invited_to_call",
    "asked_not_to_call",
    "channel",
    "write_by",
    "no_status_question",
    "no_contact",
    "silence_means_no",
)
MOST_ASKED = 200
MOST_TAGS = 10
# of the standard library, and no lighter than what reads calendars and mail
BESIDE = "asyncio"
OURS = "from afterword.domain.timeline.understand import language_of"
HEAD = (
    f"{'':45}{'texts':>6}{'exact':>7}{'latest':>7}{'flags':>7}{'false calls':>12}{'a second':>10}"
)
Row = Mapping[str, Any]
Answers = Mapping[str, object]


def rows(files: Iterable[Path]) -> list[Row]:
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]


def ours(row: Row) -> Answers:
    said = row.get("interview_date")
    understood = understand(
        row["text"],
        lang=row["lang"],
        locale=row["locale"],
        reference=datetime.fromisoformat(row["reference"]),
        interview_date=date.fromisoformat(said) if said else None,
    )
    return {field: _plain(getattr(understood, field)) for field in (*WINDOW, *FLAGS)}


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _timed(reader: Callable[[Row], Any], asked: Sequence[Row]) -> tuple[list[Any], float]:
    """What the reader answers, and how many texts it reads in a second of the processor."""
    reader(asked[0])  # what is built once is not counted
    began = time.process_time()
    answers = [reader(row) for row in asked]
    return answers, len(asked) / max(time.process_time() - began, 1e-9)


def _line(name: str, total: int, shares: Sequence[str], speed: float) -> str:
    return f"{name:45}{total:6}{''.join(shares)}{speed:10,.0f}"


def _share(right: int, total: int) -> str:
    return f"{100 * right / total:7.1f}"


def report_ours(name: str, asked: list[Row]) -> None:
    """One line for the set, one for each flag that is not always right, and the misses by tag."""
    answers, speed = _timed(ours, asked)
    pairs = list(zip(asked, answers, strict=True))
    right = {f: sum(answer[f] == row[f] for row, answer in pairs) for f in (*WINDOW, *FLAGS)}
    exact = sum(all(answer[f] == row[f] for f in WINDOW) for row, answer in pairs)
    false = sum(bool(a["invited_to_call"]) > bool(row["invited_to_call"]) for row, a in pairs)
    total = len(asked)
    flags = min(right[flag] for flag in FLAGS)
    shares = [_share(n, total) for n in (exact, right["latest"], flags)]
    print(_line(f"{name} afterword", total, [*shares, f"{false:12}"], speed))
    wrong = [
        f"{flag} {_share(right[flag], total).strip()}" for flag in FLAGS if right[flag] < total
    ]
    if wrong:
        print(f"    flags: {', '.join(wrong)}; the others 100")
    missed = [row for row, answer in pairs if any(answer[f] != row[f] for f in (*WINDOW, *FLAGS))]
    if missed:
        print(f"    missed {len(missed)}, by tag: {', '.join(_by_tag(missed, asked))}")


def _by_tag(missed: Sequence[Row], asked: Sequence[Row]) -> Iterator[str]:
    every = Counter(tag for row in asked for tag in row.get("tags", ()))
    wrong = Counter(tag for row in missed for tag in row.get("tags", ()))
    for tag, count in wrong.most_common(MOST_TAGS):
        yield f"{tag} {count} of {every[tag]}"


def report_rival(name: str, rival: Rival, asked: list[Row]) -> None:
    """One line for the set: the flags are not known to it."""
    asked = asked[:: -(-len(asked) // MOST_ASKED)]
    answers, speed = _timed(rival.windows, asked)
    exact = latest = 0
    for row, windows in zip(asked, answers, strict=True):
        wanted = (row["earliest"], row["latest"])
        given = windows or [(None, None)]
        exact += wanted in given
        latest += wanted[1] in [window[1] for window in given]
    shares = [_share(n, len(asked)) for n in (exact, latest)]
    print(_line(f"{name} {rival.package}", len(asked), [*shares, f"{'-':>7}{'-':>12}"], speed))


def import_time(code: str) -> float:
    """Milliseconds of the processor that an import takes in a new Python; the least of three."""
    timed = f"import time; began = time.process_time(); {code}; print(time.process_time() - began)"
    command = [sys.executable, "-c", timed]
    runs = (subprocess.run(command, capture_output=True, check=True, text=True) for _ in range(3))
    return 1000 * min(float(done.stdout.splitlines()[-1]) for done in runs)


def installed() -> list[Rival]:
    """The libraries that are there; those that are not are named."""
    there = [rival for rival in RIVALS if find_spec(rival.module.partition(".")[0])]
    missing = [rival.package for rival in RIVALS if rival not in there]
    if missing:
        print(f"not installed: {', '.join(missing)} (pip install --group bench)")
    return there


def main() -> None:
    names = [Path(name) for name in sys.argv[1:]]
    files = names or [
        *sorted(CORPUS.glob("timeline_*.jsonl")),
        *sorted(CORPUS.glob("fresh_*.jsonl")),
    ]
    rivals = installed()
    print("import, in milliseconds:")
    print(f"  {BESIDE + ' (standard library)':46}{import_time(f'import {BESIDE}'):7.0f}")
    for built in ("", "; language_of('en')", "; language_of('en'); language_of('es')"):
        print(f"  {'afterword' + built:46}{import_time(OURS + built):7.0f}")
    for rival in rivals:
        print(f"  {rival.package:46}{import_time(f'import {rival.module}'):7.0f}")
    print(f"\n{HEAD}")
    for file in files:
        for lang in ("en", "es"):
            asked = [row for row in rows([file]) if row["lang"] == lang]
            if not asked:
                continue
            name = f"{file.stem.removeprefix('timeline_')} {lang}"
            report_ours(name, asked)
            for rival in rivals:
                if lang in rival.languages:
                    report_rival(name, rival, asked)


if __name__ == "__main__":
    main()
