"""Owns the translation of a bundle's graph into a Step Functions definition. Pure: it calls nothing and stores nothing.

The machine only sends messages and waits for their answers. Each item is one message to our own queue. So is each gate,
where nesting can not say what an item waits for (see `plan`). What the application has to answer:

- an item: success when it is approved or does not apply, the error `REJECTED` when it is rejected;
- a gate: success once every predecessor of its item is done, the error `CANCELLED` once an ancestor is rejected. To be
  looked at when the gate's message arrives *and* after every decision: with only one of the two a wake-up gets lost.

A rejection is caught where it happens and ends its scope, so it stops what depends on it and nothing else.
"""

import json
from collections.abc import Iterator, Mapping
from itertools import count, zip_longest
from typing import Any, TypeAlias

from chalicelib.approvals.graph import Graph, transitive_reduction
from chalicelib.approvals.plan import InTurn, Part, Step, Together, plan, steps

Json: TypeAlias = dict[str, Any]

REJECTED = "Rejected"
"""The error of `SendTaskFailure` for an item that was rejected."""
CANCELLED = "Cancelled"
"""The error of `SendTaskFailure` for a gate whose item will never start."""
NAME_LIMIT = 80
"""Characters in a state's name (AWS Step Functions, Amazon States Language: states)."""


def compile(
    bundle_name: str, graph: Graph, titles: Mapping[str, str], queue_url: str, *, partition: str = "aws"
) -> Json:
    """Give the definition of the machine that works through `graph`. The same input gives the same definition.

    `titles` holds what an operator reads for each item code; `queue_url` is the queue whose messages the application
    answers; `partition` is that of the queue's ARN (`aws`, `aws-cn`). A message's body is
    `{"kind": "item" | "gate", "item": code, "case": …, "run": …, "token": …}`; an execution's input must hold `case`
    and `run`. There are no time-outs: an execution may last a year, and the application watches the limits of its
    items. Raises `BrokenGraph`.
    """
    whole = plan(graph)
    predecessors = transitive_reduction(graph)
    writer = _Writer(predecessors, titles, queue_url, f"arn:{partition}:states:::sqs:sendMessage.waitForTaskToken")
    return {"Comment": f"{bundle_name}: {describe(whole, predecessors)}", **writer.scope(whole)}


def serialised(definition: Json) -> str:
    """Give the very text that `CreateStateMachine` gets, and on which sizes are measured."""
    return json.dumps(definition, ensure_ascii=False, separators=(",", ":"))


def describe(part: Part, predecessors: Graph) -> str:
    """Write a plan in one line: `→` in turn, `∥` together (binds less), `[a, b] c` for c behind a gate for a and b.

    >>> describe(InTurn((Step("birth"), Together((Step("card"), Step("vaccination"))))), {})
    'birth → (card ∥ vaccination)'
    """
    match part:
        case Step(item, gated):
            return f"[{_listed(predecessors[item])}] {item}" if gated else item
        case InTurn(parts):
            texts = [(describe(each, predecessors), isinstance(each, Together)) for each in parts]
            return " → ".join(f"({text})" if together else text for text, together in texts)
        case Together(parts):
            return " ∥ ".join(describe(each, predecessors) for each in parts)


def _listed(codes: frozenset[str]) -> str:
    return ", ".join(sorted(codes))


class _Writer:
    """Writes the scopes of one machine, giving every state a name of its own."""

    def __init__(self, predecessors: Graph, titles: Mapping[str, str], queue_url: str, resource: str) -> None:
        self._predecessors, self._titles = predecessors, titles
        self._queue_url, self._resource = queue_url, resource
        self._names = _Names()

    def scope(self, part: Part) -> Json:
        """Write one scope: a line of states, and where a rejection leads, one state to stop at."""
        line = part.parts if isinstance(part, InTurn) else (part,)
        stoppable = not isinstance(part, Together)
        stop = self._names.give("停止 Stop", next(steps(part)).item) if stoppable else ""
        states = [state for each in line for state in self._states(each, stop, last=each is line[-1])]
        linked = {name: state | _onward(state, after) for (name, state), after in _with_following(states)}
        if stoppable:
            linked[stop] = {"Type": "Pass", "Result": {"stopped": True}, "End": True}
        return {"StartAt": states[0][0], "States": linked}

    def _states(self, part: Part, stop: str, last: bool) -> Iterator[tuple[str, Json]]:
        match part:
            case Step(item, gated):
                if gated:
                    yield self._gate(item, stop)
                yield self._item(item, stop)
            case Together(parts):
                firsts = _few([next(steps(each)).item for each in parts])
                yield self._names.give("同时 Together", firsts), self._parallel(parts)
                if not last:
                    yield self._names.give("继续 Go on?", firsts), _choice(stop)

    def _item(self, item: str, stop: str) -> tuple[str, Json]:
        return self._names.give(self._titles[item], item), self._task("item", item, REJECTED, stop)

    def _gate(self, item: str, stop: str) -> tuple[str, Json]:
        name = self._names.give(f"等待 Wait · {self._titles[item]}", item)
        comment = f"Waits for {_listed(self._predecessors[item])}"
        return name, {"Comment": comment} | self._task("gate", item, CANCELLED, stop)

    def _task(self, kind: str, item: str, error: str, stop: str) -> Json:
        """Write a message that is waited for. Its answer never matters: every state hands on the same few bytes."""
        body = {
            "kind": kind,
            "item": item,
            "case.$": "$$.Execution.Input.case",
            "run.$": "$$.Execution.Input.run",
            "token.$": "$$.Task.Token",
        }
        return {
            "Type": "Task",
            "Resource": self._resource,
            "Parameters": {"QueueUrl": self._queue_url, "MessageBody": body},
            "ResultSelector": {"stopped": False},
            "Catch": [{"ErrorEquals": [error], "Next": stop}],
        }

    def _parallel(self, parts: tuple[Part, ...]) -> Json:
        return {
            "Type": "Parallel",
            "Branches": [self.scope(each) for each in parts],
            "ResultSelector": {"stopped.$": "States.ArrayContains($[*].stopped, true)"},
        }


def _choice(stop: str) -> Json:
    return {"Type": "Choice", "Choices": [{"Variable": "$.stopped", "BooleanEquals": True, "Next": stop}]}


def _with_following(states: list[tuple[str, Json]]) -> Iterator[tuple[tuple[str, Json], str | None]]:
    return zip_longest(states, [name for name, _ in states[1:]])


def _onward(state: Json, following: str | None) -> Json:
    if following is None:
        return {"End": True}
    return {"Default" if state["Type"] == "Choice" else "Next": following}


def _few(codes: list[str]) -> str:
    """Name up to three, and say how many more."""
    more = f" +{len(codes) - 3}" if len(codes) > 3 else ""
    return ", ".join(codes[:3]) + more


class _Names:
    """Gives names that an operator can read, each only once in a machine and never longer than AWS allows."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def give(self, text: str, code: str) -> str:
        """Give `text · code`, the text shortened where it must be, with a number where the name is taken."""
        for number in count(1):
            name = _fitted(text, code if number == 1 else f"{code} ({number})")
            if name not in self._given:
                break
        self._given.add(name)
        return name


def _fitted(text: str, code: str) -> str:
    """Join within `NAME_LIMIT`: the text gives way first, and then the beginning of the code.

    >>> _fitted("签发" * 50, "birth")[-10:]
    '签… · birth'
    """
    room = NAME_LIMIT - len(f" · {code}")
    shown = text if len(text) <= room else f"{text[: room - 1]}…"
    return f"{shown} · {code}"[-NAME_LIMIT:]
