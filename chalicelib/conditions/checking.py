"""Owns what is wrong with a condition under a vocabulary: names, types, options, *never*, *always*; never a verdict.

Types first: only a condition without such faults is asked whether it can hold at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from chalicelib.conditions import dimensions, tree
from chalicelib.conditions.faults import fault
from chalicelib.conditions.feasibility import always, never
from chalicelib.conditions.limits import type_of
from chalicelib.conditions.models import (
    HOLDS,
    Boolean,
    Date,
    DateTime,
    FactType,
    Fault,
    Group,
    Many,
    Number,
    Text,
    Vocabulary,
)
from chalicelib.conditions.quantities import quantity
from chalicelib.conditions.tree import Const, Fact, Formula, Kind, Node, Term
from chalicelib.core.i18n import Words

_CALLED: dict[type | Kind, tuple[str, str]] = {
    Text: ("文字", "a text"),
    Number: ("数字", "a number"),
    Boolean: ("是或否", "yes or no"),
    Date: ("日期", "a date"),
    DateTime: ("时间", "a time"),
    Group: ("一组字段", "a group"),
    Many: ("列表", "a list"),
    Kind.ANY: ("单个值", "a single value"),
    Kind.TEXT: ("文字", "a text"),
    Kind.NUMBER: ("数字", "a number"),
    Kind.BOOLEAN: ("是或否", "yes or no"),
    Kind.DATE: ("日期或时间", "a date or time"),
    Kind.MANY: ("列表", "a list"),
}
_FITTING: dict[Kind, tuple[type, ...]] = {
    Kind.ANY: (Text, Number, Boolean, Date, DateTime),
    Kind.TEXT: (Text,),
    Kind.NUMBER: (Number,),
    Kind.BOOLEAN: (Boolean,),
    Kind.DATE: (Date, DateTime),
    Kind.MANY: (Many,),
}


def check(formula: Formula, vocabulary: Vocabulary) -> tuple[Fault, ...]:
    """Every fault, each once, in the order of the text. A condition that says only `True` is meant so, and sound."""
    found = _told(formula, Checker(vocabulary))
    if found or formula == tree.Always(True):
        return found
    if never(formula, vocabulary):
        return (fault("never"),)
    return (fault("always"),) if always(formula, vocabulary) else ()


def check_term(term: Term, vocabulary: Vocabulary) -> tuple[Fault, ...]:
    """Every fault of names, types and units in a calculated term, each once."""
    return _told(term, Checker(vocabulary))


def _told(node: Node, checker: Checker) -> tuple[Fault, ...]:
    return tuple(dict.fromkeys(each for inner in tree.nodes(node) for each in checker.faults(inner)))


@dataclass(frozen=True)
class Checker:
    """Finds the faults of single nodes."""

    vocabulary: Vocabulary

    def faults(self, node: Node) -> Iterator[Fault]:
        """What is wrong with the node itself; its parts are asked on their own."""
        match node:
            case Fact():
                yield from self._fact(node)
            case tree.Compare(operator, left, right):
                yield from self._sides(operator, left, right)
            case tree.Arithmetic("+" | "-", left, right):
                yield from self._units(left, right)
            case tree.OneOf(term, options):
                yield from self._options(term, options)
            case tree.Among(term, many):
                yield from self._element(term, many)
            case tree.Valid(subject):
                yield from self._validity(subject)
            case tree.Holds(licence):
                yield from self._options(Fact(HOLDS, (HOLDS,)), (Const(licence, Kind.TEXT),))

    def _type(self, term: Term) -> FactType | None:
        return type_of(term, self.vocabulary) if isinstance(term, Fact) else None

    def _fact(self, fact: Fact) -> Iterator[Fault]:
        kind = self._type(fact)
        if kind is None:
            yield self._unknown(fact)
        elif not fact.inner and (many := self._list_around(fact.name)):
            yield fault("in-list", name=fact.name, many=many, last=fact.path[-1])
        elif fact.kind is not Kind.ANY and not isinstance(kind, _FITTING[fact.kind]):
            yield self._misfit(fact, kind, fact.kind)

    def _unknown(self, fact: Fact) -> Fault:
        close = get_close_matches(fact.name, list(self.vocabulary.names()), 1)
        zh = f"是不是“{close[0]}”？" if close else "先在表单里加上这个字段。"
        en = f"Do you mean “{close[0]}”?" if close else "Add the field to the form first."
        return fault("unknown-name", name=fact.name, similar=zh, similar_en=en)

    def _list_around(self, name: str) -> str | None:
        parts = name.split(".")
        around = (".".join(parts[:length]) for length in range(1, len(parts)))
        return next((outer for outer in around if isinstance(self.vocabulary.find(outer), Many)), None)

    def _misfit(self, fact: Fact, found: FactType, wanted: Kind) -> Fault:
        (zh, en), (wanted_zh, wanted_en) = _CALLED[type(found)], _CALLED[wanted]
        return fault("type", name=fact.name, found=zh, found_en=en, wanted=wanted_zh, wanted_en=wanted_en)

    def _sides(self, operator: str, left: Term, right: Term) -> Iterator[Fault]:
        if isinstance(right, Const):
            yield from self._options(left, (right,))
        elif isinstance(left, Fact) and isinstance(right, Fact):
            yield from self._facts(operator, left, right)
        yield from self._units(left, right)

    def _facts(self, operator: str, left: Fact, right: Fact) -> Iterator[Fault]:
        types = [self._type(left), self._type(right)]
        if None in types:
            return
        unfit = [
            (fact, kind) for fact, kind in zip((left, right), types, strict=True) if isinstance(kind, Group | Many)
        ]
        for fact, kind in unfit:
            yield self._misfit(fact, kind, Kind.ANY)
        names = {"left": left.name, "right": right.name}
        if not unfit and len({_family(kind) for kind in types}) > 1:
            yield fault("operands", **names)
        elif not unfit and operator not in {"==", "!="} and isinstance(types[0], Text | Boolean):
            yield fault("order", **names)

    def _units(self, left: Term, right: Term) -> Iterator[Fault]:
        one, other = dimensions.unit(left, self.unit_of), dimensions.unit(right, self.unit_of)
        if dimensions.differ(one, other):
            (zh, en), (other_zh, other_en) = _unit(one), _unit(other)
            names = {"left": _name(left), "right": _name(right)}
            yield fault("units", **names, left_unit=zh, left_unit_en=en, right_unit=other_zh, right_unit_en=other_en)

    def unit_of(self, fact: Fact) -> str | Words:
        """The unit of a fact; "" when it has none."""
        kind = self._type(fact)
        return kind.unit if isinstance(kind, Number) else ""

    def _options(self, term: Term, constants: tuple[Const, ...]) -> Iterator[Fault]:
        kind = self._type(term)
        kind = kind.of if isinstance(kind, Many) else kind
        options = kind.options if isinstance(kind, Text) else None
        for constant in constants:
            if options and isinstance(constant.value, str) and constant.value not in options:
                name = getattr(term, "name", "")
                yield fault("option", name=name, option=constant.value, known=", ".join(options))

    def _element(self, term: Term, many: Fact) -> Iterator[Fault]:
        kind = self._type(many)
        if not isinstance(kind, Many):
            return
        if isinstance(term, Const):
            yield from self._options(many, (term,))
        wanted = tree.kind_of(term) if not isinstance(term, Fact) else Kind.ANY
        found, own = kind.of, self._type(term)
        named = isinstance(found, Group) and wanted in {Kind.TEXT, Kind.ANY}
        if not named and not isinstance(found, _FITTING[wanted]):
            yield self._misfit(many, found, wanted)
        elif own is not None and not named and _family(own) != _family(found):
            yield fault("operands", left=getattr(term, "name", ""), right=many.name)

    def _validity(self, subject: Fact | tree.Entry) -> Iterator[Fault]:
        name, kind = (subject.name, self._type(subject)) if isinstance(subject, Fact) else self._entry(subject)
        dated = isinstance(kind, Group) and all(
            isinstance(kind.fields.get(end), Date | DateTime) for end in ("from", "until")
        )
        if kind is not None and not dated and not isinstance(kind, Date | DateTime):
            yield fault("validity", name=name)

    def _entry(self, entry: tree.Entry) -> tuple[str, FactType | None]:
        kind = self._type(entry.many)
        return f"{entry.many.name}[“{entry.key}”]", kind.of if isinstance(kind, Many) else None


def _family(kind: FactType | None) -> type:
    return Date if isinstance(kind, DateTime) else type(kind)


def _unit(unit: str | Words) -> tuple[str, str]:
    return (unit.zh, unit.en) if isinstance(unit, Words) else (unit, unit)


def _name(term: Term) -> str:
    """What a term is called where it is compared: by the name of its first fact, or as the amount that it is."""
    named = next(tree.facts(term), None)
    if named or not isinstance(term, Const):
        return named.name if named else ""
    return quantity(term.value, term.unit).zh  # type: ignore[arg-type]  # what has a unit is a number
