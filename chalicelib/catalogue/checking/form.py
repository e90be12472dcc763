"""Owns the rules about the form: names of fields, their bounds, and the records that their answers come from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from keyword import iskeyword
from typing import NamedTuple

from chalicelib.catalogue import tables
from chalicelib.catalogue.checking.faults import Fault, Subject, fault, unknown
from chalicelib.catalogue.findings import Place
from chalicelib.catalogue.models import (
    CHOSEN,
    AnyField,
    Audience,
    LicenceKind,
    ListField,
    Origin,
    Profile,
    Register,
    Source,
)
from chalicelib.catalogue.models.fields.numbers import Counted
from chalicelib.catalogue.models.fields.texts import Written

_RESERVED = {CHOSEN, "today"}
_KEY_OF = {Audience.PERSON: "id-number", Audience.ENTERPRISE: "credit-code"}


class Asked(NamedTuple):
    """A field in its place. `group` is the list that it is in, if any; `peers` are the fields that it may name.

    Inside a list these are the fields of its entry and all others, in the order in which they are asked.
    """

    path: Place
    name: str
    group: str
    field: AnyField
    peers: dict[str, AnyField]


def asked(subject: Subject) -> Iterator[Asked]:
    """Every field of the form, the fields of lists after their list."""
    peers = dict(subject.bundle.fields())
    for number, section in enumerate(subject.bundle.form):
        for name, field in section.fields.items():
            path = ("form", number, "fields", name)
            yield Asked(path, name, "", field, peers)
            yield from _entries(path, name, field, peers)


def _entries(path: Place, name: str, field: AnyField, peers: dict[str, AnyField]) -> Iterator[Asked]:
    if isinstance(field, ListField):
        inner = _with_entry(peers, name, field)
        for part, each in field.fields.items():
            yield Asked((*path, "fields", part), f"{name}.{part}", name, each, inner)


def _with_entry(peers: dict[str, AnyField], name: str, field: ListField) -> dict[str, AnyField]:
    outside = {other: each for other, each in peers.items() if other not in field.fields}
    before = list(outside)[: list(outside).index(name)]
    return {**{other: outside[other] for other in before}, **field.fields, **outside}


def names(subject: Subject) -> Iterator[Fault]:
    """A field's name is its own: asked once, no group of others, no word of the condition language."""
    fields = subject.bundle.fields()
    seen: set[str] = set()
    for path, name, _, _, _ in asked(subject):
        if name in seen:
            yield fault("field_twice", *path, name=name)
        seen.add(name)
        if any(other.startswith(f"{name}.") for other in fields):
            yield fault("field_is_group", *path, name=name)
        if name.split(".")[0] in _RESERVED or any(map(iskeyword, name.split("."))):
            yield fault("field_reserved", *path, name=name)


def bounds(subject: Subject) -> Iterator[Fault]:
    """The smallest answer is not larger than the largest."""
    for path, _, _, field, _ in asked(subject):
        if isinstance(field, Counted):
            smallest, largest = field.bounds()
            if smallest > largest:
                yield fault("span_reversed", *path, "min")


def options(subject: Subject) -> Iterator[Fault]:
    """No two options of a field look alike."""
    for path, _, _, field, _ in asked(subject):
        seen: set[str] = set()
        for option, words in getattr(field, "options", {}).items():
            if words.zh in seen:
                yield fault("option_twice", *path, "options", option, words=words)
            seen.add(words.zh)


def entries(subject: Subject) -> Iterator[Fault]:
    """Nobody is asked about the entries of a list, so nothing in them says that somebody is."""
    for path, name, group, field, _ in asked(subject):
        if group and (field.prefill or field.confirm):
            yield fault("entry_unasked", *path, name=name)


def prefills(subject: Subject) -> Iterator[Fault]:
    """An answer is filled in from a record that exists, and that can be asked about the applicant."""
    applicant = subject.bundle.applicant
    for path, _, _, field, _ in asked(subject):
        source = field.prefill
        if source is None:
            continue
        yield from _unknown_source((*path, "from"), source, applicant)
        register = tables.registers().get(source.record)
        if source.origin is Origin.HUB and register and register.by != _KEY_OF[applicant]:
            yield fault("register_key", *path, "from", register=register.name, by=register.by, key=_KEY_OF[applicant])


def comparisons(subject: Subject) -> Iterator[Fault]:
    """An answer is compared with a record that exists, asked by an answer of the right type."""
    for path, _, _, field, peers in asked(subject):
        for number, comparison in enumerate(field.confirm):
            here = (*path, "confirm", number)
            yield from _unknown_source((*here, "with"), comparison.source, subject.bundle.applicant)
            register = tables.registers().get(comparison.source.record)
            key = peers.get(comparison.of)
            if key is None and not subject.mentions(comparison.of):
                yield unknown("unknown_field", (*here, "of"), comparison.of, peers)
            elif register and key and not _suits(key, register.by):
                yield fault("register_key", *here, "of", register=register.name, by=register.by, key=key.type)


def _suits(key: AnyField, by: str) -> bool:
    return isinstance(key, Written) if by == "text" else key.type == by


def _unknown_source(path: Place, source: Source, applicant: Audience) -> Iterator[Fault]:
    known = _records(source.origin, applicant)
    record = known.get(source.record)
    if record is None:
        yield unknown("unknown_record", path, source.record, known)
    elif source.field not in record.fields:
        yield unknown("unknown_record_field", path, source.field, record.fields)


def _records(origin: Origin, applicant: Audience) -> Mapping[str, Profile | Register | LicenceKind]:
    if origin is Origin.PROFILE:
        return {"": tables.profiles()[applicant]}
    return tables.registers() if origin is Origin.HUB else tables.licence_kinds()


def proofs(subject: Subject) -> Iterator[Fault]:
    """A material is met by a licence or a record that exists, and is of a person whom an answer names."""
    for code, material in subject.bundle.materials.items():
        for place, proof in enumerate(material.met_by):
            known = _records(proof.origin, subject.bundle.applicant)
            if proof.record and proof.record not in known:
                yield unknown("unknown_record", ("materials", code, "met-by", place), proof.record, known)
