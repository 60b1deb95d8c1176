"""Choice without chance: the same names give the same phrasing, other names another."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from math import gcd
from typing import TypeVar

T = TypeVar("T")


def choose(options: Sequence[T], *seed: str, step: int = 0) -> T:
    """One of ``options`` for ``seed``; each ``step`` goes to another until all had their turn.

    Neighbouring steps are far apart in ``options``, which often holds like things side by side.
    """
    return options[stepped(_number(seed), len(options), step)]


def stepped(start: int, count: int, step: int) -> int:
    """The place that is ``step`` steps from ``start`` among ``count``."""
    return (start + step * _stride(count)) % count


def _number(seed: Sequence[str]) -> int:
    words = "\0".join(seed).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(words, digest_size=8).digest())


def _stride(count: int) -> int:
    """A step near the golden section of ``count`` that visits every place."""
    wanted = max(1, round(count * 0.618))
    return next(s for s in range(wanted, wanted + count + 1) if gcd(s, count) == 1)
