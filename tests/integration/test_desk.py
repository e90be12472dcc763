"""What a department's desk and its supervisor see: lists that agree with their counts, nothing beyond their reach."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from urllib.parse import quote

import pytest

from chalicelib.core import clock
from infra.city.stories import story
from tests.integration.town import Answer, Caller, Town
from tests.load.hearing import hearing

REJECT = {"decision": "reject", "reasonCode": "answers-differ", "note": "出生时间与出生医学记录不一致"}
LONG = timedelta(days=14)
"""After what is promised in five working days."""


@pytest.fixture(scope="module")
def cases(_whole_town: Town) -> list[str]:
    """Three newborns: one decided by health, one without a sure answer, one as it came."""
    told = story("newborn")
    mother = _whole_town.citizen(told.person)
    numbers = [mother.begin(told)["id"] for _ in range(2)]
    unsure = mother.patch(mother.begin(told), {"answers": {"mother": {"name": "陈静静"}}}).ok()["id"]
    for number in (*numbers, unsure):
        mother.submit(number).ok()
    _whole_town.settle()
    item = next(i for i in mother.case(numbers[0])["items"] if i["code"] == "birth-certificate")
    _whole_town.decide(numbers[0], item).ok()
    _whole_town.settle()
    return [*numbers, unsure]


def health(city: Town) -> Caller:
    return city.reviewer("health", "440300")


def tasks(caller: Caller, **filters: Any) -> Any:
    query = "&".join(f"{name}={quote(str(value))}" for name, value in filters.items())
    return caller.get(f"/v1/staff/tasks?{query}").ok()


def test_every_count_is_the_length_of_the_list_it_promises(city: Town, cases: list[str]) -> None:
    whole = tasks(health(city))
    assert whole["count"] == len(whole["tasks"]) >= 3
    for filter_name, facet in (("due", "due"), ("bundle", "bundles"), ("item", "items")):
        assert sum(one["count"] for one in whole[facet]) == whole["count"]
        for one in whole[facet]:
            found = tasks(health(city), **{filter_name: one["value"]})
            assert found["count"] == len(found["tasks"]) == one["count"]


def test_counts_beside_a_filter_leave_out_that_filter_alone(city: Town, cases: list[str]) -> None:
    found = tasks(health(city), item="fertility-registration", number=cases[2])
    assert [one["id"] for one in found["tasks"]] == [f"{cases[2]}.fertility-registration"]
    assert {one["value"]: one["count"] for one in found["items"]} == {
        "birth-certificate": 1,
        "fertility-registration": 1,
    }
    assert [one["count"] for one in found["bundles"]] == [1]


def test_pages_join_into_the_list_even_when_the_desk_changes_between_them(city: Town, cases: list[str]) -> None:
    mother, more = city.submitted()
    city.settle()
    whole = [one["id"] for one in tasks(health(city))["tasks"]]
    first = tasks(health(city), limit=1)
    item = next(i for i in mother.case(more)["items"] if i["status"] == "under_review")
    city.decide(more, item).ok()
    seen, cursor = [first["tasks"][0]["id"]], first.get("next")
    while cursor:
        page = tasks(health(city), limit=1, cursor=cursor)
        seen += [one["id"] for one in page["tasks"]]
        cursor = page.get("next")
    assert seen == [one for one in whole if one in seen]
    assert set(whole) - set(seen) <= {f"{more}.{item['code']}"}


def test_a_cursor_that_nobody_gave_out_is_named(city: Town) -> None:
    refused = health(city).get("/v1/staff/tasks?cursor=nonsense&limit=0")
    assert refused.status == 422
    assert [one["pointer"] for one in refused.body["errors"]] == ["/query/cursor", "/query/limit"]


def test_another_region_is_for_those_who_look_after_it(city: Town) -> None:
    refused = health(city).get("/v1/staff/tasks?region=440304")
    assert (refused.status, refused.body["code"]) == (403, "not_allowed")
    assert tasks(city.staff("WJ-440300-90"), region="440304")["count"] == 0
    assert set(city.staff("WJ-440300-90").get("/v1/staff/me").ok()["serves"]) > {"440300", "440304"}
    assert set(health(city).get("/v1/staff/me").ok()["serves"]) == {"440300"}


def test_a_reviewer_reads_answers_with_where_they_came_from(city: Town, cases: list[str]) -> None:
    task = health(city).get(f"/v1/staff/tasks/{cases[2]}.fertility-registration").ok()
    told = {one["name"]: one for one in task["told"]}
    assert told["mother.region"]["said"]["zh"] == "福田区"
    assert told["mother.name"] | {"section": None, "label": None} == {
        "name": "mother.name",
        "section": None,
        "label": None,
        "said": {"zh": "陈静静", "en": "陈静静"},
        "source": {"zh": "数据共享：出生医学记录", "en": "Shared data: Record of births"},
        "changed": True,
        "confirmed": False,
    }
    assert told["mother.id_number"]["confirmed"]
    assert {one["how"]["zh"] for one in task["materials"]} <= {"电子证照：居民身份证", "电子证照：结婚证"}


def test_who_only_looks_sees_no_sensitive_answer_whole(city: Town, cases: list[str]) -> None:
    path = f"/v1/staff/tasks/{cases[1]}.birth-certificate"
    own, looking = (caller.get(path).ok()["told"] for caller in (health(city), city.staff("WJ-440300-90")))
    masked = {one["name"] for one, other in zip(own, looking, strict=True) if one["said"] != other["said"]}
    assert masked >= {"child.name", "child.born", "child.sex", "mother.id_number", "father.id_number"}
    assert "陈一诺" not in str(looking)


def test_the_course_of_a_case_shows_others_by_status_and_clock_alone(city: Town, cases: list[str]) -> None:
    police = city.reviewer("public-security", "440304")
    course = police.get(f"/v1/staff/cases/{cases[0]}").ok()
    items = {one["code"]: one for one in course["items"]}
    assert items["household"]["task"] == f"{cases[0]}.household"
    assert items["birth-certificate"]["status"] == "approved"
    assert "task" not in items["birth-certificate"]
    assert items["insurance-premium"]["after"] == ["medical-insurance"]
    decided = [one for one in course["history"] if one["kind"] == "decided"]
    assert {one["outcome"]["zh"] for one in decided} == {"准予办理"}
    assert not any("by" in one for one in decided)
    assert "440304199003" not in str(course)
    own = health(city).get(f"/v1/staff/cases/{cases[0]}").ok()
    assert [one["by"]["zh"] for one in own["history"] if one.get("by") and not one["automatic"]] == ["WJ-440300-01"]


def test_a_department_without_a_part_in_a_case_does_not_find_it(city: Town, cases: list[str]) -> None:
    assert city.reviewer("fire", "440300").get(f"/v1/staff/cases/{cases[0]}").status == 404
    assert city.staff("XF-440300-90").get(f"/v1/staff/cases/{cases[0]}").status == 404
    draft = city.citizen("chen-jing").begin(story("newborn"))["id"]
    assert health(city).get(f"/v1/staff/cases/{draft}").status == 404


def test_a_second_reviewer_is_told_who_decided_and_what(city: Town, cases: list[str]) -> None:
    _, case_id = city.submitted()
    city.settle()
    path = f"/v1/staff/tasks/{case_id}.birth-certificate"
    city.staff("WJ-440300-01").post(f"{path}/decision", REJECT).ok()
    late = city.staff("WJ-440300-02").post(f"{path}/decision", {"decision": "approve"})
    assert (late.status, late.body["code"]) == (409, "already_decided")
    assert late.body["detail"].startswith("杜文斌（WJ-440300-01）已于 ")
    assert late.body["detail"].endswith("决定：不予办理")
    assert city.staff("WJ-440300-02").get(path).ok()["decidedByName"]["zh"] == "杜文斌（WJ-440300-01）"


def test_own_decisions_are_listed_newest_first_and_nobody_elses(city: Town, cases: list[str]) -> None:
    reviewer = city.staff("WJ-440300-02")
    made = []
    for _ in range(3):
        _, case_id = city.submitted()
        city.settle()
        reviewer.post(f"/v1/staff/tasks/{case_id}.birth-certificate/decision", REJECT).ok()
        made.append(f"{case_id}.birth-certificate")
    listed = reviewer.get("/v1/staff/decisions?limit=2").ok()
    rest = reviewer.get(f"/v1/staff/decisions?limit=2&cursor={quote(listed['next'])}").ok()
    assert [one["task"] for one in listed["decisions"] + rest["decisions"]] == made[::-1]
    assert "next" not in rest
    assert listed["decisions"][0]["reason"]["zh"] == "填写的内容与登记的信息不一致"
    assert city.staff("YC-440300-01").get("/v1/staff/decisions").ok()["decisions"] == []


def late(city: Town, number: str, query: str = "") -> Answer:
    """What a supervisor sees a fortnight later, in a session of that day."""
    with clock.fixed(clock.now() + LONG):
        session = {"kind": "staff", "number": number, "password": city.sample.staff_password}
        token = city.nobody().post("/v1/sessions", session).ok()["token"]
        return Caller(city.client, token).get(f"/v1/staff/late{query}")


def test_a_supervisor_sees_what_is_late_longest_first_with_counts_that_agree(city: Town, cases: list[str]) -> None:
    seen = late(city, "WJ-440300-90").ok()
    assert seen["count"] == len(seen["tasks"])
    assert {one["id"] for one in seen["tasks"]} >= {f"{cases[1]}.birth-certificate", f"{cases[0]}.household"}
    day = (clock.today() + LONG).isoformat()
    assert all(one["due"]["day"] < day and one["workdaysLeft"] <= 0 for one in seen["tasks"])
    assert [one["due"]["day"] for one in seen["tasks"]] == sorted(one["due"]["day"] for one in seen["tasks"])
    for name, facet in (("department", "departments"), ("region", "regions"), ("bundle", "bundles")):
        for one in seen[facet]:
            found = late(city, "WJ-440300-90", f"?{name}={one['value']}").ok()
            assert found["count"] == len(found["tasks"]) == one["count"]


def test_the_lead_department_sees_the_others_and_the_others_only_their_own(city: Town, cases: list[str]) -> None:
    lead, police = (late(city, number).ok() for number in ("WJ-440300-90", "GA-440300-90"))
    assert {one["value"] for one in lead["departments"]} >= {"health", "public-security"}
    assert {one["value"] for one in police["departments"]} == {"public-security"}
    assert late(city, "XF-440300-90").ok()["count"] == 0
    assert late(city, "WJ-440300-01").status == 403


def test_nothing_is_late_on_its_last_day(city: Town, cases: list[str]) -> None:
    assert city.staff("WJ-440300-90").get("/v1/staff/late").ok()["count"] == 0


@pytest.mark.parametrize("path", ["/v1/staff/me", "/v1/staff/decisions", "/v1/staff/late"])
def test_no_screen_asks_the_store_more_than_four_times(city: Town, cases: list[str], path: str) -> None:
    supervisor = city.staff("WJ-440300-90")
    with hearing() as heard:
        supervisor.get(path).ok()
    assert len(heard.dynamodb) <= 4
    with hearing() as heard:
        health(city).get(f"/v1/staff/cases/{cases[0]}").ok()
    assert len(heard.dynamodb) == 3
