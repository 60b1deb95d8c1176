import json
from pathlib import Path

import pytest

from tests.adapters.test_vcards import APPLE
from tests.cli.processes import Afterword

pytestmark = pytest.mark.slow


def person(afterword: Afterword) -> dict[str, str]:
    return dict(json.loads(afterword("show", "dana-cruz", "--json")))


def test_a_contact_is_taken_over_once_that_is_confirmed(
    afterword: Afterword, tmp_path: Path
) -> None:
    afterword.set_up()
    afterword("add", "Acme", "2026-11-30T10:00", "--with", "Dana Cruz")
    file = tmp_path / "dana.vcf"
    file.write_text(APPLE, encoding="utf-8")
    told = afterword("contacts", "take", str(file), stdin="n\n")
    assert "200 W Adams St / Suite 1400 / Chicago, IL 60606" in told
    assert person(afterword)["phone"] is None
    afterword("contacts", "take", str(file), stdin="y\n")
    assert person(afterword)["phone"] == "+1 (312) 555-0142"
    assert person(afterword)["email"] == "dana.cruz@brightwater.example"


def test_a_person_is_written_as_a_contact_and_never_over_a_file(
    afterword: Afterword, tmp_path: Path
) -> None:
    afterword.set_up()
    afterword("add", "Acme", "2026-11-30T10:00", "--with", "Dana Cruz")
    file = tmp_path / "dana.vcf"
    afterword("contacts", "write", "dana-cruz", "--to", str(file))
    assert "FN:Dana Cruz" in file.read_text()
    assert afterword.run("contacts", "write", "dana-cruz", "--to", str(file)).returncode == 4
