"""Sliders: from nothing to beyond what any policy asks for, in steps that a thumb can hit."""

from __future__ import annotations

import pytest

from chalicelib.policies import loading
from chalicelib.policies.models import MoneyFact, NumberFact, RatioFact
from chalicelib.policies.ranges import hinted
from tests.unit.policies.samples import TODAY, house, own

FACTS = loading.facts()


def test_the_thresholds_of_the_policy_are_marked_and_the_range_reaches_beyond_them():
    found = hinted("revenue", FACTS["revenue"], [house()], TODAY)
    assert found is not None
    assert found.marks == (100_0000_00, 500_0000_00)
    assert (found.start, found.end) == (0, 1000_0000_00)


def test_growth_that_may_be_negative_begins_below_nothing_only_where_a_policy_asks_there():
    found = hinted("revenue_growth", FACTS["revenue_growth"], [own("hte-reward-nanshan@1")], TODAY)
    assert found is not None
    assert (found.start, found.end, found.marks) == (0, 0.4, (0.2,))


def test_what_has_a_limit_of_its_own_ends_there():
    found = hinted("rent_months", FACTS["rent_months"], [], TODAY)
    assert found is not None
    assert found.end == 12


@pytest.mark.parametrize("name", ["region", "titles", "founded", "arrears", "past_awards", "size"])
def test_what_is_no_number_has_no_range(name: str):
    assert hinted(name, FACTS[name], loading.policies(), TODAY) is None


@pytest.mark.parametrize("name", [n for n, f in FACTS.items() if isinstance(f, MoneyFact | NumberFact | RatioFact)])
def test_every_number_has_at_most_two_hundred_steps_and_all_its_marks_inside(name: str):
    for policies in ([], loading.policies()):
        found = hinted(name, FACTS[name], policies, TODAY)
        assert found is not None
        assert found.start < found.end
        assert 1 <= (found.end - found.start) / found.step <= 200
        assert all(found.start <= mark <= found.end for mark in found.marks)
