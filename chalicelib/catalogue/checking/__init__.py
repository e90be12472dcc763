"""Owns the verdict on a bundle file: every fault at once, each with its line; never a way around one."""

from __future__ import annotations

from chalicelib.catalogue import loading
from chalicelib.catalogue.checking import form, items, sentences, terms, use
from chalicelib.catalogue.checking.faults import Rule, Subject
from chalicelib.catalogue.checking.shape import noted, shape
from chalicelib.catalogue.findings import Faulty, Finding
from chalicelib.catalogue.models import Bundle

RULES: tuple[Rule, ...] = (
    items.departments,
    items.predecessors,
    items.cycles,
    items.limits,
    items.repeats,
    items.issues,
    items.routes,
    items.payments,
    items.proofs_in_time,
    terms.stages,
    terms.regions,
    terms.notices,
    form.names,
    form.bounds,
    form.options,
    form.entries,
    form.prefills,
    form.comparisons,
    form.proofs,
    sentences.sound,
    sentences.possible,
    sentences.in_order,
    sentences.certain,
    use.fields_named,
    use.fields_used,
    use.materials_named,
    use.materials_used,
)
"""Every rule that a well-shaped bundle must keep."""


def check(text: str, file: str) -> tuple[Finding, ...]:
    """Everything that is wrong with a bundle file, in the order of its lines; empty when it may be published."""
    return _checked(text, file)[1]


def load(text: str, file: str) -> Bundle:
    """The bundle of a file without faults; Faulty lists them all otherwise."""
    bundle, findings = _checked(text, file)
    if findings or bundle is None:
        raise Faulty(findings)
    return bundle


def _checked(text: str, file: str) -> tuple[Bundle | None, tuple[Finding, ...]]:
    document = loading.read(text, file)
    shaped = shape(document.value, Bundle)
    subject = Subject(shaped.whole, shaped.removed) if shaped.whole else None
    found = (fault for rule in RULES for fault in rule(subject)) if subject else ()
    return shaped.whole, noted(document, shaped, found)
