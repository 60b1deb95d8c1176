"""The engine that reads a grammar written as data.

A grammar is a table for each symbol: patterns, each with the function that gives its meaning. A
pattern is words separated by spaces; ``a|b_c`` is either "a" or "b c", ``<symbol>`` what another
table reads, ``#kind`` a number of that kind, and a final ``?`` makes an element optional. What
follows ``~`` is only looked at: one of these words, or for ``$`` a mark or the end of the text;
after ``!``, none of them. What symbols and numbers mean is handed to the function after the
``Moment``, in order:

    {"in <length>": point, "the? <ordinal> of <month>": day_of_month}

The longest reading that means something wins, of equally long ones the pattern that the table
names first; a function refuses one by giving None, or by
raising ValueError or OverflowError (no such day, beyond the calendar). Every symbol is read once
for each place, so the time is linear in the length of the text. No symbol may begin with itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import ModuleType
from typing import Generic, NamedTuple, TypeVar

from afterword.domain.language.tokens import Token

Moment = TypeVar("Moment")
Meaning = Callable[..., object]
Table = Mapping[str, Meaning]


# the key after the last token, which no pattern has
_END = ""


def tables_of(*modules: ModuleType) -> dict[str, Table]:
    """The tables that the modules name in capitals, each by that name in small letters."""
    return {
        name.lower(): getattr(module, name)
        for module in modules
        for name, kind in module.__annotations__.items()
        if kind == "Table" and not name.startswith("_")
    }


def words_of(*tables: Table) -> frozenset[str]:
    """The words of tables that have a single word, or several to choose from, in each pattern."""
    return frozenset(word for table in tables for pattern in table for word in pattern.split("|"))


class Reading(NamedTuple):
    """What a symbol means at a place: the tokens up to ``end`` (exclusive) were read."""

    end: int
    value: object


_UNREAD = Reading(-1, None)


class _Rule(NamedTuple):
    rank: int
    meaning: Meaning


class _Found(NamedTuple):
    end: int
    rule: _Rule
    values: tuple[object, ...]


class _Node:
    """What has been read of some patterns: those that begin with the same elements."""

    __slots__ = ("aheads", "children", "rules", "steps", "symbols", "words")

    def __init__(self) -> None:
        self.children: dict[str, _Node] = {}
        self.words: dict[str, list[_Node]] = {}
        self.symbols: list[tuple[str, _Node]] = []
        # the words looked for ahead, whether they should be there, and what follows
        self.aheads: list[tuple[frozenset[str], bool, _Node]] = []
        self.rules: list[_Rule] = []
        # by the key of the next token: the symbol to read there (None: the token alone), and then
        self.steps: dict[str, list[tuple[str | None, _Node]]] = {}

    def child(self, element: str) -> _Node:
        """What follows ``element``, "a|b", "<symbol>" or "#kind"."""
        if element not in self.children:
            self.children[element] = self._grown(element)
        return self.children[element]

    def _grown(self, element: str) -> _Node:
        node = _Node()
        if element[0] in "~!":
            self.aheads.append((frozenset(element[1:].split("|")), element[0] == "~", node))
            return node
        for choice in element.split("|"):
            if choice.startswith("<"):
                self.symbols.append((choice[1:-1], node))
            else:
                self.lead(choice.split("_"), node)
        return node

    def lead(self, words: Sequence[str], node: _Node) -> None:
        """Let these words, one after the other, lead to ``node``."""
        following = node if len(words) == 1 else _Node()
        self.words.setdefault(words[0], []).append(following)
        if len(words) > 1:
            following.lead(words[1:], node)


class Grammar:
    """The tables of one language, ready to be read with."""

    def __init__(self, tables: Mapping[str, Table]) -> None:
        self.tables = dict(tables)
        self.roots = {symbol: _tree(table) for symbol, table in tables.items()}
        self.firsts: dict[str, frozenset[str]] = {}
        for symbol in tables:
            self._first(symbol)
        self.vocabulary = frozenset(_words(tables))

    def _first(self, symbol: str) -> frozenset[str]:
        """The keys with which ``symbol`` can begin."""
        if symbol not in self.firsts:
            root = self.roots[symbol]
            inner = [self._first(name) for name, _child in root.symbols]
            self.firsts[symbol] = frozenset(root.words).union(*inner)
        return self.firsts[symbol]

    def steps(self, node: _Node, key: str) -> list[tuple[str | None, _Node]]:
        """Where a token of that key can lead from ``node``; nowhere if no pattern has the key."""
        if key not in self.vocabulary:
            return []
        steps: list[tuple[str | None, _Node]]
        steps = [(None, child) for child in node.words.get(key, ())]
        steps += [(name, child) for name, child in node.symbols if key in self.firsts[name]]
        node.steps[key] = steps
        return steps


def _tree(table: Table) -> _Node:
    root = _Node()
    for rank, (pattern, meaning) in enumerate(table.items()):
        ends = [root]
        for element in pattern.split():
            name = element.removesuffix("?")
            followed = [node.child(name) for node in ends]
            ends = [*ends, *followed] if name != element else followed
        for node in ends:
            node.rules.append(_Rule(rank, meaning))
    return root


def _words(tables: Mapping[str, Table]) -> Iterator[str]:
    """Every word and kind of number in the patterns."""
    patterns = (pattern for table in tables.values() for pattern in table)
    elements = {element for one in patterns for element in one.split() if element[0] not in "~!"}
    for choice in {choice for one in elements for choice in one.removesuffix("?").split("|")}:
        if not choice.startswith("<"):
            yield from choice.split("_")


class Reader(Generic[Moment]):
    """Reads the tokens of one text with a grammar, as said at a moment."""

    def __init__(self, grammar: Grammar, tokens: Sequence[Token], moment: Moment) -> None:
        self._grammar = grammar
        self._tokens = tokens
        self._keys = [*(token.key for token in tokens), _END]
        self._moment = moment
        self._known: dict[tuple[str, int], Reading | None] = {}

    def read(self, symbol: str, at: int) -> Reading | None:
        """The longest reading of ``symbol`` that begins at the token ``at``, if any."""
        reading = self._known[symbol, at] = next(self._meant(symbol, at), None)
        return reading

    def read_all(self, symbol: str, at: int) -> list[Reading]:
        """Every longest reading of ``symbol`` that begins at the token ``at``."""
        readings = list(self._meant(symbol, at))
        return [reading for reading in readings if reading.end == readings[0].end]

    def begins(self, symbol: str) -> list[int]:
        """The places of the tokens with which ``symbol`` can begin, in order."""
        firsts = self._grammar.firsts[symbol]
        return [at for at, key in enumerate(self._keys) if key in firsts]

    def _meant(self, symbol: str, at: int) -> Iterator[Reading]:
        found: list[_Found] = []
        self._find(self._grammar.roots[symbol], at, (), found)
        if len(found) > 1:
            found.sort(key=_longest_first)
        for end, rule, values in found:
            try:
                value = rule.meaning(self._moment, *values)
            except (ValueError, OverflowError):
                continue
            if value is not None:
                yield Reading(end, value)

    def _find(self, node: _Node, at: int, values: tuple[object, ...], found: list[_Found]) -> None:
        """Add to ``found`` what the tokens from ``at`` on make of what was read up to ``node``."""
        for rule in node.rules:
            found.append(_Found(at, rule, values))
        for words, wanted, child in node.aheads:
            if self._is_ahead(words, at) is wanted:
                self._find(child, at, values, found)
        key = self._keys[at]
        steps = node.steps.get(key)
        if steps is None:
            steps = self._grammar.steps(node, key)
        for symbol, child in steps:
            if symbol is None:
                numbers = self._tokens[at].numbers
                read = (*values, numbers) if numbers else values
                self._find(child, at + 1, read, found)
                continue
            inner = self._known.get((symbol, at), _UNREAD)
            if inner is _UNREAD:
                inner = self.read(symbol, at)
            if inner is not None:
                self._find(child, inner.end, (*values, inner.value), found)

    def _is_ahead(self, words: frozenset[str], at: int) -> bool:
        """Whether the token ``at`` is one of these words, or with "$" among them a mark or none."""
        key = self._keys[at]
        return key in words or ("$" in words and not (key[:1].isalpha() or key[:1] == "#"))


def _longest_first(found: _Found) -> tuple[int, int]:
    return -found.end, found.rule.rank
