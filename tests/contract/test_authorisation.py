"""Nobody gets in without a session of the right kind; nobody reaches what is somebody else's; nothing is written."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import jwt
import pytest

from chalicelib.core import aws, clock, crypto, offered, openapi
from chalicelib.core.http import Operation
from chalicelib.core.settings import settings
from tests.integration.entitlements import sample
from tests.integration.entitlements.sample import Begun
from tests.integration.town import Answer, Caller, Town

GUARDED = [operation for operation in offered.every() if operation.allowed.authenticate]


@dataclass(frozen=True)
class Scene:
    """A mother's case with an item on a desk; and a neighbour and an office that have nothing to do with it."""

    city: Town
    mother: Caller
    neighbour: Caller
    office: Caller
    supervisor: Caller
    case: dict[str, Any]
    task: str
    campaign: Begun

    @property
    def things(self) -> dict[str, str]:
        """What names in a path stand for."""
        return {
            "case_id": self.case["id"],
            "task_id": self.task,
            "enterprise": "zhichuang",
            "policy_id": "hte-reward-nanshan",
            "push_id": "zhichuang.hte-reward-nanshan@1",
            **self.campaign._asdict(),
        }

    def attempt(self, operation: Operation, caller: Caller, token: str | None = None) -> Answer:
        """The operation on the mother's thing, well-formed in every other way."""
        path = re.sub(r"{(\w+)}", lambda name: self.things[name[1]], operation.path)
        body = next(iter(openapi.examples()[operation.name]["requests"].values()), None)
        who = caller if token is None else Caller(caller.client, token)
        return who.call(operation.verb, path, body, headers={"If-Match": f'"{self.case["version"]}"'})


@pytest.fixture(scope="module")
def scene(_whole_town: Town) -> Scene:
    city = _whole_town
    mother, case_id = city.submitted()
    city.settle()
    staff = city.sample.staff.values()
    supervisor = next(one.id for one in staff if one.department == "health" and one.role == "supervisor")
    return Scene(
        city=city,
        mother=mother,
        neighbour=city.citizen("wu-xiaotong"),
        office=city.reviewer("tax", "440303"),
        supervisor=city.staff(supervisor),
        case=mother.case(case_id),
        task=f"{case_id}.birth-certificate",
        campaign=sample.begun(city),
    )


def rows() -> dict[str, list[Any]]:
    """Everything that is stored."""
    scan, tables = aws.client("dynamodb").scan, ("cases", "people", "catalogue", "policies")
    return {name: scan(TableName=settings().name(name))["Items"] for name in tables}


@pytest.fixture
def unwritten() -> Iterator[None]:
    """Nothing that is stored has changed when the test is over."""
    before = rows()
    yield
    assert rows() == before


def claims(token: str) -> dict[str, Any]:
    read: dict[str, Any] = jwt.decode(token, options={"verify_signature": False})
    return read


def signed(told: dict[str, Any]) -> str:
    number, key = crypto.session_key()
    return jwt.encode(told, key, "HS256", headers={"kid": str(number)})


def altered(token: str) -> str:
    head, body, signature = token.split(".")
    return f"{head}.{body}.{signature[:-3]}{'AAA' if signature[-3:] != 'AAA' else 'BBB'}"


def with_another_subject(token: str) -> str:
    head, _, signature = token.split(".")
    told = json.dumps({**claims(token), "sub": "0" * 20}).encode()
    return f"{head}.{base64.urlsafe_b64encode(told).decode().rstrip('=')}.{signature}"


def unsigned(token: str) -> str:
    return jwt.encode(claims(token), "", "none", headers={"kid": "1"})


def expired(token: str) -> str:
    return signed({**claims(token), "exp": int((clock.now() - timedelta(seconds=1)).timestamp())})


def of_nobody(token: str) -> str:
    return signed({**claims(token), "sub": "0" * 20})


def of_another_issuer(token: str) -> str:
    return signed({**claims(token), "iss": "somebody-else"})


def without_end(token: str) -> str:
    return signed({name: value for name, value in claims(token).items() if name != "exp"})


def with_a_key_that_never_was(token: str) -> str:
    return jwt.encode(claims(token), crypto.session_key()[1], "HS256", headers={"kid": "99"})


FORGED: dict[str, Callable[[str], str]] = {
    "none at all": lambda token: "",
    "not a token": lambda token: "not.a.token",
    "altered": altered,
    "another subject": with_another_subject,
    "alg none": unsigned,
    "expired": expired,
    "another issuer": of_another_issuer,
    "without an end": without_end,
    "a key that never was": with_a_key_that_never_was,
}


