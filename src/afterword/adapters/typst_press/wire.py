"""How a job goes to the process that sets it, and how what was made comes back.

A frame is a length (four bytes, the high one first) and that many bytes; a message is a frame of
JSON, followed by one frame for each file that it announces.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import IO, Any

from afterword.adapters.typst_press.engine import Job, Made, SettingFailed

_LENGTH = 4
_LONGEST = 256 * 1024 * 1024


def send_job(out: IO[bytes], job: Job) -> None:
    """Write ``job``."""
    _send(out, {**asdict(job), "on": job.on.isoformat()})


def receive_job(source: IO[bytes]) -> Job | None:
    """The next job, None at the end. Raises EOFError in the middle of one."""
    first = source.read(_LENGTH)
    if not first:
        return None
    fields = json.loads(_body(source, first))
    return Job(**{**fields, "on": date.fromisoformat(fields["on"])})


def send_made(out: IO[bytes], made: Made) -> None:
    """Write what was made."""
    _send(out, {"files": len(made.files), "noted": made.noted}, made.files)


def send_failure(out: IO[bytes], failure: SettingFailed) -> None:
    """Write why nothing was made."""
    _send(out, {"failed": str(failure)})


def receive_made(source: IO[bytes]) -> Made:
    """What was made. Raises SettingFailed with its reason, EOFError where the writer has died."""
    head: dict[str, Any] = json.loads(_frame(source))
    if "failed" in head:
        raise SettingFailed(str(head["failed"]))
    return Made(tuple(_frame(source) for _ in range(head["files"])), head["noted"])


def _send(out: IO[bytes], head: dict[str, Any], files: Sequence[bytes] = ()) -> None:
    for frame in (json.dumps(head).encode("ascii"), *files):
        out.write(len(frame).to_bytes(_LENGTH, "big"))
        out.write(frame)
    out.flush()


def _frame(source: IO[bytes]) -> bytes:
    return _body(source, source.read(_LENGTH))


def _body(source: IO[bytes], length: bytes) -> bytes:
    size = int.from_bytes(length, "big")
    if len(length) < _LENGTH or size > _LONGEST:
        raise EOFError
    frame = source.read(size)
    if len(frame) < size:
        raise EOFError
    return frame
