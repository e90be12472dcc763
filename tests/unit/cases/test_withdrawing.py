"""A case called back: what is not decided stops, what is decided stays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chalicelib.cases import guidance, rules
from chalicelib.cases.errors import NotWithdrawable
from chalicelib.cases.models import CaseStatus, Happening, ItemStatus
from tests.unit.cases.bundles import bundle, draft, submitted

CHAIN = {"a": frozenset(), "b": frozenset("a"), "c": frozenset("b")}


def test_what_is_not_decided_stops_and_what_is_decided_stays() -> None:
    case = submitted(bundle(CHAIN, conditional=["c"]), without=["c"]).moved(CaseStatus.IN_PROGRESS)
    approved = replace(case.items["a"], status=ItemStatus.APPROVED, owes_result=True)
    change = rules.withdraw(case.with_items(approved))
    assert change.case.status is CaseStatus.WITHDRAWN
    assert {code: item.status for code, item in change.case.items.items()} == {
        "a": ItemStatus.APPROVED, "b": ItemStatus.CANCELLED, "c": ItemStatus.NOT_APPLICABLE,
    }  # fmt: skip
    (told,) = change.entries
    assert (told.kind, told.facts) == (Happening.WITHDRAWN, {"stopped": ["b"]})


@pytest.mark.parametrize("status", [s for s in CaseStatus if s.ended or s is CaseStatus.DRAFT])
def test_a_draft_and_an_ended_case_are_not_called_back(status: CaseStatus) -> None:
    with pytest.raises(NotWithdrawable) as refused:
        rules.withdraw(replace(draft(), status=status))
    assert refused.value.values == {"state": guidance.case_state(status)}
