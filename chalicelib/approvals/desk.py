"""Owns how what lies on desks is sorted, filtered, counted and cut into pages. Pure: it reads nothing.

The list, its pages and every count beside it come from the same rows, so they cannot disagree (LESSONS 22).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from chalicelib.cases.records import Queued

_SUNDAY = 7


class DueIn(StrEnum):
    """When an item's promised limit ends, seen from today; each item is in exactly one of these."""

    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    LATER = "later"


def due_in(due: date | None, today: date) -> DueIn:
    """Overdue, today, in the rest of this week (until Sunday), or later.

    >>> due_in(date(2026, 11, 29), date(2026, 11, 24)), due_in(date(2026, 11, 30), date(2026, 11, 24))
    (<DueIn.WEEK: 'week'>, <DueIn.LATER: 'later'>)
    """
    if due is None:
        return DueIn.LATER
    if due <= today:
        return DueIn.TODAY if due == today else DueIn.OVERDUE
    return DueIn.WEEK if due <= today + timedelta(days=_SUNDAY - today.isoweekday()) else DueIn.LATER


Traits = Mapping[str, str]
"""What an item can be filtered by: the name of a filter → the item's own value."""


def traits(queued: Queued, today: date) -> Traits:
    """Everything that a queued item can be filtered by."""
    return {
        "due": due_in(queued.item.due, today),
        "bundle": queued.bundle.partition("@")[0],
        "item": queued.item.code,
        "department": queued.item.department,
        "region": queued.item.region,
    }


@dataclass(frozen=True)
class Wanted:
    """What is asked for: a value for each filter that is set, and a part of the case's number."""

    filters: Mapping[str, str]
    number: str = ""

    def fits(self, queued: Queued, today: date) -> bool:
        """Whether an item is one of those asked for."""
        has = traits(queued, today)
        return self.number in queued.case and all(has[name] == value for name, value in self.filters.items())

    def without(self, name: str) -> Wanted:
        """The same with one filter taken off."""
        return replace(self, filters={other: value for other, value in self.filters.items() if other != name})


@dataclass(frozen=True)
class Page:
    """One page: its items, all that fit on this and other pages, and where the next begins (None at the end)."""

    tasks: tuple[Queued, ...]
    fitting: tuple[Queued, ...]
    following: str | None

    @property
    def count(self) -> int:
        """How many fit altogether."""
        return len(self.fitting)


def page(rows: Iterable[Queued], wanted: Wanted, today: date, after: str | None, limit: int) -> Page:
    """The items that fit, earliest due first, from behind `after` on.

    A cursor is the place of the last item shown, not a number of items: what comes onto the desk or leaves it
    meanwhile makes nobody see an item twice, or miss one.
    """
    fitting = tuple(sorted((row for row in rows if wanted.fits(row, today)), key=place))
    left = [row for row in fitting if after is None or place(row) > after]
    shown = tuple(left[:limit])
    return Page(shown, fitting, place(shown[-1]) if len(left) > limit else None)


def counts(rows: Iterable[Queued], wanted: Wanted, today: date, name: str) -> Mapping[str, int]:
    """How many items each value of a filter would give, the other filters staying as they are."""
    others = wanted.without(name)
    return Counter(traits(row, today)[name] for row in rows if others.fits(row, today))


def place(queued: Queued) -> str:
    """Where an item stands among others: `<due>.<case>.<item>`, so that texts sort as desks do."""
    return f"{queued.item.due}.{queued.case}.{queued.item.code}"
