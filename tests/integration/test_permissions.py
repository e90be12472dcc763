"""Each Lambda may do what it does, and nothing else: whole cases are run, and every call held against the roles."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from werkzeug.test import Client

from chalicelib.approvals import publishing
from chalicelib.catalogue import service as catalogue
from chalicelib.core import crypto, table
from chalicelib.policies import checking, life_cycle
from chalicelib.policies import service as policies
from infra.city.stories import story
from infra.local import gateway, permissions
from tests.integration import companies
from tests.integration.entitlements import scene as campaign
from tests.integration.test_new_bundle import source
from tests.integration.test_reconciliation import kill, later, lose
from tests.integration.town import Caller, Town

REJECT = {"decision": "reject", "reasonCode": "answers-differ", "note": "与记录不一致"}


@contextmanager
def watched(city: Town) -> Iterator[tuple[Town, permissions.Recorder]]:
    """The city with every call to AWS written down, each function starting as a new process."""
    from app import app

    assert city.cloud.resources  # asked for before: the recorder asks nothing of its own
    with permissions.recording(city.cloud, cold_start) as recorder:
        usual, city.runner.lambdas.around = city.runner.lambdas.around, recorder.during
        client = Client(gateway.wsgi(app, recorder.during))
        try:
            yield replace(city, client=client, _sessions={}), recorder
        finally:
            city.runner.lambdas.around = usual


def cold_start() -> None:
    """Forget what a process has fetched from AWS: keys, bundles and policies."""
    crypto.forget()
    catalogue.forget()
    policies.forget()


def test_roles_allow_what_handlers_do_and_nothing_else(city: Town) -> None:
    with watched(city) as (town, recorder):
        a_stage_before_its_first_visitor(town)
        a_desk_with_a_wrong_password(town)
        a_draft_thrown_away(town)
        a_case_that_completes(town)
        an_enterprise_that_asks(town)
        a_campaign_without_applications(town)
        a_policy_that_finds_its_company(town)
        a_life_of_a_policy(town)
        a_case_withdrawn(town)
        cases_that_get_stuck(town)
        town.runner.fire("reconcile")
    assert "\n".join(permissions.differences(recorder.calls, permissions.granted(city.cloud))) == ""


def a_stage_before_its_first_visitor(town: Town) -> None:
    """The keyring is laid aside: the first sign-in of a stage makes the first key, and of a visitor a person."""
    own = list(crypto.KeyRecord.query("KEYRING"))
    table.commit(*map(table.delete, own))
    try:
        code = town.partners.wechat.login("wu-xiaotong")
        session = town.nobody().post("/v1/sessions", {"kind": "wechat", "code": code}).ok()
        assert Caller(town.client, session["token"]).call("DELETE", "/v1/sessions").status == 204
    finally:
        table.commit(*map(table.save, own))
        cold_start()


def a_desk_with_a_wrong_password(town: Town) -> None:
    wrong = {"kind": "staff", "number": "YC-440303-01", "password": "wrong"}
    assert town.nobody().post("/v1/sessions", wrong).status == 401


def a_draft_thrown_away(town: Town) -> None:
    mother = town.citizen("chen-jing")
    draft = mother.begin(story("newborn"))
    mother.get("/v1/applications").ok()
    mother.get("/v1/bundles").ok()
    assert mother.call("DELETE", f"/v1/applications/{draft['id']}").status == 204


def a_case_that_completes(town: Town) -> None:
    owner, case_id = town.submitted("restaurant")
    town.settle()
    town.reviewer("market", "440303").get("/v1/staff/tasks").ok()
    town.staff("SJ-440300-90").get("/v1/staff/late").ok()
    assert town.work_off(owner, case_id)["status"] == "completed"
    mother, case_id = town.submitted()
    town.work_off(mother, case_id, lambda item: REJECT if item == "household" else {})
    licence = mother.get("/v1/licences").ok()["licences"][0]
    town.nobody().get(f"/v1/verify/{licence['code']}").ok()
    mother.get("/v1/messages").ok()


def an_enterprise_that_asks(town: Town) -> None:
    owner = town.citizen("zhou-yuqing")
    owner.post("/v1/enterprises/zhichuang/policies/match", {}).ok()
    town.settle()


def a_campaign_without_applications(town: Town) -> None:
    """Offered and automatic, objected to, returned and paid, in line for money and served, refused, claimed back.

    One objection is still open when the notice is over; a bank sends back what was paid.
    """
    asked, automatic = (
        campaign.text("asked", more="budget: {total: 1万元, per: year}"),
        campaign.text("auto", confirm="false"),
    )
    companies.published(asked, automatic)
    for enterprise in ("one", "two", "three"):
        campaign.company(town, enterprise, "zhou-yuqing", staff=20)
    officer = town.staff(campaign.OFFICER)
    number = campaign.noticed(town, officer, "asked@1")
    said = {"enterprise": "three", "text": "该企业并未实际经营"}
    objection = town.citizen("chen-jing").post(f"/v1/notices/{number}/objections", said).ok()["id"]
    said = {"enterprise": "two", "text": "该企业已经迁出"}
    late = town.citizen("chen-jing").post(f"/v1/notices/{number}/objections", said).ok()["id"]
    officer.get("/v1/staff/objections").ok()
    verdict = {"decision": "uphold", "reasonCode": "facts-wrong"}
    officer.post(f"/v1/staff/objections/{objection}/decision", verdict).ok()
    campaign.budget(officer, "asked")
    town.partners.treasury.returning.add("20000000001")
    with campaign.later(10):
        town.runner.fire("settle")
        town.settle()
        owner, officer = campaign.fresh(town, "zhou-yuqing"), campaign.fresh(town, campaign.OFFICER)
        owner.get("/v1/entitlements?enterprise=one").ok()
        for account in ("20000000001", "20000000002"):
            body = {"account": {"kind": "corporate-account", "number": account}}
            owner.post(f"/v1/entitlements/{number}.one/confirm", body).ok()
            town.settle()
        verdict = {"decision": "dismiss", "reasonCode": "facts-confirmed"}
        officer.post(f"/v1/staff/objections/{late}/decision", verdict).ok()
        town.runner.fire("settle")
        town.settle()
        campaign.put(officer, "auto", 250_000)
        campaign.noticed(town, officer, "auto@1")
    with campaign.later(20):
        town.runner.fire("settle")
        town.settle()
        owner, officer = campaign.fresh(town, "zhou-yuqing"), campaign.fresh(town, campaign.OFFICER)
        body = {"account": {"kind": "corporate-account", "number": "20000000003"}}
        waiting = next(one for one in campaign.of(owner, "two") if one["policy"]["id"] == "auto@1")
        owner.post(f"/v1/entitlements/{waiting['id']}/confirm", body).ok()
        campaign.known(town, "three", abnormal=True)
        refused = next(one for one in campaign.of(owner, "three") if one["policy"]["id"] == "auto@1")
        owner.post(f"/v1/entitlements/{refused['id']}/confirm", body).ok()
        campaign.put(officer, "auto", 250_000)
        town.partners.treasury.hushed = 1
        town.runner.fire("settle")
        town.settle()
        back = f"/v1/staff/entitlements/{number}.one/clawback"
        officer.post(back, {"step": "claim", "reasonCode": "paid-in-error"}).ok()
        officer.post(back, {"step": "repaid"}).ok()
        officer.get(f"/v1/staff/entitlement-lists/{number}").ok()
        town.nobody().get(f"/v1/notices/{number}").ok()
    with campaign.later(20.01):
        town.runner.fire("settle")
        town.settle()
        paid = next(one for one in campaign.of(owner, "two") if one["status"] == "paid")
    town.partners.treasury.send_back(f"{paid['id']}.1")
    with campaign.later(23):
        town.runner.fire("settle")
        town.settle()
        [found] = [one for one in campaign.of(campaign.fresh(town, "zhou-yuqing"), "two") if one["id"] == paid["id"]]
        assert found["status"] == "returned"


def a_policy_that_finds_its_company(town: Town) -> None:
    """Told of, read, asked about; what is too much waits for the clock; who asks for quiet has it."""
    companies.published(*(companies.policy(f"found-{number}", "staff == 987人") for number in range(4)))
    companies.company("found", "zhou-yuqing", staff=987)
    town.settle()
    owner = town.citizen("zhou-yuqing")
    for push in owner.get("/v1/pushes?enterprise=found").ok()["pushes"]:
        owner.post(f"/v1/pushes/{push['id']}/read", None).ok()
        owner.post(f"/v1/enterprises/found/policies/{push['policy']}/estimate", {}).ok()
    owner.get("/v1/subscriptions/found").ok()
    with campaign.later(8):
        town.runner.fire("remind")
        owner = campaign.fresh(town, "zhou-yuqing")
        owner.call("PUT", "/v1/subscriptions/found", {"pushes": False}).ok()
        town.settle()


def a_life_of_a_policy(town: Town) -> None:
    """Drafted, under consultation, spoken about, taken back; another one closed, evaluated."""
    [draft] = checking.load({"draft.yaml": companies.policy("drafted", "staff >= 100人")})
    life_cycle.draft(draft, "operator")
    officer, until = campaign.fresh(town, campaign.OFFICER), "2099-12-31"
    move = f"/v1/staff/policies/{draft.id}/stage"
    officer.post(move, {"stage": "consultation", "until": until}).ok()
    town.nobody().get("/v1/consultations").ok()
    said = {"kind": "comment", "text": "门槛太高了"}
    campaign.fresh(town, "zhou-yuqing").post(f"/v1/policies/{draft.id}/complaints", said).ok()
    officer.get(f"/v1/staff/policies/{draft.id}/complaints").ok()
    officer.post(move, {"stage": "draft"}).ok()
    officer.get("/v1/staff/policies").ok()
    for stage in ("closed", "evaluated"):
        officer.post("/v1/staff/policies/asked@1/stage", {"stage": stage}).ok()
    town.nobody().get("/v1/policies/asked@1/evaluation").ok()


def a_case_withdrawn(town: Town) -> None:
    mother, case_id = town.submitted()
    town.settle()
    mother.post(f"/v1/applications/{case_id}/withdraw", {}).ok()
    town.settle()


def cases_that_get_stuck(town: Town) -> None:
    town.submitted()
    lose(town, "Workflow")
    _, killed = town.submitted()
    town.settle()
    kill(town, killed)
    mother, unheard = town.submitted()
    town.settle()
    item = next(i for i in mother.case(unheard)["items"] if i["code"] == "birth-certificate")
    town.decide(unheard, item).ok()
    lose(town, "Workflow")
    a_rejection_heard_twice(town)
    a_rejection_before_a_rebuild(town)
    with later(11):
        town.runner.fire("reconcile")
        town.settle()


def a_rejection_heard_twice(town: Town) -> None:
    """The gate before d was stopped; an approval of e is lost, and repeating it looks at that gate again."""
    publishing.publish(source(), "written-in-a-test.yaml", "test")
    person = town.citizen("lin-xiuying")
    begun = person.post("/v1/applications", {"bundleId": "written-in-a-test", "region": "440300", "anew": True}).ok()
    case_id = person.patch(begun, {"answers": {"flag": True}}).ok()["id"]
    person.submit(case_id).ok()
    for code, decision in (("a", {}), ("b", {}), ("c", REJECT), ("e", {})):
        town.settle()
        decide(town, person, case_id, code, decision)
    lose(town, "Workflow")


def a_rejection_before_a_rebuild(town: Town) -> None:
    owner, case_id = town.submitted("restaurant")
    town.settle()
    decide(town, owner, case_id, "food-licence", REJECT)
    town.settle()
    kill(town, case_id)


def decide(town: Town, applicant: Caller, case_id: str, code: str, decision: dict[str, str]) -> None:
    item = next(item for item in applicant.case(case_id)["items"] if item["code"] == code)
    town.decide(case_id, item, **decision).ok()
