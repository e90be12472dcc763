"""Owns Chinese working days (make-up Saturdays included); never what a limit is, only how one is counted.

Source: the State Council's yearly notice on holidays, as `chinesecalendar` carries it. A year whose notice is not out
yet is counted by weekdays alone, and every date that rests on such a year says that it is provisional.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

import chinese_calendar

_DAY = timedelta(days=1)


class Deadline(NamedTuple):
    """The last day of a limit; `provisional` when it rests on a year whose holidays are not announced yet."""

    day: date
    provisional: bool


@lru_cache(maxsize=64)
def known(year: int) -> bool:
    """Whether the holiday notice of that year is in the calendar.

    >>> known(2026), known(2099)
    (True, False)
    """
    try:
        chinese_calendar.is_workday(date(year, 1, 1))
    except NotImplementedError:
        return False
    return True


@lru_cache(maxsize=4096)
def is_workday(day: date) -> bool:
    """Whether offices work on that day: by the notice where there is one, else Monday to Friday.

    >>> is_workday(date(2026, 10, 1)), is_workday(date(2026, 10, 10))  # National Day; a make-up Saturday
    (False, True)
    """
    if known(day.year):
        return bool(chinese_calendar.is_workday(day))
    return day.weekday() < 5


def deadline(start: date, workdays: int) -> Deadline:
    """The last day of a limit of `workdays`, counted from the working day after `start` (民法典 art. 201).

    A limit never ends on a day off (art. 203): of 0 working days it is the same day, or the next on which offices work.

    >>> deadline(date(2026, 9, 30), 1).day  # the seven days of National Day do not count
    datetime.date(2026, 10, 8)
    >>> deadline(date(2026, 12, 30), 5)
    Deadline(day=datetime.date(2027, 1, 6), provisional=True)
    """
    if workdays < 0:
        raise ValueError(f"a limit has no fewer than 0 working days: {workdays}")
    day, left = start, workdays
    while left > 0 or not is_workday(day):
        day += _DAY
        left -= is_workday(day)
    return Deadline(day, not all(known(year) for year in range(start.year, day.year + 1)))


def workdays_between(start: date, end: date) -> int:
    """Working days after `start` up to and including `end`; negative when `end` is before `start`.

    >>> workdays_between(date(2026, 10, 9), date(2026, 10, 12))  # Friday to Monday, over a make-up Saturday
    2
    >>> workdays_between(date(2026, 10, 12), date(2026, 10, 9))
    -2
    """
    if end < start:
        return -workdays_between(end, start)
    return sum(is_workday(start + _DAY * n) for n in range(1, (end - start).days + 1))
