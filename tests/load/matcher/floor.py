"""Owns the plainest way to match a block: every test drawn, every conjunction ANDed; it leaves nothing out, ever.

It knows nothing of prefixes, counts or runs: cells are looked up in a table one by one. What the kernel says is held
against this, pair by pair, and its time is the floor: what ANDing every pair costs when the bitmaps are there already.
"""

from __future__ import annotations

import time
from typing import Any, NamedTuple

import numba
import numpy as np
from numpy.typing import NDArray

from chalicelib.policies.matching.batch.kernel import BLOCK, WORDS
from chalicelib.policies.matching.batch.store import Store
from chalicelib.policies.matching.program import Program


class Ands(NamedTuple):
    """Conjunctions as lists of tests, and the tests as columns with masks."""

    basics: list[tuple[int, int]]
    tests: NDArray[np.int32]
    ways: NDArray[np.int32]
    rules: NDArray[np.int32]


def ands(program: Program) -> Ands:
    """All that has to be ANDed."""
    numbers: dict[tuple[int, int], int] = {}
    tests, ways, rules = list[int](), [0], [0]
    for rule in range(len(program.ids)):
        for conjunction in program.conjunctions(rule):
            tests += (numbers.setdefault(pair, len(numbers)) for pair in conjunction.items())
            ways.append(len(tests))
        rules.append(len(ways) - 1)
    return Ands(list(numbers), *(np.array(each, np.int32) for each in (tests, ways, rules)))


def matched(store: Store, own: Ands, block: int, possible: bool = False) -> tuple[list[set[int]], float]:
    """The rules that fit each enterprise of a block, and the seconds that the ANDs alone took."""
    size = min(BLOCK, store.enterprises - block * BLOCK)
    cells = _cells(store, block, size)
    drawn = np.stack([_drawn(cells[column], mask | possible) for column, mask in own.basics])
    fits = np.empty((len(own.rules) - 1, WORDS), np.uint64)
    _anded(drawn, own.tests, own.ways, own.rules, fits)  # compiled before it is timed
    began = time.thread_time()
    _anded(drawn, own.tests, own.ways, own.rules, fits)
    taken = time.thread_time() - began
    found: list[set[int]] = [set() for _ in range(size)]
    for rule, row in zip(
        *np.nonzero(np.unpackbits(fits.view(np.uint8), axis=1, bitorder="little")[:, :size]), strict=True
    ):
        found[row].add(int(rule))
    return found, taken


def _cells(store: Store, block: int, size: int) -> list[NDArray[Any]]:
    """By column the cell of each enterprise of the block."""
    span, words = slice(block * BLOCK, block * BLOCK + size), slice(block * WORDS, (block + 1) * WORDS)
    cells: dict[int, NDArray[Any]] = {}
    for row, column in enumerate(store.many):
        high = store.high[store.wide[row], span].astype(np.int64) * 256 if store.wide[row] >= 0 else 0
        cells[column] = store.cells[row, span].astype(np.int64) + high
    for row, column in enumerate(store.flags):
        yes, unknown = (
            np.unpackbits(of[row, words].view(np.uint8), bitorder="little")[:size] for of in (store.yes, store.unknown)
        )
        cells[column] = np.where(unknown, 0, 1 + yes)
    return [cells[column] for column in range(len(cells))]


def _drawn(cells: NDArray[Any], mask: int) -> NDArray[np.uint64]:
    passes = np.array([mask >> cell & 1 for cell in range(int(cells.max()) + 1)], np.uint8)
    padded = np.zeros(BLOCK, np.uint8)
    padded[: len(cells)] = passes[cells]
    return np.packbits(padded, bitorder="little").view(np.uint64)


@numba.njit(cache=True)
def _anded(drawn: Any, tests: Any, ways: Any, rules: Any, fits: Any) -> None:
    way_fits = np.empty(WORDS, np.uint64)
    for rule in range(len(rules) - 1):
        fits[rule] = 0
        for way in range(rules[rule], rules[rule + 1]):
            way_fits[:] = ~np.uint64(0)
            for place in range(ways[way], ways[way + 1]):
                for word in range(WORDS):
                    way_fits[word] &= drawn[tests[place], word]
            for word in range(WORDS):
                fits[rule, word] |= way_fits[word]
