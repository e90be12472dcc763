"""The life of a policy: what a person decides, what follows by itself, and that it never goes back."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.policies.models import Policy, Span
from chalicelib.policies.stages import BY_A_PERSON, MOVES, PolicyStage, may_move, stage
from tests.unit.policies.samples import house

FIRST = date(2026, 1, 1)
ORDER = list(PolicyStage)


def lasting(valid: tuple[int, int | None], window: tuple[int, int | None] | None) -> Policy:
    """The tea house's policy, valid and open on these days of the year."""
    return house().model_copy(update={"valid": span(valid), "window": span(window) if window else None})


def span(days: tuple[int, int | None]) -> Span:
    start, until = days
    text = {"from": day(start).isoformat(), "until": day(until).isoformat() if until is not None else None}
    return Span.model_validate(text)


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


spans = st.tuples(st.integers(0, 40), st.none() | st.integers(0, 60)).map(
    lambda found: (found[0], None if found[1] is None else found[0] + found[1])
)


@given(spans, st.none() | spans, st.none() | st.integers(0, 90), st.none() | st.integers(0, 90))
def test_it_never_goes_back_and_every_change_is_a_legal_move(
    valid: tuple[int, int | None], window: tuple[int, int | None] | None, paid: int | None, closed: int | None
) -> None:
    policy = lasting(valid, window)
    seen = []
    for number in range(100):
        decided = PolicyStage.CLOSED if closed is not None and number >= closed else None
        seen.append(stage(policy, decided, paid is not None and number >= paid, day(number)))
    for before, after in pairwise(seen):
        assert before is after or after in MOVES[before] or _in_two_moves(before, after)
        assert ORDER.index(before) <= ORDER.index(after)


def _in_two_moves(before: PolicyStage, after: PolicyStage) -> bool:
    """What opens and is paid, or opens and ends, on one day."""
    return any(after in MOVES[between] for between in MOVES[before])


@pytest.mark.parametrize(
    ("number", "paid", "expected"),
    [
        (5, False, PolicyStage.PUBLISHED),
        (10, False, PolicyStage.OPEN),
        (12, True, PolicyStage.PAYING),
        (20, False, PolicyStage.OPEN),
        (21, False, PolicyStage.PAYING),
        (30, False, PolicyStage.PAYING),
        (31, True, PolicyStage.CLOSED),
    ],
)
def test_what_follows_from_days_and_from_the_first_payment(number: int, paid: bool, expected: PolicyStage) -> None:
    assert stage(lasting((0, 30), (10, 20)), None, paid, day(number)) is expected


def test_what_an_officer_decided_stands_whatever_the_days_say() -> None:
    policy = lasting((0, 30), None)
    assert stage(policy, PolicyStage.CLOSED, True, day(1)) is PolicyStage.CLOSED
    assert stage(policy, PolicyStage.EVALUATED, True, day(99)) is PolicyStage.EVALUATED
    assert stage(policy, PolicyStage.CONSULTATION, False, day(1)) is PolicyStage.OPEN  # it was published since


def test_a_person_makes_only_legal_moves_and_each_stage_has_a_way_out_but_the_last() -> None:
    assert all(after in MOVES[before] for before, after in BY_A_PERSON)
    assert {each for each in PolicyStage if not MOVES[each]} == {PolicyStage.EVALUATED}
    allowed = {pair for pair in product(PolicyStage, PolicyStage) if may_move(*pair)}
    assert allowed == BY_A_PERSON
