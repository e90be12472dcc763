"""A newborn, from the tap on a phone to issued results."""

from __future__ import annotations

from infra.city.stories import story
from tests.integration.town import Town


def test_most_answers_are_there_before_anybody_types(city: Town) -> None:
    draft = city.citizen("chen-jing").post("/v1/applications", story("newborn").wish()).ok()
    assert draft["answers"]["mother"]["name"] == "陈静"
    assert draft["sources"]["mother.name"] == "hub:health.birth-record.mother_name"
    assert len(draft["sources"]) >= 15


def test_five_departments_register_a_newborn(city: Town) -> None:
    mother, case_id = city.submitted()
    case = city.work_off(mother, case_id)
    assert case["status"] == "completed"
    assert {item["status"] for item in case["items"]} == {"approved"}
    assert not city.runner.faults


def test_an_item_starts_only_when_its_own_predecessors_are_done(city: Town) -> None:
    mother, case_id = city.submitted()
    case = city.work_off(mother, case_id)
    told = mother.timeline(case_id)
    started = {e["item"]: e["seq"] for e in told if e["kind"] == "started"}
    done = {e["item"]: e["seq"] for e in told if e["kind"] in ("decided", "issued")}
    after = {item["code"]: item["after"] for item in case["items"]}
    assert all(done[before] < started[item] for item, before_them in after.items() for before in before_them)


def test_results_are_in_the_wallet_and_anybody_can_check_them(city: Town) -> None:
    mother, case_id = city.submitted()
    city.work_off(mother, case_id)
    licences = [x for x in mother.get("/v1/licences").ok()["licences"] if x["number"].startswith(case_id)]
    assert {licence["kind"] for licence in licences} >= {"birth-certificate", "household-page"}
    seen = city.nobody().get(f"/v1/verify/{licences[0]['code']}").ok()
    assert seen["valid"] is True
    assert "王一诺" not in str(seen)


def test_what_does_not_apply_is_done_for_those_who_wait_for_it(city: Town) -> None:
    told = story("newborn").model_copy(update={"chosen": ()})
    mother = city.citizen(told.person)
    draft = mother.begin(told)
    uninsured = mother.patch(draft, {"answers": {"mother": {"insured": False, "bank_card": None, "bank": None}}}).ok()
    mother.submit(uninsured["id"]).ok()
    case = city.work_off(mother, uninsured["id"])
    states = {item["code"]: item["status"] for item in case["items"]}
    assert states["social-card"] == states["maternity-benefit"] == "not_applicable"
    assert case["status"] == "completed"


def test_every_decision_tells_its_basis_its_deadline_and_how_to_object(city: Town) -> None:
    mother, case_id = city.submitted()
    city.work_off(mother, case_id)
    decisions = [entry["facts"] for entry in mother.timeline(case_id) if entry["kind"] == "decided"]
    assert decisions
    assert all(facts["basis"] and facts["due"] and "复议" in facts["appeal"]["zh"] for facts in decisions)


def test_an_instant_decision_names_every_condition_that_made_it_certain(city: Town) -> None:
    mother, case_id = city.submitted()
    city.settle()
    instant = next(e for e in mother.timeline(case_id) if e["kind"] == "decided" and e["facts"]["automatic"])
    assert all(ground["zh"] and ground["en"] for ground in instant["facts"]["grounds"])
