"""How many faults the proofreader finds, how many good texts it blames, and how fast.

Run: python benchmarks/proofread.py [--misses]
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import Any

from afterword.adapters.phrasebook import TomlPhrases
from afterword.cli.asked import Asked
from afterword.cli.compose import brief_of
from afterword.cli.proofread import draft_of
from afterword.domain.writing.compose import compose
from afterword.domain.writing.draft import Draft, Note
from afterword.domain.writing.likeness import likeness
from afterword.domain.writing.proofread import proofread

CORPUS = Path(__file__).parent.parent / "tests/corpus"
PANEL = ("Dana Cruz", "Lee Wong", "Omar Diaz", "Priya Natarajan", "Irene Boyd")
FACTS: dict[str, dict[str, Any]] = {
    "en": {
        "talked_about": "their Kafka migration",
        "they_need": "someone to own the pipelines",
        "i_add": "I led a similar move at Beta",
    },
    "es": {
        "talked_about": "su migración a Kafka",
        "they_need": "alguien que lleve los informes",
        "i_add": "dirigí una migración en Beta",
    },
}


def rows(language: str) -> list[dict[str, Any]]:
    lines = (CORPUS / f"proofread_{language}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def found(row: dict[str, Any], notes: tuple[Note, ...]) -> bool:
    """Whether a note of the right fault touches the right words."""
    start, end = row["span"]
    return any(n.fault == row["fault"] and n.start < end and start < n.end for n in notes)


def scores(language: str, *, misses: bool) -> None:
    drafts: list[tuple[dict[str, Any], Draft]] = [(r, draft_of(Asked(r))) for r in rows(language)]
    began = time.perf_counter()
    answers = [(row, proofread(draft)) for row, draft in drafts]
    seconds = time.perf_counter() - began
    good = [(row, notes) for row, notes in answers if row["fault"] is None]
    faulty = [(row, notes) for row, notes in answers if row["fault"]]
    alarms = [(row, notes) for row, notes in good if notes]
    missed = [row for row, notes in faulty if not found(row, notes)]
    print(f"{language}: {len(faulty) - len(missed)} of {len(faulty)} faults found", end=" ")
    print(f"({1 - len(missed) / len(faulty):.1%}),", end=" ")
    print(
        f"{len(alarms)} of {len(good)} good texts blamed ({len(alarms) / len(good):.1%}),", end=" "
    )
    print(f"{len(answers) / seconds:.0f} texts a second")
    kinds, lost = Counter(r["fault"] for r, _ in faulty), Counter(r["fault"] for r in missed)
    print("   " + ", ".join(f"{k} {n - lost[k]}/{n}" for k, n in sorted(kinds.items())))
    if misses:
        for row in missed:
            print("   missed", row["id"], row["fault"], row["text"][slice(*row["span"])])
        for row, notes in alarms:
            print("   blamed", row["id"], [(n.fault.value, n.text) for n in notes])


def composing(language: str) -> None:
    phrases = TomlPhrases().phrases(language)
    asked = {
        "lang": language, "candidate": {"name": "Ana Ruiz"}, "employer": "Acme", "role": "Analyst",
        "interview": {"date": "2026-11-20", "medium": "video"}, **FACTS[language],
    }  # fmt: skip
    briefs = [brief_of(Asked(asked | {"person": {"name": name}})) for name in PANEL]
    began = time.perf_counter()
    made = [compose(brief, phrases) for _ in range(100) for brief in briefs]
    rate = len(made) / (time.perf_counter() - began)
    pairs = [likeness(a.text, b.text) for a, b in combinations(made[:5], 2)]
    print(f"{language}: {rate:.0f} messages composed a second;", end=" ")
    print(f"the most alike two of a panel of five with the same facts: {max(pairs):.0%}")


if __name__ == "__main__":
    for each in ("en", "es"):
        scores(each, misses="--misses" in sys.argv)
        composing(each)
