"""Owns the life of a policy: its stages, the legal moves, who or what makes each. Pure: it reads no row and no clock.

What follows from dates, from publication or from the first payment is derived whenever somebody asks, so it is never
stale; only what a person decides is kept (`life_cycle`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from chalicelib.policies.models import Policy


class PolicyStage(StrEnum):
    """Where a policy is (制定—实施—兑现—评估), in order. `paying`: money flows, or nobody may apply any more."""

    DRAFT = "draft"
    CONSULTATION = "consultation"
    PUBLISHED = "published"
    OPEN = "open"
    PAYING = "paying"
    CLOSED = "closed"
    EVALUATED = "evaluated"


MOVES: Mapping[PolicyStage, frozenset[PolicyStage]] = {
    PolicyStage.DRAFT: frozenset({PolicyStage.CONSULTATION, PolicyStage.PUBLISHED}),
    PolicyStage.CONSULTATION: frozenset({PolicyStage.DRAFT, PolicyStage.PUBLISHED}),
    PolicyStage.PUBLISHED: frozenset({PolicyStage.OPEN, PolicyStage.PAYING, PolicyStage.CLOSED}),
    PolicyStage.OPEN: frozenset({PolicyStage.PAYING, PolicyStage.CLOSED}),
    PolicyStage.PAYING: frozenset({PolicyStage.CLOSED}),
    PolicyStage.CLOSED: frozenset({PolicyStage.EVALUATED}),
    PolicyStage.EVALUATED: frozenset(),
}
"""Everything that may ever happen to a policy."""

BY_A_PERSON: frozenset[tuple[PolicyStage, PolicyStage]] = frozenset(
    {
        (PolicyStage.DRAFT, PolicyStage.CONSULTATION),
        (PolicyStage.CONSULTATION, PolicyStage.DRAFT),
        (PolicyStage.PUBLISHED, PolicyStage.CLOSED),
        (PolicyStage.OPEN, PolicyStage.CLOSED),
        (PolicyStage.PAYING, PolicyStage.CLOSED),
        (PolicyStage.CLOSED, PolicyStage.EVALUATED),
    }
)
"""What an officer decides. The rest follows: published from the publication, open and closed from the policy's days,
paying from the first payment or the end of the window."""


def stage(policy: Policy, decided: PolicyStage | None, paid: bool, today: date) -> PolicyStage:
    """Where a published policy is on a day. `decided`: the last stage that a person chose; `paid`: money has flowed."""
    if decided in (PolicyStage.CLOSED, PolicyStage.EVALUATED):
        return decided
    if policy.valid.until is not None and policy.valid.until < today:
        return PolicyStage.CLOSED
    window_over = policy.window is not None and policy.window.until is not None and policy.window.until < today
    if paid or window_over:
        return PolicyStage.PAYING
    return PolicyStage.OPEN if policy.open_on(today) else PolicyStage.PUBLISHED


def may_move(before: PolicyStage, after: PolicyStage) -> bool:
    """Whether a person may make this move."""
    return (before, after) in BY_A_PERSON
