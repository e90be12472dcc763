"""Owns what one tap comes to: paid, in line for money, or refused; from fresh facts, grants, and the budget's shards.

It reads and decides; `granting` commits. What it decides carries every row that the decision rests on, guarded, so that
two decisions about the same enterprise, account or money never both stand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from chalicelib.core import clock, table
from chalicelib.core.i18n import Words
from chalicelib.entitlements import accounts, budget, checks, purse, records, rules
from chalicelib.entitlements.errors import BudgetMissing, ChecksUnavailable
from chalicelib.entitlements.judging import Facts, Judge
from chalicelib.entitlements.models import COMMITTED, Account, Change, Entitlement, Grants, Status
from chalicelib.identity import service as identity
from chalicelib.policies import enterprises
from chalicelib.policies import service as policies
from chalicelib.policies.models import Policy

_Outcome = TypeVar("_Outcome")


@dataclass(frozen=True)
class Decided:
    """What was decided about an entitlement, and the steps beside its own that go with it."""

    change: Change
    beside: tuple[table.Step, ...] = ()


@dataclass(frozen=True)
class Claim:
    """An entitlement as it is, what its enterprise holds, and where it would be paid to."""

    before: Entitlement
    grants: Grants
    account: Account


@dataclass(frozen=True)
class Going:
    """One entitlement set going: its policy, the facts as they are now, by whom, and for which holder of an account."""

    policy: Policy
    facts: Facts
    by: str
    holder: str

    @classmethod
    def of(cls, seen: Entitlement, by: str) -> Going:
        """With the facts read anew from every register: credit lists change daily."""
        enterprises.refresh(seen.enterprise)
        profile = identity.enterprise(seen.enterprise)
        facts = enterprises.facts(seen.enterprise)
        return cls(policies.policy(seen.policy), facts, by, profile.name if profile else "")

    def confirmed(self, before: Entitlement, named: Account | None) -> Decided:
        """Confirmed just now, paid to the account that was named, or to the last one."""
        rules.require_confirmable(before)
        return self._weighed(self._claim(before, named), self._reserved)

    def automatic(self, before: Entitlement) -> Decided | None:
        """Without anybody's tap, to the last account; None when it moved on meanwhile."""
        if before.status is not Status.LISTED:
            return None
        return self._weighed(self._claim(before), self._reserved)

    def served(self, before: Entitlement) -> Decided | None:
        """From the line; None while there is too little money, or when it was served meanwhile."""
        if before.status is not Status.WAITING:
            return None
        return self._weighed(self._claim(before), self._served)

    def _claim(self, before: Entitlement, named: Account | None = None) -> Claim:
        grants = records.grants(before.enterprise)
        return Claim(before, grants, accounts.required(self.policy, named, grants.account))

    def _weighed(self, claim: Claim, reserve: Callable[[Claim, int], _Outcome]) -> Decided | _Outcome:
        """Refused when something stands against it; else its money is reserved, unless it is still reserved."""
        if reason := self._against(claim):
            return self._refused(claim, reason)
        if claim.before.status is Status.RETURNED:
            return self._ordered(claim, claim.before.amount, claim.before.taken)
        due = self._due(claim)
        return self._refused(claim, due) if isinstance(due, str) else reserve(claim, due)

    def _against(self, claim: Claim) -> str | None:
        if reason := checks.against(self.facts, claim.grants):
            return reason
        if missing := checks.unknown(self.facts):
            raise ChecksUnavailable(missing=names(missing))
        holder = records.holder_of(accounts.fingerprint(claim.account))
        return "account-of-another" if holder not in (None, claim.before.enterprise) else None

    def _due(self, claim: Claim) -> int | str:
        """What is due now, no more than the list named; or the code of the reason for nothing."""
        due = judge(self.policy, claim.before.period, claim.before.day).due(self.facts, claim.grants)
        if due.reason == "not-known":
            raise ChecksUnavailable(missing=names(due.missing))
        if due.reason:
            return "no-longer-eligible" if due.reason == "not-eligible" else due.reason
        return min(due.fen, claim.before.listed)

    def _reserved(self, claim: Claim, fen: int) -> Decided:
        """The money reserved; or in line, because there is too little, or because others wait already."""
        name = claim.before.budget
        shards = purse.shards(name)
        if not shards:
            raise BudgetMissing
        taken = budget.plan(shards, fen, budget.start_of(claim.before.id))
        if taken is not None:
            return self._ordered(claim, fen, taken, purse.reserving(name, taken))
        change = rules.waiting(claim.before, fen, accounts.masked(claim.account), self.by)
        remembered = records.saving_grants(claim.grants, replace(claim.grants, account=claim.account))
        return Decided(change, (remembered, *purse.queueing(name, shards)))

    def _served(self, claim: Claim, fen: int) -> Decided | None:
        """The money reserved for the first in line; None while there is too little."""
        name = claim.before.budget
        shards = purse.shards(name)
        taken = budget.plan(shards, fen, budget.start_of(claim.before.id), first_in_line=True)
        return None if taken is None else self._ordered(claim, fen, taken, purse.serving(name, shards, taken))

    def _ordered(self, claim: Claim, fen: int, taken: Mapping[int, int], money: tuple[table.Step, ...] = ()) -> Decided:
        """The payment ordered, beside it whatever it rests on: `money` are the budget's steps."""
        before, account = claim.before, claim.account
        change = rules.ordered(before, fen, taken, accounts.masked(account), self.by)
        more = 0 if before.status is Status.RETURNED else fen
        held = replace(claim.grants.with_(before.budget, more), account=account)
        beside = (
            records.ordering(change.after, account, self.holder),
            records.saving_grants(claim.grants, held),
            records.claiming(accounts.fingerprint(account), before.enterprise),
        )
        return Decided(change, (*beside, *money))

    def _refused(self, claim: Claim, reason: str) -> Decided:
        """Refused; what was held for it, in the budget, among the grants or in the line, is given up."""
        before, grants = claim.before, claim.grants
        steps: tuple[table.Step, ...] = ()
        if before.status is Status.WAITING:
            steps = purse.leaving(before.budget)
        elif before.status in COMMITTED:
            less = records.saving_grants(grants, grants.with_(before.budget, -before.amount))
            steps = (less, *purse.releasing(before.budget, before.taken))
        return Decided(rules.refused(before, reason, self.by), steps)


def judge(policy: Policy, period: str, day: date) -> Judge:
    """Who judges by a policy as of a day, and by the versions of other policies that are in force today."""
    library, today = policies.library(), clock.today()

    def other(code: str) -> Policy | None:
        named = library.named(code, today)
        return policies.policy(named.id) if named else None

    return Judge(policy, period, day, library.lexicon, other)


def names(facts: Iterable[str]) -> Words:
    """What people call these facts."""
    vocabulary = policies.lexicon().facts
    called = [vocabulary[fact].name for fact in facts]
    return Words(zh="、".join(one.zh for one in called), en=", ".join(one.en for one in called))
