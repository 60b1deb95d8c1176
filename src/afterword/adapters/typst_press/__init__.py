"""The letter press: letters, envelopes, labels and cards set by Typst."""

from afterword.adapters.typst_press.apart import EngineApart
from afterword.adapters.typst_press.press import TypstPress

__all__ = ["EngineApart", "TypstPress"]
