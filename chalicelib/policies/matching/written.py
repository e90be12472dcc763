"""Owns a tree of the condition language as JSON and back; it never runs what it reads, and knows no other classes."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from chalicelib.conditions import tree

_CLASSES: dict[str, Any] = {name: each for name, each in vars(tree).items() if is_dataclass(each)} | {"Kind": tree.Kind}


def write(value: Any) -> Any:
    """A node, a value or a tuple of them as JSON has them: a node is a list that begins with its name.

    >>> write((tree.Truth(tree.Fact("listed", ("listed",))), Fraction(1, 2)))
    ['()', ['Truth', ['Fact', 'listed', ['()', 'listed'], ['Kind', 'any'], False]], ['/', 1, 2]]
    """
    match value:
        case tuple():
            return ["()", *map(write, value)]
        case Fraction():
            return ["/", value.numerator, value.denominator]
        case date():
            return ["day", value.isoformat()]
        case tree.Kind():
            return ["Kind", value.value]
    if is_dataclass(value):
        return [type(value).__name__, *(write(getattr(value, field.name)) for field in fields(value))]
    return value


def read(written: Any) -> Any:
    """What was written. KeyError for a name that the condition language does not have."""
    if not isinstance(written, list):
        return written
    head, *rest = written
    match head:
        case "()":
            return tuple(map(read, rest))
        case "/":
            return Fraction(*rest)
        case "day":
            return date.fromisoformat(rest[0])
    return _CLASSES[head](*map(read, rest))
