from __future__ import annotations

import pytest

from afterword.adapters.typst_press import TypstPress


@pytest.fixture(scope="package")
def press() -> TypstPress:
    """A press in this process, warm for all tests of the press."""
    return TypstPress()
