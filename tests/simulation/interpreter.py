"""Owns a small exact interpreter of the Step Functions states that our machines use. Never calls AWS, has no clock.

One `Execution` is one run of a definition. It moves only when it is started or answered, and then as far as it can, so
whoever plays with it owns time and order; the same calls give the same history. Anything in a definition that it does
not know raises `Unsupported`, so that it can not quietly differ from AWS.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

Json: TypeAlias = Any


class Unsupported(ValueError):
    """A part of the state language that our machines do not use."""


class InvalidToken(KeyError):
    """No execution ever gave out this token."""


class TaskTimedOut(Exception):
    """The token was answered before, or its execution is over. AWS's own name for a late answer."""


@dataclass(frozen=True)
class Message:
    """What a Task state sent to a queue: `body` as the listener sees it once it is parsed, with its `token`."""

    token: str
    queue_url: str
    body: Mapping[str, Json]


@dataclass(frozen=True)
class Event:
    """One line of the history. `kind` as AWS names it; `state` is empty where AWS names none."""

    kind: str
    state: str = ""


@dataclass
class _Scope:
    """One line of states being worked through; all but the outermost are branches of a Parallel."""

    states: Mapping[str, Json]
    fork: "_Fork | None" = None
    branch: int = 0


@dataclass
class _Fork:
    """A Parallel whose branches are under way: where it stands, and the outputs that have come in."""

    scope: _Scope
    name: str
    outputs: dict[int, Json] = field(default_factory=dict)


@dataclass(frozen=True)
class _Waiting:
    """A Task state that has sent its message."""

    scope: _Scope
    name: str
    message: Message


