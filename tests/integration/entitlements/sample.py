"""Owns a campaign in the sample city itself, begun: a list of one enterprise under notice, objected to."""

from __future__ import annotations

from typing import NamedTuple

from tests.integration.entitlements import scene
from tests.integration.town import Town

POLICY, ENTERPRISE, OWNER, OFFICER, NEIGHBOUR = (
    "stable-jobs-refund@2026",
    "zhichuang",
    "zhou-yuqing",
    "RS-440300-71",
    "chen-jing",
)
MONEY = {"policyId": POLICY, "fen": 100_000_000}
ACCOUNT = {"account": {"kind": "corporate-account", "number": "755900001234567"}}
OBJECTION = {"enterprise": ENTERPRISE, "text": "公示的裁员率与实际不符"}


class Begun(NamedTuple):
    """The numbers of a list, of its one entitlement, and of an objection to it."""

    list_id: str
    entitlement_id: str
    objection_id: str


def begun(city: Town) -> Begun:
    """The campaign, told to the API."""
    officer, owner = city.staff(OFFICER), city.citizen(OWNER)
    owner.get(f"/v1/enterprises/{ENTERPRISE}/facts").ok()
    officer.post("/v1/staff/budgets", MONEY).ok()
    number = scene.noticed(city, officer, POLICY)
    objection = city.citizen(NEIGHBOUR).post(f"/v1/notices/{number}/objections", OBJECTION).ok()
    return Begun(number, f"{number}.{ENTERPRISE}", objection["id"])


def under_way(city: Town) -> dict[str, tuple[str, ...]]:
    """Lists at every stage: under notice and objected to, drafted, offered, paid; what names in a path stand for."""
    first = begun(city)
    officer = city.staff(OFFICER)
    drawn = [scene.listed(city, officer, POLICY)["id"] for _ in range(4)]
    for number in drawn[1:3]:
        officer.post(f"{scene.LISTS}/{number}/publish", {}).ok()
    city.settle()
    with scene.later(10):
        city.runner.fire("settle")
        city.settle()
        paid = f"{drawn[1]}.{ENTERPRISE}"
        scene.fresh(city, OWNER).post(f"/v1/entitlements/{paid}/confirm", ACCOUNT).ok()
        city.settle()
    scene.fresh(city, OWNER)
    officer.post(f"{scene.LISTS}/{drawn[3]}/publish", {}).ok()
    city.settle()
    return {
        "list_id": (drawn[3], first.list_id, *drawn[:3]),
        "entitlement_id": (paid, f"{drawn[2]}.{ENTERPRISE}"),
        "objection_id": (first.objection_id,),
    }
