"""Owns how a raw fact becomes a value or turns out malformed, and how time between days is counted; never verdicts."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from chalicelib.conditions.tree import Kind, Value
from chalicelib.core.clock import local_date

Numeric = int | Fraction

_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]{5,15}(Z|[+-][0-9]{2}:[0-9]{2})?)?")
_LARGEST = 10**30
_SMALLEST_EXPONENT = -30
_COUNTED_DAYS = 3660


def number(raw: Any) -> Numeric | None:
    """An exact number; None for anything else, and for what no form could mean (NaN, beyond 10^30).

    >>> number(300), number(0.055), number("300"), number(True)
    (300, Fraction(11, 200), None, None)
    """
    if isinstance(raw, bool):
        return None
    if isinstance(raw, float):
        return _exact(Decimal(float.__repr__(raw)))
    if isinstance(raw, Decimal):
        return _exact(raw)
    if not isinstance(raw, int | Fraction):
        return None
    return raw if -_LARGEST <= raw <= _LARGEST else None


def _exact(raw: Decimal) -> Numeric | None:
    exponent = raw.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < _SMALLEST_EXPONENT or raw.adjusted() > -_SMALLEST_EXPONENT:
        return None
    exact = Fraction(raw)
    return exact.numerator if exact.denominator == 1 else exact


def day(raw: Any) -> date | None:
    """A day; a moment becomes its Shanghai date, one without offset is taken as Shanghai's; None for anything else.

    >>> day("2026-11-24T16:30:00Z"), day("2026-02-30")
    (datetime.date(2026, 11, 25), None)
    """
    if isinstance(raw, str):
        raw = _from_iso(raw)
    if not isinstance(raw, datetime):
        return raw if isinstance(raw, date) else None
    try:
        return local_date(raw) if raw.tzinfo else raw.date()
    except OverflowError:  # a moment in the first or last hours that a date can have
        return None


def _from_iso(text: str) -> datetime | None:
    if not _ISO.fullmatch(text):
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def boolean(raw: Any) -> bool | None:
    """True or False themselves; None for anything else, be it 1 or "yes"."""
    return raw if isinstance(raw, bool) else None


def words(raw: Any) -> str | None:
    """A text; None for anything else."""
    return raw if isinstance(raw, str) else None


def natural(raw: Any) -> Value | None:
    """What a raw fact is by itself, where nothing beside it says what to expect. An ISO text is a day."""
    for reading in (boolean, number, day, words):
        value: Value | None = reading(raw)
        if value is not None:
            return value
    return None


READINGS: dict[Kind, Callable[[Any], Value | None]] = {
    Kind.ANY: natural,
    Kind.NUMBER: number,
    Kind.TEXT: words,
    Kind.BOOLEAN: boolean,
    Kind.DATE: day,
}
"""How a fact is read where the condition expects that kind."""


def value_kind(value: Value) -> Kind:
    """What kind of value it is; to Python True is 1, to us it is not."""
    match value:
        case bool():
            return Kind.BOOLEAN
        case str():
            return Kind.TEXT
        case date():
            return Kind.DATE
        case _:
            return Kind.NUMBER


def calculate(operator: str, left: Numeric, right: Numeric) -> Numeric | None:
    """The exact result; None for a division by zero.

    >>> calculate("/", 1, 3) * 3
    Fraction(1, 1)
    """
    match operator:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
        case _:
            return Fraction(left) / right if right else None


def months_between(start: date, end: date) -> int:
    """Full calendar months; negative when `end` is before `start`.

    A month that lacks the day is full on its last day (民法典 art. 202).

    >>> months_between(date(2026, 1, 31), date(2026, 2, 28)), months_between(date(2026, 1, 31), date(2026, 3, 30))
    (1, 1)
    """
    months = (end.year - start.year) * 12 + end.month - start.month
    reached = end.day >= min(start.day, monthrange(end.year, end.month)[1])
    return months if reached else months - 1


def years_between(start: date, end: date) -> int:
    """Full calendar years; negative when `end` is before `start`.

    >>> years_between(date(2025, 11, 24), date(2026, 11, 23)), years_between(date(2025, 11, 24), date(2026, 11, 24))
    (0, 1)
    """
    return months_between(start, end) // 12


def workdays_between(start: date, end: date) -> int | None:
    """Working days after `start` up to `end`; None over ten years, which nobody counts in single days."""
    from chalicelib.core import calendar  # only conditions that count working days pay for the holiday tables

    return calendar.workdays_between(start, end) if abs((end - start).days) <= _COUNTED_DAYS else None


COUNTERS: dict[str, Callable[[date, date], int | None]] = {
    "years": years_between,
    "months": months_between,
    "workdays": workdays_between,
}
"""How the time since a day is counted, by unit."""
