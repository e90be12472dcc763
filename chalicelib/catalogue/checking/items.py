"""Owns the rules about items: who decides, in which order, in what time, with what result; never about conditions."""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from chalicelib.catalogue import tables
from chalicelib.catalogue.checking.faults import Fault, Subject, fault, unknown
from chalicelib.catalogue.findings import Place
from chalicelib.catalogue.models import Item, Kind, Origin
from chalicelib.catalogue.models.fields.numbers import MoneyField
from chalicelib.catalogue.models.fields.texts import RegionField


def departments(subject: Subject) -> Iterator[Fault]:
    """Each item, and the bundle, has a department that exists."""
    named: dict[Place, str] = {("lead",): subject.bundle.lead}
    named |= {("items", code, "department"): item.department for code, item in subject.bundle.items.items()}
    for path, name in named.items():
        if name not in tables.departments():
            yield unknown("unknown_department", path, name, tables.departments())


def predecessors(subject: Subject) -> Iterator[Fault]:
    """An item waits only for items of this bundle."""
    items = subject.bundle.items
    for code, item in items.items():
        for place, name in enumerate(item.after):
            if name not in items and not subject.mentions(name):
                yield unknown("unknown_item", ("items", code, "after", place), name, items)


def cycles(subject: Subject) -> Iterator[Fault]:
    """No item waits for itself, however far around. Each cycle is named once."""
    graph = {code: set(before) for code, before in subject.bundle.graph().items()}
    while cycle := _cycle(graph):
        first = cycle[0]
        yield fault("cycle", "items", first, "after", cycle=" → ".join(cycle))
        graph[cycle[1]].discard(first)


def _cycle(graph: dict[str, set[str]]) -> list[str] | None:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        cycle: list[str] = error.args[1]  # each item waits for the one before it, the last is the first
        return cycle
    return None


def limits(subject: Subject) -> Iterator[Fault]:
    """What is promised is within what the law allows; on the spot means the same day, and only that does."""
    for code, item in subject.bundle.items.items():
        if item.limit.promised > item.limit.statutory:
            yield fault("limit_reversed", "items", code, "limit", **item.limit.model_dump())
        if (item.kind is Kind.ON_THE_SPOT) != (item.limit.promised == 0):
            yield fault("limit_kind", "items", code, "kind", promised=item.limit.promised, kind=item.kind)


def repeats(subject: Subject) -> Iterator[Fault]:
    """Nothing stands twice in one list of an item."""
    for code, item in subject.bundle.items.items():
        for key in ("after", "uses", "materials"):
            names = getattr(item, key)
            for place, name in enumerate(names):
                if name in names[:place]:
                    yield fault("listed_twice", "items", code, key, place, name=name)


def issues(subject: Subject) -> Iterator[Fault]:
    """An issued licence is of a kind that exists, and each of its fields is filled."""
    for code, item in subject.bundle.items.items():
        if item.issues is None:
            continue
        kind = tables.licence_kinds().get(item.issues.licence)
        if kind is None:
            path = ("items", code, "issues", "licence")
            yield unknown("unknown_licence", path, item.issues.licence, tables.licence_kinds())
            continue
        for name in sorted(item.issues.shows.keys() - kind.fields.keys()):
            yield unknown("unknown_licence_field", ("items", code, "issues", "shows", name), name, kind.fields)
        for name in sorted(kind.fields.keys() - item.issues.shows.keys()):
            yield fault("licence_field_empty", "items", code, "issues", "shows", name=name, licence=kind.name)


def routes(subject: Subject) -> Iterator[Fault]:
    """An item is routed by an answer that is a region."""
    for code, item in subject.bundle.items.items():
        if item.routed_by and _is_another(subject, item.routed_by, RegionField):
            yield fault("not_a_region", "items", code, "routed-by", name=item.routed_by)


def _is_another(subject: Subject, name: str, wanted: type) -> bool:
    """Whether there is such an answer, or a group of answers, and it is no field of the wanted type."""
    field = subject.bundle.fields().get(name)
    return not isinstance(field, wanted) if field else subject.bundle.is_group(name)


def payments(subject: Subject) -> Iterator[Fault]:
    """What an item pays is an answer in money, and its department sees it."""
    for code, item in subject.bundle.items.items():
        if item.pays and _is_another(subject, item.pays, MoneyField):
            yield fault("not_money", "items", code, "pays", name=item.pays)
        elif item.pays and item.pays in subject.bundle.fields() and not item.sees(item.pays):
            yield fault("payment_unseen", "items", code, "pays", name=item.pays)


def proofs_in_time(subject: Subject) -> Iterator[Fault]:
    """An item that needs a licence of this very bundle waits for the item that issues it."""
    issuers = {item.issues.licence: code for code, item in subject.bundle.items.items() if item.issues}
    for code, item in subject.bundle.items.items():
        before = _ancestors(subject.bundle.graph(), code) | {code}
        for place, licence in _licences(subject, item):
            if licence in issuers and issuers[licence] not in before:
                values = {"name": licence, "issuer": issuers[licence]}
                yield fault("licence_later", "items", code, "materials", place, **values)


def _licences(subject: Subject, item: Item) -> Iterator[tuple[int, str]]:
    for place, name in enumerate(item.materials):
        material = subject.bundle.materials.get(name)
        for proof in material.met_by if material else ():
            if proof.origin is Origin.LICENCE:
                yield place, proof.record


def _ancestors(graph: dict[str, frozenset[str]], code: str) -> set[str]:
    found: set[str] = set()
    waiting = [code]
    while waiting:
        fresh = graph.get(waiting.pop(), frozenset()) - found
        found |= fresh
        waiting += fresh
    return found
