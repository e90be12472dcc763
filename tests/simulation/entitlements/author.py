"""Owns making histories of a campaign up: what happens next, by a seed and by what there is; it does nothing."""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any

from tests.simulation.entitlements.base import OVERNIGHT, SIZES
from tests.simulation.entitlements.world import CampaignWorld
from tests.simulation.faults import Kind, Meeting
from tests.simulation.moves import Move
from tests.simulation.partners import Weather

_COMPANIES = tuple(SIZES)
_LONGEST = 45
_EDGES = (Kind.CRASH_BEFORE, Kind.CRASH_AFTER, Kind.PAUSE, Kind.CONFLICT, Kind.THROTTLED, Kind.ANSWER_LOST)
_MORE: Mapping[str, tuple[Kind, ...]] = {
    "relay": (Kind.PARTLY, Kind.DOUBLED),
    "tap": (Kind.PAUSE,) * 4,  # so that others go first
}
_PROCESSES = frozenset({"tap", "again", "relay", "deliver", "settle", "money", "back", "draw", "publish", "go-on"})
_WEIGHTS: Mapping[str, int] = {
    "tap": 22,
    "again": 8,
    "relay": 16,
    "deliver": 20,
    "settle": 8,
    "money": 3,
    "back": 5,
    "wait": 5,
    "weather": 3,
    "hush": 2,
    "bad": 3,
    "slow": 2,
    "send-back": 3,
    "against": 2,
    "go-on": 9,
}


def account(company: str) -> str:
    """A company's own account; a second is its number with a 9 behind."""
    return f"60000000{_COMPANIES.index(company):04}"


class Author:
    """One history to be; `weights` say how often which verb."""

    weights: Mapping[str, int] = _WEIGHTS
    longest: Mapping[str, int] = {"relay": 2, "deliver": 14, "settle": 40}
    """Calls of each kind of process, among which one meets a fault; of the others as many as a confirmation makes."""
    more: Mapping[str, tuple[Kind, ...]] = _MORE
    """Faults that a kind of process meets beside or more often than the usual ones."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(f"campaign {seed}")
        self._left = self._random.randint(18, _LONGEST)
        self._faults = self._random.choice((0.0, 0.15, 0.35, 0.6))
        self._number = 0
        self._overnight = False

    def next(self, world: CampaignWorld) -> Move | None:
        """What happens now; None at the end."""
        if not self._left:
            return None
        self._left -= 1
        self._number += 1
        for _ in range(20):
            verb = self._random.choices(tuple(self.weights), tuple(self.weights.values()))[0]
            about = getattr(self, verb.replace("-", "_"))(world)
            if about is not None:
                return Move(f"c{self._number}", verb, about, self._meets(verb, world))
        return Move(f"c{self._number}", "wait", {"seconds": 60})

    def _meets(self, verb: str, world: CampaignWorld) -> tuple[Meeting, ...]:
        if verb not in _PROCESSES:
            return ()
        if self._random.random() >= self._faults:
            return ()
        kinds = (*_EDGES, *self.more.get(verb, ()))
        return (Meeting(self._call(verb, world), self._random.choice(kinds), self._random.choice((1, 1, 1, 2))),)

    def _call(self, verb: str, world: CampaignWorld) -> int:
        """Any call of a process, or one of its last, where what was decided is committed."""
        most = self.longest.get(verb, world.base.calls)
        if verb in ("tap", "again") and self._random.random() < 0.5:
            return max(most - self._random.choice((0, 0, 1, 2)), 1)
        return self._random.randint(1, most)

    def _company(self) -> str:
        return self._random.choice(_COMPANIES)

    def tap(self, world: CampaignWorld) -> dict[str, Any]:
        """Mostly to the company's own account; sometimes to its second, or by mistake to somebody else's."""
        company = self._company()
        whose = company if self._random.random() < 0.9 else self._company()
        return {"company": company, "account": account(whose) + self._random.choice(("", "", "9"))}

    def again(self, world: CampaignWorld) -> dict[str, Any] | None:
        return {"key": self._random.choice(sorted(world.asked))} if world.asked else None

    def relay(self, world: CampaignWorld) -> dict[str, Any] | None:
        return {"count": self._random.choice((1, 3, 100))} if world.backlog(0) else None

    def deliver(self, world: CampaignWorld) -> dict[str, Any] | None:
        labels = sorted(message.label for message in world.cloud.queues.by_id["Payments"].visible(world.now))
        if not labels:
            return None
        chosen = self._random.sample(labels, min(len(labels), self._random.randint(1, 3)))
        return {"messages": chosen, **({"twice": True} if self._random.random() < 0.25 else {})}

    def settle(self, world: CampaignWorld) -> dict[str, Any]:
        return {}

    def money(self, world: CampaignWorld) -> dict[str, Any]:
        return {"fen": self._random.choice((1, 7, 90_000, 333_333))}

    def back(self, world: CampaignWorld) -> dict[str, Any]:
        return {"company": self._company(), "step": self._random.choice(("claim", "repaid"))}

    def wait(self, world: CampaignWorld) -> dict[str, Any]:
        """Once at most until the next working day, on which payments are looked at again: keys are known for a day."""
        seconds = self._random.choice((5, 60, 190, 190, 400, 400, OVERNIGHT))
        if seconds == OVERNIGHT:
            seconds, self._overnight = (400 if self._overnight else OVERNIGHT), True
        return {"seconds": seconds}

    def weather(self, world: CampaignWorld) -> dict[str, Any]:
        partner = self._random.choice(("finance", "finance", "hub"))
        return {"partner": partner, "weather": self._random.choice(list(Weather)).value}

    def hush(self, world: CampaignWorld) -> dict[str, Any]:
        return {}

    def bad(self, world: CampaignWorld) -> dict[str, Any]:
        return {"account": account(self._company())}

    def slow(self, world: CampaignWorld) -> dict[str, Any]:
        return {"prompt": self._random.choice((True, False))}

    def send_back(self, world: CampaignWorld) -> dict[str, Any]:
        return {"company": self._company()}

    def against(self, world: CampaignWorld) -> dict[str, Any]:
        return {"company": self._company(), "so": self._random.choice((True, False, False))}

    def go_on(self, world: CampaignWorld) -> dict[str, Any] | None:
        return {"process": self._random.choice(sorted(world.paused))} if world.paused else None
