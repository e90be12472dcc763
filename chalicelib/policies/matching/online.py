"""Owns one enterprise against all rules: raw facts in, ids out; on Python's own integers as bitmaps, nothing else.

A row has a bit for each conjunction that a value allows. The rows of an enterprise's values, ANDed, leave the
conjunctions that hold. A missing fact allows all that do not ask about it (they may be *true*), and for what is
*possible* simply all: unknown is what is possible and not true.
"""

from __future__ import annotations

from bisect import bisect_right
from contextlib import suppress
from datetime import date
from functools import cached_property
from math import inf, nextafter
from typing import Any, NamedTuple

from chalicelib.conditions import tree
from chalicelib.conditions.evaluation import Scope
from chalicelib.conditions.models import Facts
from chalicelib.conditions.values import natural, number
from chalicelib.policies.matching.columns import UNKNOWN, Amount, Names
from chalicelib.policies.matching.estimates import Estimator, cell, estimator, plain
from chalicelib.policies.matching.index import Index
from chalicelib.policies.matching.normal import Every, Shape, Some
from chalicelib.policies.matching.program import Scale

_REMEMBERED, _ROWS, _LONG = 20_000, 1_000, 64
"""Of a fact so many raw values are remembered, and so many rows; none that is longer than anything a register has."""
_EXACT = 2**53
"""Below, a whole number is a float exactly. A float is read as its shortest decimal (`values.number`), and of those
from 1e-12 to 1e15 two stand in the same order as their decimals: cuts that are decimals themselves lose nothing."""
Rows = tuple[int, int]
"""What a fact leaves possible, and what of it can be true."""


class _Amount(NamedTuple):
    """A fact that is compared as a number: `rows` by cell, each once it was needed."""

    name: str
    column: int
    cuts: list[float]
    rows: list[Any]


class _Word(NamedTuple):
    """A fact with all columns that look at it alone; `seen` remembers the row of each raw value of a day.

    Where all of them ask whether a list has a word, `tags` is the place of each word, `pairs` its two rows: no, yes.
    """

    name: str
    columns: tuple[int, ...]
    free: int
    seen: dict[Any, int]
    rows: dict[tuple[int, ...], int]
    tags: dict[str, int]
    pairs: list[Rows]


class _Other(NamedTuple):
    """Any other column: `asking` are the conjunctions for which it is read at all. See `estimates` for the rest."""

    column: int
    asking: int
    names: tuple[str, ...]
    estimate: Estimator | None
    cuts: list[float]


