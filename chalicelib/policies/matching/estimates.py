"""Owns quick estimates of calculations, each with how far it may be off; never an answer where that could matter.

Exact fractions are slow. Floats tell nearly always on which side of every cut a calculation lies: where the estimate
and its margin fall into one cell, that is the cell; only else it is calculated exactly. An estimate works on numbers as
on arrays of them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any

from chalicelib.conditions import tree

MARGIN = 1e-12
"""How far off an estimate may be, against the sum of all that was added up: rounding loses 1e-16 a step."""
TINIEST, LARGEST = 1e-12, 1e15
"""A fact must lie between these, or be zero, to be estimated with."""

Estimate = tuple[Any, Any]
"""A value, and the size of all that went into it."""
Estimator = Callable[[Callable[[str], Estimate]], Estimate]
"""Given how facts are read by name, the estimate. ZeroDivisionError where it divides by zero."""


class Unsure(ArithmeticError):
    """There is no estimate: it must be calculated exactly."""


def estimator(term: tree.Node) -> Estimator | None:
    """How to estimate a calculation of plain facts; None when it is of another kind."""
    match term:
        case tree.Const(int() | Fraction() as value):
            constant = float(value), abs(float(value))
            return lambda read: constant
        case tree.Fact(name, (_,), tree.Kind.NUMBER, False):
            return lambda read: read(name)
        case tree.Arithmetic(operator, left, right):
            sides = estimator(left), estimator(right)
            if sides[0] is None or sides[1] is None or (operator == "/" and isinstance(right, tree.Arithmetic)):
                return None  # a divisor that is itself a difference could be near zero
            return _combined(operator, sides[0], sides[1])
    return None


def cell(estimate: Estimate, cuts: Sequence[float]) -> int | None:
    """The cell that it surely lies in; None when it is too near to a cut to tell.

    >>> cell((5.0, 5.0), [3.0, 7.0]), cell((3.0, 3.0), [3.0, 7.0])
    (2, None)
    """
    value, size = estimate
    margin = size * MARGIN + 1e-300
    if not margin < LARGEST:
        return None
    low = bisect_right(cuts, value - margin)
    return low + 1 if low == bisect_right(cuts, value + margin) else None


def plain(raw: Any) -> Estimate:
    """A raw fact to estimate with; Unsure when it is none, or so large or small that reading it is another matter."""
    kind = raw.__class__
    if (kind is int or kind is float) and (TINIEST < (size := abs(raw)) < LARGEST or not raw):
        return raw, size
    raise Unsure


def _combined(operator: str, left: Estimator, right: Estimator) -> Estimator:
    def estimated(read: Callable[[str], Estimate]) -> Estimate:
        (a, size_a), (b, size_b) = left(read), right(read)
        match operator:
            case "+":
                return a + b, size_a + size_b
            case "-":
                return a - b, size_a + size_b
            case "*":
                return a * b, size_a * size_b
        return a / b, size_a / size_b

    return estimated
