"""Owns what entitlements hear: their own committed changes from the bus. Seen twice or late, all is found done."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chalicelib.core.logs import log
from chalicelib.entitlements import paying, telling
from chalicelib.entitlements.models import Happening


def follow(message: Mapping[str, Any]) -> None:
    """A change was committed (an EventBridge event): what was ordered is paid, whoever acts for the enterprise told."""
    detail = message["detail"]
    log.info("an entitlement moved", extra={"entitlement": detail["entitlement"], "kind": detail["kind"]})
    if detail["kind"] == Happening.ORDERED:
        paying.pay(detail["entitlement"])
    telling.tell(detail["entitlement"], int(detail["seq"]))
