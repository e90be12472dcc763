"""A list over hundreds of companies: drawn, given, settled a page a message, each bounded; none lost, none twice."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import Random
from typing import Any
from unittest import mock

import pytest
from botocore.client import BaseClient

from chalicelib.entitlements import board, records, walks
from chalicelib.entitlements.models import ListStatus, Status
from infra.local.queues import Delivery
from tests.integration import companies
from tests.integration.entitlements import scene
from tests.integration.entitlements.scene import LISTS, OFFICER, later
from tests.integration.test_reconciliation import lose
from tests.integration.town import Caller, Town

pytestmark = pytest.mark.usefixtures("nobody_pushed")

MANY, EVERY, UNKNOWN = 240, 2, 7
POLICIES = ("hundreds", "paged", "lossy", "early", "renewed")
_LONG = 300.0
_A_LINE, _A_PAGE = 10, 30
"""Calls to AWS that a line, and a page beside its lines, may take at most."""


@dataclass
class Steps:
    """What single calls of handlers did: calls to AWS of each, members of the largest transaction."""

    calls: list[int] = field(default_factory=list)
    largest: int = 0


@contextmanager
def watched(city: Town) -> Iterator[Steps]:
    """Every call to AWS of `pay`'s, while inside."""
    steps, call, own = Steps(), BaseClient._make_api_call, threading.local()

    @contextmanager
    def around(name: str) -> Iterator[None]:
        own.calls = 0
        try:
            yield
        finally:
            if name == "pay":
                steps.calls.append(own.calls)
            own.calls = None

    def asked(client: Any, operation: str, sent: dict[str, Any]) -> Any:
        if getattr(own, "calls", None) is not None:
            own.calls += 1
            steps.largest = max(steps.largest, len(sent.get("TransactItems", ())))
        return call(client, operation, sent)

    usual, city.runner.lambdas.around = city.runner.lambdas.around, around
    try:
        with mock.patch.object(BaseClient, "_make_api_call", asked):
            yield steps
    finally:
        city.runner.lambdas.around = usual


def crowd(city: Town, name: str, many: int = MANY) -> set[str]:
    """So many companies; every second has enough staff, of every seventh nobody knows. The names of those on a list."""
    fitting = set()
    for number in range(many):
        company = f"{name}-{number:04}"
        unknown, enough = number % UNKNOWN == 0, number % EVERY == 0
        scene.long_known(city, company, staff=None if unknown else 12 if enough else 5)
        fitting |= {company} if enough and not unknown else set()
    return fitting


@pytest.fixture(scope="module")
def fitting(_whole_town: Town) -> set[str]:
    """The policies come first: of companies that are known later nobody is told one by one."""
    companies.published(*map(scene.text, POLICIES))
    _whole_town.settle()
    return crowd(_whole_town, "many")


def all_of(officer: Caller, number: str, part: str, cursor: str, after: str) -> list[Any]:
    """A part of a list, page after page."""
    found: list[Any] = []
    place = ""
    while True:
        page = officer.get(f"{LISTS}/{number}{place}").ok()
        assert len(page[part]) <= board.SHOWN
        found += page[part]
        if not page.get(cursor):
            return found
        place = f"?{after}={page[cursor]}"


def test_a_list_over_hundreds_goes_page_by_page_and_every_step_is_bounded(city: Town, fitting: set[str]) -> None:
    officer = city.staff(OFFICER)
    scene.put(officer, "hundreds", 10_000_000)
    with watched(city) as steps:
        number = officer.post(LISTS, {"policyId": "hundreds@1"}).ok()["id"]
        with city.runner.delivering(Delivery(twice=True, chance=Random(3), late=0.3)):
            city.runner.drain(seconds=_LONG)
        whole = officer.get(f"{LISTS}/{number}").ok()
        officer.post(f"{LISTS}/{number}/publish", {}).ok()
        city.runner.drain(seconds=_LONG)
        assert {one.status for one in records.given(number, fitting).values()} == {Status.LISTED}
        with later(10):
            city.runner.fire("settle")
            city.runner.drain(seconds=_LONG)
    unknown = sum(each % UNKNOWN == 0 for each in range(MANY))
    assert (whole["count"], whole["left"]) == (len(fitting), unknown)
    assert whole["looked"] == MANY == whole["count"] + whole["left"] + whole["notEligible"]
    assert whole["fen"] == len(fitting) * 120_000
    entries = all_of(officer, number, "entries", "moreEntries", "entriesAfter")
    assert {one["enterprise"] for one in entries} == fitting
    assert {(one["status"], one["entitlement"].partition(".")[0]) for one in entries} == {("offered", number)}
    left = all_of(officer, number, "leftOut", "moreLeft", "leftAfter")
    assert {(one["reason"]["code"], one["name"][:7]) for one in left} == {("not-known", "深圳市many")}
    assert len(left) == unknown
    told = {tuple(row.kind for row in records.course(f"{number}.{each}")) for each in fitting}
    assert told == {("listed", "offered")}
    assert board.listing(number).status is ListStatus.SETTLED
    assert steps.largest <= walks.PAGE + 1
    assert max(steps.calls) <= 3 * (_A_LINE * walks.PAGE + _A_PAGE), max(steps.calls)
    assert not city.runner.faults


