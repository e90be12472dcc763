"""What is listed, counted and cut into pages are the same rows, after whatever happened on the desk (LESSONS 22)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.approvals import desk
from chalicelib.approvals.desk import DueIn, Wanted
from chalicelib.cases.models import Item, ItemStatus
from chalicelib.cases.records import Queued

TODAY = date(2026, 11, 24)
FILTERS = ("due", "bundle", "item", "department", "region")


def queued(case: int, code: str, bundle: str, days: int, region: str) -> Queued:
    item = Item(code, "health", region, ItemStatus.UNDER_REVIEW, due=TODAY + timedelta(days=days))
    return Queued(f"20261124{case:011d}", f"{bundle}@1", item)


rows = st.lists(
    st.builds(
        queued,
        st.integers(0, 30),
        st.sampled_from(["birth", "card", "household"]),
        st.sampled_from(["newborn", "restaurant"]),
        st.integers(-10, 10),
        st.sampled_from(["440300", "440304"]),
    ),
    max_size=40,
    unique_by=lambda row: (row.case, row.item.code),
)
choices = st.fixed_dictionaries(
    {},
    optional={
        "due": st.sampled_from(list(DueIn)),
        "bundle": st.sampled_from(["newborn", "restaurant"]),
        "item": st.sampled_from(["birth", "card"]),
        "region": st.sampled_from(["440300", "440305"]),
    },
)


@given(rows, choices, st.sampled_from(["", "1", "22"]), st.integers(1, 7))
def test_pages_join_into_the_list_that_was_counted(
    lying: list[Queued], filters: dict[str, str], number: str, limit: int
) -> None:
    wanted = Wanted(filters, number)
    whole = desk.page(lying, wanted, TODAY, None, 1000)
    joined: list[Queued] = []
    cursor: str | None = ""
    while cursor is not None:
        page = desk.page(lying, wanted, TODAY, cursor or None, limit)
        assert page.count == whole.count
        joined += page.tasks
        cursor = page.following
    assert tuple(joined) == whole.tasks
    assert len(joined) == whole.count
    assert [row.item.due for row in joined] == sorted(row.item.due for row in joined if row.item.due)


@given(rows, choices)
def test_every_count_is_the_length_of_the_list_it_promises(lying: list[Queued], filters: dict[str, str]) -> None:
    wanted = Wanted(filters)
    for name in FILTERS:
        for value, count in desk.counts(lying, wanted, TODAY, name).items():
            chosen = Wanted({**filters, name: value})
            assert desk.page(lying, chosen, TODAY, None, 1000).count == count > 0


@given(rows, rows, st.integers(1, 7))
def test_a_desk_that_changes_between_two_pages_shows_nothing_twice_and_loses_nothing(
    before: list[Queued], after: list[Queued], limit: int
) -> None:
    first = desk.page(before, Wanted({}), TODAY, None, limit)
    if first.following is None:
        return
    second = desk.page(after, Wanted({}), TODAY, first.following, 1000)
    places = [desk.place(row) for row in (*first.tasks, *second.tasks)]
    assert len(set(places)) == len(places)
    assert set(second.tasks) == {row for row in after if desk.place(row) > first.following}


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 23), DueIn.OVERDUE),
        (date(2026, 11, 24), DueIn.TODAY),
        (date(2026, 11, 25), DueIn.WEEK),
        (date(2026, 11, 29), DueIn.WEEK),
        (date(2026, 11, 30), DueIn.LATER),
        (None, DueIn.LATER),
    ],
)
def test_a_week_ends_on_sunday(day: date | None, expected: DueIn) -> None:
    assert desk.due_in(day, TODAY) is expected


def test_on_a_sunday_nothing_more_is_due_this_week() -> None:
    assert desk.due_in(date(2026, 11, 30), date(2026, 11, 29)) is DueIn.LATER
