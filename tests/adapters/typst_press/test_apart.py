from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from afterword.adapters.typst_press import EngineApart, TypstPress, apart
from afterword.domain.errors import NotPrintable, OutsideFailed
from tests.letters import AMERICAN, SPANISH

ASLEEP = (sys.executable, "-c", "import time; time.sleep(60)")
MUTE = (sys.executable, "-c", "pass")
# a worker that eats memory until its own limit ends it
EATING = """
from afterword.adapters.typst_press.worker import MOST_MEMORY, limit_itself
limit_itself()
bytearray(MOST_MEMORY)
"""
GREEDY = (sys.executable, "-c", EATING)


@pytest.fixture
def engine() -> Iterator[EngineApart]:
    engine = EngineApart()
    yield engine
    engine.close()


def test_a_process_of_its_own_sets_the_same_bytes(engine: EngineApart) -> None:
    apart, here = TypstPress(engine).letter(SPANISH), TypstPress().letter(SPANISH)
    assert apart == here


def test_it_stays_warm_from_letter_to_letter(engine: EngineApart) -> None:
    press = TypstPress(engine)
    press.letter(AMERICAN)
    child = engine._child
    press.letter(SPANISH)
    assert engine._child is child


def test_it_is_replaced_before_it_grows_old(
    engine: EngineApart, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "JOBS_A_PROCESS", 1)
    press = TypstPress(engine)
    press.letter(AMERICAN)
    child = engine._child
    assert press.letter(SPANISH).pages == 1
    assert engine._child is not child


def test_pictures_come_back_page_by_page(engine: EngineApart) -> None:
    long = replace(AMERICAN, paragraphs=AMERICAN.paragraphs * 7)
    assert len(TypstPress(engine).preview(long, ppi=30)) == 2


def test_a_missing_character_is_named_from_there_too(engine: EngineApart) -> None:
    with pytest.raises(NotPrintable):
        TypstPress(engine).letter(replace(AMERICAN, closing="😀"))


def test_after_a_refusal_the_next_letter_is_set(engine: EngineApart) -> None:
    press = TypstPress(engine)
    with pytest.raises(NotPrintable):
        press.letter(replace(AMERICAN, closing="😀"))
    assert press.letter(AMERICAN).pages == 1


@pytest.mark.parametrize("command", [ASLEEP, MUTE, GREEDY])
def test_a_process_that_does_not_answer_is_ended_and_said(command: tuple[str, ...]) -> None:
    engine = EngineApart(seconds=1.0, command=command)
    with pytest.raises(OutsideFailed) as raised:
        TypstPress(engine).letter(AMERICAN)
    assert "too long" in raised.value.message.en
    assert engine._child is None


def test_a_process_that_died_is_replaced(engine: EngineApart) -> None:
    press = TypstPress(engine)
    press.letter(AMERICAN)
    assert engine._child is not None
    engine._child.kill()
    engine._child.wait()
    assert press.letter(AMERICAN).pages == 1


def test_the_child_sees_no_secret_of_ours(
    monkeypatch: pytest.MonkeyPatch, engine: EngineApart
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://secret")
    TypstPress(engine).letter(AMERICAN)
    assert engine._child is not None
    assert b"secret" not in Path(f"/proc/{engine._child.pid}/environ").read_bytes()
