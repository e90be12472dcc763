"""Owns one run of the city: its time, its processes, what waits to be delivered. It does what a move says, no more."""

from __future__ import annotations

import base64
import io
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from datetime import datetime, timedelta
from typing import Any
from zlib import crc32

from chalicelib.catalogue import service as catalogue
from chalicelib.core import clock, ids, outside
from chalicelib.policies import service as policies
from tests.simulation.aws.dynamodb import Changed
from tests.simulation.base import STAGE, Base
from tests.simulation.door import OUT_OF_TIME, Trace
from tests.simulation.faults import Meeting
from tests.simulation.partners import Outside
from tests.simulation.phones import Answer, Known, Request, Session, Told
from tests.simulation.processes import Process, State

CASES, PEOPLE, CATALOGUE = (f"onething-{STAGE}-{name}" for name in ("cases", "people", "catalogue"))
_SHARDS = 2


class World:
    """A copy of the base, on its own from here on. `cases` by the letter that the history gives them."""

    def __init__(self, base: Base, seed: int, begins: datetime) -> None:
        self.base, self.seed = base, seed
        self.now = begins
        self.cloud = base.cloud.copy(lambda: self.now, self.called)
        self.outside = Outside(base.city)
        self.trace = Trace()
        self.told = Told()
        self.cases: dict[str, Known] = {}
        self.letters: dict[str, str] = {}
        self.requests: dict[str, Request] = {}
        self.answers: dict[str, Answer] = {}
        self.sessions: dict[str, Session] = {}
        self.paused: dict[str, Process] = {}
        self.shards: list[list[dict[str, Any]]] = [[] for _ in range(_SHARDS)]
        self.read: list[int] = [0] * _SHARDS
        self.reading: set[int] = set()
        self.touched: set[str] = set()
        self.ran: Counter[str] = Counter()
        self.did: Counter[str] = Counter()
        self.stories: dict[str, Any] = {}
        self._heard = len(self.cloud.tables.changes)

    def called(self, case_id: str) -> str:
        """What this history calls a case; `?` while nobody's phone knows its number."""
        return self.letters.get(case_id, "?")

    def passes(self, seconds: float) -> None:
        """Let time pass; it moves on for everybody."""
        self.now += timedelta(seconds=seconds)

    def jump(self, seconds: float) -> None:
        """Let so much time pass that processes that stand in the middle of something are out of theirs."""
        self.passes(seconds)
        for process in list(self.paused.values()):
            if process.out_of_time(self.now):
                self.trace.met[OUT_OF_TIME] += 1
                process.end()
                self.harvest()

    @contextmanager
    def playing(self) -> Iterator[None]:
        """The product's clock, randomness and outside are this world's inside."""
        self.base.door.scene = self
        catalogue.forget()  # each history is a new process: it remembers no version of another's
        policies.forget()
        with (
            clock.running(lambda: self.now, self.passes),
            ids.seeded(self.seed),
            outside.one_by_one(),
            redirect_stdout(io.StringIO()),  # where our figures for CloudWatch go
        ):
            try:
                yield
            finally:
                for process in list(self.paused.values()):
                    process.end()
                self.base.door.scene = None

    def begin(
        self, name: str, work: Callable[[], Any], over: Callable[[Process], None], meets: tuple[Meeting, ...] = ()
    ) -> None:
        """Run a process until it is over or pauses. Its randomness follows from its name, not from who ran before."""

        def seeded() -> Any:
            with ids.seeded(crc32(f"{self.seed} {name}".encode())):
                return work()

        self.ran[name.partition(":")[0]] += 1
        self._run(Process(name, self.now, seeded, lambda process: self._over(process, over), meets), ())

    def go_on(self, name: str, meets: tuple[Meeting, ...] = ()) -> None:
        """Let a paused process run on."""
        self._run(self.paused.pop(name), meets)

    def _run(self, process: Process, meets: tuple[Meeting, ...]) -> None:
        process.go_on(meets)
        if process.state is State.PAUSED:
            self.paused[process.name] = process
        self.harvest()

    def _over(self, process: Process, over: Callable[[Process], None]) -> None:
        self.paused.pop(process.name, None)
        self.trace.note(process.name, process.state.name, type(process.error).__name__)
        if process.crashed:
            self.ran["crashed"] += 1
        over(process)

    def call(self, function: str, event: Mapping[str, Any]) -> Any:
        """Call a handler as Lambda does: nothing but JSON in, nothing but JSON out."""
        return json.loads(json.dumps(self.base.handlers[function](json.loads(json.dumps(event, default=_wire)))))

    def harvest(self) -> None:
        """What was committed since the last time reaches the stream, each case in its shard, in order."""
        changes = self.cloud.tables.changes
        for commit in changes[self._heard :]:
            for change in commit:
                self._heard_of(change)
        self._heard = len(changes)

    def _heard_of(self, change: Changed) -> None:
        if change.table == CASES and change.key[0].startswith("CASE#"):
            letter = self.called(change.key[0].removeprefix("CASE#"))
            shard = self.shards[crc32(letter.encode()) % _SHARDS]
            shard.append(_record(change, len(shard)))
            self.touched.add(change.key[0].removeprefix("CASE#"))
        elif change.table == PEOPLE:
            self.touched.add("")

    def backlog(self, shard: int) -> list[dict[str, Any]]:
        """The records of a shard that nobody has read yet."""
        return self.shards[shard][self.read[shard] :]

    def rows(self, case_id: str) -> dict[str, Any]:
        """The rows of a case by sort key, as they lie in the table."""
        return dict(self.cloud.tables.tables[CASES].rows.get(f"CASE#{case_id}", {}))

    def head(self, letter: str) -> Any:
        """The `CASE` row of a case; None when there is none."""
        return self.rows(self.cases[letter].id).get("CASE")

    def status(self, letter: str) -> str:
        """A case's status as it lies in the table; empty when there is no case."""
        head = self.head(letter)
        return head["status"]["S"] if head else ""

    def desk(self) -> list[tuple[str, str, str, str]]:
        """Every item under review: case letter, item, department, region."""
        found = []
        for letter, known in self.cases.items():
            for sk, row in self.rows(known.id).items():
                if sk.startswith("ITEM#") and "queue" in row:
                    department, region = row["queue"]["S"].split("#")
                    found.append((letter, sk.removeprefix("ITEM#"), department, region))
        return found


def _record(change: Changed, number: int) -> dict[str, Any]:
    """A stream record as Lambda hands it over."""
    pk, sk = change.key
    image = {"NewImage": dict(change.after)} if change.after is not None else {}
    return {
        "eventID": str(number),
        "eventName": change.name,
        "eventSource": "aws:dynamodb",
        "eventVersion": "1.1",
        "awsRegion": "cn-north-1",
        "eventSourceARN": f"arn:aws-cn:dynamodb:cn-north-1:123456789012:table/{change.table}/stream/1",
        "dynamodb": {
            "Keys": {"pk": {"S": pk}, "sk": {"S": sk}},
            "SequenceNumber": f"{number:020}",
            "StreamViewType": "NEW_IMAGE",
            **image,
        },
    }


def _wire(value: Any) -> str:
    return base64.b64encode(value).decode()
