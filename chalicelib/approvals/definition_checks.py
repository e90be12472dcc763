"""Owns the limits of a state machine definition that nobody else checks before AWS does. Never mends anything.

AWS refuses such a definition at publication; moto takes it, and asl-validator misses size and empty Parallels.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from chalicelib.approvals.workflow import NAME_LIMIT, Json, serialised

SIZE_LIMIT = 1_048_576
"""Characters of a definition (AWS Step Functions API reference, CreateStateMachine)."""


@dataclass(frozen=True)
class DefinitionFault:
    """What is wrong (`code`, stable), and with which state (`where`, its name; empty for the whole machine)."""

    code: str
    where: str = ""


def check(definition: Json) -> tuple[DefinitionFault, ...]:
    """Give every fault of a definition; none when AWS will take it.

    Codes: `too-large`, `name-too-long`, `name-not-unique`, `empty-scope`, `no-such-state`, `unreachable`, `never-ends`.

    >>> check({"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}}})
    (DefinitionFault(code='no-such-state', where='B'), DefinitionFault(code='never-ends', where='A'))
    """
    return (*_too_large(definition), *_names(definition), *_scopes(definition))


def _too_large(definition: Json) -> Iterator[DefinitionFault]:
    if len(serialised(definition)) > SIZE_LIMIT:
        yield DefinitionFault("too-large")


def _names(definition: Json) -> Iterator[DefinitionFault]:
    uses = Counter(name for scope, _ in scopes(definition) for name in scope.get("States", {}))
    yield from (DefinitionFault("name-too-long", name) for name in uses if len(name) > NAME_LIMIT)
    yield from (DefinitionFault("name-not-unique", name) for name, times in uses.items() if times > 1)


def _scopes(definition: Json) -> Iterator[DefinitionFault]:
    for scope, where in scopes(definition):
        yield from _flow(scope, where)
        for name, state in scope.get("States", {}).items():
            if state["Type"] == "Parallel" and not state.get("Branches"):
                yield DefinitionFault("empty-scope", name)


def scopes(definition: Json, where: str = "") -> Iterator[tuple[Json, str]]:
    """Give the outermost scope and every branch of every Parallel, each with the name of the Parallel it is in."""
    yield definition, where
    for name, state in definition.get("States", {}).items():
        for branch in state.get("Branches", ()):
            yield from scopes(branch, name)


def _flow(scope: Json, where: str) -> Iterator[DefinitionFault]:
    states: Json | None = scope.get("States")
    if not states:
        yield DefinitionFault("empty-scope", where)
        return
    exits = {name: set(_exits(state)) for name, state in states.items()}
    unknown = ({scope["StartAt"]} | set[str]().union(*exits.values())) - states.keys()
    yield from (DefinitionFault("no-such-state", name) for name in sorted(unknown))
    reached = _reached({scope["StartAt"]}, exits)
    yield from (DefinitionFault("unreachable", name) for name in states if name not in reached)
    entries = {name: {other for other in states if name in exits[other]} for name in states}
    ending = _reached({name for name, state in states.items() if _ends(state)}, entries)
    yield from (DefinitionFault("never-ends", name) for name in states if name not in ending)


def _exits(state: Json) -> Iterator[str]:
    """Name every state that may come next, whatever leads there."""
    ways = [state, *state.get("Choices", ()), *state.get("Catch", ())]
    yield from (way["Next"] for way in ways if "Next" in way)
    if "Default" in state:
        yield state["Default"]


def _ends(state: Json) -> bool:
    return state["Type"] in {"Succeed", "Fail"} or state.get("End") is True


def _reached(start: set[str], links: dict[str, set[str]]) -> set[str]:
    reached: set[str] = set()
    while start:
        reached |= start
        start = set[str]().union(*(links.get(name, set()) for name in start)) - reached
    return reached
