"""Owns how the calculator's answers go out: what fits, what one policy gives, why, and what is near; and what is asked.

Every sentence is in both languages; money is in fen with its words beside it.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Literal, Self

from pydantic import Field, JsonValue

from chalicelib.conditions import Clause
from chalicelib.conditions.quantities import quantity
from chalicelib.core import clock
from chalicelib.core.i18n import Words
from chalicelib.core.models import Incoming, View
from chalicelib.policies.answers import Estimated, Matched
from chalicelib.policies.calculator import Calculator, Chance, Estimate
from chalicelib.policies.fact_views import FactView, KeeperView, keeper, said
from chalicelib.policies.models import Policy
from chalicelib.policies.nearest import Nearest
from chalicelib.policies.payment import Payment
from chalicelib.policies.service import Library
from chalicelib.policies.telling import told
from chalicelib.policies.views import Day, PolicyBrief, SpanView

Verdict = Literal["yes", "no", "unknown"]
_CHANCES = 12
"""So many are told, nearest first."""


class FactsBody(Incoming):
    """Facts by their names: money in whole fen, ratios as decimals, days as `2026-04-01`; null is *not known*.

    For an enterprise they lie over its own: what if. `asOf`: the day that is asked about; today without it.
    """

    facts: dict[str, JsonValue] = Field(default_factory=dict, max_length=300, examples=[{"staff": 12}])
    as_of: Day | None = None

    @property
    def day(self) -> date:
        """The day that is asked about."""
        return self.as_of or clock.today()


class MatchBody(FactsBody):
    """As above; without `chances` the answer is quicker, for sliders that are being drawn."""

    chances: bool = True


class MoneyView(View):
    """An amount: fen, and in words."""

    fen: int
    said: Words

    @classmethod
    def of(cls, fen: int) -> Self:
        """So many fen."""
        return cls(fen=fen, said=quantity(fen, "fen").words())


class PaymentView(View):
    """What is paid, supposing that the conditions hold. Without `money` it waits for facts, or is `inKind` only.

    `upTo`: the most that it can be; the decision says how much. `steps`: how it was worked out.
    """

    money: MoneyView | None = None
    up_to: bool
    in_kind: tuple[Words, ...]
    steps: tuple[Words, ...]

    @classmethod
    def of(cls, payment: Payment) -> Self:
        """A payment."""
        money = None if payment.fen is None else MoneyView.of(payment.fen)
        return cls(money=money, up_to=payment.up_to, in_kind=payment.in_kind, steps=payment.steps)


class ClauseReasonView(View):
    """One thing that is asked and how it stands: `holds` (absent: unknown), `seen` (what the facts say).

    `parts` are alternatives, or what an alternative is made of.
    """

    text: Words
    holds: bool | None = None
    seen: Words | None = None
    missing: tuple[str, ...] = ()
    parts: tuple["ClauseReasonView", ...] = ()

    @classmethod
    def of(cls, clause: Clause) -> Self:
        """A clause with its parts."""
        return cls(
            text=clause.text,
            holds=clause.verdict.truth,
            seen=clause.seen,
            missing=tuple(sorted(clause.verdict.missing)),
            parts=tuple(map(ClauseReasonView.of, clause.parts)),
        )


class MatchedPolicyView(PolicyBrief):
    """A policy that fits: what it pays, and why it fits."""

    body: Words
    payment: PaymentView
    why: tuple[ClauseReasonView, ...]
    window: SpanView | None = None
    without_application: bool


class LeftPolicyView(PolicyBrief):
    """A policy that fits as well, and is not in the best combination: because of which other, and why."""

    payment: PaymentView
    other: PolicyBrief
    reason: Words


class UnknownView(PolicyBrief):
    """A policy that these missing facts may still decide; `payment` is what it would pay."""

    missing: tuple[str, ...]
    payment: PaymentView


class MissingView(View):
    """A missing fact: how many policies wait for it, how many of them for nothing else, and how to ask for it."""

    fact: FactView
    policies: int
    settles: int


class ChangeView(View):
    """One fact from its value now to another; `text` says it."""

    fact: str
    before: JsonValue
    after: JsonValue
    said: Words | None = None
    text: Words


class ChanceView(View):
    """What a change would bring: more in the best combination, policies opened, and policies lost."""

    changes: tuple[ChangeView, ...]
    exact: bool
    gain: MoneyView
    opens: tuple[PolicyBrief, ...]
    loses: tuple[PolicyBrief, ...]


class MatchView(View):
    """All policies for a company on a day. `total` of the best combination `taken`; nothing comes to more than `bound`.

    `left` fit as well but exclude one another; `unknown` may fit once `missing` is known: the first hundred, those that
    wait for least, of `unknownCount`. `unavailable`: keepers whose registers gave no answer.
    """

    as_of: date
    total: MoneyView
    bound: MoneyView
    exact: bool
    taken: tuple[MatchedPolicyView, ...]
    left: tuple[LeftPolicyView, ...]
    unknown: tuple[UnknownView, ...]
    unknown_count: int
    missing: tuple[MissingView, ...]
    chances: tuple[ChanceView, ...]
    unavailable: tuple[KeeperView, ...] = ()

    @classmethod
    def of(cls, found: Matched, unavailable: Iterable[str] = ()) -> Self:
        """The answer to “which policies, how much in all”."""
        overview, library, calculator = found.overview, found.library, found.calculator
        combination = overview.combination
        estimates = {each.policy.id: each for each in overview.entitled}
        return cls(
            as_of=calculator.today,
            total=MoneyView.of(combination.total),
            bound=MoneyView.of(combination.bound),
            exact=combination.exact,
            taken=tuple(_matched(estimates[policy.id], calculator, library) for policy in combination.taken),
            left=tuple(
                LeftPolicyView(
                    **_brief(left.policy),
                    payment=PaymentView.of(estimates[left.policy.id].payment),
                    other=PolicyBrief(**_brief(left.other)),
                    reason=left.reason,
                )
                for left in combination.left
            ),
            unknown=tuple(map(_unknown, overview.unknown)),
            unknown_count=found.unknown,
            missing=tuple(_missing(found)),
            chances=tuple(_chance(each, calculator, library) for each in found.chances[:_CHANCES]),
            unavailable=tuple(keeper(library, code) for code in unavailable),
        )


class ImprovementView(View):
    """The nearest change that opens the policy or gets more out of it, and what it then pays."""

    changes: tuple[ChangeView, ...]
    exact: bool
    payment: PaymentView


class EstimateView(View):
    """One policy for a company on a day. `open`: in force, and inside its window.

    `payment` is what it pays or would pay; `opensOn`: time alone makes the conditions true on that day.
    """

    policy: PolicyBrief
    as_of: date
    verdict: Verdict
    open: bool
    valid: SpanView
    window: SpanView | None = None
    reasons: tuple[ClauseReasonView, ...]
    payment: PaymentView
    missing: tuple[FactView, ...]
    improvements: tuple[ImprovementView, ...]
    opens_on: date | None = None
    unavailable: tuple[KeeperView, ...] = ()

    @classmethod
    def of(cls, found: Estimated, unavailable: Iterable[str] = ()) -> Self:
        """The answer to “what about this one”."""
        answer, library, calculator = found.answer, found.library, found.calculator
        estimate = answer.estimate
        missing = sorted(estimate.verdict.missing | estimate.payment.missing)
        return cls(
            policy=PolicyBrief(**_brief(estimate.policy)),
            as_of=calculator.today,
            verdict=_VERDICTS[estimate.verdict.truth],
            open=estimate.open,
            valid=SpanView.of(estimate.policy.valid),
            window=SpanView.of(estimate.policy.window),
            reasons=tuple(map(ClauseReasonView.of, answer.clauses)),
            payment=PaymentView.of(estimate.payment),
            missing=tuple(
                FactView.of(name, library, [estimate.policy], calculator.today)
                for name in dict.fromkeys(name.partition(".")[0] for name in missing)
                if name in library.reference.facts
            ),
            improvements=tuple(
                ImprovementView(
                    changes=_changes(each.nearest, calculator, library),
                    exact=each.nearest.exact,
                    payment=PaymentView.of(each.payment),
                )
                for each in answer.improvements
            ),
            opens_on=answer.opens_on,
            unavailable=tuple(keeper(library, code) for code in unavailable),
        )


_VERDICTS: dict[bool | None, Verdict] = {True: "yes", False: "no", None: "unknown"}


def _brief(policy: Policy) -> dict[str, Any]:
    return {"id": policy.id, "code": policy.code, "name": policy.name}


def _matched(estimate: Estimate, calculator: Calculator, library: Library) -> MatchedPolicyView:
    policy = estimate.policy
    clauses = policy.condition.why(calculator.facts, calculator.today, library.lexicon.vocabulary)
    return MatchedPolicyView(
        **_brief(policy),
        body=library.reference.bodies[policy.body].name,
        payment=PaymentView.of(estimate.payment),
        why=tuple(map(ClauseReasonView.of, clauses)),
        window=SpanView.of(policy.window),
        without_application=policy.without_application is not None,
    )


def _unknown(estimate: Estimate) -> UnknownView:
    missing = tuple(sorted(estimate.verdict.missing))
    return UnknownView(**_brief(estimate.policy), missing=missing, payment=PaymentView.of(estimate.payment))


def _missing(found: Matched) -> Iterator[MissingView]:
    """The missing facts, each as it can be asked for, with the marks of the policies that wait for it."""
    estimates = (*found.overview.entitled, *found.overview.unknown)
    for wait in found.waits:
        if wait.fact in found.library.reference.facts:
            waiting = [each.policy for each in estimates if wait.fact in each.verdict.missing | each.payment.missing]
            fact = FactView.of(wait.fact, found.library, waiting, found.calculator.today)
            yield MissingView(fact=fact, policies=wait.policies, settles=wait.settles)


def _chance(chance: Chance, calculator: Calculator, library: Library) -> ChanceView:
    return ChanceView(
        changes=_changes(chance.nearest, calculator, library),
        exact=chance.nearest.exact,
        gain=MoneyView.of(chance.gain),
        opens=tuple(PolicyBrief(**_brief(policy)) for policy in chance.opens),
        loses=tuple(PolicyBrief(**_brief(policy)) for policy in chance.loses),
    )


def _changes(near: Nearest, calculator: Calculator, library: Library) -> tuple[ChangeView, ...]:
    return tuple(
        ChangeView(
            fact=change.fact,
            before=_plain(change.before),
            after=_plain(change.after),
            said=said(change.fact, change.after, library),
            text=told(change, calculator.lexicon.vocabulary),
        )
        for change in near.changes
    )


def _plain(value: Any) -> Any:
    """A value as JSON has it; a fraction that no decimal says exactly as the nearest decimal."""
    return value if value is None or isinstance(value, bool | int | float | str | list | dict) else float(value)