class Execution:
    """One run of a definition: `start`, then `succeed` or `fail` each token, until `finished`.

    `status` is `RUNNING`, `SUCCEEDED`, `FAILED` or `ABORTED`; `output` is there once it has succeeded; `pending` maps
    each open token to its message, oldest first; `history` holds the events so far.
    """

    def __init__(self, definition: Mapping[str, Json], name: str = "execution") -> None:
        self.name = name
        self.status = "READY"
        self.output: Json = None
        self.history: list[Event] = []
        self._definition = definition
        self._input: Json = None
        self._waiting: dict[str, _Waiting] = {}
        self._sent: dict[str, Message] = {}
        self._taken = 0

    @property
    def finished(self) -> bool:
        """Whether nothing more can happen."""
        return self.status in {"SUCCEEDED", "FAILED", "ABORTED"}

    @property
    def pending(self) -> dict[str, Message]:
        """The messages that still wait for an answer, by token."""
        return {token: waiting.message for token, waiting in self._waiting.items()}

    @property
    def transitions(self) -> int:
        """How many states were entered: what AWS charges for."""
        return sum(event.kind.endswith("StateEntered") for event in self.history)

    def start(self, input: Json) -> None:
        """Begin with this execution input (plain JSON values)."""
        self._input, self.status = input, "RUNNING"
        self._note("ExecutionStarted")
        self._begin(_Scope(self._definition["States"]), self._definition["StartAt"], input)

    def take_messages(self) -> list[Message]:
        """Give the messages sent since the last time, in the order of sending."""
        fresh = list(self._sent.values())[self._taken :]
        self._taken = len(self._sent)
        return fresh

    def succeed(self, token: str, output: Json = None) -> None:
        """`SendTaskSuccess`. Raises `TaskTimedOut` or `InvalidToken`."""
        waiting = self._close(token)
        self._note("TaskSucceeded")
        self._leave(waiting.scope, waiting.name, {} if output is None else output)

    def fail(self, token: str, error: str) -> None:
        """`SendTaskFailure`. Raises `TaskTimedOut` or `InvalidToken`."""
        waiting = self._close(token)
        self._note("TaskFailed")
        self._raise(waiting.scope, waiting.name, error)

    def stop(self) -> None:
        """`StopExecution`: every open token dies. Nothing happens to an execution that is over."""
        if not self.finished:
            self._end("ABORTED")

    def _close(self, token: str) -> _Waiting:
        if token not in self._sent:
            raise InvalidToken(token)
        if token not in self._waiting:
            raise TaskTimedOut(token)
        return self._waiting.pop(token)

    def _begin(self, scope: _Scope, name: str, value: Json) -> None:
        """Enter a state and carry on as far as it goes without an answer."""
        state = scope.states[name]
        self._note(f"{state['Type']}StateEntered", name)
        match state["Type"]:
            case "Pass":
                self._leave(scope, name, state.get("Result", value))
            case "Choice":
                self._go_on(scope, name, _chosen(state, value), value)
            case "Task":
                self._send(scope, name, state)
            case "Parallel":
                self._fork(scope, name, state, value)
            case other:
                raise Unsupported(other)

    def _send(self, scope: _Scope, name: str, state: Json) -> None:
        if not state["Resource"].endswith(":states:::sqs:sendMessage.waitForTaskToken"):
            raise Unsupported(state["Resource"])
        token = f"{self.name}:{len(self._sent) + 1}"
        context = {"Execution": {"Input": self._input}, "Task": {"Token": token}}
        parameters = _filled(state["Parameters"], None, context)
        message = Message(token, parameters["QueueUrl"], parameters["MessageBody"])
        self._waiting[token] = _Waiting(scope, name, message)
        self._sent[token] = message
        for kind in ("TaskScheduled", "TaskStarted", "TaskSubmitted"):
            self._note(kind)

    def _fork(self, scope: _Scope, name: str, state: Json, value: Json) -> None:
        fork = _Fork(scope, name)
        self._note("ParallelStateStarted")
        for number, branch in enumerate(state["Branches"]):
            self._begin(_Scope(branch["States"], fork, number), branch["StartAt"], value)

    def _leave(self, scope: _Scope, name: str, result: Json) -> None:
        state = scope.states[name]
        selector = state.get("ResultSelector")
        value = result if selector is None else _filled(selector, result, {})
        self._go_on(scope, name, state.get("Next"), value)

    def _go_on(self, scope: _Scope, name: str, following: str | None, value: Json) -> None:
        self._note(f"{scope.states[name]['Type']}StateExited", name)
        if following is not None:
            self._begin(scope, following, value)
        elif scope.fork is None:
            self.output = value
            self._end("SUCCEEDED")
        else:
            self._join(scope.fork, scope.branch, value)

    def _join(self, fork: _Fork, branch: int, value: Json) -> None:
        fork.outputs[branch] = value
        if len(fork.outputs) == len(fork.scope.states[fork.name]["Branches"]):
            self._note("ParallelStateSucceeded")
            self._leave(fork.scope, fork.name, [fork.outputs[number] for number in sorted(fork.outputs)])

    def _raise(self, scope: _Scope, name: str, error: str) -> None:
        """Let the state catch the error, or else what it stands in, or else nobody."""
        for catch in scope.states[name].get("Catch", ()):
            if {error, "States.ALL"} & set(catch["ErrorEquals"]):
                return self._go_on(scope, name, catch["Next"], {"Error": error, "Cause": ""})
        if scope.fork is None:
            return self._end("FAILED")
        self._abandon(scope.fork)
        self._note("ParallelStateFailed")
        return self._raise(scope.fork.scope, scope.fork.name, error)

    def _abandon(self, fork: _Fork) -> None:
        """AWS stops all branches when one of them fails."""
        inside = [token for token, waiting in self._waiting.items() if _is_inside(waiting.scope, fork)]
        for token in inside:
            del self._waiting[token]

    def _end(self, status: str) -> None:
        self.status = status
        self._waiting.clear()
        self._note(f"Execution{status.capitalize()}")

    def _note(self, kind: str, state: str = "") -> None:
        self.history.append(Event(kind, state))


def _is_inside(scope: _Scope, fork: _Fork) -> bool:
    return scope.fork is not None and (scope.fork is fork or _is_inside(scope.fork.scope, fork))


def _chosen(state: Json, value: Json) -> str:
    """Give the name of the state that a Choice leads to."""
    for rule in state["Choices"]:
        if set(rule) != {"Variable", "BooleanEquals", "Next"}:
            raise Unsupported(json.dumps(rule))
        if _at(rule["Variable"], value) is rule["BooleanEquals"]:
            return str(rule["Next"])
    return str(state["Default"])


def _filled(template: Json, value: Json, context: Json) -> Json:
    """Fill a payload template: a key that ends in `.$` holds a path into the value or, from `$$.`, the context."""
    if not isinstance(template, dict):
        return template
    return {
        key.removesuffix(".$"): _computed(inner, value, context)
        if key.endswith(".$")
        else _filled(inner, value, context)
        for key, inner in template.items()
    }


def _computed(expression: str, value: Json, context: Json) -> Json:
    if expression == "States.ArrayContains($[*].stopped, true)":
        return True in [_at("$.stopped", each) for each in value]
    return _at(expression[1:], context) if expression.startswith("$$.") else _at(expression, value)


def _at(path: str, value: Json) -> Json:
    root, *keys = path.split(".")
    if root != "$" or any(not key.isidentifier() for key in keys):
        raise Unsupported(path)
    for key in keys:
        value = value[key]
    return value
