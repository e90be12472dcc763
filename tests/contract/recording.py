"""Owns the examples of the API: one story told to a running city, what was said and answered written down.

    python -m tests.contract.recording      writes chalicelib/core/examples.json anew

An example is a real request and its real answer; lists are cut to two entries, sessions are made unreadable.
"""

from __future__ import annotations

import json
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

from chalicelib.core import clock
from chalicelib.identity import sessions
from chalicelib.identity.models import Assurance, Citizen
from chalicelib.policies import checking, life_cycle
from infra.city.stories import story
from tests.integration import companies
from tests.integration.entitlements import sample, scene
from tests.integration.town import Answer, Caller, Town, town

FILE = Path(__file__).parents[2] / "chalicelib" / "core" / "examples.json"
_LONGEST = 2
_LONG_AFTER = timedelta(days=14)
"""What is promised in five working days is late by then."""
REFUSAL = {"decision": "reject", "reasonCode": "material-not-valid", "note": "出生医学证明上的姓名与户口簿不符"}


def recorded(city: Town) -> dict[str, Any]:
    """One example for each operation, by its id."""
    told: dict[str, Any] = {}

    def note(name: str, answer: Answer, **requests: Any) -> Any:
        told[name] = {"requests": requests, "answer": shortened(answer.ok())}
        return answer.body

    newborn = story("newborn")
    mother = _sign_in(city, newborn.person, note)
    note("get_person", mother.get("/v1/me"))
    note("list_bundles", mother.get("/v1/bundles"))
    note("get_bundle", mother.get("/v1/bundles/newborn"))
    wish, sheet = newborn.wish(), newborn.sheet()
    draft = note("begin_application", mother.post("/v1/applications", wish), newborn=wish)
    draft = note("patch_application", mother.patch(draft, sheet), newborn=sheet)
    path = f"/v1/applications/{draft['id']}"
    match = {"If-Match": f'"{draft["version"]}"'}
    filled = mother.call("POST", f"{path}/answers", newborn.sheet(), headers=match)
    note("fill_in_application", filled, newborn=newborn.sheet())
    note("get_application", mother.get(path))
    note("submit_application", mother.post(f"{path}/submit", {}), nothing={})
    _decide(city, draft["id"], note)
    city.work_off(mother, draft["id"])
    note("list_applications", mother.get("/v1/applications"))
    note("get_timeline", mother.get(f"{path}/timeline"))
    note("list_messages", mother.get("/v1/messages"))
    wallet = note("list_licences", mother.get("/v1/licences"))
    note("verify_licence", city.nobody().get(f"/v1/verify/{wallet['licences'][0]['code']}"))
    second, third = mother.begin(newborn), mother.begin(newborn)
    note("discard_application", mother.call("DELETE", f"/v1/applications/{second['id']}"))
    mother.submit(third["id"]).ok()
    note("withdraw_application", mother.post(f"/v1/applications/{third['id']}/withdraw", {}), nothing={})
    note("sign_out", mother.call("DELETE", "/v1/sessions"))
    _policies(city, note)
    _entitlements(city, note)
    _outreach(city, note)
    _life(city, note)
    note("get_health", city.nobody().get("/v1/health"))
    told["get_openapi"] = {"requests": {}, "answer": {"openapi": "3.1.0"}}
    return told


def shortened(answer: Any) -> Any:
    """The answer with only the first entries of each list; a token is nobody's business."""
    if isinstance(answer, list):
        return [shortened(entry) for entry in answer[:_LONGEST]]
    if isinstance(answer, dict):
        return {name: "eyJhbGciOi…" if name == "token" else shortened(value) for name, value in answer.items()}
    return answer


def _sign_in(city: Town, person: str, note: Any) -> Caller:
    citizen = {"kind": "wechat", "code": f"wx-{person}-example"}
    staff = {"kind": "staff", "number": "GA-440304-01", "password": city.sample.staff_password}
    session = note("sign_in", city.nobody().post("/v1/sessions", citizen), citizen=citizen, staff=staff)
    return Caller(city.client, session["token"])


