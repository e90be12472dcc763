"""Drafts: found again, saved as you go, never lost to a second phone."""

from __future__ import annotations

import pytest

from infra.city.stories import story
from tests.integration.town import Caller, Town


@pytest.fixture
def mother(city: Town) -> Caller:
    return city.citizen("chen-jing")


def test_beginning_again_offers_the_open_draft(mother: Caller) -> None:
    first = mother.post("/v1/applications", story("newborn").wish()).ok()
    again = mother.post("/v1/applications", story("newborn").wish(anew=False))
    assert (again.status, again.body["id"]) == (200, first["id"])


def test_the_same_request_is_offered_the_same_draft_even_after_that_was_handed_in(mother: Caller) -> None:
    draft = mother.begin(story("newborn"))
    asked = [mother.post("/v1/applications", story("newborn").wish(anew=False), key=f"offer-{draft['id']}")]
    mother.submit(draft["id"]).ok()
    asked.append(mother.post("/v1/applications", story("newborn").wish(anew=False), key=f"offer-{draft['id']}"))
    assert [(answer.status, answer.body["status"]) for answer in asked] == [(200, "draft"), (200, "draft")]
    assert asked[1].body == asked[0].body


def test_a_new_draft_is_made_when_asked_for(mother: Caller) -> None:
    first, second = (mother.post("/v1/applications", story("newborn").wish()) for _ in range(2))
    assert (first.status, second.status) == (201, 201)
    assert first.body["id"] < second.body["id"]


def test_a_draft_is_never_judged_for_what_is_missing(mother: Caller) -> None:
    draft = mother.post("/v1/applications", story("newborn").wish()).ok()
    assert mother.patch(draft, {"answers": {"child": {"name": "王"}}}).status == 422
    assert mother.patch(draft, {"answers": {"child": {"name": "王一诺"}}}).ok()["answers"]["child"]["name"] == "王一诺"


def test_null_takes_an_answer_back(mother: Caller) -> None:
    draft = mother.begin(story("newborn"))
    assert "name" not in mother.patch(draft, {"answers": {"child": {"name": None}}}).ok()["answers"]["child"]


def test_a_second_phone_does_not_overwrite_what_the_first_saved(mother: Caller) -> None:
    draft = mother.post("/v1/applications", story("newborn").wish()).ok()
    mother.patch(draft, {"answers": {"child": {"name": "王一诺"}}}).ok()
    late = mother.patch(draft, {"answers": {"child": {"name": "王二诺"}}})
    assert (late.status, late.body["code"]) == (412, "changed_meanwhile")


def test_a_change_without_if_match_is_refused(mother: Caller) -> None:
    draft = mother.post("/v1/applications", story("newborn").wish()).ok()
    assert mother.call("PATCH", f"/v1/applications/{draft['id']}", {"answers": {}}).status == 428


def test_an_unknown_item_cannot_be_chosen(mother: Caller) -> None:
    draft = mother.post("/v1/applications", story("newborn").wish()).ok()
    refused = mother.patch(draft, {"chosen": ["household"]})
    assert [fault["pointer"] for fault in refused.body["errors"]] == ["/chosen/0"]


def test_the_office_is_shown_before_submission_and_follows_the_answers(mother: Caller) -> None:
    draft = mother.begin(story("newborn"))
    before = {item["code"]: item["region"] for item in draft["items"]}
    moved = mother.patch(draft, {"answers": {"household": {"region": "440303"}}}).ok()
    after = {item["code"]: item["region"] for item in moved["items"]}
    assert (before["household"], after["household"]) == ("440304", "440303")


def test_a_register_that_is_down_is_named_and_its_fields_can_be_typed(city: Town, mother: Caller) -> None:
    city.partners.hub.down.add("health.birth-record")
    try:
        draft = mother.post("/v1/applications", story("newborn").wish()).ok()
    finally:
        city.partners.hub.down.discard("health.birth-record")
    assert [register["zh"] for register in draft["unavailable"]] == ["出生医学记录"]
    assert mother.patch(draft, {"answers": {"mother": {"name": "陈静"}}}).ok()["answers"]["mother"]["name"] == "陈静"


def test_a_draft_can_be_thrown_away_and_a_case_cannot(mother: Caller) -> None:
    draft = mother.begin(story("newborn"))
    path = f"/v1/applications/{draft['id']}"
    assert mother.call("DELETE", path).status == 204
    assert mother.get(path).status == 404
    case = mother.begin(story("newborn"))
    mother.submit(case["id"]).ok()
    assert mother.call("DELETE", f"/v1/applications/{case['id']}").status == 409


def test_my_cases_are_mine_newest_first(city: Town, mother: Caller) -> None:
    newest = mother.begin(story("newborn"))["id"]
    mine = [case["id"] for case in mother.get("/v1/applications").ok()["applications"]]
    assert mine[0] == newest
    assert newest not in [c["id"] for c in city.citizen("li-siyuan").get("/v1/applications").ok()["applications"]]


def test_a_case_stays_on_the_version_it_began_with(city: Town, mother: Caller) -> None:
    from chalicelib.approvals import publishing
    from infra.city.seed import BUNDLES

    draft = mother.begin(story("newborn"))
    source = (BUNDLES / "newborn.yaml").read_text(encoding="utf-8")
    newer = publishing.publish(source.replace("孩子已满一周岁", "孩子满了一周岁"), "newborn.yaml", "test")
    try:
        assert mother.case(draft["id"])["bundle"] == draft["bundle"] != newer
        assert mother.post("/v1/applications", story("newborn").wish()).ok()["bundle"] == newer
        assert publishing.publish(source.replace("孩子已满一周岁", "孩子满了一周岁"), "newborn.yaml", "test") == newer
    finally:
        publishing.publish(source, "newborn.yaml", "test")
