"""Working days are counted once, and right (LESSONS 23, 24)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.core import calendar, clock

DAY = timedelta(days=1)
known_days = st.dates(date(2024, 1, 1), date(2026, 6, 30))
days = st.dates(date(2024, 1, 1), date(2029, 12, 31))


@given(days, st.integers(0, 60))
def test_a_limit_ends_on_the_day_that_counting_on_ones_fingers_finds(start: date, limit: int) -> None:
    day, counted = start, 0
    while counted < limit:
        day += DAY
        counted += 1 if calendar.is_workday(day) else 0
    while not calendar.is_workday(day):
        day += DAY
    assert calendar.deadline(start, limit).day == day


@given(days, st.integers(1, 60))
def test_a_limit_is_met_exactly_when_no_working_day_is_left_over(start: date, limit: int) -> None:
    last = calendar.deadline(start, limit).day
    assert calendar.workdays_between(start, last) == limit
    assert calendar.workdays_between(last, start) == -limit


@given(days, st.integers(0, 90), st.integers(0, 90))
def test_pauses_are_intervals_and_intervals_add_up(start: date, first: int, second: int) -> None:
    middle, end = start + first * DAY, start + (first + second) * DAY
    between = calendar.workdays_between
    assert between(start, middle) + between(middle, end) == between(start, end)


@given(days, st.integers(0, 40), st.integers(0, 40))
def test_a_longer_limit_never_ends_earlier(start: date, one: int, other: int) -> None:
    short, long = sorted((one, other))
    assert calendar.deadline(start, short).day <= calendar.deadline(start, long).day


@pytest.mark.parametrize("day", [date(2026, 10, 10), date(2026, 9, 20), date(2026, 2, 14), date(2026, 2, 28)])
def test_a_make_up_day_at_the_weekend_counts(day: date) -> None:
    assert day.weekday() >= 5
    assert calendar.deadline(day - DAY, 1).day == day


@pytest.mark.parametrize("day", [date(2026, 10, 1), date(2026, 10, 7), date(2026, 1, 1), date(2026, 2, 17)])
def test_a_holiday_in_the_week_does_not_count(day: date) -> None:
    assert day.weekday() < 5
    assert not calendar.is_workday(day)


def test_a_limit_of_no_days_never_ends_on_a_day_off() -> None:
    assert calendar.deadline(date(2026, 11, 24), 0).day == date(2026, 11, 24)
    assert calendar.deadline(date(2026, 11, 28), 0).day == date(2026, 11, 30)


def test_a_limit_begun_past_midnight_in_shanghai_is_counted_from_that_day() -> None:
    with clock.fixed(datetime(2026, 11, 24, 16, 30, tzinfo=UTC)):
        assert calendar.deadline(clock.today(), 1).day == date(2026, 11, 26)


def test_a_limit_that_reaches_into_an_unannounced_year_is_provisional() -> None:
    inside, across = calendar.deadline(date(2026, 12, 24), 3), calendar.deadline(date(2026, 12, 24), 8)
    assert (inside.provisional, across.provisional) == (False, True)
    assert across.day.year == 2027


def test_a_year_without_a_notice_is_counted_by_weekdays() -> None:
    first = date(2099, 1, 1)
    assert not calendar.known(2099)
    week = [first + n * DAY for n in range(7)]
    assert [calendar.is_workday(day) for day in week] == [day.weekday() < 5 for day in week]


@given(known_days, st.integers(0, 60))
def test_a_limit_within_announced_years_is_certain(start: date, limit: int) -> None:
    assert calendar.deadline(start, limit).provisional is False


def test_no_limit_is_negative() -> None:
    with pytest.raises(ValueError, match="fewer than 0"):
        calendar.deadline(date(2026, 11, 24), -1)