def _decide(city: Town, case_id: str, note: Any) -> None:
    city.settle()
    reviewer = city.reviewer("health", "440300")
    note("get_staff", reviewer.get("/v1/staff/me"))
    with clock.fixed(clock.now() + _LONG_AFTER):
        note("list_late", _supervisor(city).get("/v1/staff/late"))
    task = note("list_tasks", reviewer.get("/v1/staff/tasks"))["tasks"][-1]["id"]
    note("get_task", reviewer.get(f"/v1/staff/tasks/{task}"))
    approval = {"decision": "approve"}
    decided = reviewer.post(f"/v1/staff/tasks/{task}/decision", approval)
    note("decide_task", decided, approve=approval, reject=REFUSAL)
    note("follow_case", reviewer.get(f"/v1/staff/cases/{case_id}"))
    note("list_decisions", reviewer.get("/v1/staff/decisions"))


def _policies(city: Town, note: Any) -> None:
    """What anybody may ask about policies, and what an enterprise asks about itself."""
    nobody, owner = city.nobody(), city.citizen("zhou-yuqing")
    guess = {"facts": {"region": "440305", "entity_type": "company", "founders_eligible": 2, "founded": "2025-03-01"}}
    what_if = {"facts": {"revenue_growth": 0.2}, "asOf": "2026-11-24"}
    own = "/v1/enterprises/zhichuang"
    note("list_policies", nobody.get("/v1/policies?theme=startup&open=true"))
    note("get_policy", nobody.get("/v1/policies/startup-grant"))
    note("match_policies", nobody.post("/v1/policies/match", guess), guess=guess)
    note("estimate_policy", nobody.post("/v1/policies/startup-grant/estimate", guess), guess=guess)
    note("get_enterprise_facts", owner.get(f"{own}/facts"))
    note("match_enterprise", owner.post(f"{own}/policies/match", what_if), whatIf=what_if)
    asked = owner.post(f"{own}/policies/hte-reward-nanshan/estimate", what_if)
    note("estimate_enterprise", asked, whatIf=what_if)


def _entitlements(city: Town, note: Any) -> None:
    """A campaign without applications: list, notice, objection, one tap, payment, money claimed back."""
    begun = sample.begun(city)
    officer, owner = city.staff(sample.OFFICER), city.citizen(sample.OWNER)
    lists, drawn = "/v1/staff/entitlement-lists", {"policyId": sample.POLICY}
    number = note("draw_up_list", officer.post(lists, drawn), drawUp=drawn)["id"]
    city.settle()
    note("publish_list", officer.post(f"{lists}/{number}/publish", {}), nothing={})
    city.settle()
    note("list_entitlement_lists", officer.get(lists))
    notice = f"/v1/notices/{number}"
    objected = city.citizen(sample.NEIGHBOUR).post(f"{notice}/objections", sample.OBJECTION)
    objection = note("object_to_notice", objected, objection=sample.OBJECTION)["id"]
    note("list_objections", officer.get("/v1/staff/objections"))
    verdict = {"decision": "dismiss", "reasonCode": "facts-confirmed"}
    for one, name in ((begun.objection_id, ""), (objection, "decide_objection")):
        decided = officer.post(f"/v1/staff/objections/{one}/decision", verdict)
        note(name or "decide_objection", decided, dismiss=verdict)
    note("get_entitlement_list", officer.get(f"{lists}/{number}"))
    note("put_money", officer.post("/v1/staff/budgets", sample.MONEY), money=sample.MONEY)
    note("list_notices", city.nobody().get("/v1/notices"))
    note("get_notice", city.nobody().get(notice))
    with clock.fixed(clock.now() + _LONG_AFTER):
        city.runner.fire("settle")
        city.settle()
        _paid(city, number, note)
    note("list_entitlements", owner.get(f"/v1/entitlements?enterprise={sample.ENTERPRISE}"))


