"""Whatever happens to a budget and those who want of it, in whatever order: its sums are exact, its line is in order.

A machine of states (hypothesis) drives the real rules, rows and transactions on the simulated DynamoDB, beside a model
that knows nothing but plain sums.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import count

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from chalicelib.core import clock, table
from chalicelib.entitlements import budget, purse, records, rules
from chalicelib.entitlements.budget import SHARDS
from chalicelib.entitlements.errors import NotNow
from chalicelib.entitlements.models import MOVES, Entitlement, Status
from infra.city import city as sample_city
from tests.simulation import base
from tests.simulation.aws import cloud
from tests.simulation.base import STAGE, Still
from tests.simulation.door import Door, Trace
from tests.simulation.partners import Outside

_numbers = count(1)
AMOUNTS = st.integers(1, 500)


@pytest.fixture(scope="module", autouse=True)
def _cloud() -> Iterator[None]:
    def empty(door: Door) -> Door:
        door.scene = Still(cloud.empty(STAGE, clock.now), Outside(sample_city()), Trace())
        return door

    with base.built(empty):
        yield


class BudgetMachine(RuleBasedStateMachine):
    """A budget of its own in each run; entitlements that want some of it."""

    offered = Bundle("offered")
    ordered = Bundle("ordered")
    paid = Bundle("paid")
    owed = Bundle("owed")

    def __init__(self) -> None:
        super().__init__()
        number = next(_numbers)
        self.policy, self.name = f"p{number}@1", f"p{number}#2026"
        self.total = self.free = self.reserved = self.spent = 0
        self.line: list[tuple[Entitlement, int]] = []

    @initialize(fen=st.integers(0, 2_000))
    def open(self, fen: int) -> None:
        table.commit(*purse.putting_in(None, self.name, "industry", fen))
        self.total = self.free = fen

    @rule(fen=AMOUNTS)
    def put_in(self, fen: int) -> None:
        table.commit(*purse.putting_in(purse.budget(self.name), self.name, "industry", fen))
        self.total += fen
        self.free += fen

    @rule(target=offered)
    def offer(self) -> Entitlement:
        seen = Entitlement(f"{next(_numbers):020}", "a", self.policy, "2026", date(2026, 11, 24), 1_000)
        made = rules.offered(seen).after
        after, steps = records.saving(None, rules.Change(made, ()))
        table.commit(*steps)
        return after

    @rule(target=ordered, seen=consumes(offered), fen=AMOUNTS)
    def take(self, seen: Entitlement, fen: int) -> Entitlement:
        shards = purse.shards(self.name)
        taken = budget.plan(shards, fen, budget.start_of(seen.id))
        if taken is None:
            assert self.line or self.free < fen
            change, money = rules.waiting(seen, fen, "*"), purse.queueing(self.name, shards)
        else:
            assert not self.line
            assert self.free >= fen
            change, money = rules.ordered(seen, fen, taken, "*"), purse.reserving(self.name, taken)
        after = self._commit(seen, change, money)
        if taken is None:
            self.line.append((after, fen))
        else:
            self.free, self.reserved = self.free - fen, self.reserved + fen
        return after

    @rule()
    def serve_the_line(self) -> None:
        while self.line:
            seen, fen = self.line[0]
            shards = purse.shards(self.name)
            taken = budget.plan(shards, fen, budget.start_of(seen.id), first_in_line=True)
            if taken is None:
                assert self.free < fen
                return
            self._commit(seen, rules.ordered(seen, fen, taken, "*"), purse.serving(self.name, shards, taken))
            self.line.pop(0)
            self.free, self.reserved = self.free - fen, self.reserved + fen

    @rule(target=paid, seen=consumes(ordered))
    def pay(self, seen: Entitlement) -> Entitlement:
        before = records.entitlement(seen.id)
        if before.status is not Status.ORDERED:
            with pytest.raises(NotNow):
                rules.paid(before)
            return before
        self.reserved, self.spent = self.reserved - before.amount, self.spent + before.amount
        return self._commit(before, rules.paid(before), purse.paying(self.name, before.taken))

    @rule(seen=consumes(ordered))
    def return_and_refuse(self, seen: Entitlement) -> None:
        before = records.entitlement(seen.id)
        if before.status is Status.WAITING:
            self._commit(before, rules.refused(before, "abnormal"), purse.leaving(self.name))
            self.line = [(one, fen) for one, fen in self.line if one.id != before.id]
        elif before.status is Status.ORDERED:
            back = self._commit(before, rules.returned(before), ())
            self._commit(back, rules.refused(back, "abnormal"), purse.releasing(self.name, back.taken))
            self.reserved, self.free = self.reserved - before.amount, self.free + before.amount

    @rule(target=ordered, seen=consumes(paid))
    def send_back_and_order_anew(self, seen: Entitlement) -> Entitlement:
        """A bank sends back what was paid; the same money is ordered again, for another account."""
        before = records.entitlement(seen.id)
        if before.status is not Status.PAID:
            return before
        back = self._commit(before, rules.returned(before), purse.coming_back(self.name, before.taken))
        self.spent, self.reserved = self.spent - before.amount, self.reserved + before.amount
        return self._commit(back, rules.ordered(back, back.amount, back.taken, "*"), ())

    @rule(target=owed, seen=consumes(paid))
    def claim(self, seen: Entitlement) -> Entitlement:
        before = records.entitlement(seen.id)
        if before.status is not Status.PAID:
            return before
        return self._commit(before, rules.clawed_back(before, "paid-in-error", "staff:1"), ())

    @rule(seen=consumes(owed))
    def repay(self, seen: Entitlement) -> None:
        before = records.entitlement(seen.id)
        if before.status is Status.OWED:
            self._commit(before, rules.repaid(before, "staff:1"), purse.taking_back(self.name, before.taken))
            self.spent, self.free = self.spent - before.amount, self.free + before.amount

    @rule(seen=ordered, shard=st.integers(0, SHARDS - 1))
    def nobody_takes_more_than_a_shard_has(self, seen: Entitlement, shard: int) -> None:
        has = purse.shards(self.name)[shard].free
        with pytest.raises(table.Refused):
            table.commit(*purse.reserving(self.name, {shard: has + 1}))

    @rule(seen=ordered)
    def an_old_copy_is_refused(self, seen: Entitlement) -> None:
        """Whoever read an entitlement before it changed can't write over it."""
        if records.entitlement(seen.id).version == seen.version or Status.REFUSED not in MOVES[seen.status]:
            return
        _, steps = records.saving(seen, rules.refused(seen, "abnormal"))
        with pytest.raises(table.Refused):
            table.commit(*steps)

    @invariant()
    def the_sums_are_those_of_the_model(self) -> None:
        held = purse.budget(self.name)
        if held is None:
            return
        sums = held.sums
        assert (held.total, sums.free, sums.reserved, sums.paid) == (self.total, self.free, self.reserved, self.spent)
        assert sums.total == held.total
        assert {shard.waiting for shard in held.shards} == {len(self.line)}
        assert min(min(s.free, s.reserved, s.paid) for s in held.shards) >= 0
        assert [one.id for one in records.in_line(self.name)] == [one.id for one, _ in self.line]

    def _commit(self, before: Entitlement, change: rules.Change, money: tuple[table.Step, ...]) -> Entitlement:
        after, steps = records.saving(before, change)
        table.commit(*steps, *money)
        return after


def test_a_budget_keeps_its_sums_and_its_line_whatever_happens() -> None:
    slow = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
    run_state_machine_as_test(
        BudgetMachine,
        settings=settings(max_examples=60, stateful_step_count=30, deadline=None, suppress_health_check=slow),
    )
