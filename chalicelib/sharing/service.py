"""Owns 秒报: which answers are known before anybody types, and which typed ones a register confirms.

It asks each record once, all of them side by side, and a register that is down is named, never waited for twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from chalicelib.catalogue import tables
from chalicelib.catalogue.answers import value_at
from chalicelib.catalogue.models import Bundle, Origin, Source
from chalicelib.core import outside
from chalicelib.core.logs import log
from chalicelib.sharing import hub

Query = tuple[str, str]
"""A register and the key it is asked by."""


@dataclass(frozen=True)
class Subject:
    """Whom a form is filled in for: what is registered of them, what their licences show, the keys for registers."""

    profile: Mapping[str, str]
    licences: Mapping[str, Mapping[str, str]]
    keys: Mapping[str, str]  # by the kind of key a register is asked by: `id-number`, `credit-code`


@dataclass(frozen=True)
class Filled:
    """What could be filled in: a field to [its value, its source]; and the registers that gave no answer."""

    values: Mapping[str, tuple[Any, str]]
    unavailable: tuple[str, ...]


@dataclass(frozen=True)
class Records:
    """What registers answered: a record (or nothing) for each query, and which registers are down."""

    found: Mapping[Query, Mapping[str, Any] | None]
    down: frozenset[str]

    def value(self, register: str, key: str, field: str) -> Any:
        """One field of one record, or None."""
        return (self.found.get((register, key)) or {}).get(field)


def prefill(bundle: Bundle, subject: Subject, today: date) -> Filled:
    """Every answer that a source knows, as long as the form would accept it."""
    sources = {name: field.prefill for name, field in bundle.fields().items() if field.prefill}
    records = ask((s.record, key) for s in sources.values() if s.origin is Origin.HUB and (key := _key(s, subject)))
    values: dict[str, tuple[Any, str]] = {}
    for name, source in sources.items():
        field = bundle.fields()[name]
        value = field.settled(_known(source, subject, records))
        if value is not None and not any(field.complaints(value, today)):
            values[name] = (value, str(source))
    return Filled(values, tuple(sorted(records.down)))


def confirmed(
    bundle: Bundle, answers: Mapping[str, Any], prefilled: Mapping[str, tuple[Any, str]]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields whose answer equals what a source says, and the registers that could not be asked.

    A field that was filled in and not changed is confirmed; a field with `confirm` when every comparison agrees.
    """
    queries = {
        (comparison.source.record, str(key))
        for field in bundle.fields().values()
        for comparison in field.confirm
        if (key := value_at(answers, comparison.of)) is not None
    }
    records = ask(queries)
    names = tuple(name for name in bundle.fields() if _agrees(bundle, name, answers, prefilled, records))
    return names, tuple(sorted(records.down))


def ask(queries: Iterable[Query]) -> Records:
    """Ask for each record once, side by side; a register that is down is left out and named."""
    wanted = sorted(set(queries))
    if not wanted:
        return Records({}, frozenset())
    answers = outside.side_by_side(_asked, wanted)
    down = frozenset(answer.register for answer in answers if isinstance(answer, hub.RegisterDown))
    found = {q: a for q, a in zip(wanted, answers, strict=True) if not isinstance(a, hub.RegisterDown)}
    return Records(found, down)


def _asked(query: Query) -> Mapping[str, Any] | hub.RegisterDown | None:
    try:
        return hub.record(*query)
    except hub.RegisterDown as down:
        log.warning("a register is down", extra={"register": down.register})
        return down


def _key(source: Source, subject: Subject) -> str | None:
    return subject.keys.get(tables.registers()[source.record].by)


def _known(source: Source, subject: Subject, records: Records) -> Any:
    if source.origin is Origin.PROFILE:
        return subject.profile.get(source.field)
    if source.origin is Origin.LICENCE:
        return subject.licences.get(source.record, {}).get(source.field)
    key = _key(source, subject)
    return records.value(source.record, key, source.field) if key else None


def _agrees(
    bundle: Bundle,
    name: str,
    answers: Mapping[str, Any],
    prefilled: Mapping[str, tuple[Any, str]],
    records: Records,
) -> bool:
    answer = value_at(answers, name)
    if answer is None:
        return False
    comparisons = bundle.fields()[name].confirm
    if not comparisons:
        return name in prefilled and prefilled[name][0] == answer
    return all(
        records.value(c.source.record, str(value_at(answers, c.of)), c.source.field) == answer for c in comparisons
    )