def good(scene: Scene, operation: Operation) -> Caller:
    """Somebody who may call the operation."""
    return scene.office if operation.allowed.name == "staff" else scene.mother


@pytest.mark.usefixtures("unwritten")
@pytest.mark.parametrize("forgery", FORGED)
def test_without_a_true_session_nobody_gets_in(scene: Scene, forgery: str) -> None:
    for operation in GUARDED:
        caller = good(scene, operation)
        answer = scene.attempt(operation, caller, FORGED[forgery](caller.token))
        assert (answer.status, answer.body["code"]) == (401, "not_signed_in"), operation.name


@pytest.mark.usefixtures("unwritten")
def test_a_session_of_the_other_kind_opens_nothing(scene: Scene) -> None:
    for operation in GUARDED:
        if operation.allowed.name != "signed-in":
            other = scene.mother if operation.allowed.name == "staff" else scene.office
            answer = scene.attempt(operation, other)
            assert (answer.status, answer.body["code"]) == (401, "not_signed_in"), operation.name


def test_a_session_that_was_ended_opens_nothing(scene: Scene) -> None:
    session = scene.city.nobody().post("/v1/sessions", {"kind": "wechat", "code": "wx-wu-xiaotong-left"}).ok()
    caller = Caller(scene.mother.client, session["token"])
    assert caller.get("/v1/licences").status == 200
    assert caller.call("DELETE", "/v1/sessions").status == 204
    assert {scene.attempt(one, caller).status for one in GUARDED if one.allowed.name == "citizen"} == {401}


def hidden(scene: Scene, operation: Operation) -> None:
    """Somebody else's thing is not found, whatever is done with it."""
    stranger = scene.neighbour if operation.allowed.name == "citizen" else scene.office
    answer = scene.attempt(operation, stranger)
    assert (answer.status, answer.body["code"]) == (404, "not_found")


def left_out(scene: Scene, operation: Operation) -> None:
    """A list shows nothing of somebody else's."""
    stranger = scene.neighbour if operation.allowed.name == "citizen" else scene.office
    answer = scene.attempt(operation, stranger)
    assert answer.status == 200
    assert scene.case["id"] not in json.dumps(answer.body)


def begun_for_an_enterprise_of_others(scene: Scene, operation: Operation) -> None:
    """Nobody begins anything for an enterprise that they do not act for."""
    body = {"bundleId": "newborn", "region": "440300", "enterpriseId": "zhichuang"}
    answer = scene.neighbour.call(operation.verb, operation.path, body)
    assert (answer.status, answer.body["code"]) in {(422, "wrong_applicant"), (403, "not_representative")}


def for_representatives_only(scene: Scene, operation: Operation) -> None:
    """An enterprise is asked about by those who act for it; others do not even learn whether there is such a one."""
    for stranger in (scene.neighbour, scene.mother):
        answer = scene.attempt(operation, stranger)
        assert (answer.status, answer.body["code"]) == (403, "not_representative")


def for_another_s_enterprise(scene: Scene, operation: Operation) -> None:
    """What an enterprise is entitled to, only those see who act for it."""
    answer = scene.neighbour.get(f"{operation.path}?enterprise={sample.ENTERPRISE}")
    assert (answer.status, answer.body["code"]) == (403, "not_representative")


def once_the_notice_is_public(scene: Scene, operation: Operation) -> None:
    """A notice is everybody's to object to; a draft is nobody's. By name only: tests/integration/entitlements."""
    officer = scene.city.staff(sample.OFFICER)
    drafts = [
        one["id"] for one in officer.get("/v1/staff/entitlement-lists").ok()["lists"] if one["status"] == "drafted"
    ]
    for number in (*drafts, "0" * 20):
        answer = scene.neighbour.post(f"/v1/notices/{number}/objections", sample.OBJECTION)
        assert (answer.status, answer.body["code"]) == (404, "not_found")


def said_of_what_is_published(scene: Scene, operation: Operation) -> None:
    """Everybody may speak, under their own name, about what everybody may see: of a draft nobody hears."""
    body = next(iter(openapi.examples()[operation.name]["requests"].values()))
    answer = scene.neighbour.post("/v1/policies/not-published@1/complaints", body)
    assert (answer.status, answer.body["code"]) == (404, "not_found")


def of_another_department(scene: Scene) -> Caller:
    """An officer who looks after other policies."""
    return scene.city.staff("GX-440303-71")


def only_ones_own_session(scene: Scene, operation: Operation) -> None:
    """Signing out names nobody: it ends the session that it came with. See the test of an ended session."""
    assert "{" not in operation.path
    assert "body" not in operation.hints


