"""Owns lists worth trying for one fact: of sizes and elements that statements tell apart; never whether they fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, product
from random import Random
from typing import Any

from chalicelib.conditions import tree
from chalicelib.conditions.anchors import anchors, placed
from chalicelib.conditions.candidates import fits, scalars
from chalicelib.conditions.evaluation import Scope, judge
from chalicelib.conditions.models import FactType, Group, Many, Number
from chalicelib.conditions.tree import Compare, Const, Fact, Formula
from chalicelib.conditions.values import Numeric, number

_COMBINATIONS = 400
_LONGEST = 200
_LISTS = 150
_VALID = {"from": "2000-01-01", "until": "9999-12-31"}
_EXPIRED = {"from": "2000-01-01", "until": "2000-12-31"}


@dataclass(frozen=True)
class Lists:
    """Makes lists for the fact `name`, of elements of type `of`, that these statements may tell apart."""

    name: str
    of: FactType
    statements: tuple[Formula, ...]
    scope: Scope
    rng: Random

    def candidates(self) -> list[Any]:
        """Lists (or mappings from names to groups) as JSON has them."""
        found = self._named() if self._keys() and isinstance(self.of, Group) else self._plain()
        return list(islice(found, _LISTS))

    def _nodes(self) -> Iterator[tree.Node]:
        return (node for statement in self.statements for node in tree.nodes(statement))

    def _keys(self) -> list[str]:
        """The names that are sought in this list, or looked up in it."""
        keys = [node.key for node in self._nodes() if isinstance(node, tree.Entry) and node.many.name == self.name]
        return list(dict.fromkeys([*keys, *filter(_is_text, self._sought())]))

    def _sought(self) -> list[Any]:
        among = [statement for statement in self.statements if any(map(self._asks, tree.nodes(statement)))]
        return anchors(self.name, among, self.scope)

    def _asks(self, node: tree.Node) -> bool:
        return isinstance(node, tree.Among) and node.many.name == self.name

    def _named(self) -> Iterator[dict[str, Any]]:
        for kept in _subsets(self._keys()):
            yield {key: dict(_VALID) for key in kept}
            yield {key: dict(_EXPIRED) for key in kept}

    def _plain(self) -> Iterator[list[Any]]:
        sought, elements = self._sought(), self._elements()
        for size in self._sizes():
            for kept in _subsets(sought):
                yield from self._filled([*kept][:size] if sought else [], elements, size)

    def _filled(self, kept: list[Any], elements: list[Any], size: int) -> Iterator[list[Any]]:
        """Lists of that size: all elements alike, all but one alike; where totals are asked for, also with these."""
        if not elements or size == len(kept):
            yield kept if size == len(kept) else []
            return
        for usual, odd in product(elements, elements):
            made = [*kept, *[usual] * (size - len(kept) - 1), odd]
            yield made
            for field, total in self._totals():
                yield from self._totalling(made, field, total)

    def _sizes(self) -> list[int]:
        counts = [
            statement for statement in self.statements if any(isinstance(n, tree.Count) for n in tree.nodes(statement))
        ]
        asked = [amount for amount in map(self._count_asked, counts) if amount is not None]
        near = [size for amount in asked for size in (amount, amount - 1, amount + 1)]
        return list(dict.fromkeys(size for size in (*near, 2, 1, 0, 3) if 0 <= size <= _LONGEST))

    def _count_asked(self, statement: Formula) -> int | None:
        match statement:
            case Compare(_, tree.Count(Fact(name=own)), Const(amount)) if own == self.name:
                return int(amount)  # type: ignore[arg-type]  # a count is compared with a number
        return None

    def _fields(self) -> list[tuple[str, FactType]]:
        """The fields of an element that the statements read, each with its type; "" is the element itself."""
        facts = [f for s in self.statements for f in tree.facts(s) if f.inner and f.name.startswith(self.name)]
        paths = dict.fromkeys(".".join(fact.path) for fact in facts)
        inside = [(path, _inside(self.of, path)) for path in paths]
        return [(path, kind) for path, kind in inside if kind is not None]

    def _elements(self) -> list[Any]:
        """One element for each way in which the statements about elements can turn out."""
        fields = self._fields() or ([] if isinstance(self.of, Group | Many) else [("", self.of)])
        tried = [self._values(path, kind) for path, kind in fields]
        bodies = [n.body for n in self._nodes() if isinstance(n, tree.Quantified) and n.many.name == self.name]
        found: dict[tuple[Any, ...], Any] = {}
        for values in islice(product(*tried), _COMBINATIONS):
            element = _element([path for path, _ in fields], values)
            inner = Scope(self.scope.facts, self.scope.today, element)
            found.setdefault(tuple(judge(body, inner).truth for body in bodies), element)
        return list(found.values())[:6]

    def _values(self, path: str, kind: FactType) -> list[Any]:
        name = f"{self.name}.{path}" if path else self.name
        others = [s for s in self.statements if not any(map(self._asks, tree.nodes(s)))]
        return scalars(kind, anchors(name, others, self.scope), self.scope.today, self.rng)[:12]

    def _totals(self) -> list[tuple[str, Numeric]]:
        """The fields that are summed up, with the sums that are asked for and those beside them."""
        found = []
        for node in self._nodes():
            match node:
                case Compare(_, tree.Sum(Fact(name=own), Fact() as body), Const(total)) if own == self.name:
                    asked = number(total) or 0
                    found += [(".".join(body.path), asked + step) for step in (0, -1, 1)]
        return found

    def _totalling(self, elements: list[Any], path: str, total: Numeric) -> Iterator[list[Any]]:
        """The elements with parts of the total in that field, where such parts keep the limits of the field."""
        kind = _inside(self.of, path)
        shares = _shares(total, len(elements), isinstance(kind, Number) and kind.integer)
        if isinstance(kind, Number) and all(fits(kind, number(share) or 0) for share in shares):
            yield [placed(e, path, share) if path else share for e, share in zip(elements, shares, strict=True)]


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _inside(kind: FactType, path: str) -> FactType | None:
    found: FactType | None = kind
    for part in path.split(".") if path else ():
        found = found.fields.get(part) if isinstance(found, Group) else None
    return found


def _element(paths: Sequence[str], values: Sequence[Any]) -> Any:
    element: Any = {}
    for path, value in zip(paths, values, strict=True):
        element = placed(element, path, value) if path else value
    return element


def _subsets(things: Sequence[Any]) -> list[list[Any]]:
    """All of them, none, each one alone, all but each one."""
    alone = [[thing] for thing in things]
    but_one = [[other for other in things if other != thing] for thing in things]
    return [list(things), [], *alone, *but_one] if things else [[]]


def _shares(total: Numeric, size: int, integer: bool) -> list[int | float]:
    """So many parts, alike as far as whole parts allow, that come to the total exactly.

    >>> _shares(100, 3, integer=True)
    [33, 33, 34]
    """
    part = int(total // size) if integer or total == int(total) else total / size
    parts = [part] * (size - 1)
    return [share if isinstance(share, int) else float(share) for share in (*parts, total - sum(parts))]
