"""Owns what one changeable fact can become: the nearest value with which statements hold; never which fact changes.

Between the values at which a statement turns its truth stays the same. So the nearest value that satisfies statements
is the present one, or a turning value, or one right beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from math import ceil, floor
from typing import Any, NamedTuple

from chalicelib.conditions import tree
from chalicelib.conditions.anchors import anchors, placed
from chalicelib.conditions.evaluation import Scope, judge
from chalicelib.conditions.tree import Fact, Formula
from chalicelib.conditions.values import Numeric, day, number
from chalicelib.policies.models import AnyFact, Change, DateFact, MoneyFact, NumberFact, RatioFact, SetFact

GRAIN = Fraction(1, 10_000)
"""How far beside a turning value a number lies that is not whole: 0.01 % for a ratio."""


class Moved(NamedTuple):
    """A raw value that the fact may have, and how many of its steps lie between this and the present one."""

    after: Any
    steps: Fraction


@dataclass(frozen=True)
class Reach:
    """One fact that the company can change, as it is `now`, beside all others in the scope."""

    name: str
    fact: AnyFact
    now: Any
    scope: Scope

    def nearest(self, statements: Sequence[Formula]) -> Moved | None:
        """The nearest value with which all the statements hold; None when the company cannot bring one about."""
        offered = [Moved(self.now, Fraction(0)), *sorted(self._offered(statements), key=lambda moved: moved.steps)]
        return next((moved for moved in offered if self._satisfied(moved.after, statements)), None)

    def _satisfied(self, value: Any, statements: Sequence[Formula]) -> bool:
        scope = replace(self.scope, facts=placed(self.scope.facts, self.name, value))
        return all(judge(statement, scope).truth for statement in statements)

    @property
    def _change(self) -> Change:
        return self.fact.change or Change()

    def _offered(self, statements: Sequence[Formula]) -> Iterator[Moved]:
        match self.fact:
            case MoneyFact() | NumberFact() | RatioFact():
                yield from self._numbers(statements)
            case DateFact():
                yield from self._days(statements)
            case SetFact():
                yield from self._members(statements)
            case _:
                yield from (Moved(value, Fraction(1)) for value in self._change.into)

    def _numbers(self, statements: Sequence[Formula]) -> Iterator[Moved]:
        at = number(self.now)
        turns = [turn for each in anchors(self.name, statements, self.scope) if (turn := number(each)) is not None]
        if at is not None:
            for value in dict.fromkeys(near for turn in turns for near in self._beside(turn)):
                if self._towards(value - at) and self._fits(value):
                    yield Moved(_shown(value), abs(Fraction(value - at)) / self._step())

    def _beside(self, turn: Numeric) -> tuple[Numeric, ...]:
        if isinstance(self.fact, MoneyFact) or (isinstance(self.fact, NumberFact) and self.fact.whole):
            return floor(turn) - 1, floor(turn), ceil(turn), ceil(turn) + 1
        return turn - GRAIN, turn, turn + GRAIN

    def _fits(self, value: Numeric) -> bool:
        low, high = getattr(self.fact, "min", 0), getattr(self.fact, "max", None)
        signed = getattr(self.fact, "signed", False)
        return (signed or low is None or value >= low) and (high is None or value <= high)

    def _days(self, statements: Sequence[Formula]) -> Iterator[Moved]:
        at = day(self.now)
        turns = [turn for turn in anchors(self.name, statements, self.scope) if isinstance(turn, date)]
        if at is not None:
            for ordinal in dict.fromkeys(turn.toordinal() + beside for turn in turns for beside in (-1, 0, 1)):
                if self._towards(ordinal - at.toordinal()):
                    distance = abs(Fraction(ordinal - at.toordinal()))
                    yield Moved(date.fromordinal(ordinal).isoformat(), distance / self._step())

    def _members(self, statements: Sequence[Formula]) -> Iterator[Moved]:
        """A set gains what is asked for, and loses nothing."""
        asked = [each.term.value for each in statements if _asks(each, self.name)]  # type: ignore[union-attr]  # so asked
        gained = [element for element in dict.fromkeys(asked) if element not in self.now]
        if gained and set(gained) <= set(self._change.into):
            yield Moved([*self.now, *gained], Fraction(len(gained)))

    def _towards(self, difference: Numeric) -> bool:
        match self._change.towards:
            case "more":
                return difference >= 0
            case "less":
                return difference <= 0
        return self._change.towards == "either"

    def _step(self) -> Fraction:
        step = self._change.step
        return Fraction((step and step.worth({}, self.scope.today).amount) or 1)


def _asks(statement: Formula, name: str) -> bool:
    match statement:
        case tree.Among(tree.Const(), Fact(name=own)):
            return own == name
    return False


def _shown(amount: Numeric) -> Any:
    """As JSON has it where it can say it exactly, else as a fraction."""
    exact = Fraction(amount)
    if exact.denominator == 1:
        return exact.numerator
    return float(exact) if number(float(exact)) == exact else exact
