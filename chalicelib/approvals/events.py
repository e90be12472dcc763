"""Owns what approvals hears: committed changes from the bus, items and gates from the machine. All idempotent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from chalicelib.approvals import service
from chalicelib.cases.models import Happening
from chalicelib.core.logs import log


def advance(message: Mapping[str, Any]) -> None:
    """A change was committed (an EventBridge event). Seen twice or late, it finds everything done."""
    detail = message["detail"]
    log.info("a change to follow", extra={"case": detail["case"], "kind": detail["kind"], "item": detail.get("item")})
    follow = _FOLLOW.get(detail["kind"])
    if follow:
        follow(detail)


def arrive(message: Mapping[str, Any]) -> None:
    """The machine brings an item or stands at a gate, with the token to answer it by."""
    log.info("the machine calls", extra={name: message[name] for name in ("kind", "case", "run", "item")})
    take_in = service.take_in if message["kind"] == "item" else service.take_in_gate
    take_in(message["case"], int(message["run"]), message["item"], message["token"])


_FOLLOW: Mapping[str, Callable[[Mapping[str, Any]], None]] = {
    Happening.SUBMITTED: lambda detail: service.begin(detail["case"]),
    Happening.RESTARTED: lambda detail: service.begin(detail["case"]),
    Happening.DECIDED: lambda detail: service.follow_up(detail["case"], detail["item"]),
    Happening.WITHDRAWN: lambda detail: service.stop(detail["case"]),
}
