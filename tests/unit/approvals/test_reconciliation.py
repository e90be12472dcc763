"""Nothing is in nobody's queue (LESSONS 13, 14, 18)."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chalicelib.approvals import reconciliation, rules
from chalicelib.approvals.reconciliation import PATIENCE, Cure, Place
from chalicelib.cases import records
from chalicelib.cases.models import Case, Change, ItemStatus, Sheet
from chalicelib.catalogue import records as catalogue
from chalicelib.catalogue.records import VersionRecord
from chalicelib.core import clock, ids, table
from tests.integration.town import Town
from tests.simulation.graphs import Edges, graphs
from tests.unit.cases.bundles import NOW, bundle, definition, submitted


def stored(graph: Edges, **wishes: Any) -> str:
    """The version of a bundle that is in the catalogue, unjudged and without a machine to run it."""
    code = f"sample-{ids.ordered_id().lower()}"
    source = json.dumps({**definition(graph, **wishes), "bundle": code}, ensure_ascii=False)
    row = VersionRecord(
        catalogue.key(code), catalogue.sort(1), source=source, digest="", published="", publisher="", machine="arn"
    )
    table.commit(table.insert(row))
    return f"{code}@1"


def at_random(case: Case, of: Any, random: Any, steps: int) -> Case:
    """Some items started and decided, whatever may be."""
    for _ in range(steps):
        code = random.choice(sorted(case.items))
        item = case.items[code]
        if item.status is ItemStatus.WAITING and rules.ready(case, of, code):
            change = rules.arrive(case, of, code, "token", ())
            case = change.case if change else case
        elif item.status is ItemStatus.UNDER_REVIEW:
            case = rules.decide(case, of, code, rules.Verdict(random.random() < 0.8, "staff:GA-1")).case
    return case


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(graphs(largest=8), st.randoms(use_true_random=False), st.integers(0, 30))
def test_each_undecided_item_is_in_exactly_one_place(city: Town, graph: Edges, random: Any, steps: int) -> None:
    conditional = [code for code in graph if random.random() < 0.3]
    of = bundle(graph, conditional=conditional)
    without = [code for code in conditional if random.random() < 0.5]
    case = at_random(submitted(of, without=without), of, random, steps)
    version = stored(graph, conditional=conditional)
    case = replace(case, bundle=version, changed=NOW)
    with clock.fixed(NOW + timedelta(minutes=1)):
        found = list(reconciliation.whereabouts(case))
    assert [one.item for one in found] == [code for code, item in case.items.items() if not item.status.final]
    for one in found:
        item = case.items[one.item]
        on_desk = item.status is ItemStatus.UNDER_REVIEW
        assert (one.place is Place.DESK) == on_desk
        assert one.place is not Place.DESK or one.where == (f"{item.department}#{item.region}",)
        waits = rules.waits_for(case, of, one.item)
        assert (one.place is Place.WAITING) == (not on_desk and bool(waits))
        assert one.place is not Place.WAITING or one.where == waits
        assert not one.lost


@pytest.mark.parametrize(("minutes", "lost"), [(0, False), (10, False), (10.1, True), (60 * 24, True)])
def test_what_is_on_its_way_is_lost_after_our_patience(city: Town, minutes: float, lost: bool) -> None:
    graph: Edges = {"a": frozenset(), "b": frozenset("a")}
    case = replace(submitted(bundle(graph)), bundle=stored(graph), changed=NOW)
    with clock.fixed(NOW + timedelta(minutes=minutes)):
        found = {one.item: one for one in reconciliation.whereabouts(case)}
    assert (found["a"].place, found["a"].lost) == (Place.ON_ITS_WAY, lost)
    assert (found["b"].place, found["b"].where, found["b"].lost) == (Place.WAITING, ("a",), False)


def test_an_item_behind_one_that_does_not_apply_is_not_lost_while_it_waits(city: Town) -> None:
    graph: Edges = {"a": frozenset(), "b": frozenset("a"), "c": frozenset("b")}
    of = bundle(graph, conditional=["b"])
    started = rules.arrive(submitted(of, without=["b"]), of, "a", "token", ())
    assert started is not None
    case = replace(started.case, bundle=stored(graph, conditional=["b"]), changed=NOW)
    with clock.fixed(NOW + timedelta(days=1)):
        found = {one.item: one for one in reconciliation.whereabouts(case)}
    assert (found["c"].place, found["c"].where, found["c"].lost) == (Place.WAITING, ("a",), False)


@pytest.fixture
def poisoned(city: Town) -> Any:
    """An open case of a bundle version that nobody can read."""
    case = replace(submitted(bundle({"a": frozenset()})), bundle="gone@1")
    records.commit(replace(case, items={}, sheet=Sheet()), Change(case))
    yield case.id
    records.erase(records.load(case.id))


def test_one_poisoned_case_keeps_no_other_from_being_helped_and_is_counted(
    city: Town, poisoned: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _, good = city.submitted()  # nothing is delivered: its machine never starts
    with clock.fixed(clock.now() + PATIENCE + timedelta(seconds=1)):
        helped = reconciliation.run()
    assert helped[good] == Cure.STARTED
    assert poisoned not in helped
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines() if "StuckItems" in line]
    assert told[-1]["StuckItems"] >= 1
    assert [(one.item, one.lost) for one in reconciliation.survey() if one.case == poisoned] == [("*", True)]


def test_a_case_that_moved_lately_is_left_alone(city: Town) -> None:
    _, case_id = city.submitted()
    assert reconciliation.help_case(records.load(case_id)) is Cure.NOTHING
