"""How fast invites are read, and which share of real files (benchmarks/import_invites.py FOLDER).

Without a folder of .ics and .eml files the sample search is read over and over.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from afterword.adapters.received.invite_files import InviteFiles
from afterword.adapters.sample_files import sample_search

ROUNDS = 20


def main() -> None:
    samples = sample_search(datetime.now(UTC))
    report("the sample search", samples)
    if len(sys.argv) > 1:
        paths = sorted(p for p in Path(sys.argv[1]).rglob("*") if p.suffix in (".ics", ".eml"))
        report(sys.argv[1], [(path.name, path.read_bytes()) for path in paths])


def report(what: str, files: list[tuple[str, bytes]]) -> None:
    source = InviteFiles()
    before = perf_counter()
    read = [
        source.read(name, data, own_addresses=frozenset(), timezone="UTC")
        for _ in range(ROUNDS)
        for name, data in files
    ]
    seconds = perf_counter() - before
    once = read[: len(files)]
    with_invites = sum(bool(file.invites) for file in once)
    told_why = sum(bool(file.problems) for file in once if not file.invites)
    invites = sum(len(file.invites) for file in read)
    silent = len(files) - with_invites - told_why
    print(f"{what}: {len(files)} files")
    print(f"  with interviews {with_invites}, said why not {told_why}, silent {silent}")
    print(f"  {len(read) / seconds:,.0f} files/s, {invites / seconds:,.0f} invites/s")


if __name__ == "__main__":
    main()
