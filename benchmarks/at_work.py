"""Memory of ``afterword work`` that listens to 20 mailboxes of a real IMAP server (Linux).

python benchmarks/at_work.py [MAILBOXES]
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from afterword import bootstrap
from tests.dovecot import dovecot

MAILBOXES = 20
SETTLED = 20.0  # seconds until every mailbox was read once and is listened to


def main() -> None:
    many = int(sys.argv[1]) if len(sys.argv) > 1 else MAILBOXES
    with tempfile.TemporaryDirectory(prefix="afterword-at-work-") as home, dovecot() as port:
        os.environ |= {"AFTERWORD_HOME": home, "DATABASE_URL": ""}
        with bootstrap.database():
            _fill(many, port)
        for mailboxes in (0, many):
            _told(mailboxes)


def _fill(many: int, port: int) -> None:
    from afterword.domain.delivery.providers import Security, Server
    from afterword.workflows import mailboxes
    from tests.cast import acme, ana

    now = datetime.now(UTC)
    owner = ana(now)
    acme(owner)
    here, nowhere = Server("127.0.0.1", port, Security.NONE), Server("127.0.0.1", 9, Security.NONE)
    for number in range(many):
        new = mailboxes.NewMailbox(f"ana{number}@example.com", "s3cret", smtp=nowhere, imap=here)
        mailboxes.add_mailbox(owner, new, bootstrap.secret_store(), now)


def _told(mailboxes: int) -> None:
    """Say what the worker needs; with no mailboxes they are paused."""
    with bootstrap.database():
        from afterword.records import models

        paused = "" if mailboxes else "not now"
        models.Mailbox.objects.update(paused_en=paused, paused_es=paused)
    worker = subprocess.Popen([sys.executable, "-m", "afterword", "work"], stderr=subprocess.PIPE)
    time.sleep(SETTLED)
    told = Path(f"/proc/{worker.pid}/status").read_text("ascii").splitlines()
    figures = dict(line.split(":", 1) for line in told if ":" in line)
    resting, threads = int(figures["VmRSS"].split()[0]) // 1024, figures["Threads"].strip()
    print(f"{mailboxes:3} mailboxes: {resting} MB at rest, {threads} threads", flush=True)
    worker.terminate()
    _, said = worker.communicate(timeout=60)
    if b"imap" in said.lower() or worker.returncode:
        sys.exit(said.decode())


if __name__ == "__main__":
    main()
