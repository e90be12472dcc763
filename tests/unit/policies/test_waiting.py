"""When time alone makes a condition true, held against looking at every day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.conditions import parse
from chalicelib.policies.waiting import FARTHEST, opens_on
from tests.unit.policies.samples import TODAY

UNITS = st.sampled_from(["years", "months", "workdays"])
STATEMENTS = st.builds(
    "{}_since({}) {} {}".format,
    UNITS,
    st.sampled_from(["founded", "moved_in"]),
    st.sampled_from(["<", "<=", "==", "!=", ">", ">="]),
    st.integers(0, 20),
) | st.sampled_from(['today >= "2027-02-01"', 'today < "2027-03-01"', 'today == "2026-12-24"'])
DAYS = st.integers(-800, 30).map(lambda offset: (TODAY + timedelta(days=offset)).isoformat())


@given(STATEMENTS, STATEMENTS, st.sampled_from(["and", "or"]), DAYS, DAYS)
@settings(deadline=None, max_examples=60)
def test_no_earlier_day_opens_it(one: str, other: str, word: str, founded: str, moved_in: str):
    condition = parse(f"{one} {word} {other}")
    facts = {"founded": founded, "moved_in": moved_in}
    found = opens_on(condition.formula, facts, TODAY)
    if condition.evaluate(facts, TODAY).truth:
        return
    ahead = (TODAY + timedelta(days=days) for days in range(1, 500))
    first = next((day for day in ahead if condition.evaluate(facts, day).truth), None)
    assert found == first or (first is None and found is not None and found > TODAY + timedelta(days=499))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("years_since(founded) >= 1", date(2027, 8, 1)),
        ("months_since(founded) >= 6", date(2027, 2, 1)),
        ("years_since(founded) >= 40", None),
        ("staff >= 3", None),
        ("valid(permit, today)", date(2027, 1, 1)),
    ],
)
def test_it_opens_on_the_day_and_not_before(text: str, day: date | None):
    facts = {"founded": "2026-08-01", "staff": 1, "permit": {"from": "2027-01-01", "until": "2028-01-01"}}
    assert opens_on(parse(text).formula, facts, TODAY) == day


def test_it_does_not_look_farther_than_three_years():
    far = (TODAY + timedelta(days=FARTHEST + 1)).isoformat()
    assert opens_on(parse(f'today >= "{far}"').formula, {}, TODAY) is None
