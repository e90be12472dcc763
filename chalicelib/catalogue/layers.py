"""Owns where the boxes of a workflow stand: columns by what comes before, rows with few crossings. Draws nothing.

The usual four steps of a layered drawing (Sugiyama, Tagawa and Toda, 1981): a column for each box by its longest way
from the start; a waypoint wherever a link passes a column; an order in each column with few crossings; and rows as
close as possible to those of the neighbours.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from graphlib import TopologicalSorter
from itertools import combinations, pairwise
from typing import TypeAlias

SWEEPS = 12
WAYPOINT_HEIGHT = 0.4
"""Rows that a passing link takes, where a box takes one."""

Node: TypeAlias = str | tuple[str, str, int]
"""A box by its code, or where the link from one box to another passes a column."""
Columns: TypeAlias = list[list[Node]]
Neighbours: TypeAlias = Mapping[Node, list[Node]]


@dataclass(frozen=True)
class Place:
    """Where a box or a waypoint has its middle: column from the left, row from the top. The highest box may be at 0."""

    column: int
    row: float


@dataclass(frozen=True)
class Arrangement:
    """The place of each box, and for each link (from, to) the waypoints in between."""

    places: Mapping[str, Place]
    links: Mapping[tuple[str, str], tuple[Place, ...]]

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return max((place.column + 1 for place in self.places.values()), default=0)

    @property
    def lowest(self) -> float:
        """The row that a box at the bottom would have."""
        boxes = [place.row for place in self.places.values()]
        passing = [place.row + (WAYPOINT_HEIGHT - 1) / 2 for way in self.links.values() for place in way]
        return max([*boxes, *passing], default=0.0)


def arrange(after: Mapping[str, Sequence[str]]) -> Arrangement:
    """Arrange boxes, each given with those it comes after. The same input, in the same order, gives the same picture.

    Raises `graphlib.CycleError` for a cycle and `KeyError` for a box that is not there.

    >>> arrange({"a": [], "b": ["a"]}).places
    {'a': Place(column=0, row=0.0), 'b': Place(column=1, row=0.0)}
    """
    column = _columns_of(after)
    routes = {(one, box): _route(one, box, column) for box in after for one in after[box]}
    steps = [step for route in routes.values() for step in pairwise(route)]
    before, behind = _neighbours(steps), _neighbours([(to, one) for one, to in steps])
    columns = _ordered(_filled(column, routes), before, behind)
    row = _rows(columns, before, behind)
    places = {box: Place(column[box], row[box]) for box in after}
    links = {
        link: tuple(Place(column[link[0]] + number, row[node]) for number, node in enumerate(route[1:-1], start=1))
        for link, route in routes.items()
    }
    return Arrangement(places, links)


def _columns_of(after: Mapping[str, Sequence[str]]) -> dict[str, int]:
    column: dict[str, int] = {}
    for box in TopologicalSorter(after).static_order():
        column[box] = max((column[one] + 1 for one in after[box]), default=0)
    return column


def _route(one: str, to: str, column: Mapping[str, int]) -> list[Node]:
    return [one, *((one, to, number) for number in range(column[one] + 1, column[to])), to]


def _filled(column: Mapping[str, int], routes: Mapping[tuple[str, str], list[Node]]) -> Columns:
    columns: Columns = [[] for _ in range(max(column.values(), default=-1) + 1)]
    for box, number in column.items():
        columns[number].append(box)
    for (one, _), route in routes.items():
        for number, node in enumerate(route[1:-1], start=column[one] + 1):
            columns[number].append(node)
    return columns


def _neighbours(steps: list[tuple[Node, Node]]) -> dict[Node, list[Node]]:
    neighbours: dict[Node, list[Node]] = {}
    for one, to in steps:
        neighbours.setdefault(to, []).append(one)
    return neighbours


def _ordered(columns: Columns, before: Neighbours, behind: Neighbours) -> Columns:
    """Sort each column by the mean place of its neighbours, to and fro; keep the order with the fewest crossings."""
    best, fewest = columns, _crossings(columns, before)
    for sweep in range(SWEEPS):
        columns = _swept(columns, before) if sweep % 2 == 0 else _swept(columns[::-1], behind)[::-1]
        if (number := _crossings(columns, before)) < fewest:
            best, fewest = columns, number
    return best


def _swept(columns: Columns, neighbours: Neighbours) -> Columns:
    swept = columns[:1]
    for column in columns[1:]:
        place = {node: float(number) for number, node in enumerate(swept[-1])}
        own = {node: float(number) for number, node in enumerate(column)}
        swept.append(sorted(column, key=lambda node: (_mean(place, neighbours.get(node, []), own[node]), own[node])))
    return swept


def _mean(place: Mapping[Node, float], nodes: Sequence[Node], otherwise: float) -> float:
    return sum(place[node] for node in nodes) / len(nodes) if nodes else otherwise


def _crossings(columns: Columns, before: Neighbours) -> int:
    place = {node: number for column in columns for number, node in enumerate(column)}
    links = [[(place[one], place[node]) for node in column for one in before.get(node, [])] for column in columns]
    return sum((a - c) * (b - d) < 0 for column in links for (a, b), (c, d) in combinations(column, 2))


def _rows(columns: Columns, before: Neighbours, behind: Neighbours) -> dict[Node, float]:
    """Pull each box towards its neighbours, again and again, without changing the order in a column."""
    row = {node: place for column in columns for node, place in zip(column, _packed(column), strict=True)}
    for sweep in range(SWEEPS):
        for column in columns if sweep % 2 == 0 else columns[::-1]:
            wanted = [_mean(row, [*before.get(node, []), *behind.get(node, [])], row[node]) for node in column]
            row |= zip(column, _spread(wanted, _packed(column)), strict=True)
    top = min((place - _height(node) / 2 for node, place in row.items()), default=0.0)
    return {node: round(place - top - 0.5, 3) for node, place in row.items()}


def _packed(column: Sequence[Node]) -> list[float]:
    """Stack a column as tightly as it goes."""
    packed = [0.0]
    for above, below in pairwise(column):
        packed.append(packed[-1] + (_height(above) + _height(below)) / 2)
    return packed


def _height(node: Node) -> float:
    return 1.0 if isinstance(node, str) else WAYPOINT_HEIGHT


def _spread(wanted: Sequence[float], packed: Sequence[float]) -> list[float]:
    """Give the rows nearest to those wanted that keep order and distances (least squares, pool adjacent violators).

    >>> _spread([1, 1, 1], [0, 1, 2])
    [0.0, 1.0, 2.0]
    """
    pools: list[tuple[float, int]] = []
    for want, place in zip(wanted, packed, strict=False):
        mean, size = float(want - place), 1
        while pools and pools[-1][0] > mean:
            other, number = pools.pop()
            mean, size = (mean * size + other * number) / (size + number), size + number
        pools.append((mean, size))
    shifts = [mean for mean, size in pools for _ in range(size)]
    return [shift + place for shift, place in zip(shifts, packed, strict=False)]
