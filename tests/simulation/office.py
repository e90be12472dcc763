"""Owns one case played over virtual time: departments that take their time, and the application's rules for answers.

The rules are those that `chalicelib.approvals.workflow` asks of the application, written as plainly as they can be. The
world may be unkind: every message, decision and answer comes twice, the second time late; the machine is lost and
rebuilt.
"""

import heapq
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from random import Random

from chalicelib.approvals.graph import Graph, ancestors
from chalicelib.approvals.workflow import CANCELLED, REJECTED, Json
from tests.simulation.interpreter import Execution, InvalidToken, Message, TaskTimedOut


@dataclass(frozen=True)
class Story:
    """What will happen to a case: how long each item takes (any unit), which are rejected, which do not apply."""

    graph: Graph
    durations: Mapping[str, int]
    rejected: frozenset[str] = frozenset()
    not_applicable: frozenset[str] = frozenset()


@dataclass
class Office:
    """Plays a story on a definition; the seed decides who comes first among things that happen at the same time."""

    definition: Json
    story: Story
    seed: int = 0
    repeats: bool = False
    rebuilds: tuple[int, ...] = ()

    started: dict[str, int] = field(default_factory=dict)
    ended: dict[str, int] = field(default_factory=dict)
    rejected: set[str] = field(default_factory=set)
    order: list[str] = field(default_factory=list)
    executions: list[Execution] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._random = Random(self.seed)
        self._agenda: list[tuple[int, float, Callable[[], None]]] = []
        self._now = 0
        self._open: dict[tuple[str, str], str] = {}
        self._ancestors = ancestors(self.story.graph)

    @property
    def execution(self) -> Execution:
        """The machine that is current."""
        return self.executions[-1]

    @property
    def cancelled(self) -> frozenset[str]:
        """The items that never started."""
        return frozenset(self.story.graph) - self.started.keys()

    def play(self) -> "Office":
        """Play until nothing is left to happen."""
        self._begin_machine()
        for time in self.rebuilds:
            self._at(time, self._begin_machine)
        while self._agenda:
            self._now, _, happen = heapq.heappop(self._agenda)
            happen()
        return self

    def _begin_machine(self) -> None:
        """Start the machine; the one before, if any, is stopped, and its tokens die."""
        if self.executions:
            self.execution.stop()
        run = len(self.executions) + 1
        self.executions.append(Execution(self.definition, f"case-{run}"))
        self.execution.start({"case": "case", "run": run})
        self._deliver()

    def _deliver(self) -> None:
        for message in self.execution.take_messages():
            self._happens(partial(self._arrive, message))

    def _happens(self, happen: Callable[[], None]) -> None:
        """Let it happen now, and where the world repeats itself, a second time later."""
        self._at(self._now, happen)
        if self.repeats:
            self._at(self._now + self._random.randint(0, 30), happen)

    def _at(self, time: int, happen: Callable[[], None]) -> None:
        heapq.heappush(self._agenda, (time, self._random.random(), happen))

    def _arrive(self, message: Message) -> None:
        kind, item = message.body["kind"], message.body["item"]
        if message.body["run"] != len(self.executions):
            return
        self._open[kind, item] = message.token
        if kind == "gate":
            self._look_at_gate(item)
        elif item in self.ended:
            self._answer_item(item)
        elif item not in self.started:
            self._start(item)

    def _start(self, item: str) -> None:
        self.started[item] = self._now
        self.order.append(item)
        if item in self.story.not_applicable:
            self._decide(item)
        else:
            self._at(self._now + self.story.durations[item], lambda: self._happens(lambda: self._decide(item)))

    def _decide(self, item: str) -> None:
        if item in self.ended:
            return
        self.ended[item] = self._now
        if item in self.story.rejected - self.story.not_applicable:
            self.rejected.add(item)
        self._happens(lambda: self._answer_item(item))
        for kind, waiting in list(self._open):
            if kind == "gate":
                self._look_at_gate(waiting)

    def _look_at_gate(self, item: str) -> None:
        if self._ancestors[item] & self.rejected:
            self._answer("gate", item, CANCELLED)
        elif self.story.graph[item] <= self.ended.keys():
            self._answer("gate", item)

    def _answer_item(self, item: str) -> None:
        self._answer("item", item, REJECTED if item in self.rejected else None)

    def _answer(self, kind: str, item: str, error: str | None = None) -> None:
        """Answer the token that is open. One answered before, or dead with its machine, asks for nothing more."""
        token = self._open[kind, item]
        try:
            if error is None:
                self.execution.succeed(token)
            else:
                self.execution.fail(token, error)
        except (TaskTimedOut, InvalidToken):
            return
        self._deliver()
