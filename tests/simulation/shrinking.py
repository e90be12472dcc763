"""Owns making a failing history small: moves and faults are left out as long as it still fails the same way.

What goes together first; then delta debugging (Zeller and Hildebrandt, "Simplifying and isolating failure-inducing
input", 2002): halves, then ever smaller parts; then the faults of what is left, one by one. It knows no city.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.simulation.moves import Move, Moves

_ALL = 100  # records: more than a shard ever has
Fails = Callable[[Moves], bool]


def smallest(moves: Moves, fails: Fails) -> Moves:
    """A part of the moves that still fails, from which no single move and no fault can be left out."""
    moves = _without_groups(moves, fails)
    while True:
        fewer = _without_faults(_without_moves(moves, fails), fails)
        if fewer == moves:
            return moves
        moves = fewer


def _without_groups(moves: Moves, fails: Fails) -> Moves:
    """All faults at once, all that is about one case, all of one verb: what goes in a few tries saves many."""
    calm = tuple(move.meeting() for move in moves)
    moves = calm if fails(calm) else moves
    for name in sorted({str(move.about["case"]) for move in moves if "case" in move.about}):
        moves = _unless_needed(moves, tuple(move for move in moves if move.about.get("case") != name), fails)
    for verb in sorted({move.verb for move in moves}):
        moves = _unless_needed(moves, tuple(move for move in moves if move.verb != verb), fails)
    return moves


def _unless_needed(moves: Moves, fewer: Moves, fails: Fails) -> Moves:
    return fewer if fails(fewer) else moves


def _without_moves(moves: Moves, fails: Fails) -> Moves:
    size = max(len(moves) // 2, 1)
    while True:
        moves = _without_parts(moves, size, fails)
        if size == 1:
            return moves
        size //= 2


def _without_parts(moves: Moves, size: int, fails: Fails) -> Moves:
    """From the end, since what comes last is what the failure needs least often."""
    for start in reversed(range(0, len(moves), size)):
        moves = _unless_needed(moves, moves[:start] + moves[start + size :], fails)
    return moves


def _without_faults(moves: Moves, fails: Fails) -> Moves:
    for place in range(len(moves)):
        for simpler in _simpler(moves[place]):
            changed = (*moves[:place], simpler, *moves[place + 1 :])
            if fails(changed):
                moves = changed
                break
    return moves


def _simpler(move: Move) -> Iterator[Move]:
    """The move with fewer faults, simplest first."""
    if move.meets:
        yield move.meeting()
        for left_out in move.meets if len(move.meets) > 1 else ():
            yield move.meeting(*(meeting for meeting in move.meets if meeting != left_out))
    if move.about.get("twice"):
        yield Move(move.name, move.verb, {k: v for k, v in move.about.items() if k != "twice"}, move.meets)
    if move.about.get("count", _ALL) != _ALL and move.verb == "relay":
        yield Move(move.name, move.verb, {**move.about, "count": _ALL}, move.meets)
    labels = move.about.get("messages", ())
    for left_out in labels if len(labels) > 1 else ():
        yield Move(move.name, move.verb, {**move.about, "messages": [x for x in labels if x != left_out]}, move.meets)
