"""How well arrived mails are told apart (benchmarks/read_mail.py [FOLDER], of real files).

The folder is that of the labelled files, AFTERWORD_FIXTURES unless it is named. With -v each file
that is told otherwise than its source labels it is named.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from pathlib import Path
from time import perf_counter
from typing import Any

from afterword.adapters.received.mail_files import MailFiles
from afterword.adapters.received.markup import text_of_html
from afterword.domain.errors import FactsError
from afterword.domain.incoming.facts import Incoming, Kind
from afterword.domain.incoming.quotes import new_text
from afterword.domain.incoming.read import read_mail


def main() -> None:
    named = [word for word in sys.argv[1:] if word != "-v"]
    where = named[0] if named else os.environ.get("AFTERWORD_FIXTURES", "")
    if not where:
        print("no labelled files: name their folder, or set AFTERWORD_FIXTURES")
        return
    folder = Path(where)
    bounces(folder / "bounces")
    replies(folder / "replies")


def rows(folder: Path) -> list[dict[str, Any]]:
    lines = (folder / "index.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def bounces(folder: Path) -> None:
    counted: Counter[str] = Counter()
    before = perf_counter()
    for row in rows(folder):
        count(row, judged(folder / row["file"], counted), counted)
    seconds = perf_counter() - before
    for name, number in sorted(counted.items()):
        print(f"{name}: {number}")
    for kind in ("hard_bounce", "soft_bounce"):
        print(share(f"{kind} found", counted[f"{kind}: bounce"], counted[f"{kind}: all"]))
    print(share("others taken for one", counted["other: bounce"], counted["other: all"]))
    told = counted["recipients right"] + counted["recipients wrong"]
    print(share("recipients right", counted["recipients right"], told))
    print(f"raised: {counted['raised']}")
    print(f"{len(rows(folder)) / seconds:,.0f} mails/s")


def judged(file: Path, counted: Counter[str]) -> Incoming:
    try:
        return read_mail(MailFiles().read(file.read_bytes()))
    except FactsError:
        counted["no mail"] += 1
    except Exception:
        counted["raised"] += 1
    return Incoming(Kind.AUTOMATIC)


def count(row: dict[str, Any], found: Incoming, counted: Counter[str]) -> None:
    kind, said = row["kind"] or "unlabelled", found.kind.value
    counted[f"{kind}: all"] += 1
    counted[f"{kind}: {said}"] += 1
    if said != "bounce" or "bounce" not in kind:
        if (said == "bounce") != ("bounce" in kind):
            differs(row["file"], kind, said, found.evidence[:1])
        return
    permanent = "for good" if found.permanent else "temporary"
    counted[f"{kind}: {permanent}"] += 1
    if found.permanent != (kind == "hard_bounce"):
        differs("permanence:", row["file"], kind, permanent, found.evidence[-1:])
    if row["recipient"]:
        right = {a.lower() for a in row["recipient"]} == {a.lower() for a in found.recipients}
        counted["recipients right" if right else "recipients wrong"] += 1
        if not right:
            differs("recipients:", row["file"], row["recipient"], found.recipients)


def share(what: str, part: int, whole: int) -> str:
    return f"{what}: {part} of {whole} ({part / max(whole, 1):.1%})"


def differs(*words: object) -> None:
    if "-v" in sys.argv:
        print("  differs:", *words)


def replies(folder: Path) -> None:
    right = checked = 0
    for row in rows(folder):
        text = (folder / row["file"]).read_text(encoding="utf-8", errors="replace")
        said = new_text(text_of_html(text) if row["form"] == "html" else text)
        for check in row["checks"]:
            passed = holds(check, said)
            if passed is None:
                continue
            checked += 1
            right += passed
            if not passed:
                differs(row["file"], check, repr(said[:200]))
    print(share("replies cut as the checks say", right, checked))


def holds(check: dict[str, Any], said: str) -> bool | None:
    match check["type"]:
        case "reply_contains":
            return check["value"] in said
        case "reply_not_contains":
            return check["value"] not in said
        case "reply_equals":
            return bool(check["value"].strip() == said)
        case _:
            return None


if __name__ == "__main__":
    main()
