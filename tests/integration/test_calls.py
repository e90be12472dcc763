"""How often a request goes to the store: what people wait for, and what a city pays for."""

from __future__ import annotations

from infra.city.stories import story
from tests.integration.town import Town
from tests.load.hearing import Call, hearing


def test_a_submission_is_one_look_at_the_caller_one_at_the_case_and_one_transaction(city: Town) -> None:
    mother, _ = city.submitted()  # a process reads its keys and the bundle once
    draft = mother.begin(story("newborn"))
    with hearing() as heard:
        mother.submit(draft["id"]).ok()
    assert [call.operation for call in heard.dynamodb] == ["GetItem", "Query", "TransactWriteItems"]
    assert heard.calls == heard.dynamodb


def test_a_decision_is_one_look_at_the_caller_one_at_the_case_and_one_transaction(city: Town) -> None:
    mother, case_id = city.submitted()
    city.settle()
    item = next(item for item in mother.case(case_id)["items"] if item["status"] == "under_review")
    city.reviewer(item["department"]["code"], item["region"])
    with hearing() as heard:
        city.decide(case_id, item).ok()
    assert [call.operation for call in heard.dynamodb] == ["GetItem", "Query", "TransactWriteItems"]
    assert heard.calls == heard.dynamodb


def test_a_desk_is_one_query_however_much_lies_on_it(city: Town) -> None:
    for _ in range(3):
        city.submitted()
    city.settle()
    reviewer = city.reviewer("health", "440300")
    with hearing() as heard:
        assert reviewer.get("/v1/staff/tasks").ok()["count"] >= 3
    assert [call.operation for call in heard.dynamodb] == ["GetItem", "Query"]


def test_each_person_and_each_wallet_is_looked_at_once_when_a_draft_is_filled_in(city: Town) -> None:
    mother, _ = city.submitted()
    draft = mother.post("/v1/applications", story("newborn").wish()).ok()
    with hearing() as heard:
        mother.patch(draft, story("newborn").sheet()).ok()
    asked = [_asked(call) for call in heard.dynamodb if call.operation != "TransactWriteItems"]
    assert len(asked) == len(set(asked))


def _asked(call: Call) -> str:
    """Which rows a reading asks for."""
    return str(call.parameters.get("Key") or call.parameters["ExpressionAttributeValues"])
