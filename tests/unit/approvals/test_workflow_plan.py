"""How graphs are laid into nested scopes, and who needs a gate."""

from itertools import pairwise

from hypothesis import given

from chalicelib.approvals.graph import ancestors
from chalicelib.approvals.plan import DEEPEST, InTurn, Step, Together, depth, gates, plan, steps
from tests.simulation.graphs import CHAIN, LETTER_N, Edges, graphs, letters_n, series_parallel


def test_a_chain_is_one_scope() -> None:
    assert plan(CHAIN) == InTurn(tuple(Step(item) for item in CHAIN))
    assert depth(plan(CHAIN)) == 1


def test_unrelated_items_go_together() -> None:
    assert plan({"a": frozenset(), "b": frozenset()}) == Together((Step("a"), Step("b")))


def test_a_diamond_needs_no_gate() -> None:
    diamond = {"a": frozenset(), "b": frozenset("a"), "c": frozenset("a"), "d": frozenset("bc")}
    assert plan(diamond) == InTurn((Step("a"), Together((Step("b"), Step("c"))), Step("d")))


def test_an_edge_that_others_imply_makes_no_gate() -> None:
    assert gates({"a": frozenset(), "b": frozenset("a"), "c": frozenset("ab")}) == frozenset()


def test_the_letter_n_needs_one_gate() -> None:
    assert gates(LETTER_N) == {"c"}
    assert plan(LETTER_N) == Together((InTurn((Step("a"), Step("c", gated=True))), InTurn((Step("b"), Step("d")))))


def test_a_gate_stands_behind_the_predecessor_that_comes_earliest() -> None:
    """So that the item is reached early, and the machine shows what it waits for."""
    later = {
        "a1": frozenset(),
        "a2": frozenset({"a1"}),
        "b": frozenset(),
        "c": frozenset({"a2", "b"}),
        "d": frozenset("b"),
    }
    behind_b = InTurn((Step("b"), Together((Step("c", gated=True), Step("d")))))
    assert plan(later) == Together((InTurn((Step("a1"), Step("a2"))), behind_b))


def test_nesting_too_deep_is_laid_out_flat() -> None:
    caterpillar = _caterpillar(2 * DEEPEST)
    assert depth(plan(caterpillar)) == 2
    assert gates(caterpillar) == {item for item in caterpillar if caterpillar[item]}


def test_nesting_as_deep_as_allowed_stays_nested() -> None:
    caterpillar = _caterpillar(DEEPEST - 1)
    assert depth(plan(caterpillar)) == DEEPEST
    assert gates(caterpillar) == frozenset()


def test_a_very_long_bundle_is_planned_too() -> None:
    assert depth(plan(_caterpillar(450))) == 2


@given(graphs(series_parallel, largest=12))
def test_what_nests_needs_no_gate(graph: Edges) -> None:
    whole = plan(graph)
    assert gates(graph) == frozenset() or depth(whole) == 2, "gates only where it had to be laid out flat"


@given(graphs())
def test_every_item_has_one_step_and_never_too_deep(graph: Edges) -> None:
    assert sorted(step.item for step in steps(plan(graph))) == sorted(graph)
    assert depth(plan(graph)) <= DEEPEST


@given(graphs())
def test_whatever_stands_in_front_is_an_ancestor(graph: Edges) -> None:
    before = ancestors(graph)
    for front, item in _in_front(plan(graph), ()):
        assert set(front) <= before[item.item]
        assert item.gated or graph[item.item] <= set(front).union(*(before[one] for one in front))


@given(graphs(letters_n, series_parallel))
def test_the_listing_order_of_a_graph_does_not_change_its_plan(graph: Edges) -> None:
    assert plan(dict(reversed(graph.items()))) == plan(graph)


def _in_front(part: object, front: tuple[str, ...]) -> list[tuple[tuple[str, ...], Step]]:
    """Give each step with all that has to have ended before the machine comes to it."""
    match part:
        case Step():
            return [(front, part)]
        case Together(parts):
            return [found for each in parts for found in _in_front(each, front)]
        case InTurn(parts):
            found = []
            for each in parts:
                found += _in_front(each, front)
                front += tuple(step.item for step in steps(each))
            return found
    raise AssertionError(part)


def _caterpillar(length: int) -> Edges:
    """A chain with one leaf at each link: every link nests one scope deeper."""
    spine = [f"s{number:03}" for number in range(length + 1)]
    graph: Edges = {spine[0]: frozenset()}
    for before, link in pairwise(spine):
        graph |= {link: frozenset({before}), f"leaf-{link}": frozenset({before})}
    return graph
