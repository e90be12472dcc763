"""Owns playing one history: made up from its seed, or read from moves; the invariants are looked at after each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from tests.simulation import actions, invariants
from tests.simulation.author import Author
from tests.simulation.base import Base
from tests.simulation.invariants import Broken
from tests.simulation.moves import Move, Moves
from tests.simulation.settling import settle
from tests.simulation.world import World


@dataclass
class History:
    """What came of one history: its moves, what broke (if anything), and figures."""

    seed: int
    begins: datetime
    moves: Moves
    broken: tuple[Broken, ...]
    digest: str
    steps: int
    checked: Counter[str] = field(default_factory=Counter)
    met: Counter[str] = field(default_factory=Counter)
    ran: Counter[str] = field(default_factory=Counter)
    did: Counter[str] = field(default_factory=Counter)
    ends: Counter[str] = field(default_factory=Counter)


def make_up(base: Base, seed: int) -> History:
    """The history of a seed."""
    author = Author(seed)
    world = World(base, seed, author.temper.begins)
    return _played(world, _made_up(author, world))


def play(base: Base, seed: int, begins: datetime, moves: Iterable[Move]) -> History:
    """The same history again, or what is left of it."""
    return _played(World(base, seed, begins), moves)


def _made_up(author: Author, world: World) -> Iterator[Move]:
    while (move := author.next(world)) is not None:
        yield move


def _played(world: World, moves: Iterable[Move]) -> History:
    done: list[Move] = []
    steps, begins = 0, world.now
    watch = invariants.Watch(world)
    with world.playing():
        broken = watch.look()
        for move in moves:
            done.append(move)
            steps += actions.perform(world, move)
            if broken := watch.look():
                break
        else:
            for _ in settle(world):
                steps += 1
                if broken := watch.look():
                    break
            else:
                broken = watch.look_at_the_end()
        world.trace.note("end", *watch.state())
    return History(
        seed=world.seed,
        begins=begins,
        moves=tuple(done),
        broken=broken,
        digest=world.trace.digest,
        steps=steps,
        checked=watch.checked,
        met=world.trace.met,
        ran=world.ran,
        did=world.did,
        ends=Counter(world.status(letter) or "gone" for letter in world.cases),
    )
