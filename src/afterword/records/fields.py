"""The field classes for what is private."""

from __future__ import annotations

from django.db import models


class PrivateText(models.TextField):  # type: ignore[type-arg]  # generic only in the stubs
    """Words that are nobody else's business: names, addresses, notes, messages.

    Stored plain today; a column of this class can be blanked when a person is erased, and is the
    one place where encryption at rest goes in. Never logged, never in an error's text.
    """

    description = "private text"


class PrivateBytes(models.BinaryField):  # type: ignore[type-arg]  # generic only in the stubs
    """A picture that is nobody else's business, small; handled as ``PrivateText`` is."""

    description = "private bytes"
