"""Owns the three-valued reading: true, false, or unknown because of these facts; never raises, whatever the facts are.

Kleene's logic: *false and unknown* is false, *true or unknown* is true. A malformed fact is an unknown one.
Inside, a term is worth a value, or else the names of the facts that it waits for (a frozenset, never empty).
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from chalicelib.conditions import tree
from chalicelib.conditions.codes import lies_under
from chalicelib.conditions.models import CONFIRMED, HOLDS, Facts, Verdict
from chalicelib.conditions.tree import Fact, Formula, Kind, Term, Value
from chalicelib.conditions.values import COUNTERS, READINGS, Numeric, calculate, day, natural, value_kind

Names = frozenset[str]
TRUE = Verdict(True)
FALSE = Verdict(False)

_NOBODY: Names = frozenset()
_TESTS: dict[str, Callable[[Any, Any], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


@dataclass(frozen=True)
class Scope:
    """What a condition is read against: all facts, the reference date, and inside a loop the element."""

    facts: Facts
    today: date
    element: Any = None


def evaluate(formula: Formula, facts: Facts, today: date) -> Verdict:
    """The verdict for these facts on that date."""
    return judge(formula, Scope(facts, today))


def judge(formula: Formula, scope: Scope) -> Verdict:
    """The verdict on one formula."""
    return _JUDGES[type(formula)](formula, scope)


def worth(term: Term, scope: Scope) -> Value | Names:
    """What a term is worth, or the names of the facts that it waits for."""
    return _WORTHS[type(term)](term, scope)


def find(fact: Fact, scope: Scope) -> Any:
    """The raw fact, or None."""
    found = scope.element if fact.inner else scope.facts
    for part in fact.path:
        found = found.get(part) if isinstance(found, Mapping) else None
    return found


def elements(many: Fact, scope: Scope) -> list[Any] | None:
    """The elements of a list; None when there is no list."""
    found = find(many, scope)
    return list(found) if isinstance(found, list | tuple) else None


def _known(truth: bool) -> Verdict:
    return TRUE if truth else FALSE


def _waiting(names: Iterable[str]) -> Verdict:
    return Verdict(None, frozenset(names))


def _settled(verdicts: Iterator[Verdict], decisive: bool) -> Verdict:
    """Kleene's *or* where True decides, his *and* where False does: decided by one, else unknown by any."""
    missing: Names = _NOBODY
    for verdict in verdicts:
        if verdict.truth is decisive:
            return verdict
        missing |= verdict.missing
    return Verdict(None, missing) if missing else _known(not decisive)


def _and(node: tree.And, scope: Scope) -> Verdict:
    return _settled((judge(part, scope) for part in node.parts), decisive=False)


def _or(node: tree.Or, scope: Scope) -> Verdict:
    return _settled((judge(part, scope) for part in node.parts), decisive=True)


def _quantified(node: tree.Quantified, scope: Scope) -> Verdict:
    each = elements(node.many, scope)
    if each is None:
        return Verdict(None, _unlisted(node.many, judge(node.body, scope).missing, node.body))
    scopes = (Scope(scope.facts, scope.today, element) for element in each)
    return _settled((judge(node.body, inner) for inner in scopes), decisive=not node.every)


def _unlisted(many: Fact, waiting: Names, body: tree.Node) -> Names:
    """A list that is not there, and what its elements would have to be compared with that is not there either."""
    return frozenset([many.name, *(fact.name for fact in tree.facts(body) if not fact.inner and fact.name in waiting)])


def _not(node: tree.Not, scope: Scope) -> Verdict:
    verdict = judge(node.statement, scope)
    return verdict if verdict.truth is None else _known(not verdict.truth)


def _always(node: tree.Always, scope: Scope) -> Verdict:
    return _known(node.truth)


def _compare(node: tree.Compare, scope: Scope) -> Verdict:
    left, right = worth(node.left, scope), worth(node.right, scope)
    if isinstance(left, frozenset) or isinstance(right, frozenset):
        return Verdict(None, _names(left) | _names(right))
    if not _comparable(node.operator, left, right):
        return _waiting(fact.name for fact in tree.facts(node))
    return _known(_TESTS[node.operator](left, right))


def _names(outcome: Value | Names) -> Names:
    return outcome if isinstance(outcome, frozenset) else _NOBODY


def _comparable(sign: str, left: Value, right: Value) -> bool:
    """Two facts beside each other may turn out to be of different kinds, or of a kind without order."""
    kind = value_kind(left)
    return kind is value_kind(right) and (sign in {"==", "!="} or kind in {Kind.NUMBER, Kind.DATE})


def _one_of(node: tree.OneOf, scope: Scope) -> Verdict:
    found = worth(node.term, scope)
    if isinstance(found, frozenset):
        return Verdict(None, found)
    return _known(any(found == option.value for option in node.options))


def _among(node: tree.Among, scope: Scope) -> Verdict:
    sought, listed = worth(node.term, scope), find(node.many, scope)
    if not isinstance(listed, list | tuple | Mapping):
        return _waiting({node.many.name} | _names(sought))
    if isinstance(sought, frozenset):
        return Verdict(None, sought)
    read = [natural(element) for element in listed]
    if any(element == sought and value_kind(element) is value_kind(sought) for element in read if element is not None):
        return TRUE
    return _waiting([node.many.name]) if None in read else FALSE


def _truth(node: tree.Truth, scope: Scope) -> Verdict:
    found = find(node.fact, scope)
    return _known(found) if isinstance(found, bool) else _waiting([node.fact.name])


