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
from infra.city.stories import story
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


def _supervisor(city: Town) -> Caller:
    """The supervisor of health, at a session of their own: it begins long after the others have ended."""
    body = {"kind": "staff", "number": "WJ-440300-90", "password": city.sample.staff_password}
    return Caller(city.client, city.nobody().post("/v1/sessions", body).ok()["token"])


def main() -> int:
    """Tell the story, write the file."""
    with town() as city:
        text = json.dumps(recorded(city), ensure_ascii=False, indent=1)
    FILE.write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
