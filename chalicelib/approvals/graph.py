"""Owns what follows from "this item comes after those": order, relations, fewest edges. Knows no case and no machine.

A graph maps each item's code to the codes of its predecessors. Every function is pure, and its result does not depend
on the order in which the mapping happens to list its items.
"""

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import TypeAlias

Graph: TypeAlias = Mapping[str, frozenset[str]]
"""Item code → codes of the items that must be done before it. Every predecessor is itself a key."""


class BrokenGraph(ValueError):
    """Not a graph that can be worked through. The message is for the author of a bundle, in English."""


class Cycle(BrokenGraph):
    """Items that wait for each other. `items` lists them in the order of work, the first one repeated at the end."""

    def __init__(self, items: tuple[str, ...]) -> None:
        super().__init__(f"these items wait for each other: {' → '.join(items)}")
        self.items = items


class UnknownPredecessor(BrokenGraph):
    """`item` waits for `missing`, which is not an item of the graph."""

    def __init__(self, item: str, missing: str) -> None:
        super().__init__(f"{item} waits for {missing}, which is not an item here")
        self.item, self.missing = item, missing


class Empty(BrokenGraph):
    """A graph of no items: there is nothing to do."""

    def __init__(self) -> None:
        super().__init__("there is no item at all")


def validate(graph: Graph) -> None:
    """Raise `Empty`, `UnknownPredecessor` or `Cycle` for a graph that can not be worked through."""
    order(graph)


def order(graph: Graph) -> tuple[str, ...]:
    """Give every item after all of its predecessors; what could go at the same time, by name. Raises `BrokenGraph`.

    >>> order({"card": frozenset({"household"}), "birth": frozenset(), "household": frozenset({"birth"})})
    ('birth', 'household', 'card')
    """
    if not graph:
        raise Empty
    for item in sorted(graph):
        if missing := sorted(graph[item] - graph.keys()):
            raise UnknownPredecessor(item, missing[0])
    return tuple(_layer_by_layer(graph))


def _layer_by_layer(graph: Graph) -> Iterator[str]:
    sorter = TopologicalSorter({item: sorted(graph[item]) for item in sorted(graph)})
    try:
        sorter.prepare()
    except CycleError as found:
        raise Cycle(tuple(found.args[1])) from found
    while sorter.is_active():
        layer = sorted(sorter.get_ready())
        yield from layer
        sorter.done(*layer)


def ancestors(graph: Graph) -> dict[str, frozenset[str]]:
    """Give for each item everything that comes before it, at any distance. Raises `BrokenGraph`.

    >>> sorted(ancestors({"a": frozenset(), "b": frozenset("a"), "c": frozenset("b")})["c"])
    ['a', 'b']
    """
    before: dict[str, frozenset[str]] = {}
    for item in order(graph):
        before[item] = graph[item].union(*(before[predecessor] for predecessor in graph[item]))
    return before


def descendants(graph: Graph) -> dict[str, frozenset[str]]:
    """Give for each item everything that comes after it: what is cancelled when it is rejected. Raises `BrokenGraph`.

    >>> sorted(descendants({"a": frozenset(), "b": frozenset("a"), "c": frozenset("b")})["a"])
    ['b', 'c']
    """
    before = ancestors(graph)
    return {item: frozenset(other for other in graph if item in before[other]) for item in graph}


def transitive_reduction(graph: Graph) -> dict[str, frozenset[str]]:
    """Keep only the edges that nothing else implies. The relations stay the same. Raises `BrokenGraph`.

    >>> transitive_reduction({"a": frozenset(), "b": frozenset("a"), "c": frozenset("ab")})["c"]
    frozenset({'b'})
    """
    before = ancestors(graph)
    return {item: near.difference(*(before[predecessor] for predecessor in near)) for item, near in graph.items()}
