"""Owns the end of a history: no fault any more, everything that is on its way arrives, people decide what they have.

It helps as the house helps itself: messages come again after their time, dead letters are redriven, the reconciler has
its turns. Nothing is repaired by hand.
"""

from __future__ import annotations

from collections.abc import Iterator

from tests.simulation import actions
from tests.simulation.author import reviewers
from tests.simulation.moves import Move
from tests.simulation.partners import Weather
from tests.simulation.world import World

_ROUNDS = 12
_BATCH = 10
_LATER = 11 * 60
_OPEN = ("submitted", "in_progress")


def settle(world: World) -> Iterator[Move]:
    """Every move that it takes until all is still, each done before it is given; at most so many rounds."""
    play = _Play(world)
    for partner in world.outside.weather:
        yield play.do("weather", partner=partner, weather=Weather.UP.value)
    for _ in range(_ROUNDS):
        yield from play.until_still()
        if not play.unfinished():
            return
        yield play.do("wait", seconds=_LATER)
        yield play.do("round")


class _Play:
    def __init__(self, world: World) -> None:
        self._world, self._number = world, 0

    def do(self, verb: str, **about: object) -> Move:
        """Do one move of our own."""
        self._number += 1
        move = Move(f"s{self._number}", verb, about)
        actions.perform(self._world, move)
        return move

    def until_still(self) -> Iterator[Move]:
        """Let everything arrive that can arrive now, and desks decide, until nothing moves."""
        moved = True
        while moved:
            moved = False
            for step in (self._processes, self._streams, self._queues, self._desks):
                for move in step():
                    moved = True
                    yield move

    def unfinished(self) -> bool:
        """Whether a case is open or a message lies somewhere."""
        queues = any(queue.messages for queue in self._world.cloud.queues.by_id.values())
        return queues or any(self._world.status(letter) in _OPEN for letter in self._world.cases)

    def _processes(self) -> Iterator[Move]:
        for name in list(self._world.paused):
            yield self.do("go-on", process=name)

    def _streams(self) -> Iterator[Move]:
        for shard in range(len(self._world.shards)):
            if backlog := self._world.backlog(shard):
                yield self.do("relay", shard=shard, count=min(len(backlog), 100))

    def _queues(self) -> Iterator[Move]:
        for name, queue in self._world.cloud.queues.by_id.items():
            if name.endswith("Dead"):
                if queue.messages and name != "RelayDead":
                    yield self.do("redrive", queue=name)
            elif visible := queue.visible(self._world.now):
                yield self.do("deliver", queue=name, messages=[message.label for message in visible[:_BATCH]])

    def _desks(self) -> Iterator[Move]:
        for letter, item, department, region in self._world.desk():
            staff = reviewers(self._world, department, region)[0]
            yield self.do("decide", case=letter, item=item, staff=staff, approve=True)
