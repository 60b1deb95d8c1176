from __future__ import annotations

import io
import json
from dataclasses import replace

import pytest

from afterword.adapters.typst_press import data, wire
from afterword.adapters.typst_press.engine import Job, Made, SettingFailed
from afterword.adapters.typst_press.worker import serve
from tests.letters import AMERICAN, ON, SPANISH

JOB = Job(json.dumps(data.of_letters([AMERICAN])), ON, ask="<letter>")


def sent(*jobs: Job) -> io.BytesIO:
    pipe = io.BytesIO()
    for job in jobs:
        wire.send_job(pipe, job)
    pipe.seek(0)
    return pipe


def served(*jobs: Job) -> io.BytesIO:
    out = io.BytesIO()
    serve(sent(*jobs), out)
    out.seek(0)
    return out


def test_a_job_comes_out_of_the_pipe_as_it_went_in() -> None:
    job = replace(JOB, form="png", ppi=40.0, data='{"a": "ñ \\ud800 €"}')
    assert wire.receive_job(sent(job)) == job


def test_jobs_are_answered_in_order_until_there_are_no_more() -> None:
    spanish = Job(json.dumps(data.of_letters([SPANISH])), ON, form="svg")
    answers = served(JOB, spanish)
    first, second = wire.receive_made(answers), wire.receive_made(answers)
    assert first.files[0].startswith(b"%PDF")
    assert first.noted["pages"] == 1
    assert second.files[0].startswith(b"<svg")
    assert answers.read() == b""


def test_a_job_that_cannot_be_set_is_answered_and_the_next_is_set() -> None:
    answers = served(replace(JOB, data="{}"), JOB)
    with pytest.raises(SettingFailed):
        wire.receive_made(answers)
    assert wire.receive_made(answers).files


@pytest.mark.parametrize("kept", [0, 2, 4, 20, -1])
def test_an_answer_that_breaks_off_is_not_taken_for_whole(kept: int) -> None:
    out = io.BytesIO()
    wire.send_made(out, Made((b"%PDF-1.7",), {"pages": 1}))
    with pytest.raises(EOFError):
        wire.receive_made(io.BytesIO(out.getvalue()[:kept]))
