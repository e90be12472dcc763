"""One time for all, and it can stand still."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.core import clock
from tests.unit.core.surroundings import moments

NOON = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)
MOMENTS = moments(1900, 2200)


def test_the_time_stands_still_where_it_is_fixed_and_runs_on_behind_it() -> None:
    with clock.fixed(NOON):
        assert clock.now() == clock.now() == NOON
        with clock.fixed(NOON + timedelta(days=1)):
            assert clock.today() == date(2026, 11, 25)
        assert clock.now() == NOON
    assert clock.now() > NOON - timedelta(days=36500)
    assert clock.now() != NOON


def test_the_time_runs_again_after_a_fault_inside() -> None:
    with pytest.raises(LookupError), clock.fixed(NOON):
        raise LookupError
    assert clock.now() != NOON


def test_now_is_aware_and_in_utc() -> None:
    assert clock.now().utcoffset() == timedelta(0)


@pytest.mark.parametrize(
    ("utc_hour", "day"), [((24, 15, 59), 24), ((24, 16, 0), 25), ((25, 0, 0), 25)], ids=["before", "at", "after"]
)
def test_past_midnight_in_shanghai_it_is_the_next_day(utc_hour: tuple[int, int, int], day: int) -> None:
    with clock.fixed(datetime(2026, 11, *utc_hour, tzinfo=UTC)):
        assert clock.today() == date(2026, 11, day)


@given(MOMENTS, MOMENTS, st.integers(-14, 14))
def test_texts_sort_as_moments_do_and_come_back_whole(one: datetime, other: datetime, hours: int) -> None:
    elsewhere = one.astimezone(timezone(timedelta(hours=hours)))
    assert clock.text(elsewhere) == clock.text(one)
    assert (clock.text(one) < clock.text(other)) == (one < other)
    assert clock.from_text(clock.text(elsewhere)) == one


@pytest.mark.parametrize("text", ["2026-11-24T08:00:00", "2026-11-24", "yesterday", ""])
def test_a_moment_without_its_offset_is_none(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        clock.from_text(text)


def test_waiting_takes_as_long_as_the_clock_says() -> None:
    waited: list[float] = []
    with clock.running(lambda: NOON, passing=waited.append):
        clock.wait(3600)
    assert waited == [3600]
    clock.wait(0)
    assert waited == [3600]
