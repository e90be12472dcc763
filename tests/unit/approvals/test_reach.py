"""Whose desk is whose, for every role, department and region."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chalicelib.approvals import reach
from chalicelib.cases.models import Item
from chalicelib.identity.models import Role, Staff
from tests.unit.cases.bundles import bundle, draft, submitted

ONE = {"a": frozenset[str]()}
REVIEWER = Staff(id="WJ-440304-01", name="姜文斌", department="health", region="440304", role=Role.REVIEWER)
SUPERVISOR = Staff(id="WJ-440300-90", name="袁俊杰", department="health", region="440300", role=Role.SUPERVISOR)
TAX = SUPERVISOR.model_copy(update={"department": "tax"})


@pytest.mark.parametrize(
    ("staff", "region", "expected"),
    [
        (REVIEWER, "440304", True),
        (REVIEWER, "440305", False),
        (REVIEWER, "440300", False),
        (SUPERVISOR, "440300", True),
        (SUPERVISOR, "440304", True),
        (SUPERVISOR, "440000", False),
        (SUPERVISOR, "330100", False),
    ],
)
def test_a_reviewer_serves_one_region_and_a_supervisor_all_inside_theirs(
    staff: Staff, region: str, expected: bool
) -> None:
    assert reach.serves(staff, region) is expected


def test_an_item_is_the_departments_that_decides_it_alone() -> None:
    item = Item("a", "tax", "440304")
    assert not reach.own(REVIEWER, item)
    assert reach.own(TAX, item)
    assert not reach.own(SUPERVISOR, item)


def test_the_lead_department_looks_after_everybodys_deadlines() -> None:
    led = bundle(ONE, lead="health")
    item = Item("a", "tax", "440304")
    assert reach.oversees(SUPERVISOR, item, led)
    assert reach.oversees(TAX, item, led)
    assert not reach.oversees(TAX, replace(item, department="health"), led)
    assert not reach.oversees(SUPERVISOR, replace(item, region="330100"), led)
    assert not reach.oversees(REVIEWER, replace(item, department="health"), led)


def test_a_draft_is_nobodys_to_follow() -> None:
    led = bundle(ONE, lead="health")
    assert reach.may_follow(SUPERVISOR, submitted(led), led)
    assert not reach.may_follow(SUPERVISOR, draft(), led)
