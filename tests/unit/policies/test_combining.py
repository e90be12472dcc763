"""The best combination, held against trying every subset."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.policies.combining import EXACT, best


@st.composite
def clashes(draw: st.DrawFn) -> tuple[dict[int, int], set[tuple[int, int]]]:
    weights = draw(st.lists(st.integers(0, 9), min_size=0, max_size=10))
    pairs = list(combinations(range(len(weights)), 2))
    return dict(enumerate(weights)), draw(st.sets(st.sampled_from(pairs))) if pairs else set()


def independent(chosen: tuple[int, ...], exclusions: set[tuple[int, int]]) -> bool:
    return not any(one in chosen and other in chosen for one, other in exclusions)


@given(clashes())
@settings(deadline=None, max_examples=300)
def test_it_comes_to_as_much_as_the_best_of_all_subsets_and_keeps_every_exclusion(
    case: tuple[dict[int, int], set[tuple[int, int]]],
):
    weights, exclusions = case
    found = best(weights, exclusions)
    subsets = [s for size in range(len(weights) + 1) for s in combinations(weights, size) if independent(s, exclusions)]
    most, many = max((sum(weights[name] for name in subset), len(subset)) for subset in subsets)
    assert independent(found.chosen, exclusions)
    assert (found.total, len(found.chosen)) == (most, many)
    assert found.exact
    assert found.total == sum(weights[name] for name in found.chosen)


def _crowd(size: int) -> tuple[dict[int, int], list[tuple[int, int]]]:
    """A fixed tangle in which each excludes some that follow it."""
    weights = {number: 1 + (number * 37) % 101 for number in range(size)}
    return weights, [(a, b) for a in weights for b in weights if a < b and (a * b + a + 3 * b) % 7 == 0]


def test_forty_that_hang_together_are_solved_exactly():
    assert best(*_crowd(EXACT)).exact


def test_beyond_the_answer_says_how_much_more_there_could_be_at_most():
    weights, exclusions = _crowd(120)
    found = best(weights, exclusions, budget=5)
    assert not found.exact
    assert found.total < found.bound <= sum(weights.values())
    assert independent(found.chosen, set(exclusions))
    assert best(weights, exclusions, budget=20).total <= found.bound


@given(clashes(), st.integers(0, 3))
@settings(deadline=None, max_examples=100)
def test_a_search_that_was_stopped_never_claims_less_than_there_is(
    case: tuple[dict[int, int], set[tuple[int, int]]], budget: int
):
    weights, exclusions = case
    copies = {(copy, name): weight for copy in range(6) for name, weight in weights.items()}
    chain = [((copy, 0), (copy + 1, 0)) for copy in range(5)] if weights else []
    joined = [((copy, a), (copy, b)) for copy in range(6) for a, b in exclusions] + chain
    stopped, whole = best(copies, joined, budget), best(copies, joined, 100_000)
    assert stopped.total <= whole.total <= stopped.bound
