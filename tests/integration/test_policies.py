"""Policies over the API: found, read, tried on by anybody, and asked about by who acts for an enterprise."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import StringIO
from typing import Any
from urllib.parse import quote

import pytest

from chalicelib.core import aws
from chalicelib.core.logs import log
from chalicelib.policies import loading
from tests.integration.town import Caller, Town

OWN = "/v1/enterprises/zhichuang"
DAY = "2026-11-24"
YOUNG: dict[str, Any] = {
    "region": "440305",
    "entity_type": "company",
    "size": "micro",
    "founders_eligible": 2,
    "founded": "2026-09-01",
    "awarded": [],
}


@pytest.fixture
def owner(city: Town) -> Iterator[Caller]:
    """Who acts for Zhichuang."""
    yield city.citizen("zhou-yuqing")
    city.partners.hub.down.clear()
    for row in aws.client("dynamodb").scan(TableName="onething-local-policies")["Items"]:
        if row["pk"]["S"].startswith("FACTS#"):
            keys = {"pk": row["pk"], "sk": row["sk"]}
            aws.client("dynamodb").delete_item(TableName="onething-local-policies", Key=keys)


def ids(answer: Any, part: str) -> set[str]:
    return {each["code"] for each in answer[part]}


def test_a_policy_is_found_by_its_name_with_a_typo_and_read_whole(city: Town) -> None:
    found = city.nobody().get(f"/v1/policies?q={quote('初创企业补帖')}").ok()
    assert found["policies"][0]["code"] == "startup-grant"
    policy = city.nobody().get(f"/v1/policies/{found['policies'][0]['id']}").ok()
    assert {"conditions", "amount", "materials", "valid", "basis", "sources", "assumed", "facts"} <= policy.keys()
    assert [part["kind"] for part in policy["conditions"]].count("is") >= 5
    assert "founders_eligible" in {fact["name"] for fact in policy["facts"]}


def test_every_policy_can_be_read_whole_and_no_sentence_shows_a_code(city: Town) -> None:
    codes = {policy.code for policy in loading.policies()}
    for policy in loading.policies():
        told = city.nobody().get(f"/v1/policies/{policy.id}").ok()
        assert told["id"] == policy.id
        assert not [code for code in codes if "-" in code and code in json.dumps(told["conditions"])]


def test_pages_follow_one_another(city: Town) -> None:
    first = city.nobody().get("/v1/policies?limit=50").ok()
    second = city.nobody().get(f"/v1/policies?limit=50&cursor={first['next']}").ok()
    assert first["count"] == len(first["policies"]) + len(second["policies"]) == len(loading.policies())
    assert "next" not in second


def test_a_code_alone_is_the_version_of_today(city: Town) -> None:
    told = city.nobody().get("/v1/policies/title-little-giant").ok()
    assert told["id"] == "title-little-giant@2026"
    assert [each["id"] for each in told["versions"]] == ["title-little-giant@2022", "title-little-giant@2026"]


@pytest.mark.parametrize("name", ["moon", "startup-grant@9", "startup-grant@"])
def test_a_policy_that_never_was_is_not_found(city: Town, name: str) -> None:
    assert city.nobody().get(f"/v1/policies/{name}").status == 404
    assert city.nobody().post(f"/v1/policies/{name}/estimate", {}).status == 404


def test_anybody_may_try_facts_and_is_told_what_is_missing(city: Town) -> None:
    told = city.nobody().post("/v1/policies/match", {"facts": {"region": "440305"}, "asOf": DAY}).ok()
    assert told["unknownCount"] == len(told["unknown"]) > 10
    first = told["missing"][0]
    assert first["policies"] >= first["settles"]
    assert {"label", "type", "keeper"} <= first["fact"].keys()


def test_a_young_company_is_told_the_day_on_which_time_opens_the_grant(city: Town) -> None:
    told = city.nobody().post("/v1/policies/startup-grant/estimate", {"facts": YOUNG, "asOf": DAY}).ok()
    assert (told["verdict"], told["opensOn"]) == ("no", "2027-03-01")
    assert told["payment"]["money"]["said"]["zh"] == "2万元"
    half_a_year = city.nobody().post("/v1/policies/startup-grant/estimate", {"facts": YOUNG, "asOf": "2027-03-01"}).ok()
    assert half_a_year["verdict"] == "yes"


def test_as_of_a_day_the_version_of_that_day_is_asked(city: Town) -> None:
    ask = "/v1/policies/title-little-giant/estimate"
    for day, version in (("2026-03-31", "2022"), ("2026-04-01", "2026")):
        told = city.nobody().post(ask, {"asOf": day}).ok()
        assert told["policy"]["id"] == f"title-little-giant@{version}"


def test_an_enterprise_asks_with_its_own_facts(city: Town, owner: Caller) -> None:
    told = owner.post(f"{OWN}/policies/match", {"asOf": DAY}).ok()
    assert {"loan-interest-nanshan", "stable-jobs-refund", "rd-super-deduction"} <= ids(told, "taken")
    assert told["total"]["fen"] == sum(each["payment"].get("money", {"fen": 0})["fen"] for each in told["taken"])
    assert "title-srdi" in ids(told, "unknown")
    chance = next(each for each in told["chances"] if "hte-reward-nanshan" in ids(each, "opens"))
    assert chance["changes"][0]["text"]["zh"] == "营业收入增长率从18%增加到20%（多2%）"
    assert chance["gain"]["said"]["zh"] == "100万元"


def test_what_if_lies_over_its_own_facts_and_changes_none(city: Town, owner: Caller) -> None:
    ask = f"{OWN}/policies/hte-reward-nanshan/estimate"
    assert owner.post(ask, {"asOf": DAY}).ok()["verdict"] == "no"
    assert owner.post(ask, {"facts": {"revenue_growth": 0.2}, "asOf": DAY}).ok()["verdict"] == "yes"
    assert owner.post(ask, {"facts": {"revenue_growth": None}, "asOf": DAY}).ok()["verdict"] == "unknown"
    assert owner.post(ask, {"asOf": DAY}).ok()["verdict"] == "no"


def test_without_chances_the_rest_of_the_answer_is_the_same(city: Town, owner: Caller) -> None:
    whole, quick = (owner.post(f"{OWN}/policies/match", {"asOf": DAY, "chances": each}).ok() for each in (True, False))
    assert whole.pop("chances")
    assert quick.pop("chances") == []
    assert whole == quick


def test_a_register_that_is_down_leaves_policies_unknown_and_is_named(city: Town, owner: Caller) -> None:
    city.partners.hub.down.add("human-resources.enterprise-facts")
    told = owner.post(f"{OWN}/policies/match", {"asOf": DAY}).ok()
    assert [each["code"] for each in told["unavailable"]] == ["human-resources"]
    assert "stable-jobs-refund" in ids(told, "unknown")
    known = owner.get(f"{OWN}/facts").ok()
    assert [each["code"] for each in known["unavailable"]] == ["human-resources"]
    assert "ui_months" not in {fact["name"] for fact in known["facts"]}


def test_an_enterprise_sees_who_told_what_and_when(city: Town, owner: Caller) -> None:
    told = {fact["name"]: fact for fact in owner.get(f"{OWN}/facts").ok()["facts"]}
    assert told["revenue"]["said"]["zh"] == "1800万元"
    assert told["revenue"]["keeper"] == "tax"
    assert told["titles"]["value"] == ["hte", "tech-sme"]


def test_who_does_not_act_for_it_learns_nothing_not_even_whether_it_is_there(city: Town) -> None:
    stranger = city.citizen("wu-xiaotong")
    for name in ("zhichuang", "nobody-at-all"):
        path = f"/v1/enterprises/{name}"
        for answer in (
            stranger.get(f"{path}/facts"),
            stranger.post(f"{path}/policies/match", {}),
            stranger.post(f"{path}/policies/startup-grant/estimate", {}),
        ):
            assert (answer.status, answer.body["code"]) == (403, "not_representative")


def test_every_faulty_fact_is_named_in_both_languages(city: Town, owner: Caller) -> None:
    body = {"facts": {"staff": -1, "moon": 1, "size": "giant"}}
    for answer in (
        city.nobody().post("/v1/policies/match", body),
        city.nobody().post("/v1/policies/startup-grant/estimate", body),
        owner.post(f"{OWN}/policies/match", body),
    ):
        assert (answer.status, answer.body["code"]) == (422, "facts_invalid")
        faults = {fault["pointer"]: fault for fault in answer.body["errors"]}
        assert faults.keys() == {"/facts/staff", "/facts/moon", "/facts/size"}
        assert all(fault["message"]["zh"] and fault["message"]["en"] for fault in faults.values())


@pytest.mark.parametrize("body", [{"asOf": "1999-12-31"}, {"asOf": "9999-12-31"}, {"asOf": "2026-02-30"}, {"fact": {}}])
def test_a_body_that_cannot_be_is_refused(city: Town, body: dict[str, Any]) -> None:
    assert city.nobody().post("/v1/policies/match", body).status == 422


def test_no_fact_of_a_company_reaches_the_log(city: Town, owner: Caller) -> None:
    heard = StringIO()
    handler = log.handlers[0]
    before, handler.stream = handler.stream, heard  # type: ignore[attr-defined]  # a StreamHandler
    try:
        owner.post(f"{OWN}/policies/match", {"facts": {"revenue": 123_456_789_01}, "asOf": DAY}).ok()
        owner.post(f"{OWN}/policies/match", {"facts": {"revenue": -123_456_789_01}})
        city.partners.hub.down.add("tax.enterprise-facts")
        owner.post(f"{OWN}/policies/hte-reward-nanshan/estimate", {"facts": {"debt_ratio": 0.4242}}).ok()
    finally:
        handler.stream = before  # type: ignore[attr-defined]  # as above
    assert "refused" in heard.getvalue()
    for fact in ("12345678901", "0.4242", "180000000", "hte", "91440300MADEM002XL"):
        assert fact not in heard.getvalue().replace("hte-reward-nanshan", "")
