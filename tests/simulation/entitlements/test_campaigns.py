"""A hundred histories of a campaign, through crashes and silence: no fen too much, nobody paid twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest
import yaml

from chalicelib.core import ids
from tests.simulation.entitlements import actions, base, invariants
from tests.simulation.entitlements.author import account
from tests.simulation.entitlements.base import BUDGET, Campaign
from tests.simulation.entitlements.broken import BUILDS
from tests.simulation.entitlements.catching import FILE, LIMIT, caught
from tests.simulation.entitlements.history import made_small, make_up, measured, play, rounds
from tests.simulation.entitlements.world import POLICIES, CampaignWorld
from tests.simulation.moves import Move

_CHUNK, _CARD = 20, 14


@pytest.fixture(scope="module")
def campaign() -> Iterator[Campaign]:
    with base.built() as built:
        yield measured(built)


@pytest.mark.parametrize("first", range(1, 101, _CHUNK))
def test_a_hundred_histories_hold(campaign: Campaign, first: int) -> None:
    met: Counter[str] = Counter()
    for seed in range(first, first + _CHUNK):
        history = make_up(campaign, seed)
        assert not history.broken, str(made_small(campaign, history))
        met += history.met
    assert {"crash-before", "crash-after", "conflict", "throttled", "answer-lost"} <= met.keys()


def test_a_seed_is_a_history(campaign: Campaign) -> None:
    once, again = make_up(campaign, 7), make_up(campaign, 7)
    assert once.digest == again.digest
    assert play(campaign, 7, once.moves).digest == once.digest
    assert make_up(campaign, 8).digest != once.digest


@pytest.mark.parametrize("name", BUILDS)
def test_a_broken_build_is_caught_by_a_history_that_fits_on_a_card(campaign: Campaign, name: str) -> None:
    """The whole search, from seed 1, is a command: `python -m tests.simulation.entitlements.catching`."""
    entry = yaml.safe_load(FILE.read_text(encoding="utf-8"))[name]
    moves = tuple(map(Move.of, entry["moves"]))
    assert entry["seed"] <= LIMIT
    assert len(moves) <= _CARD
    assert play(campaign, entry["seed"], moves).broken == ()
    with BUILDS[name]():
        assert entry["invariant"] in {each.invariant for each in play(campaign, entry["seed"], moves).broken}


def test_a_broken_build_is_found_from_scratch(campaign: Campaign) -> None:
    found = caught(campaign, BUILDS["a_payment_that_forgets_the_budget"])
    assert found is not None
    assert found.broken[0].invariant == "every_fen_that_is_held_is_somebody_s"
    assert len(found.moves) <= _CARD


# --- each invariant can fail ---


@dataclass
class Bent:
    """A sound campaign in which one company is paid, one ordered and one waits, to be bent in one place."""

    world: CampaignWorld

    def rows(self, pk: str) -> dict[str, Any]:
        return self.world.cloud.tables.tables[POLICIES].rows[pk]

    def change(self, pk: str, sk: str, **values: Any) -> None:
        self.rows(pk)[sk] = {**self.rows(pk)[sk], **values}

    def entitlement(self, company: str, **values: Any) -> None:
        self.change(f"ENTITLEMENT#{self.world.base.list_id}.{company}", "ENTITLEMENT", **values)

    def shard(self, **values: Any) -> None:
        self.change(f"BUDGET#{BUDGET}", "SHARD#0", **values)

    def order(self, company: str, attempt: int = 1) -> Any:
        return self.world.outside.treasury.orders[f"{self.world.base.list_id}.{company}.{attempt}"]


@pytest.fixture
def bent(campaign: Campaign) -> Iterator[Bent]:
    world = CampaignWorld(campaign, 1)
    with world.playing(), ids.seeded(5):
        for number, company in enumerate(("ant", "bee", "eel")):
            move = Move(f"t{number}", "tap", {"company": company, "account": account(company)})
            assert actions.perform(world, move)
        for number, move in enumerate(rounds(world)):
            actions.perform(world, replace(move, name=f"s{number}"))
        world.outside.treasury.down = True
        actions.perform(world, Move("t9", "money", {"fen": 500_000}))
        actions.perform(world, Move("t8", "settle", {}))
        assert invariants.look(world) == ()
        assert [world.entitlements()[one]["status"]["S"] for one in ("ant", "bee", "eel", "cat")] == [
            "paid",
            "paid",
            "ordered",
            "offered",
        ]
        yield Bent(world)


def lose_a_fen(bent: Bent) -> None:
    bent.shard(free={"N": str(int(bent.rows(f"BUDGET#{BUDGET}")["SHARD#0"]["free"]["N"]) - 1)})


def forget_what_was_taken(bent: Bent) -> None:
    bent.entitlement("ant", taken={"S": "{}"})


def let_one_wait(bent: Bent) -> None:
    bent.shard(waiting={"N": "1"})


def pay_again(bent: Bent) -> None:
    orders = bent.world.outside.treasury.orders
    orders[f"{bent.world.base.list_id}.ant.2"] = bent.order("ant")


def pay_nothing(bent: Bent) -> None:
    bent.order("ant").state = "accepted"


def pay_too_much(bent: Bent) -> None:
    bent.order("ant").said["fen"] = 10**9


def forget_a_grant(bent: Bent) -> None:
    bent.change("GRANTS#ant", "GRANTS", fen={"S": "{}"})


def jump_back(bent: Bent) -> None:
    before = bent.world.commits[-1]
    changed = next(c for c in before if c.key[1] == "ENTITLEMENT")
    assert changed.after
    after = {**changed.after, "status": {"S": "listed"}}
    bent.world.commits.append((type(changed)(changed.table, changed.key, changed.after, after),))


def tear_a_page_out(bent: Bent) -> None:
    del bent.rows(f"ENTITLEMENT#{bent.world.base.list_id}.ant")["EVENT#000003"]


def overtake(bent: Bent) -> None:
    served = next(c for c in reversed(bent.world.commits) if any(one.key[1].startswith("SHARD#") for one in c))
    bent.world.commits.append(
        tuple(
            type(c)(c.table, c.key, {**c.before, "status": {"S": "offered"}}, c.after)
            if c.key[1] == "ENTITLEMENT" and c.before
            else c
            for c in served
        )
    )


def share_an_account(bent: Bent) -> None:
    bent.order("bee").said["account"] = bent.order("ant").said["account"]


def answer_otherwise(bent: Bent) -> None:
    key = next(key for key in bent.world.heard if key.startswith("tap-"))
    first = actions.good(bent.world, key)[0]
    bent.world.heard[key].append(type(first)(first.status, {**first.body, "status": "refused"}))


def leave_it_out(bent: Bent) -> None:
    """It is out already."""


def wait_for_what_is_there(bent: Bent) -> None:
    bent.entitlement("cat", status={"S": "waiting-for-budget"}, amount={"N": "1"}, due={"S": "2026"})


def tell_nobody(bent: Bent) -> None:
    people = bent.world.cloud.tables.tables["onething-local-people"].rows
    inbox = next(rows for pk, rows in people.items() if pk.startswith("INBOX#"))
    inbox.pop(next(sk for sk in inbox if sk.startswith("MESSAGE#")))


def send_it_back(bent: Bent) -> None:
    number = f"{bent.world.base.list_id}.ant.1"
    assert bent.world.outside.treasury.send_back(number)
    bent.world.sent_back.add(number)


BENDS: dict[str, Callable[[Bent], None]] = {
    "the_budget_is_whole": lose_a_fen,
    "every_fen_that_is_held_is_somebody_s": forget_what_was_taken,
    "every_shard_knows_who_waits": let_one_wait,
    "nobody_is_paid_twice": pay_again,
    "whoever_is_said_to_be_paid_was": pay_nothing,
    "no_more_is_paid_than_there_is": pay_too_much,
    "grants_agree": forget_a_grant,
    "every_move_is_legal": jump_back,
    "the_course_is_unbroken": tear_a_page_out,
    "nobody_overtakes": overtake,
    "an_account_is_one_company_s": share_an_account,
    "an_answer_stays_an_answer": answer_otherwise,
    "no_order_is_left_out": leave_it_out,
    "what_a_bank_sent_back_is_not_paid": send_it_back,
    "nobody_waits_beside_enough_money": wait_for_what_is_there,
    "every_message_was_heard": tell_nobody,
}


def test_every_invariant_is_bent() -> None:
    assert BENDS.keys() == invariants.NAMES.keys()


@pytest.mark.parametrize("name", BENDS)
def test_an_invariant_says_so_when_it_does_not_hold(bent: Bent, name: str) -> None:
    BENDS[name](bent)
    assert name in {broken.invariant for broken in invariants.look(bent.world, at_the_end=True)}
