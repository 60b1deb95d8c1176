import json

import pytest

from tests.cli.processes import Afterword

pytestmark = pytest.mark.slow


def held(afterword: Afterword, name: str) -> list[str]:
    return list(json.loads(afterword("phrases", "--json"))[name])


def test_a_phrase_is_added_taken_away_and_ours_come_back(afterword: Afterword) -> None:
    ours = held(afterword, "thank_you.interest")
    afterword("phrases", "add", "thank_you.interest", "The work at {employer} is what I look for.")
    assert held(afterword, "thank_you.interest") == [
        *ours,
        "The work at {employer} is what I look for.",
    ]
    afterword("phrases", "remove", "thank_you.interest", ours[0])
    assert ours[0] not in held(afterword, "thank_you.interest")
    afterword("phrases", "reset", "thank_you.interest")
    assert held(afterword, "thank_you.interest") == ours


def test_a_slot_that_there_is_not_is_refused(afterword: Afterword) -> None:
    done = afterword.run("phrases", "add", "thank_you.interest", "Dear {nobody}")
    assert done.returncode == 2
    assert "{nobody}" in done.stderr


def test_a_list_that_there_is_not_is_said(afterword: Afterword) -> None:
    assert afterword.run("phrases", "add", "none.such", "x").returncode == 3
