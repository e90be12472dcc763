"""Owns the flow on a laptop: moves stream records, messages and turns of the clock into our handlers, deciding nothing.

Used like this:

    runner = Runner(app, city)
    runner.drain()                                   # until nothing moves any more
    runner.drain(until=lambda: case_is_closed())     # or until something is so
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import datetime, timedelta
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError
from chalice.app import Chalice

from chalicelib.core import clock, ids
from chalicelib.core.logs import log
from infra.local.cloud import Cloud
from infra.local.lambdas import Around, Fault, Lambdas
from infra.local.queues import Delivery, QueuePoller
from infra.local.stores.positions import Positions
from infra.local.streams import StreamPoller
from infra.local.wiring import QueueSource, Schedule, StreamSource, sources

_BREATH_SECONDS = 0.01


class StillMoving(Exception):
    """What `drain` waited for did not come in time; the message says what moved last and what failed."""


class Runner:
    """One thread of delivery for one cloud. Each step asks every source once, in the order of `app.py`.

    `hidden_seconds`: for how long a failed message stays hidden; 0 tries again at once, None as in the template.
    `around(name)`: entered around every call of a handler. `positions`: where the streams were read to before.
    """

    def __init__(
        self,
        app: Chalice,
        cloud: Cloud,
        *,
        hidden_seconds: int | None = 0,
        delivery: Delivery | None = None,
        around: Around = lambda name: nullcontext(),
        positions: Positions | None = None,
    ) -> None:
        self.cloud = cloud
        self.lambdas = Lambdas(around)
        heard, behaviour = sources(app), delivery or Delivery()
        streams, self._positions = cloud.client("dynamodbstreams"), positions or Positions()
        self._pollers: list[StreamPoller | QueuePoller | _Turns] = [
            StreamPoller(source, cloud, self.lambdas, streams, behaviour.twice, self._positions)
            if isinstance(source, StreamSource)
            else QueuePoller(source, cloud, self.lambdas, hidden_seconds, behaviour)
            if isinstance(source, QueueSource)
            else _Turns(source, cloud, self.lambdas)
            for source in heard
        ]

    @property
    def faults(self) -> list[Fault]:
        """Every call that failed as a whole so far; a test of good weather asserts that there is none."""
        return self.lambdas.faults

    def step(self) -> bool:
        """Let every source hand over at most one batch; whether anything moved.

        When nothing did, every queue was empty after the streams had been: what they brought so far is done.
        """
        moved = [poller.step() for poller in self._pollers]
        if not any(moved):
            self._positions.keep({name: place for stream in self._streams for name, place in stream.places().items()})
        return any(moved)

    def drain(self, until: Callable[[], bool] | None = None, seconds: float = 60.0) -> None:
        """Step until nothing moves and no state machine is on its way, or until `until()`; StillMoving if too late."""
        done = until or self._at_rest
        deadline = time.monotonic() + seconds
        while not done():
            if not self.step():
                time.sleep(_BREATH_SECONDS)
            if time.monotonic() > deadline:
                raise StillMoving(f"not done after {seconds} s; faults so far: {self.faults}")

    def _at_rest(self) -> bool:
        """The state machines are looked at first: what they sent before they came to rest is found by the step."""
        return not self.cloud.busy() and not self.step()

    def fire(self, function: str) -> None:
        """Give a scheduled function its turn now; KeyError when there is no such schedule."""
        {poller.source.function.name: poller for poller in self._pollers if isinstance(poller, _Turns)}[function].fire()

    @contextmanager
    def delivering(self, behaviour: Delivery) -> Iterator[None]:
        """Let the queues behave differently inside."""
        queues = [poller for poller in self._pollers if isinstance(poller, QueuePoller)]
        before = [queue.delivery for queue in queues]
        for queue in queues:
            queue.delivery = behaviour
        try:
            yield
        finally:
            for queue, usual in zip(queues, before, strict=True):
                queue.delivery = usual

    @contextmanager
    def without(self, function: str) -> Iterator[None]:
        """Let what a function would hear wait in its queue while inside: for those who look at others only."""
        usual = self._pollers
        self._pollers = [each for each in usual if each.source.function.name != function]
        try:
            yield
        finally:
            self._pollers = usual

    def relay_only(self) -> None:
        """Let the streams run dry, and nothing else move."""
        while sum(stream.step() for stream in self._streams):
            pass

    @property
    def _streams(self) -> list[StreamPoller]:
        return [poller for poller in self._pollers if isinstance(poller, StreamPoller)]

    @contextmanager
    def in_background(self) -> Iterator[None]:
        """Step in a thread of its own while inside."""
        stop = threading.Event()
        thread = threading.Thread(target=self.run_forever, args=(stop,), name="runner", daemon=True)
        thread.start()
        try:
            yield
        finally:
            stop.set()
            thread.join()

    def run_forever(self, stop: threading.Event) -> None:
        """Step until told to stop, resting for a breath whenever nothing moved, or a store or queue did not answer."""
        while not stop.is_set():
            try:
                moved = self.step()
            except (BotoCoreError, ClientError):  # as Lambda does, which asks again for ever
                log.exception("the deliveries stumbled")
                moved = False
            if not moved:
                stop.wait(_BREATH_SECONDS * 5)


class _Turns:
    """Gives one scheduled function its turns, by the clock of `core`; the first comes a period after the start."""

    def __init__(self, source: Schedule, cloud: Cloud, lambdas: Lambdas) -> None:
        self.source, self._cloud, self._lambdas = source, cloud, lambdas
        self._due = clock.now() + timedelta(seconds=source.seconds)

    def step(self) -> bool:
        if clock.now() < self._due:
            return False
        self.fire()
        return True

    def fire(self) -> None:
        moment = clock.now()
        self._due = moment + timedelta(seconds=self.source.seconds)
        self._lambdas.run(self.source.function, self._event(moment))

    def _event(self, moment: datetime) -> dict[str, Any]:
        name = f"onething-{self._cloud.stage}-{self.source.function.name}"
        return {
            "version": "0",
            "id": ids.code(26),
            "source": "aws.events",
            "detail-type": "Scheduled Event",
            "account": self._cloud.account,
            "region": self._cloud.region,
            "time": moment.isoformat(timespec="seconds"),
            "resources": [self._cloud.arn("events", f"rule/{name}")],
            "detail": {},
        }
