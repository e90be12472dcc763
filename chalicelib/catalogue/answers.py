"""Owns the shape of answers: nested by the dots of their fields' names, settled into one way of writing. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chalicelib.catalogue.models import Bundle
from chalicelib.core import masking
from chalicelib.core.i18n import Words

Answers = Mapping[str, Any]
"""Nested as JSON: `{"child": {"born": "2026-11-01T08:00:00+08:00"}}`."""


def value_at(answers: Answers, name: str) -> Any:
    """The answer of a dotted name; None when there is none.

    >>> value_at({"child": {"name": "陈安"}}, "child.name")
    '陈安'
    """
    value: Any = answers
    for part in name.split("."):
        if not isinstance(value, dict):
            return None
        value = value.get(part)
    return value


def put(answers: dict[str, Any], name: str, value: Any) -> None:
    """Write the answer of a dotted name into nested answers, in place."""
    *groups, last = name.split(".")
    for group in groups:
        answers = answers.setdefault(group, {})
    answers[last] = value


def nested(values: Mapping[str, Any]) -> dict[str, Any]:
    """Answers from flat dotted names.

    >>> nested({"child.name": "陈安", "child.sex": "female"})
    {'child': {'name': '陈安', 'sex': 'female'}}
    """
    answers: dict[str, Any] = {}
    for name, value in values.items():
        put(answers, name, value)
    return answers


def merged(answers: Answers | None, patch: Any) -> Any:
    """A merge patch (RFC 7396) applied: null takes away, a mapping goes deeper, all else replaces.

    >>> merged({"child": {"name": "陈安", "sex": "female"}}, {"child": {"sex": None}})
    {'child': {'name': '陈安'}}
    """
    if not isinstance(patch, Mapping):
        return patch
    result = dict(answers) if isinstance(answers, Mapping) else {}
    for name, value in patch.items():
        if value is None:
            result.pop(name, None)
        else:
            result[name] = merged(result.get(name), value)
    return result


def said(bundle: Bundle, answers: Answers, name: str) -> Words | None:
    """An answer as people read it: an option by its label, money in yuan; None when there is none."""
    value = value_at(answers, name)
    return None if value in (None, []) else bundle.fields()[name].said(value)


def masked(bundle: Bundle, answers: Answers) -> dict[str, Any]:
    """The answers for somebody who only looks: those of sensitive fields with their middle hidden."""
    values = {name: value_at(answers, name) for name in bundle.fields()}
    hidden = {name for name, field in bundle.fields().items() if field.sensitive}
    known = {name: value for name, value in values.items() if value is not None}
    return nested({name: masking.number(str(value)) if name in hidden else value for name, value in known.items()})


def settled(bundle: Bundle, answers: Answers) -> dict[str, Any]:
    """The answers as they are stored: each settled by its field, without what is empty.

    What the form does not know stays as it is, for `faults` to name.
    """
    return _settled(bundle, answers, "")


def _settled(bundle: Bundle, answers: Answers, prefix: str) -> dict[str, Any]:
    every = {part: _part(bundle, f"{prefix}{part}", value) for part, value in answers.items()}
    return {part: value for part, value in every.items() if value not in (None, "", {})}


def _part(bundle: Bundle, name: str, value: Any) -> Any:
    if name in bundle.fields():
        return bundle.fields()[name].settled(value)
    return _settled(bundle, value, f"{name}.") if isinstance(value, Mapping) and bundle.is_group(name) else value
