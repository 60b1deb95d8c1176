"""The transit table that ships with the product, read from its data file once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from afterword.domain.etiquette.transit import Lane, Transit


@cache
def transit_table() -> Transit:
    """The product's own table of lanes, each with its source and year."""
    text = files("afterword").joinpath("data/transit.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    return Transit(
        lanes=tuple(
            Lane(lane["from"], lane["to"], lane["days"], lane["source"], lane["year"])
            for lane in table["lane"]
        ),
        groups={name: frozenset(countries) for name, countries in table["groups"].items()},
        unknown=table["unknown"],
    )
