"""What departments and the machine may do to a case, on any graph; the table decides, not the message (LESSONS 6)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.approvals import graph as relations
from chalicelib.approvals import rules
from chalicelib.approvals.errors import AlreadyDecided, NotUnderReview
from chalicelib.approvals.rules import Callback, NotReady, Verdict
from chalicelib.cases import guidance
from chalicelib.cases.models import Case, CaseStatus, Change, Entry, Happening, ItemStatus
from chalicelib.catalogue.models import Bundle
from chalicelib.core import clock
from chalicelib.core.i18n import Words
from chalicelib.licences.models import Licence
from tests.simulation.graphs import LETTER_N, Edges, graphs
from tests.unit.cases.bundles import NOW, bundle, submitted, words

APPROVE = Verdict(True, "staff:GA-1")
REJECT = Verdict(False, "staff:GA-1", reason="conditions-not-met", note="缺条件")
MARRIAGE = Licence("marriage", "J-1", "CODE", "person:p", {}, "civil-affairs", date(2026, 11, 24))


@pytest.fixture(autouse=True)
def _at_ten_in_the_morning() -> Any:
    with clock.fixed(NOW):
        yield


@dataclass
class Play:
    """One case on one graph, played by a random order of messages and decisions."""

    of: Bundle
    case: Case
    rejecting: frozenset[str]
    random: Random
    told: list[Entry] = field(default_factory=list)

    def take(self, change: Change | None) -> None:
        assert change is not None
        self.case = change.case
        self.told += change.entries

    def with_status(self, status: ItemStatus) -> list[str]:
        return [code for code, item in self.case.items.items() if item.status is status]

    def owing(self) -> list[str]:
        return [code for code, item in self.case.items.items() if item.owes_result]

    def step(self) -> None:
        """Anything that may happen next: an item arrives (too early, too), a decision, a result."""
        waiting, desk = self.with_status(ItemStatus.WAITING), self.with_status(ItemStatus.UNDER_REVIEW)
        code = self.random.choice([*waiting, *desk, *self.owing()])
        if code in waiting:
            self.arrive(code)
        elif code in desk:
            self.take(rules.decide(self.case, self.of, code, REJECT if code in self.rejecting else APPROVE))
        else:
            self.take(rules.issue(self.case, code, MARRIAGE))

    def run(self, steps: int) -> None:
        for _ in range(steps):
            if self.case.status.ended:
                return
            self.step()

    def arrive(self, code: str) -> None:
        if self.is_ready(code):
            self.take(rules.arrive(self.case, self.of, code, f"token-{code}", ()))
            assert self.case.items[code].status is ItemStatus.UNDER_REVIEW
        else:
            with pytest.raises(NotReady):
                rules.arrive(self.case, self.of, code, f"token-{code}", ())

    def is_ready(self, code: str) -> bool:
        """As the design has it: all that comes before it at any distance, and is part of the case, is done."""
        before = relations.ancestors(self.of.graph())[code]
        parts = [item for item in self.case.items.values() if item.status is not ItemStatus.NOT_APPLICABLE]
        return all(item.done for item in parts if item.code in before)


@st.composite
def plays(draw: st.DrawFn, largest: int = 9) -> Play:
    graph: Edges = draw(graphs(largest=largest))
    some = st.frozensets(st.sampled_from(sorted(graph)))
    conditional, issuing, rejecting = draw(some), draw(some), draw(st.one_of(st.just(frozenset[str]()), some))
    of = bundle(graph, conditional=conditional, issuing=issuing)
    without = draw(st.frozensets(st.sampled_from(sorted(conditional)))) if conditional else frozenset()
    return Play(of, submitted(of, without=without), rejecting - without, Random(draw(st.integers(0, 2**32))))


@settings(max_examples=60, deadline=None)
@given(plays())
def test_any_history_ends_with_every_item_decided_or_cancelled_for_a_reason(play: Play) -> None:
    play.run(2000)
    assert play.case.status.ended
    below, refused = relations.descendants(play.of.graph()), set(play.with_status(ItemStatus.REJECTED))
    apart = set(play.with_status(ItemStatus.NOT_APPLICABLE))
    assert set(play.with_status(ItemStatus.CANCELLED)) == set().union(*(below[code] for code in refused)) - apart
    assert refused <= play.rejecting
    started = {entry.item for entry in play.told if entry.kind is Happening.STARTED}
    assert started == set(play.case.items) - apart - set(play.with_status(ItemStatus.CANCELLED))
    assert [entry.kind for entry in play.told].count(Happening.CLOSED) == 1 or not play.told


@settings(max_examples=40, deadline=None)
@given(plays(), st.integers(0, 40))
def test_at_any_moment_each_undecided_item_waits_for_named_items_or_may_start_or_is_on_a_desk(
    play: Play, steps: int
) -> None:
    play.run(steps)
    for code in play.with_status(ItemStatus.WAITING):
        waits = rules.waits_for(play.case, play.of, code)
        assert bool(waits) != play.is_ready(code) == rules.ready(play.case, play.of, code)
        assert all(not play.case.items[other].done for other in waits)
        assert not any(play.case.items[o].status in (ItemStatus.REJECTED, ItemStatus.CANCELLED) for o in waits)
    for code in play.with_status(ItemStatus.UNDER_REVIEW):
        assert rules.waits_for(play.case, play.of, code) == ()


@settings(max_examples=40, deadline=None)
@given(plays(), st.integers(0, 40))
def test_an_item_that_comes_again_changes_nothing_but_its_tokens(play: Play, steps: int) -> None:
    play.run(steps)
    for code, item in play.case.items.items():
        again = (
            rules.arrive(play.case, play.of, code, item.tokens[0] if item.tokens else "none", ())
            if item.started
            else None
        )
        assert again is None
    for code in play.with_status(ItemStatus.UNDER_REVIEW):
        renewed = play.case.with_items(
            replace(play.case.items[code], tokens=(*play.case.items[code].tokens, "another"))
        )
        assert rules.arrive(play.case, play.of, code, "another", ()) == Change(renewed)


@settings(max_examples=40, deadline=None)
@given(plays(), st.integers(0, 40))
def test_what_is_decided_is_decided_and_what_is_issued_is_issued(play: Play, steps: int) -> None:
    play.run(steps)
    for code in {entry.item for entry in play.told if entry.kind is Happening.DECIDED}:
        with pytest.raises(AlreadyDecided) as refused:
            rules.decide(play.case, play.of, str(code), REJECT)
        assert refused.value.values["by"] == Words(zh="GA-1", en="GA-1")
        approved = play.case.items[str(code)].status is ItemStatus.APPROVED
        assert refused.value.values["what"] == Words(
            **({"zh": "准予办理", "en": "approved"} if approved else {"zh": "不予办理", "en": "rejected"})
        )
    for code in set(play.case.items) - set(play.owing()):
        assert rules.issue(play.case, code, MARRIAGE) is None


CHAIN = {"a": frozenset(), "b": frozenset("a"), "c": frozenset("b")}


def approved(of: Bundle, case: Case, *codes: str) -> Case:
    for code in codes:
        started = rules.arrive(case, of, code, f"token-{code}", ())
        assert started is not None
        case = rules.decide(started.case, of, code, APPROVE).case
    return case


def test_an_item_behind_one_that_does_not_apply_waits_for_what_that_one_would_wait_for() -> None:
    of = bundle(CHAIN, conditional=["b"])
    case = submitted(of, without=["b"])
    assert rules.waits_for(case, of, "c") == ("a",)
    assert rules.gate_answer(case, of, "c") is None
    assert rules.waits_for(approved(of, case, "a"), of, "c") == ()


def test_starting_an_item_sets_its_clock_and_tells_the_law_and_the_way_to_object() -> None:
    of = bundle(CHAIN, days={"a": 2})
    change = rules.arrive(submitted(of), of, "a", "token", ())
    assert change is not None
    item, (told,) = change.case.items["a"], change.entries
    assert (item.started, item.due, item.statutory) == (NOW, date(2026, 11, 26), date(2026, 12, 3))
    assert change.case.status is CaseStatus.IN_PROGRESS
    assert told.facts["basis"] == ["《样例法》（第一条）"]
    assert (told.facts["due"], told.facts["statutoryDue"]) == ("2026-11-26", "2026-12-03")
    assert "复议" in told.facts["appeal"]["zh"]


@pytest.mark.parametrize("verdict", [APPROVE, REJECT])
def test_a_decision_tells_law_deadline_appeal_and_when_it_is_a_no_the_reason(verdict: Verdict) -> None:
    of = bundle(CHAIN)
    started = rules.arrive(submitted(of), of, "a", "token", ())
    assert started is not None
    told = rules.decide(started.case, of, "a", verdict).entries[0]
    assert told.actor == "staff:GA-1"
    assert all(told.facts[part] for part in ("basis", "due", "statutoryDue", "appeal"))
    assert told.facts.get("reason") == verdict.reason
    assert "缺条件" not in str(told.facts)


def test_a_limit_that_reaches_into_an_unannounced_year_is_told_as_provisional() -> None:
    of = bundle(CHAIN, days={"a": 60})
    change = rules.arrive(submitted(of), of, "a", "token", ())
    assert change is not None
    assert change.case.items["a"].provisional
    assert change.entries[0].facts["provisional"] is True


@pytest.mark.parametrize("status", [s for s in ItemStatus if s is not ItemStatus.UNDER_REVIEW])
def test_what_is_on_nobodys_desk_is_not_decided(status: ItemStatus) -> None:
    of = bundle(CHAIN)
    case = submitted(of)
    case = case.with_items(replace(case.items["a"], status=status))
    with pytest.raises(NotUnderReview) as refused:
        rules.decide(case, of, "a", APPROVE)
    assert refused.value.values == {"state": guidance.item_state(status)}


@pytest.mark.parametrize(
    ("status", "owes", "answer"),
    [
        (ItemStatus.WAITING, False, None),
        (ItemStatus.UNDER_REVIEW, False, None),
        (ItemStatus.APPROVED, False, Callback.SUCCESS),
        (ItemStatus.APPROVED, True, None),
        (ItemStatus.REJECTED, False, Callback.REJECTED),
        (ItemStatus.CANCELLED, False, Callback.REJECTED),
        (ItemStatus.NOT_APPLICABLE, False, Callback.SUCCESS),
    ],
)
def test_the_machine_is_answered_about_an_item_by_what_the_table_says(
    status: ItemStatus, owes: bool, answer: Callback | None
) -> None:
    case = submitted(bundle(CHAIN))
    case = case.with_items(replace(case.items["a"], status=status, owes_result=owes))
    assert rules.item_answer(case, "a") == answer


def test_a_gate_opens_when_all_before_it_is_done_and_stops_when_the_item_is_cancelled() -> None:
    of = bundle(LETTER_N, issuing=["b"])
    case = submitted(of)
    assert rules.gate_answer(case, of, "c") is None
    case = approved(of, case, "a", "b")
    assert rules.gate_answer(case, of, "c") is None  # b still owes its result
    issued = rules.issue(case, "b", MARRIAGE)
    assert issued is not None
    assert rules.gate_answer(issued.case, of, "c") is Callback.SUCCESS
    cancelled = case.with_items(replace(case.items["c"], status=ItemStatus.CANCELLED))
    assert rules.gate_answer(cancelled, of, "c") is Callback.CANCELLED


def test_the_gate_of_an_item_that_does_not_apply_stops_too_once_something_before_it_is_rejected() -> None:
    """Found by the simulation (seed 88): its machine waited at that gate for ever."""
    of = bundle(LETTER_N)
    case = submitted(of)
    idle = case.with_items(replace(case.items["c"], status=ItemStatus.NOT_APPLICABLE))
    assert rules.gate_answer(idle, of, "c") is None
    rejected = idle.with_items(replace(case.items["a"], status=ItemStatus.REJECTED))
    assert rules.gate_answer(rejected, of, "c") is Callback.CANCELLED


def test_every_token_of_a_gate_is_kept_once_and_only_while_there_is_no_answer() -> None:
    of = bundle(LETTER_N)
    kept = rules.arrive_gate(submitted(of), of, "c", "gate-1")
    assert kept is not None
    assert kept.case.items["c"].gates == ("gate-1",)
    assert rules.arrive_gate(kept.case, of, "c", "gate-1") is None
    newer = rules.arrive_gate(kept.case, of, "c", "gate-2")
    assert newer is not None
    assert newer.case.items["c"].gates == ("gate-1", "gate-2")
    assert rules.arrive_gate(approved(of, kept.case, "a", "b"), of, "c", "gate-3") is None


def test_what_an_approval_promised_is_issued_once_and_then_the_case_closes() -> None:
    of = bundle({"a": frozenset()}, issuing=["a"])
    case = approved(of, submitted(of), "a")
    assert case.status is CaseStatus.IN_PROGRESS
    change = rules.issue(case, "a", MARRIAGE)
    assert change is not None
    assert change.case.items["a"].result == "J-1"
    assert [entry.kind for entry in change.entries] == [Happening.ISSUED, Happening.CLOSED]
    assert rules.issue(change.case, "a", MARRIAGE) is None


def test_a_result_that_is_owed_is_issued_even_after_the_case_was_called_back() -> None:
    of = bundle({"a": frozenset(), "b": frozenset()}, issuing=["a"])
    case = replace(approved(of, submitted(of), "a"), status=CaseStatus.WITHDRAWN)
    change = rules.issue(case, "a", MARRIAGE)
    assert change is not None
    assert (change.case.status, [entry.kind for entry in change.entries]) == (CaseStatus.WITHDRAWN, [Happening.ISSUED])


def test_a_new_run_forgets_the_tokens_of_the_old_one_and_nothing_else() -> None:
    of = bundle(LETTER_N)
    case = approved(of, submitted(of), "a")
    kept = rules.arrive_gate(case, of, "c", "gate")
    assert kept is not None
    change = rules.restarted(kept.case)
    assert change.case.run == 2
    assert all(item.tokens == item.gates == () for item in change.case.items.values())
    untold = [replace(item, tokens=(), gates=()) for item in kept.case.items.values()]
    assert change.case == replace(kept.case.with_items(*untold), run=2)
    assert [entry.facts for entry in change.entries] == [{"run": 2}]


INSTANT = ['confirmed(who.name) and holds("id-card")', "years_since(who.born) >= 18"]
FIELDS = {"who.name": {"type": "text", "label": words("姓名")}, "who.born": {"type": "date", "label": words("出生")}}


def instant(born: str | None, confirmed: tuple[str, ...], held: tuple[str, ...]) -> Change:
    of = bundle({"a": frozenset()}, form=[{"section": words("谁"), "fields": FIELDS}])
    items = of.model_dump(by_alias=True)["items"]
    items["a"]["instant"] = INSTANT
    of = Bundle.model_validate({**of.model_dump(by_alias=True, exclude_none=True), "items": items})
    case = submitted(of)
    answers = {"who": {"name": "陈静"} | ({"born": born} if born else {})}
    change = rules.arrive(
        replace(case, sheet=replace(case.sheet, answers=answers, confirmed=confirmed)), of, "a", "t", held
    )
    assert change is not None
    return change


def test_what_is_certain_in_every_point_is_decided_at_once_and_tells_why() -> None:
    change = instant("1994-03-12", ("who.name",), ("id-card",))
    assert [entry.kind for entry in change.entries] == [Happening.STARTED, Happening.DECIDED, Happening.CLOSED]
    item, told = change.case.items["a"], change.entries[1]
    assert (item.status, item.automatic, item.decided_by) == (ItemStatus.APPROVED, True, "system")
    assert len(told.facts["grounds"]) == 2
    assert all(ground["zh"] and ground["en"] for ground in told.facts["grounds"])


@pytest.mark.parametrize(
    ("born", "confirmed", "held"),
    [
        ("1994-03-12", (), ("id-card",)),
        ("1994-03-12", ("who.name",), ()),
        ("2020-03-12", ("who.name",), ("id-card",)),
        (None, ("who.name",), ("id-card",)),
    ],
    ids=["unconfirmed", "licence not held", "false", "unknown"],
)
def test_what_is_false_or_unknown_in_one_point_goes_to_a_person_and_is_never_refused_by_itself(
    born: str | None, confirmed: tuple[str, ...], held: tuple[str, ...]
) -> None:
    change = instant(born, confirmed, held)
    assert change.case.items["a"].status is ItemStatus.UNDER_REVIEW
    assert [entry.kind for entry in change.entries] == [Happening.STARTED]


def test_an_item_that_starts_keeps_the_token_that_it_is_answered_by() -> None:
    of = bundle(CHAIN)
    started = rules.arrive(submitted(of), of, "a", "token", ())
    assert started is not None
    assert started.case.items["a"].tokens == ("token",)


def test_a_decision_is_of_its_own_moment() -> None:
    of = bundle(CHAIN)
    started = rules.arrive(submitted(of), of, "a", "token", ())
    assert started is not None
    with clock.fixed(NOW + timedelta(days=3)):
        assert rules.decide(started.case, of, "a", APPROVE).case.items["a"].decided == NOW + timedelta(days=3)
