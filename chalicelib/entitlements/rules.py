"""Owns what may happen to lists and entitlements, as pure functions; no I/O. What is not a legal move raises NotNow."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from chalicelib.core import calendar
from chalicelib.entitlements.errors import AnonymousObjection, NotNow
from chalicelib.entitlements.models import (
    Change,
    Counts,
    Entitlement,
    Entry,
    Grants,
    Happening,
    Listing,
    ListStatus,
    Objection,
    Status,
    Told,
)
from chalicelib.entitlements.wording import state
from chalicelib.identity.models import Assurance
from chalicelib.policies.models import Policy

SYSTEM, CITIZEN = "system", "citizen"
WATCHED_DAYS = 45
"""Working days in which a payment that was made may still come back.

Two months have no more: after so long a bank sends back by itself what it could not pay out to anybody (支付结算办法,
银发〔1997〕393号，第三章第二节汇兑：汇入银行对于向收款人发出取款通知，经过2个月无法交付的汇款，应主动办理退汇).
"""
_WEEK = 5


def period(policy: Policy, day: date, listing: str) -> str:
    """The span in which a company has the policy once: the year, the list (a batch), or as long as the policy is.

    Without a budget in its file it is the year: 当年度兑现 is the usual way.
    """
    per = policy.budget.per if policy.budget else "year"
    return {"year": str(day.year), "batch": listing, "policy": "all"}[per]


def drafted(listing: Listing, counts: Counts) -> Listing:
    """A list of which every known enterprise was looked at."""
    return listing.moved(ListStatus.DRAFTED, counts=counts)


def published(listing: Listing, notice: int, today: date) -> Listing:
    """A list put under notice (公示) for so many working days, counted from the next one."""
    return listing.moved(ListStatus.UNDER_NOTICE, until=calendar.deadline(today, notice).day)


def notice_over(listing: Listing, today: date) -> Listing:
    """A list whose days of notice have passed; NotNow before."""
    if listing.until is None or (today <= listing.until and listing.status is ListStatus.UNDER_NOTICE):
        raise NotNow(state=state(listing.status))
    return listing.moved(ListStatus.NOTICE_OVER)


def require_objectable(listing: Listing, policy: Policy, assurance: Assurance, today: date) -> None:
    """NotNow unless the list is under notice; AnonymousObjection where the policy hears only signed ones.

    Named means known by real name or face: 匿名异议不予受理.
    """
    if listing.status is not ListStatus.UNDER_NOTICE or listing.until is None or today > listing.until:
        late = listing.status is ListStatus.UNDER_NOTICE
        raise NotNow(state=state(ListStatus.NOTICE_OVER if late else listing.status))
    rule = policy.without_application
    named = rule is None or rule.objection == "named-only"
    if named and not assurance.reaches(Assurance.REAL_NAME):
        raise AnonymousObjection


def entitled(listing: Listing, entry: Entry) -> Change:
    """What a line of a published list gives its enterprise."""
    made = Entitlement(
        list=listing.id,
        enterprise=entry.enterprise,
        policy=listing.policy,
        period=listing.period,
        day=listing.day,
        listed=entry.fen,
    )
    return Change(made, (Told(Happening.LISTED),))


def struck(entitlement: Entitlement, objection: Objection, by: str) -> Change:
    """An objection was upheld: the entry leaves the list."""
    after = entitlement.moved(Status.STRUCK, reason=objection.reason)
    return Change(after, (Told(Happening.STRUCK, by, objection.reason),))


def offered(entitlement: Entitlement) -> Change:
    """The notice is over: a representative may confirm."""
    return Change(entitlement.moved(Status.OFFERED), (Told(Happening.OFFERED),))


def require_confirmable(entitlement: Entitlement) -> None:
    """NotNow unless a representative's tap does something: it is offered, or came back from a bad account."""
    if entitlement.status not in (Status.OFFERED, Status.RETURNED):
        raise NotNow(state=state(entitlement.status))


def confirmed(entitlement: Entitlement, by: str) -> tuple[Told, ...]:
    """What is told of whoever set the payment going; nothing when it goes on by itself from waiting."""
    return () if entitlement.status is Status.WAITING else (Told(Happening.CONFIRMED, by),)


def ordered(entitlement: Entitlement, fen: int, taken: Mapping[int, int], account: str, by: str = SYSTEM) -> Change:
    """The money is reserved, and its payment ordered under a number that no other attempt has."""
    after = entitlement.moved(
        Status.ORDERED,
        amount=fen,
        taken=dict(taken),
        attempt=entitlement.attempt + 1,
        account=account,
        reason=None,
    )
    return Change(after, (*confirmed(entitlement, by), Told(Happening.ORDERED, by)))


def waiting(entitlement: Entitlement, fen: int, account: str, by: str = SYSTEM) -> Change:
    """There is too little money, or others wait for some: it stands in line, visibly."""
    after = entitlement.moved(Status.WAITING, amount=fen, account=account)
    return Change(after, (*confirmed(entitlement, by), Told(Happening.WAITING, by)))


def refused(entitlement: Entitlement, reason: str, by: str = SYSTEM) -> Change:
    """A check stands against it; what was reserved for it is free again."""
    after = entitlement.moved(Status.REFUSED, reason=reason, taken={})
    return Change(after, (Told(Happening.REFUSED, by, reason),))


def paid(entitlement: Entitlement) -> Change:
    """The treasury says that the newest order was paid."""
    return Change(entitlement.moved(Status.PAID), (Told(Happening.PAID),))


def returned(entitlement: Entitlement) -> Change:
    """A bank sent the money back, be it after it was paid: the same money waits for another account."""
    return Change(entitlement.moved(Status.RETURNED, reason="bad-account"), (Told(Happening.RETURNED),))


def next_look(paid: date, today: date) -> date | None:
    """The next day on which it is asked whether a bank sent a payment back; None when the watch is over.

    Each working day of the first week, in which nearly all of them come; then once in a week of five.

    >>> next_look(date(2026, 11, 24), date(2026, 11, 24)), next_look(date(2026, 11, 24), date(2026, 12, 1))
    (datetime.date(2026, 11, 25), datetime.date(2026, 12, 8))
    """
    pause = 1 if calendar.workdays_between(paid, today) < _WEEK else _WEEK
    found = calendar.deadline(today, pause).day
    return found if found <= calendar.deadline(paid, WATCHED_DAYS).day else None


def clawed_back(entitlement: Entitlement, reason: str, by: str) -> Change:
    """Money that was paid is owed back."""
    return Change(entitlement.moved(Status.OWED, reason=reason), (Told(Happening.CLAWED_BACK, by, reason),))


def repaid(entitlement: Entitlement, by: str) -> Change:
    """What was owed came back."""
    return Change(entitlement.moved(Status.REPAID, taken={}), (Told(Happening.REPAID, by),))


def due(whole: int, grants: Grants, budget: str) -> int:
    """What is still to be paid of an amount: the difference to what was committed before in the period, never below 0.

    >>> due(500, Grants("a", {"p#2026": 300}), "p#2026"), due(200, Grants("a", {"p#2026": 300}), "p#2026")
    (200, 0)
    """
    return max(whole - grants.fen.get(budget, 0), 0)
