"""Owns the way from syntax to tree: a white list of Python's own expressions; all else is refused by name."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, replace

from chalicelib.conditions import functions, tree
from chalicelib.conditions.models import ConditionError
from chalicelib.conditions.syntax import Source
from chalicelib.conditions.tree import Arithmetic, Compare, Const, Fact, Formula, Kind, Term, Today, kind_of, typed
from chalicelib.conditions.values import calculate, day, number

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_OPERATORS: dict[type[ast.AST], str] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
}


def read(text: str) -> Formula:
    """The tree of a condition. ConditionError says what is wrong, how to mend it, and where."""
    source = Source.of(text)
    return Reader(source).formula(source.parsed())


def read_term(text: str) -> Term:
    """The tree of a calculation, which must be a number. ConditionError says what is wrong, and where."""
    source = Source.of(text)
    node = source.parsed()
    found = Reader(source).term(node)
    if kind_of(found) not in {Kind.NUMBER, Kind.ANY}:
        raise source.refusal(node, "no-arithmetic", left=text)
    return found


@dataclass(frozen=True)
class Reader:
    """Reads the nodes of one source. Inside a loop its variable stands for the elements of `many`."""

    source: Source
    variable: str | None = None
    many: Fact | None = None

    def refusal(self, node: ast.AST, code: str, **values: str) -> ConditionError:
        """The refusal of that code, pointing at the node."""
        return self.source.refusal(node, code, **values)

    def formula(self, node: ast.expr) -> Formula:  # noqa: PLR0911  # one return for each kind of node
        """A node that must be a condition."""
        match node:
            case ast.BoolOp(op=ast.And()):
                return tree.both(*map(self.formula, node.values))
            case ast.BoolOp():
                return tree.either(*map(self.formula, node.values))
            case ast.UnaryOp(op=ast.Not()):
                return tree.negation(self.formula(node.operand))
            case ast.Compare():
                return self._chain(node)
            case ast.Constant(value=bool() as truth):
                return tree.Always(truth)
            case ast.Name() | ast.Attribute() if not self._is_today(node):
                return tree.Truth(self.fact(node, Kind.BOOLEAN))
            case ast.Call():
                return functions.statement(self, node)
            case _:
                raise self._no_condition(node)

    def _no_condition(self, node: ast.expr) -> ConditionError:
        values = ast.Constant | ast.BinOp | ast.UnaryOp | ast.Name | ast.Subscript
        return self.refusal(node, "not-a-condition" if isinstance(node, values) else "not-allowed")

    def term(self, node: ast.expr) -> Term:  # one return for each kind of node
        """A node that must be a value."""
        match node:
            case ast.Constant():
                return self._const(node)
            case ast.Name() if literal := self.source.literal(node):
                return Const(literal[0], Kind.NUMBER, literal[1])
            case ast.Name() | ast.Attribute():
                return Today() if self._is_today(node) else self.fact(node)
            case ast.UnaryOp(op=ast.USub()):
                return self._arithmetic(node, "-", Const(0, Kind.NUMBER), self.term(node.operand))
            case ast.BinOp(op=ast.Add() | ast.Sub() | ast.Mult() | ast.Div()):
                return self._arithmetic(node, _OPERATORS[type(node.op)], self.term(node.left), self.term(node.right))
            case ast.Call():
                return functions.term(self, node)
            case ast.BoolOp() | ast.Compare() | ast.UnaryOp(op=ast.Not()):
                raise self.refusal(node, "not-a-value")
            case _:
                raise self.refusal(node, "not-allowed")

    def fact(self, node: ast.expr, kind: Kind = Kind.ANY) -> Fact:
        """A node that must be a dotted name; the loop's variable is looked up in the element."""
        parts = self._parts(node)
        if parts[0] == self.variable and self.many is not None:
            return Fact(".".join((self.many.name, *parts[1:])), parts[1:], kind, inner=True)
        if parts[0] in functions.USAGES or parts[0] == "today":
            raise self.refusal(node, "name")
        return Fact(".".join(parts), parts, kind)

    def _parts(self, node: ast.expr) -> tuple[str, ...]:
        match node:
            case ast.Name(id=name):
                before: tuple[str, ...] = ()
            case ast.Attribute(value=value, attr=name):
                before = self._parts(value)
            case _:
                raise self.refusal(node, "not-allowed")
        if not _NAME.fullmatch(name):
            raise self.refusal(node, "name")
        return (*before, name)

    def _is_today(self, node: ast.expr) -> bool:
        return isinstance(node, ast.Name) and node.id == "today"

    def _const(self, node: ast.Constant) -> Const:
        match node.value:
            case bool():
                return Const(node.value, Kind.BOOLEAN)
            case str():
                return self._quoted(node, node.value)
            case int() | float():
                value = number(node.value)
                if value is not None:
                    return Const(value, Kind.NUMBER)
                raise self.refusal(node, "number")
            case _:
                raise self.refusal(node, "not-allowed")

    def _quoted(self, node: ast.Constant, text: str) -> Const:
        if not _DAY.fullmatch(text):
            return Const(text, Kind.TEXT)
        value = day(text)
        if value is None:
            raise self.refusal(node, "date")
        return Const(value, Kind.DATE)

    def _arithmetic(self, node: ast.expr, operator: str, left: Term, right: Term) -> Term:
        for side in (left, right):
            if kind_of(side) not in {Kind.NUMBER, Kind.ANY}:
                raise self.refusal(node, "no-arithmetic", left=self._shown(side))
        if operator == "/" and isinstance(right, Const) and not right.value:
            raise self.refusal(node, "zero")
        if isinstance(left, Const) and isinstance(right, Const) and not (left.unit or right.unit):
            return Const(calculate(operator, left.value, right.value), Kind.NUMBER)  # type: ignore[arg-type]  # both numbers
        return Arithmetic(operator, typed(left, Kind.NUMBER), typed(right, Kind.NUMBER))

    def _chain(self, node: ast.Compare) -> Formula:
        sides = [node.left, *node.comparators]
        pairs = zip(node.ops, sides, sides[1:], strict=False)
        return tree.both(*(self._pair(node, operator, left, right) for operator, left, right in pairs))

    def _pair(self, node: ast.Compare, operator: ast.cmpop, left: ast.expr, right: ast.expr) -> Formula:
        match operator:
            case ast.In():
                return self._membership(left, right)
            case ast.NotIn():
                return tree.negation(self._membership(left, right))
            case ast.Is() | ast.IsNot():
                raise self.refusal(node, "not-allowed")
            case _:
                return self._comparison(node, _OPERATORS[type(operator)], self.term(left), self.term(right))

    def _comparison(self, node: ast.Compare, sign: str, left: Term, right: Term) -> Formula:
        if isinstance(left, Const) and not isinstance(right, Const):
            left, sign, right = right, tree.MIRRORED[sign], left
        kind = self.common(node, left, right)
        if sign not in {"==", "!="} and kind in {Kind.TEXT, Kind.BOOLEAN}:
            raise self.refusal(node, "no-order", left=self._shown(right if kind_of(left) is Kind.ANY else left))
        if isinstance(left, Fact) and isinstance(right, Const) and kind is Kind.BOOLEAN:
            truth = tree.Truth(replace(left, kind=kind))
            return truth if right.value is (sign == "==") else tree.negation(truth)
        return Compare(sign, typed(left, kind), typed(right, kind))

    def common(self, node: ast.expr, *terms: Term) -> Kind:
        """The one kind that all of these have, as far as they have any."""
        known = {kind_of(term): term for term in terms if kind_of(term) is not Kind.ANY}
        if len(known) > 1:
            left, right = list(known.values())[:2]
            raise self.refusal(node, "different-kinds", left=self._shown(left), right=self._shown(right))
        return next(iter(known), Kind.ANY)

    def _shown(self, term: Term) -> str:
        """What does not fit; a fact never is that, for it has no kind of its own yet."""
        return str(term.value) if isinstance(term, Const) else type(term).__name__.lower()

    def _membership(self, left: ast.expr, right: ast.expr) -> Formula:
        term = self.term(left)
        if isinstance(right, ast.Name | ast.Attribute):
            return tree.Among(term, self.fact(right, Kind.MANY))
        if not isinstance(right, ast.List | ast.Tuple | ast.Set) or not right.elts:
            raise self.refusal(right, "list")
        options = tuple(option for option in map(self.term, right.elts) if isinstance(option, Const))
        if len(options) < len(right.elts):
            raise self.refusal(right, "list")
        return tree.OneOf(typed(term, self.common(right, term, *options)), options)
