"""Owns the words of outreach: a push and its steps, a subscription, a funnel; never how they are stored or decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from chalicelib.core.i18n import Words
from chalicelib.core.models import Code, Incoming, View
from chalicelib.policies.models import Theme

PushId = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,63}\.[a-z0-9][a-z0-9-]{0,63}@[1-9][0-9]{0,3}$"),
    Field(description="企业.政策@版本。Enterprise, policy, version.", examples=["yunqiao.srdi-award-city@2026"]),
]
"""Who was told, and of what."""


class Status(StrEnum):
    """Where a push is: it waits for its turn, was sent, or lapsed (it no longer fits, or nobody wants it)."""

    WAITING = "waiting"
    SENT = "sent"
    LAPSED = "lapsed"


class Step(StrEnum):
    """What may become of a push that was sent; each once, in whatever order it is heard of."""

    READ = "read"
    ASKED = "asked"
    APPLIED = "applied"
    PAID = "paid"


@dataclass(frozen=True)
class Reason:
    """One clause of the policy that holds, and the enterprise's own value in words.

    `confidential`: the value rests on a fact that only the enterprise and those who decide may see.
    """

    text: Words
    seen: Words | None
    confidential: bool = False


@dataclass(frozen=True)
class Push:
    """One policy for one enterprise. `closes`: the last day; `worth`: fen that it would get, as far as known.

    `worth` and `reasons` are found when it is sent, by facts that are no older than a day.
    """

    enterprise: str
    policy: str
    name: Words
    themes: tuple[Theme, ...]
    opens: date
    closes: date | None
    worth: int = 0
    status: Status = Status.WAITING
    sent: datetime | None = None
    reasons: tuple[Reason, ...] = ()
    steps: Mapping[Step, datetime] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """As the API calls it."""
        return f"{self.enterprise}.{self.policy}"


@dataclass(frozen=True)
class Subscription:
    """What an enterprise wants to hear of, and when it is looked at next. Without a word of its own: everything."""

    enterprise: str
    pushes: bool = True
    muted: frozenset[Theme] = frozenset()
    version: int = 0
    turn: datetime | None = None

    def wants(self, themes: tuple[Theme, ...]) -> bool:
        """Whether a policy of these themes is welcome: not when every one of them is muted."""
        return self.pushes and not self.muted.issuperset(themes)


@dataclass(frozen=True)
class Funnel:
    """How many pushes of a policy were sent, and on how many of these each step happened."""

    pushed: int = 0
    read: int = 0
    asked: int = 0
    applied: int = 0
    paid: int = 0

    def __add__(self, other: Funnel) -> Funnel:
        return Funnel(*(mine + theirs for mine, theirs in zip(self.counts, other.counts, strict=True)))

    @property
    def counts(self) -> tuple[int, int, int, int, int]:
        """In the order of the steps."""
        return self.pushed, self.read, self.asked, self.applied, self.paid


class Choice(Incoming):
    """What an enterprise wants to hear of: nothing at all, or everything but the muted themes."""

    pushes: bool
    muted: Annotated[tuple[Theme, ...], Field(max_length=len(Theme), strict=False)] = ()


class SubscriptionView(View):
    """What an enterprise wants to hear of; `themes` are all that may be muted."""

    enterprise: Code
    pushes: bool
    muted: tuple[Theme, ...]
    themes: tuple[Theme, ...] = tuple(Theme)


class PushReasonView(View):
    """Why an enterprise was told: a clause of the policy, and its own value."""

    text: Words
    seen: Words | None = None


class PushView(View):
    """One push as the enterprise sees it: what, why, how much (fen), until when, and what became of it."""

    id: PushId
    policy: str = Field(examples=["srdi-award-city@2026"])
    name: Words
    at: datetime
    worth: int = Field(description="分。Fen; 0 when it is no sum of money, or not known.", examples=[10000000])
    closes: date | None = None
    reasons: tuple[PushReasonView, ...]
    read: datetime | None = None
    asked: datetime | None = None
    applied: datetime | None = None
    paid: datetime | None = None


class PushesView(View):
    """What an enterprise was told of, newest first."""

    pushes: tuple[PushView, ...]
