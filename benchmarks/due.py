"""Finding and claiming what is due among very many messages, by many workers on PostgreSQL.

python benchmarks/due.py                  (100,000 messages, or AFTERWORD_BENCH_MESSAGES)
python tests/with_postgres.py python benchmarks/due.py                        (1,000,000)

10,000 of them are due. The index holds only what may still be sent: the same query is timed beside
it over all rows, as it would be without.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from afterword import bootstrap

DUE = 10_000
RUNS = 20
WORKERS = 8
UUIDS = {"sqlite": "lower(hex(randomblob(16)))", "postgresql": "gen_random_uuid()"}
COUNTED = {
    "sqlite": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {many})",
    "postgresql": "WITH n(i) AS (SELECT generate_series(1, {many}))",
}


def main() -> None:
    if sys.argv[1:] == ["claim"]:
        _claim_all()
        return
    with tempfile.TemporaryDirectory(prefix="afterword-due-") as home:
        os.environ["AFTERWORD_HOME"] = home
        os.environ.setdefault("DATABASE_URL", "")
        with bootstrap.database():
            _measure()


def _measure() -> None:
    from django.db import connection

    from afterword.records import models
    from afterword.workflows import claim

    usual = 100_000 if connection.vendor == "sqlite" else 1_000_000
    many = int(os.environ.get("AFTERWORD_BENCH_MESSAGES", usual))
    _fill(many)
    print(f"{connection.vendor}, {many:,} messages, {DUE:,} of them due, median of {RUNS}\n")
    now = datetime.now(UTC)
    ids = claim.due(now).values_list("pk", flat=True)
    _told("the next 500 that are due", lambda: list(ids[:500]))
    everything = models.Outgoing.objects.filter(due_at__lte=now, attempt=0).order_by("due_at", "pk")
    every_id = everything.values_list("pk", flat=True)
    _told("the same over all rows", lambda: list(every_id[:500]))
    box, kit = models.Mailbox.objects.get(), bootstrap.kit()
    _told("a claim of 20", lambda: claim.claim(box, now, kit.books, kit.writer))
    _race()


def _told(name: str, work: Callable[[], object]) -> None:
    took = []
    for _run in range(RUNS):
        began = time.perf_counter()
        work()
        took.append(time.perf_counter() - began)
    print(f"{name:28} {statistics.median(took) * 1000:9.2f} ms", flush=True)


def _fill(many: int) -> None:
    """One message that was approved as it should be, copied ``many`` times; DUE copies are due."""
    from django.db import connection

    from afterword.domain.delivery import approval
    from afterword.records import models
    from tests.faults import search

    search.fill(1, 25)
    row = models.Outgoing.objects.get()
    _copy(models.Message, many, step="'copy ' || i")
    drafts = "SELECT id FROM records_message WHERE step = 'copy ' || i"
    state = f"CASE WHEN i <= {DUE} THEN 'scheduled' ELSE 'sent' END"
    name = "'<' || i || '@copy.example>'"
    with connection.cursor() as cursor:
        cursor.execute("CREATE INDEX by_step ON records_message (step)")
        _copy(models.Outgoing, many, draft_id=f"({drafts})", state=state, message_id=name)
        cursor.execute("DROP INDEX by_step")
        cursor.execute("ANALYZE")
    models.Outgoing.objects.filter(pk=row.pk).update(due_at=row.due_at + timedelta(days=900))
    due = list(models.Outgoing.objects.filter(state="scheduled").exclude(pk=row.pk))
    for each in due:
        each.digest = approval.digest(row.recipient, row.subject, row.text, each.message_id)
    models.Outgoing.objects.bulk_update(due, ["digest"], batch_size=500)


def _copy(model: type, many: int, **other: str) -> None:
    """Copy the only row of the table, its columns as they are but for those in ``other``."""
    from django.db import connection

    columns = [field.column for field in model._meta.concrete_fields]  # type: ignore[attr-defined]
    other["id"] = UUIDS[connection.vendor]
    given = ", ".join(other.get(column, f'"{column}"') for column in columns)
    names = ", ".join(f'"{column}"' for column in columns)
    table = model._meta.db_table  # type: ignore[attr-defined]
    counted = COUNTED[connection.vendor].format(many=many)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({names}) {counted} "  # noqa: S608 - names of our own
            f"SELECT {given} FROM n, (SELECT * FROM {table} LIMIT 1) AS first"
        )


def _race() -> None:
    """Several processes claim everything that is due; no message may be claimed twice.

    An SQLite file has one worker.
    """
    from django.db import connection

    from afterword.records import models

    workers = 1 if connection.vendor == "sqlite" else WORKERS
    before = models.Outgoing.objects.filter(state="claimed").count()
    began = time.perf_counter()
    command = [sys.executable, __file__, "claim"]
    racing = [subprocess.Popen(command, stdout=subprocess.PIPE) for _worker in range(workers)]
    claimed = Counter(line for worker in racing for line in worker.communicate()[0].split())
    took = time.perf_counter() - began
    twice = sum(times - 1 for times in claimed.values())
    print(
        f"\n{workers} workers after {DUE - before:,} due: {len(claimed):,} claimed, "
        f"{twice} of them twice, {len(claimed) / took:,.0f} a second"
    )


def _claim_all() -> None:
    """Claim until nothing is due, and say what was got."""
    bootstrap.start_django()
    from afterword.records import models
    from afterword.workflows import claim

    kit = bootstrap.kit()
    box = models.Mailbox.objects.get()
    while rows := claim.claim(box, datetime.now(UTC), kit.books, kit.writer):
        for row in rows:
            print(row.pk)


if __name__ == "__main__":
    main()
