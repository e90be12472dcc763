"""Owns whether what somebody gives as facts can be facts: known names, values of their type; never their truth.

What a register tells goes through here as well as what a person types into a what-if.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from chalicelib.conditions.codes import SCHEMES
from chalicelib.conditions.values import day
from chalicelib.core.errors import FieldFault, entry
from chalicelib.core.i18n import Words
from chalicelib.policies.models import AnyFact
from chalicelib.policies.phrases import FORMS

LARGEST = 10**15
"""No amount is larger: ten trillion yuan, in fen."""
_MANY = 200
"""No set, and no list of entries, has more."""
_CODE = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


def faults(facts: Mapping[str, Any], known: Mapping[str, AnyFact]) -> tuple[FieldFault, ...]:
    """Everything that is wrong with these facts, each under `/facts/<name>`. None as a value means: not known."""
    return tuple(_faults(facts, known))


def _faults(facts: Mapping[str, Any], known: Mapping[str, AnyFact]) -> Iterator[FieldFault]:
    for name, value in facts.items():
        pointer = f"/facts/{name.replace('~', '~0').replace('/', '~1')}"
        if name not in known:
            yield FieldFault(pointer, "unknown", entry("field_unknown")["title"])
        elif value is not None and not possible(known[name], value):
            yield FieldFault(pointer, "invalid", _said(known[name]))


def sound(facts: Mapping[str, Any], known: Mapping[str, AnyFact]) -> dict[str, Any]:
    """Those of these facts that can be facts; the others are as good as not known."""
    return {name: value for name, value in facts.items() if name in known and possible(known[name], value)}


def possible(fact: AnyFact, value: Any) -> bool:
    """Whether the fact can have that value, as JSON has it."""
    return _TYPES[fact.type](fact, value)


def _money(fact: Any, value: Any) -> bool:
    return _whole(value) and abs(value) < LARGEST and (fact.signed or value >= 0)


def _number(fact: Any, value: Any) -> bool:
    if not (_whole(value) if fact.whole else _numeric(value)) or abs(value) >= LARGEST:
        return False
    return (fact.min is None or value >= fact.min) and (fact.max is None or value <= fact.max)


def _ratio(fact: Any, value: Any) -> bool:
    return _numeric(value) and abs(value) <= 10**6 and (fact.signed or value >= 0)


def _flag(fact: Any, value: Any) -> bool:
    return isinstance(value, bool)


def _date(fact: Any, value: Any) -> bool:
    return isinstance(value, str) and len(value) == 10 and day(value) is not None


def _choice(fact: Any, value: Any) -> bool:
    return isinstance(value, str) and value in fact.options


def _set(fact: Any, value: Any) -> bool:
    if not isinstance(value, list) or len(value) > _MANY or not all(isinstance(each, str) for each in value):
        return False
    return all(each in fact.options if fact.options else _CODE.fullmatch(each) for each in value)


def _code(fact: Any, value: Any) -> bool:
    return isinstance(value, str) and SCHEMES[fact.scheme](value) is not None


def _records(fact: Any, value: Any) -> bool:
    if not isinstance(value, list) or len(value) > _MANY:
        return False
    return all(isinstance(each, dict) and _record(fact, each) for each in value)


def _record(fact: Any, value: Mapping[str, Any]) -> bool:
    return value.keys() <= fact.fields.keys() and all(
        _FIELDS[fact.fields[name].type](inner) for name, inner in value.items() if inner is not None
    )


def _whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _numeric(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _said(fact: AnyFact) -> Words:
    return FORMS[fact.type].filled(name=fact.name)


_TYPES: Mapping[str, Callable[[Any, Any], bool]] = {
    "money": _money,
    "number": _number,
    "ratio": _ratio,
    "flag": _flag,
    "date": _date,
    "choice": _choice,
    "set": _set,
    "code": _code,
    "records": _records,
}

_FIELDS: Mapping[str, Callable[[Any], bool]] = {
    "text": lambda value: isinstance(value, str) and len(value) <= 200,
    "money": lambda value: _whole(value) and 0 <= value < LARGEST,
    "year": lambda value: _whole(value) and 1900 <= value <= 2200,
    "date": lambda value: _date(None, value),
}