def test_everybody_reads_a_notice_a_page_at_a_time(city: Town, fitting: set[str]) -> None:
    scene.put(city.staff(OFFICER), "paged", 10_000_000)
    number = scene.noticed(city, city.staff(OFFICER), "paged@1")
    found, after = [], ""
    while True:
        page = city.nobody().get(f"/v1/notices/{number}{after}").ok()
        assert len(page["entries"]) <= board.SHOWN
        found += [one["enterprise"] for one in page["entries"]]
        if not page.get("next"):
            break
        after = f"?after={page['next']}"
    assert found == sorted(fitting)


@pytest.mark.usefixtures("fitting")
def test_what_was_lost_is_said_again_by_the_schedule(city: Town) -> None:
    officer = city.staff(OFFICER)
    scene.put(officer, "lossy", 10_000_000)
    number = officer.post(LISTS, {"policyId": "lossy@1"}).ok()["id"]
    path = f"{LISTS}/{number}"
    lost_and_found(city, 0.01, lambda: officer.get(path).ok()["status"] == "drafted")
    assert officer.post(f"{path}/publish", {}).ok()["status"] == "under-notice"
    assert officer.post(f"{path}/publish", {}).body["code"] == "entitlement_state"
    lost_and_found(city, 0.02, lambda: walks.newest(number, walks.Walk.GIVING)[0].ended)
    with later(10):
        city.runner.fire("settle")
    lost_and_found(city, 10.01, lambda: board.listing(number).status is ListStatus.SETTLED)


def lost_and_found(city: Town, days: float, done: Callable[[], bool]) -> None:
    """The messages that are on their way are lost; so many days from now the schedule brings it to its end."""
    lose(city, "Payments")
    assert not done()
    with later(days):
        city.runner.fire("settle")
        city.settle()
    assert done()


@pytest.mark.usefixtures("fitting")
def test_nobody_publishes_a_list_that_is_being_drawn_up(city: Town) -> None:
    officer = city.staff(OFFICER)
    begun = officer.post(LISTS, {"policyId": "early@1"}, key="begin-early").ok()
    assert (begun["status"], begun["statusName"]["zh"]) == ("drawing", "正在拟定")
    refused = officer.post(f"{LISTS}/{begun['id']}/publish", {})
    assert (refused.status, refused.body["code"]) == (409, "entitlement_state")
    assert city.nobody().get(f"/v1/notices/{begun['id']}").status == 404
    city.settle()
    assert officer.post(LISTS, {"policyId": "early@1"}, key="begin-early").body == begun


def test_a_new_version_of_its_policy_leaves_a_list_that_is_being_drawn_as_it_is(city: Town, fitting: set[str]) -> None:
    officer = city.staff(OFFICER)
    number = officer.post(LISTS, {"policyId": "renewed@1"}).ok()["id"]

    def looked() -> int:
        return int(officer.get(f"{LISTS}/{number}").ok()["looked"])

    city.runner.drain(until=lambda: looked() > 0)
    assert looked() < MANY
    companies.published(scene.text("renewed", each="300元", more="version: 2"))
    city.settle()
    assert (looked(), board.listing(number).policy) == (MANY, "renewed@1")
    entries = all_of(officer, number, "entries", "moreEntries", "entriesAfter")
    assert {(one["enterprise"], one["fen"]) for one in entries} == {(each, 120_000) for each in fitting}
