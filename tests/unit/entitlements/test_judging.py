"""Who is due how much by a list: from facts and grants, each grant counted once, excluding policies named."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from chalicelib.entitlements.judging import Due, Judge
from chalicelib.entitlements.models import Grants
from chalicelib.policies import loading
from chalicelib.policies.models import Policy
from tests.unit.policies.samples import HOUSE, LEXICON, garden

DAY = date(2026, 5, 12)
FACTS: dict[str, Any] = {"region": "440307", "staff": 12, "past_awards": []}
HEAD, _, REST = HOUSE.partition("when:")


def paying(more: str = "", amount: str = "{each: 1000元, of: staff}") -> Policy:
    """An award for each of the staff, of those who have five."""
    tail = REST[REST.index("budget:") :]
    return loading.policy(
        f'{HEAD}when:\n  - within(region, "440307")\n  - staff >= 5人\namount: {amount}\n{more}\n{tail}', "t.yaml"
    )


def due(facts: dict[str, Any], grants: dict[str, int] | None = None, policy: Policy | None = None) -> Due:
    judge = Judge(policy or paying(), "2026", DAY, LEXICON, lambda code: garden() if code == "tea-garden" else None)
    return judge.due({**FACTS, **facts}, Grants("a", grants or {}))


def test_the_whole_then_the_difference_then_nothing() -> None:
    assert due({}).fen == 1_200_000
    assert due({"staff": 20}, {"tea-house#2026": 1_200_000}).fen == 800_000
    assert due({"staff": 6}, {"tea-house#2026": 1_200_000}) == Due(reason="nothing-due")
    assert due({}, {"tea-house#2025": 900_000}).fen == 1_200_000  # another year is another grant


def test_conditions_that_do_not_hold_and_those_that_nobody_knows() -> None:
    assert due({"staff": 4}) == Due(reason="not-eligible")
    found = due({"staff": None})
    assert (found.reason, found.missing) == ("not-known", ("staff",))


@pytest.mark.parametrize("how", ["ours", "theirs"])
def test_a_policy_that_excludes_it_is_named_whoever_paid_it(how: str) -> None:
    other = {"startup-rent#2026": 5} if how == "ours" else {}
    awards = [{"policy": "startup-rent", "year": 2026, "amount": 5, "matter": "m"}] if how == "theirs" else []
    found = due({"past_awards": awards}, other, paying("either-or: [startup-rent]"))
    assert (found.reason, found.other) == ("excluded", "startup-rent")
    before = [{**award, "year": 2024} for award in awards]
    assert due({"past_awards": before}, {}, paying("either-or: [startup-rent]")).fen == 1_200_000


def test_a_grant_that_we_paid_and_the_register_knows_is_counted_once() -> None:
    topped = paying(amount="{each: 1000元, of: staff, topped-up: [tea-house]}")
    award = {"policy": "tea-house", "year": 2026, "amount": 700_000, "matter": "m"}
    assert due({"past_awards": [award]}, {}, topped).fen == 500_000
    assert due({"past_awards": [award]}, {"tea-house#2026": 700_000}, topped).fen == 500_000
    assert due({}, {"tea-house#2025": 700_000}, topped).fen == 500_000  # a former year's is among the past awards
