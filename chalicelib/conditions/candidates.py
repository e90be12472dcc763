"""Owns values worth trying for one fact: where statements turn, and some ordinary ones; never whether they fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from math import floor
from random import Random
from typing import Any

from chalicelib.conditions.models import Boolean, Date, DateTime, FactType, Number, Text
from chalicelib.conditions.tree import Kind, Value
from chalicelib.conditions.values import Numeric, number, value_kind

_FINEST = 12


def scalars(kind: FactType, turns: Sequence[Value], today: date, rng: Random) -> list[Any]:
    """Raw values of that type, as JSON has them: those at and beside the turns first, nearest first; each once."""
    match kind:
        case Number():
            found: Iterator[Any] = (_json(amount) for amount in _numbers(kind, turns, rng))
        case Text():
            found = _texts(kind, turns)
        case Boolean():
            found = iter((True, False))
        case Date():
            found = (day.isoformat() for day in _days(turns, today, rng))
        case DateTime():
            found = (f"{day.isoformat()}T09:00:00+08:00" for day in _days(turns, today, rng))
        case _:
            found = iter(())
    return list(dict.fromkeys(found))


def fits(kind: Number, amount: Numeric) -> bool:
    """Whether the amount keeps the limits of its type."""
    lowest, highest = number(kind.minimum), number(kind.maximum)
    within = (lowest is None or amount >= lowest) and (highest is None or amount <= highest)
    return within and (not kind.integer or amount == int(amount))


def _numbers(kind: Number, turns: Sequence[Value], rng: Random) -> Iterator[Numeric]:
    amounts = [amount for turn in turns if value_kind(turn) is Kind.NUMBER and (amount := number(turn)) is not None]
    beside = [near for amount in amounts for near in _beside(amount, kind.integer)]
    ends = [end for end in (number(kind.minimum), number(kind.maximum)) if end is not None]
    usual = rng.randint(1, 100)
    for amount in (*beside, *ends, 0, 1, usual, 10 * usual, 1000 * usual):
        if fits(kind, amount):
            yield int(amount) if amount == int(amount) else amount


def _beside(amount: Numeric, integer: bool) -> tuple[Numeric, ...]:
    """The amount and the next ones below and above: by one, by a hundredth, or by the last place it is written with."""
    if integer:
        down = floor(amount)
        return (amount, down, down - 1, down + 1, down + 2)
    places = next((size for size in range(2, _FINEST) if (Fraction(amount) * 10**size).denominator == 1), 2)
    step = Fraction(1, 10**places)
    return (amount, amount - step, amount + step)


def _json(amount: Numeric) -> int | float:
    return amount if isinstance(amount, int) else float(amount)


def _texts(kind: Text, turns: Sequence[Value]) -> Iterator[str]:
    named = [turn for turn in turns if isinstance(turn, str)]
    if kind.options:
        yield from (text for text in named if text in kind.options)
        yield from kind.options
    else:
        yield from (*named, "其他", "其它")


def _days(turns: Sequence[Value], today: date, rng: Random) -> Iterator[date]:
    around = [turn for turn in turns if isinstance(turn, date)]
    usual = [today, today - timedelta(days=rng.randint(1, 300)), today - timedelta(days=rng.randint(400, 20000))]
    for day in (*around, *usual, today + timedelta(days=rng.randint(1, 300))):
        for step in (0, 1, -1):
            if date.min.toordinal() < day.toordinal() + step <= date.max.toordinal():
                yield date.fromordinal(day.toordinal() + step)
