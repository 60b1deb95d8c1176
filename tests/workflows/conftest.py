"""Whom the workflows are tried for, where a test says nothing else."""

import pytest

from afterword.records import models
from tests.cast import acme, ana


@pytest.fixture
def owner() -> models.User:
    """Ana, after her interview with Dana and Lee at Acme."""
    owner = ana()
    acme(owner)
    return owner
