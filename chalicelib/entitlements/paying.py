"""Owns what becomes of payment orders: sent under numbers of their own, asked about, believed when answered.

A number is one payment at the treasury, however often it is sent. So whoever is not sure asks, and sends again.
"""

from __future__ import annotations

from dataclasses import replace

from chalicelib.core.logs import log
from chalicelib.entitlements import accounts, granting, purse, records, rules, treasury
from chalicelib.entitlements.going import Decided
from chalicelib.entitlements.models import Entitlement, Status
from chalicelib.entitlements.treasury import OrderState, TreasuryDown


def pay(entitlement_id: str) -> Entitlement:
    """See to the order that is out, if one is: sent unless it was, and moved on when it was paid or returned.

    While the treasury gives no answer it stays out; the schedule asks again.
    """
    seen = records.entitlement(entitlement_id)
    if seen.status is not Status.ORDERED:
        return seen
    try:
        found = treasury.state(seen.order) or _placed(seen)
    except TreasuryDown as down:
        log.warning("the treasury gives no answer", extra={"order": seen.order, "said": str(down)})
        return seen
    return _heard(seen, found)


def _placed(seen: Entitlement) -> OrderState:
    account, holder = records.payee(seen.order)
    return treasury.place(seen.order, seen.amount, account, holder, seen.policy)


def _heard(seen: Entitlement, found: OrderState) -> Entitlement:
    """What the treasury said of this very order; of an older attempt it says nothing that matters any more."""
    if found is OrderState.ACCEPTED:
        return seen
    decide = _paid if found is OrderState.PAID else _returned

    def decided(before: Entitlement) -> Decided | None:
        current = before.status is Status.ORDERED and before.attempt == seen.attempt
        return decide(before) if current else None

    return granting.change(seen.id, decided)


def _paid(before: Entitlement) -> Decided:
    return Decided(rules.paid(before), purse.paying(before.budget, before.taken))


def _returned(before: Entitlement) -> Decided:
    """The account is nobody's any more, so that whoever named another's in error does not keep it from them."""
    account, _ = records.payee(before.order)
    grants = records.grants(before.enterprise)
    forgotten = records.saving_grants(grants, replace(grants, account=None))
    return Decided(rules.returned(before), (forgotten, records.giving_up(accounts.fingerprint(account))))