class Matcher:
    """Answers from an open index. Not for several threads at once."""

    def __init__(self, index: Index) -> None:
        """Sort the columns by how they are read; rows are read when they are first needed."""
        self.index = index
        self._all = (1 << index.conjunctions) - 1
        self._today: date | None = None
        by_fact: dict[str, list[int]] = {}
        self._amounts: list[_Amount] = []
        self._others: list[_Other] = []
        for column, scale in enumerate(index.scales):
            name, cuts = _sole_fact(scale.column.subject), _cuts(scale)
            if name is None or cuts == []:
                self._others.append(self._other(column, scale))
            elif cuts:
                free = index.row(column, 0)
                self._amounts.append(_Amount(name, column, cuts, [free] + [None] * (scale.cells - 1)))
            else:
                by_fact.setdefault(name, []).append(column)
        self._words = [self._word(name, tuple(found)) for name, found in by_fact.items()]
        self._words.sort(key=lambda word: -len(word.columns))

    def _word(self, name: str, columns: tuple[int, ...]) -> _Word:
        tags = {word: place for place, column in enumerate(columns) if (word := _tag(self.index.scales[column]))}
        if len(tags) < len(columns):
            tags = {}
        pairs = [(self.index.row(column, 1), self.index.row(column, 2)) for column in columns if tags]
        return _Word(name, columns, self._rows(columns, (UNKNOWN,) * len(columns))[1], {}, {}, tags, pairs)

    def _other(self, column: int, scale: Scale) -> _Other:
        estimate = estimator(scale.column.subject) if isinstance(scale.column, Amount) else None
        names = tuple({fact.name for fact in tree.facts(scale.column.subject)})
        cuts = [float(value) for value, _ in scale.points] if estimate else []
        return _Other(column, self._all ^ self.index.row(column, UNKNOWN), names, estimate, cuts)

    def match(self, facts: Facts, today: date) -> Answer:
        """Which rules fit these facts on that date. Never raises, whatever the facts are."""
        if today != self._today:
            self._turn(today)
        scope = Scope(facts, today)
        possible, certain = self._by_words(scope)
        possible, certain = self._by_amounts(scope, possible, certain)
        for other in self._others:
            if possible & other.asking:
                left, sure = self._rows((other.column,), (self._cell(other, scope),))
                possible, certain = possible & left, certain & sure
        return Answer(self.index, scope, possible, possible & certain)

    def _by_words(self, scope: Scope) -> Rows:
        possible = certain = self._all
        get = scope.facts.get
        for word in self._words:
            name, _, free, seen, *_ = word
            raw = get(name)
            if raw is None:
                certain &= free
                continue
            kind = raw.__class__  # 1 is not True: only what is remembered as it is may be looked up
            row = seen.get(raw) if kind is str or kind is bool else _of_list(seen, raw) if kind is list else None
            if row is None:
                left, sure = self._first(word, raw, scope)
                possible &= left
                certain &= sure
            else:
                possible &= row
        return possible, certain

    def _first(self, word: _Word, raw: Any, scope: Scope) -> Rows:
        """A value that was not seen before: read exactly, and remembered when it is a plain one."""
        cells = _tagged(word, raw) or self._cells(word.columns, scope)
        if not all(cells):
            return self._rows(word.columns, cells)
        if len(word.seen) >= _REMEMBERED or len(word.rows) >= _ROWS:
            word.seen.clear()
            word.rows.clear()
        row = word.rows.get(cells)
        if row is None:
            row = word.rows[cells] = self._joint(word, cells)
        key = tuple(raw) if raw.__class__ is list else raw
        if _plain(key):
            word.seen[key] = row
        return row, self._all

    def _joint(self, word: _Word, cells: tuple[int, ...]) -> int:
        if not word.pairs:
            return self._rows(word.columns, cells)[0]
        row = self._all
        for pair, lies in zip(word.pairs, cells, strict=True):
            row &= pair[lies - 1]
        return row

    def _by_amounts(self, scope: Scope, possible: int, certain: int) -> Rows:
        get = scope.facts.get
        for name, column, cuts, rows in self._amounts:
            raw: Any = get(name)
            kind = raw.__class__
            if (kind is int and -_EXACT < raw < _EXACT) or (kind is float and (1e-12 < abs(raw) < 1e15 or not raw)):
                lies = bisect_right(cuts, raw) + 1
                row = rows[lies]
                if row is None:
                    row = rows[lies] = self.index.row(column, lies)
                possible &= row
            elif raw is None:
                certain &= rows[UNKNOWN]
            else:
                left, sure = self._rows((column,), self._cells((column,), scope))
                possible, certain = possible & left, certain & sure
        return possible, certain

    def _cell(self, other: _Other, scope: Scope) -> int:
        """The cell of a calculation: estimated where that is sure, else read exactly."""
        get = scope.facts.get
        if other.estimate:
            if None in map(get, other.names):
                return UNKNOWN
            with suppress(ArithmeticError):
                found = cell(other.estimate(lambda name: plain(get(name))), other.cuts)
                if found is not None:
                    return found
        return self._cells((other.column,), scope)[0]

    def _cells(self, columns: tuple[int, ...], scope: Scope) -> tuple[int, ...]:
        read = (self.index.scales[column].read(scope) for column in columns)
        return tuple(found if isinstance(found, int) else UNKNOWN for found in read)

    def _rows(self, columns: tuple[int, ...], cells: tuple[int, ...]) -> Rows:
        possible = certain = self._all
        for column, lies in zip(columns, cells, strict=True):
            row = self.index.row(column, lies)
            possible, certain = (possible & row, certain) if lies else (possible, certain & row)
        return possible, certain

    def _turn(self, today: date) -> None:
        """Another reference date: how many years ago a day was must be read anew."""
        self._today = today
        for word in self._words:
            word.seen.clear()


