"""How far a list was gone through: pages add up, end once, and end early when they take too long."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from chalicelib.core import clock
from chalicelib.entitlements import walks
from chalicelib.entitlements.models import Counts
from chalicelib.entitlements.walks import NOTHING, Page, Walk

NOON = datetime(2026, 11, 24, 4, tzinfo=UTC)
FIRST = Page("L" * 20, Walk.DRAWING, lane=2)
counts = st.builds(Counts, *[st.integers(0, 10**9)] * 5)


@given(each=st.lists(counts, max_size=6))
def test_the_last_page_has_counted_what_all_have(each: list[Counts]) -> None:
    page = FIRST
    for number, counted in enumerate(each):
        page = page.next(f"after-{number}", counted)
    assert page.counts == sum(each, NOTHING)
    assert (page.number, page.ended, page.lane) == (len(each) + 1, False, 2)
    assert page.next(None).ended


@given(things=st.lists(st.integers(), max_size=40), seconds=st.integers(0, 10))
def test_a_page_goes_as_far_as_its_time_goes_and_one_step_in_any_case(things: list[int], seconds: int) -> None:
    ticks = count()
    with clock.running(lambda: NOON + timedelta(seconds=seconds) * next(ticks)):
        done = list(walks.in_time(things))
    assert done == things[: len(done)]
    most = len(things) if seconds == 0 else int(walks.PATIENCE / timedelta(seconds=seconds)) + 1
    assert len(done) == min(len(things), max(most, 1))


def test_a_page_names_its_place_to_whoever_is_to_do_it() -> None:
    detail = {"kind": "page", "list": "L" * 20, "walk": "drawing", "lane": 2, "page": 1}
    assert FIRST.message == {"source": "onething.entitlements", "detail-type": "page", "detail": detail}
