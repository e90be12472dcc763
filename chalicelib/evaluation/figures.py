"""Owns the figures of a policy and how they are worked out from plain values; never where these come from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

from chalicelib.core.i18n import Words
from chalicelib.outreach.models import Funnel
from chalicelib.policies.stages import PolicyStage


@dataclass(frozen=True)
class Eligible:
    """How many of the `known` enterprises the policy fitted on a day, by what registers had told of them."""

    count: int
    known: int
    day: date


@dataclass(frozen=True)
class Money:
    """Fen: what was planned, promised to somebody and not paid yet, and paid."""

    planned: int = 0
    committed: int = 0
    paid: int = 0

    @property
    def left(self) -> int:
        """What is planned and promised to nobody; none when more was promised than is planned."""
        return max(self.planned - self.committed - self.paid, 0)


@dataclass(frozen=True)
class Voices:
    """How many comments came in the consultation, and how many complaints after it."""

    comments: int = 0
    complaints: int = 0


@dataclass(frozen=True)
class Applied:
    """How many enterprises applied, to how many everything was approved; `days`: working days to the end, sorted."""

    enterprises: int = 0
    granted: int = 0
    days: tuple[int, ...] = ()


@dataclass(frozen=True)
class Figures:
    """Everything that is counted of one policy. `days`: working days from list, or application, to payment, sorted.

    `listed`: enterprises on its lists; `paid`: those that were paid, from a list or on application; `received`: those
    that were paid, or to whom an application was granted.
    """

    policy: str
    name: Words
    stage: PolicyStage
    day: date
    eligible: Eligible | None
    listed: int
    paid: int
    money: Money
    days: tuple[int, ...]
    voices: Voices
    funnel: Funnel
    applied: Applied = Applied()
    received: int = 0

    @property
    def take_up(self) -> float | None:
        """Enterprises that received it ÷ eligible; None while nobody counted them, or there are none."""
        return self.received / self.eligible.count if self.eligible and self.eligible.count else None

    @property
    def reached(self) -> float | None:
        """Enterprises that were told ÷ eligible."""
        return self.funnel.pushed / self.eligible.count if self.eligible and self.eligible.count else None

    @property
    def median(self) -> int | None:
        """Half of all payments took no longer."""
        return percentile(self.days, 50)

    @property
    def p90(self) -> int | None:
        """Nine of ten payments took no longer."""
        return percentile(self.days, 90)


def percentile(values: Sequence[int], share: int) -> int | None:
    """The smallest value that at least `share` per cent of all do not exceed (nearest rank); None of nothing.

    >>> percentile([1, 2, 3, 10], 50), percentile([1, 2, 3, 10], 90), percentile([], 50)
    (2, 10, None)
    """
    if not values:
        return None
    return sorted(values)[max(ceil(len(values) * share / 100), 1) - 1]


def histogram(values: Sequence[int], bars: int = 12) -> tuple[tuple[int, int, int], ...]:
    """At most so many bars of equal width over whole values: first value, last value, how many.

    >>> histogram([0, 1, 1, 5], bars=3)
    ((0, 1, 3), (2, 3, 0), (4, 5, 1))
    """
    if not values:
        return ()
    low, high = min(values), max(values)
    width = ceil((high - low + 1) / bars)
    starts = range(low, high + 1, width)
    return tuple((start, start + width - 1, sum(start <= each < start + width for each in values)) for start in starts)
