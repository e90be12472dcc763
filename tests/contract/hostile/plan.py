"""Owns which attempts there are: every kind at every good request of every operation, thinned by a seed."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from tests.contract.hostile import bodies, doors, sessions, wire
from tests.contract.hostile.attempts import Attempt, Kind, Start
from tests.contract.hostile.scene import Scene
from tests.contract.hostile.wire import Spoken

Making = Callable[[Scene, Start], Iterable[Attempt]]


def _alone(making: Callable[[Start], Iterable[Attempt]]) -> Making:
    return lambda scene, start: making(start)


MADE: Mapping[Kind, Making] = {
    Kind.VALUES: _alone(bodies.hostile_values),
    Kind.SHAPES: _alone(bodies.other_shapes),
    Kind.BYTES: _alone(bodies.broken_bytes),
    Kind.CODED: _alone(bodies.coded),
    Kind.MEDIA: _alone(bodies.media),
    Kind.NAMES: _alone(doors.names),
    Kind.QUERIES: _alone(doors.queries),
    Kind.HEADERS: _alone(doors.headers),
    Kind.METHODS: _alone(doors.methods),
    Kind.ALTERED: sessions.altered,
    Kind.FORGED: sessions.forged,
    Kind.STRANGERS: sessions.strangers,
    Kind.FOREIGN: sessions.foreign,
}
"""How the attempts of a kind are made from a good request; what hypothesis invents and sockets break is elsewhere."""


def planned(scene: Scene, starts: Iterable[Start], kind: Kind, seed: int, most: int) -> Iterator[Attempt]:
    """The attempts of a kind, at most so many at an operation; which ones is the seed's choice."""
    chosen = random.Random(f"{seed} {kind.name}")
    for own in by_operation(starts).values():
        every = [attempt for start in own for attempt in MADE[kind](scene, start)]
        yield from chosen.sample(every, most) if len(every) > most else every


def at_each(scene: Scene, starts: Iterable[Start], kind: Kind) -> Iterator[Attempt]:
    """All attempts of a kind."""
    for start in starts:
        yield from MADE[kind](scene, start)


def attacked(scene: Scene, starts: Iterable[Start], kind: Kind) -> set[str]:
    """The operations at which a kind has anything to try."""
    return {start.request.operation.name for start in starts if next(iter(MADE[kind](scene, start)), None)}


def by_operation(starts: Iterable[Start]) -> dict[str, list[Start]]:
    """The good requests of each operation."""
    sorted_out: defaultdict[str, list[Start]] = defaultdict(list)
    for start in starts:
        sorted_out[start.request.operation.name].append(start)
    return sorted_out


def spoken(starts: Iterable[Start], seed: int, most: int) -> Iterator[Spoken]:
    """The same of what is tried over sockets."""
    chosen = random.Random(f"{seed} {Kind.WIRE.name}")
    for own in by_operation(starts).values():
        every = [one for start in own for one in wire.spoken(start)]
        yield from chosen.sample(every, most) if len(every) > most else every
