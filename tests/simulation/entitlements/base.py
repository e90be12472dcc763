"""Owns a campaign of 免申即享 before anything happens: five companies offered, a budget too small for all of them."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from unittest import mock

from chalicelib.core import clock, ids, outside
from chalicelib.core.idempotency import Once
from chalicelib.core.models import View
from chalicelib.entitlements import events, service, settling, walks
from chalicelib.entitlements.staff_views import BudgetView
from chalicelib.identity import service as identity
from chalicelib.identity import sessions
from chalicelib.identity.models import Assurance, Citizen, EnterpriseProfile
from chalicelib.policies import enterprises, publishing
from chalicelib.policies import loading as policies
from infra.city import City
from infra.city import city as sample_city
from infra.city.models import Entry, Register
from tests.integration.entitlements.scene import CLEAN, OFFICER, text
from tests.simulation import base
from tests.simulation.aws import cloud
from tests.simulation.base import BEGINS, STAGE, Base, Still
from tests.simulation.door import Door, Trace
from tests.simulation.partners import Outside

STARTS = BEGINS + timedelta(days=13)
"""A Monday morning; the notice is over, and the next working day is tomorrow."""
OVERNIGHT = 15 * 3600
"""Seconds from the morning into the next day."""
CODE = "simulated"
BUDGET = f"{CODE}#2026"
SIZES: Mapping[str, int] = {"ant": 12, "bee": 30, "cat": 20, "dog": 11, "eel": 47}
"""Companies and their staff: each is due 100 yuan for each of them."""
MONEY = 700_000
"""Fen in the budget: all together are due 1.2 million."""
OWNER = "zhou-yuqing"


@dataclass(frozen=True)
class Campaign(Base):
    """What a history of a campaign begins with: the list, and a session of the one who acts for all, of the officer."""

    list_id: str
    owner: str
    officer: str
    calls: int = 12
    """How many calls a confirmation makes when nothing is in its way (measured); the last one commits it."""


class _Nothing(View):
    """Nobody is shown anything here."""


@contextmanager
def built(listed: bool = True) -> Iterator[Campaign]:
    """The campaign, in this process; its environment and clients are the simulation's inside.

    Not `listed`, there is no list yet, and all that was known of the companies is two days old. A page of a list is one
    line, so that there are as many pages as can be.
    """
    populate = _populated if listed else _not_listed
    with (
        mock.patch.dict(os.environ, {"ONETHING_SESSION_HOURS": "72"}),
        mock.patch.object(walks, "PAGE", 1),
        base.built(populate) as campaign,
    ):
        yield campaign


def _populated(door: Door) -> Campaign:
    return _campaign(door, listed=True)


def _not_listed(door: Door) -> Campaign:
    return _campaign(door, listed=False)


def _campaign(door: Door, listed: bool) -> Campaign:
    from app import app

    city = _city()
    still = Still(cloud.empty(STAGE, lambda: BEGINS), Outside(city), Trace())
    door.scene = still
    with ids.seeded(0), outside.one_by_one():
        with clock.fixed(BEGINS):
            _move_in(city)
            number = _listed(city, still) if listed else ""
        with clock.fixed(STARTS):
            settling.settle()
            _go_through(still)
            owner, _ = sessions.begin("citizen", Citizen(id=OWNER, assurance=Assurance.FACE))
            officer, _ = sessions.begin("staff", city.staff[OFFICER])
    return Campaign(still.cloud, city, door, base.handlers(app), (), number, owner, officer)


def _city() -> City:
    """The sample city, whose registers know our companies."""
    sample = sample_city()
    told: dict[str, list[Entry]] = {}
    for enterprise, staff in SIZES.items():
        facts: dict[str, Any] = {**CLEAN, "staff": staff}
        by_keeper: dict[str, dict[str, Any]] = {}
        for name, value in facts.items():
            by_keeper.setdefault(policies.facts()[name].source, {})[name] = value
        for keeper, record in by_keeper.items():
            told.setdefault(f"{keeper}.enterprise-facts", []).append(
                Entry(subjects=(subject(enterprise),), record=record)
            )
    registers = {name: Register(records=tuple(entries)) for name, entries in told.items()}
    return sample.model_copy(update={"registers": {**sample.registers, **registers}})


def subject(enterprise: str) -> str:
    """The credit code of a company."""
    return f"SIMULATED{enterprise}"


def _move_in(city: City) -> None:
    person = city.people[OWNER]
    identity.register_person(OWNER, person.profile, person.assurance)
    assert publishing.publish({f"{CODE}.yaml": text(CODE)}, "test").new
    for enterprise in SIZES:
        profile = EnterpriseProfile(name=f"{enterprise}公司", credit_code=subject(enterprise), region="440307")
        identity.register_enterprise(enterprise, profile, [OWNER])
        enterprises.refresh(enterprise)
    money = _once("money")
    service.put_money(city.staff[OFFICER], f"{CODE}@1", None, MONEY, once=money, show=BudgetView.of)


def _listed(city: City, still: Still) -> str:
    """A list under notice."""
    officer = city.staff[OFFICER]
    service.make(officer, f"{CODE}@1", _once("list"), lambda listing: _Nothing())
    _go_through(still)
    [listing] = service.lists(officer)
    service.publish(officer, listing.id, _once("notice"), lambda listing: _Nothing())
    _go_through(still)
    return listing.id


def _go_through(still: Still) -> None:
    """What stream and queue would bring: every page that a list came to is done."""
    for commit in still.cloud.tables.changes:  # it grows meanwhile
        for change in commit:
            event = (change.after or {}).get("event", {}).get("M")
            if change.before is None and event and event["kind"]["S"] == walks.HEARD_AS:
                events.follow({"detail": json.loads(event["detail"]["S"])})


def _once(key: str) -> Once:
    return Once("seed", f"seed-{key}", key, 201)
