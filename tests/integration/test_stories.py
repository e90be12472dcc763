"""Every life event of the repository, by its story: who begins it, what they type, what comes of it."""

from __future__ import annotations

import pytest

from infra.city import stories
from infra.city.seed import BUNDLES
from tests.integration.town import Town


def test_every_bundle_has_a_story() -> None:
    assert {stories.story(name).bundle for name in stories.names()} == {file.stem for file in BUNDLES.glob("*.yaml")}


@pytest.mark.parametrize("name", stories.names())
def test_a_story_runs_to_its_end(city: Town, name: str) -> None:
    told = stories.story(name)
    person, case_id = city.submitted(name)
    case = city.work_off(person, case_id)
    assert case["status"] == "completed", case["items"]
    assert not city.runner.faults
    assert case["bundle"].startswith(told.bundle)


def test_a_company_is_registered_in_seconds_and_the_rest_begins_side_by_side(city: Town) -> None:
    founder, case_id = city.submitted("business-start-up")
    city.settle()
    items = {item["code"]: item for item in founder.case(case_id)["items"]}
    assert items["registration"]["automatic"] is True
    assert {code for code, item in items.items() if item["status"] == "under_review"} == set(items) - {"registration"}


def test_a_licence_shows_what_people_read_not_what_machines_store(city: Town) -> None:
    founder, case_id = city.submitted("business-start-up")
    city.settle()
    licences = founder.get("/v1/licences").ok()["licences"]
    shown = next(one["shows"] for one in licences if one["number"] == f"{case_id}-business-licence")
    assert (shown["kind"], shown["capital"]) == ("有限公司", "1,000,000元")


def test_a_name_that_is_taken_goes_to_a_person(city: Town) -> None:
    told = stories.story("business-start-up")
    founder = city.citizen(told.person)
    draft = founder.begin(told)
    taken = founder.patch(draft, {"answers": {"company": {"name": "深圳市智创科技有限公司"}}}).ok()
    founder.submit(taken["id"]).ok()
    city.settle()
    registration = next(i for i in founder.case(taken["id"])["items"] if i["code"] == "registration")
    assert registration["status"] == "under_review"


def test_shares_that_do_not_add_up_are_refused(city: Town) -> None:
    told = stories.story("business-start-up")
    founder = city.citizen(told.person)
    draft = founder.begin(told)
    holders = [told.answers["shareholders"][0] | {"share": 60}]
    faulty = founder.patch(draft, {"answers": {"shareholders": holders}}).ok()
    refused = founder.submit(faulty["id"])
    assert (refused.status, refused.body["errors"][0]["code"]) == (422, "check_failed")


@pytest.mark.parametrize(
    ("area", "kind", "checked"), [(320, "restaurant", True), (80, "restaurant", False), (80, "entertainment", True)]
)
def test_a_fire_check_is_made_where_the_rule_asks_for_one(city: Town, area: int, kind: str, checked: bool) -> None:
    told = stories.story("restaurant")
    owner = city.citizen(told.person)
    draft = owner.begin(told)
    shown = owner.patch(draft, {"answers": {"premises": {"area": area, "kind": kind}}}).ok()
    fire = next(item for item in shown["items"] if item["code"] == "fire-check")
    assert (fire["status"] != "not_applicable") is checked


def test_only_who_acts_for_an_enterprise_begins_for_it(city: Town) -> None:
    told = stories.story("restaurant")
    stranger = city.citizen("li-siyuan").post("/v1/applications", told.wish())
    assert (stranger.status, stranger.body["code"]) == (403, "not_representative")
    person = city.citizen(told.person).post("/v1/applications", {"bundleId": "restaurant", "region": "440300"})
    assert (person.status, person.body["code"]) == (422, "wrong_applicant")
