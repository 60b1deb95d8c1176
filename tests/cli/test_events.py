"""What happened, as a user says it."""

from tests.cli.processes import Afterword

ADD = ("add", "Acme", "2026-11-30T10:00", "--with", "Dana Cruz <dana@acme.example>")
THANKS = "acme-1:dana-cruz:thank_you"


def test_a_step_is_done_as_it_is_planned_now_not_as_it_was_last_shown(afterword: Afterword) -> None:
    afterword.set_up()(*ADD)
    assert "by e-mail" in afterword("plan")
    afterword("debrief", "acme", "--words", "We will decide in six weeks.")
    afterword("change", "dana", "address=Acme\\n1 Main St\\nChicago, IL 60606")
    done = afterword.run("done", THANKS)
    assert done.returncode == 4
    assert "Sign it by hand first" in done.stderr


def test_old_interviews_are_dropped_together_before_anybody_looked_at_the_plan(
    afterword: Afterword,
) -> None:
    afterword.set_up()("add", "Acme", "2026-10-01T10:00", "--with", "Dana Cruz")
    assert afterword("drop", "--old", "--why", "long ago") == "Dropped: acme-1\n"
    assert "No interview was long past" in afterword("drop", "--old", "--why", "again")


def test_the_history_is_told_in_ones_own_time_and_without_numbers_for_programs(
    afterword: Afterword,
) -> None:
    afterword.set_up()(*ADD)
    history = afterword("history")
    assert "there)" not in history
    assert "_id=" not in history
    assert "person: country=US, email=dana@acme.example" in history
    assert history.startswith("today 12:00  added · Acme\n")
