"""Sample policies for tests: two small sound ones, to be broken one fault at a time, and the repository's own."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from chalicelib.policies import loading
from chalicelib.policies.calculator import Calculator, Lexicon
from chalicelib.policies.models import Policy

HERE = Path(__file__).parent
HOUSE = (HERE / "tea-house.yaml").read_text(encoding="utf-8")
GARDEN = (HERE / "tea-garden.yaml").read_text(encoding="utf-8")
TODAY = date(2026, 11, 24)
LEXICON = Lexicon(loading.facts())

FACTS: dict[str, Any] = {
    "region": "440307",
    "staff": 12,
    "revenue": 300_0000_00,
    "titles": [],
    "arrears": False,
    "awarded": [],
    "past_awards": [],
    "founded": "2021-05-04",
    "rd_spend": 150_0000_00,
}
"""A tea house in Longgang: 12 people, 3 million yuan of revenue, 1.5 million of research."""


def about(facts: dict[str, Any], day: date = TODAY) -> Calculator:
    """The calculator for a company with these facts."""
    return Calculator(LEXICON, facts, day)


def house() -> Policy:
    """The tea house's policy."""
    return loading.policy(HOUSE, "tea-house.yaml")


def garden() -> Policy:
    """The tea garden's policy."""
    return loading.policy(GARDEN, "tea-garden.yaml")


def own(policy_id: str) -> Policy:
    """One of the repository's own policies by code and version."""
    return next(policy for policy in loading.policies() if policy.id == policy_id)


def paying(amount: str) -> Policy:
    """The tea house's policy with another amount, given as YAML."""
    head, _, rest = HOUSE.partition("amount:\n")
    tail = rest[rest.index("stacks-with") :]
    lines = "\n".join(f"  {line}" for line in amount.splitlines())
    return loading.policy(f"{head}amount:\n{lines}\n{tail}", "tea-house.yaml")


def with_change(old: str, new: str) -> str:
    """The tea house's file with one change, which must be possible."""
    assert HOUSE.count(old) >= 1, old
    return HOUSE.replace(old, new, 1)


def line_of(text: str, mark: str) -> int:
    """The line, from 1, in which a mark stands first."""
    return text[: text.index(mark)].count("\n") + 1
