"""Owns the rules about conditions: each speaks of what there is, of the right type, and says something."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from chalicelib.catalogue import tables
from chalicelib.catalogue.checking.faults import Fault, Subject, fault, unknown
from chalicelib.catalogue.checking.form import asked
from chalicelib.catalogue.findings import Place
from chalicelib.catalogue.models import Bundle, ListField, Origin
from chalicelib.conditions import Condition, FaultKind, Vocabulary, contradicts
from chalicelib.conditions.tree import Confirmed, Holds, nodes


class Sentence(NamedTuple):
    """A condition in its place, with the facts that it may name."""

    path: Place
    condition: Condition
    vocabulary: Vocabulary


def sentences(bundle: Bundle) -> Iterator[Sentence]:
    """Every condition of a bundle."""
    facts = bundle.vocabulary()
    for number, rule in enumerate(bundle.eligibility):
        yield Sentence(("eligibility", number, "when"), rule.when, facts)
    for code, item in bundle.items.items():
        if item.applies_when:
            yield Sentence(("items", code, "applies-when"), item.applies_when, facts)
        for number, condition in enumerate(item.instant):
            yield Sentence(("items", code, "instant", number), condition, facts)
    for code, material in bundle.materials.items():
        if material.needed_when:
            yield Sentence(("materials", code, "needed-when"), material.needed_when, facts)
    yield from _in_form(bundle)
    for number, check in enumerate(bundle.checks):
        yield Sentence(("checks", number, "must"), check.must, facts)


def _in_form(bundle: Bundle) -> Iterator[Sentence]:
    for number, section in enumerate(bundle.form):
        if section.show_when:
            yield Sentence(("form", number, "show-when"), section.show_when, bundle.vocabulary())
    for path, _, group, field, _ in asked(Subject(bundle)):
        if field.show_when:
            facts = bundle.entry_vocabulary(group) if group else bundle.vocabulary()
            yield Sentence((*path, "show-when"), field.show_when, facts)


def sound(subject: Subject) -> Iterator[Fault]:
    """What the language itself finds: unknown names, wrong types, always true, never true."""
    for path, condition, vocabulary in sentences(subject.bundle):
        for found in condition.check(vocabulary):
            if found.kind is FaultKind.UNKNOWN_NAME and any(map(subject.mentions, condition.names())):
                continue
            never = found.kind is FaultKind.NEVER_TRUE and path[-1] == "applies-when"
            code = "never_applies" if never else f"condition_{found.kind.replace('-', '_')}"
            yield fault(code, *path, message=found.message, hint=found.hint)


def possible(subject: Subject) -> Iterator[Fault]:
    """An item can apply to somebody who is eligible."""
    bundle = subject.bundle
    for code, item in bundle.items.items():
        for number, rule in enumerate(bundle.eligibility):
            if item.applies_when and contradicts(item.applies_when, rule.when, bundle.vocabulary()):
                text = rule.when.text
                yield fault("never_eligible", "items", code, "applies-when", number=number + 1, text=text)


def in_order(subject: Subject) -> Iterator[Fault]:
    """What decides whether a field is shown was asked before it."""
    order = list(subject.bundle.fields())
    for number, section in enumerate(subject.bundle.form):
        if section.show_when:
            yield from _later(("form", number, "show-when"), section.show_when, next(iter(section.fields)), order)
    for path, name, group, field, peers in asked(subject):
        if field.show_when:
            yield from _later((*path, "show-when"), field.show_when, name.removeprefix(f"{group}."), list(peers))


def _later(path: Place, condition: Condition, own: str, order: list[str]) -> Iterator[Fault]:
    after = order[order.index(own) :]
    for name in sorted(condition.names()):
        later = [each for each in after if _within(each, name)]
        if later:
            yield fault("asked_later", *path, name=later[0])


def _within(field: str, name: str) -> bool:
    return field == name or field.startswith(f"{name}.") or name.startswith(f"{field}.")


def certain(subject: Subject) -> Iterator[Fault]:
    """A licence that is asked for is of a kind that exists; an answer to be confirmed is one that a register knows."""
    for path, condition, _ in sentences(subject.bundle):
        for node in nodes(condition.formula):
            if isinstance(node, Holds) and node.licence not in tables.licence_kinds():
                yield unknown("unknown_licence", path, node.licence, tables.licence_kinds())
            if isinstance(node, Confirmed) and not _confirmable(subject, node.fact.name):
                yield fault("never_confirmed", *path, name=node.fact.name)


def _confirmable(subject: Subject, name: str) -> bool:
    """Whether all answers of that name have a register or a licence to be compared with; a list answers for itself."""
    found = [each.field for each in asked(subject) if _below(each.name, name) and not isinstance(each.field, ListField)]
    known = [field.confirm or (field.prefill and field.prefill.origin is not Origin.PROFILE) for field in found]
    return all(known) or subject.mentions(name)


def _below(field: str, name: str) -> bool:
    return field == name or field.startswith(f"{name}.")
