"""Owns broken builds of 免申即享: each breaks the product in one place, as a mistake would; all must be caught."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from itertools import count
from typing import Any
from unittest import mock

from chalicelib.core import table
from chalicelib.core.table import Step
from chalicelib.entitlements import budget, going, paying, purse, records, rules
from chalicelib.entitlements.budget import Shard
from chalicelib.entitlements.going import Decided
from chalicelib.entitlements.models import Account, Entitlement
from chalicelib.entitlements.records import EntitlementRecord, GrantsRecord

Build = Callable[[], AbstractContextManager[object]]


@contextmanager
def a_commit_without_guards() -> Iterator[None]:
    """An entitlement and its course are written over whatever was committed since they were read."""

    def save(row: table.Table, condition: Any = None) -> Step:
        return Step("save", row, None if isinstance(row, EntitlementRecord | GrantsRecord) else condition)

    with mock.patch.object(table, "save", save), mock.patch.object(table, "insert", save):
        yield


@contextmanager
def an_order_number_of_its_own_each_time() -> Iterator[None]:
    """Whoever sends an order again gives it a new number."""
    numbers = count(7)
    place = paying.treasury.place

    def anew(number: str, *order: Any) -> Any:
        return place(f"{number.rpartition('.')[0]}.{next(numbers)}", *order)

    with mock.patch.object(paying.treasury, "place", anew):
        yield


@contextmanager
def a_counter_without_its_condition() -> Iterator[None]:
    """Money is reserved whether or not a shard still has it."""

    def reserving(name: str, taken: Mapping[int, int]) -> tuple[Step, ...]:
        return tuple(purse._add(name, number, free=-fen, reserved=fen) for number, fen in taken.items())

    with mock.patch.object(purse, "reserving", reserving):
        yield


@contextmanager
def a_line_that_is_overtaken() -> Iterator[None]:
    """Whoever finds money takes it, though others wait."""
    plan = budget.plan

    def anyway(shards: Sequence[Shard], fen: int, start: int, *, first_in_line: bool = False) -> Any:
        return plan(shards, fen, start, first_in_line=True)

    def reserving(name: str, taken: Mapping[int, int]) -> tuple[Step, ...]:
        enough = purse.ShardRecord.free
        return tuple(purse._add(name, n, when=enough >= fen, free=-fen, reserved=fen) for n, fen in taken.items())

    with mock.patch.object(budget, "plan", anyway), mock.patch.object(purse, "reserving", reserving):
        yield


@contextmanager
def a_payment_that_forgets_the_budget() -> Iterator[None]:
    """What is paid stays reserved."""
    with mock.patch.object(paying, "_paid", lambda before: Decided(rules.paid(before))):
        yield


@contextmanager
def a_return_that_forgets_the_budget() -> Iterator[None]:
    """What a bank sent back stays paid in the budget."""
    with mock.patch.object(purse, "coming_back", return_value=()):
        yield


@contextmanager
def a_payment_that_nobody_watches() -> Iterator[None]:
    """What was paid is never looked at again."""
    with mock.patch.object(records, "payments_watched", return_value=()):
        yield


@contextmanager
def a_second_attempt_under_the_first_number() -> Iterator[None]:
    """After a bad account the money is ordered again, the number stays."""
    ordered = rules.ordered

    def same(before: Entitlement, *more: Any) -> Any:
        change = ordered(before, *more)
        return replace(change, after=replace(change.after, attempt=1))

    def ordering(seen: Entitlement, account: Account, holder: str) -> Step:
        return replace(write(seen, account, holder), condition=None)

    write = records.ordering
    with mock.patch.object(rules, "ordered", same), mock.patch.object(records, "ordering", ordering):
        yield


@contextmanager
def an_account_for_everybody() -> Iterator[None]:
    """Nobody looks whose an account is."""

    def claiming(fingerprint: str, enterprise: str) -> Step:
        row = records.AccountRecord(f"ACCOUNT#{fingerprint}", "HOLDER", enterprise=enterprise)
        return table.save(row)

    with (
        mock.patch.object(records, "claiming", claiming),
        mock.patch.object(going.records, "holder_of", return_value=None),
    ):
        yield


BUILDS: Mapping[str, Build] = {
    build.__name__: build
    for build in (
        a_commit_without_guards,
        an_order_number_of_its_own_each_time,
        a_counter_without_its_condition,
        a_line_that_is_overtaken,
        a_payment_that_forgets_the_budget,
        a_return_that_forgets_the_budget,
        a_payment_that_nobody_watches,
        a_second_attempt_under_the_first_number,
        an_account_for_everybody,
    )
}
