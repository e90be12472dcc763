"""Owns the rules about conditions: each speaks of facts there are, in their units, and some company satisfies them."""

from __future__ import annotations

from collections.abc import Iterator

from chalicelib.catalogue import tables
from chalicelib.catalogue.checking.faults import Fault, fault, unknown
from chalicelib.catalogue.findings import Place
from chalicelib.conditions import Condition, Number, dimensions, tree
from chalicelib.conditions.codes import region as path_of
from chalicelib.conditions.feasibility import always, never
from chalicelib.conditions.quantities import quantity
from chalicelib.policies import loading
from chalicelib.policies.checking.subject import Subject
from chalicelib.policies.models.clauses import lines

_MONEY = {"fen": ("元", "yuan"), "usd": ("美元", "US dollars")}


def sentences(subject: Subject) -> Iterator[tuple[Place, Condition]]:
    """Every condition of a policy with its place."""
    yield from lines(subject.policy.when, ("when",))
    for path, amount in subject.policy.amount.parts():
        for number, tier in enumerate(amount.tiers):
            yield (*path, "tiers", number, "when"), tier.when
        for number, multiplier in enumerate(amount.multiplied):
            yield (*path, "multiplied", number, "when"), multiplier.when


def sound(subject: Subject) -> Iterator[Fault]:
    """What the language itself finds: unknown facts, wrong types and units, always true, never true."""
    for path, condition in sentences(subject):
        for found in condition.check(subject.vocabulary):
            yield fault(f"condition_{found.kind.replace('-', '_')}", *path, message=found.message, hint=found.hint)


def satisfiable(subject: Subject) -> Iterator[Fault]:
    """Some company satisfies all lines together, and not every company does."""
    whole = subject.policy.condition
    if any(each.check(subject.vocabulary) for _, each in sentences(subject)):
        return
    if never(whole.formula, subject.vocabulary):
        yield fault("never_eligible", "when")
    elif whole.formula != tree.Always(True) and always(whole.formula, subject.vocabulary):
        yield fault("always_eligible", "when")


def money_with_unit(subject: Subject) -> Iterator[Fault]:
    """A number that money is compared with, or that is added to it, says that it is money; zero is zero."""
    for path, node in _nodes(subject):
        match node:
            case tree.Compare(_, left, right) | tree.Arithmetic("+" | "-", left, right):
                yield from _bare(subject, path, left, right)
                yield from _bare(subject, path, right, left)


def _bare(subject: Subject, path: Place, number: tree.Term, money: tree.Term) -> Iterator[Fault]:
    if isinstance(number, tree.Const) and not number.unit and number.value:
        unit = dimensions.unit(money, lambda fact: _unit(subject, fact))
        if isinstance(unit, str) and unit in _MONEY:
            name = next(tree.facts(money)).name
            yield fault(
                "money_without_unit",
                *path,
                name=name,
                unit=_MONEY[unit][0],
                number=quantity(number.value).zh,  # type: ignore[arg-type]  # what is compared with money is a number
            )


def _unit(subject: Subject, fact: tree.Fact) -> dimensions.Unit:
    kind = subject.vocabulary.find(fact.name)
    return kind.unit if isinstance(kind, Number) else ""


def _nodes(subject: Subject) -> Iterator[tuple[Place, tree.Node]]:
    for path, condition in sentences(subject):
        yield from ((path, node) for node in tree.nodes(condition.formula))
    for path, amount in subject.policy.amount.parts():
        for key in ("of", "formula", "cap", "floor"):
            calculation = getattr(amount, key)
            if calculation:
                yield from (((*path, key), node) for node in tree.nodes(calculation.term))


def regions(subject: Subject) -> Iterator[Fault]:
    """The divisions that are named are ones that we serve."""
    for path, node in _nodes(subject):
        if isinstance(node, tree.Belongs) and node.scheme == "region":
            for code in node.codes:
                if code not in tables.regions():
                    yield unknown("unknown_region", path, code, tables.regions())


def place(subject: Subject) -> Iterator[Fault]:
    """What a city or a district pays, it pays to its own: the conditions say where."""
    body = loading.bodies().get(subject.policy.body)
    if body is None or body.region is None or any(map(subject.mentions, ("within", body.region))):
        return
    named = [
        code
        for node in tree.nodes(subject.policy.condition.formula)
        if isinstance(node, tree.Belongs) and node.scheme == "region"
        for code in node.codes
    ]
    if not any((path_of(code) or "").startswith(path_of(body.region) or "-") for code in named):
        region = tables.regions()[body.region]
        yield fault("place_unsaid", "when", body=body.name, region=region.name, number=body.region)
