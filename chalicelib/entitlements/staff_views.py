"""Owns what officers see: lists with those left out, objections with who made them, budgets as they stand."""

from __future__ import annotations

from datetime import date, datetime
from typing import Self

from pydantic import Field

from chalicelib.core.i18n import Words
from chalicelib.core.models import Code, Incoming, View
from chalicelib.entitlements import telling, wording
from chalicelib.entitlements.models import Entitlement, Entry, Listing, Objection, ObjectionStatus, Status
from chalicelib.entitlements.purse import Budget
from chalicelib.entitlements.service import Parts
from chalicelib.entitlements.views import (
    EntitlementId,
    LeftView,
    ListId,
    NoticeEntryView,
    NoticeSummary,
    ObjectionId,
    ReasonView,
    notice,
)
from chalicelib.policies.models import Policy


class ListQuery(Incoming):
    """After which enterprises the pages of lines, and of those left out, begin; without them at the first."""

    entries_after: Code | None = Field(None, examples=["zhichuang"])
    left_after: Code | None = Field(None, examples=["yunqiao"])


class ListSummary(NoticeSummary):
    """A list as a line of an officer's desk: as of which day, how many were looked at, how many were left out.

    `left` have a line with the reason; `notEligible` plainly are not, and have none.
    """

    day: date
    looked: int
    left: int
    not_eligible: int
    by: str = Field(examples=["staff:RS-440300-71"])

    @classmethod
    def line(cls, listing: Listing, policy: Policy) -> Self:
        """The list as a line."""
        return cls(**summary(listing, policy))


class ListsView(View):
    """The officer's lists, newest change first."""

    lists: tuple[ListSummary, ...]


class ObjectionView(View):
    """An objection as its officer sees it: who objects to the line of which company, and with what."""

    id: ObjectionId
    list: ListId
    enterprise: Code
    company: str = Field(examples=["深圳市智创科技有限公司"])
    name: str
    text: str
    at: datetime
    status: ObjectionStatus
    status_name: Words
    reason: ReasonView | None = None

    @classmethod
    def of(cls, seen: Objection) -> Self:
        """The objection, whole."""
        return cls(
            id=seen.id,
            list=seen.list,
            enterprise=seen.enterprise,
            company=seen.company,
            name=seen.name,
            text=seen.text,
            at=seen.at,
            status=seen.status,
            status_name=wording.state(seen.status),
            reason=ReasonView.of(seen.reason),
        )


class ObjectionsView(View):
    """The open objections, those to the list that ends first first."""

    objections: tuple[ObjectionView, ...]


class ListLineView(NoticeEntryView):
    """One line of a list as its officer sees it: once the list is public with its entitlement, and how that stands."""

    entitlement: EntitlementId | None = None
    status: Status | None = None
    status_name: Words | None = None
    reason: ReasonView | None = None

    @classmethod
    def with_(cls, entry: Entry, given: Entitlement | None) -> Self:
        """The line, and what it gave."""
        seen = dict(NoticeEntryView.of(entry))
        if given is None:
            return cls(**seen)
        name, reason = wording.state(given.status), ReasonView.of(given.reason)
        return cls(**seen, entitlement=given.id, status=given.status, status_name=name, reason=reason)


class ListView(ListSummary):
    """A list: its lines and who was left out and why, a hundred of each at most; what was said against it.

    `moreEntries`, `moreLeft`: hand them in as `entriesAfter`, `leftAfter` for those that follow.
    """

    entries: tuple[ListLineView, ...]
    more_entries: Code | None = None
    left_out: tuple[LeftView, ...]
    more_left: Code | None = None
    objections: tuple[ObjectionView, ...]

    @classmethod
    def of(cls, listing: Listing, policy: Policy, parts: Parts) -> Self:
        """The list as its officer sees it."""
        entries = parts.entries
        return cls(
            **summary(listing, policy),
            entries=tuple(ListLineView.with_(one, parts.given.get(one.enterprise)) for one in entries.lines),
            more_entries=entries.next,
            left_out=tuple(map(LeftView.of, parts.left.lines)),
            more_left=parts.left.next,
            objections=tuple(map(ObjectionView.of, parts.objections)),
        )


def summary(listing: Listing, policy: Policy) -> dict[str, object]:
    """What every view of a list has that its officer sees."""
    counts = listing.counts
    return {
        **notice(listing, policy),
        "day": listing.day,
        "looked": counts.looked,
        "left": counts.left,
        "not_eligible": counts.not_eligible,
        "by": listing.by,
    }


class BudgetView(View):
    """A budget: total is what is free, reserved and paid together, in fen; `waiting`: how many wait for money."""

    policy: Code
    period: str = Field(examples=["2026"])
    total: int
    free: int
    reserved: int
    paid: int
    waiting: int
    total_amount: Words
    free_amount: Words

    @classmethod
    def of(cls, seen: Budget) -> Self:
        """The budget as it stands."""
        sums = seen.sums
        return cls(
            policy=seen.policy,
            period=seen.name.partition("#")[2],
            total=seen.total,
            free=sums.free,
            reserved=sums.reserved,
            paid=sums.paid,
            waiting=sums.waiting,
            total_amount=telling.money(seen.total),
            free_amount=telling.money(sums.free),
        )


class BudgetsView(View):
    """The budgets of the officer's department, newest change first."""

    budgets: tuple[BudgetView, ...]
