"""Owns showing policies to a person: the index, a company that asks, a whole city matched, a push, money that arrives.

It speaks to the API as a representative and an officer do; only the days of public notice are skipped, by settling as
of a later day. Which policy is paid is read from what the company is told, never written here.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from chalicelib.core import clock
from chalicelib.entitlements import settling
from chalicelib.evaluation import report
from chalicelib.evaluation import service as evaluation
from chalicelib.policies import loading
from chalicelib.policies.matching import index
from chalicelib.policies.matching.batch import __main__ as batch
from chalicelib.policies.matching.program import Rule, compiled
from infra.city import City, generated
from infra.local.phone import Phone
from infra.local.steps import step

NOTICE_DAYS = 30
"""So much later the notice is over, however many working days it has."""
_PATIENCE_SECONDS = 60.0
_LOOK_SECONDS = 0.2
_ACCOUNT = "755900001234567"  # invented


class NotYet(Exception):
    """What should have followed by itself did not, in time."""


@dataclass(frozen=True)
class PoliciesTour:
    """One company's way through the policies, against a running API."""

    url: str
    city: City
    enterprise: str
    folder: Path

    def run(self, enterprises: int) -> Path:
        """All of it; where the chart lies in the end."""
        company = self._company()
        self._tell_index(company)
        self._match_city(enterprises)
        taken = self._match(company)
        self._tell_push(company)
        policy = self._entitled(company, taken)
        return self._chart(policy)

    def _company(self) -> Phone:
        person = self.city.enterprises[self.enterprise].representatives[0]
        return Phone(self.url).signed_in({"kind": "wechat", "code": f"wx-{person}-policies"})

    def _tell_index(self, anybody: Phone) -> None:
        listed = anybody.call("GET", "/v1/policies?limit=1")
        found = anybody.call("GET", "/v1/policies?q=%E4%B8%93%E7%B2%BE%E7%89%B9%E6%96%B0&limit=3")
        print(f"\n索引 The index: {listed['count']} 项政策 policies. 搜 search “专精特新”: {found['count']}")
        for one in found["policies"]:
            print(f"    {one['name']['zh']} {one['name']['en']}")

    def _match_city(self, enterprises: int) -> None:
        """The policies in force, and a generated city from raw facts to lists in Parquet, with progress."""
        raw, out = self.folder / "raw", self.folder / "out"
        raw.mkdir(parents=True, exist_ok=True)
        today = clock.today()
        rules = [Rule(policy.id, policy.condition) for policy in loading.in_force(today)]
        (self.folder / "index").write_bytes(index.publish(compiled(rules)))
        print(f"\n全城 The whole city: {len(rules)} × {enterprises:,}（生成的企业 generated enterprises）")
        with step("企业 enterprises made"):
            for number, table in enumerate(generated.shards(enterprises)):
                pq.write_table(table, raw / f"shard-{number:04}.parquet")
        batch.main([str(self.folder / "index"), str(raw), str(out), "--today", today.isoformat()])

    def _match(self, company: Phone) -> list[dict[str, Any]]:
        profile = self.city.enterprises[self.enterprise].profile
        path = f"/v1/enterprises/{self.enterprise}/policies/match"
        company.call("POST", path, {"facts": {}})  # the first time registers are asked
        began = time.perf_counter()
        found = company.call("POST", path, {"facts": {}, "chances": True})
        seconds = time.perf_counter() - began
        print(f"\n{profile.name}: 合计 together {_said(found['total'])} — {seconds * 1000:.0f} ms")
        for one in found["taken"]:
            print(f"    ✔ {_said(one['payment'].get('money'))}  {one['name']['zh']} {one['name']['en']}")
        print(f"    ? {found['unknownCount']} 项待定，还缺事实 undecided, for want of facts")
        for chance in found["chances"][:2]:
            change = chance["changes"][0]["text"]
            print(f"    ↗ {change['zh']} {change['en']}: +{_said(chance['gain'])}")
            for opened in chance["opens"]:
                print(f"        → {opened['name']['zh']} {opened['name']['en']}")
        return list(found["taken"])

    def _tell_push(self, company: Phone) -> None:
        def told() -> list[dict[str, Any]]:
            return list(company.call("GET", f"/v1/pushes?enterprise={self.enterprise}")["pushes"])

        pushes = _once(told, "a push")
        print("\n主动推送 What came by itself:")
        for push in pushes:
            reasons = "；".join(reason["text"]["zh"] for reason in push["reasons"][:2])
            print(f"    ✉ {push['name']['zh']} {push['name']['en']} — 因为 because {reasons}…")
        company.call("POST", f"/v1/pushes/{pushes[0]['id']}/read", {})

    def _entitled(self, company: Phone, taken: list[dict[str, Any]]) -> str:
        """An officer lists, the notice passes, and the money arrives without an application."""
        ours = {policy.id: policy for policy in loading.policies()}
        policy = next(
            ours[one["id"]]
            for one in taken
            if (way := ours[one["id"]].without_application) and way.notice and one["payment"].get("money")
        )
        officer = self._officer(loading.bodies()[policy.body].department)
        print(f"\n免申即享 Paid without an application: {policy.name.zh} {policy.name.en}")
        budget = officer.call("POST", "/v1/staff/budgets", {"policyId": policy.id, "fen": 10_000_000_00})
        print(f"    预算 budget {budget['totalAmount']['zh']}")
        drawn = officer.call("POST", "/v1/staff/entitlement-lists", {"policyId": policy.id})
        listed = _drawn(officer, drawn["id"])
        told = f"看过 looked at {listed['looked']}, 列入 listed {listed['count']}, 未列入 left out {listed['left']}"
        print(f"    名单 list drawn up: {told}, 不符合 not eligible {listed['notEligible']}")
        noticed = officer.call("POST", f"/v1/staff/entitlement-lists/{drawn['id']}/publish", {})
        notice = company.call("GET", f"/v1/notices/{drawn['id']}")
        print(f"    公示 on notice until {noticed['until']}: {notice['count']} 家 companies")

        def claim(status: str) -> dict[str, Any] | None:
            _settle_later()
            claims = company.call("GET", f"/v1/entitlements?enterprise={self.enterprise}")["entitlements"]
            return next((c for c in claims if (c["policy"]["id"], c["status"]) == (policy.id, status)), None)

        offered = _once(lambda: claim("offered"), "the offer")
        account = {"kind": offered["payTo"][0], "number": _ACCOUNT}
        company.call("POST", f"/v1/entitlements/{offered['id']}/confirm", {"account": account})
        print(f"    ☝ 一键确认 one tap: {offered['amount']['zh']}")
        paid = _once(lambda: claim("paid"), "the payment")
        print(f"    ★ 到账 paid: {paid['amount']['zh']} {paid['amount']['en']}")
        return policy.id

    def _officer(self, department: str) -> Phone:
        number = next(s.id for s in self.city.staff.values() if (s.department, s.role.value) == (department, "officer"))
        return Phone(self.url).signed_in({"kind": "staff", "number": number, "password": self.city.staff_password})

    def _chart(self, policy: str) -> Path:
        page = self.folder / "evaluation.html"
        page.write_text(report.html(evaluation.figures(policy), "zh"), encoding="utf-8")
        return page


def _drawn(officer: Phone, number: str) -> dict[str, Any]:
    """The list, once messages have drawn it up."""

    def drafted() -> dict[str, Any] | None:
        found: dict[str, Any] = officer.call("GET", f"/v1/staff/entitlement-lists/{number}")
        return found if found["status"] == "drafted" else None

    return dict(_once(drafted, "the list"))


def _settle_later() -> None:
    """The round that the schedule makes every five minutes, once the notice is over: the treasury is asked as well."""
    with clock.running(lambda: datetime.now(UTC) + timedelta(days=NOTICE_DAYS)):
        settling.settle()


def _once(look: Callable[[], Any], what: str) -> Any:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while not (found := look()):
        if time.monotonic() > deadline:
            raise NotYet(what)
        time.sleep(_LOOK_SECONDS)
    return found


def _said(money: Any) -> str:
    return str(money["said"]["zh"]) if money else "实物或待定"
