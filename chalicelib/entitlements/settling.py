"""Owns the scheduled round: what a lost message left standing is said again, who waits for money is served.

It goes through no list itself. All of it is repeatable; what a round does not come to, the next one does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any

from chalicelib.core import clock, queues
from chalicelib.core.logs import log
from chalicelib.entitlements import board, events, giving, granting, paying, purse, records, walks
from chalicelib.entitlements.models import Entitlement, Listing, ListStatus, Status
from chalicelib.entitlements.walks import Page, Walk

LOOKS = 500
"""Orders of each kind that one round has looked at: those that were to be looked at first."""
_WALKED: dict[ListStatus, Walk] = {
    ListStatus.DRAWING: Walk.DRAWING,
    ListStatus.UNDER_NOTICE: Walk.GIVING,
    ListStatus.NOTICE_OVER: Walk.SETTLING,
}


def settle() -> dict[str, int]:
    """One round; how many of each kind were looked after. What fails spoils no other, and comes again next time."""
    now = clock.text(clock.now())
    return {
        "lists": _each((*board.being_drawn(), *board.on_notice()), _go_on),
        "orders": _look_at(records.orders_out(now, LOOKS)),
        "payments": _look_at(records.payments_watched(now, LOOKS)),
        "budgets": _each(purse.names(), _serve),
    }


def _each(things: Iterable[Any], look_after: Callable[[Any], object]) -> int:
    done = 0
    for thing in things:
        try:
            look_after(thing)
            done += 1
        except Exception:  # noqa: BLE001 - one poisoned list or budget must not keep the others from being seen to
            log.exception("a round left something out", extra={"about": getattr(thing, "id", thing)})
    return done


def _look_at(orders: Iterable[Entitlement]) -> int:
    messages = [paying.message(seen.id) for seen in orders]
    queues.send(events.QUEUE, messages)
    return len(messages)


def _go_on(found: Listing) -> None:
    """A list whose notice is over moves on; what stands still for minutes is said again."""
    fresh = board.listing(found.id)  # the index may be late
    if fresh.status not in _WALKED:
        return
    lanes = walks.newest(fresh.id, _WALKED[fresh.status])
    if fresh.status is ListStatus.UNDER_NOTICE and all(lane.ended for lane in lanes) and _is_over(fresh):
        giving.end_notice(fresh)
    elif fresh.status is ListStatus.NOTICE_OVER and lanes[0].ended:
        giving.go_round(fresh, lanes[0])
    queues.send(events.QUEUE, [lane.message for lane in lanes if _stands_still(fresh, lane)])


def _is_over(found: Listing) -> bool:
    return found.until is not None and clock.today() > found.until


def _stands_still(found: Listing, lane: Page) -> bool:
    """Whether a page should have been done by now. The end of a lane is done when the list has moved on."""
    if lane.ended and found.status is ListStatus.UNDER_NOTICE:
        return False
    return lane.at is not None and clock.now() - lane.at > walks.STILL


def _serve(budget: str) -> None:
    """Those who wait for a budget, in order; the first for whom there is too little ends the round."""
    if not purse.waiting(budget):
        return
    for seen in islice(records.in_line(budget), LOOKS):
        if granting.serve(seen.id).status is Status.WAITING:
            return
