"""Owns where a statement turns: the values of one fact next to which true becomes false; never all values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

from chalicelib.conditions import tree
from chalicelib.conditions.codes import SECTIONS, industry
from chalicelib.conditions.evaluation import Scope, worth
from chalicelib.conditions.tree import Compare, Const, Fact, Formula, Node, Term, Value
from chalicelib.conditions.values import COUNTERS, number

_FIRST, _LAST = date(1800, 1, 1).toordinal(), date(9990, 1, 1).toordinal()
_REGIONS = ("110105", "310115", "440106")


def placed(facts: Mapping[str, Any], name: str, raw: Any) -> dict[str, Any]:
    """The facts with one more, by its dotted name.

    >>> placed({"child": {"name": "王小明"}}, "child.born", "2026-11-01")
    {'child': {'name': '王小明', 'born': '2026-11-01'}}
    """
    head, _, rest = name.partition(".")
    inner = facts.get(head)
    return {**facts, head: placed(inner if isinstance(inner, Mapping) else {}, rest, raw) if rest else raw}


def anchors(name: str, formulas: Iterable[Formula], scope: Scope) -> list[Value]:
    """The values of that fact at which these statements turn, as far as the scope tells; in order, once each."""
    found = (value for formula in formulas for node in tree.nodes(formula) for value in _anchors(name, node, scope))
    return list(dict.fromkeys(found))


def _anchors(name: str, node: Node, scope: Scope) -> Iterator[Value]:
    match node:
        case Compare(_, left, right):
            yield from _compared(name, left, right, scope)
            yield from _compared(name, right, left, scope)
            yield from _root(name, node, scope)
        case tree.OneOf(Fact(name=own), options) if own == name:
            yield from (option.value for option in options)
        case tree.Among(term, many) if name in {getattr(term, "name", ""), many.name}:
            yield from _elements(term, many, name, scope)
        case tree.Belongs(scheme, Fact(name=own), codes) if own == name:
            yield from _REGIONS if scheme == "region" else ()
            yield from (near for code in codes for near in _NEIGHBOURS[scheme](code))
        case tree.Valid(Fact(name=own), on) if name in {own, f"{own}.from", f"{own}.until"}:
            yield from _value(on, scope)


def _compared(name: str, side: Term, other: Term, scope: Scope) -> Iterator[Value]:
    match side, other:
        case Fact(name=own), _ if own == name:
            yield from _value(other, scope)
        case tree.Since(unit, Fact(name=own)), Const(amount) if own == name:
            yield from _turning_days(unit, amount, scope.today)


def _value(term: Term, scope: Scope) -> Iterator[Value]:
    found = worth(term, scope)
    if not isinstance(found, frozenset):
        yield found


def _elements(term: Term, many: Fact, name: str, scope: Scope) -> Iterator[Value]:
    if many.name == name:
        yield from _value(term, scope)
    listed = scope.facts.get(many.name)
    yield from (element for element in listed or () if isinstance(element, str | int) and many.name != name)


def _turning_days(unit: str, amount: Any, today: date) -> Iterator[date]:
    """The last days on which so many units, and one more, have passed."""
    reach = 3 * abs(int(amount)) + 30
    first, last = (today.toordinal() - reach, today.toordinal() + reach) if unit == "workdays" else (_FIRST, _LAST)
    for many in (amount, amount + 1):
        turn = _last_with(unit, many, today, max(first, _FIRST), last)
        if turn is not None:
            yield turn


def _last_with(unit: str, amount: Any, today: date, first: int, last: int) -> date | None:
    """The last day since which at least so many units have passed; the count falls as the day moves on, so we halve."""

    def passed(ordinal: int) -> bool:
        counted = COUNTERS[unit](date.fromordinal(ordinal), today)
        return counted is not None and counted >= amount

    if not passed(first) or passed(last):
        return None
    while last - first > 1:
        middle = (first + last) // 2
        first, last = (middle, last) if passed(middle) else (first, middle)
    return date.fromordinal(first)


def _root(name: str, compare: Compare, scope: Scope) -> Iterator[Value]:
    """Where both sides are equal, when they are straight lines in this one fact and all others are known."""
    if not any(fact.name == name and not fact.inner for fact in tree.facts(compare)):
        return
    at_zero, at_one = (_difference(compare, replace(scope, facts=placed(scope.facts, name, at))) for at in (0, 1))
    if at_zero is not None and at_one is not None and at_zero != at_one:
        root = number(Fraction(at_zero) / (at_zero - at_one))
        yield from () if root is None else (root,)


def _difference(compare: Compare, scope: Scope) -> Any:
    sides = worth(compare.left, scope), worth(compare.right, scope)
    left, right = (number(side) for side in sides)
    return None if left is None or right is None else left - right


def _industries(code: str) -> list[str]:
    """The code, the first division in it, and its neighbours."""
    path = industry(code) or "A"
    divisions = SECTIONS[path[0]] if len(path) == 1 else range(int(path[1:3]), int(path[1:3]) + 1)
    near = [f"{division:02}" for division in (divisions[0], divisions[0] - 1, divisions[-1] + 1)]
    return [full for each in (code, *near) if (full := industry(each))]


def _regions(code: str) -> list[str]:
    """The code, and its neighbours on the same level."""
    level = next(size for size in (2, 4, 6, 9, 12) if not code[size:].strip("0"))
    last = int(code[level - 2 : level])
    return [code] + [f"{code[: level - 2]}{near:02}{code[level:]}" for near in (last - 1, last + 1) if 0 < near < 100]


_NEIGHBOURS: dict[str, Callable[[str], list[str]]] = {"industry": _industries, "region": _regions}
