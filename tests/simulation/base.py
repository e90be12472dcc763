"""Owns the simulated city before anything happens: real code, seeded, published once per process and copied for each.

The same in every process: keys, passwords and sessions come from one seed, and the clock stands at one moment.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeVar
from unittest import mock

from infra.city import City
from infra.city import city as sample_city
from infra.city.stories import Story, names, story
from tests.simulation import bundles
from tests.simulation.aws import cloud
from tests.simulation.aws.cloud import Cloud
from tests.simulation.door import Door, Trace, opened
from tests.simulation.partners import ENVIRONMENT, Outside

STAGE = "local"
BEGINS = datetime(2026, 11, 24, 1, 30, tzinfo=UTC)
GENERATED = tuple(f"random-{number}" for number in range(24))
_ENVIRONMENT = {
    "ONETHING_STAGE": STAGE,
    "ONETHING_LOG_LEVEL": "ERROR",
    "AWS_DEFAULT_REGION": "cn-north-1",
    "AWS_REGION": "cn-north-1",
    "AWS_ACCESS_KEY_ID": "simulated",
    "AWS_SECRET_ACCESS_KEY": "simulated",
}
Handler = Callable[[dict[str, Any]], Any]
_Base = TypeVar("_Base")


@dataclass(frozen=True)
class Base:
    """Everything that a history begins with; `handlers` by function name, `api` among them."""

    cloud: Cloud
    city: City
    door: Door
    handlers: Mapping[str, Handler]
    stories: tuple[Story, ...]


@dataclass
class Still:
    """A scene in which nothing happens by itself."""

    cloud: Cloud
    outside: Outside
    trace: Trace

    now = BEGINS

    def passes(self, seconds: float) -> None:
        """Time stands."""


@contextmanager
def built(populate: Callable[[Door], _Base] | None = None) -> Iterator[_Base]:
    """The city, published and populated, in this process; its environment and clients are the simulation's inside.

    `populate` makes another beginning than the whole city.
    """
    with ExitStack() as stack:
        stack.enter_context(mock.patch.dict(os.environ, _ENVIRONMENT | ENVIRONMENT))
        door = stack.enter_context(opened())
        stack.callback(_as_a_new_process)
        stack.enter_context(_quiet())
        _as_a_new_process()
        yield (populate or _populated)(door)  # type: ignore[misc] # without `populate` it is a plain Base


@contextmanager
def _quiet() -> Iterator[None]:
    """What goes wrong here goes wrong on purpose, and is nothing for the log."""
    from chalicelib.core.logs import log

    before = log.log_level
    log.setLevel("CRITICAL")
    try:
        yield
    finally:
        log.setLevel(before)


def _as_a_new_process() -> None:
    from infra.local.everything import as_a_new_process

    as_a_new_process()


def _populated(door: Door) -> Base:
    from app import app
    from chalicelib.approvals import publishing
    from chalicelib.core import clock, ids, outside
    from infra.city import seed

    city = sample_city()
    door.scene = Still(cloud.empty(STAGE, lambda: BEGINS), Outside(city), Trace())
    with clock.fixed(BEGINS), ids.seeded(0), outside.one_by_one():
        seed.populate(city)
        seed.publish_bundles()
        for number, code in enumerate(GENERATED):
            publishing.publish(bundles.generated(code, number), f"{code}.yaml", "seed")
    return Base(door.scene.cloud, city, door, handlers(app), tuple(map(story, names())))


def handlers(app: Any) -> dict[str, Handler]:
    """The app's functions by name, `api` among them."""
    events = {name: _event_handler(handler) for name, handler in app.handler_map.items()}
    return {**events, "api": lambda event: app(event, None)}


def _event_handler(handler: Any) -> Handler:
    return lambda event: handler(event, None)
