"""Owns outreach and the life of policies in the sample city, under way: a push; a draft, an open and an old policy."""

from __future__ import annotations

from chalicelib.outreach import records
from chalicelib.policies import checking, life_cycle
from tests.integration.companies import policy, published
from tests.integration.entitlements.scene import OFFICER
from tests.integration.town import Town

ENTERPRISE, OWNER = "zhichuang", "zhou-yuqing"
OPEN, EVALUATED, DRAFT = "looked-after@1", "looked-back@1", "looked-forward@1"


def under_way(city: Town) -> dict[str, tuple[str, ...]]:
    """What names in a path stand for: pushes of the sample enterprise, policies of the officer of Longgang."""
    city.citizen(OWNER).get(f"/v1/enterprises/{ENTERPRISE}/facts").ok()
    published(policy("looked-after", "staff >= 900000人"), policy("looked-back", "staff >= 900001人"))
    [draft] = checking.load({"draft.yaml": policy("looked-forward", "staff >= 900002人")})
    life_cycle.draft(draft, "operator")
    officer = city.staff(OFFICER)
    for stage in ("closed", "evaluated"):
        officer.post(f"/v1/staff/policies/{EVALUATED}/stage", {"stage": stage}).ok()
    city.settle()
    pushes = tuple(push.id for push in records.sent_to(ENTERPRISE))
    return {"push_id": pushes, "policy_id": (OPEN, EVALUATED, DRAFT)}
