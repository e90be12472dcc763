"""Every invariant can fail: a sound city is bent in one place, and the invariant that watches that place says so."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from tests.simulation import actions, invariants, settling
from tests.simulation.aws.cloud import Sms
from tests.simulation.base import BEGINS, Base
from tests.simulation.invariants import Watch
from tests.simulation.moves import Move
from tests.simulation.phones import Answer
from tests.simulation.world import CASES, PEOPLE, World


@dataclass
class Bent:
    """A city that has come to rest, with one case of the repository's newborn, to be bent."""

    world: World
    letter: str = "A"

    @property
    def case(self) -> str:
        return self.world.cases[self.letter].id

    def rows(self, table: str = CASES) -> dict[str, dict[str, Any]]:
        return self.world.cloud.tables.tables[table].rows

    def change(self, sk: str, **values: dict[str, Any] | None) -> None:
        """Write over attributes of one of the case's rows; None removes one."""
        row = {**self.rows()[f"CASE#{self.case}"][sk], **values}
        self.rows()[f"CASE#{self.case}"][sk] = {name: value for name, value in row.items() if value is not None}
        self.world.touched.add(self.case)

    def entry(self, kind: str, number: int = 0) -> str:
        """The sort key of an entry of this kind."""
        collection = self.rows()[f"CASE#{self.case}"]
        found = [sk for sk in sorted(collection) if sk.startswith("TIMELINE#") and collection[sk]["kind"]["S"] == kind]
        return found[number]

    def facts(self, sk: str, **facts: Any) -> None:
        told = json.loads(self.rows()[f"CASE#{self.case}"][sk]["facts"]["S"])
        self.change(sk, facts={"S": json.dumps({**told, **facts}, ensure_ascii=False)})

    def inbox(self) -> dict[str, Any]:
        return next(rows for pk, rows in self.rows(PEOPLE).items() if pk.startswith("INBOX#"))

    def item(self, status: str) -> str:
        collection = self.rows()[f"CASE#{self.case}"]
        return next(
            sk for sk in sorted(collection) if sk.startswith("ITEM#") and collection[sk]["status"]["S"] == status
        )


def _moves() -> Iterator[Move]:
    for number, (verb, about) in enumerate(
        (
            ("begin", {"case": "A", "bundle": "newborn"}),
            ("fill", {"case": "A"}),
            ("submit", {"case": "A"}),
            ("begin", {"case": "B", "bundle": "newborn"}),
        )
    ):
        yield Move(f"m{number}", verb, about)


@pytest.fixture
def bent(city: Base) -> Iterator[Bent]:
    world = World(city, 1, BEGINS)
    with world.playing():
        for move in _moves():
            assert actions.perform(world, move)
        list(settling.settle(world))
        assert Watch(world).look_at_the_end() == ()
        yield Bent(world)


def lose_the_case(bent: Bent) -> None:
    del bent.rows()[f"CASE#{bent.case}"]


def forget_a_decision(bent: Bent) -> None:
    bent.facts(bent.entry("decided", 1), decision="reject")
    bent.change(bent.entry("decided", 1), actor={"S": "staff:nobody"})


def answer_differently(bent: Bent) -> None:
    answers = bent.world.told.answers["chen-jing", "history-key-m2"]
    answers.append(Answer(202, {"version": 99}))


def decide_twice(bent: Bent) -> None:
    collection = bent.rows()[f"CASE#{bent.case}"]
    collection["TIMELINE#999999"] = collection[bent.entry("decided")]
    bent.world.touched.add(bent.case)


def start_early(bent: Bent) -> None:
    collection = bent.rows()[f"CASE#{bent.case}"]
    last = bent.entry("started", -1)
    collection["TIMELINE#000003"], collection[last] = collection[last], collection["TIMELINE#000003"]


def cancel_too_much(bent: Bent) -> None:
    bent.change(bent.entry("issued"), kind={"S": "cancelled"})


def cancel_too_little(bent: Bent) -> None:
    bent.facts(bent.entry("decided"), decision="reject")


def change_a_status(bent: Bent) -> None:
    bent.change(bent.item("approved"), status={"S": "rejected"})


def end_as_something_else(bent: Bent) -> None:
    bent.change("CASE", status={"S": "rejected"})
    bent.facts(bent.entry("closed"), status="rejected")


def change_a_word(bent: Bent) -> None:
    bent.facts(bent.entry("submitted"), due="2099-01-01")


def cut_off_the_end(bent: Bent) -> None:
    del bent.rows()[f"CASE#{bent.case}"][bent.entry("closed")]


