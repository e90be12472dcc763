"""Owns how a budget lies in the `policies` table, and the steps that move its money; never who gets any.

`BUDGET#<policy>#<period>` holds `BUDGET` (its total) and `SHARD#<n>`, eight counters. They are changed by addition
under a condition, in the very transaction that changes the entitlement, and never below zero. Access patterns: one
budget (Query), a department's (`by-holder`), every budget (`by-clock`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from pynamodb.attributes import NumberAttribute, UnicodeAttribute

from chalicelib.core import clock, table
from chalicelib.entitlements.budget import SHARDS, Shard, spread, whole
from chalicelib.entitlements.rows import META, HeldRow


class BudgetRecord(HeldRow, discriminator="budget"):
    """A budget: how much money there is, wherever it is now. sk `BUDGET`."""

    policy = UnicodeAttribute()
    department = UnicodeAttribute()
    total = NumberAttribute()
    version = NumberAttribute()


class ShardRecord(table.Table):
    """One part of a budget. sk `SHARD#<n>`."""

    Meta = META

    free = NumberAttribute()
    reserved = NumberAttribute()
    paid = NumberAttribute()
    waiting = NumberAttribute()


@dataclass(frozen=True)
class Budget:
    """A budget as it is: `policy` is the code, `total` fen; `version` counts what was put in."""

    name: str
    policy: str
    department: str
    total: int
    version: int
    shards: tuple[Shard, ...] = ()

    @property
    def sums(self) -> Shard:
        """What is free, reserved and paid in all of it, and how many wait."""
        return whole(self.shards)


def budget(name: str) -> Budget | None:
    """A budget with its shards, or None: one Query."""
    head = table.find(BudgetRecord, _pk(name), "BUDGET")
    return _budget(head, shards(name)) if head else None


def shards(name: str) -> tuple[Shard, ...]:
    """The shards of a budget; none of one that nobody opened."""
    rows = ShardRecord.query(_pk(name), ShardRecord.sk.startswith("SHARD#"), consistent_read=True)
    return tuple(_shard(row) for row in rows)


def of_department(department: str) -> tuple[Budget, ...]:
    """A department's budgets, newest change first."""
    rows = BudgetRecord.by_holder.query(f"budgets#{department}", scan_index_forward=False)
    return tuple(_budget(row, shards(_name(row))) for row in rows if isinstance(row, BudgetRecord))


def names() -> tuple[str, ...]:
    """Every budget that was opened, oldest first."""
    return tuple(_name(row) for row in BudgetRecord.by_clock.query("budgets"))


def waiting(name: str) -> bool:
    """Whether anybody waits for money of a budget."""
    return any(shard.waiting for shard in shards(name))


def after(before: Budget | None, name: str, department: str, fen: int) -> Budget:
    """A budget as it is with so much more in it, for whoever is told of it."""
    seen = before or Budget(name, name.partition("#")[0], department, 0, 0, tuple(map(Shard, range(SHARDS))))
    more = spread(fen)
    parts = tuple(replace(each, free=each.free + more[each.number]) for each in seen.shards)
    return replace(seen, total=seen.total + fen, version=seen.version + 1, shards=parts)


# --- steps ---


def putting_in(before: Budget | None, name: str, department: str, fen: int) -> tuple[table.Step, ...]:
    """Open a budget with so much money, or add some: the total and the shards together."""
    policy = name.partition("#")[0]
    version, total = (before.version, before.total) if before else (0, 0)
    moment = clock.text(clock.now())
    head = BudgetRecord(
        _pk(name),
        "BUDGET",
        policy=policy,
        department=department,
        total=total + fen,
        version=version + 1,
        holder=f"budgets#{department}",
        changed=moment,
        clock="budgets",
        due=moment,
    )
    same = BudgetRecord.version == version if before else BudgetRecord.pk.does_not_exist()
    if before:
        return table.save(head, same), *(_add(name, number, free=part) for number, part in spread(fen).items() if part)
    fresh = (
        ShardRecord(_pk(name), _sk(number), free=part, reserved=0, paid=0, waiting=0)
        for number, part in spread(fen).items()
    )
    return table.save(head, same), *map(table.insert, fresh)


def reserving(name: str, taken: Mapping[int, int]) -> tuple[table.Step, ...]:
    """Reserve so much of these shards: each still has it, and nobody waits."""
    return tuple(
        _add(name, number, when=(ShardRecord.free >= fen) & (ShardRecord.waiting == 0), free=-fen, reserved=fen)
        for number, fen in taken.items()
    )


def queueing(name: str, seen: Iterable[Shard]) -> tuple[table.Step, ...]:
    """One more waits: the shards are as they were seen, so that there is too little indeed; all of them say so."""
    return tuple(_add(name, each.number, when=_same(each), waiting=1) for each in seen)


def serving(name: str, seen: Iterable[Shard], taken: Mapping[int, int]) -> tuple[table.Step, ...]:
    """The first in line is served: so much is reserved, and one fewer waits."""
    return tuple(
        _add(
            name,
            each.number,
            when=(ShardRecord.free >= taken.get(each.number, 0)) & (ShardRecord.waiting > 0),
            free=-taken.get(each.number, 0),
            reserved=taken.get(each.number, 0),
            waiting=-1,
        )
        for each in seen
    )


def leaving(name: str) -> tuple[table.Step, ...]:
    """One fewer waits."""
    return tuple(_add(name, number, when=ShardRecord.waiting > 0, waiting=-1) for number in range(SHARDS))


def paying(name: str, taken: Mapping[int, int]) -> tuple[table.Step, ...]:
    """What was reserved is paid."""
    return _moving(name, taken, "reserved", "paid")


def releasing(name: str, taken: Mapping[int, int]) -> tuple[table.Step, ...]:
    """What was reserved is free again."""
    return _moving(name, taken, "reserved", "free")


def coming_back(name: str, taken: Mapping[int, int]) -> tuple[table.Step, ...]:
    """What was paid came back from a bank: it is reserved again, for another account."""
    return _moving(name, taken, "paid", "reserved")


def taking_back(name: str, taken: Mapping[int, int]) -> tuple[table.Step, ...]:
    """What was paid came back, and is free again."""
    return _moving(name, taken, "paid", "free")


def _moving(name: str, taken: Mapping[int, int], away: str, into: str) -> tuple[table.Step, ...]:
    """So much of each shard changes its column; the one that it leaves still has it."""
    held = getattr(ShardRecord, away)
    return tuple(_add(name, number, when=held >= fen, **{away: -fen, into: fen}) for number, fen in taken.items())


def _add(name: str, number: int, when: object = None, **by: int) -> table.Step:
    actions = [getattr(ShardRecord, column).add(fen) for column, fen in by.items() if fen]
    row = ShardRecord(_pk(name), _sk(number))
    there = ShardRecord.pk.exists()
    return table.update(row, *actions, condition=there & when if when is not None else there)


def _same(seen: Shard) -> object:
    return (ShardRecord.free == seen.free) & (ShardRecord.waiting == seen.waiting)


def _shard(row: ShardRecord) -> Shard:
    number = int(row.sk.removeprefix("SHARD#"))
    return Shard(number, int(row.free), int(row.reserved), int(row.paid), int(row.waiting))


def _budget(row: BudgetRecord, parts: tuple[Shard, ...]) -> Budget:
    return Budget(_name(row), row.policy, row.department, int(row.total), int(row.version), parts)


def _name(row: table.Table) -> str:
    return row.pk.removeprefix("BUDGET#")


def _pk(name: str) -> str:
    return f"BUDGET#{name}"


def _sk(number: int) -> str:
    return f"SHARD#{number}"
