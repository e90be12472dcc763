"""Owns all rules compiled together: the columns they look at, tests as sets of cells, conjunctions; never any facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from chalicelib.conditions import Condition
from chalicelib.policies.matching import normal
from chalicelib.policies.matching.columns import Column, Names, Points, Test
from chalicelib.policies.matching.normal import Every, Shape, Some

Conjunction = Mapping[int, int]
"""By the number of a column the mask of cells in which the conjunction holds there."""


@dataclass(frozen=True)
class Rule:
    """A policy as the matcher sees it: whom it fits."""

    id: str
    when: Condition


@dataclass(frozen=True)
class Scale:
    """A column with the points that cut it into cells."""

    column: Column
    points: Points

    @property
    def cells(self) -> int:
        """How many cells there are; 0 is *unknown*."""
        return self.column.cells(self.points)

    def read(self, scope: Any) -> int | Names:
        """The cell of these facts, or the names of the facts that it waits for."""
        return self.column.read(self.points, scope)


@dataclass(frozen=True)
class Program:
    """What rules are compiled into. A basic test is a column's number and the mask of cells in which it holds."""

    ids: tuple[str, ...]
    scales: tuple[Scale, ...]
    basics: tuple[tuple[int, int], ...]
    shapes: tuple[Shape, ...]

    def conjunctions(self, rule: int) -> list[Conjunction]:
        """The ways in which a rule, by its number, comes true: each once, and none that another one covers."""
        found = [self._merged(way) for way in normal.ways(self.shapes[rule])]
        unique = [way for number, way in enumerate(found) if way not in found[:number]]
        return [way for way in unique if not any(_covers(other, way) for other in unique if other is not way)]

    def _merged(self, way: tuple[int, ...]) -> Conjunction:
        """Tests of one column are one test: unknown together, and otherwise true where all are."""
        merged: dict[int, int] = {}
        for leaf in way:
            column, mask = self.basics[leaf]
            merged[column] = merged.get(column, mask) & mask
        return merged


def _covers(wide: Conjunction, narrow: Conjunction) -> bool:
    """Whether the one is true, or at least possible, wherever the other is."""
    return all(column in narrow and narrow[column] & ~mask == 0 for column, mask in wide.items())


def compiled(rules: Sequence[Rule]) -> Program:
    """The program of these rules. Their order is kept; ValueError when two have the same id."""
    if len({rule.id for rule in rules}) < len(rules):
        raise ValueError("two rules have the same id")
    shapes = [normal.shape(rule.when.formula) for rule in rules]
    tests = dict.fromkeys(leaf for shape in shapes for leaf in normal.leaves(shape))
    scales = _scales(tests)
    place = {scale.column: number for number, scale in enumerate(scales)}
    basic = {test: _basic(test, scales, place) for test in tests}
    basics = tuple(dict.fromkeys(basic.values()))
    number = {pair: index for index, pair in enumerate(basics)}
    numbered = {test: number[pair] for test, pair in basic.items()}
    return Program(
        tuple(rule.id for rule in rules), scales, basics, tuple(_renamed(shape, numbered) for shape in shapes)
    )


def _scales(tests: Iterable[Test]) -> tuple[Scale, ...]:
    points: dict[Column, set[Any]] = {}
    for test in tests:
        points.setdefault(test.column, set()).update(test.column.points(test))
    return tuple(Scale(column, tuple(sorted(found))) for column, found in points.items())


def _basic(test: Test, scales: Sequence[Scale], place: Mapping[Column, int]) -> tuple[int, int]:
    column = place[test.column]
    return column, test.column.mask(scales[column].points, test)


def _renamed(shape: Shape, numbers: Mapping[Test, int]) -> Shape:
    if isinstance(shape, Every | Some):
        return type(shape)(tuple(_renamed(part, numbers) for part in shape.parts))
    return shape if isinstance(shape, int) else numbers[shape]
