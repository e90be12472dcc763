"""Owns the shape of a parsed condition, in which *not* stands only before plain statements; never its text.

This is the negation normal form. Kleene's logic obeys De Morgan, so pushing *not* inwards changes no
verdict, and every reading has less to know.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from enum import StrEnum
from fractions import Fraction

Value = bool | int | Fraction | str | date
"""What a term can be worth. Numbers are exact: 0.1 + 0.2 is 0.3."""


class Kind(StrEnum):
    """What a place in a condition expects of the fact that stands there."""

    ANY = "any"
    NUMBER = "number"
    TEXT = "text"
    BOOLEAN = "boolean"
    DATE = "date"
    MANY = "many"


# --- terms: what has a value ---


@dataclass(frozen=True)
class Const:
    """A value written in the condition. `unit` is that of `literals.UNITS`, when it was written with one."""

    value: Value
    kind: Kind
    unit: str = ""


@dataclass(frozen=True)
class Fact:
    """A fact by its dotted name. An `inner` one is looked up by `path` in the element of a list, not in all facts."""

    name: str
    path: tuple[str, ...]
    kind: Kind = Kind.ANY
    inner: bool = False


@dataclass(frozen=True)
class Today:
    """The reference date of the case."""


@dataclass(frozen=True)
class Arithmetic:
    """`left operator right`, of numbers; operator is one of + - * /."""

    operator: str
    left: Term
    right: Term


@dataclass(frozen=True)
class Since:
    """Whole years, months or working days from `day` to today; `unit` is the plural English word."""

    unit: str
    day: Term


@dataclass(frozen=True)
class Count:
    """How many elements a list has."""

    many: Fact


@dataclass(frozen=True)
class Sum:
    """The sum of `body` over the elements of a list."""

    many: Fact
    body: Term


@dataclass(frozen=True)
class Entry:
    """The element of a list of named groups: `titles["高新技术企业"]`."""

    many: Fact
    key: str


Term = Const | Fact | Today | Arithmetic | Since | Count | Sum


# --- formulas: what is true or not ---


@dataclass(frozen=True)
class Always:
    """`True` or `False`, written out."""

    truth: bool


@dataclass(frozen=True)
class Compare:
    """`left operator right`; operator is one of == != < <= > >=. A constant stands on the right."""

    operator: str
    left: Term
    right: Term


@dataclass(frozen=True)
class OneOf:
    """The term equals one of the constants."""

    term: Term
    options: tuple[Const, ...]


@dataclass(frozen=True)
class Among:
    """The term is an element (or, of named groups, a name) of the list."""

    term: Term
    many: Fact


@dataclass(frozen=True)
class Truth:
    """A fact that is yes or no, and is yes."""

    fact: Fact


@dataclass(frozen=True)
class Belongs:
    """The code in `fact` lies under one of `codes`; `scheme` is `industry` (GB/T 4754) or `region` (GB/T 2260)."""

    scheme: str
    fact: Fact
    codes: tuple[str, ...]


@dataclass(frozen=True)
class Valid:
    """The subject (a last day, or a group with `from` and `until`) is valid on `day`."""

    subject: Fact | Entry
    day: Term


@dataclass(frozen=True)
class Holds:
    """The person holds a licence of that kind."""

    licence: str


@dataclass(frozen=True)
class Confirmed:
    """The answer (or every answer of the group) equals what a register says."""

    fact: Fact


@dataclass(frozen=True)
class Not:
    """The statement does not hold."""

    statement: Statement


@dataclass(frozen=True)
class And:
    """All parts hold; at least two."""

    parts: tuple[Formula, ...]


@dataclass(frozen=True)
class Or:
    """Some part holds; at least two."""

    parts: tuple[Formula, ...]


@dataclass(frozen=True)
class Quantified:
    """`body` holds for every element of the list, or (`every` False) for some."""

    every: bool
    many: Fact
    body: Formula


Statement = OneOf | Among | Truth | Belongs | Valid | Holds | Confirmed
Formula = Always | Compare | Statement | Not | And | Or | Quantified
Node = Formula | Term | Entry

OPPOSITE = {"==": "!=", "!=": "==", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}
MIRRORED = {"==": "==", "!=": "!=", "<": ">", ">": "<", "<=": ">=", ">=": "<="}


def kind_of(term: Term) -> Kind:
    """What a term is by itself; ANY for a fact that nothing has been said about yet."""
    if isinstance(term, Const | Fact):
        return term.kind
    return Kind.DATE if isinstance(term, Today) else Kind.NUMBER


def typed(term: Term, kind: Kind) -> Term:
    """The same term, where a fact of no known kind is now expected to be of that kind."""
    return replace(term, kind=kind) if isinstance(term, Fact) and term.kind is Kind.ANY else term


def both(*parts: Formula) -> Formula:
    """All of the parts, flattened: an And never has an And as a part."""
    flat = tuple(inner for part in parts for inner in (part.parts if isinstance(part, And) else (part,)))
    return flat[0] if len(flat) == 1 else And(flat)


def either(*parts: Formula) -> Formula:
    """Any of the parts, flattened."""
    flat = tuple(inner for part in parts for inner in (part.parts if isinstance(part, Or) else (part,)))
    return flat[0] if len(flat) == 1 else Or(flat)


def negation(formula: Formula) -> Formula:  # noqa: PLR0911  # one return for each kind of formula
    """The formula that is true where this one is false, false where it is true, unknown where it is unknown."""
    match formula:
        case Always(truth):
            return Always(not truth)
        case Compare(operator, left, right):
            return Compare(OPPOSITE[operator], left, right)
        case And(parts):
            return either(*map(negation, parts))
        case Or(parts):
            return both(*map(negation, parts))
        case Quantified(every, many, body):
            return Quantified(not every, many, negation(body))
        case Not(statement):
            return statement
        case _:
            return Not(formula)


def nodes(node: Node) -> Iterator[Node]:
    """The node and everything in it, from left to right."""
    yield node
    for name in fields(node):
        value = getattr(node, name.name)
        for part in value if isinstance(value, tuple) else (value,):
            if is_dataclass(part) and not isinstance(part, type):
                yield from nodes(part)  # type: ignore[arg-type]  # what a node holds is a node, a word or a flag


def facts(node: Node) -> Iterator[Fact]:
    """Every mention of a fact, from left to right, with repeats."""
    return (inner for inner in nodes(node) if isinstance(inner, Fact))
