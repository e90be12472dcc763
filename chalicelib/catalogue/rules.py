"""Owns what answers must be: well-formed at any time, complete and consistent when they are handed in. Pure.

A field that is not seen is not required, and its answer is dropped when the form is handed in: the person can not see
it, so nobody may decide on it. Until then a draft keeps it, in case the field is seen again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter

from chalicelib.catalogue import loading
from chalicelib.catalogue.answers import Answers, merged, nested, put, said, settled, value_at
from chalicelib.catalogue.models import Bundle, FieldBase, ListField
from chalicelib.conditions import Condition
from chalicelib.core.errors import FieldFault
from chalicelib.core.i18n import Words

__all__ = ["Seen", "faults", "gaps", "ineligible", "merged", "nested", "said", "seen", "settled", "value_at"]

ROOT = "/answers"
"""Where the answers stand in a request; every pointer begins there."""


@dataclass(frozen=True)
class Seen:
    """A form as a person sees it: the names of its fields in order, the answers of these and no others, and the facts.

    Each field is decided by the answers of fields that were seen before it; while these are missing it is not seen.
    """

    names: tuple[str, ...]
    answers: dict[str, Any]
    facts: dict[str, Any]


def seen(bundle: Bundle, answers: Answers, today: date, chosen: Collection[str] = ()) -> Seen:
    """The form with these answers. Its own `answers` are what is handed in."""
    names: list[str] = []
    values: dict[str, Any] = {}
    facts = bundle.facts({}, chosen)
    for section in bundle.form:
        if not _holds(section.show_when, facts, today):
            continue
        for name, field in section.fields.items():
            if _holds(field.show_when, facts, today):
                names.append(name)
                if (value := value_at(answers, name)) is not None:
                    values[name] = value
                    put(facts, name, value)
    kept = nested({name: _shown(bundle.fields()[name], value, facts, today) for name, value in values.items()})
    return Seen(tuple(names), kept, bundle.facts(kept, chosen))


def faults(bundle: Bundle, answers: Answers, today: date) -> tuple[FieldFault, ...]:
    """What is wrong with the form of settled answers: types, lengths, check digits, unknown fields.

    Each fault with a JSON pointer, a code and words for the person. What is missing is told by `gaps`.
    """
    return tuple(_malformed(bundle, answers, "", today))


def gaps(bundle: Bundle, form: Seen, today: date) -> tuple[FieldFault, ...]:
    """What is missing among the fields that are seen, and the checks across fields that fail for certain."""
    return tuple(_missing(bundle, form, today)) + tuple(_broken(bundle, form.facts, today))


def ineligible(bundle: Bundle, form: Seen, today: date) -> tuple[Words, ...]:
    """Why the bundle is not for this applicant: what is certain from the answers so far. Empty: nothing speaks against.

    May be asked of a draft at any time, so that people hear a no as early as it is certain.
    """
    return tuple(rule.otherwise for rule in bundle.eligibility if rule.when.evaluate(form.facts, today).truth is False)


def _holds(condition: Condition | None, facts: Mapping[str, Any], today: date) -> bool:
    return condition is None or condition.evaluate(facts, today).truth is True


def _shown(field: FieldBase, value: Any, facts: Mapping[str, Any], today: date) -> Any:
    """A value without those parts of its entries that are not shown."""
    if not isinstance(field, ListField) or not isinstance(value, list):
        return value
    return [_shown_entry(field, entry, facts, today) if isinstance(entry, Mapping) else entry for entry in value]


def _shown_entry(field: ListField, entry: Answers, facts: Mapping[str, Any], today: date) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    for part, inner in field.fields.items():
        if part in entry and _holds(inner.show_when, {**facts, **kept}, today):
            kept[part] = entry[part]
    return kept


def _malformed(bundle: Bundle, answers: Answers, prefix: str, today: date) -> Iterator[FieldFault]:
    for part, value in answers.items():
        name = f"{prefix}{part}"
        field = bundle.fields().get(name)
        if "." in part or not (field or bundle.is_group(name)):
            yield _fault(_place(prefix, part), "unknown")
        elif field:
            for code, values, at in field.complaints(value, today):
                yield _fault(_place(prefix, part) + at, code, label=label(field, at), **values)
        elif isinstance(value, Mapping):
            yield from _malformed(bundle, value, f"{name}.", today)
        else:
            yield _fault(_place(prefix, part), "group_expected")


def _missing(bundle: Bundle, form: Seen, today: date) -> Iterator[FieldFault]:
    for name in form.names:
        field, value = bundle.fields()[name], value_at(form.answers, name)
        if field.required and value in (None, []):
            yield _fault(pointer(name), "required", label=field.label)
        elif isinstance(field, ListField) and isinstance(value, list):
            yield from _missing_inside(name, field, value, form.facts, today)


def _missing_inside(
    name: str, field: ListField, entries: list[Any], facts: Mapping[str, Any], today: date
) -> Iterator[FieldFault]:
    if len(entries) < field.length[0]:
        yield _fault(pointer(name), "too_few", label=field.label, limit=field.length[0])
    for number, entry in enumerate(entries):
        inside = {**facts, **entry} if isinstance(entry, Mapping) else facts
        for part, inner in field.fields.items():
            if (
                inner.required
                and not (isinstance(entry, Mapping) and part in entry)
                and _holds(inner.show_when, inside, today)
            ):
                yield _fault(f"{pointer(name)}/{number}/{part}", "required", label=inner.label)


def _broken(bundle: Bundle, facts: Mapping[str, Any], today: date) -> Iterator[FieldFault]:
    for check in bundle.checks:
        if check.must.evaluate(facts, today).truth is False:
            yield FieldFault(pointer(_last(bundle, check.must.names())), "check_failed", check.otherwise)


def _last(bundle: Bundle, names: Collection[str]) -> str:
    """Of the fields that a check names the one that was asked last: there the person is still looking."""
    asked = [name for name in bundle.fields() if any(f"{named}.".startswith(f"{name}.") for named in names)]
    return asked[-1] if asked else ""


def pointer(name: str) -> str:
    """The JSON pointer (RFC 6901) of a dotted name.

    >>> pointer("child.name")
    '/answers/child/name'
    """
    return "/".join((ROOT, *name.split("."))) if name else ROOT


def _place(prefix: str, part: str) -> str:
    """The pointer of a member of a group; its name is what was sent, whatever that is."""
    escaped = part.replace("~", "~0").replace("/", "~1")
    return f"{pointer(prefix.removesuffix('.'))}/{escaped}"


def label(field: FieldBase, at: str) -> Words:
    """The label of a field, or of the field inside its entry that the pointer `at` names."""
    part = at.split("/")[2] if at.count("/") > 1 else ""
    inner = field.fields.get(part) if isinstance(field, ListField) else None
    return inner.label if inner else field.label


def _fault(where: str, code: str, **values: object) -> FieldFault:
    return FieldFault(where, code, words()[code].filled(**values))


@lru_cache(maxsize=1)
def words() -> dict[str, Words]:
    """What a person is told, by the code of the fault."""
    return loading.packaged("answers.yaml", TypeAdapter(dict[str, Words]))
