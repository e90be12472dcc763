"""Owns the policy calculator: for one company on one day, what it gets, why, why not, what is missing, what is near.

Pure: facts come in, answers go out. It asks no register, and reads no clock.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from functools import cached_property
from itertools import product

from chalicelib.conditions import Clause, FactType, Many, Text, Verdict, Vocabulary, tree
from chalicelib.conditions.models import Facts
from chalicelib.conditions.tree import Formula
from chalicelib.core.i18n import Words
from chalicelib.policies.models import AnyFact, Policy, SetFact
from chalicelib.policies.nearest import Nearest, nearest
from chalicelib.policies.payment import Payment, payment
from chalicelib.policies.stacking import Combination, combine
from chalicelib.policies.waiting import opens_on


@dataclass(frozen=True)
class Lexicon:
    """The facts that there are, and the vocabulary that conditions make of them.

    `titles`: how policies are called, by code, for sets of policies such as the grants received.
    """

    facts: Mapping[str, AnyFact]
    titles: Mapping[str, Words] = field(default_factory=dict)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The facts as conditions see them."""
        return Vocabulary.of({name: self._type(fact) for name, fact in self.facts.items()})

    def _type(self, fact: AnyFact) -> FactType:
        if isinstance(fact, SetFact) and fact.options is None and self.titles:
            return Many(Text(names=self.titles), fact.name)
        return fact.fact()


@dataclass(frozen=True)
class Estimate:
    """How one policy stands for one company. `open`: in force, and inside its window.

    `payment` is what it pays or would pay, supposing that its conditions held.
    """

    policy: Policy
    verdict: Verdict
    payment: Payment
    open: bool


@dataclass(frozen=True)
class Improvement:
    """The nearest change that opens a policy, or gets more out of it, and what it then pays."""

    nearest: Nearest
    payment: Payment


@dataclass(frozen=True)
class Chance:
    """What changing some facts would bring: fen more in the best combination, policies opened, and policies lost."""

    nearest: Nearest
    gain: int
    opens: tuple[Policy, ...]
    loses: tuple[Policy, ...]

    @property
    def order(self) -> tuple[int, Fraction, int]:
        """For sorting: fewer changes, fewer steps, more money."""
        return *self.nearest.cost, -self.gain


@dataclass(frozen=True)
class Answer:
    """Everything about one policy that a company may ask: yes, no or unknown, clause by clause, and what is near.

    `opens_on`: time alone makes it true on that day. `improvements`: nearest first.
    """

    estimate: Estimate
    clauses: tuple[Clause, ...]
    improvements: tuple[Improvement, ...]
    opens_on: date | None


@dataclass(frozen=True)
class Overview:
    """All policies for one company: those it gets together, what else it qualifies for, and what would settle more.

    `unknown` are those that missing facts may still decide; `missing` says how many policies wait for each fact.
    """

    combination: Combination
    entitled: tuple[Estimate, ...]
    unknown: tuple[Estimate, ...]
    missing: Mapping[str, int]


@dataclass(frozen=True)
class Calculator:
    """One company's facts on one day, and the vocabulary that they are read by."""

    lexicon: Lexicon
    facts: Facts
    today: date

    def estimate(self, policy: Policy) -> Estimate:
        """How one policy stands."""
        verdict = policy.condition.evaluate(self.facts, self.today)
        return Estimate(policy, verdict, self._payment(policy, self.facts), policy.open_on(self.today))

    def ask(self, policy: Policy) -> Answer:
        """Everything about one policy."""
        found = self.estimate(policy)
        clauses = policy.condition.why(self.facts, self.today, self.lexicon.vocabulary)
        later = None if found.verdict.truth else opens_on(policy.condition.formula, self.facts, self.today)
        return Answer(found, clauses, self.improvements(policy), later)

    def overview(self, policies: Iterable[Policy]) -> Overview:
        """What the company gets: of each policy the version then in force, while it is open."""
        judged = [(each, each.condition.evaluate(self.facts, self.today)) for each in self._open(policies)]
        entitled = tuple(self.estimate(each) for each, verdict in judged if verdict.truth)
        unknown = tuple(self.estimate(each) for each, verdict in judged if verdict.truth is None)
        combination = combine([(each.policy, each.payment.fen or 0) for each in entitled])
        return Overview(combination, entitled, unknown, _missing((*entitled, *unknown)))

    def improvements(self, policy: Policy) -> tuple[Improvement, ...]:
        """The nearest changes that open the policy or better what it pays: nearest first, each better than the last."""
        now = self.estimate(policy)
        before = (now.payment.fen or 0) if now.verdict.truth else -1
        found = [each for goal in _goals(policy) for each in self._improved(policy, goal)]
        best: list[Improvement] = []
        for each in sorted(found, key=lambda each: (each.nearest.cost, -(each.payment.fen or 0))):
            if (each.payment.fen or 0) > before:
                best.append(each)
                before = each.payment.fen or 0
        return tuple(best)

    def chances(self, policies: Iterable[Policy]) -> tuple[Chance, ...]:
        """What the company could change, over all policies: fewest changes first, then smallest, then what they bring.

        Each is the nearest for some policy (`ask` tells those farther on); it brings the difference between the best
        combinations.
        """
        offered = list(self._open(policies))
        before = self.overview(offered)
        found = [each.nearest for policy in offered for each in self.improvements(policy)[:1]]
        different = {_key(near): near for near in found}.values()
        brought = (self._chance(offered, near, before) for near in different)
        return tuple(sorted((each for each in brought if each.gain > 0 or each.opens), key=lambda each: each.order))

    def _open(self, policies: Iterable[Policy]) -> Iterator[Policy]:
        return (each for each in policies if each.open_on(self.today))

    def _payment(self, policy: Policy, facts: Facts) -> Payment:
        return payment(policy, facts, self.today, self.lexicon.vocabulary)

    def _improved(self, policy: Policy, goal: Formula) -> Iterator[Improvement]:
        near = nearest(goal, self.facts, self.today, self.lexicon.facts)
        if near and near.changes:
            yield Improvement(near, self._payment(policy, near.applied(self.facts)))

    def _chance(self, policies: list[Policy], near: Nearest, before: Overview) -> Chance:
        after = replace(self, facts=near.applied(self.facts)).overview(policies)
        had, has = ({each.policy.code: each.policy for each in found.entitled} for found in (before, after))
        return Chance(
            near,
            after.combination.total - before.combination.total,
            tuple(policy for code, policy in has.items() if code not in had),
            tuple(policy for code, policy in had.items() if code not in has),
        )


def _missing(estimates: Iterable[Estimate]) -> dict[str, int]:
    counts = Counter(name for each in estimates for name in each.verdict.missing or each.payment.missing)
    return dict(sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])))


def _key(found: Nearest) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((change.fact, repr(change.after)) for change in found.changes))


def _goals(policy: Policy) -> Iterator[Formula]:
    """What may be aimed at: that the conditions hold; beside that a tier, a multiplier, or both.

    Should an earlier tier hold as well, it pays no less: `checking.amounts.tiers` sees to that.
    """
    condition = policy.condition.formula
    yield condition
    for _, amount in policy.amount.parts():
        tiers, multipliers = ([each.when.formula for each in part] for part in (amount.tiers, amount.multiplied))
        for goal in (*tiers, *multipliers, *(tree.both(*pair) for pair in product(tiers, multipliers))):
            yield tree.both(condition, goal)
