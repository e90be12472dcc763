"""Owns how policies stand to each other for one company: which may be had together; never what each pays.

就高不重复 (`higher-of`) and 二选一 (`either-or`) come to the same here: of two such, one is paid, and the best choice
takes the better. `yields-to` is stronger: who is entitled to the other is not given this one at all, even if it were
more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from chalicelib.core.i18n import Words
from chalicelib.policies.combining import best
from chalicelib.policies.models import Policy
from chalicelib.policies.phrases import REASONS

_CHOSEN = ("higher_of", "either_or")


@dataclass(frozen=True)
class Left:
    """A policy that the company qualifies for and that is not in the combination: because of which other, and why."""

    policy: Policy
    other: Policy
    reason: Words


@dataclass(frozen=True)
class Combination:
    """What may be had together and comes to most. `bound`: nothing comes to more; the same as `total` when exact."""

    taken: tuple[Policy, ...]
    total: int
    bound: int
    left: tuple[Left, ...]

    @property
    def exact(self) -> bool:
        """Whether it is proved to be the best."""
        return self.total == self.bound


def combine(entitled: Sequence[tuple[Policy, int]]) -> Combination:
    """The best combination of policies that a company is entitled to, each with what it pays in fen."""
    policies = {policy.code: policy for policy, _ in entitled}
    yielding = [left for policy in policies.values() for left in _yielding(policy, policies)]
    dropped = {left.policy.code for left in yielding}
    offered = {policy.code: fen for policy, fen in entitled if policy.code not in dropped}
    pairs = [pair for pair in _exclusions(policies) if not dropped & {pair.one.code, pair.other.code}]
    choice = best(offered, [(pair.one.code, pair.other.code) for pair in pairs])
    taken = {code: policies[code] for code in choice.chosen}
    displaced = [left for code in offered if code not in taken for left in _displaced(code, taken, pairs)]
    return Combination(tuple(taken.values()), choice.total, choice.bound, (*yielding, *displaced))


def _yielding(policy: Policy, entitled: Mapping[str, Policy]) -> Iterator[Left]:
    other = next((entitled[code] for code in policy.yields_to if code in entitled), None)
    if other:
        yield Left(policy, other, REASONS["yields_to"].filled(other=other.name))


class _Pair(NamedTuple):
    """Two policies that exclude each other, and the key of the file that says so."""

    one: Policy
    other: Policy
    key: str


def _exclusions(policies: Mapping[str, Policy]) -> list[_Pair]:
    """Every two that exclude each other, told by the file of either."""
    return [
        _Pair(policy, policies[code], key)
        for policy in policies.values()
        for key in _CHOSEN
        for code in getattr(policy, key)
        if code in policies
    ]


def _displaced(code: str, taken: Mapping[str, Policy], pairs: Iterable[_Pair]) -> Iterator[Left]:
    """Why a policy was not chosen: the first of those chosen that excludes it."""
    for one, other, key in pairs:
        for own, chosen in ((one, other), (other, one)):
            if own.code == code and chosen.code in taken:
                yield Left(own, chosen, REASONS[key].filled(other=chosen.name))
                return
