"""A department's desk: its own tasks only, one decision each, and what a rejection stops."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from infra.city.stories import story
from tests.integration.town import Town

REJECT = {"decision": "reject", "reasonCode": "answers-differ", "note": "出生时间与出生医学记录不一致"}


@pytest.fixture
def open_item(city: Town) -> tuple[str, Any]:
    """A case whose birth certificate lies on the desk of health: its number, and the item."""
    mother, case_id = city.submitted()
    city.settle()
    case = mother.case(case_id)
    return case_id, next(item for item in case["items"] if item["code"] == "birth-certificate")


def test_the_desk_lists_exactly_what_is_under_review_there(city: Town, open_item: tuple[str, Any]) -> None:
    case_id, item = open_item
    desk = city.reviewer("health", item["region"]).get("/v1/staff/tasks").ok()
    assert desk["count"] == len(desk["tasks"])
    assert f"{case_id}.birth-certificate" in [task["id"] for task in desk["tasks"]]
    assert [task["due"]["day"] for task in desk["tasks"]] == sorted(task["due"]["day"] for task in desk["tasks"])
    city.decide(case_id, item).ok()
    after = city.reviewer("health", item["region"]).get("/v1/staff/tasks").ok()
    assert f"{case_id}.birth-certificate" not in [task["id"] for task in after["tasks"]]


def test_a_department_sees_the_answers_its_item_uses_and_no_others(city: Town, open_item: tuple[str, Any]) -> None:
    case_id, item = open_item
    task = city.reviewer("health", item["region"]).get(f"/v1/staff/tasks/{case_id}.birth-certificate").ok()
    assert "child" in task["answers"]
    assert "bank_card" not in str(task["answers"])
    assert task["workdaysLeft"] >= 0


def test_another_department_and_another_region_find_nothing(city: Town, open_item: tuple[str, Any]) -> None:
    case_id, item = open_item
    path = f"/v1/staff/tasks/{case_id}.birth-certificate"
    for stranger in (city.reviewer("tax", item["region"]), city.reviewer("health", "440303")):
        assert stranger.get(path).status == 404
        assert stranger.post(f"{path}/decision", {"decision": "approve"}).status == 404


def test_a_supervisor_looks_and_does_not_decide(city: Town, open_item: tuple[str, Any]) -> None:
    case_id, _ = open_item
    supervisor = city.staff("WJ-440300-90")
    path = f"/v1/staff/tasks/{case_id}.birth-certificate"
    seen, whole = (desk.get(path).ok()["answers"] for desk in (supervisor, city.reviewer("health", "440300")))
    assert whole["mother.id_number"] == "44030419940312998X"
    assert seen["mother.id_number"] == "440304********998X"
    refused = supervisor.post(f"{path}/decision", {"decision": "approve"})
    assert (refused.status, refused.body["code"]) == (403, "only_reviewers_decide")


def test_two_reviewers_at_once_make_one_decision(city: Town, open_item: tuple[str, Any]) -> None:
    case_id, item = open_item
    first, second = city.staff("WJ-440300-01"), city.staff("WJ-440300-02")
    path = f"/v1/staff/tasks/{case_id}.{item['code']}/decision"
    with ThreadPoolExecutor(2) as pool:
        answers = list(
            pool.map(lambda desk: desk[0].post(path, desk[1]), [(first, {"decision": "approve"}), (second, REJECT)])
        )
    assert sorted(answer.status for answer in answers) == [200, 409]
    late = next(answer for answer in answers if answer.status == 409)
    assert late.body["code"] == "already_decided"
    told = city.citizen("chen-jing").timeline(case_id)
    assert [e["item"] for e in told if e["kind"] == "decided"].count("birth-certificate") == 1


def test_a_rejection_needs_a_known_reason_and_words(city: Town, open_item: tuple[str, Any]) -> None:
    refused = city.decide(*open_item, decision="reject")
    assert refused.status == 422
    assert [fault["pointer"] for fault in refused.body["errors"]] == ["/reasonCode", "/note"]


def test_a_rejection_stops_what_depends_on_it_and_nothing_else(city: Town, open_item: tuple[str, Any]) -> None:
    case_id, item = open_item
    city.decide(case_id, item, **REJECT).ok()
    mother = city.citizen("chen-jing")
    case = city.work_off(mother, case_id)
    states = {i["code"]: i["status"] for i in case["items"]}
    assert states.pop("birth-certificate") == "rejected"
    assert states.pop("fertility-registration") == "approved"
    assert set(states.values()) == {"cancelled"}
    assert case["status"] == "partly_completed"
    rejected = next(i for i in case["items"] if i["code"] == "birth-certificate")
    assert rejected["reason"]["zh"] == "填写的内容与登记的信息不一致"
    assert rejected["note"] == REJECT["note"]


def test_a_note_never_keeps_a_personal_number(city: Town, open_item: tuple[str, Any]) -> None:
    case_id, item = open_item
    city.decide(case_id, item, decision="reject", reasonCode="answers-differ", note="电话13812345678有误").ok()
    rejected = next(i for i in city.citizen("chen-jing").case(case_id)["items"] if i["code"] == item["code"])
    assert rejected["note"] == "电话138****5678有误"


def test_what_is_uncertain_goes_to_a_person(city: Town) -> None:
    told = story("newborn")
    mother = city.citizen(told.person)
    draft = mother.begin(told)
    other = mother.patch(draft, {"answers": {"mother": {"name": "陈静静"}}}).ok()
    mother.submit(other["id"]).ok()
    city.settle()
    states = {item["code"]: item["status"] for item in mother.case(other["id"])["items"]}
    assert states["fertility-registration"] == "under_review"
