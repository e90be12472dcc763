"""Owns what entitlements hear: their own committed changes, and what the schedule says again; seen twice, nothing more.

One message handles a page of a list, or one entitlement, at most: no Lambda outgrows its time, however long a list is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from chalicelib.core.logs import log
from chalicelib.entitlements import board, drawing, giving, paying, telling, walks
from chalicelib.entitlements.models import Happening, Listing
from chalicelib.entitlements.walks import Page, Walk

QUEUE = "payments"
_Work = Callable[[Listing, Page], None]
_PAGES: Mapping[Walk, _Work] = {
    Walk.DRAWING: drawing.draw,
    Walk.GIVING: giving.give,
    Walk.SETTLING: giving.settle,
}
_ENDS: Mapping[Walk, _Work] = {
    Walk.DRAWING: drawing.finish,
    Walk.GIVING: lambda found, here: None,
    Walk.SETTLING: giving.finish,
}


def follow(message: Mapping[str, Any]) -> None:
    """One message of the queue: a change as EventBridge tells it, or a page or an order to be looked at again."""
    detail = message["detail"]
    if detail["kind"] == walks.HEARD_AS:
        _go(detail)
    elif detail["kind"] == paying.HEARD_AS:
        paying.look(detail["entitlement"])
    else:
        _told(detail)


def _told(detail: Mapping[str, Any]) -> None:
    """An entitlement moved: what was ordered is paid, whoever acts for the enterprise hears of it."""
    log.info("an entitlement moved", extra={"entitlement": detail["entitlement"], "kind": detail["kind"]})
    if detail["kind"] == Happening.ORDERED:
        paying.look(detail["entitlement"])
    telling.tell(detail["entitlement"], int(detail["seq"]))


def _go(detail: Mapping[str, Any]) -> None:
    """A page is done, unless it was; the end of a lane may be the end of the walk."""
    here = walks.find(detail["list"], Walk(detail["walk"]), int(detail["lane"]), int(detail["page"]))
    if here is None or walks.passed(here):
        return
    log.info("a page of a list", extra=dict(detail))
    work = _ENDS if here.ended else _PAGES
    work[here.walk](board.listing(here.list), here)
