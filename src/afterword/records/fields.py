"""The field classes for what is private."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from afterword.domain.errors import BadInput
from afterword.domain.letters.letter import Logo
from afterword.domain.letters.strokes import read_strokes

_PNG = b"\x89PNG\r\n\x1a\n"
_MOST_BYTES = 4 * 1024 * 1024
_MOST_PIXELS = 2_000_000


class PrivateText(models.TextField):  # type: ignore[type-arg]  # generic only in the stubs
    """Words that are nobody else's business: names, addresses, notes, messages.

    Stored plain today; a column of this class can be blanked when a person is erased, and is the
    one place where encryption at rest goes in. Never logged, never in an error's text.
    """

    description = "private text"


class PrivateBytes(models.BinaryField):  # type: ignore[type-arg]  # generic only in the stubs
    """A picture that is nobody else's business, small; handled as ``PrivateText`` is."""

    description = "private bytes"


class PrivatePicture(PrivateBytes):
    """A PNG of our own encoding, or b"". What an import brings is looked at before it is kept."""

    description = "private picture"

    def to_python(self, value: Any) -> Any:
        """The bytes; ValidationError for what is no PNG, or one that is larger than we make."""
        png = bytes(super().to_python(value) or b"")
        if png and not _is_ours(png):
            raise ValidationError("no picture of ours")
        return png


class PrivateStrokes(PrivateText):
    """A signature as it was drawn, as ``written_strokes`` writes it, or ""."""

    description = "private strokes"

    def to_python(self, value: Any) -> Any:
        """The text; ValidationError for what ``read_strokes`` does not read."""
        text = super().to_python(value) or ""
        try:
            if text:
                read_strokes(text)
        except BadInput as error:
            raise ValidationError(error.message.en) from error
        return text


def _is_ours(png: bytes) -> bool:
    if not png.startswith(_PNG) or png[12:16] != b"IHDR" or len(png) > _MOST_BYTES:
        return False
    size = Logo(png).pixels
    return 0 < size.width * size.height <= _MOST_PIXELS
