"""Owns a campaign of 免申即享 for tests: a policy, its officer, companies with facts, and what is done with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from chalicelib.core import clock
from chalicelib.identity import service as identity
from chalicelib.identity.models import EnterpriseProfile
from chalicelib.policies import enterprises, service
from tests.integration import companies
from tests.integration.town import Caller, Town

CLEAN: dict[str, Any] = {
    "abnormal": False,
    "serious_violation": False,
    "serious_dishonesty": False,
    "limits_fiscal": False,
    "same_matter": False,
    "unreturned_funds": False,
    "past_awards": [],
    "region": "440307",
    "staff": 12,
}
_SAID: dict[str, dict[str, Any]] = {}
OFFICER = "GX-440307-71"
LISTS = "/v1/staff/entitlement-lists"
ACCOUNT = {"kind": "corporate-account", "number": "755900001234567"}
_TEXT = """
policy: {code}
name: {{zh: 测试奖励, en: Award of tests}}
body: longgang
basis:
  - {{title: 测试奖励办法, number: 深龙测〔2026〕1号}}
valid: {{from: 2026-01-01, until: 2027-12-31}}
themes: [growth]
when:
  - within(region, "440307")
  - staff >= 10人
amount: {{each: {each}, of: staff}}
{more}
without-application: {{notice: 5, pay-to: [corporate-account, personal-account], confirm: {confirm}}}
sources:
  - {{title: 测试奖励办法, trust: news}}
"""


@contextmanager
def nobody_pushed(city: Town) -> Iterator[None]:
    """Nobody is told of policies that fit while inside: `tests/integration/outreach` is about that, and takes long."""
    with city.runner.without("reach_out"):
        yield


def text(code: str, *, each: str = "100元", confirm: str = "true", more: str = "") -> str:
    """A policy of Longgang's that pays for each of the staff, without an application."""
    return _TEXT.format(code=code, each=each, confirm=confirm, more=more)


def company(city: Town, identifier: str, *people: str, **facts: Any) -> str:
    """A company in Longgang with nothing against it by any register, unless the facts say otherwise."""
    _registered(city, identifier, people, facts)
    enterprises.refresh(identifier)
    return identifier


def long_known(city: Town, identifier: str, *people: str, **facts: Any) -> str:
    """The same, of which registers told already: nobody is asked, and nothing is announced. For crowds."""
    companies.known(identifier, _registered(city, identifier, people, facts))
    return identifier


def _registered(city: Town, identifier: str, people: tuple[str, ...], facts: Mapping[str, Any]) -> dict[str, Any]:
    profile = EnterpriseProfile(name=f"深圳市{identifier}有限公司", credit_code=f"TEST{identifier}", region="440307")
    identity.register_enterprise(identifier, profile, people)
    told = {**CLEAN, **facts}
    known(city, identifier, **told)
    return told


def known(city: Town, identifier: str, **facts: Any) -> None:
    """From now on the registers know these facts of a company."""
    told: dict[str, dict[str, Any]] = {}
    for name, value in {**_SAID.get(identifier, {}), **facts}.items():
        told.setdefault(service.lexicon().facts[name].source, {})[name] = value
    for keeper, record in told.items():
        city.partners.hub.tell(f"{keeper}.enterprise-facts", f"TEST{identifier}", record)
    _SAID[identifier] = {**_SAID.get(identifier, {}), **facts}


@contextmanager
def later(days: float) -> Iterator[datetime]:
    """The same place, so many days on. Sessions that began before have ended."""
    moment = clock.now() + timedelta(days=days)
    with clock.fixed(moment):
        yield moment


def put(officer: Caller, code: str, fen: int) -> Any:
    """Money into the policy's budget."""
    return officer.post("/v1/staff/budgets", {"policyId": f"{code}@1", "fen": fen}).ok()


def listed(city: Town, officer: Caller, policy_id: str) -> Any:
    """A list for the policy, drawn up, as its officer sees it."""
    begun = officer.post(LISTS, {"policyId": policy_id}).ok()
    assert begun["status"] == "drawing"
    city.settle()
    whole = officer.get(f"{LISTS}/{begun['id']}").ok()
    assert whole["status"] == "drafted"
    return whole


def noticed(city: Town, officer: Caller, policy_id: str) -> str:
    """A list under notice whose lines have their entitlements; its number."""
    number: str = listed(city, officer, policy_id)["id"]
    officer.post(f"{LISTS}/{number}/publish", {}).ok()
    city.settle()
    return number


def budget(officer: Caller, code: str) -> dict[str, int]:
    """The policy's budget as its officer sees it."""
    found: dict[str, int] = next(
        one for one in officer.get("/v1/staff/budgets").ok()["budgets"] if one["policy"] == code
    )
    return found


def of(caller: Caller, enterprise: str) -> list[Any]:
    """What an enterprise is entitled to, as its representative sees it."""
    found: list[Any] = caller.get(f"/v1/entitlements?enterprise={enterprise}").ok()["entitlements"]
    return found


def fresh(city: Town, who: str) -> Caller:
    """Somebody with a session that begins now."""
    city._sessions.pop(who, None)  # the town keeps sessions; time has passed
    return city.citizen(who) if not who[0].isupper() else city.staff(who)
