"""Owns when time alone makes a condition true: the first day on which it holds with the facts as they are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, timedelta

from chalicelib.conditions import tree
from chalicelib.conditions.evaluation import Scope, judge, worth
from chalicelib.conditions.models import Facts
from chalicelib.conditions.tree import Formula
from chalicelib.conditions.values import COUNTERS, Numeric, number

FARTHEST = 3 * 366
"""Days ahead that are looked at."""


def opens_on(formula: Formula, facts: Facts, today: date) -> date | None:
    """The first day after today, within three years, on which it holds; None when time alone will not do."""
    turns = sorted({turn for node in tree.nodes(formula) for turn in _turns(node, Scope(facts, today))})
    last = today + timedelta(days=FARTHEST)
    days = (turn for turn in turns if today < turn <= last)
    return next((turn for turn in days if judge(formula, Scope(facts, turn)).truth), None)


def _turns(node: tree.Node, scope: Scope) -> Iterator[date]:
    """The days on which a statement may change its mind, by itself."""
    match node:
        case tree.Compare(_, tree.Since(unit, start), right):
            since, amount = worth(start, scope), worth(right, scope)
            exact = number(amount)
            if isinstance(since, date) and exact is not None:
                yield from (turn for each in (exact, exact + 1) if (turn := _reached(unit, since, each, scope.today)))
        case tree.Compare(_, tree.Today(), other) | tree.Compare(_, other, tree.Today()):
            day = worth(other, scope)
            if isinstance(day, date):
                yield from (day, day + timedelta(days=1))
        case tree.Valid(subject) if isinstance(subject, tree.Fact):
            bounds = [subject, *(tree.Fact(f"{subject.name}.{end}", (*subject.path, end)) for end in ("from", "until"))]
            days = [worth(tree.typed(bound, tree.Kind.DATE), scope) for bound in bounds]
            yield from (day for day in days if isinstance(day, date))


def _reached(unit: str, since: date, amount: Numeric, today: date) -> date | None:
    """The first day from today on which so much time has passed; None when that is too far."""

    def passed(ahead: int) -> bool:
        counted = COUNTERS[unit](since, today + timedelta(days=ahead))
        return counted is not None and counted >= amount

    ahead = bisect_left(range(FARTHEST + 1), True, key=passed)
    return today + timedelta(days=ahead) if ahead <= FARTHEST else None
