"""Owns a condition as *every* and *some* over plain tests, and its conjunctions; never what a test means.

The tree of `conditions` is in negation normal form already; here each statement, with the *not* before it, becomes a
test. Kleene's logic distributes like Boole's, so a condition is true where one of its conjunctions is true, and at
least possible where one of them is: unknown = possible and not true. `a and not a` is therefore kept: without `a` it
is unknown, not false.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import prod
from typing import Any

from chalicelib.conditions import tree
from chalicelib.conditions.tree import Formula
from chalicelib.conditions.ways import together
from chalicelib.policies.matching.columns import Test, YesNo, test

MOST = 64
"""Conjunctions of one condition. What would make more of them is judged as a whole: no condition is too much."""


@dataclass(frozen=True)
class Every:
    """All parts hold; without parts: always."""

    parts: tuple[Shape, ...]


@dataclass(frozen=True)
class Some:
    """A part holds; without parts: never."""

    parts: tuple[Shape, ...]


Shape = Test | int | Every | Some
"""Its leaves are tests, or once a program has numbered them, their numbers."""


def shape(formula: Formula) -> Shape:
    """The formula over tests, with at most `MOST` conjunctions.

    >>> from chalicelib.conditions import parse
    >>> found = shape(parse("staff >= 3 and not (listed and staff < 9)").formula)
    >>> [type(part).__name__ for part in found.parts], [len(way) for way in ways(found)]
    (['Test', 'Some'], [2, 2])
    """
    match formula:
        case tree.And(parts):
            return Every(_kept(parts, prod))
        case tree.Or(parts):
            return Some(_kept(parts, sum))
        case tree.Always(truth):
            return Every(()) if truth else Some(())
    return test(formula)


def _kept(formulas: tuple[Formula, ...], total: Callable[[list[int]], int]) -> tuple[Shape, ...]:
    """The parts as shapes, where the largest are judged as a whole until the rest stays small."""
    parts = [shape(formula) for formula in formulas]
    sizes = [_size(part) for part in parts]
    while total(sizes) > MOST and max(sizes) > 1:
        largest = sizes.index(max(sizes))
        parts[largest], sizes[largest] = Test(YesNo(formulas[largest]), "==", (True,)), 1
    return tuple(parts)


def _size(part: Shape) -> int:
    match part:
        case Every(parts):
            return prod(map(_size, parts))
        case Some(parts):
            return sum(map(_size, parts))
    return 1


def leaves(part: Shape) -> Iterator[Any]:
    """Every leaf, from left to right, with repeats."""
    if isinstance(part, Every | Some):
        for inner in part.parts:
            yield from leaves(inner)
    else:
        yield part


def ways(part: Shape) -> Iterator[tuple[Any, ...]]:
    """Its conjunctions, of leaves: each a way in which it can come true."""
    match part:
        case Some(parts):
            for inner in parts:
                yield from ways(inner)
        case Every(parts):
            yield from together(parts, ways)
        case _:
            yield (part,)