def _belongs(node: tree.Belongs, scope: Scope) -> Verdict:
    found = find(node.fact, scope)
    truth = lies_under(node.scheme, found, node.codes) if isinstance(found, str) else None
    return _waiting([node.fact.name]) if truth is None else _known(truth)


def _valid(node: tree.Valid, scope: Scope) -> Verdict:
    on = worth(node.day, scope)
    name, subject = _subject(node.subject, scope)
    if subject is _ABSENT:
        return FALSE
    bounds = _bounds(name, subject)
    missing = _names(on).union(*(_names(bound) for bound in bounds))
    if missing:
        return Verdict(None, missing)
    start, until = bounds
    return _known(start <= on <= until)  # type: ignore[operator]  # all three are days


_ABSENT = object()


def _subject(subject: Fact | tree.Entry, scope: Scope) -> tuple[str, Any]:
    """The name and raw fact of what may be valid. In a list that is known, what it lacks is absent, not unknown."""
    if isinstance(subject, Fact):
        return subject.name, find(subject, scope)
    listed = find(subject.many, scope)
    if not isinstance(listed, Mapping):
        return subject.many.name, None
    return f"{subject.many.name}.{subject.key}", listed.get(subject.key, _ABSENT)


def _bounds(name: str, subject: Any) -> tuple[date | Names, date | Names]:
    """First and last day of validity. A plain day is a last day; one that never ends ends on 9999-12-31."""
    if isinstance(subject, Mapping):
        found = {bound: day(subject.get(bound)) for bound in ("from", "until")}
        return tuple(of or frozenset([f"{name}.{bound}"]) for bound, of in found.items())  # type: ignore[return-value]  # two
    return date.min, day(subject) or frozenset([name])


def _holds(node: tree.Holds, scope: Scope) -> Verdict:
    held = _reserved(HOLDS, scope)
    return _waiting([HOLDS]) if held is None else _known(node.licence in held)


def _confirmed(node: tree.Confirmed, scope: Scope) -> Verdict:
    confirmed, name = _reserved(CONFIRMED, scope), node.fact.name
    answered = list(_answers(name, find(node.fact, scope)))
    if confirmed is None:
        return _waiting([CONFIRMED] if answered else [CONFIRMED, name])
    path = node.fact.path
    if any(".".join(path[: length + 1]) in confirmed for length in range(len(path))):
        return TRUE
    return _known(all(answer in confirmed for answer in answered)) if answered else _waiting([name])


def _reserved(name: str, scope: Scope) -> set[Any] | None:
    """One of the sets that the caller adds to the facts; None when it is absent or no set of names."""
    found = scope.facts.get(name)
    if not isinstance(found, list | tuple | set | frozenset | Mapping):
        return None
    return {each for each in found if isinstance(each, str)}


def _answers(name: str, raw: Any) -> Iterator[str]:
    """The dotted names of everything that is answered in a group."""
    if isinstance(raw, Mapping):
        for part, inner in raw.items():
            yield from _answers(f"{name}.{part}", inner)
    elif raw is not None:
        yield name


def _fact(node: Fact, scope: Scope) -> Value | Names:
    found = READINGS[node.kind](find(node, scope))
    return frozenset([node.name]) if found is None else found


def _arithmetic(node: tree.Arithmetic, scope: Scope) -> Numeric | Names:
    left, right = worth(node.left, scope), worth(node.right, scope)
    if isinstance(left, frozenset) or isinstance(right, frozenset):
        return _names(left) | _names(right)
    result = calculate(node.operator, left, right)  # type: ignore[arg-type]  # the parser lets only numbers in
    return _blamed(node.right) if result is None else result


def _since(node: tree.Since, scope: Scope) -> Numeric | Names:
    start = worth(node.day, scope)
    if isinstance(start, frozenset):
        return start
    counted = COUNTERS[node.unit](start, scope.today)  # type: ignore[arg-type]  # the parser lets only days in
    return _blamed(node.day) if counted is None else counted


def _blamed(term: Term) -> Names:
    """The facts of a term whose value leads nowhere; without any it is the date that does."""
    return frozenset(fact.name for fact in tree.facts(term)) or frozenset(["today"])


def _count(node: tree.Count, scope: Scope) -> Numeric | Names:
    found = find(node.many, scope)
    return len(found) if isinstance(found, list | tuple | Mapping) else frozenset([node.many.name])


def _sum(node: tree.Sum, scope: Scope) -> Numeric | Names:
    each = elements(node.many, scope)
    if each is None:
        return _unlisted(node.many, _names(worth(node.body, scope)), node.body)
    parts = [worth(node.body, Scope(scope.facts, scope.today, element)) for element in each]
    missing = _NOBODY.union(*map(_names, parts))
    return missing or sum(parts)  # type: ignore[arg-type]  # nothing is missing, so all are numbers


_JUDGES: dict[type, Callable[[Any, Scope], Verdict]] = {
    tree.And: _and,
    tree.Or: _or,
    tree.Not: _not,
    tree.Quantified: _quantified,
    tree.Always: _always,
    tree.Compare: _compare,
    tree.OneOf: _one_of,
    tree.Among: _among,
    tree.Truth: _truth,
    tree.Belongs: _belongs,
    tree.Valid: _valid,
    tree.Holds: _holds,
    tree.Confirmed: _confirmed,
}
_WORTHS: dict[type, Callable[[Any, Scope], Value | Names]] = {
    tree.Const: lambda node, scope: node.value,
    tree.Today: lambda node, scope: scope.today,
    Fact: _fact,
    tree.Arithmetic: _arithmetic,
    tree.Since: _since,
    tree.Count: _count,
    tree.Sum: _sum,
}
