"""Owns what a test looks at: columns, the cells their values fall into, the cell of raw facts; never a whole condition.

A column is one thing that can be read from the facts of an enterprise: an amount, a choice, a code, a yes or no. The
tests on it cut its values into cells between which no test tells a difference; a test is then a set of cells. Cell 0
is *unknown*. The exact reading is always that of `conditions.evaluation`, so that both agree by construction.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar

from chalicelib.conditions import tree
from chalicelib.conditions.codes import SCHEMES
from chalicelib.conditions.evaluation import Scope, find, judge, worth

UNKNOWN = 0
Points = tuple[Any, ...]
"""What cuts a column into cells, sorted: cuts of an amount, options of a choice, roots of a code; a yes/no has none."""
Names = frozenset[str]

_UPWARDS, _BEYOND = {">=", "<"}, {">", "<="}


@dataclass(frozen=True)
class YesNo:
    """A statement that is judged as a whole. Cell 1 is no, cell 2 is yes."""

    subject: tree.Formula
    kind: ClassVar[str] = "yes-no"

    def points(self, test: Test) -> Iterable[Any]:
        """None: yes and no are all there is."""
        return ()

    def cells(self, points: Points) -> int:
        """How many cells there are, unknown among them."""
        return 3

    def mask(self, points: Points, test: Test) -> int:
        """The cells in which the test holds, one bit each."""
        return 0b100 if test.values == (True,) else 0b010

    def read(self, points: Points, scope: Scope) -> int | Names:
        """The cell of these facts, or the names of the facts that it waits for."""
        verdict = judge(self.subject, scope)
        return verdict.missing if verdict.truth is None else 1 + verdict.truth


@dataclass(frozen=True)
class Amount:
    """A number or a day, in order. A cut is (value, False): from here on; or (value, True): only beyond it."""

    subject: tree.Term
    kind: ClassVar[str] = "amount"

    def points(self, test: Test) -> Iterable[Any]:
        """The cuts at which the test may turn."""
        sides = (False,) if test.operator in _UPWARDS else (True,) if test.operator in _BEYOND else (False, True)
        return ((value, beyond) for value in test.values for beyond in sides)

    def cells(self, points: Points) -> int:
        """How many cells there are, unknown among them."""
        return len(points) + 2

    def mask(self, points: Points, test: Test) -> int:
        """The cells in which the test holds, one bit each."""
        top = len(points) + 2
        match test.operator:
            case ">=" | ">":
                return _span(_after(points, test.values[0], test.operator == ">"), top)
            case "<" | "<=":
                return _span(1, _after(points, test.values[0], test.operator == "<="))
        equal = sum(_span(_after(points, value, False), _after(points, value, True)) for value in set(test.values))
        return equal if test.operator in {"==", "in"} else _span(1, top) ^ equal

    def read(self, points: Points, scope: Scope) -> int | Names:
        """The cell of these facts, or the names of the facts that it waits for."""
        found = worth(self.subject, scope)
        return found if isinstance(found, frozenset) else 1 + bisect_right(points, (found, False))


@dataclass(frozen=True)
class Choice:
    """A word that is compared with some words. Cell 1 is any other word."""

    subject: tree.Fact
    kind: ClassVar[str] = "choice"

    def points(self, test: Test) -> Iterable[Any]:
        """The words that the test names."""
        return test.values

    def cells(self, points: Points) -> int:
        """How many cells there are, unknown among them."""
        return len(points) + 2

    def mask(self, points: Points, test: Test) -> int:
        """The cells in which the test holds, one bit each."""
        named = sum(1 << 2 + number for number, word in enumerate(points) if word in test.values)
        return named if test.operator in {"==", "in"} else _span(1, len(points) + 2) ^ named

    def read(self, points: Points, scope: Scope) -> int | Names:
        """The cell of these facts, or the names of the facts that it waits for."""
        found = worth(self.subject, scope)
        if isinstance(found, frozenset):
            return found
        at = bisect_left(points, found)
        return 2 + at if at < len(points) and points[at] == found else 1


@dataclass(frozen=True)
class Code:
    """A code of GB/T 4754 (`industry`) or GB/T 2260 (`region`). Its cell is that of the longest root it lies under."""

    subject: tree.Fact
    scheme: str
    kind: ClassVar[str] = "code"

    def points(self, test: Test) -> Iterable[Any]:
        """The roots that the test names, as paths."""
        return (root for root in map(SCHEMES[self.scheme], test.values) if root is not None)

    def cells(self, points: Points) -> int:
        """How many cells there are, unknown among them."""
        return len(points) + 2

    def mask(self, points: Points, test: Test) -> int:
        """The cells in which the test holds, one bit each."""
        roots = tuple(self.points(test))
        under = sum(1 << 2 + number for number, path in enumerate(points) if path.startswith(roots))
        return under if test.operator == "in" else _span(1, len(points) + 2) ^ under

    def read(self, points: Points, scope: Scope) -> int | Names:
        """The cell of these facts, or the names of the facts that it waits for."""
        raw = find(self.subject, scope)
        path = SCHEMES[self.scheme](raw) if isinstance(raw, str) else None
        return frozenset([self.subject.name]) if path is None else self.cell(points, path)

    def cell(self, points: Points, path: str) -> int:
        """The cell of a path: that of the longest root it begins with, or 1."""
        for length in range(len(path), 0, -1):
            at = bisect_left(points, path[:length])
            if at < len(points) and points[at] == path[:length]:
                return 2 + at
        return 1


Column = YesNo | Amount | Choice | Code


@dataclass(frozen=True)
class Test:
    """One plain test: the column lies where `operator` (== != < <= > >= in not-in) and `values` say."""

    column: Column
    operator: str
    values: tuple[Any, ...]


def test(leaf: tree.Formula) -> Test:
    """A statement as a test. What is no comparison of one thing with constants is judged as a whole."""
    inner, included = (leaf.statement, False) if isinstance(leaf, tree.Not) else (leaf, True)
    match inner:
        case tree.Compare() as compare:
            return _compared(compare)
        case tree.OneOf(tree.Fact(kind=tree.Kind.TEXT) as fact, options):
            return Test(Choice(fact), _membership(included), _values(options))
        case tree.OneOf(tree.Fact(kind=tree.Kind.NUMBER | tree.Kind.DATE) as fact, options):
            return Test(Amount(fact), _membership(included), _values(options))
        case tree.Belongs(scheme, fact, codes):
            return Test(Code(fact, scheme), _membership(included), codes)
    return Test(YesNo(inner), "==", (included,))


def _compared(compare: tree.Compare) -> Test:
    kinds = {tree.kind_of(compare.left), tree.kind_of(compare.right)}
    match compare:
        case tree.Compare(operator, tree.Fact(kind=tree.Kind.TEXT) as fact, tree.Const(value)):
            return Test(Choice(fact), operator, (value,))
        case tree.Compare(operator, tree.Const(), _):
            return Test(YesNo(compare), "==", (True,))
        case tree.Compare(operator, term, tree.Const(value)) if kinds <= {tree.Kind.NUMBER, tree.Kind.DATE}:
            return Test(Amount(term), operator, (value,))
        case tree.Compare(operator, left, right) if kinds == {tree.Kind.NUMBER}:
            return Test(Amount(tree.Arithmetic("-", left, right)), operator, (0,))
    if compare.operator in {"!=", ">=", ">"}:  # a statement and its opposite are one column
        return Test(YesNo(tree.negation(compare)), "==", (False,))
    return Test(YesNo(compare), "==", (True,))


def _membership(included: bool) -> str:
    return "in" if included else "not-in"


def _values(options: tuple[tree.Const, ...]) -> tuple[Any, ...]:
    return tuple(option.value for option in options)


def _after(points: Points, value: Any, beyond: bool) -> int:
    """The first cell after a cut."""
    return 2 + bisect_left(points, (value, beyond))


def _span(first: int, end: int) -> int:
    """The cells from `first` up to, without, `end`."""
    return (1 << end) - (1 << first)
