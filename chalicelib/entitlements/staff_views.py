"""Owns what officers see: lists with those left out, objections with who made them, budgets as they stand."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Self

from pydantic import Field

from chalicelib.core.i18n import Words
from chalicelib.core.models import Code, View
from chalicelib.entitlements import telling, wording
from chalicelib.entitlements.models import Entry, Left, Listing, Objection, ObjectionStatus
from chalicelib.entitlements.purse import Budget
from chalicelib.entitlements.views import (
    LeftView,
    ListId,
    NoticeEntryView,
    NoticeSummary,
    ObjectionId,
    ReasonView,
    notice,
)
from chalicelib.policies.models import Policy


class ListSummary(NoticeSummary):
    """A list as a line of an officer's desk: as of which day, how many were left out."""

    day: date
    left: int
    by: str = Field(examples=["staff:RS-440300-71"])

    @classmethod
    def line(cls, listing: Listing, policy: Policy) -> Self:
        """The list as a line."""
        return cls(**notice(listing, policy), day=listing.day, left=listing.left, by=listing.by)


class ListsView(View):
    """The officer's lists, newest change first."""

    lists: tuple[ListSummary, ...]


class ObjectionView(View):
    """An objection as its officer sees it: who objects to which line, and with what."""

    id: ObjectionId
    list: ListId
    enterprise: Code
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


class ListView(ListSummary):
    """A list, whole: its lines, who was left out and why, what was said against it."""

    entries: tuple[NoticeEntryView, ...]
    left_out: tuple[LeftView, ...]
    objections: tuple[ObjectionView, ...]

    @classmethod
    def of(
        cls,
        listing: Listing,
        policy: Policy,
        entries: Iterable[Entry],
        left: Iterable[Left],
        objections: Iterable[Objection],
    ) -> Self:
        """The list as its officer sees it."""
        return cls(
            **notice(listing, policy),
            day=listing.day,
            left=listing.left,
            by=listing.by,
            entries=tuple(map(NoticeEntryView.of, entries)),
            left_out=tuple(map(LeftView.of, left)),
            objections=tuple(map(ObjectionView.of, objections)),
        )


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
