"""Owns whether and how much one enterprise is due by a policy, from facts and what it holds; pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from chalicelib.entitlements import rules
from chalicelib.entitlements.models import Grants, budget_name
from chalicelib.policies.calculator import Calculator, Lexicon
from chalicelib.policies.models import Policy

Facts = Mapping[str, Any]


@dataclass(frozen=True)
class Due:
    """What one enterprise is due: `fen` now; or the code of the `reason` for nothing, and the `other` policy behind it.

    `missing` are the facts for want of which nothing can be said.
    """

    fen: int = 0
    reason: str | None = None
    other: str | None = None
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class Judge:
    """One policy in one period, judged as of a day. `other` finds a policy by code: the file of either may exclude."""

    policy: Policy
    period: str
    day: date
    lexicon: Lexicon
    other: Callable[[str], Policy | None] = lambda code: None

    def due(self, facts: Facts, grants: Grants) -> Due:
        """What the enterprise with these facts and grants is due."""
        if other := next(filter(self._excludes, sorted(self._held(facts, grants))), None):
            return Due(reason="excluded", other=other)
        seen = self._seen(facts, grants)
        estimate = Calculator(self.lexicon, seen, self.day).estimate(self.policy)
        missing = tuple(sorted(estimate.verdict.missing or estimate.payment.missing))
        if estimate.verdict.truth is False:
            return Due(reason="not-eligible")
        if estimate.verdict.truth is None or estimate.payment.fen is None:
            return Due(reason="not-known", missing=missing)
        fen = rules.due(estimate.payment.fen, grants, budget_name(self.policy.code, self.period))
        return Due(fen, None if fen else "nothing-due")

    def _excludes(self, code: str) -> bool:
        """Whether another policy can't be had beside this one, whichever file says so."""
        if code in (*self.policy.higher_of, *self.policy.either_or, *self.policy.yields_to):
            return True
        other = self.other(code)
        return other is not None and self.policy.code in (*other.higher_of, *other.either_or)

    def _held(self, facts: Facts, grants: Grants) -> frozenset[str]:
        """The codes of policies that the enterprise has had in this period, by us or by the register of grants."""
        ours = {name.partition("#")[0] for name, fen in grants.fen.items() if fen > 0 and self._now(name)}
        theirs = {str(each.get("policy")) for each in _awards(facts) if self._this_year(each)}
        return frozenset(ours | theirs) - {self.policy.code}

    def _seen(self, facts: Facts, grants: Grants) -> dict[str, Any]:
        """The facts with our own grants among the past ones, each once; those of this very period are `rules.due`'s."""
        own = budget_name(self.policy.code, self.period)
        ours = [_award(name, fen) for name, fen in grants.fen.items() if fen > 0 and name != own]
        if "past_awards" not in facts and not ours:
            return dict(facts)
        counted = {(each["policy"], each["year"]) for each in ours}
        if grants.fen.get(own):
            counted.add((self.policy.code, _year(self.period)))
        theirs = [each for each in _awards(facts) if (each.get("policy"), each.get("year")) not in counted]
        return {**facts, "past_awards": [*theirs, *ours]} if facts.get("past_awards") is not None else dict(facts)

    def _now(self, name: str) -> bool:
        return name.partition("#")[2] in (self.period, str(self.day.year))

    def _this_year(self, award: Mapping[str, Any]) -> bool:
        return award.get("year") == self.day.year


def _awards(facts: Facts) -> Iterable[Mapping[str, Any]]:
    return facts.get("past_awards") or ()


def _award(name: str, fen: int) -> dict[str, Any]:
    code, _, period = name.partition("#")
    return {"policy": code, "year": _year(period), "amount": fen, "matter": code}


def _year(period: str) -> int | None:
    return int(period) if period.isdecimal() else None
