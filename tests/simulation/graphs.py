"""Owns random dependency graphs for tests, in the shapes that bundles have. The same numbers give the same graph."""

from itertools import pairwise
from random import Random

from hypothesis import strategies as st

Edges = dict[str, frozenset[str]]
DENSITIES = (0.02, 0.05, 0.1, 0.2, 0.5, 0.9)
CHAIN: Edges = {f"i{n:02}": frozenset({f"i{n - 1:02}"} if n else ()) for n in range(40)}
LETTER_N: Edges = {"a": frozenset(), "b": frozenset(), "c": frozenset("ab"), "d": frozenset("b")}
NEWBORN: Edges = {
    "fertility": frozenset(),
    "birth-certificate": frozenset(),
    "vaccination": frozenset({"birth-certificate"}),
    "household": frozenset({"birth-certificate"}),
    "insurance": frozenset({"household"}),
    "premium": frozenset({"insurance"}),
    "card": frozenset({"household"}),
    "maternity": frozenset({"birth-certificate", "fertility"}),
    "childcare": frozenset({"household", "fertility"}),
}
"""Like a newborn's nine items; the last two make it one that nesting alone can not say."""


def sparse(size: int, random: Random) -> Edges:
    """Any earlier item may be a predecessor, with one chance for all."""
    return random_graph(size, random.choice(DENSITIES), random)


def random_graph(size: int, density: float, random: Random) -> Edges:
    """Each earlier item is a predecessor with the chance `density`."""
    names = _names(size, random)
    return {
        name: frozenset(other for other in names[:place] if random.random() < density)
        for place, name in enumerate(names)
    }


def layered(size: int, random: Random) -> Edges:
    """Ranks of a few items; each takes one to three of the rank before."""
    names = _names(size, random)
    ranks: list[list[str]] = []
    while names:
        width = random.randint(1, 5)
        ranks.append(names[:width])
        names = names[width:]
    graph: Edges = {name: frozenset() for name in ranks[0]}
    for before, rank in pairwise(ranks):
        for name in rank:
            graph[name] = frozenset(random.sample(before, min(len(before), random.randint(1, 3))))
    return graph


def series_parallel(size: int, random: Random) -> Edges:
    """Parts in turn and parts together, nested at random: what nesting alone can say."""
    graph: Edges = {}
    _compose(_names(size, random), frozenset(), graph, random)
    return graph


def _compose(names: list[str], after: frozenset[str], graph: Edges, random: Random) -> frozenset[str]:
    """Add the names to the graph after all of `after`, and give the items in which they end."""
    if len(names) == 1:
        graph[names[0]] = after
        return frozenset(names)
    cut = random.randint(1, len(names) - 1)
    front, back = names[:cut], names[cut:]
    if random.random() < 0.5:
        return _compose(back, _compose(front, after, graph, random), graph, random)
    return _compose(front, after, graph, random) | _compose(back, after, graph, random)


def letters_n(size: int, random: Random) -> Edges:
    """The shape that does not nest, over and over: c after a and b, d after b only, a and b after something before."""
    names = _names(size, random)
    graph: Edges = {}
    for place, name in enumerate(names):
        four = names[place - place % 4 :]
        before = random.sample(names[: place - place % 4], min(place - place % 4, 1))
        graph[name] = frozenset((before, before, four[:2], four[1:2])[place % 4])
    return graph


SHAPES = (sparse, layered, series_parallel, letters_n)


def graphs(*shapes: object, largest: int = 40) -> st.SearchStrategy[Edges]:
    """Random graphs of one item up to `largest`; of all shapes unless some are named."""
    return st.builds(
        lambda shape, size, seed: shape(size, Random(seed)),
        st.sampled_from(shapes or SHAPES),
        st.integers(1, largest),
        st.integers(0, 2**32),
    )


def _names(size: int, random: Random) -> list[str]:
    """Names whose alphabet says nothing about the order of work."""
    return random.sample([f"i{number:02}" for number in range(size)], size)
