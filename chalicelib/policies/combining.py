"""Owns the best combination: of amounts of which some exclude each other, those that come to most; never why they do.

This is the maximum-weight independent set. Parts that nothing joins are solved one by one, by branch and bound; the
bound is a cover by cliques, of each of which at most one can be had. Up to `EXACT` of them in one part the answer is
exact; beyond, the search stops after `BUDGET` steps, and the answer says how much more there could be at most.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

_Name = TypeVar("_Name", bound=Hashable)

EXACT = 40
"""So many that hang together are always solved exactly."""

BUDGET = 10_000
"""Steps of the search in a part that is larger."""


@dataclass(frozen=True)
class Choice(Generic[_Name]):
    """Those chosen, in the order given, what they come to, and what no choice can exceed (the same when exact)."""

    chosen: tuple[_Name, ...]
    total: int
    bound: int

    @property
    def exact(self) -> bool:
        """Whether nothing can come to more."""
        return self.total == self.bound


def best(
    weights: Mapping[_Name, int], exclusions: Iterable[tuple[_Name, _Name]], budget: int = BUDGET
) -> Choice[_Name]:
    """The choice that comes to most, of weights not below zero; of equal ones, one with as many as can be.

    >>> best({"a": 3, "b": 2, "c": 2}, [("a", "b"), ("a", "c")])
    Choice(chosen=('b', 'c'), total=4, bound=4)
    """
    names = list(weights)
    graph = _graph(names, exclusions)
    scale = len(names) + 1
    search = [weights[name] * scale + 1 for name in names]
    found = [_Part(search, graph, budget).solved(part) for part in _parts(graph)]
    chosen = [names[number] for number in sorted(number for part, _ in found for number in part)]
    total = sum(weights[name] for name in chosen)
    return Choice(tuple(chosen), total, sum(bound for _, bound in found) // scale)


def _graph(names: Sequence[_Name], exclusions: Iterable[tuple[_Name, _Name]]) -> list[int]:
    """For each the others that it excludes, as bits."""
    place = {name: number for number, name in enumerate(names)}
    graph = [0] * len(names)
    for one, other in exclusions:
        if one != other and one in place and other in place:
            graph[place[one]] |= 1 << place[other]
            graph[place[other]] |= 1 << place[one]
    return graph


def _parts(graph: Sequence[int]) -> Iterator[int]:
    """The parts that nothing joins, as bits."""
    left = (1 << len(graph)) - 1
    while left:
        part, reached = 0, left & -left
        while reached:
            part |= reached
            around = 0
            for number in _bits(reached):
                around |= graph[number]
            reached = around & ~part
        left &= ~part
        yield part


def _bits(mask: int) -> Iterator[int]:
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest


class _Part:
    """The search in one part."""

    def __init__(self, weights: Sequence[int], graph: Sequence[int], budget: int) -> None:
        self._weights = weights
        self._graph = graph
        self._budget = budget

    def solved(self, part: int) -> tuple[list[int], int]:
        """The numbers chosen in this part, and the bound."""
        best = self._greedy(part)
        open_ends = [(part, 0, 0)]
        steps = 0
        while open_ends and (steps < self._budget or part.bit_count() <= EXACT):
            steps += 1
            left, total, chosen = open_ends.pop()
            best = max(best, (total, chosen), key=lambda found: found[0])
            if left and total + self._cover(left) > best[0]:
                open_ends += self._branches(left, total, chosen)
        bound = max([best[0], *(total + self._cover(left) for left, total, _ in open_ends)])
        return list(_bits(best[1])), bound

    def _greedy(self, left: int) -> tuple[int, int]:
        """A good choice to begin with: what weighs most for each that it excludes, again and again."""
        total, chosen = 0, 0
        while left:
            best = max(_bits(left), key=lambda n: (self._weights[n] / ((self._graph[n] & left).bit_count() + 1), -n))
            total, chosen = total + self._weights[best], chosen | 1 << best
            left &= ~(self._graph[best] | 1 << best)
        return total, chosen

    def _branches(self, left: int, total: int, chosen: int) -> Iterator[tuple[int, int, int]]:
        """Without and with the one that excludes most; the last is looked at first."""
        first = max(_bits(left), key=lambda number: ((self._graph[number] & left).bit_count(), self._weights[number]))
        bit, near = 1 << first, self._graph[first]
        if near & left:
            yield left & ~bit, total, chosen
        yield left & ~near & ~bit, total + self._weights[first], chosen | bit

    def _cover(self, left: int) -> int:
        """What the left ones can come to at most: cliques, heaviest first, each counted by its heaviest."""
        found = 0
        for number in sorted(_bits(left), key=lambda number: -self._weights[number]):
            if not left >> number & 1:
                continue
            found += self._weights[number]
            clique, common = 1 << number, self._graph[number] & left
            while common:
                bit = common & -common
                clique |= bit
                common &= self._graph[bit.bit_length() - 1]
            left &= ~clique
        return found
