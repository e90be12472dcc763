"""Owns how far a slider goes: for a fact that is a number, from where to where, in which steps, and where it matters.

Pure. Marks are the values at which some policy turns its answer; the range reaches beyond the last of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from math import ceil, floor, log10
from typing import NamedTuple

from chalicelib.conditions.anchors import anchors
from chalicelib.conditions.evaluation import Scope
from chalicelib.conditions.tree import Formula
from chalicelib.conditions.values import number
from chalicelib.policies.models import AnyFact, MoneyFact, NumberFact, Policy, RatioFact

_USUAL: dict[str, float] = {"money": 100_000_000_00, "ratio": 1, "person": 100, "month": 24, "year": 10}
"""Where a range ends that no policy says anything about; money in fen."""
_STEPS = 100
_MARKS = 12


class Range(NamedTuple):
    """Both ends included, in the fact's own unit (money: fen, a ratio: 0.05 for 5 %)."""

    start: float
    end: float
    step: float
    marks: tuple[float, ...]


def hinted(name: str, fact: AnyFact, policies: Iterable[Policy], day: date) -> Range | None:
    """The range of a number; None for what is no number."""
    if not isinstance(fact, MoneyFact | NumberFact | RatioFact):
        return None
    marks = _marks(name, policies, day)
    high = getattr(fact, "max", None)
    end = max(2 * max(marks, default=0), _usual(fact) if not marks else 0) or _usual(fact)
    start = min(0, 2 * min(marks, default=0)) if getattr(fact, "signed", False) else getattr(fact, "min", 0) or 0
    end = end if high is None else min(end, high)
    step = _step(start, end, whole=isinstance(fact, MoneyFact) or (isinstance(fact, NumberFact) and fact.whole))
    return Range(start, _tidy(ceil(end / step - 1e-9) * step), step, tuple(marks[:_MARKS]))


def _marks(name: str, policies: Iterable[Policy], day: date) -> list[float]:
    scope = Scope({}, day)
    turns = (turn for policy in policies for turn in anchors(name, _formulas(policy), scope))
    found = {_tidy(float(exact)) for turn in turns if (exact := number(turn)) is not None}
    return sorted(found)


def _formulas(policy: Policy) -> Iterator[Formula]:
    yield policy.condition.formula
    for _, amount in policy.amount.parts():
        yield from (each.when.formula for part in (amount.tiers, amount.multiplied) for each in part)


def _usual(fact: MoneyFact | NumberFact | RatioFact) -> float:
    unit = fact.unit if isinstance(fact, NumberFact) and isinstance(fact.unit, str) else ""
    return _USUAL.get(unit) or _USUAL.get(fact.type, 100)


def _step(start: float, end: float, whole: bool) -> float:
    """One, two or five times a power of ten, so that a slider has about a hundred steps."""
    rough = (end - start) / _STEPS
    power = 10.0 ** floor(log10(rough)) if rough > 0 else 1.0
    nice = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough * (1 - 1e-9))
    return _tidy(max(nice, 1.0) if whole else nice)


def _tidy(value: float) -> float:
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded
