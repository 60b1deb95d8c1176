"""How many situations a second `afterword advise` answers on one core, reasons in both languages.

Run with `python benchmarks/advise.py [SITUATIONS.jsonl]`; the file is that of the tests if none is
given. JSON is read and written, as the command does.
"""

from __future__ import annotations

import io
import json
import sys
import time
from pathlib import Path

from afterword.cli.advise import adviser
from afterword.cli.jsonl import dumped

EXAMPLES = Path(__file__).parent.parent / "tests/examples/situations.jsonl"
ROUNDS = 200


def main() -> None:
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLES
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    lines = [json.dumps(row["situation"]) for row in rows if "situation" in row]
    answer = adviser()
    for line in lines:
        answer(json.loads(line))
    out = io.BytesIO()
    begun = time.process_time()
    for _ in range(ROUNDS):
        for line in lines:
            out.write(dumped(answer(json.loads(line))))
        out.seek(0)
    seconds = time.process_time() - begun
    count = ROUNDS * len(lines)
    print(f"{count} situations in {seconds:.2f} s of one core: {count / seconds:,.0f} a second")


if __name__ == "__main__":
    main()
