"""The debrief by prompts and by options, as a user types it."""

import pytest

from tests.cli.processes import Afterword

ADD = ("add", "Acme", "2026-11-30T10:00", "--with", "Dana Cruz <dana@acme.example>")


@pytest.fixture
def acme(afterword: Afterword) -> Afterword:
    afterword.set_up()(*ADD)
    return afterword


def test_a_correction_that_cannot_be_is_asked_again_and_loses_nothing(acme: Afterword) -> None:
    typed = [
        *("y", "We decide within two weeks."),
        *("by friday", "decide-by=soon", "decide-by=2026-11-01", "colour=red"),
        *("decide-by=2026-12-09", "", "ships", "", "", ""),
    ]
    done = acme.run("debrief", stdin="".join(f"{line}\n" for line in typed))
    assert done.returncode == 0, done.stderr
    assert "lacks its “=”" in done.stderr
    assert "decide-by: say the day as YYYY-MM-DD" in done.stderr
    assert "decide-by: is before the interview" in done.stderr
    assert "colour: there is no such field" in done.stderr
    assert "Wednesday 9 December" in done.stdout
    assert "ships" in acme("message", "acme-1:dana-cruz:thank_you")


def test_the_day_from_which_a_call_is_welcome_is_read_back(acme: Afterword) -> None:
    told = acme("debrief", "acme", "--words", "Call me on Friday 4 December.")
    assert "you may call from Friday 4 December on" in told


def test_without_an_interview_to_tell_of_the_debrief_says_so(acme: Afterword) -> None:
    acme("debrief", "acme", "--words", "We decide by Friday.")
    done = acme.run("debrief")
    assert done.returncode == 3
    assert done.stderr.startswith("No interview waits for its debrief.")