def _paid(city: Town, number: str, note: Any) -> None:
    token, _ = sessions.begin("citizen", Citizen(id=sample.OWNER, assurance=Assurance.FACE))
    owner, officer = Caller(city.client, token), _signed_in(city, sample.OFFICER)
    path = f"/v1/entitlements/{number}.{sample.ENTERPRISE}/confirm"
    note("confirm_entitlement", owner.post(path, sample.ACCOUNT), confirm=sample.ACCOUNT)
    city.settle()
    claim = {"step": "claim", "reasonCode": "paid-in-error"}
    back = f"/v1/staff/entitlements/{number}.{sample.ENTERPRISE}/clawback"
    note("claw_back_entitlement", officer.post(back, claim), claim=claim, repaid={"step": "repaid"})
    note("list_budgets", officer.get("/v1/staff/budgets"))


def _outreach(city: Town, note: Any) -> None:
    """A company hears of a policy, reads why, and mutes a theme."""
    owner = city.citizen("liu-jianjun")
    companies.published(companies.policy("growing-staff", "staff == 4321人", amount="30万元"))
    companies.company("example", "liu-jianjun", staff=4321)
    city.settle()
    note("list_pushes", owner.get("/v1/pushes?enterprise=example"))
    note("read_push", owner.post("/v1/pushes/example.growing-staff@1/read", None))
    note("get_subscription", owner.get("/v1/subscriptions/example"))
    choice = {"pushes": True, "muted": ["tax"]}
    note("put_subscription", owner.call("PUT", "/v1/subscriptions/example", choice), muteTax=choice)


def _life(city: Town, note: Any) -> None:
    """A draft that the public speaks about, and a policy from its closing to its evaluation."""
    officer, citizen, policy = city.staff(scene.OFFICER), city.citizen("li-siyuan"), "growing-staff@1"
    [draft] = checking.load({"draft.yaml": companies.policy("next-year", "staff >= 100人")})
    life_cycle.draft(draft, "operator")
    until = (clock.today() + _LONG_AFTER).isoformat()
    consult, close = {"stage": "consultation", "until": until}, {"stage": "closed", "note": "资金已用完"}
    example = consult | {"until": "2026-12-08"}  # what is asked is the same on every day; what is sent is not yet over
    note("move_policy", officer.post(f"/v1/staff/policies/{draft.id}/stage", consult), consult=example, close=close)
    note("list_consultations", city.nobody().get("/v1/consultations"))
    comment = {"kind": "comment", "text": "建议把人数门槛降到50人"}
    complaint = {"kind": "complaint", "text": "公示期间电话一直打不通"}
    spoken = citizen.post(f"/v1/policies/{draft.id}/complaints", comment)
    note("speak_about_policy", spoken, comment=comment, complaint=complaint)
    note("get_stage", officer.get(f"/v1/staff/policies/{draft.id}/stage"))
    note("list_complaints", officer.get(f"/v1/staff/policies/{draft.id}/complaints"))
    note("list_officers_policies", officer.get("/v1/staff/policies"))
    for move in (close, {"stage": "evaluated"}):
        officer.post(f"/v1/staff/policies/{policy}/stage", move).ok()
    note("get_evaluation", officer.get(f"/v1/staff/policies/{policy}/evaluation"))
    note("get_public_evaluation", city.nobody().get(f"/v1/policies/{policy}/evaluation"))


def _supervisor(city: Town) -> Caller:
    """The supervisor of health, at a session of their own: it begins long after the others have ended."""
    return _signed_in(city, "WJ-440300-90")


def _signed_in(city: Town, number: str) -> Caller:
    body = {"kind": "staff", "number": number, "password": city.sample.staff_password}
    return Caller(city.client, city.nobody().post("/v1/sessions", body).ok()["token"])


def main() -> int:
    """Tell the story, write the file."""
    with town() as city:
        text = json.dumps(recorded(city), ensure_ascii=False, indent=1)
    FILE.write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
