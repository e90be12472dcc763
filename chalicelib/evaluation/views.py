"""Owns what comes in and goes out of evaluation: bodies and views; they decide nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints

from chalicelib.core.i18n import Words
from chalicelib.core.models import Incoming, View
from chalicelib.evaluation.figures import Figures, percentile
from chalicelib.evaluation.records import Voice, VoiceKind
from chalicelib.outreach.models import Funnel
from chalicelib.policies.life_cycle import Move
from chalicelib.policies.models import Policy
from chalicelib.policies.stages import BY_A_PERSON, PolicyStage

_Fen = Annotated[int, Field(description="分。Fen.", examples=[100000000])]
_Share = Annotated[float, Field(description="比例，0.25 即 25%。A ratio: 0.25 is 25 %.", examples=[0.25])]


class StageBody(Incoming):
    """A move that an officer makes; `until`: the last day of a consultation, and of nothing else."""

    stage: Literal["draft", "consultation", "closed", "evaluated"]
    note: Annotated[str, StringConstraints(max_length=500)] = ""
    until: date | None = None


class SaidBody(Incoming):
    """What somebody says about a policy: a comment on a draft, or a complaint once it is published."""

    kind: Annotated[VoiceKind, Field(strict=False)]
    text: Annotated[str, StringConstraints(min_length=2, max_length=1000)]


class VoiceReceipt(View):
    """That it was heard."""

    id: str
    policy: str
    kind: VoiceKind
    at: datetime


class VoiceView(VoiceReceipt):
    """What somebody said, as the officer reads it."""

    name: str
    text: str

    @classmethod
    def of(cls, voice: Voice) -> Self:
        """With name and text."""
        return cls(id=voice.id, policy=voice.policy, kind=voice.kind, at=voice.at, name=voice.name, text=voice.text)


class VoicesView(View):
    """What was said about a policy, newest first, comments before complaints."""

    voices: tuple[VoiceView, ...]


class MoveView(View):
    """One move that a person made."""

    before: PolicyStage
    after: PolicyStage
    by: str
    at: datetime
    note: str


class StageView(View):
    """Where a policy is, what people decided so far, and what an officer may decide next."""

    policy: str
    name: Words
    stage: PolicyStage
    until: date | None = None
    moves: tuple[MoveView, ...]
    next: tuple[PolicyStage, ...]

    @classmethod
    def of(cls, policy: Policy, stage: PolicyStage, moves: Iterable[Move], until: date | None) -> Self:
        """A policy in its stage."""
        made = tuple(MoveView(before=m.before, after=m.after, by=m.by, at=m.at, note=m.note) for m in moves)
        return cls(policy=policy.id, name=policy.name, stage=stage, until=until, moves=made, next=following(stage))


class FunnelView(View):
    """How many pushes were sent, and on how many of these each step happened."""

    pushed: int
    read: int
    asked: int
    applied: int
    paid: int

    @classmethod
    def of(cls, funnel: Funnel) -> Self:
        """The same, on the wire."""
        return cls(**vars(funnel))


class OfficersPolicyView(View):
    """One policy in an officer's list: where it is, what may be decided, how its outreach goes."""

    policy: str
    name: Words
    stage: PolicyStage
    next: tuple[PolicyStage, ...]
    funnel: FunnelView

    @classmethod
    def of(cls, policy: Policy, stage: PolicyStage, funnel: Funnel) -> Self:
        """A policy in its stage, with the figures of its outreach."""
        onward, told = following(stage), FunnelView.of(funnel)
        return cls(policy=policy.id, name=policy.name, stage=stage, next=onward, funnel=told)


class OfficersPoliciesView(View):
    """The policies that an officer looks after, by code and version."""

    policies: tuple[OfficersPolicyView, ...]


class EligibleView(View):
    """How many of the enterprises whose facts are known the policy fitted on a day."""

    count: int
    known: int
    day: date


class PolicyMoneyView(View):
    """What was planned, is promised and not paid yet, was paid, and is left."""

    planned: _Fen
    committed: _Fen
    paid: _Fen
    left: _Fen


class PageView(View):
    """The report as a page of its own, in both languages: HTML with its charts inside, without scripts."""

    zh: str
    en: str


class EvaluationView(View):
    """What became of a policy. `medianDays`, `p90Days`: working days from list, or application, to payment.

    `applied`: enterprises that applied; `granted`: those of them to whom everything was approved; `resultDays`: half of
    all applications ended within so many working days.
    """

    policy: str
    name: Words
    stage: PolicyStage
    day: date
    eligible: EligibleView | None = None
    listed: int
    paid: int
    take_up: _Share | None = None
    reached: _Share | None = None
    money: PolicyMoneyView
    median_days: int | None = None
    p90_days: int | None = None
    applied: int
    granted: int
    result_days: int | None = None
    comments: int
    complaints: int
    funnel: FunnelView
    page: PageView

    @classmethod
    def of(cls, found: Figures) -> Self:
        """The figures, and the page that shows them."""
        from chalicelib.evaluation import report  # what draws costs time, and every other request none

        money, eligible = found.money, found.eligible
        return cls(
            policy=found.policy,
            name=found.name,
            stage=found.stage,
            day=found.day,
            eligible=EligibleView(**vars(eligible)) if eligible else None,
            listed=found.listed,
            paid=found.paid,
            take_up=found.take_up,
            reached=found.reached,
            money=PolicyMoneyView(planned=money.planned, committed=money.committed, paid=money.paid, left=money.left),
            median_days=found.median,
            p90_days=found.p90,
            applied=found.applied.enterprises,
            granted=found.applied.granted,
            result_days=percentile(found.applied.days, 50),
            comments=found.voices.comments,
            complaints=found.voices.complaints,
            funnel=FunnelView.of(found.funnel),
            page=PageView(zh=report.html(found, "zh"), en=report.html(found, "en")),
        )


class ConsultationView(View):
    """A draft that the public may speak about until a day; `text` is the page of the draft, as Markdown."""

    policy: str
    name: Words
    until: date
    text: PageView


class ConsultationsView(View):
    """All such drafts."""

    consultations: tuple[ConsultationView, ...]


def following(stage: PolicyStage) -> tuple[PolicyStage, ...]:
    """What an officer may decide from here."""
    return tuple(after for after in PolicyStage if (stage, after) in BY_A_PERSON)
