"""Handing in lays out the items, starts the clock, and refuses with every reason at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chalicelib.cases import rules
from chalicelib.cases.errors import AssuranceTooLow, InvalidAnswers, NotADraft, NotEligible
from chalicelib.cases.models import Case, CaseStatus, Change, Happening, ItemStatus, Sheet
from chalicelib.core import clock
from chalicelib.identity.models import Assurance
from tests.simulation.graphs import Edges, graphs
from tests.unit.cases.bundles import NOW, REGION, bundle, draft, submitted, words

DIAMOND = {"a": frozenset(), "b": frozenset("a"), "c": frozenset("a"), "d": frozenset("bc")}
WHO = {"name": "陈静"}
TODAY = clock.local_date(NOW)


def handed_in(of: Any, **sheet: Any) -> Change:
    case = draft(**sheet)
    with clock.fixed(NOW):
        return rules.submit(case, of, case.sheet, TODAY)


def states(case: Case) -> dict[str, str]:
    return {code: item.status.value for code, item in case.items.items()}


def test_items_that_do_not_apply_are_laid_out_as_done_and_all_others_wait() -> None:
    of = bundle(DIAMOND, conditional=["b"], chosen=["c"])
    case = handed_in(of, answers={"who": WHO, "take": {"b": False}}, chosen=()).case
    assert states(case) == {"a": "waiting", "b": "not_applicable", "c": "not_applicable", "d": "waiting"}
    case = handed_in(of, answers={"who": WHO, "take": {"b": True}}, chosen=("c",)).case
    assert set(states(case).values()) == {"waiting"}


def test_what_was_never_asked_makes_no_item_necessary() -> None:
    case = handed_in(bundle(DIAMOND, conditional=["b"]), answers={"who": WHO}).case
    assert states(case)["b"] == "not_applicable"


def test_a_routed_item_goes_to_the_region_that_its_answer_names() -> None:
    region = {"type": "region", "label": words("区")}
    form = [
        {"section": words("谁"), "fields": {"who.name": {"type": "text", "label": words("名")}, "who.region": region}}
    ]
    of = bundle(DIAMOND, form=form)
    items = {**of.items, "b": of.items["b"].model_copy(update={"routed_by": "who.region"})}
    of = of.model_copy(update={"items": items})
    case = handed_in(of, answers={"who": {"name": "陈静", "region": "440304"}}).case
    assert {code: item.region for code, item in case.items.items()} == {
        "a": REGION, "b": "440304", "c": REGION, "d": REGION,
    }  # fmt: skip


def test_the_case_is_promised_in_the_longest_chain_of_what_applies() -> None:
    of = bundle(DIAMOND, conditional=["b"], days={"a": 1, "b": 5, "c": 2, "d": 1})
    assert rules.longest(of, "abcd") == 7
    assert rules.longest(of, "acd") == 4
    case = submitted(of, without=["b"])
    assert case.due == date(2026, 11, 30)
    assert case.provisional is False


@settings(max_examples=30, deadline=None)
@given(graphs(largest=9), st.randoms(use_true_random=False))
def test_the_longest_chain_is_the_longest_of_all_ways_through(graph: Edges, random: Any) -> None:
    days = {code: random.randint(0, 9) for code in graph}
    applying = {code for code in graph if random.random() < 0.7}

    def ways(code: str) -> list[int]:
        own = days[code] if code in applying else 0
        return [own + before for each in graph[code] for before in ways(each)] or [own]

    expected = max(length for code in graph for length in ways(code))
    assert rules.longest(bundle(graph, days=days), applying) == expected


def test_the_longest_chain_of_a_dense_bundle_is_found_at_once() -> None:
    names = [f"i{n:02}" for n in range(60)]
    dense = {name: frozenset(names[:place]) for place, name in enumerate(names)}
    assert rules.longest(bundle(dense), names) == 60


def test_a_case_of_which_nothing_applies_is_closed_at_once() -> None:
    change = handed_in(bundle({"a": frozenset()}, conditional=["a"]), answers={"who": WHO, "take": {"a": False}})
    assert change.case.status is CaseStatus.COMPLETED
    assert [entry.kind for entry in change.entries] == [Happening.SUBMITTED, Happening.CLOSED]


def test_the_timeline_tells_the_limit_and_the_items_and_no_answer() -> None:
    change = handed_in(bundle(DIAMOND), answers={"who": WHO})
    (told,) = change.entries
    assert told.facts == {"due": "2026-11-27", "provisional": False, "items": ["a", "b", "c", "d"]}
    assert "陈静" not in str(told)


def test_every_missing_material_is_named() -> None:
    of = bundle(DIAMOND, materials={code: {"name": words(code), "met-by": ["paper"]} for code in ("x", "y", "z")})
    items = {**of.items, "a": of.items["a"].model_copy(update={"materials": ("x", "y", "z")})}
    with pytest.raises(InvalidAnswers) as refused:
        handed_in(of.model_copy(update={"items": items}), answers={"who": WHO}, met={"y": "paper"})
    assert [fault.pointer for fault in refused.value.faults] == ["/materials/x", "/materials/z"]


def test_answers_of_fields_that_are_not_shown_are_not_handed_in() -> None:
    hidden = {"type": "text", "label": words("配偶"), "show-when": "who.married"}
    fields = {"who.name": {"type": "text", "label": words("名")},
              "who.married": {"type": "boolean", "label": words("婚")}, "who.spouse": hidden}  # fmt: skip
    of = bundle({"a": frozenset()}, form=[{"section": words("谁"), "fields": fields}])
    case = draft(answers={"who": {"name": "陈静", "married": False, "spouse": "王明"}})
    handed = rules.handed_in(case, of, Assurance.REAL_NAME, TODAY)
    assert handed.answers == {"who": {"name": "陈静", "married": False}}


def test_the_cheap_questions_come_first_in_their_order() -> None:
    rule = {"when": "years_since(who.born) < 1", "otherwise": words("已满一周岁")}
    fields = {"who.name": {"type": "text", "label": words("名")}, "who.born": {"type": "date", "label": words("生")}}
    of = bundle({"a": frozenset()}, form=[{"section": words("谁"), "fields": fields}], eligibility=[rule])
    old = {"who": {"name": "陈静", "born": "2020-01-01"}}
    with pytest.raises(AssuranceTooLow):
        rules.handed_in(draft(), of, Assurance.SIGNED_IN, TODAY)
    with pytest.raises(InvalidAnswers) as missing:
        rules.handed_in(draft(), of, Assurance.REAL_NAME, TODAY)
    assert {fault.pointer for fault in missing.value.faults} == {"/answers/who/name", "/answers/who/born"}
    with pytest.raises(NotEligible) as refused:
        rules.handed_in(draft(answers=old), of, Assurance.FACE, TODAY)
    assert refused.value.faults[0].message.zh == "已满一周岁"
    young = {"who": {"name": "陈静", "born": "2026-11-01"}}
    rules.handed_in(draft(answers=young), of, Assurance.REAL_NAME, TODAY)


def test_what_was_handed_in_is_not_handed_in_again() -> None:
    of = bundle(DIAMOND)
    case = submitted(of)
    with pytest.raises(NotADraft):
        rules.submit(case, of, Sheet(), TODAY)
    with pytest.raises(NotADraft):
        rules.handed_in(case, of, Assurance.FACE, TODAY)


OUTCOMES = st.sampled_from([s for s in ItemStatus if s.final])


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(OUTCOMES, st.booleans()), min_size=1, max_size=12))
def test_a_case_closes_when_nothing_is_left_to_do_and_says_how_it_went(items: list[tuple[ItemStatus, bool]]) -> None:
    graph = {f"i{n}": frozenset[str]() for n in range(len(items))}
    case = submitted(bundle(graph)).moved(CaseStatus.IN_PROGRESS)
    case = case.with_items(
        *(
            replace(case.items[code], status=status, owes_result=owes and status is ItemStatus.APPROVED)
            for code, (status, owes) in zip(graph, items, strict=True)
        )
    )
    change = rules.closed_if_done(Change(case))
    approved = sum(status is ItemStatus.APPROVED for status, _ in items)
    refused = sum(status in (ItemStatus.REJECTED, ItemStatus.CANCELLED) for status, _ in items)
    if any(item.owes_result for item in case.items.values()):
        assert change == Change(case)
    elif not refused:
        assert change.case.status is CaseStatus.COMPLETED
    else:
        assert change.case.status is (CaseStatus.PARTLY_COMPLETED if approved else CaseStatus.REJECTED)
    assert [entry.kind for entry in change.entries] == [Happening.CLOSED] * change.case.status.ended


@given(st.sampled_from([s for s in ItemStatus if not s.final]))
def test_a_case_with_an_undecided_item_stays_open(status: ItemStatus) -> None:
    case = submitted(bundle(DIAMOND)).moved(CaseStatus.IN_PROGRESS)
    approved = [replace(case.items[code], status=ItemStatus.APPROVED) for code in "abc"]
    case = case.with_items(*approved, replace(case.items["d"], status=status))
    assert rules.closed_if_done(Change(case)) == Change(case)
