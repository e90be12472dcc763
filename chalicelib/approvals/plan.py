"""Owns how a graph is laid into nested scopes: what goes in turn, what together, what needs a gate. Writes no states.

Exact for every acyclic graph. Where a piece splits into unrelated parts, they go *together*; where it splits into parts
each wholly before the next, they go *in turn*. A piece that does neither holds an N (c after a and b; d after b only):
there every item with several predecessors keeps one of them and gets a *gate*, which waits for the others. What is left
is a forest, and a forest always splits.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from chalicelib.approvals.graph import Graph, ancestors, transitive_reduction

DEEPEST = 6
"""Scopes inside each other, the outermost included, beyond which a picture helps nobody; then the plan is flat."""


@dataclass(frozen=True)
class Step:
    """One item; `gated` when a gate before it waits for predecessors that its place in the plan does not imply."""

    item: str
    gated: bool = False


@dataclass(frozen=True)
class InTurn:
    """Parts of which each begins when the one before it has ended. Never directly inside another `InTurn`."""

    parts: tuple["Part", ...]


@dataclass(frozen=True)
class Together:
    """Parts that begin at once and know nothing of each other. Never directly inside another `Together`."""

    parts: tuple["Part", ...]


Part: TypeAlias = Step | InTurn | Together


class _TooDeep(Exception):
    """More than `DEEPEST` scopes inside each other."""


def plan(graph: Graph) -> Part:
    """Lay the graph into nested scopes; where that is too deep, side by side with a gate for all that waits.

    Raises `BrokenGraph`.

    >>> plan({"birth": frozenset(), "card": frozenset({"birth"})})
    InTurn(parts=(Step(item='birth', gated=False), Step(item='card', gated=False)))
    """
    try:
        return _nest(transitive_reduction(graph), frozenset(), DEEPEST)
    except _TooDeep:
        return _together(Step(item, gated=bool(graph[item])) for item in sorted(graph))


def gates(graph: Graph) -> frozenset[str]:
    """Give the items that have a gate in the compiled machine. Raises `BrokenGraph`.

    >>> sorted(gates({"a": frozenset(), "b": frozenset(), "c": frozenset("ab"), "d": frozenset("b")}))
    ['c']
    """
    return frozenset(step.item for step in steps(plan(graph)) if step.gated)


def steps(part: Part) -> Iterator[Step]:
    """Give the items of a plan from front to back."""
    if isinstance(part, Step):
        yield part
    else:
        for inner in part.parts:
            yield from steps(inner)


def depth(part: Part) -> int:
    """Count the scopes inside each other, the outermost included: 1 for a chain."""
    if isinstance(part, Step):
        return 1
    return max(map(depth, part.parts)) + isinstance(part, Together)


def _nest(graph: Graph, gated: frozenset[str], scopes: int) -> Part:
    if scopes == 0:
        raise _TooDeep
    if len(graph) == 1:
        (item,) = graph
        return Step(item, item in gated)
    before = ancestors(graph)
    related = _related(before)
    if len(apart := _components(related)) > 1:
        return _together(_nest(_within(graph, part), gated, scopes - 1) for part in apart)
    if len(ranks := _components(_complement(related))) > 1:
        ranks.sort(key=lambda part: len(before[min(part)] - part))
        return _in_turn(_nest(_within(graph, part), gated, scopes) for part in ranks)
    joins = {item for item in graph if len(graph[item]) > 1}
    return _nest({item: _one_of(graph[item], before) for item in graph}, gated | joins, scopes)


def _one_of(predecessors: frozenset[str], before: Graph) -> frozenset[str]:
    """Keep the predecessor that comes earliest, so that a gate is reached early and shows what it waits for."""
    return frozenset(sorted(predecessors, key=lambda item: (len(before[item]), item))[:1])


def _related(before: Graph) -> dict[str, frozenset[str]]:
    return {one: before[one] | {other for other in before if one in before[other]} for one in before}


def _complement(neighbours: Graph) -> dict[str, frozenset[str]]:
    return {item: frozenset(neighbours) - neighbours[item] - {item} for item in neighbours}


def _within(graph: Graph, part: frozenset[str]) -> dict[str, frozenset[str]]:
    return {item: graph[item] & part for item in sorted(part)}


def _components(neighbours: Mapping[str, frozenset[str]]) -> list[frozenset[str]]:
    """Split into the sets of items that are linked with each other, ordered by the first name in each."""
    components: list[frozenset[str]] = []
    left = frozenset(neighbours)
    while left:
        reached, frontier = frozenset[str](), frozenset({min(left)})
        while frontier:
            reached |= frontier
            frontier = frozenset[str]().union(*(neighbours[item] for item in frontier)) - reached
        components.append(reached)
        left -= reached
    return components


def _together(parts: Iterable[Part]) -> Together:
    return Together(tuple(_spliced(parts, Together)))


def _in_turn(parts: Iterable[Part]) -> InTurn:
    return InTurn(tuple(_spliced(parts, InTurn)))


def _spliced(parts: Iterable[Part], kind: type[InTurn] | type[Together]) -> Iterator[Part]:
    """Parts of the same kind as their whole stand beside its other parts: one scope less, the same meaning."""
    for part in parts:
        if isinstance(part, kind):
            yield from part.parts
        else:
            yield part
