"""Owns playing one history of a campaign, made up from its seed or read from moves, and bringing it to its end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from tests.simulation.entitlements import actions, invariants
from tests.simulation.entitlements.author import Author, account
from tests.simulation.entitlements.base import Campaign
from tests.simulation.entitlements.world import CampaignWorld
from tests.simulation.invariants import Broken
from tests.simulation.moves import Move, Moves
from tests.simulation.partners import Weather
from tests.simulation.shrinking import smallest

_ROUNDS = 8
_LATER = 6 * 60
_DAYS_LATER = 3 * 86_400


@dataclass
class History:
    """What came of one history: its moves, what broke (if anything), and figures."""

    seed: int
    moves: Moves
    broken: tuple[Broken, ...]
    digest: str
    steps: int
    met: Counter[str] = field(default_factory=Counter)
    ran: Counter[str] = field(default_factory=Counter)
    did: Counter[str] = field(default_factory=Counter)
    ends: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        broken = [f"  => {each.invariant}: {each.words}" for each in self.broken]
        again = f"  again: python -m tests.simulation.entitlements --seed {self.seed} --histories 1"
        return "\n".join([f"seed {self.seed} fails:", *map(str, self.moves), *broken, again])


def measured(base: Campaign) -> Campaign:
    """The campaign, with the number of calls that a confirmation makes."""
    world = CampaignWorld(base, 0)
    with world.playing():
        for company in ("ant", "bee"):  # the first one has to read the policy as well
            actions.perform(world, Move(company, "tap", {"company": company, "account": account(company)}))
    return replace(base, calls=world.calls[-1])


def make_up(base: Campaign, seed: int) -> History:
    """The history of a seed."""
    world, author = CampaignWorld(base, seed), Author(seed)

    def moves() -> Iterator[Move]:
        while (move := author.next(world)) is not None:
            yield move

    return _played(world, moves())


def play(base: Campaign, seed: int, moves: Iterable[Move]) -> History:
    """The same history again, or what is left of it."""
    return _played(CampaignWorld(base, seed), moves)


def made_small(base: Campaign, history: History) -> History:
    """The same failure with as few moves and faults as it takes."""
    name = history.broken[0].invariant

    def fails(moves: Moves) -> bool:
        return any(each.invariant == name for each in play(base, history.seed, moves).broken)

    return play(base, history.seed, smallest(history.moves, fails))


def _played(world: CampaignWorld, moves: Iterable[Move]) -> History:
    done: list[Move] = []
    steps = 0
    with world.playing():
        broken: tuple[Broken, ...] = ()
        for move in moves:
            done.append(move)
            steps += actions.perform(world, move)
            if broken := invariants.look(world):
                break
        else:
            for _ in settled(world):
                steps += 1
                if broken := invariants.look(world):
                    break
            else:
                broken = invariants.look(world, at_the_end=True)
        ends = Counter(row["status"]["S"] for row in world.entitlements().values())
        world.trace.note("end", *sorted(ends.items()), *sorted(world.outside.treasury.paid().items()))
    return History(
        world.seed, tuple(done), broken, world.trace.digest, steps, world.trace.met, world.ran, world.did, ends
    )


def settled(world: CampaignWorld) -> Iterator[Move]:
    """No fault any more: partners are up, messages arrive, the schedule has its turns, until nothing changes.

    A working day later it is seen what banks sent back, and all of it once more.
    """
    world.outside.treasury.hushed = 0
    for number, move in enumerate(_to_the_end(world), start=1):
        named = replace(move, name=f"s{number}")
        actions.perform(world, named)
        yield named


def _to_the_end(world: CampaignWorld) -> Iterator[Move]:
    for partner in world.outside.weather:
        yield Move("", "weather", {"partner": partner, "weather": Weather.UP.value})
    yield from rounds(world)
    yield Move("", "wait", {"seconds": _DAYS_LATER})
    yield from rounds(world)


def rounds(world: CampaignWorld) -> Iterator[Move]:
    """Moves (without names) by which all that is on its way arrives, and the schedule has its turns."""
    still = 0
    for _ in range(_ROUNDS):
        before = len(world.cloud.tables.changes)
        while name := next(iter(sorted(world.paused)), None):
            yield Move("", "go-on", {"process": name})
        while world.backlog(0):
            yield Move("", "relay", {"count": 100})
        yield Move("", "wait", {"seconds": _LATER})
        while labels := [message.label for message in world.cloud.queues.by_id["Payments"].visible(world.now)]:
            yield Move("", "deliver", {"messages": labels[:3]})
        yield Move("", "settle", {})
        still = still + 1 if len(world.cloud.tables.changes) == before else 0
        if still == 2:  # an order that is only now sent is paid in the round after
            return
