"""How well and how fast `understand` reads the corpora, beside dateparser where it is installed.

python benchmarks/understand.py [FILE.jsonl ...]      (default: tests/corpus/timeline_*.jsonl)
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

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
Row = Mapping[str, Any]
Answers = Mapping[str, object]
Reader = Callable[[Row], Answers]


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


def dateparsers(row: Row) -> Answers:
    """The only or the last date that dateparser finds; it knows no windows and no flags."""
    from dateparser.search import search_dates

    settings = {
        "RELATIVE_BASE": datetime.fromisoformat(row["reference"]),
        "PREFER_DATES_FROM": "future",
        "DATE_ORDER": "MDY" if row["locale"] == "en-US" else "DMY",
    }
    found = search_dates(row["text"], languages=[row["lang"]], settings=settings) or []
    days = [day.date().isoformat() for _words, day in found]
    return {"earliest": days[-1], "latest": days[-1]} if days else {}


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def report(name: str, reader: Reader, asked: list[Row]) -> None:
    reader(asked[0])  # what is built once is not counted
    began = time.process_time()
    answers = [reader(row) for row in asked]
    speed = len(asked) / max(time.process_time() - began, 1e-9)
    wrong: Counter[str] = Counter()
    for row, answer in zip(asked, answers, strict=True):
        wrong.update(field for field in (*WINDOW, *FLAGS) if answer.get(field) != row[field])
        wrong["window"] += any(answer.get(field) != row[field] for field in WINDOW)
        wrong["false invitations"] += bool(answer.get("invited_to_call")) > bool(
            row["invited_to_call"]
        )
    total = len(asked)
    print(f"{name}: {total} texts, {speed:,.0f} a second")
    for field in ("window", "latest", *(FLAGS if "channel" in answers[0] else ())):
        print(f"  {field:20} {100 * (total - wrong[field]) / total:6.1f} %")
    print(f"  false invitations    {wrong['false invitations']:6}")


def import_time() -> float:
    """Seconds that a new Python takes to import the reader, beyond starting."""
    code = (
        "import time; began = time.perf_counter(); "
        "from afterword.domain.timeline.understand import language_of; "
        "language_of('en'); language_of('es'); print(time.perf_counter() - began)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    return float(done.stdout)


def main() -> None:
    files = [Path(name) for name in sys.argv[1:]] or sorted(CORPUS.glob("timeline_*.jsonl"))
    print(f"import, both languages built: {1000 * min(import_time() for _ in range(3)):.0f} ms")
    readers: dict[str, Reader] = {"afterword": ours}
    try:
        import dateparser  # noqa: F401 - only whether it is there
    except ImportError:
        print("dateparser is not installed: pip install --group bench")
    else:
        readers["dateparser"] = dateparsers
    for file in files:
        for lang in ("en", "es"):
            asked = [row for row in rows([file]) if row["lang"] == lang]
            for name, reader in readers.items():
                if asked:
                    report(f"{file.name} {lang} {name}", reader, asked)


if __name__ == "__main__":
    main()
