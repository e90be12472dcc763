"""Owns one block of enterprises against all rules, compiled by numba; never where blocks come from or lists go.

For each column prefix bitmaps say which of the block's enterprises lie below a cell, so any interval is two of them
XORed. Counts of the same kind tell which tests no enterprise, or every one, of the block passes: a conjunction with one
of the former is over at once, and the latter need no AND. What is true and what is possible are the same work on other
intervals; unknown is the difference.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numba
import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from chalicelib.policies.matching.batch.plan import Plan, Readings
    from chalicelib.policies.matching.batch.store import Store

BLOCK = 8192
"""Enterprises in a block: what a kernel works on fits into a processor's cache.

It stands here because numba keeps compiled code by this file alone: a constant of another module would grow stale.
"""
WORDS = BLOCK // 64

_jit = numba.njit(cache=True, nogil=True)

_NONE, _ALL, _SOME, _DRAWN = 0, 1, 2, 3
"""How a test stands in a block: passed by none, by all, by some; by some, and its bitmap is drawn."""


Lists = tuple[NDArray[np.int32], NDArray[np.uint32]]
"""For each enterprise how many rules; and all their numbers, one enterprise after the other."""


class _City(NamedTuple):
    """The arrays of a store."""

    cells: Any
    high: Any
    yes: Any
    unknown: Any
    enterprises: int


class _Bench(NamedTuple):
    """What one block needs, used again by the next: prefix bitmaps and their counts, tests drawn and how they stand."""

    prefixes: Any
    sizes: Any
    drawn: Any
    states: Any
    whole: Any


def matched(store: Store, plan: Plan, first: int, last: int) -> Lists:
    """The rules that fit the enterprises of blocks `first` up to `last`."""
    return _read(store, plan, plan.true, first, last)


def possible(store: Store, plan: Plan, first: int, last: int) -> Lists:
    """The same for the rules that fit, or may fit once more is known."""
    return _read(store, plan, plan.possible, first, last)


def _read(store: Store, plan: Plan, readings: Readings, first: int, last: int) -> Lists:
    city = _City(store.cells, store.high, store.yes, store.unknown, store.enterprises)
    found: Lists = _blocks(city, plan, readings, first, last)
    return found


@_jit
def _blocks(city: Any, plan: Any, readings: Any, first: int, last: int) -> Any:
    bench = _bench(plan, readings)
    counts = np.zeros((last - first) * BLOCK, np.int32)
    lists = np.empty(1024, np.uint32)
    filled = 0
    for block in range(first, last):
        size = min(BLOCK, city.enterprises - block * BLOCK)
        _flag_prefixes(city, plan, block, size, bench)
        _cell_prefixes(city, plan, block, size, bench)
        _stand(readings, size, bench)
        rows, rules = _pairs(plan, readings, size, bench)
        if filled + len(rows) > len(lists):
            lists = _grown(lists, filled + len(rows))
        _by_row(rows, rules, counts[(block - first) * BLOCK :][:size], lists[filled:])
        filled += len(rows)
    return counts[: min(len(counts), city.enterprises - first * BLOCK)], lists[:filled]


@_jit
def _bench(plan: Any, readings: Any) -> Any:
    tests = len(readings.starts) - 1
    return _Bench(
        np.zeros((plan.bases[-1], WORDS), np.uint64),
        np.zeros(plan.bases[-1], np.int32),
        np.empty((tests, WORDS), np.uint64),
        np.empty(tests, np.int8),
        np.empty(WORDS, np.uint64),
    )


@_jit
def _grown(values: Any, needed: int) -> Any:
    larger = np.empty(max(needed, 2 * len(values)), values.dtype)
    larger[: len(values)] = values
    return larger


@_jit
def _flag_prefixes(city: Any, plan: Any, block: int, size: int, bench: Any) -> None:
    """Below cell 1 are the unknown, below 2 those without a yes, below 3 all."""
    prefixes, whole = bench.prefixes, bench.whole
    for word in range(WORDS):
        whole[word] = _mask(size - 64 * word)
    for number in range(len(plan.flags)):
        base = plan.bases[plan.flags[number]]
        for word in range(WORDS):
            prefixes[base + 1, word] = city.unknown[number, block * WORDS + word]
            prefixes[base + 2, word] = whole[word] & ~city.yes[number, block * WORDS + word]
            prefixes[base + 3, word] = whole[word]
        for cell in range(1, 4):
            bench.sizes[base + cell] = _count(prefixes[base + cell])


@_jit
def _cell_prefixes(city: Any, plan: Any, block: int, size: int, bench: Any) -> None:
    """Each enterprise into the bitmap of its cell; then each bitmap takes in the one before it."""
    prefixes, sizes = bench.prefixes, bench.sizes
    for number in range(len(plan.many)):
        base, top, wide = plan.bases[plan.many[number]], plan.bases[plan.many[number] + 1], plan.wide[number]
        prefixes[base:top] = 0
        sizes[base:top] = 0
        for row in range(size):
            at = base + 1 + city.cells[number, block * BLOCK + row]
            if wide >= 0:
                at += 256 * np.int64(city.high[wide, block * BLOCK + row])
            prefixes[at, row >> 6] |= np.uint64(1) << np.uint64(row & 63)
            sizes[at] += 1
        for at in range(base + 1, top):
            sizes[at] += sizes[at - 1]
            for word in range(WORDS):
                prefixes[at, word] |= prefixes[at - 1, word]


@_jit
def _stand(readings: Any, size: int, bench: Any) -> None:
    """How each basic test stands, from counts alone."""
    for test in range(len(bench.states)):
        passed = 0
        for run in range(readings.starts[test], readings.starts[test + 1]):
            passed += bench.sizes[readings.highs[run]] - bench.sizes[readings.lows[run]]
        bench.states[test] = _NONE if passed == 0 else _ALL if passed == size else _SOME


@_jit
def _pairs(plan: Any, readings: Any, size: int, bench: Any) -> Any:
    """Every enterprise of the block with every rule that fits it, by rule."""
    rows, rules, filled = np.empty(65536, np.uint16), np.empty(65536, np.uint32), 0
    fits, way_fits = np.empty(WORDS, np.uint64), np.empty(WORDS, np.uint64)
    for rule in range(len(plan.rules) - 1):
        fits[:] = 0
        found = False
        for way in range(plan.rules[rule], plan.rules[rule + 1]):
            if _possible(plan, way, bench) and _narrowed(plan, readings, way, bench, way_fits):
                found = True
                for word in range(WORDS):
                    fits[word] |= way_fits[word]
        if found:
            if filled + size > len(rows):
                rows, rules = _grown(rows, filled + size), _grown(rules, filled + size)
            start, filled = filled, _listed(fits, rows, filled)
            rules[start:filled] = rule
    return rows[:filled], rules[:filled]


@_jit
def _possible(plan: Any, way: int, bench: Any) -> bool:
    """Whether no test of the conjunction is passed by none."""
    for place in range(plan.ways[way], plan.ways[way + 1]):  # noqa: SIM110  # numba compiles no generator
        if bench.states[plan.tests[place]] == _NONE:
            return False
    return True


@_jit
def _narrowed(plan: Any, readings: Any, way: int, bench: Any, fits: Any) -> bool:
    """Put into `fits` who passes every test of the conjunction; whether anybody does."""
    fits[:] = bench.whole
    for place in range(plan.ways[way], plan.ways[way + 1]):
        test = plan.tests[place]
        if bench.states[test] == _ALL:
            continue
        if bench.states[test] == _SOME:
            _draw(test, readings, bench)
        left = np.uint64(0)
        for word in range(WORDS):
            fits[word] &= bench.drawn[test, word]
            left |= fits[word]
        if left == 0:
            return False
    return True


@_jit
def _draw(test: int, readings: Any, bench: Any) -> None:
    """The bitmap of a test: each run is two prefixes XORed."""
    bitmap = bench.drawn[test]
    bitmap[:] = 0
    for run in range(readings.starts[test], readings.starts[test + 1]):
        low, high = readings.lows[run], readings.highs[run]
        for word in range(WORDS):
            bitmap[word] ^= bench.prefixes[high, word] ^ bench.prefixes[low, word]
    bench.states[test] = _DRAWN


@_jit
def _listed(fits: Any, rows: Any, filled: int) -> int:
    for word in range(WORDS):
        left = fits[word]
        while left:
            low = left & (~left + np.uint64(1))
            rows[filled] = 64 * word + count_word(low - np.uint64(1))
            filled += 1
            left ^= low
    return filled


@_jit
def _by_row(rows: Any, rules: Any, counts: Any, lists: Any) -> None:
    """From pairs by rule to lists by row: counted, then put into their places."""
    for row in rows:
        counts[row] += 1
    places = np.cumsum(counts) - counts
    for pair in range(len(rows)):
        lists[places[rows[pair]]] = rules[pair]
        places[rows[pair]] += 1


@_jit
def _mask(size: int) -> Any:
    """So many low bits of a word; none when negative, all from 64."""
    if size <= 0:
        return np.uint64(0)
    return ~np.uint64(0) if size >= 64 else (np.uint64(1) << np.uint64(size)) - np.uint64(1)


@_jit
def _count(words: Any) -> int:
    total = 0
    for word in words:
        total += count_word(word)
    return total


@_jit
def count_word(word: Any) -> Any:
    """The bits of a word that are set; the compiler knows this form as one instruction."""
    word = word - ((word >> np.uint64(1)) & np.uint64(0x5555555555555555))
    word = (word & np.uint64(0x3333333333333333)) + ((word >> np.uint64(2)) & np.uint64(0x3333333333333333))
    word = (word + (word >> np.uint64(4))) & np.uint64(0x0F0F0F0F0F0F0F0F)
    return np.int64((word * np.uint64(0x0101010101010101)) >> np.uint64(56))
