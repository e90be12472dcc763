"""Owns how outreach looks from outside: views made of subscriptions and pushes; it decides nothing."""

from __future__ import annotations

from collections.abc import Iterable

from chalicelib.core import clock
from chalicelib.outreach.models import Push, PushesView, PushReasonView, PushView, Step, Subscription, SubscriptionView
from chalicelib.policies.models import Theme


def subscription(found: Subscription) -> SubscriptionView:
    """What an enterprise wants to hear of."""
    muted = tuple(theme for theme in Theme if theme in found.muted)
    return SubscriptionView(enterprise=found.enterprise, pushes=found.pushes, muted=muted)


def pushes(found: Iterable[Push]) -> PushesView:
    """What an enterprise was told of."""
    return PushesView(pushes=tuple(map(push, found)))


def push(found: Push) -> PushView:
    """One push, with all its reasons: only the enterprise itself reads it."""
    return PushView(
        id=found.id,
        policy=found.policy,
        name=found.name,
        at=found.sent or clock.now(),
        worth=found.worth,
        closes=found.closes,
        reasons=tuple(PushReasonView(text=reason.text, seen=reason.seen) for reason in found.reasons),
        **{step.value: found.steps.get(step) for step in Step},
    )
