"""Owns comparisons as linear forms, so that `a - b > 0` and `2 * b < 2 * a` are the same; never their truth."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from chalicelib.conditions import tree
from chalicelib.conditions.tree import Const, Fact, Kind, Term
from chalicelib.conditions.values import Numeric

Weights = tuple[tuple[Term, Numeric], ...]
"""Terms that are not sums themselves, each with its factor; in a fixed order, the first factor 1."""


@dataclass(frozen=True)
class Bound:
    """`weights operator limit`: what a comparison of numbers or days says. Without weights it says 0 operator limit."""

    weights: Weights
    operator: str
    limit: Numeric


def bound(compare: tree.Compare) -> Bound:
    """The comparison with all that varies on the left, scaled, days as ordinals.

    >>> from chalicelib.conditions.parsing import read
    >>> found = bound(read("3 - 2 * a > 1"))
    >>> found.operator, found.limit, [term.name for term, _ in found.weights]
    ('<', Fraction(1, 1), ['a'])
    """
    weights: dict[Term, Numeric] = {}
    constant = _add(weights, compare.left, 1) + _add(weights, compare.right, -1)
    ordered = sorted(((term, weight) for term, weight in weights.items() if weight), key=repr)
    if not ordered:
        return Bound((), compare.operator, -constant)
    scale = ordered[0][1]
    operator = compare.operator if scale > 0 else tree.MIRRORED[compare.operator]
    factors = tuple((term, Fraction(weight) / scale) for term, weight in ordered)
    return Bound(factors, operator, Fraction(-constant) / scale)


def _add(weights: dict[Term, Numeric], term: Term, factor: Numeric) -> Numeric:  # noqa: PLR0911  # one for each case
    """Add a term so many times to the weights; returns the constant part."""
    match term:
        case Const(date() as on):
            return factor * on.toordinal()
        case Const(int() | Fraction() as amount):
            return factor * amount
        case tree.Arithmetic("+", left, right):
            return _add(weights, left, factor) + _add(weights, right, factor)
        case tree.Arithmetic("-", left, right):
            return _add(weights, left, factor) + _add(weights, right, -factor)
        case tree.Arithmetic("*", part, Const(int() | Fraction() as by)):
            return _add(weights, part, factor * by)
        case tree.Arithmetic("*", Const(int() | Fraction() as by), part):
            return _add(weights, part, factor * by)
        case tree.Arithmetic("/", part, Const(int() | Fraction() as by)):
            return _add(weights, part, Fraction(factor) / by)
    key = replace(term, kind=Kind.ANY) if isinstance(term, Fact) else term
    weights[key] = weights.get(key, 0) + factor
    return 0


def total(
    weights: Weights, ends: Mapping[Term, tuple[Numeric | None, Numeric | None]], highest: bool
) -> Numeric | None:
    """The highest (or lowest) that the weighted sum can be, given the ends of each term; None: without end."""
    found: Numeric = 0
    for term, weight in weights:
        end = ends[term][highest is (weight > 0)]
        if end is None:
            return None
        found += weight * end
    return found
