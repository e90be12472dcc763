"""Processes stand still at a call, go on later, or end there; what they held in memory is gone."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta

from tests.simulation import processes
from tests.simulation.faults import Kind, Meeting
from tests.simulation.processes import Process, State

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


class Play:
    """Work of three calls, written down."""

    def __init__(self, *meets: Meeting) -> None:
        self.done: list[str] = []
        self.over = 0
        self.process = Process("p", NOON, self.work, self.ended, meets)

    def work(self) -> str:
        for number in range(3):
            with suppress(ValueError):  # a handler that catches what it can
                self.call(number)
        return "answer"

    def call(self, number: int) -> None:
        process = processes.current()
        assert process is not None
        match process.next_call():
            case Kind.PAUSE:
                process.pause()
            case Kind.CRASH_BEFORE:
                process.crash()
        self.done.append(f"call {number}")

    def ended(self, process: Process) -> None:
        self.over += 1


def test_a_process_runs_to_its_answer() -> None:
    play = Play()
    play.process.go_on()
    assert (play.process.state, play.process.result, play.over) == (State.ENDED, "answer", 1)
    assert processes.current() is None


def test_one_that_pauses_goes_on_from_there() -> None:
    play = Play(Meeting(2, Kind.PAUSE))
    play.process.go_on()
    assert (play.process.state, play.done, play.over) == (State.PAUSED, ["call 0"], 0)
    play.process.go_on()
    assert (play.process.result, len(play.done), play.over) == ("answer", 3, 1)


def test_one_that_crashes_says_nothing_and_does_nothing_more() -> None:
    play = Play(Meeting(2, Kind.CRASH_BEFORE))
    play.process.go_on()
    assert play.process.crashed
    assert (play.process.result, play.done, play.over) == (None, ["call 0"], 1)


def test_one_that_is_cut_off_while_it_stands_still_ends_there() -> None:
    play = Play(Meeting(3, Kind.PAUSE))
    play.process.go_on()
    assert not play.process.out_of_time(NOON + timedelta(seconds=30))
    assert play.process.out_of_time(NOON + timedelta(seconds=31))
    play.process.end()
    assert play.process.crashed
    assert (play.done, play.over) == (["call 0", "call 1"], 1)


def test_a_fault_that_lasts_is_met_at_every_try_of_its_call() -> None:
    process = Process("p", NOON, lambda: None, lambda process: None, [Meeting(2, Kind.THROTTLED, 3)])
    assert [process.next_call() for _ in range(5)] == [None, *[Kind.THROTTLED] * 3, None]
    assert process.calls == 3
