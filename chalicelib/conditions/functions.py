"""Owns the functions of the language: what each is called with, and the node it becomes; never what they find out."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import TYPE_CHECKING

from chalicelib.conditions import tree
from chalicelib.conditions.codes import SCHEMES
from chalicelib.conditions.tree import Fact, Formula, Kind, Term, typed

if TYPE_CHECKING:
    from chalicelib.conditions.parsing import Reader

_SCHEME_OF = {"under": "industry", "within": "region"}
_STATEMENTS = {
    "under": 'under(industry, "C", "I65")',
    "within": 'within(region, "440300")',
    "any": "any(child.age < 3 for child in children)",
    "all": "all(child.age < 3 for child in children)",
    "valid": "valid(permit, today)",
    "holds": 'holds("birth-certificate")',
    "confirmed": "confirmed(child.born)",
}
_TERMS = {
    "years_since": "years_since(child.born)",
    "months_since": "months_since(child.born)",
    "workdays_since": "workdays_since(child.born)",
    "sum": "sum(shareholders.share)",
    "count": "count(shareholders)",
}
USAGES = _STATEMENTS | _TERMS
"""Every function, with an example of its use."""


def statement(reader: Reader, call: ast.Call) -> Formula:
    """A call that must say something true or false."""
    name, arguments = _called(reader, call)
    if name in _TERMS:
        raise reader.refusal(call, "not-a-condition")
    match name, arguments:
        case "under" | "within", [fact, _, *_]:
            return tree.Belongs(_SCHEME_OF[name], reader.fact(fact, Kind.TEXT), _codes(reader, call, name))
        case "any" | "all", [ast.GeneratorExp() as loop]:
            many, inner, body = _loop(reader, loop)
            return tree.Quantified(name == "all", many, inner.formula(body))
        case "any" | "all", [fact]:
            many, each = _each(reader, fact)
            return tree.Quantified(name == "all", many, tree.Truth(replace(each, kind=Kind.BOOLEAN)))
        case "valid", [subject, day]:
            return tree.Valid(_subject(reader, subject), _day(reader, call, day))
        case "holds", [ast.Constant(value=str() as licence)] if licence:
            return tree.Holds(licence)
        case "confirmed", [ast.Name() | ast.Attribute() as fact] if not reader.variable:
            return tree.Confirmed(reader.fact(fact))
    raise reader.refusal(call, "arguments", sign=name, usage=USAGES[name])


def term(reader: Reader, call: ast.Call) -> Term:
    """A call that must be worth something."""
    name, arguments = _called(reader, call)
    if name in _STATEMENTS:
        raise reader.refusal(call, "not-a-value")
    match name, arguments:
        case "count", [ast.Name() | ast.Attribute() as many]:
            return tree.Count(reader.fact(many, Kind.MANY))
        case "sum", [ast.GeneratorExp() as loop]:
            summed, inner, body = _loop(reader, loop)
            return tree.Sum(summed, _number(inner, call, body))
        case "sum", [fact]:
            summed, each = _each(reader, fact)
            return tree.Sum(summed, replace(each, kind=Kind.NUMBER))
        case _, [day] if name.endswith("_since"):
            return tree.Since(name.removesuffix("_since"), _day(reader, call, day))
    raise reader.refusal(call, "arguments", sign=name, usage=USAGES[name])


def _called(reader: Reader, call: ast.Call) -> tuple[str, list[ast.expr]]:
    if not isinstance(call.func, ast.Name) or call.func.id not in USAGES:
        raise reader.refusal(call.func, "no-such-function", known=", ".join(USAGES))
    if call.keywords:
        raise reader.refusal(call, "arguments", sign=call.func.id, usage=USAGES[call.func.id])
    return call.func.id, call.args


def _codes(reader: Reader, call: ast.Call, name: str) -> tuple[str, ...]:
    return tuple(_code(reader, call, name, argument) for argument in call.args[1:])


def _code(reader: Reader, call: ast.Call, name: str, argument: ast.expr) -> str:
    if not isinstance(argument, ast.Constant) or not isinstance(argument.value, str):
        raise reader.refusal(call, "arguments", sign=name, usage=USAGES[name])
    if SCHEMES[_SCHEME_OF[name]](argument.value) is None:
        raise reader.refusal(argument, "no-such-code", sign=argument.value)
    return argument.value


def _loop(reader: Reader, loop: ast.GeneratorExp) -> tuple[Fact, Reader, ast.expr]:
    match loop.generators:
        case [ast.comprehension(target=ast.Name(id=variable), iter=listed, ifs=[], is_async=0)] if not reader.variable:
            many = reader.fact(listed, Kind.MANY)
            return many, replace(reader, variable=variable, many=many), loop.elt
    raise reader.refusal(loop, "loop")


def _each(reader: Reader, node: ast.expr) -> tuple[Fact, Fact]:
    """`shareholders.share`: the list, and what is looked up in each element. A bare name is a list of plain values."""
    if reader.variable:
        raise reader.refusal(node, "loop")
    fact = reader.fact(node)
    path = fact.path[:-1] or fact.path
    return Fact(".".join(path), path, Kind.MANY), Fact(fact.name, fact.path[len(path) :], inner=True)


def _subject(reader: Reader, node: ast.expr) -> Fact | tree.Entry:
    match node:
        case ast.Subscript(value=many, slice=ast.Constant(value=str() as key)):
            return tree.Entry(reader.fact(many, Kind.MANY), key)
    return reader.fact(node)


def _day(reader: Reader, call: ast.Call, node: ast.expr) -> Term:
    return _of_kind(reader, call, node, tree.Const("", Kind.DATE))


def _number(reader: Reader, call: ast.Call, node: ast.expr) -> Term:
    return _of_kind(reader, call, node, tree.Const(0, Kind.NUMBER))


def _of_kind(reader: Reader, call: ast.Call, node: ast.expr, sample: tree.Const) -> Term:
    found = reader.term(node)
    reader.common(call, sample, found)
    return typed(found, sample.kind)