def leave_it_on_the_desk(bent: Bent) -> None:
    bent.change(bent.item("approved"), queue={"S": "health#440300"})


def hide_it_from_the_reconciler(bent: Bent) -> None:
    bent.change("CASE", status={"S": "in_progress"}, clock=None)


def issue_two(bent: Bent) -> None:
    rows = bent.rows(PEOPLE)["WALLET#person:chen-jing"]
    mine = next(row for row in rows.values() if row.get("case", {}).get("S") == bent.case)
    rows["LICENCE#x#another"] = {**mine, "sk": {"S": "LICENCE#x#another"}}


def a_day_more(bent: Bent) -> None:
    bent.change(bent.item("approved"), due={"S": "2026-12-25"})


def a_day_more_for_the_case(bent: Bent) -> None:
    bent.change("CASE", due={"S": "2027-01-25"})


def a_message_twice(bent: Bent) -> None:
    sk, row = next(iter(bent.inbox().items()))
    bent.inbox()[f"{sk}"] = row
    bent.inbox()[f"MESSAGE#later#{sk.rsplit('#', 1)[1]}"] = {
        **row,
        "sk": {"S": f"MESSAGE#later#{sk.rsplit('#', 1)[1]}"},
    }


def a_message_about_nothing(bent: Bent) -> None:
    row = next(iter(bent.inbox().values()))
    bent.inbox()["MESSAGE#x"] = {**row, "sk": {"S": f"MESSAGE#x#{bent.case}-000001"}}


def a_text_message_twice(bent: Bent) -> None:
    bent.world.cloud.sent.append(Sms(*bent.world.cloud.sent[0]))


def nobody_told(bent: Bent) -> None:
    bent.inbox().popitem()


def an_open_case(bent: Bent) -> None:
    bent.change("CASE", status={"S": "in_progress"}, clock={"S": "open#1"})


def a_result_owed(bent: Bent) -> None:
    bent.change(bent.item("approved"), owes_result={"BOOL": True})


def a_message_left(bent: Bent) -> None:
    bent.world.cloud.queues.by_id["Tasks"].send("A/left", "{}")


def a_machine_left(bent: Bent) -> None:
    next(iter(bent.world.cloud.machines.executions.values())).status = "RUNNING"


BENDS: tuple[tuple[Callable[[Bent], None], str], ...] = (
    (lose_the_case, "nothing_acknowledged_is_lost"),
    (forget_a_decision, "nothing_acknowledged_is_lost"),
    (answer_differently, "one_key_has_one_answer"),
    (decide_twice, "each_item_is_decided_at_most_once"),
    (start_early, "nothing_starts_too_early"),
    (cancel_too_much, "exactly_what_hangs_on_a_rejection_is_cancelled"),
    (cancel_too_little, "exactly_what_hangs_on_a_rejection_is_cancelled"),
    (change_a_status, "status_agrees_with_the_timeline"),
    (end_as_something_else, "status_agrees_with_the_timeline"),
    (change_a_word, "the_chain_is_whole"),
    (cut_off_the_end, "the_chain_is_whole"),
    (leave_it_on_the_desk, "every_undecided_item_has_its_place"),
    (hide_it_from_the_reconciler, "every_undecided_item_has_its_place"),
    (issue_two, "results_are_issued_once"),
    (a_day_more, "deadlines_are_exact"),
    (a_day_more_for_the_case, "deadlines_are_exact"),
    (a_message_twice, "every_notice_tells_of_a_commit_once"),
    (a_message_about_nothing, "every_notice_tells_of_a_commit_once"),
    (a_text_message_twice, "every_notice_tells_of_a_commit_once"),
    (nobody_told, "every_notice_is_told"),
    (an_open_case, "every_submitted_case_ends"),
    (a_result_owed, "every_submitted_case_ends"),
    (a_message_left, "nothing_is_left_over"),
    (a_machine_left, "nothing_is_left_over"),
)


class TestEveryInvariantCanFail:
    @pytest.mark.parametrize(("bend", "invariant"), BENDS, ids=[bend.__name__ for bend, _ in BENDS])
    def test_it_is_seen(self, bent: Bent, bend: Callable[[Bent], None], invariant: str) -> None:
        bend(bent)
        assert invariant in {broken.invariant for broken in Watch(bent.world).look_at_the_end()}


def test_every_invariant_is_bent() -> None:
    all_of_them = {
        invariants.every_notice_tells_of_a_commit_once,
        *invariants.OF_A_CASE,
        *invariants.OF_A_PROMISE,
        *invariants.AT_THE_END,
    }
    assert {invariant.__name__ for invariant in all_of_them} == {name for _, name in BENDS}
