"""Owns the rules about use: what is named is defined, and what is defined is used; nothing is asked in vain."""

from __future__ import annotations

from collections.abc import Iterator

from chalicelib.catalogue.checking.faults import Fault, Subject, fault, unknown
from chalicelib.catalogue.checking.form import asked
from chalicelib.catalogue.checking.sentences import sentences
from chalicelib.catalogue.findings import Place
from chalicelib.catalogue.models import Bundle


def fields_named(subject: Subject) -> Iterator[Fault]:
    """Each answer, or group of answers, that is named outside conditions is asked in the form."""
    fields = subject.bundle.fields()
    for path, name in _named(subject.bundle):
        if not any(field == name or field.startswith(f"{name}.") for field in fields) and not subject.mentions(name):
            yield unknown("unknown_field", path, name, fields)


def fields_used(subject: Subject) -> Iterator[Fault]:
    """Each field is used by an item, a condition, a licence or a look-up: what nobody needs is not asked."""
    used = {name for _, name in _named(subject.bundle)}
    used |= {name for sentence in sentences(subject.bundle) for name in sentence.condition.names()}
    used |= {comparison.of for each in asked(subject) for comparison in each.field.confirm}
    for number, section in enumerate(subject.bundle.form):
        for name in section.fields:
            if not _covered(name, used) and not subject.mentions(name.split(".")[0]):
                yield fault("field_unused", "form", number, "fields", name, name=name)


def materials_named(subject: Subject) -> Iterator[Fault]:
    """Each material that an item needs is described."""
    materials = subject.bundle.materials
    for code, item in subject.bundle.items.items():
        for place, name in enumerate(item.materials):
            if name not in materials and not subject.mentions(name):
                yield unknown("unknown_material", ("items", code, "materials", place), name, materials)


def materials_used(subject: Subject) -> Iterator[Fault]:
    """Each material is needed by an item."""
    needed = {name for item in subject.bundle.items.values() for name in item.materials}
    for code in subject.bundle.materials:
        if code not in needed and not subject.mentions(code):
            yield fault("material_unused", "materials", code, name=code)


def _covered(field: str, used: set[str]) -> bool:
    return any(name == field or field.startswith(f"{name}.") or name.startswith(f"{field}.") for name in used)


def _named(bundle: Bundle) -> Iterator[tuple[Place, str]]:
    for code, item in bundle.items.items():
        yield from ((("items", code, "uses", place), name) for place, name in enumerate(item.uses))
        if item.routed_by:
            yield ("items", code, "routed-by"), item.routed_by
        if item.pays:
            yield ("items", code, "pays"), item.pays
        if item.issues:
            for part, name in item.issues.shows.items():
                yield ("items", code, "issues", "shows", part), name
    for code, material in bundle.materials.items():
        if material.of:
            yield ("materials", code, "of"), material.of
