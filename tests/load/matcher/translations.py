"""Owns a condition in the words of other engines; never how fast they are.

Ages of days are months in a column of their own, codes are texts that begin with their section, and titles are lists:
each engine gets its facts in the form that suits it best.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from chalicelib.conditions import tree
from chalicelib.conditions.codes import SCHEMES


@dataclass(frozen=True)
class Dialect:
    """How an engine writes things."""

    both: str
    either: str
    negated: str
    equal: str
    quoted: str
    contains: Callable[[str, str], str]
    begins: Callable[[str, str], str]
    day: Callable[[date], str]


SQL = Dialect(
    " AND ", " OR ", "(NOT {})", "=", "'{}'",
    lambda many, text: f"list_contains({many}, {text})",
    lambda fact, text: f"starts_with({fact}, {text})",
    lambda day: f"DATE '{day}'",
)  # fmt: skip
ZEN = Dialect(
    " and ", " or ", "(not ({}))", "==", '"{}"',
    lambda many, text: f"({text} in {many})",
    lambda fact, text: f"startsWith({fact}, {text})",
    lambda day: str(day.toordinal()),
)  # fmt: skip
CEL = Dialect(
    " && ", " || ", "(!({}))", "==", '"{}"',
    lambda many, text: f"({text} in {many})",
    lambda fact, text: f"{fact}.startsWith({text})",
    lambda day: str(day.toordinal()),
)  # fmt: skip


def text(formula: Any, dialect: Dialect) -> str:  # noqa: PLR0911  # one return for each kind of formula
    """The formula, or a part of it, in a dialect that is text."""
    match formula:
        case tree.And(parts) | tree.Or(parts):
            word = dialect.both if isinstance(formula, tree.And) else dialect.either
            return f"({word.join(text(part, dialect) for part in parts)})"
        case tree.Not(statement):
            return dialect.negated.format(text(statement, dialect))
        case tree.Compare(operator, left, right):
            return f"({_term(left, dialect)} {dialect.equal if operator == '==' else operator} {_term(right, dialect)})"
        case tree.OneOf(term, options):
            equal = (f"{_term(term, dialect)} {dialect.equal} {_term(option, dialect)}" for option in options)
            return f"({dialect.either.join(equal)})"
        case tree.Among(term, many):
            return dialect.contains(many.name, _term(term, dialect))
        case tree.Belongs(scheme, fact, codes):
            roots = (dialect.quoted.format(SCHEMES[scheme](code)) for code in codes)
            return f"({dialect.either.join(dialect.begins(fact.name, root) for root in roots)})"
        case tree.Truth(fact):
            return fact.name if dialect is SQL else f"({fact.name} == true)"
    raise ValueError(f"the made policies have no {type(formula).__name__}")


def _term(term: Any, dialect: Dialect) -> str:
    match term:
        case tree.Const(date() as value):
            return dialect.day(value)
        case tree.Const(str() as value):
            return dialect.quoted.format(value)
        case tree.Const(value):
            return repr(float(value)) if isinstance(value, Fraction) or dialect is CEL else str(value)
        case tree.Fact(name):
            return str(name)
        case tree.Since("years", tree.Fact(name)):
            return f"{name}_years"
        case tree.Arithmetic(operator, left, right):
            return f"({_term(left, dialect)} {operator} {_term(right, dialect)})"
    raise ValueError(f"the made policies have no {type(term).__name__}")


def polars(formula: Any, pl: Any) -> Any:  # noqa: C901, PLR0911  # one return for each kind of formula
    """The formula as an expression of polars."""
    match formula:
        case tree.And(parts):
            return pl.all_horizontal([polars(part, pl) for part in parts])
        case tree.Or(parts):
            return pl.any_horizontal([polars(part, pl) for part in parts])
        case tree.Not(statement):
            return ~polars(statement, pl)
        case tree.Compare(operator, left, right):
            return _COMPARED[operator](_column(left, pl), _column(right, pl))
        case tree.OneOf(term, options):
            return _column(term, pl).is_in([option.value for option in options])
        case tree.Among(tree.Const(value), many):
            return pl.col(many.name).list.contains(value)
        case tree.Belongs(scheme, fact, codes):
            return pl.any_horizontal([pl.col(fact.name).str.starts_with(SCHEMES[scheme](code)) for code in codes])
        case tree.Truth(fact):
            return pl.col(fact.name)
    raise ValueError(f"the made policies have no {type(formula).__name__}")


def _column(term: Any, pl: Any) -> Any:
    match term:
        case tree.Const(value):
            return pl.lit(float(value) if isinstance(value, Fraction) else value)
        case tree.Fact(name):
            return pl.col(name)
        case tree.Since("years", tree.Fact(name)):
            return pl.col(f"{name}_years")
        case tree.Arithmetic(operator, left, right):
            return _CALCULATED[operator](_column(left, pl), _column(right, pl))
    raise ValueError(f"the made policies have no {type(term).__name__}")


_COMPARED: dict[str, Callable[[Any, Any], Any]] = {
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}
_CALCULATED: dict[str, Callable[[Any, Any], Any]] = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
}
