"""Owns the life of a policy: its stages, the legal moves, who or what makes each. Pure: it reads no row and no clock.

What follows from dates, from publication or from the first payment is derived whenever somebody asks, so it is never
stale; only what a person decides is kept (`life_cycle`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from chalicelib.policies.models import Policy


class Stage(StrEnum):
    """Where a policy is (制定—实施—兑现—评估), in order. `paying`: money flows, or nobody may apply any more."""

    DRAFT = "draft"
    CONSULTATION = "consultation"
    PUBLISHED = "published"
    OPEN = "open"
    PAYING = "paying"
    CLOSED = "closed"
    EVALUATED = "evaluated"


MOVES: Mapping[Stage, frozenset[Stage]] = {
    Stage.DRAFT: frozenset({Stage.CONSULTATION, Stage.PUBLISHED}),
    Stage.CONSULTATION: frozenset({Stage.DRAFT, Stage.PUBLISHED}),
    Stage.PUBLISHED: frozenset({Stage.OPEN, Stage.PAYING, Stage.CLOSED}),
    Stage.OPEN: frozenset({Stage.PAYING, Stage.CLOSED}),
    Stage.PAYING: frozenset({Stage.CLOSED}),
    Stage.CLOSED: frozenset({Stage.EVALUATED}),
    Stage.EVALUATED: frozenset(),
}
"""Everything that may ever happen to a policy."""

BY_A_PERSON: frozenset[tuple[Stage, Stage]] = frozenset(
    {
        (Stage.DRAFT, Stage.CONSULTATION),
        (Stage.CONSULTATION, Stage.DRAFT),
        (Stage.PUBLISHED, Stage.CLOSED),
        (Stage.OPEN, Stage.CLOSED),
        (Stage.PAYING, Stage.CLOSED),
        (Stage.CLOSED, Stage.EVALUATED),
    }
)
"""What an officer decides. The rest follows: published from the publication, open and closed from the policy's days,
paying from the first payment or the end of the window."""


def stage(policy: Policy, decided: Stage | None, paid: bool, today: date) -> Stage:
    """Where a published policy is on a day. `decided`: the last stage that a person chose; `paid`: money has flowed."""
    if decided in (Stage.CLOSED, Stage.EVALUATED):
        return decided
    if policy.valid.until is not None and policy.valid.until < today:
        return Stage.CLOSED
    window_over = policy.window is not None and policy.window.until is not None and policy.window.until < today
    if paid or window_over:
        return Stage.PAYING
    return Stage.OPEN if policy.open_on(today) else Stage.PUBLISHED


def may_move(before: Stage, after: Stage) -> bool:
    """Whether a person may make this move."""
    return (before, after) in BY_A_PERSON
