"""What follows from "this item comes after those"."""

import pytest
from hypothesis import given

from chalicelib.approvals.graph import (
    BrokenGraph,
    Cycle,
    Empty,
    UnknownPredecessor,
    ancestors,
    descendants,
    order,
    transitive_reduction,
    validate,
)
from tests.simulation.graphs import Edges, graphs


def test_items_that_wait_for_each_other_are_named_in_their_order() -> None:
    ring = {
        "birth": frozenset(),
        "card": frozenset({"insurance", "birth"}),
        "household": frozenset({"card"}),
        "insurance": frozenset({"household"}),
    }
    with pytest.raises(Cycle) as found:
        validate(ring)
    *waiting, again = found.value.items
    assert waiting[0] == again
    assert set(waiting) == {"card", "household", "insurance"}
    assert all(earlier in ring[later] for earlier, later in zip(waiting, [*waiting[1:], again], strict=True))
    assert " → ".join(found.value.items) in str(found.value)


def test_an_item_that_waits_for_itself_is_a_cycle() -> None:
    with pytest.raises(Cycle, match="card → card"):
        validate({"card": frozenset({"card"})})


def test_a_predecessor_that_is_no_item_is_named() -> None:
    with pytest.raises(UnknownPredecessor, match="card waits for household") as found:
        validate({"card": frozenset({"household"})})
    assert (found.value.item, found.value.missing) == ("card", "household")


def test_no_items_is_nothing_to_do() -> None:
    with pytest.raises(Empty, match=r"^there is no item at all$"):
        validate({})


@pytest.mark.parametrize("reading", [order, ancestors, descendants, transitive_reduction])
def test_every_reading_refuses_a_broken_graph(reading: object) -> None:
    with pytest.raises(BrokenGraph):
        reading({"a": frozenset("b"), "b": frozenset("a")})  # type: ignore[operator]  # any of the four functions


@given(graphs())
def test_the_order_has_each_item_once_and_after_its_predecessors(graph: Edges) -> None:
    line = order(graph)
    assert sorted(line) == sorted(graph)
    assert all(line.index(before) < line.index(item) for item in graph for before in graph[item])


@given(graphs())
def test_ancestors_are_what_can_be_reached_backwards(graph: Edges) -> None:
    def reached(item: str) -> set[str]:
        return set(graph[item]).union(*(reached(before) for before in graph[item]))

    small = {item: graph[item] for item in order(graph)[:12]}
    before = ancestors(small)
    assert all(before[item] == reached(item) for item in small)


@given(graphs())
def test_descendants_are_the_ancestors_seen_from_the_other_side(graph: Edges) -> None:
    before, after = ancestors(graph), descendants(graph)
    pairs = [(one, other) for one in graph for other in graph]
    assert all((one in before[other]) == (other in after[one]) for one, other in pairs)


@given(graphs())
def test_the_reduction_says_the_same_with_no_edge_to_spare(graph: Edges) -> None:
    reduced = transitive_reduction(graph)
    before = ancestors(graph)
    assert ancestors(reduced) == before
    for near in reduced.values():
        assert not any(one in before[other] for one in near for other in near)


@given(graphs(largest=10))
def test_the_listing_order_of_a_graph_does_not_matter(graph: Edges) -> None:
    turned = dict(reversed(graph.items()))
    assert order(turned) == order(graph)
