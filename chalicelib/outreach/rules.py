"""Owns the decisions of outreach: what may be sent, in which order, how often. Pure: it reads no table and no clock."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from chalicelib.core import clock
from chalicelib.outreach.models import Push, Subscription
from chalicelib.policies.models import Policy
from chalicelib.policies.summaries import Summary

PERIOD = timedelta(days=7)
"""Within it an enterprise is told of so many policies at most (setting `pushes_in_7_days`)."""
AGAIN = timedelta(hours=1)
"""After so long it is looked again at what could not be decided, because a register was down."""


class Fate(StrEnum):
    """What happens to a push that waits: it may go now, goes on waiting, or lapses."""

    READY = "ready"
    LATER = "later"
    LAPSED = "lapsed"


def opens(policy: Policy | Summary) -> date:
    """The first day on which somebody may apply."""
    return max(policy.valid.start, policy.window.start) if policy.window else policy.valid.start


def closes(policy: Policy | Summary) -> date | None:
    """The last day on which somebody may apply; None when there is no end."""
    ends = [span.until for span in (policy.valid, policy.window) if span and span.until]
    return min(ends, default=None)


def fate(push: Push, matched: bool | None, subscription: Subscription, today: date) -> Fate:
    """What happens to it today. What is unknown is neither sent nor lost."""
    over = push.closes is not None and push.closes < today
    if over or matched is False or not subscription.wants(push.themes):
        return Fate.LAPSED
    return Fate.LATER if matched is None or today < push.opens else Fate.READY


def by_value(pushes: Iterable[Push]) -> list[Push]:
    """The most valuable first: most money, then what closes soonest; then by name, so that the order is one."""
    return sorted(pushes, key=lambda push: (-push.worth, push.closes or date.max, push.policy))


def room(sent: Iterable[datetime], limit: int, now: datetime) -> int:
    """How many more may be sent now, after these.

    >>> noon = datetime.fromisoformat("2026-11-24T12:00:00+08:00")
    >>> room([noon - timedelta(days=7), noon - timedelta(days=6)], 3, noon)
    2
    """
    return max(limit - sum(moment > now - PERIOD for moment in sent), 0)


def next_turn(ready: bool, later: Sequence[Push], sent: Sequence[datetime], limit: int, now: datetime) -> datetime:
    """When to look again: when there is room for what is ready, when something opens, or in a while.

    `ready`: something waits for nothing but room. `sent`: everything that was sent within the period.
    """
    moments = [_opening(push) if clock.local_date(now) < push.opens else now + AGAIN for push in later]
    if ready:
        latest = sorted(sent)[-limit:]
        moments.append(latest[0] + PERIOD if len(latest) == limit else now + AGAIN)
    return min(moments)


def _opening(push: Push) -> datetime:
    return datetime.combine(push.opens, time(8), clock.SHANGHAI)
