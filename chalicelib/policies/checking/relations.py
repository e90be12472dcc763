"""Owns the rules between policies: they exist, do not contradict each other, and only one version is valid on a day."""

from __future__ import annotations

from collections.abc import Iterator

from chalicelib.catalogue.checking.faults import Fault, fault, unknown
from chalicelib.catalogue.findings import Place
from chalicelib.conditions import tree
from chalicelib.policies.checking.sentences import sentences
from chalicelib.policies.checking.subject import Subject
from chalicelib.policies.models import Policy

_EXCLUDING = ("higher_of", "either_or", "yields_to")
_RELATIONS = ("stacks_with", *_EXCLUDING)
_LEDGERS = {"awarded", "past_awards.policy"}


def named(subject: Subject) -> Iterator[Fault]:
    """Every policy that is named exists, is another one, and is named once in its list."""
    for path, code in _named(subject):
        if code not in subject.codes:
            yield unknown("unknown_policy", path, code, subject.codes)
    for key in _RELATIONS:
        codes = getattr(subject.policy, key)
        for number, code in enumerate(codes):
            path = (key.replace("_", "-"), number)
            if code == subject.policy.code:
                yield fault("names_itself", *path)
            if code in codes[:number]:
                yield fault("listed_twice", *path, name=code)


def _named(subject: Subject) -> Iterator[tuple[Place, str]]:
    for key in _RELATIONS:
        for number, code in enumerate(getattr(subject.policy, key)):
            yield (key.replace("_", "-"), number), code
    for path, amount in subject.policy.amount.parts():
        for number, code in enumerate(amount.topped_up):
            yield (*path, "topped-up", number), code
    for path, condition in sentences(subject):
        for node in tree.nodes(condition.formula):
            yield from ((path, code) for code in _recorded(node))


def _recorded(node: tree.Node) -> Iterator[str]:
    """The codes of policies that a condition looks for in the register of grants."""
    match node:
        case tree.Among(tree.Const(str() as code), tree.Fact(name=name)) if name in _LEDGERS:
            yield code
        case tree.Compare("==" | "!=", tree.Fact(name=name), tree.Const(str() as code)) if name in _LEDGERS:
            yield code


def consistent(subject: Subject) -> Iterator[Fault]:
    """What stacks with a policy does not exclude it, in either file."""
    own = subject.policy
    for number, code in enumerate(own.stacks_with):
        others = [each for each in subject.library.values() if each.code == code]
        if code in _excluded(own) or any(own.code in _excluded(other) for other in others):
            yield fault("stacks_and_excludes", "stacks-with", number, name=code)


def _excluded(policy: Policy) -> set[str]:
    return {code for key in _EXCLUDING for code in getattr(policy, key)}


def precedence(subject: Subject) -> Iterator[Fault]:
    """Of policies that yield to one another one is left that somebody gets. A circle is told in each of its files."""
    graph: dict[str, set[str]] = {}
    for policy in subject.library.values():
        graph.setdefault(policy.code, set()).update(set(policy.yields_to) - {policy.code})
    for number, code in enumerate(subject.policy.yields_to):
        way = _way(graph, code, subject.policy.code)
        if way and code != subject.policy.code:
            yield fault("yields_in_circle", "yields-to", number, cycle=" → ".join([subject.policy.code, *way]))


def _way(graph: dict[str, set[str]], start: str, goal: str) -> list[str] | None:
    """A way along the graph, breadth first, so a shortest one; None when there is none."""
    ways, seen = [[start]], {start}
    while ways:
        way = ways.pop(0)
        if way[-1] == goal:
            return way
        onward = sorted(graph.get(way[-1], set()) - seen)
        seen.update(onward)
        ways.extend([*way, code] for code in onward)
    return None


def versions(subject: Subject) -> Iterator[Fault]:
    """A version is written once, and on each day at most one version of a code is valid."""
    for file, other in subject.library.items():
        if file == subject.file or other.code != subject.policy.code:
            continue
        if other.version == subject.policy.version:
            yield fault("version_twice", "version", id=other.id, other=file)
        elif other.valid.overlaps(subject.policy.valid):
            yield fault("version_overlap", "valid", other=other.id)
