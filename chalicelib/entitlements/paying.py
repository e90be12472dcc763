"""Owns what becomes of payment orders: sent under numbers of their own, asked about, believed when answered.

A number is one payment at the treasury, however often it is sent. So whoever is not sure asks, and sends again. What
was paid is watched for a while: a bank may send money back days after it came.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from chalicelib.core.logs import log
from chalicelib.entitlements import accounts, granting, purse, records, rules, treasury
from chalicelib.entitlements.going import Decided
from chalicelib.entitlements.models import Entitlement, Status
from chalicelib.entitlements.treasury import OrderState, TreasuryDown

HEARD_AS = "look"


def message(entitlement_id: str) -> dict[str, Any]:
    """What is sent to have an order looked at."""
    detail = {"kind": HEARD_AS, "entitlement": entitlement_id}
    return {"source": records.SOURCE, "detail-type": HEARD_AS, "detail": detail}


def look(entitlement_id: str) -> Entitlement:
    """See to the newest order: sent unless it was, moved on when it was paid, or came back, be it after it was paid.

    While the treasury gives no answer it stays as it is; the schedule asks again.
    """
    seen = records.entitlement(entitlement_id)
    if seen.status not in records.WATCHED:
        return seen
    try:
        return _heard(seen, _asked(seen))
    except TreasuryDown as down:
        log.warning("the treasury gives no answer", extra={"order": seen.order, "said": str(down)})
        return seen


def _asked(seen: Entitlement) -> OrderState | None:
    """What became of the order; one that is out and never arrived is sent."""
    state = treasury.state(seen.order)
    if state is None and seen.status is Status.ORDERED:
        account, holder = records.payee(seen.order)
        return treasury.place(seen.order, seen.amount, account, holder, seen.policy)
    return state


def _heard(seen: Entitlement, state: OrderState | None) -> Entitlement:
    """What the treasury said of this very order; of an older attempt it says nothing that matters any more."""
    news = {OrderState.PAID: _paid, OrderState.RETURNED: _returned}.get(state) if state else None
    if news is None or (state is OrderState.PAID and seen.status is not Status.ORDERED):
        records.look_later(seen)
        return seen

    def decided(before: Entitlement) -> Decided | None:
        same = (before.status, before.attempt) == (seen.status, seen.attempt)
        return news(before) if same else None

    return granting.change(seen.id, decided)


def _paid(before: Entitlement) -> Decided:
    return Decided(rules.paid(before), purse.paying(before.budget, before.taken))


def _returned(before: Entitlement) -> Decided:
    """The account is nobody's any more, so that whoever named another's in error does not keep it from them.

    Money that had been paid is reserved again; money that was claimed back has come back by this.
    """
    account, _ = records.payee(before.order)
    grants = records.grants(before.enterprise)
    freed = records.giving_up(accounts.fingerprint(account))
    if before.status is Status.OWED:
        owing = replace(grants, account=None, owed=grants.owed - before.amount)
        money = purse.taking_back(before.budget, before.taken)
        return Decided(rules.repaid(before, rules.SYSTEM), (records.saving_grants(grants, owing), freed, *money))
    money = purse.coming_back(before.budget, before.taken) if before.status is Status.PAID else ()
    forgotten = records.saving_grants(grants, replace(grants, account=None))
    return Decided(rules.returned(before), (forgotten, freed, *money))
