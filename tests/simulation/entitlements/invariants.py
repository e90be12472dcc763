"""Owns what must hold of a campaign after every step: money, payments, moves, answers; each can fail."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from chalicelib.entitlements.models import MOVES, Status
from tests.simulation.aws.expressions import Row
from tests.simulation.entitlements.actions import good
from tests.simulation.entitlements.base import SIZES
from tests.simulation.entitlements.world import CampaignWorld
from tests.simulation.invariants import Broken

_HELD = {"ordered", "returned"}
_SPENT = {"paid", "clawed-back"}
_BEFORE = 2
"""Entries of a course when a history begins: listed, offered."""


def the_budget_is_whole(world: CampaignWorld) -> Iterator[str]:
    """What is free, reserved and paid together is the total, and nothing is below zero."""
    total, shards = world.budget()
    sums = sum(shard[name] for shard in shards.values() for name in ("free", "reserved", "paid"))
    if sums != total:
        yield f"shards have {sums}, the total is {total}"
    for number, shard in shards.items():
        if min(shard.values()) < 0:
            yield f"shard {number} has {shard}"


def every_fen_that_is_held_is_somebody_s(world: CampaignWorld) -> Iterator[str]:
    """Each shard reserves and has paid what the entitlements say that they took from it."""
    reserved: Counter[int] = Counter()
    paid: Counter[int] = Counter()
    for row in world.entitlements().values():
        status, taken = row["status"]["S"], {int(n): fen for n, fen in json.loads(row["taken"]["S"]).items()}
        if status in _HELD | _SPENT and sum(taken.values()) != int(row["amount"]["N"]):
            yield f"{row['pk']['S']}: {taken} is not {row['amount']['N']}"
        (reserved if status in _HELD else paid if status in _SPENT else Counter()).update(taken)
    for number, shard in world.budget()[1].items():
        if (shard["reserved"], shard["paid"]) != (reserved[number], paid[number]):
            yield f"shard {number} has {shard}, entitlements {reserved[number]} and {paid[number]}"


def every_shard_knows_who_waits(world: CampaignWorld) -> Iterator[str]:
    """As many wait as every shard says."""
    waiting = sum(row["status"]["S"] == Status.WAITING for row in world.entitlements().values())
    if said := {n: shard["waiting"] for n, shard in world.budget()[1].items() if shard["waiting"] != waiting}:
        yield f"{waiting} wait, shards say {said}"


def nobody_is_paid_twice(world: CampaignWorld) -> Iterator[str]:
    """The treasury paid at most one order of each entitlement: its newest, of its amount."""
    rows = world.entitlements()
    paid = world.outside.treasury.paid()
    for entitlement, times in Counter(number.rpartition(".")[0] for number in paid).items():
        if times > 1:
            yield f"{entitlement} was paid {times} times"
    for number, fen in paid.items():
        entitlement, _, attempt = number.rpartition(".")
        row = rows[entitlement.rpartition(".")[2]]
        if (attempt, fen) != (row["attempt"]["N"], int(row["amount"]["N"])):
            yield f"{number} was paid {fen}, the entitlement says {row['attempt']['N']} and {row['amount']['N']}"
        if row["status"]["S"] not in ("ordered", "paid", "clawed-back", "repaid"):
            yield f"{number} was paid, and is {row['status']['S']}"


def whoever_is_said_to_be_paid_was(world: CampaignWorld) -> Iterator[str]:
    """What is paid by the table was paid by the treasury, whatever a bank did with it later."""
    paid = world.outside.treasury.paid().keys() | world.sent_back
    for company, row in world.entitlements().items():
        number = f"{world.base.list_id}.{company}.{row['attempt']['N']}"
        if row["status"]["S"] in ("paid", "clawed-back", "repaid") and number not in paid:
            yield f"{number} was never paid"


def no_more_is_paid_than_there_is(world: CampaignWorld) -> Iterator[str]:
    """What left the treasury, less what came back, is within the budget."""
    paid, rows = world.outside.treasury.paid(), world.entitlements().items()
    repaid = {
        f"{world.base.list_id}.{company}.{r['attempt']['N']}" for company, r in rows if r["status"]["S"] == "repaid"
    }
    out = sum(fen for number, fen in paid.items() if number not in repaid)
    if out > world.budget()[0]:
        yield f"{out} left, there was {world.budget()[0]}"


def grants_agree(world: CampaignWorld) -> Iterator[str]:
    """Each company holds what its entitlement has, and owes what was claimed back."""
    for company, row in world.entitlements().items():
        status, amount = row["status"]["S"], int(row["amount"]["N"])
        should = (amount if status in _HELD | {"paid"} else 0, amount if status == "clawed-back" else 0)
        if world.grants(company) != should:
            yield f"{company}: {world.grants(company)} instead of {should}"


def every_move_is_legal(world: CampaignWorld) -> Iterator[str]:
    """An entitlement moves by the table of moves, one version at a time, and tells each step."""
    for commit in world.commits[-12:]:
        for change in commit:
            if change.key[1] != "ENTITLEMENT" or not change.before or not change.after:
                continue
            before, after = Status(change.before["status"]["S"]), Status(change.after["status"]["S"])
            step = int(change.after["version"]["N"]) - int(change.before["version"]["N"])
            if (before, step) == (after, 0) and _but_the_clock(change.before) == _but_the_clock(change.after):
                continue  # it is only looked at later
            if after not in MOVES[before] or step != 1:
                yield f"{change.key[0]}: {before} to {after}, {step} versions"


def _but_the_clock(row: Row) -> Row:
    return {name: value for name, value in row.items() if name not in ("clock", "due")}


def the_course_is_unbroken(world: CampaignWorld) -> Iterator[str]:
    """As many entries as the entitlement counts, numbered without a gap; as many orders as it made attempts."""
    for company, row in world.entitlements().items():
        numbers = [int(sk.removeprefix("EVENT#")) for sk in world.course(company)]
        if numbers != list(range(1, int(row["seq"]["N"]) + 1)):
            yield f"{company}: {numbers}"
        orders = sum(entry["kind"]["S"] == "ordered" for entry in world.course(company).values())
        if orders != int(row["attempt"]["N"]):
            yield f"{company}: ordered {orders} times, in {row['attempt']['N']} attempts"


def nobody_overtakes(world: CampaignWorld) -> Iterator[str]:
    """Who did not stand in line gets no money while somebody does."""
    for commit in world.commits[-12:]:
        jumped = [c for c in commit if c.key[1] == "ENTITLEMENT" and c.before and c.before["status"]["S"] == "offered"]
        shards = [c for c in commit if c.key[1].startswith("SHARD#") and c.before and c.before["waiting"]["N"] != "0"]
        if shards and any(c.after and c.after["status"]["S"] == "ordered" for c in jumped):
            yield f"{jumped[0].key[0]} overtook"


def an_account_is_one_company_s(world: CampaignWorld) -> Iterator[str]:
    """No account was paid for two companies."""
    holders: dict[object, set[str]] = {}
    for number, order in world.outside.treasury.orders.items():
        if order.state == "paid":
            holders.setdefault(order.said["account"], set()).add(number.split(".")[1])
    for companies in holders.values():
        if len(companies) > 1:
            yield f"one account of {sorted(companies)}"


def an_answer_stays_an_answer(world: CampaignWorld) -> Iterator[str]:
    """The same key has one good answer, and what it acknowledged is in the course."""
    for key in world.heard:
        bodies = [answer.body for answer in good(world, key)]
        if any(one != other for one, other in pairwise(bodies)):
            yield f"{key} was answered differently"
        for body in bodies[:1]:
            if key.startswith("tap-"):
                told = {row["kind"]["S"] for row in world.course(body["enterprise"]).values()}
                if {"waiting-for-budget": "waiting"}.get(body["status"], body["status"]) not in told:
                    yield f"{key}: {body['status']} was acknowledged, the course has {sorted(told)}"


ALWAYS: tuple[Callable[[CampaignWorld], Iterator[str]], ...] = (
    the_budget_is_whole,
    every_fen_that_is_held_is_somebody_s,
    every_shard_knows_who_waits,
    nobody_is_paid_twice,
    whoever_is_said_to_be_paid_was,
    no_more_is_paid_than_there_is,
    grants_agree,
    every_move_is_legal,
    the_course_is_unbroken,
    nobody_overtakes,
    an_account_is_one_company_s,
    an_answer_stays_an_answer,
)


def no_order_is_left_out(world: CampaignWorld) -> Iterator[str]:
    """In the end no order is out: each was paid or came back."""
    for company, row in world.entitlements().items():
        if row["status"]["S"] == "ordered":
            yield f"{company} is still ordered"


def what_a_bank_sent_back_is_not_paid(world: CampaignWorld) -> Iterator[str]:
    """In the end nothing counts as paid, or as owed back, that came back by itself."""
    for company, row in world.entitlements().items():
        number = f"{world.base.list_id}.{company}.{row['attempt']['N']}"
        if number in world.sent_back and row["status"]["S"] in _SPENT | {"ordered"}:
            yield f"{number} came back, and is {row['status']['S']}"


def nobody_waits_beside_enough_money(world: CampaignWorld) -> Iterator[str]:
    """In the end whoever is first in line wants more than there is."""
    waiting = [row for row in world.entitlements().values() if row["status"]["S"] == Status.WAITING]
    if waiting:
        first = min(waiting, key=lambda row: row["due"]["S"])
        free = sum(shard["free"] for shard in world.budget()[1].values())
        if free >= int(first["amount"]["N"]):
            yield f"{first['pk']['S']} waits for {first['amount']['N']}, {free} is free"


def every_message_was_heard(world: CampaignWorld) -> Iterator[str]:
    """In the end nothing lies in the queue, and each step that means something to a company was told once."""
    if left := list(world.cloud.queues.by_id["Payments"].messages):
        yield f"left: {left}"
    told = {"listed", "offered", "paid", "returned", "refused", "clawed-back", "repaid"}
    courses = ((company, sk, row) for company in SIZES for sk, row in world.course(company).items())
    since = {(c, sk) for c, sk, row in courses if row["kind"]["S"] in told and int(sk[6:]) > _BEFORE}
    inbox = [
        row["sk"]["S"].rpartition("#")[2]
        for rows in world.cloud.tables.tables["onething-local-people"].rows.values()
        for row in rows.values()
        if row["sk"]["S"].startswith("MESSAGE#")
    ]
    should = [f"{world.base.list_id}.{c}-{sk[6:]}" for c, sk in since]
    if Counter(inbox) != Counter(should):
        yield f"told {sorted(inbox)}, should be {sorted(should)}"


AT_THE_END = (
    no_order_is_left_out,
    what_a_bank_sent_back_is_not_paid,
    nobody_waits_beside_enough_money,
    every_message_was_heard,
)
NAMES: Mapping[str, Callable[[CampaignWorld], Iterator[str]]] = {one.__name__: one for one in (*ALWAYS, *AT_THE_END)}


def look(world: CampaignWorld, at_the_end: bool = False) -> tuple[Broken, ...]:
    """Everything that does not hold now."""
    watched = (*ALWAYS, *AT_THE_END) if at_the_end else ALWAYS
    return tuple(Broken(one.__name__, words) for one in watched for words in one(world))
