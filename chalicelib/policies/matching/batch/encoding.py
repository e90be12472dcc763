"""Owns raw facts, as columns of an Arrow table, into cells; never where they are kept.

Each column is read by the cheapest way that is exact: numbers by a search among cuts, words and days once for each that
occurs, lists by their words. Calculations are estimated, and read exactly where that is too near to a cut. What remains
is read row by row, as the condition language reads it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from math import ceil, floor, inf, nextafter
from typing import Any

import numba
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from chalicelib.conditions import tree
from chalicelib.conditions.evaluation import Scope
from chalicelib.conditions.values import number
from chalicelib.policies.matching.columns import UNKNOWN, Amount, YesNo
from chalicelib.policies.matching.estimates import LARGEST, MARGIN, TINIEST, Estimate, estimator
from chalicelib.policies.matching.program import Scale

Cells = NDArray[np.uint16]
_EPOCH = date(1970, 1, 1).toordinal()
_REMEMBERED = 100_000
_LARGEST = 2**63


@dataclass(frozen=True)
class Encoder:
    """Reads one column from tables of one schema, as on one reference date; `seen` are cells it has read exactly."""

    scale: Scale
    today: date
    seen: dict[tuple[Any, ...], int] = field(default_factory=dict)
    days: dict[str, Cells] = field(default_factory=dict)

    @cached_property
    def names(self) -> frozenset[str]:
        """The facts that the column looks at."""
        return frozenset(fact.name for fact in tree.facts(self.scale.column.subject))

    def cells(self, source: Source) -> Cells:
        """The cell of every enterprise; 0 is unknown."""
        name = next(iter(self.names)) if len(self.names) == 1 else ""
        way = self._way(source.array(name).type) if name in source.names else None
        found = self._calculated(source) if way is None else way(source, name)
        return self._exactly(source, np.arange(source.enterprises)) if found is None else found

    def _way(self, kind: pa.DataType) -> Callable[[Source, str], Cells | None] | None:
        """How the one fact that the column looks at is read; None when there is no short way."""
        match self.scale.column:
            case Amount(tree.Fact(kind=tree.Kind.NUMBER)) if pa.types.is_signed_integer(kind):
                return self._integers
            case Amount(tree.Fact(kind=tree.Kind.NUMBER)) if pa.types.is_floating(kind):
                return self._floats
            case YesNo(tree.Truth()) if pa.types.is_boolean(kind):
                return lambda source, name: source.known(name, np.uint16(1) + source.values(name))
            case YesNo(tree.Among(tree.Const(str() as word), _)) if pa.types.is_list(kind) and _is_text(
                kind.value_type
            ):
                return lambda source, name: _holders(source, name, word)
        if pa.types.is_dictionary(kind):
            return self._words
        return self._days if pa.types.is_date32(kind) else None

    def _integers(self, source: Source, name: str) -> Cells | None:
        """The cuts as the first whole numbers beyond them; None when one is larger than any that a column can have."""
        cuts = [floor(value) + 1 if beyond else ceil(value) for value, beyond in self.scale.points]
        if any(abs(cut) >= _LARGEST for cut in cuts):
            return None
        return source.known(name, _searched(source.values(name), np.array(cuts, np.int64)))

    def _floats(self, source: Source, name: str) -> Cells | None:
        """As `online` does it: numbers that are not ordinary exactly. None when floats do not tell the cuts exactly."""
        if any(number(float(cut)) != cut for cut, _ in self.scale.points):
            return None
        cuts = [nextafter(value, inf) if beyond else float(value) for value, beyond in self.scale.points]
        cells = source.known(name, _searched(source.values(name), np.array(cuts, np.float64)))
        odd = np.flatnonzero(~_ordinary(source.values(name)) & ~source.nulls(name))
        return self._exactly(source, odd, cells)

    def _words(self, source: Source, name: str) -> Cells:
        words = source.array(name)
        cells = self._each(words.dictionary.to_pylist())
        return source.known(name, cells[words.indices.fill_null(0).to_numpy()])

    def _days(self, source: Source, name: str) -> Cells | None:
        """By day of our calendar: of each that was read before its cell, and 1 more, is remembered."""
        ordinals = np.where(source.nulls(name), 0, source.values(name).view(np.int64)) + _EPOCH
        known = self.days.setdefault(name, np.zeros(date.max.toordinal() + 1, np.uint16))
        if len(ordinals) and not (ordinals.min() > 0 and ordinals.max() < len(known)):
            return None
        new = np.unique(ordinals[known[ordinals] == 0])
        known[new] = [1 + self._read({name: str(date.fromordinal(int(day)))}) for day in new]
        return source.known(name, known[ordinals] - np.uint16(1))

    def _each(self, raws: Iterable[Any]) -> Cells:
        """The cell of each value that the one fact may have."""
        (name,) = self.names
        return np.array([self._cell({name: raw}) for raw in raws] or [UNKNOWN], np.uint16)

    def _cell(self, facts: dict[str, Any]) -> int:
        values = tuple(facts.values())
        plain = all(isinstance(value, str | int | float) for value in values)
        if plain and values in self.seen:
            return self.seen[values]
        found = self._read(facts)
        if plain and len(self.seen) < _REMEMBERED:
            self.seen[values] = found
        return found

    def _read(self, facts: dict[str, Any]) -> int:
        found = self.scale.read(Scope(facts, self.today))
        return found if isinstance(found, int) else UNKNOWN

    def _calculated(self, source: Source) -> Cells | None:
        """A calculation, estimated; exact where that is unsure."""
        estimate = estimator(self.scale.column.subject) if isinstance(self.scale.column, Amount) else None
        names = sorted(self.names)
        if estimate is None or not all(name in source.names and _is_number(source.array(name).type) for name in names):
            return None
        cuts = np.array([float(value) for value, _ in self.scale.points])
        with np.errstate(all="ignore"):  # a division by zero is one more of the unsure
            value, size = estimate(lambda name: _estimate(source.values(name)))
            margin = size * MARGIN + 1e-300
            low, high = _searched(value - margin, cuts), _searched(value + margin, cuts)
        missing = np.any([source.nulls(name) for name in names], axis=0)
        unsure = (low != high) | ~(margin < LARGEST)
        for name in names:
            unsure |= ~_ordinary(source.values(name))
        low[missing] = UNKNOWN
        return self._exactly(source, np.flatnonzero(unsure & ~missing), low)

    def _exactly(self, source: Source, rows: NDArray[np.int64], cells: Cells | None = None) -> Cells:
        """Those enterprises as the condition language reads them; the others stay as they are."""
        names = source.told(name.partition(".")[0] for name in self.names)
        if not names:  # no register tells any of it: all are alike
            return np.full(source.enterprises, self._read({}), np.uint16)
        found = np.zeros(source.enterprises, np.uint16) if cells is None else cells
        for row, facts in zip(rows, source.raw(names, rows), strict=True):
            found[row] = self._cell(facts)
        return found


class Source:
    """A table of raw facts, of which each column is unpacked once."""

    def __init__(self, table: pa.Table) -> None:
        """Nothing is unpacked yet."""
        self._table = table
        self.names = frozenset(table.column_names)
        self.enterprises = len(table)
        self._arrays: dict[str, pa.Array] = {}
        self._nulls: dict[str, NDArray[np.bool_]] = {}
        self._holders: dict[str, dict[str | None, NDArray[np.int64]]] = {}

    def array(self, name: str) -> pa.Array:
        """A column in one piece, words each once."""
        if name not in self._arrays:
            array = self._table[name].combine_chunks()
            self._arrays[name] = array.dictionary_encode() if pa.types.is_string(array.type) else array
        return self._arrays[name]

    def values(self, name: str) -> NDArray[Any]:
        """Its values; anything where there is none."""
        array = self.array(name)
        bare = pa.Array.from_buffers(array.type, len(array), [None, array.buffers()[1]], offset=array.offset)
        found: NDArray[Any] = bare.to_numpy(zero_copy_only=False)
        return found.astype("datetime64[D]") if found.dtype.kind == "M" else found

    def nulls(self, name: str) -> NDArray[np.bool_]:
        """Where there is none."""
        if name not in self._nulls:
            self._nulls[name] = self.array(name).is_null().to_numpy(zero_copy_only=False)
        return self._nulls[name]

    def known(self, name: str, cells: Cells) -> Cells:
        """The cells, where there is a value."""
        cells[self.nulls(name)] = UNKNOWN
        return cells

    def holders(self, name: str) -> dict[str | None, NDArray[np.int64]]:
        """Of a column of lists: by word, who has it; by None, who has something that is null."""
        if name not in self._holders:
            lists = self.array(name)
            words = lists.flatten().cast(pa.string()).dictionary_encode(null_encoding="encode")
            owners = np.repeat(np.arange(len(lists)), lists.value_lengths().fill_null(0).to_numpy())
            numbers = words.indices.to_numpy()
            self._holders[name] = {
                word: owners[numbers == number] for number, word in enumerate(words.dictionary.to_pylist())
            }
        return self._holders[name]

    def told(self, names: Iterable[str]) -> list[str]:
        """Which of these facts, and the reserved ones, the table has."""
        wanted = set(names)
        return [name for name in self._table.column_names if name in wanted or name.startswith("$")]

    def raw(self, names: Sequence[str], rows: NDArray[np.int64]) -> Iterator[dict[str, Any]]:
        """Facts as JSON has them, of those enterprises."""
        for facts in self._table.select(names).take(pa.array(rows)).to_pylist():
            yield {name: fact.isoformat() if isinstance(fact, date) else fact for name, fact in facts.items()}


def _holders(source: Source, name: str, word: str) -> Cells:
    """Yes where the list has the word; otherwise no, unless something in the list could not be read."""
    cells = source.known(name, np.ones(source.enterprises, np.uint16))
    cells[source.holders(name).get(None, [])] = UNKNOWN
    cells[source.holders(name).get(word, [])] = 2
    return cells


def _is_text(kind: pa.DataType) -> bool:
    return bool(pa.types.is_string(kind.value_type if pa.types.is_dictionary(kind) else kind))


def _is_number(kind: pa.DataType) -> bool:
    return bool(pa.types.is_integer(kind) or pa.types.is_floating(kind))


def _estimate(values: NDArray[Any]) -> Estimate:
    exact = values.astype(np.float64)
    return exact, np.abs(exact)


def _ordinary(values: NDArray[np.float64]) -> NDArray[np.bool_]:
    size = np.abs(values)
    found: NDArray[np.bool_] = ((size > TINIEST) & (size < LARGEST)) | (size == 0)
    return found


@numba.njit(cache=True, nogil=True)
def _searched(values: Any, cuts: Any) -> Any:
    """The cell of each value: 1, and 1 more for every cut up to it. Halving without branches."""
    found = np.empty(len(values), np.uint16)
    top = 1
    while top * 2 <= len(cuts):
        top *= 2
    for row in range(len(values)):
        value, at, step = values[row], 0, top if len(cuts) else 0
        while step:
            ahead = at + step
            if ahead <= len(cuts) and cuts[ahead - 1] <= value:
                at = ahead
            step //= 2
        found[row] = at + 1
    return found
