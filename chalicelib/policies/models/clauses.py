"""Owns how the conditions of a policy stand together: a list is *all*, nested by `any`, `all` and `not`."""

from __future__ import annotations

import typing
from collections.abc import Iterator, Sequence
from typing import Annotated

from pydantic import Discriminator, Field, Tag

from chalicelib.catalogue.findings import Place
from chalicelib.catalogue.models.base import ConditionText, Definition
from chalicelib.conditions import Condition, tree


class All(Definition):
    """Each of these holds."""

    all: tuple[Clause, ...] = Field(min_length=1)


class Any(Definition):
    """At least one of these holds."""

    any: tuple[Clause, ...] = Field(min_length=1)


class Not(Definition):
    """This does not hold."""

    not_: Clause = Field(alias="not")


def _kind(value: typing.Any) -> str:
    if isinstance(value, Condition | str):
        return "text"
    if isinstance(value, All | Any | Not):
        return type(value).__name__.lower()
    keys = value if isinstance(value, dict) else {}
    return next((key for key in ("all", "any", "not") if key in keys), "text" if not keys else "all")


Clause = Annotated[
    Annotated[ConditionText, Tag("text")]
    | Annotated[All, Tag("all")]
    | Annotated[Any, Tag("any")]
    | Annotated[Not, Tag("not")],
    Discriminator(_kind),
]
"""One line of a condition, or a group of lines."""


def composed(clauses: Sequence[Clause]) -> Condition:
    """The whole as one condition; without clauses it always holds.

    >>> from chalicelib.conditions import parse
    >>> composed([parse("a"), Any(any=(parse("b"), parse("c")))]).text
    'a and (b or c)'
    """
    parts = [condition(clause) for clause in clauses]
    return _joined(parts, "and") if parts else Condition("True", tree.Always(True))


def condition(clause: Clause) -> Condition:
    """One clause as a condition."""
    match clause:
        case All(all=parts):
            return _joined([condition(part) for part in parts], "and")
        case Any(any=parts):
            return _joined([condition(part) for part in parts], "or")
        case Not(not_=part):
            inner = condition(part)
            return Condition(f"not ({inner.text})", tree.negation(inner.formula))
    return clause


def _joined(parts: Sequence[Condition], word: str) -> Condition:
    if len(parts) == 1:
        return parts[0]
    texts = (f"({part.text})" if isinstance(part.formula, tree.And | tree.Or) else part.text for part in parts)
    join = tree.both if word == "and" else tree.either
    return Condition(f" {word} ".join(texts), join(*(part.formula for part in parts)))


def lines(clauses: Sequence[Clause], path: Place) -> Iterator[tuple[Place, Condition]]:
    """Every single condition with its place in the file."""
    for number, clause in enumerate(clauses):
        yield from _lines(clause, (*path, number))


def _lines(clause: Clause, path: Place) -> Iterator[tuple[Place, Condition]]:
    match clause:
        case All(all=parts):
            yield from lines(parts, (*path, "all"))
        case Any(any=parts):
            yield from lines(parts, (*path, "any"))
        case Not(not_=part):
            yield from _lines(part, (*path, "not"))
        case _:
            yield path, clause
