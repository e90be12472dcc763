"""A failing history becomes as small as it gets, and goes on failing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.simulation.faults import Kind, Meeting
from tests.simulation.moves import Move, Moves
from tests.simulation.shrinking import smallest


def history(length: int) -> Moves:
    met = (Meeting(1, Kind.PAUSE), Meeting(2, Kind.CRASH_AFTER), Meeting(3, Kind.STALE))
    return tuple(Move(f"m{number}", "relay", {"shard": 0, "count": 3, "twice": True}, met) for number in range(length))


@given(
    st.integers(3, 60).flatmap(lambda n: st.tuples(st.just(n), st.sets(st.integers(0, n - 1), min_size=1, max_size=4)))
)
def test_what_is_not_needed_is_left_out(given: tuple[int, set[int]]) -> None:
    length, needed = given

    def fails(moves: Moves) -> bool:
        return {f"m{number}" for number in needed} <= {move.name for move in moves}

    small = smallest(history(length), fails)
    assert {move.name for move in small} == {f"m{number}" for number in needed}
    assert not any(move.meets or move.about.get("twice") for move in small)


def test_a_fault_that_is_needed_stays_alone() -> None:
    def fails(moves: Moves) -> bool:
        return any(meeting.kind is Kind.CRASH_AFTER for move in moves for meeting in move.meets)

    (move,) = smallest(history(20), fails)
    assert move.meets == (Meeting(2, Kind.CRASH_AFTER),)