def nothing_of_others(scene: Scene, operation: Operation) -> None:
    """Only about the caller: neither a name nor a number of anybody else is in the answer."""
    answer = scene.attempt(operation, scene.neighbour if operation.allowed.name == "citizen" else scene.office)
    assert answer.status == 200
    assert scene.case["id"] not in json.dumps(answer.body)
    assert "{" not in operation.path


def refused_to_reviewers(scene: Scene, operation: Operation) -> None:
    """Who does not look after deadlines is refused. What supervisors see: tests/integration/test_desk.py."""
    answer = scene.attempt(operation, scene.office)
    assert (answer.status, answer.body["code"]) == (403, "not_allowed")


FOREIGN: dict[str, Callable[[Scene, Operation], None]] = {
    "sign_out": only_ones_own_session,
    "get_person": nothing_of_others,
    "begin_application": begun_for_an_enterprise_of_others,
    "list_applications": left_out,
    "get_application": hidden,
    "patch_application": hidden,
    "fill_in_application": hidden,
    "discard_application": hidden,
    "submit_application": hidden,
    "withdraw_application": hidden,
    "get_timeline": hidden,
    "list_tasks": left_out,
    "get_task": hidden,
    "decide_task": hidden,
    "get_staff": nothing_of_others,
    "follow_case": hidden,
    "list_decisions": nothing_of_others,
    "list_late": refused_to_reviewers,
    "list_licences": left_out,
    "list_messages": left_out,
    "get_enterprise_facts": for_representatives_only,
    "match_enterprise": for_representatives_only,
    "estimate_enterprise": for_representatives_only,
    "object_to_notice": once_the_notice_is_public,
    "list_entitlements": for_another_s_enterprise,
    "confirm_entitlement": hidden,
    "list_entitlement_lists": refused_to_reviewers,
    "draw_up_list": refused_to_reviewers,
    "get_entitlement_list": refused_to_reviewers,
    "publish_list": refused_to_reviewers,
    "list_objections": refused_to_reviewers,
    "decide_objection": refused_to_reviewers,
    "list_budgets": refused_to_reviewers,
    "put_money": refused_to_reviewers,
    "claw_back_entitlement": refused_to_reviewers,
    "get_subscription": for_representatives_only,
    "put_subscription": for_representatives_only,
    "list_pushes": for_another_s_enterprise,
    "read_push": for_representatives_only,
    "list_officers_policies": refused_to_reviewers,
    "get_stage": refused_to_reviewers,
    "move_policy": refused_to_reviewers,
    "get_evaluation": refused_to_reviewers,
    "list_complaints": refused_to_reviewers,
    "speak_about_policy": said_of_what_is_published,
}
"""For each operation that needs a session: what it does about what is somebody else's. A new one needs its own line."""


def test_every_operation_says_what_it_does_about_others_things() -> None:
    assert {operation.name for operation in GUARDED} == set(FOREIGN)


@pytest.mark.usefixtures("unwritten")
@pytest.mark.parametrize("operation", GUARDED, ids=lambda operation: operation.name)
def test_what_is_somebody_elses_stays_theirs(scene: Scene, operation: Operation) -> None:
    FOREIGN[operation.name](scene, operation)


@pytest.mark.usefixtures("unwritten")
def test_a_supervisor_looks_and_does_not_decide(scene: Scene) -> None:
    answer = scene.supervisor.post(f"/v1/staff/tasks/{scene.task}/decision", {"decision": "approve"})
    assert (answer.status, answer.body["code"]) == (403, "only_reviewers_decide")


def test_an_officer_reaches_no_policy_of_another_department(scene: Scene) -> None:
    stranger = of_another_department(scene)
    before = rows()
    own = [name for name, rule in FOREIGN.items() if rule is refused_to_reviewers and name != "list_late"]
    for operation in GUARDED:
        if operation.name in own:
            answer = scene.attempt(operation, stranger)
            if answer.status == 200:
                assert scene.campaign.list_id not in json.dumps(answer.body)
                assert "stable-jobs-refund" not in json.dumps(answer.body)
            else:
                assert (answer.status, answer.body["code"]) == (404, "not_found"), operation.name
    assert rows() == before


def test_the_scene_is_real(scene: Scene) -> None:
    """The same attempts succeed for those whose thing it is: what is refused above is refused for the right reason."""
    own = scene.city.reviewer("health", "440300")
    by_name = {operation.name: operation for operation in GUARDED}
    assert scene.attempt(by_name["get_application"], scene.mother).status == 200
    assert scene.attempt(by_name["get_task"], own).status == 200
    assert scene.case["id"] in json.dumps(scene.attempt(by_name["list_tasks"], own).body)
