"""Owns the sums of a budget: how money is taken from its shards, and when there is too little; pure, it stores nothing.

A budget is one number kept in eight rows, so that two hundred who confirm at once do not all wait for the same one.
Always: what is free, reserved and paid in all shards together is the total. Whoever finds too little waits, and while
somebody waits every shard says so: nobody who comes later overtakes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from chalicelib.core import ids

SHARDS = 8


@dataclass(frozen=True)
class Shard:
    """One part of a budget, in fen. `waiting`: how many wait for money of the whole budget."""

    number: int
    free: int = 0
    reserved: int = 0
    paid: int = 0
    waiting: int = 0

    @property
    def total(self) -> int:
        """All of it, wherever it is."""
        return self.free + self.reserved + self.paid


def plan(shards: Sequence[Shard], fen: int, start: int, *, first_in_line: bool = False) -> Mapping[int, int] | None:
    """How much to take from which shard; None when it must wait.

    One shard when one has enough, `start` first; else the fullest together. Those who wait already are `first_in_line`.

    >>> shards = [Shard(0, free=5), Shard(1, free=9), Shard(2, free=7)]
    >>> plan(shards, 6, start=2), plan(shards, 12, start=0), plan(shards, 22, start=0)
    ({2: 6}, {1: 9, 2: 3}, None)
    """
    if not first_in_line and any(shard.waiting for shard in shards):
        return None
    around = [*shards[start:], *shards[:start]]
    if alone := next((shard for shard in around if shard.free >= fen), None):
        return {alone.number: fen}
    taken, left = {}, fen
    for shard in sorted(around, key=lambda shard: -shard.free):
        if part := min(shard.free, left):
            taken[shard.number] = part
            left -= part
    return None if left else taken


def spread(fen: int) -> Mapping[int, int]:
    """Money that comes in, shared out as evenly as whole fen allow.

    >>> list(spread(20).values())
    [3, 3, 3, 3, 2, 2, 2, 2]
    """
    each, more = divmod(fen, SHARDS)
    return {number: each + (number < more) for number in range(SHARDS)}


def start_of(entitlement: str) -> int:
    """The shard that an entitlement looks at first: always the same, and each as often as any other."""
    return ids.shard(entitlement, SHARDS)


def whole(shards: Iterable[Shard]) -> Shard:
    """All shards together, as if they were one; numbered -1."""
    parts = tuple(shards)
    return Shard(
        -1,
        sum(each.free for each in parts),
        sum(each.reserved for each in parts),
        sum(each.paid for each in parts),
        max((each.waiting for each in parts), default=0),
    )
