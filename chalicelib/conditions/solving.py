"""Owns the search for facts that make statements true, pruned by the evaluator; never a proof that there are none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from random import Random
from typing import Any

from chalicelib.conditions import tree
from chalicelib.conditions.anchors import anchors, placed
from chalicelib.conditions.candidates import scalars
from chalicelib.conditions.evaluation import Scope, judge
from chalicelib.conditions.feasibility import never
from chalicelib.conditions.lists import Lists
from chalicelib.conditions.models import CONFIRMED, HOLDS, FactType, Group, Many, Vocabulary
from chalicelib.conditions.tree import Formula
from chalicelib.conditions.ways import ways

_TRIES = 1500
_ALL_TRIES = 6000
_WAYS = 40

Places = list[tuple[str, FactType]]


@dataclass
class Tries:
    """A number of values that may be tried."""

    allowed: int
    made: int = 0

    def another(self) -> bool:
        """Count one more; False when there are none left."""
        self.made += 1
        return self.made <= self.allowed


@dataclass
class Solver:
    """Searches for facts of one vocabulary on one day. With a focus it stays near where that statement turns."""

    vocabulary: Vocabulary
    today: date
    rng: Random
    focus: Formula | None = None
    left: int = _ALL_TRIES

    def solutions(self, goal: Formula) -> Iterator[dict[str, Any]]:
        """Facts for each way in which the goal can come true, as far as they are found."""
        for way in islice(ways(goal), _WAYS):
            if not never(tree.both(*way), self.vocabulary):
                yield from islice(self._solved(way, _reserved(way, goal)), 1)

    def _solved(self, way: tuple[Formula, ...], facts: dict[str, Any]) -> Iterator[dict[str, Any]]:
        places = self._places(tree.both(*way))
        for ordered in (places, _reversed(places)):
            tries = Tries(min(_TRIES, self.left))
            found = self._assigned(way, facts, ordered, tries)
            self.left -= tries.made
            if found is not None:
                yield found

    def completed(self, facts: dict[str, Any], formula: Formula) -> dict[str, Any]:
        """The facts, and a value for every other one of the formula; in Kleene's logic they change no verdict."""
        for name, kind in self._places(formula):
            if not _present(facts, name):
                values = self._values(name, kind, (formula,), facts)
                facts = placed(facts, name, values[0]) if values else facts
        return facts

    def _places(self, formula: Formula) -> Places:
        """The facts to find, each with its type: groups by their parts, lists last, for they depend on the others."""
        names = dict.fromkeys(fact.name for fact in tree.facts(formula) if not fact.inner)
        found = [place for name in names if (kind := self.vocabulary.find(name)) for place in _parts(name, kind)]
        return sorted(dict(found).items(), key=lambda place: isinstance(place[1], Many))

    def _assigned(self, way: tuple[Formula, ...], facts: dict[str, Any], places: Places, tries: Tries) -> Any:
        verdict = judge(tree.both(*way), Scope(facts, self.today))
        if verdict.truth is not None or not places:
            return facts if verdict.truth else None
        (name, kind), *rest = places
        for value in self._values(name, kind, way, facts):
            if not tries.another():
                return None
            found = self._assigned(way, placed(facts, name, value), rest, tries)
            if found is not None:
                return found
        return None

    def _values(self, name: str, kind: FactType, way: tuple[Formula, ...], facts: dict[str, Any]) -> list[Any]:
        scope = Scope(facts, self.today)
        statements = (self.focus, *way) if self.focus else way
        if isinstance(kind, Many):
            values = Lists(name, kind.of, statements, scope, self.rng).candidates()
        else:
            values = scalars(kind, anchors(name, statements, scope), self.today, self.rng)
        if not self.focus:
            self.rng.shuffle(values)
        return values


def _reversed(places: Places) -> Places:
    """The other way round: where one fact follows from another, one of the orders finds it. Lists stay last."""
    scalars_first = [[place for place in places if isinstance(place[1], Many) is many] for many in (False, True)]
    return [place for group in scalars_first for place in group[::-1]]


def _parts(name: str, kind: FactType) -> Places:
    """A fact as what can be found by itself: of a group its validity, or else all its fields."""
    if not isinstance(kind, Group):
        return [(name, kind)]
    dated = {"from", "until"} <= set(kind.fields)
    chosen = {field: kind.fields[field] for field in ("from", "until")} if dated else kind.fields
    return [place for field, of in chosen.items() for place in _parts(f"{name}.{field}", of)]


def _reserved(way: tuple[Formula, ...], goal: Formula) -> dict[str, Any]:
    """The licences held and the answers confirmed: those that the way asks for, and no others."""
    nodes = list(tree.nodes(goal))
    facts: dict[str, Any] = {}
    if any(isinstance(node, tree.Holds) for node in nodes):
        facts[HOLDS] = sorted({part.licence for part in way if isinstance(part, tree.Holds)})
    if any(isinstance(node, tree.Confirmed) for node in nodes):
        facts[CONFIRMED] = sorted({part.fact.name for part in way if isinstance(part, tree.Confirmed)})
    return facts


def _present(facts: Any, name: str) -> bool:
    for part in name.split("."):
        facts = facts.get(part) if isinstance(facts, dict) else None
    return facts is not None
