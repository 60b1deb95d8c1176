"""How well arrived mails are told apart (benchmarks/read_mail.py FOLDER, of real files)."""

from __future__ import annotations

import json
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
    folder = Path(sys.argv[1])
    bounces(folder / "bounces")
    replies(folder / "replies")


def rows(folder: Path) -> list[dict[str, Any]]:
    lines = (folder / "index.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def bounces(folder: Path) -> None:
    counted: Counter[str] = Counter()
    before = perf_counter()
    for row in rows(folder):
        kind = row["kind"] or "unlabelled"
        try:
            found = read_mail(MailFiles().read((folder / row["file"]).read_bytes()))
        except FactsError:
            found = Incoming(Kind.AUTOMATIC)
            counted["no mail"] += 1
        said = found.kind.value
        counted[f"{kind}: all"] += 1
        counted[f"{kind}: {said}"] += 1
        if said != "bounce" or "bounce" not in kind:
            if (said == "bounce") != ("bounce" in kind):
                print("  differs:", row["file"], kind, said, found.evidence[:1])
            continue
        permanent = "for good" if found.permanent else "temporary"
        counted[f"{kind}: {permanent}"] += 1
        if found.permanent != (kind == "hard_bounce"):
            print("  permanence:", row["file"], kind, permanent, found.evidence[-1:])
        if row["recipient"]:
            right = {a.lower() for a in row["recipient"]} == {a.lower() for a in found.recipients}
            counted["recipients right" if right else "recipients wrong"] += 1
            if not right:
                print("  recipients:", row["file"], row["recipient"], found.recipients)
    seconds = perf_counter() - before
    for name, count in sorted(counted.items()):
        print(f"{name}: {count}")
    print(f"{len(rows(folder)) / seconds:,.0f} mails/s")


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
                print("  differs:", row["file"], check, repr(said[:200]))
    print(f"replies: {right} of {checked} checks hold")


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
