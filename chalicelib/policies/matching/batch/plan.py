"""Owns a program as the flat arrays a kernel reads; never any enterprises."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from chalicelib.policies.matching.batch.store import Store
from chalicelib.policies.matching.index import runs
from chalicelib.policies.matching.program import Conjunction, Program

Ints = NDArray[np.int32]


class Readings(NamedTuple):
    """Basic tests as runs of prefix bitmaps: test t holds in the rows between `lows[r]` and `highs[r]`, for each run r
    from `starts[t]` up to `starts[t + 1]`. One for what is true, one for what is possible: *unknown* included."""

    starts: Ints
    lows: Ints
    highs: Ints


class Plan(NamedTuple):
    """All that a kernel needs to know about the rules.

    `bases[c]` is the first prefix bitmap of column c. Rule r has the conjunctions from `rules[r]` up to `rules[r + 1]`,
    conjunction w the tests `tests[ways[w]:ways[w + 1]]`, the rarest first.
    """

    bases: Ints
    many: Ints
    wide: Ints
    flags: Ints
    true: Readings
    possible: Readings
    tests: Ints
    ways: Ints
    rules: Ints


@dataclass(frozen=True)
class _Basics:
    """Tests of one column each, numbered as they are met."""

    numbers: dict[tuple[int, int], int]

    def number(self, column: int, mask: int) -> int:
        return self.numbers.setdefault((column, mask), len(self.numbers))


def planned(program: Program, store: Store) -> Plan:
    """The plan of a program for a store that was made for it."""
    shares = [np.array(counts) / max(store.enterprises, 1) for counts in store.counts]
    basics, tests, ways, rules = _Basics({}), list[int](), [0], [0]
    for rule in range(len(program.ids)):
        for conjunction in program.conjunctions(rule):
            tests += (basics.number(*pair) for pair in _rarest_first(conjunction, shares))
            ways.append(len(tests))
        rules.append(len(ways) - 1)
    bases = [0, *accumulate(scale.cells + 1 for scale in program.scales)]
    return Plan(
        _ints(bases),
        _ints(store.many),
        _ints(store.wide),
        _ints(store.flags),
        _readings(basics.numbers, bases, 0),
        _readings(basics.numbers, bases, 1),
        _ints(tests),
        _ints(ways),
        _ints(rules),
    )


def _rarest_first(conjunction: Conjunction, shares: Sequence[NDArray[Any]]) -> list[tuple[int, int]]:
    return sorted(conjunction.items(), key=lambda pair: _share(shares[pair[0]], pair[1]))


def _share(shares: NDArray[Any], mask: int) -> float:
    return float(sum(shares[low:high].sum() for low, high in _pairs(mask)))


def _pairs(mask: int) -> Iterator[tuple[int, int]]:
    turns = runs(mask)
    return zip(turns[::2], turns[1::2], strict=True)


def _readings(basics: dict[tuple[int, int], int], bases: Sequence[int], unknown: int) -> Readings:
    starts, lows, highs = [0], list[int](), list[int]()
    for column, mask in basics:
        for low, high in _pairs(mask | unknown):
            lows.append(bases[column] + low)
            highs.append(bases[column] + high)
        starts.append(len(lows))
    return Readings(*map(_ints, (starts, lows, highs)))


def _ints(values: Any) -> Ints:
    return np.array(values, np.int32)
