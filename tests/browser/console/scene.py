"""Owns what lies on the desks when the console is opened: cases of three life events, handed in on different days."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from chalicelib.core import clock
from infra import web
from infra.city.stories import story
from infra.local import gateway
from infra.simulators.serving import serving
from tests.browser.console import building
from tests.integration.town import Caller, Town

REJECT = {
    "decision": "reject",
    "reasonCode": "answers-differ",
    "note": "出生时间与出生医学记录不一致，请与助产机构核对。",
}
OPENING = datetime(2026, 12, 2, 9, 30, tzinfo=clock.SHANGHAI)
"""A Wednesday morning: every scene begins then, so that pictures and deadlines are the same on any day."""
NEWBORN_DAYS_AGO = (21, 16, 12, 8, 7, 6, 5, 1, 0)
"""Five working days are promised: four are late, one is due today, two this week, two later."""


def opening() -> Callable[[], datetime]:
    """A clock that starts at the opening now, and goes as fast as any."""
    began = time.monotonic()
    return lambda: OPENING + timedelta(seconds=time.monotonic() - began)


@dataclass(frozen=True)
class Scene:
    """The newborns' numbers, oldest first, one that a rule could not decide, and a restaurant's."""

    newborns: tuple[str, ...]
    unsure: str
    restaurant: str


@contextmanager
def served(city: Town) -> Iterator[tuple[Scene, str]]:
    """The scene, and the address of the API with the console beside it; inside, the time is the opening's."""
    from app import app

    building.require_built()
    now = opening()
    with clock.running(now):
        scene = set_up(city)
        api = gateway.wsgi(app, lambda name: clock.running(now))
        with serving(web.beside(api, city.sample)) as url:
            yield scene, url


def set_up(city: Town) -> Scene:
    """Hand the cases in, each on its day, and let them reach their desks. To be called at the opening."""
    city.reviewer("health", "440300")  # a session that begins in the past would have ended by now
    mother, owner = city.citizen("chen-jing"), city.citizen(story("restaurant").person)
    newborns = tuple(_on(city, days, mother, "newborn") for days in NEWBORN_DAYS_AGO)
    restaurant = _on(city, 9, owner, "restaurant")
    unsure = _on(city, 2, mother, "newborn", {"answers": {"mother": {"name": "陈静静"}}})
    for case_id in newborns[:2]:
        _decided(city, 14, mother, case_id, {"decision": "approve"})
    _decided(city, 11, mother, newborns[2], REJECT)
    return Scene(newborns, unsure, restaurant)


def _on(city: Town, days: int, caller: Caller, name: str, other: Any = None) -> str:
    """One case, as if it had been handed in some days ago."""
    with clock.fixed(clock.now() - timedelta(days=days, hours=1)):
        draft = caller.begin(story(name))
        if other:
            draft = caller.patch(draft, other).ok()
        caller.submit(draft["id"]).ok()
        city.settle()
    return str(draft["id"])


def _decided(city: Town, days: int, mother: Caller, case_id: str, decision: dict[str, str]) -> None:
    """The birth certificate decided some days ago: if it was issued, the next departments have had the case since."""
    with clock.fixed(clock.now() - timedelta(days=days)):
        item = next(i for i in mother.case(case_id)["items"] if i["code"] == "birth-certificate")
        city.decide(case_id, item, **decision).ok()
        city.settle()
