"""Owns the unit that a calculated term has, so that people are not compared with money; never a conversion."""

from __future__ import annotations

from collections.abc import Callable

from chalicelib.conditions import tree
from chalicelib.conditions.phrases import ALIASES
from chalicelib.conditions.tree import Const, Fact, Term
from chalicelib.core.i18n import Words

Unit = str | Words
"""A unit as the vocabulary gives it; "" when there is none, as for a plain number, which goes with every unit."""

UnitOf = Callable[[Fact], Unit]

_SHARES = ("ratio", "%")
_COUNTS = ("person",)


def unit(term: Term, of: UnitOf) -> Unit:
    """The unit of a term, given those of facts. A product of two kinds of things has none that we know."""
    match term:
        case Const():
            return term.unit
        case Fact():
            return _plain(of(term))
        case tree.Since(period):
            return period.removesuffix("s")
        case tree.Sum(_, body):
            return unit(body, of)
        case tree.Arithmetic(operator, left, right):
            return _calculated(operator, unit(left, of), unit(right, of))
    return ""


def differ(left: Unit, right: Unit) -> bool:
    """Whether both are known and are not the same."""
    return bool(left and right and left != right)


def _plain(found: Unit) -> Unit:
    return ALIASES.get(found, found) if isinstance(found, str) else found


def _calculated(operator: str, left: Unit, right: Unit) -> Unit:
    match operator:
        case "+" | "-":
            return left or right
        case "*":
            return _product(left, right)
        case _ if left and left == right:
            return "ratio"
        case _:
            return left if not right or right in (*_SHARES, *_COUNTS) else ""


def _product(left: Unit, right: Unit) -> Unit:
    """Shares of a thing and so many things are things: 5 % of money and 3 people's money are money."""
    for neutral in (("",), _SHARES, _COUNTS):
        if left in neutral:
            return right
        if right in neutral:
            return left
    return ""
