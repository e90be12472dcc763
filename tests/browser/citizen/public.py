"""Owns what everybody may see, told to the API: a list under notice, a draft, a policy that was evaluated."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from chalicelib.__main__ import main
from chalicelib.core import clock
from chalicelib.identity import service as identity
from chalicelib.identity.models import EnterpriseProfile
from tests.integration import companies
from tests.integration.entitlements import scene
from tests.integration.town import Caller, Town

NAME = {"zh: 测试奖励, en: Award of tests": "zh: 稳岗扩岗奖励, en: Award for keeping and adding jobs"}
"""How the invented policies are called on a page that is shown around."""
COMPANIES = {
    "haiyun": "海韵",
    "lanxing": "蓝星",
    "pengcheng": "鹏程",
    "qinghe": "清和",
    "ruifeng": "瑞丰",
    "tianhai": "天海",
    "wanjia": "万佳",
    "xinhe": "信和",
}
"""Invented companies of Longgang, by their codes."""


def many(number: int) -> dict[str, str]:
    """So many companies more, whose codes stand in the order of their names."""
    return {f"many-{place:03}": f"第{place:03}" for place in range(1, number + 1)}


def noticed(city: Town, code: str, named: Mapping[str, str] = COMPANIES) -> str:
    """A list under notice with these companies, invented like the policy that pays them; its number."""
    companies.published(_named(scene.text(code).replace("staff >= 10人", f"staff == {len(named)}人")))
    for enterprise, name in named.items():
        profile = EnterpriseProfile(name=f"深圳市{name}实业有限公司", credit_code=f"TEST{enterprise}", region="440307")
        identity.register_enterprise(enterprise, profile, ())
        companies.known(enterprise, {**scene.CLEAN, "staff": len(named)})
    city.settle()
    officer = city.staff(scene.OFFICER)
    scene.put(officer, code, 100_000_000)
    return scene.noticed(city, officer, f"{code}@1")


def struck(city: Town, number: str, enterprise: str) -> None:
    """A neighbour objects to a line, the officer upholds it, and the line leaves the list."""
    said = {"enterprise": enterprise, "text": "该企业已不在龙岗经营"}
    objection = city.citizen("chen-jing").post(f"/v1/notices/{number}/objections", said).ok()["id"]
    decision = {"decision": "uphold", "reasonCode": "facts-wrong"}
    city.staff(scene.OFFICER).post(f"/v1/staff/objections/{objection}/decision", decision).ok()


def objections(officer: Caller, number: str) -> list[Any]:
    """What was said against the lines of a list, as its officer reads it."""
    found: list[Any] = officer.get(f"/v1/staff/entitlement-lists/{number}").ok()["objections"]
    return found


def consulted(city: Town, code: str) -> str:
    """A draft that everybody may speak about for ten days; its version."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"{code}.yaml"
        file.write_text(_named(scene.text(code, more="notice: 5")), encoding="utf-8")
        assert main(["draft", str(file)]) == 0
    _moved(city, f"{code}@1", "consultation", until=(clock.today() + timedelta(days=10)).isoformat())
    return f"{code}@1"


def evaluated(city: Town, code: str) -> str:
    """A policy that was closed and evaluated; its version."""
    companies.published(_named(scene.text(code)))
    city.settle()
    for stage in ("closed", "evaluated"):
        _moved(city, f"{code}@1", stage)
    return f"{code}@1"


def _moved(city: Town, version: str, stage: str, **more: str) -> None:
    city.staff(scene.OFFICER).post(f"/v1/staff/policies/{version}/stage", {"stage": stage, **more}).ok()


def _named(text: str) -> str:
    for plain, shown in NAME.items():
        text = text.replace(plain, shown)
    return text
