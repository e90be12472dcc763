"""Owns the nearest change: the fewest and then smallest changes of facts that make a condition true; never advice.

Each way in which the condition can come true (its disjunctive normal form) is looked at by itself. In a way, what is
asked of one changeable fact becomes the set of values that it may have, and the nearest of them is taken; the facts do
not disturb one another, so the answer is exact. A statement over several changeable facts (`a + b >= 3`) is met by
changing one of them, the others as they are. When that takes one change in all, nothing is nearer; when it takes more,
something may be, and the answer is not called exact.

What is not known is not changed: it is asked for. What a company cannot change must hold already.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import islice, product
from math import prod
from typing import Any

from chalicelib.conditions import tree
from chalicelib.conditions.anchors import placed
from chalicelib.conditions.evaluation import Scope, find, judge
from chalicelib.conditions.models import Facts
from chalicelib.conditions.tree import Formula
from chalicelib.conditions.ways import ways
from chalicelib.policies.models import AnyFact
from chalicelib.policies.reach import Reach

WAYS = 2_000
"""Ways that are looked at; what a condition with more says beyond them is not, and the answer is not called exact."""


@dataclass(frozen=True)
class Change:
    """One fact from `before` to `after`, as raw values; `steps` of the size that facts.yaml gives are between them."""

    fact: str
    before: Any
    after: Any
    steps: Fraction


@dataclass(frozen=True)
class Nearest:
    """The changes, fewest first, and whether nothing is nearer."""

    changes: tuple[Change, ...]
    exact: bool

    @property
    def cost(self) -> tuple[int, Fraction]:
        """How many changes, and how many steps in all."""
        return len(self.changes), sum((change.steps for change in self.changes), Fraction(0))

    def applied(self, facts: Facts) -> dict[str, Any]:
        """The facts after these changes."""
        changed = dict(facts)
        for change in self.changes:
            changed = placed(changed, change.fact, change.after)
        return changed


def nearest(formula: Formula, facts: Facts, today: date, known: Mapping[str, AnyFact]) -> Nearest | None:
    """The nearest change that makes the formula true; None when none is found. Without changes: it is true already."""
    if judge(formula, Scope(facts, today)).truth:
        return Nearest((), exact=True)
    search = _Search(facts, today, known)
    looked = list(islice(search.ways(formula), WAYS + 1))
    found = [each for way in looked[:WAYS] for each in search.through(way)]
    best = min(found, key=lambda changes: Nearest(changes, exact=False).cost, default=None)
    if best is None:
        return None
    return Nearest(best, exact=not search.cut_short and len(looked) <= WAYS and (not search.coupled or len(best) == 1))


class _Search:
    """Looks for the nearest change along each way."""

    def __init__(self, facts: Facts, today: date, known: Mapping[str, AnyFact]) -> None:
        self._facts = facts
        self._today = today
        self._known = known
        self.coupled = False
        self.cut_short = False

    def ways(self, formula: Formula) -> Iterator[tuple[Formula, ...]]:
        """The ways in which the formula can still come true, without what cannot change and holds already."""
        left = self._settled(formula)
        return ways(left) if left != tree.Always(False) else iter(())

    def _settled(self, formula: Formula) -> Formula:
        """The formula with the verdict in the place of what the company cannot change; unknown counts as false."""
        if not isinstance(formula, tree.And | tree.Or):
            return formula if self._changeable(formula) else tree.Always(self._holds(formula))
        decisive = tree.Always(isinstance(formula, tree.Or))
        parts = [self._settled(part) for part in formula.parts]
        if decisive in parts:
            return decisive
        left = [part for part in parts if not isinstance(part, tree.Always)]
        join = tree.either if decisive.truth else tree.both
        return join(*left) if left else tree.negation(decisive)

    def through(self, way: tuple[Formula, ...]) -> Iterator[tuple[Change, ...]]:
        """The nearest changes that make all statements of the way true: one for each choice of what to change."""
        names = [self._changeable(statement) for statement in way]
        self.coupled = self.coupled or any(len(each) > 1 for each in names)
        self.cut_short = self.cut_short or prod(map(len, names)) > WAYS
        for carriers in islice(product(*names), WAYS):
            changes = self._together(way, carriers)
            if changes is not None and self._true(way, changes):
                yield changes

    def _true(self, way: tuple[Formula, ...], changes: tuple[Change, ...]) -> bool:
        after = Scope(Nearest(changes, exact=False).applied(self._facts), self._today)
        return all(judge(statement, after).truth for statement in way)

    def _holds(self, statement: Formula) -> bool:
        return judge(statement, Scope(self._facts, self._today)).truth is True

    def _changeable(self, statement: Formula) -> tuple[str, ...]:
        """The facts of a statement that the company can change and whose value is known."""
        names = dict.fromkeys(fact.name for fact in tree.facts(statement) if not fact.inner)
        return tuple(name for name in names if self._can_change(name))

    def _can_change(self, name: str) -> bool:
        fact = self._known.get(name)
        return fact is not None and fact.change is not None and self._now(name) is not None

    def _now(self, name: str) -> Any:
        return find(tree.Fact(name, tuple(name.split("."))), Scope(self._facts, self._today))

    def _together(self, statements: tuple[Formula, ...], carriers: tuple[str, ...]) -> tuple[Change, ...] | None:
        """For each fact the nearest value that all statements which it carries allow; None when one has none."""
        found = []
        for name in dict.fromkeys(carriers):
            own = [statement for statement, by in zip(statements, carriers, strict=True) if by == name]
            now = self._now(name)
            moved = Reach(name, self._known[name], now, Scope(self._facts, self._today)).nearest(own)
            if moved is None:
                return None
            if moved.steps:
                found.append(Change(name, now, moved.after, moved.steps))
        return tuple(found)
