"""Owns histories of a list: begun, drawn, given, settled; messages come twice, late or never, and processes die."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import MappingProxyType
from typing import Any

from tests.simulation.entitlements import actions, list_invariants
from tests.simulation.entitlements.author import Author
from tests.simulation.entitlements.base import Campaign
from tests.simulation.entitlements.world import CampaignWorld
from tests.simulation.faults import Kind
from tests.simulation.invariants import Broken
from tests.simulation.moves import Move
from tests.simulation.partners import Weather

_WEIGHTS = {
    "draw": 6,
    "publish": 6,
    "relay": 22,
    "deliver": 30,
    "settle": 8,
    "wait": 6,
    "lose": 5,
    "weather": 3,
    "go-on": 9,
}
_ROUNDS = 60
_LATER = 6 * 60
_NOTICE = 14 * 86_400
"""Seconds after which the five working days of the notice are over."""
OVER = "settled"


class ListAuthor(Author):
    """Histories in which an officer has a list drawn and publishes it."""

    weights = _WEIGHTS
    longest = MappingProxyType({"relay": 2, "deliver": 45, "settle": 20})
    more = MappingProxyType({"deliver": (Kind.PAUSE,) * 6})

    def draw(self, world: CampaignWorld) -> dict[str, Any]:
        return {}

    def publish(self, world: CampaignWorld) -> dict[str, Any] | None:
        return {} if status(world) else None

    def lose(self, world: CampaignWorld) -> dict[str, Any] | None:
        labels = sorted(world.cloud.queues.by_id["Payments"].messages)
        return {"message": self._random.choice(labels)} if labels else None

    def wait(self, world: CampaignWorld) -> dict[str, Any]:
        """Now and then until the notice is over, once there is one."""
        public = status(world) in ("under-notice", "notice-over")
        return {"seconds": self._random.choice((60, 190, 400, _NOTICE if public else 5))}

    def weather(self, world: CampaignWorld) -> dict[str, Any]:
        return {"partner": "hub", "weather": self._random.choice(list(Weather)).value}


def status(world: CampaignWorld) -> str:
    """Where the list stands; nothing while there is none."""
    row = next(iter(world.lists().values()), {}).get("LIST")
    return row["status"]["S"] if row else ""


def made_up(base: Campaign, seed: int) -> tuple[tuple[Broken, ...], CampaignWorld]:
    """The history of a seed, brought to its end: what broke, and what was met on the way."""
    world, author = CampaignWorld(base, seed), ListAuthor(seed)

    def moves() -> Iterator[Move]:
        while (move := author.next(world)) is not None:
            yield move

    with world.playing():
        broken = (
            _played(world, moves()) or _played(world, _settled(world)) or list_invariants.look(world, at_the_end=True)
        )
    return broken, world


def _played(world: CampaignWorld, moves: Iterable[Move]) -> tuple[Broken, ...]:
    for move in moves:
        actions.perform(world, move)
        if broken := list_invariants.look(world):
            return broken
    return ()


def _settled(world: CampaignWorld) -> Iterator[Move]:
    """No fault any more: the officer goes on, messages arrive, the schedule has its turns, until all is settled."""
    yield Move("up", "weather", {"partner": "hub", "weather": Weather.UP.value})
    for number in range(_ROUNDS):
        while name := next(iter(sorted(world.paused)), None):
            yield Move(f"g{number}-{name}", "go-on", {"process": name})
        while world.backlog(0):
            yield Move(f"r{number}-{world.read[0]}", "relay", {"count": 100})
        yield Move(f"w{number}", "wait", {"seconds": _LATER})
        while labels := [message.label for message in world.cloud.queues.by_id["Payments"].visible(world.now)]:
            yield Move(f"d{number}-{labels[0]}", "deliver", {"messages": labels[:3]})
        yield Move(f"s{number}", "settle", {})
        now = status(world)
        if now == OVER and not world.backlog(0) and not world.cloud.queues.by_id["Payments"].messages:
            return
        if verb := {"": "draw", "drafted": "publish"}.get(now):
            yield Move(f"v{number}", verb, {})
        elif now == "under-notice" and number % 8 == 7:
            yield Move(f"n{number}", "wait", {"seconds": _NOTICE})
