"""Owns showing one case to a person: a citizen applies, departments decide, and every committed step is told as it
happens. It speaks to the API alone, and knows no life event: who does what is a story file."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from infra.city import City
from infra.city.stories import Story
from infra.local.phone import Phone

_PATIENCE_SECONDS = 60.0
_LOOK_SECONDS = 0.1
_SIGNS = {
    "drafted": "✎",
    "submitted": "➤",
    "started": "▷",
    "decided": "✔",
    "issued": "★",
    "cancelled": "✕",
    "closed": "■",
    "withdrawn": "↩",
    "restarted": "↻",
}


class NotFinished(Exception):
    """The case did not end in time."""


@dataclass
class Tour:
    """One story, told against a running API."""

    url: str
    city: City
    story: Story
    _told: int = 0
    _desks: dict[str, Phone] = field(default_factory=dict)

    def run(self) -> dict[str, Any]:
        """Drive the case to its end; the case as its applicant sees it then."""
        phone = Phone(self.url).signed_in({"kind": "wechat", "code": f"wx-{self.story.person}-tour"})
        case = self._apply(phone)
        began = time.monotonic()
        while case["status"] not in ("completed", "partly_completed", "rejected", "withdrawn"):
            if time.monotonic() - began > _PATIENCE_SECONDS:
                raise NotFinished(f"{case['id']}: {case['status']}")
            self._decide(case)
            time.sleep(_LOOK_SECONDS)
            case = phone.call("GET", f"/v1/applications/{case['id']}")
            self._tell(phone, case)
        self._sum_up(phone, case)
        return case

    def _apply(self, phone: Phone) -> dict[str, Any]:
        person = self.city.people[self.story.person]
        bundle = phone.call("GET", f"/v1/bundles/{self.story.bundle}")
        print(f"\n{person.story.zh}。{person.story.en}.")
        draft = phone.call("POST", "/v1/applications", self.story.wish())
        filled = len(draft["sources"])
        print(f"「{bundle['name']['zh']}」{bundle['name']['en']}: ", end="")
        print(f"{bundle['items']} 个事项 items, {bundle['departments']} 个部门 departments")
        print(f"  {filled} 个答案已从登记簿和证照填好 answers filled in from registers and licences")
        case = phone.call("PATCH", f"/v1/applications/{draft['id']}", self.story.sheet(), draft["version"])
        met = sum("met" in material for material in case["materials"])
        print(f"  {met}/{len(case['materials'])} 份材料免提交 materials that nobody has to hand in")
        case = phone.call("POST", f"/v1/applications/{case['id']}/submit", {})
        print(f"  办件编号 case {case['id']}，承诺 promised by {case['due']['day']}\n")
        self._tell(phone, case)
        return dict(case)

    def _decide(self, case: Mapping[str, Any]) -> None:
        for item in case["items"]:
            if item["status"] != "under_review":
                continue
            desk = self._desk(item["department"]["code"], item["region"])
            task = f"/v1/staff/tasks/{case['id']}.{item['code']}/decision"
            desk.call("POST", task, self.story.decision(item["code"]))

    def _desk(self, department: str, region: str) -> Phone:
        key = f"{department} {region}"
        if key not in self._desks:
            number = next(
                staff.id
                for staff in self.city.staff.values()
                if (staff.department, staff.region, staff.role.value) == (department, region, "reviewer")
            )
            sign_in = {"kind": "staff", "number": number, "password": self.city.staff_password}
            self._desks[key] = Phone(self.url).signed_in(sign_in)
        return self._desks[key]

    def _tell(self, phone: Phone, case: Mapping[str, Any]) -> None:
        names = {item["code"]: item for item in case["items"]}
        for entry in phone.call("GET", f"/v1/applications/{case['id']}/timeline")["entries"][self._told :]:
            print("  " + " ".join(_line(entry, names)))
            self._told += 1

    def _sum_up(self, phone: Phone, case: Mapping[str, Any]) -> None:
        messages = [m for m in self._messages(phone) if m["case"] == case["id"]]
        licences = [x for x in phone.call("GET", "/v1/licences")["licences"] if x["number"].startswith(case["id"])]
        whole = phone.call("GET", f"/v1/applications/{case['id']}/timeline")["whole"]
        print(f"\n  {case['status']}: 结果 results {len(licences)}，通知 notices {len(messages)}，", end="")
        print("时间线完整 timeline unbroken" if whole else "时间线已被改动 TIMELINE BROKEN")
        for licence in licences:
            print(f"    ★ {licence['name']['zh']} {licence['name']['en']}  /v1/verify/{licence['code']}")
        for message in reversed(messages):
            print(f"    ✉ {message['text']['zh']}{'  [短信 SMS]' if message['sms'] == 'sent' else ''}")

    def _messages(self, phone: Phone) -> list[dict[str, Any]]:
        """The inbox, once the notice of the end has arrived: it comes a moment after the case is closed."""
        found: list[dict[str, Any]] = []
        for _ in range(50):
            found = phone.call("GET", "/v1/messages")["messages"]
            if any(message["kind"] == "closed" for message in found):
                break
            time.sleep(_LOOK_SECONDS)
        return found


def _line(entry: Mapping[str, Any], items: Mapping[str, Any]) -> Iterator[str]:
    facts = entry["facts"]
    yield f"{entry['seq']:>3} {_SIGNS.get(entry['kind'], '·')} {entry['kind']:<9}"
    if entry.get("item"):
        item = items[entry["item"]]
        yield f"{item['name']['zh']} {item['name']['en']}"
        yield f"— {item['department']['name']['zh']} {item['region']}"
    if "decision" in facts:
        yield "秒批 instantly" if facts["automatic"] else f"{facts['decision']} by {entry['actor']}"
    if facts.get("due"):
        yield f"至 until {facts['due']}"
