"""A newborn, from the tap on a phone to issued results."""

from __future__ import annotations

from typing import Any

from tests.integration.town import Caller, Town

ANSWERS: dict[str, Any] = {
    "child": {"name": "王一诺", "ethnicity": "mother"},
    "mother": {"phone": "13800000001", "insured": True, "bank_card": "6222040000000000006", "bank": "样例银行景田支行"},
    "father": {"phone": "13800000002"},
    "household": {"follows": "mother"},
    "card": {"bank": "icbc"},
    "delivery": {"way": "electronic"},
}


def draft(mother: Caller) -> Any:
    begun = mother.post("/v1/applications", {"bundleId": "newborn", "region": "440300", "anew": True}).ok()
    body = {"answers": ANSWERS, "chosen": ["social-card"], "declared": ["informed"]}
    return mother.patch(begun, body).ok()


def submitted(mother: Caller) -> Any:
    return mother.post(f"/v1/applications/{draft(mother)['id']}/submit", {}).ok()


def test_a_newborn_is_registered_by_five_departments(city: Town) -> None:
    mother = city.citizen("chen-jing")
    case = city.work_off(mother, submitted(mother)["id"])
    assert case["status"] == "completed", case["items"]
    assert not city.runner.faults
