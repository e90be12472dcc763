"""Owns the rules about amounts: money where money stands, tiers that are reached and apart, brackets that rise."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from chalicelib.catalogue.checking.faults import Fault, fault
from chalicelib.catalogue.findings import Place
from chalicelib.conditions import Calculation, Condition, Vocabulary, overlap, tree
from chalicelib.conditions.dimensions import Unit
from chalicelib.conditions.feasibility import never
from chalicelib.conditions.quantities import quantity
from chalicelib.conditions.values import Numeric
from chalicelib.core.i18n import Words
from chalicelib.policies.checking.subject import Subject
from chalicelib.policies.models import Policy, Tier

_UNIT_NAMES = {"fen": Words(zh="金额", en="money"), "": Words(zh="一个数", en="a plain number")}
_COUNTED = Words(zh="个数", en="a count")


def calculations(policy: Policy) -> Iterator[tuple[Place, Calculation, bool]]:
    """Every calculation with its place, and whether it must be money (else it counts something)."""
    for path, amount in policy.amount.parts():
        for key in ("of", "formula", "cap", "floor"):
            calculation = getattr(amount, key)
            if calculation:
                yield (*path, key), calculation, not (key == "of" and amount.way == "each" and amount.per is None)
        for number, multiplier in enumerate(amount.multiplied):
            if multiplier.cap:
                yield (*path, "multiplied", number, "cap"), multiplier.cap, True


def sound(subject: Subject) -> Iterator[Fault]:
    """What the language finds wrong with a calculation: unknown facts, wrong types and units."""
    for path, calculation, _ in calculations(subject.policy):
        for found in calculation.check(subject.vocabulary):
            yield fault(f"condition_{found.kind.replace('-', '_')}", *path, message=found.message, hint=found.hint)


def units(subject: Subject) -> Iterator[Fault]:
    """What is paid is money, and what is counted is not."""
    for path, calculation, is_money in calculations(subject.policy):
        unit = calculation.unit(subject.vocabulary)
        if calculation.check(subject.vocabulary) or (unit == "fen") is is_money:
            continue
        wanted = _UNIT_NAMES["fen"] if is_money else _COUNTED
        yield fault("amount_unit", *path, wanted=wanted, text=calculation.text, found=_called(unit))


def _called(unit: Unit) -> Words:
    return unit if isinstance(unit, Words) else _UNIT_NAMES.get(unit, Words(zh=unit or "-", en=unit or "-"))


def tiers(subject: Subject) -> Iterator[Fault]:
    """Every tier is reached by somebody; where two can hold at once, the first pays no less. The last may be `true`."""
    for path, amount in subject.policy.amount.parts():
        yield from _unreached(subject, (*path, "tiers"), [tier.when for tier in amount.tiers], "tier_unreachable")
        yield from _overlapping(subject, (*path, "tiers"), amount.tiers)


def multipliers(subject: Subject) -> Iterator[Fault]:
    """Every multiplier is used by somebody."""
    for path, amount in subject.policy.amount.parts():
        whens = [each.when for each in amount.multiplied]
        yield from _unreached(subject, (*path, "multiplied"), whens, "multiplier_unreachable")


def _unreached(subject: Subject, path: Place, whens: list[Condition], code: str) -> Iterator[Fault]:
    for number, when in enumerate(whens):
        if when.check(subject.vocabulary):
            continue
        earlier = [tree.negation(before.formula) for before in whens[:number]]
        reached = tree.both(subject.policy.condition.formula, *earlier, when.formula)
        if never(reached, subject.vocabulary):
            yield fault(code, *path, number, "when", number=number + 1)


def _overlapping(subject: Subject, path: Place, found: tuple[Tier, ...]) -> Iterator[Fault]:
    for number, tier in enumerate(found):
        if tier.when.formula == tree.Always(True):
            continue
        for first, before in enumerate(found[:number]):
            if _pays_no_less(before, tier):
                continue
            example = _both(subject, before.when, tier.when)
            if example is not None:
                told = json.dumps(example, ensure_ascii=False)
                yield fault("tiers_overlap", *path, number, "when", first=first + 1, number=number + 1, example=told)


def _pays_no_less(one: Tier, other: Tier) -> bool:
    """Whether the first pays at least as much, whatever the facts: of the same, by a higher number, under no lower cap.

    A proof; of amounts that are said in different ways nothing is known.
    """
    if one.way != other.way or one.way not in {"fixed", "each", "rate"}:
        return False
    alike = {key: getattr(other, key) for key in ("when", "cap", "up_to", one.way)}
    if one.model_copy(update=alike) != other or getattr(one, one.way) < getattr(other, one.way):
        return False
    low, high = (_plain(tier.cap) for tier in (other, one))
    return one.cap == other.cap or (high is not None and low is not None and low <= high)


def _plain(cap: Calculation | None) -> Numeric | None:
    """The amount of a cap that depends on no facts."""
    return cap.worth({}, date.min).amount if cap else None


def _both(subject: Subject, one: Condition, other: Condition) -> object:
    """Facts for which both hold, beside what the policy asks of the same facts; None when none are found."""
    if one.check(subject.vocabulary) or other.check(subject.vocabulary):
        return None
    if never(tree.both(one.formula, other.formula, subject.policy.condition.formula), subject.vocabulary):
        return None
    return overlap(one, other, _only(subject.vocabulary, one.names() | other.names()), subject.policy.valid.start)


def _only(vocabulary: Vocabulary, names: frozenset[str]) -> Vocabulary:
    return Vocabulary({name: kind for name, kind in vocabulary.facts.items() if name in names})


def brackets(subject: Subject) -> Iterator[Fault]:
    """The brackets of a rate rise; the last may go on without end."""
    for path, amount in subject.policy.amount.parts():
        ends = [bracket.up_to for bracket in amount.brackets]
        for number, (low, high) in enumerate(pairwise(ends), start=1):
            if low is None or (high is not None and high <= low):
                yield fault("bracket_order", *path, "brackets", number)


def bounds(subject: Subject) -> Iterator[Fault]:
    """A floor that is a plain amount is not above a cap that is one."""
    for path, amount in subject.policy.amount.parts():
        floor, cap = _plain(amount.floor), _plain(amount.cap)
        if floor is not None and cap is not None and floor > cap:
            told = {"floor": quantity(floor, "fen").zh, "cap": quantity(cap, "fen").zh}
            yield fault("floor_above_cap", *path, "floor", **told)
