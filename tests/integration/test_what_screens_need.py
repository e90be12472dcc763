"""What the API tells so that a screen need not guess: names, clocks, early refusals, and the version of one's form."""

from __future__ import annotations

from datetime import timedelta

from chalicelib.core import clock
from infra.city import seed
from infra.city.stories import story
from tests.integration.town import Town


def test_a_person_sees_a_masked_name_and_whom_they_act_for(city: Town) -> None:
    told = city.citizen("liu-jianjun").get("/v1/me").ok()
    assert told["name"] == "刘*军"
    assert told["assurance"] == "face"
    assert told["enterprises"] == [{"id": "yunqiao", "name": "深圳市云桥湘味餐饮有限公司"}]


def test_who_acts_for_nobody_is_told_so(city: Town) -> None:
    assert city.citizen("chen-jing").get("/v1/me").ok()["enterprises"] == []


def test_who_cannot_send_patch_fills_in_all_the_same(city: Town) -> None:
    mother = city.citizen("chen-jing")
    draft = mother.post("/v1/applications", story("newborn").wish()).ok()
    path, match = f"/v1/applications/{draft['id']}/answers", {"If-Match": f'"{draft["version"]}"'}
    filled = mother.call("POST", path, {"answers": {"child": {"name": "王一诺"}}}, headers=match)
    assert filled.ok()["answers"]["child"]["name"] == "王一诺"
    assert filled.headers["ETag"] == f'"{draft["version"] + 1}"'
    assert mother.call("POST", path, {"answers": {}}, headers=match).status == 412


def test_a_draft_hears_a_no_as_early_as_it_is_certain(city: Town) -> None:
    mother = city.citizen("chen-jing")
    draft = mother.post("/v1/applications", {**story("newborn").wish(), "anew": True}).ok()
    assert draft["ineligible"] == []
    told = mother.patch(draft, {"answers": {"parents": {"married": False}}}).ok()
    assert [why["zh"] for why in told["ineligible"]] == ["父母须已办理结婚登记"]


def test_an_item_under_review_counts_its_working_days_down(city: Town) -> None:
    mother, case_id = city.submitted()
    city.settle()
    left = {item["code"]: item.get("workdaysLeft") for item in mother.case(case_id)["items"]}
    assert left["birth-certificate"] == 5
    assert left["household"] is None
    with clock.fixed(clock.now() + timedelta(days=21)):
        token = city.nobody().post("/v1/sessions", {"kind": "wechat", "code": "wx-chen-jing-later"}).ok()["token"]
        later = type(mother)(mother.client, token).case(case_id)
    assert next(item for item in later["items"] if item["code"] == "birth-certificate")["workdaysLeft"] < 0


def test_a_bundle_names_its_registers_licences_and_regions(city: Town) -> None:
    bundle = city.nobody().get("/v1/bundles/newborn").ok()
    assert bundle["proofs"]["marriage"][:2] == ["licence:marriage", "hub:civil-affairs.marriage"]
    named = {f"{way}" for ways in bundle["proofs"].values() for way in ways if ":" in way}
    assert named <= set(bundle["origins"])
    assert bundle["regionNames"]["440304"]["zh"] == "福田区"
    assert bundle["leadName"]["zh"] == "卫生健康部门"


def test_a_case_keeps_the_form_that_it_began_with(city: Town) -> None:
    before = city.nobody().get("/v1/bundles/newborn").ok()["version"]
    seed.publish()
    assert city.nobody().get(f"/v1/bundles/{before}").ok()["version"] == before
    for unknown in ("newborn@999", "nothing@1", "nothing"):
        assert city.nobody().get(f"/v1/bundles/{unknown}").status == 404
