"""Owns what one changed rule, or a few changed enterprises, mean; without doing the whole city again.

A changed rule is read against the cells that are there. A threshold that nobody asked before splits a cell: only the
enterprises in that cell, of whom all else holds, are looked up in the raw facts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numba
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from chalicelib.policies.matching import normal
from chalicelib.policies.matching.batch import kernel
from chalicelib.policies.matching.batch.encoding import Encoder
from chalicelib.policies.matching.batch.freezing import frozen
from chalicelib.policies.matching.batch.plan import Plan
from chalicelib.policies.matching.batch.store import Store
from chalicelib.policies.matching.columns import Amount, Code, Test, YesNo
from chalicelib.policies.matching.program import Program, Rule, Scale

Places = NDArray[np.uint32]
Raw = Callable[[NDArray[np.uint32]], Iterable[Mapping[str, Any]]]
"""The raw facts of enterprises, by their numbers in the source."""


@dataclass(frozen=True)
class _Reading:
    """A test on the cells that are there: where it holds, and where it may hold, for its threshold lies inside."""

    column: int
    sure: int
    open: int


def matches(rule: Rule, program: Program, store: Store, raw: Raw) -> Places:
    """The numbers in the source of the enterprises that a new or changed rule fits; in the order of the store."""
    numbers = {scale.column: number for number, scale in enumerate(program.scales)}
    sure, doubtful = [], []
    for way in normal.ways(normal.shape(rule.when.formula)):
        readings = [_reading(test, numbers, program.scales) for test in way]
        known = [reading for reading in readings if reading is not None]
        found = _chosen(store, [(reading.column, reading.sure | reading.open) for reading in known])
        if len(known) < len(readings) or any(reading.open for reading in known):
            doubtful.append(found)
        else:
            sure.append(found)
    places = _union(sure)
    open_places = np.setdiff1d(_union(doubtful), places)
    facts = raw(store.order[open_places]) if len(open_places) else ()
    fits = [place for place, own in zip(open_places, facts, strict=True) if rule.when.evaluate(own, store.today).truth]
    return store.order[np.union1d(places, np.array(fits, np.uint32))]


def rematched(table: pa.Table, encoders: Sequence[Encoder], plan: Plan) -> kernel.Lists:
    """All rules that fit these enterprises, in the order of the table."""
    store = frozen([table], encoders, in_order=True)
    return kernel.matched(store, plan, 0, store.blocks())


def _reading(test: Test, numbers: Mapping[Any, int], scales: Sequence[Scale]) -> _Reading | None:
    """None when the store has no such column at all."""
    number = numbers.get(test.column)
    if number is None:
        return None
    old = scales[number].points
    new = tuple(sorted({*old, *test.column.points(test)}))
    mask = test.column.mask(new, test)
    holds: dict[int, set[int]] = {}
    for cell in range(1, test.column.cells(new)):
        holds.setdefault(_older(test, old, new, cell), set()).add(mask >> cell & 1)
    sure = sum(1 << cell for cell, found in holds.items() if found == {1})
    return _Reading(number, sure, sum(1 << cell for cell, found in holds.items() if len(found) == 2))


def _older(test: Test, old: Any, new: Any, cell: int) -> int:
    """In which of the cells that are there a finer one lies."""
    match test.column:
        case YesNo():
            return cell
        case Amount():
            return 1 + len(set(old) & set(new[: cell - 1]))
        case Code() as code:
            return 1 if cell == 1 else code.cell(old, new[cell - 2])
    return 2 + old.index(new[cell - 2]) if cell > 1 and new[cell - 2] in old else 1


def _union(found: Sequence[Places]) -> Places:
    return np.unique(np.concatenate(found)) if found else np.empty(0, np.uint32)


def _chosen(store: Store, tests: Sequence[tuple[int, int]]) -> Places:
    """Where all of these tests hold: those that pass the rarest, and of them those that pass the next."""
    if not tests:
        return np.arange(store.enterprises, dtype=np.uint32)
    ordered = sorted(tests, key=lambda test: _passing(store, test))
    places = _scanned(store, *ordered[0])
    for column, mask in ordered[1:]:
        if column in store.flags:
            row = store.flags.index(column)
            places = _kept_bits(places, store.yes[row], store.unknown[row], _allowed(mask, 3))
        else:
            places = _kept(places, *_cells(store, column), _allowed(mask, len(store.counts[column])))
    return places


def _passing(store: Store, test: tuple[int, int]) -> int:
    return sum(count for cell, count in enumerate(store.counts[test[0]]) if test[1] >> cell & 1)


def _scanned(store: Store, column: int, mask: int) -> Places:
    room, allowed = _passing(store, (column, mask)), _allowed(mask, len(store.counts[column]))
    if column in store.flags:
        row = store.flags.index(column)
        found: Places = _scan_bits(store.yes[row], store.unknown[row], allowed, store.enterprises, room)
    else:
        found = _scan(*_cells(store, column), allowed, room)
    return found


def _cells(store: Store, column: int) -> tuple[Any, Any]:
    row = store.many.index(column)
    return store.cells[row], store.high[store.wide[row]] if store.wide[row] >= 0 else store.cells[row][:0]


def _allowed(mask: int, cells: int) -> NDArray[np.bool_]:
    return np.array([bool(mask >> cell & 1) for cell in range(cells)])


@numba.njit(cache=True)
def _scan(low: Any, high: Any, allowed: Any, room: int) -> Any:
    found, filled = np.empty(room + 1, np.uint32), 0
    for place in range(len(low)):
        found[filled] = place  # written first, kept if it counts: no branch to guess
        filled += allowed[low[place] + 256 * high[place] if len(high) else low[place]]
    return found[:filled]


@numba.njit(cache=True)
def _scan_bits(yes: Any, unknown: Any, allowed: Any, enterprises: int, room: int) -> Any:
    found, filled = np.empty(room, np.uint32), 0
    for word in range(len(yes)):
        passing = np.uint64(0)
        if allowed[2]:
            passing |= yes[word]
        if allowed[1]:
            passing |= ~(yes[word] | unknown[word])
        while passing:
            low = passing & (~passing + np.uint64(1))
            place = 64 * word + kernel.count_word(low - np.uint64(1))
            if place < enterprises:
                found[filled] = place
                filled += 1
            passing ^= low
    return found[:filled]


@numba.njit(cache=True)
def _kept(places: Any, low: Any, high: Any, allowed: Any) -> Any:
    found, filled = np.empty(len(places) + 1, np.uint32), 0
    for place in places:
        found[filled] = place
        filled += allowed[low[place] + 256 * high[place] if len(high) else low[place]]
    return found[:filled]


@numba.njit(cache=True)
def _kept_bits(places: Any, yes: Any, unknown: Any, allowed: Any) -> Any:
    found, filled = np.empty(len(places) + 1, np.uint32), 0
    for place in places:
        word, bit = place >> 6, np.uint64(place & 63)
        is_yes, is_unknown = yes[word] >> bit & np.uint64(1), unknown[word] >> bit & np.uint64(1)
        found[filled] = place
        filled += allowed[2] if is_yes else allowed[0] if is_unknown else allowed[1]
    return found[:filled]
