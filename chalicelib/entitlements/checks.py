"""Owns what is looked at before money is paid: credit lists, the same matter, money owed back; pure, it asks nobody.

The city's and districts' own rules ask the same: not on the lists 经营异常、严重违法、严重失信, not barred from
fiscal money, the same matter not filed twice, nothing owed back. What is not known is not clean: then nothing is paid,
nor refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chalicelib.entitlements.models import Grants

CHECKED: Mapping[str, str] = {
    "abnormal": "abnormal",
    "serious_violation": "serious-violation",
    "serious_dishonesty": "dishonest",
    "limits_fiscal": "limits-fiscal",
    "same_matter": "same-matter",
    "unreturned_funds": "unreturned-funds",
}
"""Facts that must be known, each with the reason that it is when it is true."""


def against(facts: Mapping[str, Any], grants: Grants) -> str | None:
    """The code of the first reason against paying; None when nothing is known against it."""
    if grants.owed:
        return "unreturned-funds"
    return next((reason for fact, reason in CHECKED.items() if facts.get(fact) is True), None)


def unknown(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """The facts that would have to be known, and are not."""
    return tuple(fact for fact in CHECKED if facts.get(fact) is None)