class Answer:
    """Which rules fit an enterprise, and which may once more is known. Each part is worked out when it is asked for."""

    def __init__(self, index: Index, scope: Scope, possible: int, certain: int) -> None:
        """Bits of conjunctions that are possible, and of those that are true."""
        self._index, self._scope = index, scope
        self._possible, self._certain = possible, certain

    @cached_property
    def _true(self) -> set[int]:
        return _rules(self._certain, self._index)

    @cached_property
    def matching(self) -> list[str]:
        """The ids of the rules that are true, in their order."""
        ids = self._index.ids
        return [ids[rule] for rule in sorted(self._true)]

    @cached_property
    def _unknown(self) -> set[int]:
        return _rules(self._possible ^ self._certain, self._index) - self._true

    @cached_property
    def unknown(self) -> list[str]:
        """The ids of the rules that are neither true nor false, because facts are missing; in their order."""
        ids = self._index.ids
        return [ids[rule] for rule in sorted(self._unknown)]

    @cached_property
    def missing(self) -> dict[str, Names]:
        """For each unknown rule the facts that could still decide it."""
        reading = _Reading(self._index, self._scope)
        return {self._index.ids[rule]: reading.waits(self._index.shape(rule)) for rule in self._unknown}


class _Reading:
    """What a rule waits for, from the cells of one enterprise; each column is read once."""

    def __init__(self, index: Index, scope: Scope) -> None:
        self._index, self._scope = index, scope
        self._seen: dict[int, int | Names] = {}

    def waits(self, shape: Shape) -> Names:
        """The facts that could still decide it; none when it is decided."""
        found = self._judged(shape)
        return found if isinstance(found, frozenset) else frozenset()

    def _judged(self, shape: Shape) -> bool | Names:
        """Kleene's logic, as in `conditions.evaluation`: a part that decides, or else what any part waits for."""
        if not isinstance(shape, Every | Some):
            return self._tested(shape)
        decisive, missing = isinstance(shape, Some), frozenset[str]()
        for part in shape.parts:
            found = self._judged(part)
            if found is decisive:
                return decisive
            missing |= found if isinstance(found, frozenset) else frozenset()
        return missing or not decisive

    def _tested(self, basic: Any) -> bool | Names:
        column, mask = self._index.basics[basic]
        if column not in self._seen:
            self._seen[column] = self._index.scales[column].read(self._scope)
        cell = self._seen[column]
        return cell if isinstance(cell, frozenset) else bool(mask >> cell & 1)


def _rules(bits: int, index: Index) -> set[int]:
    """The rules that own these conjunctions. From the top: what is left grows shorter with every one taken away."""
    owners, found = index.owners, set()
    while bits:
        top = bits.bit_length() - 1
        found.add(owners[top])
        bits ^= 1 << top
    return found


def _sole_fact(subject: tree.Node) -> str | None:
    """The one fact that a column reads by its plain name, so that its raw value says all; None for any other column."""
    facts = list(tree.facts(subject))
    reserved = isinstance(subject, tree.And | tree.Or | tree.Holds | tree.Confirmed)
    if reserved or len({fact.name for fact in facts}) != 1 or len(facts[0].path) != 1 or facts[0].inner:
        return None
    return facts[0].name


def _cuts(scale: Scale) -> list[float] | None:
    """Of a fact that is compared as a number, the cuts as floats; none when floats would not be exact."""
    subject = scale.column.subject
    if not (isinstance(scale.column, Amount) and isinstance(subject, tree.Fact) and subject.kind is tree.Kind.NUMBER):
        return None
    exact = all(abs(value) < _EXACT and number(float(value)) == value for value, _ in scale.points)
    return [nextafter(value, inf) if beyond else float(value) for value, beyond in scale.points] if exact else []


def _tag(scale: Scale) -> str | None:
    """The word that a column asks for in a list; None when it asks anything else, or for what reads as a day."""
    match scale.column.subject:
        case tree.Among(tree.Const(str() as word), _) if natural(word) == word:
            return word
    return None


def _tagged(word: _Word, raw: Any) -> tuple[int, ...] | None:
    """The cells of a list of nothing but words, all of which are known: 2 where it has the word, else 1."""
    if not word.tags or raw.__class__ is not list or not all(isinstance(each, str) for each in raw):
        return None
    cells = [1] * len(word.columns)
    for each in raw:
        if each in word.tags:
            cells[word.tags[each]] = 2
    return tuple(cells)


def _of_list(seen: dict[Any, int], raw: list[Any]) -> int | None:
    try:
        return seen.get(tuple(raw))
    except TypeError:  # a list of what cannot be looked up, such as groups
        return None


def _plain(key: Any) -> bool:
    words = key if isinstance(key, tuple) else (key,)
    return isinstance(key, bool) or (len(words) <= _LONG and all(isinstance(w, str) and len(w) <= _LONG for w in words))
