"""One table of legal moves; anything else is a bug that is caught (LESSONS 6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any

import pytest

from chalicelib.cases.models import CASE_MOVES, ITEM_MOVES, CaseStatus, IllegalMove, Item, ItemStatus
from tests.unit.cases.bundles import draft


def reached(start: Any, moves: Mapping[Any, frozenset[Any]]) -> set[StrEnum]:
    found: set[Any] = set()
    front = {start}
    while front:
        found |= front
        front = set().union(*(moves[status] for status in front)) - found
    return found


@pytest.mark.parametrize(("statuses", "moves"), [(CaseStatus, CASE_MOVES), (ItemStatus, ITEM_MOVES)])
def test_every_status_stands_in_the_table(statuses: type[StrEnum], moves: Mapping[Any, Any]) -> None:
    assert set(moves) == set(statuses)


def test_every_status_has_an_exit_or_is_an_end() -> None:
    assert {status for status in CaseStatus if status.ended} == {
        CaseStatus.COMPLETED, CaseStatus.PARTLY_COMPLETED, CaseStatus.REJECTED, CaseStatus.WITHDRAWN,
    }  # fmt: skip
    assert {status for status in ItemStatus if status.final} == {
        ItemStatus.APPROVED, ItemStatus.REJECTED, ItemStatus.CANCELLED, ItemStatus.NOT_APPLICABLE,
    }  # fmt: skip


def test_every_status_can_be_reached() -> None:
    assert reached(CaseStatus.DRAFT, CASE_MOVES) == set(CaseStatus)
    assert reached(ItemStatus.WAITING, ITEM_MOVES) == set(ItemStatus) - {ItemStatus.NOT_APPLICABLE}


def test_no_way_leads_back() -> None:
    for moves in (CASE_MOVES, ITEM_MOVES):
        for status, after in moves.items():
            assert all(status not in reached(other, moves) for other in after)


@pytest.mark.parametrize("before", CaseStatus)
@pytest.mark.parametrize("after", CaseStatus)
def test_a_case_moves_as_the_table_says_and_no_other_way(before: CaseStatus, after: CaseStatus) -> None:
    case = replace(draft(), status=before)
    if after in CASE_MOVES[before]:
        assert case.moved(after).status is after
    else:
        with pytest.raises(IllegalMove, match=f"{before} to {after}"):
            case.moved(after)


@pytest.mark.parametrize("before", ItemStatus)
@pytest.mark.parametrize("after", ItemStatus)
def test_an_item_moves_as_the_table_says_and_no_other_way(before: ItemStatus, after: ItemStatus) -> None:
    item = Item("household", "public-security", "440304", before)
    if after in ITEM_MOVES[before]:
        assert item.moved(after, reason="x") == Item("household", "public-security", "440304", after, reason="x")
    else:
        with pytest.raises(IllegalMove, match="household"):
            item.moved(after)


def test_an_approval_that_owes_its_result_lets_nobody_start() -> None:
    owing = Item("a", "health", "440304", ItemStatus.APPROVED, owes_result=True)
    assert not owing.done
    assert Item("a", "health", "440304", ItemStatus.APPROVED).done
    assert Item("a", "health", "440304", ItemStatus.NOT_APPLICABLE).done
    assert not any(Item("a", "health", "440304", s).done for s in (ItemStatus.REJECTED, ItemStatus.CANCELLED))
