"""Owns companies for tests: as many as wanted, with facts as if registers had told them a moment ago."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from chalicelib.core import clock, table
from chalicelib.identity import service as identity
from chalicelib.identity.models import EnterpriseProfile
from chalicelib.policies import enterprises, service
from chalicelib.policies.enterprises import Dossier, Told
from chalicelib.policies.publishing import publish

_TEMPLATE = """
policy: {code}
name: {{zh: {zh}, en: {en}}}
body: longgang
basis:
  - {{title: 测试办法}}
valid: {{from: 2026-01-01, until: {until}}}
themes: [{theme}]
when:
{when}
amount: {{fixed: {amount}}}
sources:
  - {{title: 测试办法, trust: news}}
"""


def policy(code: str, *when: str, amount: str = "1万元", theme: str = "growth", until: str = "2027-12-31") -> str:
    """A small policy file of Longgang's; `when` are its conditions beside the place."""
    lines = "\n".join(f"  - {line}" for line in ('within(region, "440307")', *when))
    names = {"zh": f"政策{code}", "en": f"Policy {code}"}
    return _TEMPLATE.format(code=code, when=lines, amount=amount, theme=theme, until=until, **names)


def published(*texts: str) -> None:
    """Publish policy files, checked together with nothing else."""
    assert publish({f"{number}.yaml": text for number, text in enumerate(texts)}, "test").taken == ()


def company(identifier: str, *people: str, **facts: Any) -> str:
    """Register a company, whom these people act for, and let its registers have told these facts."""
    profile = EnterpriseProfile(name=f"深圳市{identifier}有限公司", credit_code=f"TEST{identifier}", region="440307")
    identity.register_enterprise(identifier, profile, people)
    told(identifier, facts)
    return identifier


def known(identifier: str, facts: Mapping[str, Any]) -> None:
    """Registers told these facts of a company some time ago: nothing is announced."""
    table.commit(*list(_steps(identifier, facts))[:1])


def told(identifier: str, facts: Mapping[str, Any]) -> None:
    """Every register told these facts just now, and no others; the change is announced as a real one is.

    The company is in Longgang, unless the facts say otherwise.
    """
    table.commit(*_steps(identifier, facts))


def _steps(identifier: str, facts: Mapping[str, Any]) -> Iterator[table.Step]:
    """First the facts, then the announcement if there is one."""
    facts = {"region": "440307", **facts}
    before = enterprises._load(identifier)  # what registers told, without asking any
    sources = {name: fact.source for name, fact in service.lexicon().facts.items()}
    now = clock.now()
    keepers = [keeper for keeper in service.library().reference.keepers if keeper != enterprises.ITSELF]
    said = {
        keeper: Told(now, {name: value for name, value in facts.items() if sources[name] == keeper})
        for keeper in keepers
    }
    after = Dossier(identifier, said, {}, before.version)
    return enterprises._steps(before, after)
