"""What a timeline tells of an item's way through its department: who did what, to which item, with which facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from chalicelib.approvals import rules
from chalicelib.approvals.errors import AlreadyDecided
from chalicelib.approvals.rules import NotReady, Verdict
from chalicelib.cases.models import Case, Change, Entry, Happening, ItemStatus
from chalicelib.catalogue.models import Bundle
from chalicelib.core import clock
from tests.simulation.graphs import LETTER_N
from tests.unit.approvals.test_rules import APPROVE, CHAIN, MARRIAGE, REJECT, instant
from tests.unit.cases.bundles import NOW, REGION, bundle, submitted

GUIDANCE = {
    "due": "2026-11-25",
    "statutoryDue": "2026-12-02",
    "provisional": False,
    "basis": ["《样例法》（第一条）"],
}
BELOW_TWO = {"a": frozenset(), "b": frozenset("a"), "c": frozenset("a"), "d": frozenset("b")}


@pytest.fixture(autouse=True)
def _at_ten_in_the_morning() -> Any:
    with clock.fixed(NOW):
        yield


def arrived(of: Bundle, code: str = "a") -> Change:
    change = rules.arrive(submitted(of), of, code, "token", ())
    assert change is not None
    return change


def without_appeal(entry: Entry) -> dict[str, Any]:
    assert set(entry.facts["appeal"]) == {"zh", "en"}
    return {name: fact for name, fact in entry.facts.items() if name != "appeal"}


def test_the_start_of_an_item_is_told_by_the_system_with_its_department_region_and_guidance() -> None:
    (told,) = arrived(bundle(CHAIN)).entries
    assert (told.kind, told.actor, told.item) == (Happening.STARTED, "system", "a")
    assert without_appeal(told) == {"department": "health", "region": REGION, **GUIDANCE}


@pytest.mark.parametrize(
    ("verdict", "facts"),
    [(APPROVE, {"decision": "approve"}), (REJECT, {"decision": "reject", "reason": "conditions-not-met"})],
)
def test_a_decision_is_told_by_whoever_made_it_with_its_outcome(verdict: Verdict, facts: dict[str, str]) -> None:
    of = bundle(CHAIN)
    told = rules.decide(arrived(of).case, of, "a", verdict).entries[0]
    assert (told.kind, told.actor, told.item) == (Happening.DECIDED, "staff:GA-1", "a")
    assert without_appeal(told) == {"automatic": False, "department": "health", **GUIDANCE, **facts}


def test_an_automatic_decision_says_so_and_gives_its_grounds_in_both_languages() -> None:
    told = instant("1994-03-12", ("who.name",), ("id-card",)).entries[1]
    assert (told.actor, told.facts["automatic"]) == ("system", True)
    assert told.facts["grounds"][1] == {"zh": "出生至今已满18年", "en": "出生 was at least 18 years ago"}


def test_a_rejection_stays_on_the_item_with_its_reason_and_its_note() -> None:
    of = bundle(CHAIN)
    item = rules.decide(arrived(of).case, of, "a", REJECT).case.items["a"]
    assert (item.decided, item.decided_by, item.automatic) == (NOW, "staff:GA-1", False)
    assert (item.reason, item.note, item.owes_result) == ("conditions-not-met", "缺条件", False)


def test_each_item_below_a_rejection_is_told_as_cancelled_because_of_it() -> None:
    of = bundle(BELOW_TWO)
    _, *cancelled, closed = rules.decide(arrived(of).case, of, "a", REJECT).entries
    assert cancelled == [Entry(Happening.CANCELLED, "system", code, {"because": "a"}) for code in "bcd"]
    assert closed.kind is Happening.CLOSED


def test_what_was_issued_is_told_with_its_kind_and_number() -> None:
    of = bundle({"a": frozenset(), "b": frozenset()}, issuing=["a"])
    owing = rules.decide(arrived(of).case, of, "a", APPROVE).case
    change = rules.issue(owing, "a", MARRIAGE)
    assert change is not None
    assert change.entries == (Entry(Happening.ISSUED, "system", "a", {"licence": "marriage", "number": "J-1"}),)
    assert change.case.items["a"] == replace(owing.items["a"], owes_result=False, result="J-1")


def test_a_new_run_is_told_by_the_system() -> None:
    assert rules.restarted(submitted(bundle(CHAIN))).entries == (
        Entry(Happening.RESTARTED, "system", facts={"run": 2}),
    )


def test_who_comes_second_hears_when_the_first_decided() -> None:
    of = bundle(CHAIN)
    decided = rules.decide(arrived(of).case, of, "a", APPROVE).case
    with pytest.raises(AlreadyDecided) as refused:
        rules.decide(decided, of, "a", REJECT)
    assert refused.value.values["at"] == clock.for_people(NOW)


def test_an_item_that_comes_too_early_is_named_with_its_case() -> None:
    of = bundle(CHAIN)
    case = submitted(of)
    with pytest.raises(NotReady, match=f"^{case.id} b$"):
        rules.arrive(case, of, "b", "token", ())


def test_a_promise_within_an_announced_year_is_provisional_when_the_law_s_limit_is_not() -> None:
    item = arrived(bundle(CHAIN, days={"a": 24})).case.items["a"]
    assert (item.due, item.statutory) == (date(2026, 12, 28), date(2027, 1, 4))
    assert item.provisional


def test_items_that_do_not_apply_hand_on_all_that_they_wait_for_and_each_of_it_once() -> None:
    graph = {"a": frozenset(), "e": frozenset(), "b": frozenset("a"), "c": frozenset("ae"), "d": frozenset("bc")}
    of = bundle(graph, conditional=["b", "c"])
    assert rules.waits_for(submitted(of, without=["b", "c"]), of, "d") == ("a", "e")


def test_a_gate_asks_for_nothing_twice_once_everything_before_it_is_done() -> None:
    of = bundle(LETTER_N)
    case = submitted(of)
    done = [replace(case.items[code], status=ItemStatus.APPROVED) for code in "ab"]
    assert rules.gate_answer(case.with_items(*done), of, "c") is rules.Callback.SUCCESS


def test_what_was_chosen_is_among_the_facts_of_an_instant_decision() -> None:
    of = bundle(CHAIN, chosen=["c"])
    case: Case = submitted(of, chosen=["c"])
    facts = rules.instant_facts(case, of, ["id-card"])
    assert facts == {**of.facts(case.sheet.answers, ("c",)), "$confirmed": set(), "$holds": {"id-card"}}
    assert facts != {**facts, **of.facts(case.sheet.answers)}
