"""From a push to a decision: a company that is told of a policy applies for it, and departments decide."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import Any

import pytest

from chalicelib.cases import service as cases
from chalicelib.core import clock
from chalicelib.evaluation import service as evaluation
from chalicelib.licences import service as licences
from chalicelib.outreach import applications, events, records, service
from chalicelib.outreach.models import Funnel, Push, Status
from chalicelib.policies import enterprises, life_cycle
from chalicelib.policies.stages import PolicyStage
from infra.city import stories
from infra.local.queues import Delivery
from tests.integration.town import Caller, Town

ENTERPRISE, OWNER = "zhichuang", "zhou-yuqing"
CITY, DISTRICT, GROWTH = "loan-interest-city@2022", "loan-interest-nanshan@2024", "hte-cultivation@1"
REFUSE = {"decision": "reject", "reasonCode": "answers-differ", "note": "与审计结论不一致"}


@pytest.fixture(scope="module", autouse=True)
def _told(_whole_town: Town) -> None:
    """The company is known, and was told of the three policies (three in any seven days is all that it is told)."""
    enterprises.refresh(ENTERPRISE)
    _whole_town.settle()
    for policy in (CITY, DISTRICT, GROWTH):
        push = records.find(ENTERPRISE, policy)
        assert push is not None  # it fits, by the facts of the sample city
        if push.status is Status.WAITING:
            sent(push)
    _whole_town.settle()


def sent(push: Push) -> None:
    """Beyond the rate: what would be its turn in a week."""
    records.send(push, records.subscription(push.enterprise), clock.now())


def applied(city: Town, name: str, **answers: Any) -> tuple[Caller, str]:
    """A story handed in, with other answers in places."""
    told = stories.story(name)
    told = told.model_copy(update={"answers": {**told.answers, **answers}})
    owner = city.citizen(OWNER)
    case_id = str(owner.begin(told)["id"])
    owner.submit(case_id).ok()
    return owner, case_id


def heard(kind: str, case_id: str) -> Mapping[str, Any]:
    return {"source": "onething.cases", "detail-type": kind, "detail": {"case": case_id, "seq": 2, "kind": kind}}


def test_a_policy_is_pushed_read_asked_about_applied_for_and_decided_with_a_result(city: Town) -> None:
    owner = city.citizen(OWNER)
    owner.post(f"/v1/pushes/{ENTERPRISE}.{CITY}/read", None).ok()
    owner.post(f"/v1/enterprises/{ENTERPRISE}/policies/{CITY}/estimate", {"facts": {}}).ok()
    bundle = city.nobody().get(f"/v1/policies/{CITY}").ok()["runsOn"]
    assert bundle == stories.story("science-grant").bundle
    owner, case_id = applied(city, bundle)
    assert life_cycle.where(CITY, clock.today()) is PolicyStage.OPEN
    case = city.work_off(owner, case_id)
    assert (case["status"], {item["status"] for item in case["items"]}) == ("completed", {"approved"})
    automatic = {item["code"] for item in case["items"] if item["automatic"]}
    assert automatic == {"tax-check", "credit-check"}
    issued = next(item["result"] for item in case["items"] if item["code"] == "plan")
    wallet = licences.wallet(f"enterprise:{ENTERPRISE}").licences
    shows = next(one.shows for one in wallet if one.number == issued)
    assert (shows["project"], shows["asked"]) == ("科技型中小微企业贷款贴息贴保", "81,900元")
    assert service.funnel(CITY) == Funnel(pushed=1, read=1, asked=1, applied=1, paid=1)
    found = evaluation.figures(CITY)
    assert (found.applied.enterprises, found.applied.granted, found.paid, found.received) == (1, 1, 1, 1)
    assert found.money.paid == 81_900_00  # what its form asked for, and two departments approved
    assert (found.stage, found.applied.days, found.days) == (PolicyStage.PAYING, (0,), (0,))
    assert not city.runner.faults


def test_what_is_checked_by_three_departments_is_checked_side_by_side(city: Town) -> None:
    owner, case_id = applied(city, "nanshan-support")
    for code in ("form-check", "proposal"):
        city.settle()
        item = next(item for item in owner.case(case_id)["items"] if item["code"] == code)
        city.decide(case_id, item).ok()
    city.settle()
    items = {item["code"]: item for item in owner.case(case_id)["items"]}
    assert [items[code]["status"] for code in ("budget", "local-statistics", "registration")] == [
        "under_review",
        "approved",  # by the registers' own word
        "approved",
    ]
    assert items["budget"]["region"] == "440305"
    assert service.funnel(DISTRICT).applied == 1


def test_one_bundle_counts_for_the_policy_that_was_chosen_on_its_form_and_for_no_other(city: Town) -> None:
    before = service.funnel(CITY)
    _, case_id = applied(city, "science-grant", policy="hte-cultivation")
    city.settle()
    assert (service.funnel(GROWTH).applied, service.funnel(CITY)) == (1, before)
    assert case_id in {each.case for each in applications.of(GROWTH)}
    assert case_id not in {each.case for each in applications.of(CITY)}


def test_an_application_that_is_refused_was_applied_for_and_not_granted(city: Town) -> None:
    owner, case_id = applied(city, "science-grant", policy="hte-cultivation")
    case = city.work_off(owner, case_id, lambda code: REFUSE if code == "decision" else {})
    assert case["status"] == "partly_completed"
    assert evaluation.figures(GROWTH).money.paid == 0
    [found] = [each for each in applications.of(GROWTH) if each.case == case_id]
    assert (found.enterprise, found.granted, found.paid, found.ended is not None) == (ENTERPRISE, False, False, True)


def test_heard_of_late_twice_and_out_of_order_an_application_is_one(city: Town) -> None:
    with city.runner.delivering(Delivery(twice=True, chance=Random(11), late=0.3)):
        owner, case_id = applied(city, "science-grant", policy="hte-cultivation")
        city.work_off(owner, case_id)
    city.settle()
    before, funnel = list(applications.of(GROWTH)), service.funnel(GROWTH)
    for kind in ("closed", "submitted", "submitted", "withdrawn"):
        events.hear(heard(kind, case_id))
    assert (list(applications.of(GROWTH)), service.funnel(GROWTH)) == (before, funnel)
    assert funnel.applied == 1  # one enterprise, however often it applies
    [found] = [each for each in before if each.case == case_id]
    assert found.granted


def test_an_old_reading_of_a_case_does_not_undo_what_is_known(city: Town) -> None:
    """Two messages are handled at once, and the one that read the case first writes last."""
    owner, case_id = applied(city, "science-grant", policy="hte-cultivation")
    early = cases.load(case_id)
    city.work_off(owner, case_id)
    assert early.submitted
    applications._keep(GROWTH, applications._seen(early, ENTERPRISE, early.submitted), early.version)
    [found] = [each for each in applications.of(GROWTH) if each.case == case_id]
    assert found.granted


def test_applications_for_no_policy_and_drafts_count_for_nothing(city: Town) -> None:
    before = service.funnels()
    city.submitted("restaurant")
    city.submitted("newborn")
    told = stories.story("science-grant")
    draft = city.citizen(OWNER).begin(told)["id"]
    city.settle()
    events.hear(heard("submitted", draft))
    assert service.funnels() == before


def test_who_was_told_of_nothing_may_apply_and_is_in_no_funnel(city: Town) -> None:
    before = service.funnel("hte-reward-nanshan@1")
    _, case_id = applied(city, "nanshan-support", policy="hte-reward-nanshan")
    city.settle()
    assert service.funnel("hte-reward-nanshan@1") == before == Funnel()
    assert [each.case for each in applications.of("hte-reward-nanshan@1")] == [case_id]
