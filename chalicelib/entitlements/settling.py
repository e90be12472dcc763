"""Owns the scheduled round: notices that ended, orders that are out, who waits for money. All of it repeatable."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from chalicelib.core import clock
from chalicelib.core.logs import log
from chalicelib.entitlements import board, granting, listing, paying, purse, records
from chalicelib.entitlements.models import Listing, ListStatus, Status


def settle() -> dict[str, int]:
    """One round; how many of each kind were looked after. What fails spoils no other, and comes again next time."""
    return {
        "notices": _each(board.on_notice(before=clock.today()), _notice),
        "orders": _each(records.orders_out(clock.text(clock.now())), lambda seen: paying.pay(seen.id)),
        "budgets": _each(purse.names(), _serve),
    }


def _each(things: Iterable[Any], look_after: Callable[[Any], object]) -> int:
    done = 0
    for thing in things:
        try:
            look_after(thing)
            done += 1
        except Exception:  # noqa: BLE001 - one poisoned list, order or budget must not keep the others from being seen to
            log.exception("a round left something out", extra={"about": getattr(thing, "id", thing)})
    return done


def _notice(found: Listing) -> None:
    fresh = board.listing(found.id)  # the index may be late
    if fresh.status is ListStatus.UNDER_NOTICE:
        fresh = listing.end_notice(fresh)
    if fresh.status is ListStatus.NOTICE_OVER:
        listing.settle(fresh)


def _serve(budget: str) -> None:
    """Those who wait for a budget, in order; the first for whom there is too little ends the round."""
    if not purse.waiting(budget):
        return
    for seen in records.in_line(budget):
        if granting.serve(seen.id).status is Status.WAITING:
            return
