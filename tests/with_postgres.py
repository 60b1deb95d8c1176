"""Run a command with a PostgreSQL server of its own, made for it and thrown away after it.

    python tests/with_postgres.py pytest tests/records

The command finds the server in DATABASE_URL. The programs are Debian's package ``postgresql``:
installed when missing as root, else the command that installs them is said and this fails.
"""

from __future__ import annotations

import json
import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

RESTART = "POSTGRES_RESTART"  # how to let it crash and come up again, for the faults
UNPRIVILEGED = "postgres"  # the user of Debian's package: the server refuses to run as root


def main(command: list[str]) -> int:
    """Start the server, run ``command``, stop the server; the command's exit code."""
    with server() as told:
        return subprocess.run(command, env={**os.environ, **told}).returncode


@contextmanager
def server() -> Iterator[dict[str, str]]:
    """What the environment of its clients has to say, while the server runs."""
    programs = _programs() or _installed()
    folder = Path(tempfile.mkdtemp(prefix="afterword-postgres-"))
    try:
        user = _owner(folder)
        port = _free_port()
        data = folder / "data"
        _run(user, programs / "initdb", "-D", data, "-U", "tests", "-A", "trust", "--no-sync")
        options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
        log = folder / "log"
        _run(user, programs / "pg_ctl", "-D", data, "-w", "-l", log, "-o", options, "start")
        try:
            url = f"postgresql://tests@127.0.0.1:{port}/postgres"
            crash = [str(programs / "pg_ctl"), "-D", str(data), "-w", "-l", str(log)]
            again = [*crash, "-o", options, "-m", "immediate", "restart"]
            yield {"DATABASE_URL": url, RESTART: json.dumps({"user": user, "command": again})}
        finally:
            _run(user, programs / "pg_ctl", "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path | None:
    """The folder that holds the server's programs."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


def _installed() -> Path:
    install = ["apt-get", "install", "--yes", "--no-install-recommends", "postgresql"]
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update"], check=True, env=quiet, stdout=subprocess.DEVNULL)
        subprocess.run(install, check=True, env=quiet, stdout=subprocess.DEVNULL)
        if (programs := _programs()) is not None:
            return programs
    sys.exit(f"PostgreSQL's server is missing. Install it with: sudo {' '.join(install)}")


def _owner(folder: Path) -> str | None:
    """Whom the server runs as: ourselves (None), or an unprivileged user where we are root."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return None
    user = pwd.getpwnam(UNPRIVILEGED)
    os.chown(folder, user.pw_uid, user.pw_gid)
    return UNPRIVILEGED


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _run(user: str | None, *command: str | Path) -> None:
    words = [str(word) for word in command]
    subprocess.run(words, check=True, user=user, cwd="/", stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
