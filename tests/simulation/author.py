"""Owns how a history is made up from a seed: what happens next, to whom, and what goes wrong. It does none of it.

Each history has a temper of its own (what is frequent in it, and what never happens), so that between them they go to
more places than one mixture would ("swarm testing": Groce and others, ISSTA 2012).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from tests.simulation.actions import OWN
from tests.simulation.base import BEGINS, GENERATED
from tests.simulation.faults import Kind, Meeting
from tests.simulation.moves import Move
from tests.simulation.partners import Weather
from tests.simulation.phones import Answer
from tests.simulation.seen import published
from tests.simulation.world import CATALOGUE, World

Details = Mapping[str, Any]
PEOPLE = ("chen-jing", "wang-zhiming", "lin-xiuying", "wu-xiaotong", "zhou-yuqing")
_LIKELY = (0.0, 0.3, 1.0, 3.0)
_MINUTES, _HOURS, _DAYS = 60, 3600, 86400
_JUMPS = (1, 40, 200, 11 * _MINUTES, 21 * _MINUTES, 5 * _HOURS, 14 * _HOURS, _DAYS, 3 * _DAYS, 9 * _DAYS)
_BEGINNINGS = (
    BEGINS,
    *(datetime(2026, *day, 15, 58, tzinfo=UTC) for day in ((2, 12), (4, 30), (9, 24), (9, 30), (12, 29))),
)
"""An ordinary day, and two minutes to midnight before holidays, make-up Saturdays, and a year that is not known yet."""
_MET = {
    Kind.PAUSE: 8.0,
    Kind.CRASH_BEFORE: 2.0,
    Kind.CRASH_AFTER: 3.0,
    Kind.THROTTLED: 1.0,
    Kind.CONFLICT: 1.0,
    Kind.NOT_REACHED: 0.5,
    Kind.ANSWER_LOST: 1.5,
    Kind.FAILED: 0.5,
    Kind.FAILED_AFTER: 0.5,
    Kind.STALE: 1.0,
    Kind.PARTLY: 1.0,
    Kind.DOUBLED: 1.0,
    Kind.SLOW: 1.0,
}


@dataclass(frozen=True)
class Temper:
    """What is frequent in one history: verbs, kinds of fault, how many calls meet one, how long it is, who is in it."""

    verbs: Mapping[str, float]
    met: Mapping[Kind, float]
    fault: float
    length: int
    most: int
    own: bool
    begins: datetime


def temper(random: Random) -> Temper:
    """A temper made up."""
    own = random.random() < 0.3
    return Temper(
        verbs={verb: random.choice(_LIKELY) * weight for verb, (weight, _) in _VERBS.items()} | dict(_ALWAYS),
        met={kind: random.choice(_LIKELY) * weight for kind, weight in _MET.items()},
        fault=random.choice((0.0, 0.02, 0.05, 0.12)),
        length=random.randint(30, 90),
        most=random.randint(1, 4),
        own=own,
        begins=BEGINS + timedelta(minutes=random.randint(0, 900))
        if own
        else random.choice(_BEGINNINGS) + timedelta(seconds=random.randint(0, 119)),
    )


@dataclass
class Author:
    """Makes up one history, move by move, looking at the world as it is."""

    seed: int
    random: Random = field(init=False)
    temper: Temper = field(init=False)
    number: int = 0

    def __post_init__(self) -> None:
        self.random = Random(self.seed)
        self.temper = temper(self.random)

    def next(self, world: World) -> Move | None:
        """What happens next; None at the end."""
        if self.number >= self.temper.length:
            return None
        self.number += 1
        while True:  # "wait" can always happen
            verb = self.one(list(self.temper.verbs), list(self.temper.verbs.values()))
            if (about := _VERBS[verb][1](self, world)) is not None:
                return Move(f"m{self.number}", verb, about, self._meets(verb))

    def one(self, of: list[Any], weights: list[float] | None = None) -> Any:
        """One of these."""
        return self.random.choices(of, weights)[0]

    def _meets(self, verb: str) -> tuple[Meeting, ...]:
        """What the process will meet; one that makes few calls (the relay) meets more at each."""
        if verb not in _CALLS or not any(self.temper.met.values()):
            return ()
        chance = self.temper.fault * (4 if _CALLS[verb] < 5 else 1)
        calls = [call for call in range(1, _CALLS[verb] + 1) if self.random.random() < chance]
        return tuple(self._meeting(call) for call in calls)

    def _meeting(self, call: int) -> Meeting:
        kind = self.one(list(self.temper.met), list(self.temper.met.values()))
        lasts = kind in (Kind.THROTTLED, Kind.CONFLICT, Kind.NOT_REACHED) and self.random.random() < 0.3
        return Meeting(call, kind, self.random.randint(2, 9) if lasts else 1)


def _begin(author: Author, world: World) -> Details | None:
    if len(world.stories) >= author.temper.most:
        return None
    letter = chr(ord("A") + len(world.stories))
    anew = author.random.random() < 0.7
    if author.temper.own:
        return {"case": letter, "bundle": author.one(["newborn", "business-start-up", "restaurant"]), "anew": anew}
    about = {"case": letter, "bundle": author.one(list(GENERATED)), "person": author.one(list(PEOPLE)), "anew": anew}
    count = author.random.randint(0, 5)
    return about | {"count": count, "chosen": _chosen(author, world, about["bundle"])}


def _chosen(author: Author, world: World, bundle: str) -> list[str]:
    """Some of the items that may be chosen in the version that is current."""
    current = world.cloud.tables.row(CATALOGUE, "CURRENT", bundle)
    assert current is not None
    items = published(world, f"{bundle}@{current['number']['N']}").items
    able = [code for code, item in items.items() if item.chosen]
    return [code for code in sorted(able) if author.random.random() < 0.5]


def _of(*statuses: str) -> Callable[[Author, World], Details | None]:
    def about(author: Author, world: World) -> Details | None:
        letters = [letter for letter in world.cases if world.status(letter) in statuses]
        return {"case": author.one(letters)} if letters else None

    return about


_draft = _of("draft")
_open = _of("submitted", "in_progress")
_any = _of("draft", "submitted", "in_progress", "completed", "partly_completed", "rejected", "withdrawn")


def _fill(author: Author, world: World) -> Details | None:
    """A draft is filled in, rarely a second time; now and then somebody tries it with a case that is no draft."""
    about = (_draft if author.random.random() < 0.95 else _any)(author, world)
    again = about and (about["case"], "fill", "") in world.told.done
    return None if again and author.random.random() < 0.8 else about


def _submit(author: Author, world: World) -> Details | None:
    """A draft is handed in, mostly once it is filled in; now and then a case that was handed in before."""
    about = (_draft if author.random.random() < 0.95 else _any)(author, world)
    empty = about and (about["case"], "fill", "") not in world.told.done
    return None if empty and author.random.random() < 0.8 else about


def _decide(author: Author, world: World) -> Details | None:
    desk = world.desk()
    if not desk:
        return None
    letter, item, department, region = author.one(desk)
    staff = reviewers(world, department, region)
    if author.random.random() < 0.05:  # somebody presses on what is not theirs, or no longer there
        staff = sorted(world.base.city.staff)
    approve = author.random.random() < 0.75
    return {"case": letter, "item": item, "staff": author.one(staff), "approve": approve} if staff else None


def reviewers(world: World, department: str, region: str) -> list[str]:
    """Who may decide at a desk."""
    everybody = world.base.city.staff.values()
    return sorted(s.id for s in everybody if (s.department, s.region, s.role) == (department, region, "reviewer"))


def _again(author: Author, world: World) -> Details | None:
    """Mostly who heard nothing asks again; now and then somebody taps twice."""
    unheard = [name for name in world.requests if not world.answers.get(name, Answer(0)).certain]
    names = unheard if unheard and author.random.random() < 0.8 else list(world.requests)
    return {"request": author.one(names)} if names else None


def _relay(author: Author, world: World) -> Details | None:
    shards = [number for number in range(len(world.shards)) if world.backlog(number) and number not in world.reading]
    if not shards:
        return None
    shard = author.one(shards)
    count = author.random.randint(1, min(len(world.backlog(shard)), 30))
    return {"shard": shard, "count": count} | ({"twice": True} if author.random.random() < 0.1 else {})


def _deliver(author: Author, world: World) -> Details | None:
    waiting = {name: q.visible(world.now) for name, q in world.cloud.queues.by_id.items() if not name.endswith("Dead")}
    names = [name for name, messages in waiting.items() if messages]
    if not names:
        return None
    queue = author.one(names)
    labels = [message.label for message in waiting[queue]]
    author.random.shuffle(labels)
    some = labels[: author.random.randint(1, 4)]
    return {"queue": queue, "messages": some} | ({"twice": True} if author.random.random() < 0.1 else {})


def _redrive(author: Author, world: World) -> Details | None:
    dead = [name for name, queue in world.cloud.queues.by_id.items() if name.endswith("Dead") and queue.messages]
    return {"queue": author.one(dead)} if dead else None


def _bury(author: Author, world: World) -> Details | None:
    about = _deliver(author, world)
    return {"queue": about["queue"], "message": about["messages"][0]} if about else None


def _publish(author: Author, world: World) -> Details:
    bundle = author.one(list(GENERATED) if not author.temper.own else sorted(OWN))
    return {"bundle": bundle, "number": author.random.randint(100, 140)}


def _lose(author: Author, world: World) -> Details | None:
    about = _open(author, world)
    return {**about, "how": author.one(["aborted", "forgotten"])} if about else None


def _weather(author: Author, world: World) -> Details:
    weather = author.one(list(Weather), [3, 1, 1, 1])
    return {"partner": author.one(["wechat", "hub"]), "weather": weather.value}


def _go_on(author: Author, world: World) -> Details | None:
    return {"process": author.one(list(world.paused))} if world.paused else None


_VERBS: Mapping[str, tuple[float, Callable[[Author, World], Details | None]]] = {
    "begin": (0, _begin),
    "fill": (0, _fill),
    "submit": (0, _submit),
    "decide": (0, _decide),
    "relay": (0, _relay),
    "deliver": (0, _deliver),
    "go-on": (0, _go_on),
    "withdraw": (0.25, _open),
    "discard": (0.1, _submit),
    "again": (0.7, _again),
    "round": (0.4, lambda author, world: {}),
    "wait": (0, lambda author, world: {"seconds": author.one(list(_JUMPS))}),
    "publish": (0.1, _publish),
    "lose": (0.2, _lose),
    "bury": (0.2, _bury),
    "redrive": (0.5, _redrive),
    "weather": (0.2, _weather),
}
_ALWAYS = {
    "begin": 2.0,
    "fill": 2.0,
    "submit": 2.0,
    "decide": 3.0,
    "relay": 3.0,
    "deliver": 5.0,
    "go-on": 2.0,
    "wait": 0.5,
}
_CALLS = {"begin": 20, "fill": 15, "submit": 20, "withdraw": 8, "discard": 8, "decide": 10, "again": 20}
_CALLS |= {"relay": 3, "deliver": 25, "round": 30, "publish": 12, "go-on": 10}
"""The verbs that begin a process, and about how many calls such a one makes."""
