"""Typst itself: one constant template, data as JSON, vendored fonts, no network, no other file."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Literal, Protocol

import typst

_HERE = Path(__file__).parent
_TEMPLATE = _HERE / "template"
_STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]


@dataclass(frozen=True, slots=True)
class Job:
    """One thing to set: the template's data as JSON, the form wanted, the date it bears.

    ``ask`` is a label under which the template notes what came out, None where nobody asks.
    """

    data: str
    on: date
    form: Literal["pdf", "png", "svg"] = "pdf"
    ppi: float | None = None
    ask: str | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """What came out: one PDF, or a picture for each page, and what the template noted."""

    files: tuple[bytes, ...]
    noted: dict[str, Any]


class SettingFailed(Exception):
    """Typst refused; the text is its own."""


class Engine(Protocol):
    """What sets a job in type."""

    def run(self, job: Job) -> Made:
        """Set ``job``. Raises SettingFailed."""
        ...


class TypstEngine:
    """Typst in this process. Safe to share between threads."""

    def __init__(self) -> None:
        self._fonts = typst.Fonts(include_system_fonts=False, font_paths=[_HERE / "fonts"])
        self._local = threading.local()

    def run(self, job: Job) -> Made:
        """Set ``job``. Raises SettingFailed."""
        compiler = self._compiler()
        try:
            made = compiler.compile(
                format=job.form,
                ppi=job.ppi,
                sys_inputs={"data": job.data},
                pdf_standards=_STANDARDS,
                timestamp=datetime(job.on.year, job.on.month, job.on.day, 12, tzinfo=UTC),
            )
            noted = json.loads(compiler.query(job.ask, field="value", one=True)) if job.ask else {}
        except typst.TypstError as error:
            raise SettingFailed(str(error)) from error
        files = made if isinstance(made, list) else [made or b""]
        return Made(tuple(files), noted)

    def _compiler(self) -> typst.Compiler:
        """This thread's compiler: it reads the template's folder and nothing else."""
        if not hasattr(self._local, "compiler"):
            nowhere = str(_TEMPLATE / "no-packages")
            self._local.compiler = typst.Compiler(
                str(_TEMPLATE / "main.typ"),
                root=str(_TEMPLATE),
                font_paths=self._fonts,
                ignore_system_fonts=True,
                package_path=nowhere,
                package_cache_path=nowhere,
            )
        compiler: typst.Compiler = self._local.compiler
        return compiler
