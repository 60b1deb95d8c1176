"""The tables that are the same in every language, for they name only symbols."""

from __future__ import annotations

from afterword.domain.timeline import meanings as means
from afterword.domain.timeline.grammar import Table
from afterword.domain.timeline.meanings import same

PERIOD_CORE: Table = {
    "<week>": same,
    "<part> <whole>": means.part_of,
}

SINCE: Table = {"<spot>": same}
