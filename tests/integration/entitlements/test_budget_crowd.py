"""Two hundred confirm at once and die on the way: no fen over the budget, nobody paid twice, exact leftovers."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context

import pytest

from chalicelib.entitlements import board, events, purse, records, service
from chalicelib.entitlements.models import Entitlement, Status
from infra.local.stores import tables
from infra.local.stores.dynamodb_local import Store
from tests.integration import companies
from tests.integration.entitlements import scene
from tests.integration.entitlements.crashes import Died, Edge, edge
from tests.integration.entitlements.scene import OFFICER, fresh, later
from tests.integration.town import Caller, Town, town

CROWD, AT_ONCE, SEED = 200, 32, 11
_SHORT = 7  # tenths of what all are due together
_NAME = "crowd#2026"


@pytest.fixture(scope="module")
def there(_dynamodb_local: Store) -> Iterator[Town]:
    """The city on AWS's own DynamoDB Local, where threads race for real."""
    with town(_dynamodb_local) as built, scene.nobody_pushed(built):
        yield built
        tables.remove(built.cloud.client("dynamodb"))


def enterprises_of(city: Town) -> list[str]:
    """The crowd: each of another size, all of one representative."""
    sizes = random.Random(SEED)
    found = [f"crowd-{number:03}" for number in range(CROWD)]
    for enterprise in found:
        scene.long_known(city, enterprise, "zhou-yuqing", staff=sizes.randint(10, 60))
    return found


def tapped(caller: Caller, entitlement: str, number: int, death: Edge) -> int:
    """A phone that taps until it is answered, with the same key; how often its server died."""
    account = {"kind": "corporate-account", "number": f"7{number:011}"}
    path = f"/v1/entitlements/{entitlement}/confirm"
    for died in range(50):
        try:
            with death.mortal():
                answer = caller.post(path, {"account": account}, key=f"tap-{entitlement[-9:]}")
        except Died:
            continue
        if answer.status != 503:
            assert answer.status == 200, answer.body
            return died
    raise AssertionError("never answered")


def heard(entitlement: str, death: Edge) -> None:
    """What the queue does: the same message until somebody came through with it."""
    for _ in range(50):
        try:
            with death.mortal():
                for entry in records.course(entitlement):
                    if entry.kind == "ordered":
                        detail = {"entitlement": entitlement, "kind": "ordered", "seq": int(entry.sk[-6:])}
                        events.follow({"detail": detail})
                return
        except Died:
            continue
    raise AssertionError("never came through")


def side_by_side(work: list[tuple[object, ...]], do: object) -> list[int]:
    with ThreadPoolExecutor(AT_ONCE) as threads:
        contexts = [copy_context() for _ in work]
        return [
            one.result()
            for one in [threads.submit(c.run, do, *each) for c, each in zip(contexts, work, strict=True)]  # type: ignore[arg-type] # any function
        ]


def exact(city: Town, seen: list[Entitlement], total: int) -> None:
    """The budget, the entitlements and the treasury agree to the last fen; nobody was paid twice."""
    held = purse.budget(_NAME)
    assert held
    sums = held.sums
    assert (sums.total, held.total) == (total, total)
    assert sums.reserved == sum(one.amount for one in seen if one.status in (Status.ORDERED, Status.RETURNED))
    assert sums.paid == sum(one.amount for one in seen if one.status is Status.PAID)
    for shard in held.shards:
        assert min(shard.free, shard.reserved, shard.paid, shard.waiting) >= 0
    for number in range(len(held.shards)):
        committed = (one for one in seen if one.status in (Status.ORDERED, Status.PAID))
        assert held.shards[number].reserved + held.shards[number].paid == sum(o.taken.get(number, 0) for o in committed)
    assert held.sums.waiting == sum(one.status is Status.WAITING for one in seen)
    payments = city.partners.treasury.paid()
    assert Counter(number.rpartition(".")[0] for number in payments) == Counter(
        one.id for one in seen if one.status is Status.PAID
    )
    assert all(payments[one.order] == one.amount for one in seen if one.status is Status.PAID)


def test_two_hundred_confirm_at_once_within_one_budget(there: Town) -> None:
    city = there
    companies.published(scene.text("crowd"))
    enterprises_of(city)
    officer = city.staff(OFFICER)
    scene.put(officer, "crowd", 1_000)  # far too little at first: a list may be published
    number = scene.noticed(city, officer, "crowd@1")
    due = officer.get(f"{scene.LISTS}/{number}").ok()["fen"]
    total = due * _SHORT // 10
    scene.put(officer, "crowd", total - 1_000)
    ids = [f"{number}.{line.enterprise}" for line in board.every_entry(number)]
    assert len(ids) == CROWD
    with later(10):
        service.settle()
        city.settle()
        caller = fresh(city, "zhou-yuqing")
        with edge(SEED, one_in=12) as death:
            side_by_side([(caller, one, n, death) for n, one in enumerate(ids)], tapped)
            seen = [records.entitlement(one) for one in ids]
            assert {one.status for one in seen} == {Status.ORDERED, Status.WAITING}
            exact(city, seen, total)
            twice = [(one, death) for one in ids * 2]
            random.Random(SEED).shuffle(twice)
            side_by_side(twice, heard)
        seen = [records.entitlement(one) for one in ids]
        exact(city, seen, total)
        assert {one.status for one in seen} == {Status.PAID, Status.WAITING}
        assert len(death.deaths) >= 4, death.deaths  # before and after, at both ends
        left = purse.budget(_NAME)
        assert left
        line = [one.amount for one in records.in_line(_NAME)]
        # Whoever began the line found too little, and nobody took anything since. Which of them it was the index can't
        # tell: the clock stands still here, so all of them came at one moment.
        assert left.sums.free < max(line)
        waiting = sum(one.amount for one in seen if one.status is Status.WAITING)
        assert sum(line) == waiting
        scene.put(fresh(city, OFFICER), "crowd", waiting)
        service.settle()
        for one in ids:
            service.pay(one)
        seen = [records.entitlement(one) for one in ids]
        assert {one.status for one in seen} == {Status.PAID}
        exact(city, seen, total + waiting)
        assert sum(shard.free for shard in purse.shards(_NAME)) == total + waiting - due
        print(f"{CROWD} confirmed, {sum(death.deaths.values())} processes died: {dict(death.deaths)}")  # noqa: T201 # figures
