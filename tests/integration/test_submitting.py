"""Handing in: once, whatever phones and networks do."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from infra.city.stories import story
from tests.integration.town import Caller, Town


@pytest.fixture
def mother(city: Town) -> Caller:
    return city.citizen("chen-jing")


@pytest.fixture
def draft(mother: Caller) -> str:
    return str(mother.begin(story("newborn"))["id"])


def executions(city: Town, case_id: str) -> list[str]:
    """The names of all executions of a case."""
    client = city.cloud.client("stepfunctions")
    machines = [m["stateMachineArn"] for m in client.list_state_machines()["stateMachines"]]
    runs = [run for arn in machines for run in client.list_executions(stateMachineArn=arn)["executions"]]
    return [run["name"] for run in runs if run["name"].startswith(case_id)]


def test_the_same_key_gets_the_first_answer_again(mother: Caller, draft: str) -> None:
    first, second = (mother.submit(draft, key="one-key-twice-" + draft) for _ in range(2))
    assert (first.status, second.status) == (202, 202)
    assert second.body == first.body
    assert second.headers["Idempotency-Replayed"] == "true"
    assert second.headers["ETag"] == first.headers["ETag"]


def test_another_key_is_told_that_the_case_is_no_longer_a_draft(mother: Caller, draft: str) -> None:
    mother.submit(draft).ok()
    second = mother.submit(draft)
    assert (second.status, second.body["code"]) == (409, "case_not_draft")


def test_the_same_key_with_another_request_is_a_mistake(mother: Caller, draft: str) -> None:
    key = "one-key-" + draft
    mother.submit(draft, key=key).ok()
    other = mother.post(f"/v1/applications/{draft}/withdraw", {}, key=key)
    assert (other.status, other.body["code"]) == (422, "idempotency_key_reused")


@pytest.mark.parametrize("same_key", [True, False], ids=["the same key", "another key"])
def test_two_phones_at_once_make_one_case_and_one_execution(
    city: Town, mother: Caller, draft: str, same_key: bool
) -> None:
    keys = [f"two-phones-{draft}-{0 if same_key else n}" for n in range(4)]
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda key: mother.submit(draft, key=key), keys))
    assert sorted({answer.status for answer in answers}) == ([202] if same_key else [202, 409])
    assert sum(answer.status == 202 for answer in answers) == (4 if same_key else 1)
    city.settle()
    assert executions(city, draft) == [f"{draft}-1"]
    assert [e["kind"] for e in mother.timeline(draft)].count("submitted") == 1


def test_everything_missing_is_named_at_once_and_nothing_is_written(city: Town, mother: Caller) -> None:
    empty = mother.post("/v1/applications", story("newborn").wish()).ok()
    refused = mother.submit(empty["id"])
    assert refused.status == 422
    assert {fault["pointer"] for fault in refused.body["errors"]} >= {"/answers/child/name", "/answers/mother/phone"}
    assert all(fault["message"]["zh"] and fault["message"]["en"] for fault in refused.body["errors"])
    assert mother.case(empty["id"]) == empty


def test_a_material_that_nothing_shows_is_asked_for(mother: Caller) -> None:
    told = story("newborn").model_copy(update={"declared": ()})
    refused = mother.submit(mother.begin(told)["id"])
    assert [fault["pointer"] for fault in refused.body["errors"]] == ["/materials/informed"]


def test_a_bundle_that_is_not_for_this_child_says_why(mother: Caller) -> None:
    draft = mother.begin(story("newborn"))
    old = mother.patch(draft, {"answers": {"child": {"born": "2024-01-01T08:00:00+08:00"}}}).ok()
    refused = mother.submit(old["id"])
    assert (refused.status, refused.body["code"]) == (422, "not_eligible")
    assert "一周岁" in refused.body["errors"][0]["message"]["zh"]


def test_nobody_else_hands_in_my_draft(city: Town, draft: str) -> None:
    assert city.citizen("li-siyuan").submit(draft).status == 404


def test_a_withdrawn_case_stops_what_is_not_decided(city: Town, mother: Caller, draft: str) -> None:
    mother.submit(draft).ok()
    city.settle()
    case = mother.post(f"/v1/applications/{draft}/withdraw", {}).ok()
    assert case["status"] == "withdrawn"
    assert {item["status"] for item in case["items"]} <= {"approved", "cancelled", "not_applicable"}
    city.settle()
    assert city.decide(draft, next(i for i in case["items"] if i["status"] == "cancelled")).status == 409
    assert mother.post(f"/v1/applications/{draft}/withdraw", {}).status == 409
