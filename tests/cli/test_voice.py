import json
from pathlib import Path

import pytest

from tests.cli.processes import Afterword

pytestmark = pytest.mark.slow


def test_a_sample_is_measured_shown_and_forgotten(afterword: Afterword, tmp_path: Path) -> None:
    ana = afterword.set_up()
    assert "No sample yet" in ana("voice")

    first, second = tmp_path / "one.txt", tmp_path / "two.txt"
    first.write_text("The report is done. I will send it on Monday.\n", encoding="utf-8")
    second.write_text("See you then.\n> Shall we meet?\n", encoding="utf-8")
    told = ana("voice", "sample", str(first), str(second))

    assert "7 words a mail, 4 a sentence" in told or "6 words a mail, 4 a sentence" in told
    shown = ana("voice", "show")
    assert "signature=" in shown
    assert "en.toml" in shown
    assert json.loads(ana("voice", "show", "--json"))["short"] is True
    assert "mensajes breves" in Afterword(ana.home, lang="es")("voice")
    assert "Forgotten" in ana("voice", "forget")
    assert "nothing to forget" in ana("voice", "forget")


def test_a_sample_comes_from_standard_input_too(afterword: Afterword) -> None:
    ana = afterword.set_up()

    ana("voice", "sample", "-", stdin="Thank you! I loved it.\n-----\nI am so glad.\n")
    assert json.loads(ana("voice", "show", "--json"))["warm"] is True

    empty = ana.run("voice", "sample", "-", stdin="> theirs\n")
    assert empty.returncode == 2
    assert "no words of yours" in empty.stderr
