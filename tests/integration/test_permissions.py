"""Each Lambda may do what it does, and nothing else: whole cases are run, and every call held against the roles."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from werkzeug.test import Client

from chalicelib.approvals import publishing
from chalicelib.catalogue import service as catalogue
from chalicelib.core import crypto, table
from infra.city.stories import story
from infra.local import gateway, permissions
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
    """Forget what a process has fetched from AWS: keys and bundles."""
    crypto.forget()
    catalogue.forget()


def test_roles_allow_what_handlers_do_and_nothing_else(city: Town) -> None:
    with watched(city) as (town, recorder):
        a_stage_before_its_first_visitor(town)
        a_desk_with_a_wrong_password(town)
        a_draft_thrown_away(town)
        a_case_that_completes(town)
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
