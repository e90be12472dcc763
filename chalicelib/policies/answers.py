"""Owns the answers to a company: which policies fit it, what one of them gives; it reads only those that may fit.

The matcher tells which published policies match, and which are unknown and why; only these are read, and the calculator
says the rest. What a company could change is looked for among the policies that are not ruled out once the facts that
it can change are left open: a policy that is false without them stays false whatever they become.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from chalicelib.conditions.models import Facts
from chalicelib.policies import service
from chalicelib.policies.calculator import Answer, Calculator, Chance, Overview
from chalicelib.policies.matching.online import Answer as Found
from chalicelib.policies.models import Policy
from chalicelib.policies.service import Library

SHOWN = 100
"""Unknown policies that are read and told one by one, those first that wait for least; all of them are counted."""
LOOKED_AT = 400
"""Policies among which changes are looked for: those ruled out now first, then those that fit, then the unknown."""


@dataclass(frozen=True)
class Wait:
    """A missing fact: how many policies wait for it, and how many of them for nothing else."""

    fact: str
    policies: int
    settles: int


@dataclass(frozen=True)
class Matched:
    """Everything that fits a company, or may fit once more is known, and what is near. `unknown`: how many in all."""

    library: Library
    calculator: Calculator
    overview: Overview
    unknown: int
    waits: tuple[Wait, ...]
    chances: tuple[Chance, ...]


@dataclass(frozen=True)
class Estimated:
    """Everything about one policy for one company."""

    library: Library
    calculator: Calculator
    answer: Answer


def match(facts: Facts, day: date, chances: bool = True) -> Matched:
    """What a company with these facts may have on that day; `chances`, which take longest, when they are wanted."""
    library = service.library()
    calculator = Calculator(library.lexicon, facts, day)
    found = service.matcher().match(facts, day)
    fitting = _open(library, found.matching, day)
    missing = {each: found.missing[each] for each in _open(library, found.unknown, day)}
    shown = sorted(missing, key=lambda each: (len(missing[each]), each))[:SHOWN]
    overview = calculator.overview(service.policies([*fitting, *shown]))
    near = calculator.chances(service.policies(within_reach(library, facts, day, found))) if chances else ()
    return Matched(library, calculator, overview, len(missing), _waits(overview, missing), near)


def estimate(policy: Policy, facts: Facts, day: date) -> Estimated:
    """How one policy stands for a company with these facts on that day."""
    library = service.library()
    calculator = Calculator(library.lexicon, facts, day)
    return Estimated(library, calculator, calculator.ask(policy))


def within_reach(library: Library, facts: Facts, day: date, found: Found) -> list[str]:
    """The policies that some change of what the company can change may open, and those that are open already.

    `found` is what the matcher says of the facts as they are.
    """
    known = library.reference.facts
    fixed = {name: value for name, value in facts.items() if name not in known or known[name].change is None}
    left = service.matcher().match(fixed, day)
    settled = dict.fromkeys(found.matching, 1) | dict.fromkeys(found.unknown, 2)
    ids = _open(library, {*left.matching, *left.unknown}, day)
    return sorted(ids, key=lambda each: (settled.get(each, 0), each))[:LOOKED_AT]


def _open(library: Library, ids: Iterable[str], day: date) -> list[str]:
    return sorted(each for each in ids if each in library.by_id and library.by_id[each].open_on(day))


def _waits(overview: Overview, missing: Mapping[str, frozenset[str]]) -> tuple[Wait, ...]:
    """For conditions what all unknown policies wait for; for amounts what those that fit do."""
    waiting = [*missing.values(), *(each.payment.missing for each in overview.entitled)]
    every = Counter(name for names in waiting for name in names)
    alone = Counter(name for names in waiting if len(names) == 1 for name in names)
    return tuple(Wait(name, every[name], alone[name]) for name in sorted(every, key=lambda each: (-every[each], each)))
