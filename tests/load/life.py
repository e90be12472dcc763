"""Owns acting in a running city over HTTP, as phones and desks do; it starts nothing, and measures nothing."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from infra.city import City
from infra.city import city as sample_city
from infra.city.stories import Story, story
from infra.local.phone import Phone

_PATIENCE_SECONDS = 60.0
_LOOK_SECONDS = 0.05


@dataclass
class Life:
    """Who acts in a running city: the person of a story, and the desks that decide it."""

    url: str
    city: City = field(default_factory=sample_city)
    story: Story = field(default_factory=lambda: story("newborn"))
    _desks: dict[tuple[str, str], Phone] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """The person signs in."""
        self.phone = Phone(self.url).signed_in({"kind": "wechat", "code": f"wx-{self.story.person}-load"})

    def draft(self) -> str:
        """A draft, filled in and ready to be handed in: its case's id."""
        draft = self.phone.call("POST", "/v1/applications", self.story.wish())
        self.phone.call("PATCH", f"/v1/applications/{draft['id']}", self.story.sheet(), draft["version"])
        return str(draft["id"])

    def submit(self, case_id: str) -> None:
        """Hand it in."""
        self.phone.call("POST", f"/v1/applications/{case_id}/submit", {})

    def begun(self) -> str:
        """A case that was handed in, and lies on its first desk."""
        case_id = self.draft()
        self.submit(case_id)
        self.on_desk(case_id)
        return case_id

    def lived(self) -> str:
        """A case that was handed in, and decided item by item to its end."""
        case_id = self.begun()
        while items := self.on_desk(case_id):
            for item in items:
                self.decide(case_id, item)
        return case_id

    def case(self, case_id: str) -> dict[str, Any]:
        """The case as its applicant sees it."""
        seen: dict[str, Any] = self.phone.call("GET", f"/v1/applications/{case_id}")
        return seen

    def desk(self, item: dict[str, Any]) -> Phone:
        """The desk of the department that an item is for, in its region."""
        place = item["department"]["code"], item["region"]
        if place not in self._desks:
            staff = (
                s for s in self.city.staff.values() if (s.department, s.region, s.role.value) == (*place, "reviewer")
            )
            sign_in = {"kind": "staff", "number": next(staff).id, "password": self.city.staff_password}
            self._desks[place] = Phone(self.url).signed_in(sign_in)
        return self._desks[place]

    def decide(self, case_id: str, item: dict[str, Any]) -> None:
        """Decide one item as its desk does."""
        task = f"/v1/staff/tasks/{case_id}.{item['code']}/decision"
        self.desk(item).call("POST", task, self.story.decision(item["code"]))

    def on_desk(self, case_id: str) -> list[dict[str, Any]]:
        """The items of a case that lie on a desk, once there are any; none when the case has ended."""
        case = self._once(case_id, lambda case: _under_review(case) or case["status"] == "completed")
        return _under_review(case)

    def _once(self, case_id: str, so: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
        deadline = time.monotonic() + _PATIENCE_SECONDS
        while not so(case := self.case(case_id)):
            if time.monotonic() > deadline:
                raise TimeoutError(f"{case_id}: {case['status']}")
            time.sleep(_LOOK_SECONDS)
        return case


def _under_review(case: dict[str, Any]) -> list[dict[str, Any]]:
    return [item for item in case["items"] if item["status"] == "under_review"]
