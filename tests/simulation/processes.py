"""Owns processes: handlers that run a while, stop at a call, go on later, or end there. One thread; it knows no AWS.

Each is a greenlet with a context of its own. Only at a call to the outside may another one run, which is also the only
place where it matters. One that crashes never runs again: what it held in memory is gone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextvars import copy_context
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import Any

from greenlet import GreenletExit, getcurrent, greenlet

from tests.simulation.faults import Kind, Meeting

LAMBDA_ENDS = timedelta(seconds=30)


class State(Enum):
    """Where a process is."""

    RUNNING = auto()
    PAUSED = auto()
    ENDED = auto()
    CRASHED = auto()


class Process:
    """One call of a handler. `result` is what it returned, `error` what it raised; `over` hears that it is over."""

    def __init__(
        self,
        name: str,
        began: datetime,
        work: Callable[[], Any],
        over: Callable[[Process], None],
        meets: Iterable[Meeting],
    ) -> None:
        self.name, self.began = name, began
        self.state = State.RUNNING
        self.result: Any = None
        self.error: Exception | None = None
        self.calls = 0
        self._meets = {meeting.call: meeting for meeting in meets}
        self._left: list[Kind] = []
        self._over = over
        self._greenlet = _Greenlet(self, lambda: self._run(work))

    def out_of_time(self, now: datetime) -> bool:
        """Whether Lambda would end it now; an operator's command has no such limit."""
        return now - self.began > LAMBDA_ENDS and not self.name.startswith("publish:")

    @property
    def crashed(self) -> bool:
        """Whether it ended without a word."""
        return self.state is State.CRASHED

    def go_on(self, meets: Iterable[Meeting] = ()) -> None:
        """Run until it is over or pauses; further meetings count from the call at which it stands."""
        self._meets |= {self.calls + meeting.call: meeting for meeting in meets}
        self.state = State.RUNNING
        self._greenlet.switch()
        if self.state in (State.ENDED, State.CRASHED):
            self._over(self)

    def end(self) -> None:
        """Cut it off where it stands, as Lambda does when its time is over."""
        self.state = State.CRASHED
        self._greenlet.throw(GreenletExit)
        self._over(self)

    def next_call(self) -> Kind | None:
        """What the next try of a call meets."""
        if self.state is State.CRASHED:
            raise GreenletExit
        if not self._left:
            self.calls += 1
            meeting = self._meets.pop(self.calls, None)
            self._left = [meeting.kind] * meeting.times if meeting else []
        return self._left.pop() if self._left else None

    def pause(self) -> None:
        """Stand here until somebody lets it go on."""
        self.state = State.PAUSED
        parent = self._greenlet.parent
        assert parent is not None
        parent.switch()

    def crash(self) -> None:
        """End here and now."""
        self.state = State.CRASHED
        raise GreenletExit

    def _run(self, work: Callable[[], Any]) -> None:
        try:
            self.result = work()
        except Exception as error:  # noqa: BLE001 - whatever a handler raises is what its caller sees
            self.error = error
        if self.state is State.RUNNING:
            self.state = State.ENDED


class _Greenlet(greenlet):
    """A greenlet that knows its process."""

    def __init__(self, process: Process, run: Callable[[], None]) -> None:
        super().__init__(run)
        self.process = process
        self.gr_context = copy_context()


def current() -> Process | None:
    """The process that is running; None outside of any."""
    running = getcurrent()
    return running.process if isinstance(running, _Greenlet) else None
