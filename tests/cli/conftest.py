from pathlib import Path

import pytest

from tests.cli.processes import Afterword


@pytest.fixture
def afterword(tmp_path: Path) -> Afterword:
    """The command line on an empty folder."""
    return Afterword(tmp_path / "home")
