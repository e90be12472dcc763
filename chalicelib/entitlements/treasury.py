"""Owns how the treasury is asked: one order under one number, paid once however often it is sent; never what is owed.

    PUT /orders/<number>  {"fen": …, "account": …, "kind": …, "holder": …, "purpose": …}  → 200 {"state": "accepted"}
    GET /orders/<number>  → 200 {"state": "accepted" | "paid" | "returned"}, 404 an order that never arrived

The number makes it one payment: the same order again is the same, another order under its number is refused.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any
from urllib.parse import quote

from chalicelib.core import outside
from chalicelib.core.settings import settings
from chalicelib.entitlements.models import Account


class OrderState(StrEnum):
    """What became of an order."""

    ACCEPTED = "accepted"
    PAID = "paid"
    RETURNED = "returned"


class TreasuryDown(Exception):
    """The treasury gave no answer that says what became of the order: it may have it or not."""


def place(number: str, fen: int, account: Account, holder: str, purpose: str) -> OrderState:
    """Send an order; what became of it, also when it was sent before. TreasuryDown without an answer."""
    order = {"fen": fen, "account": account.number, "kind": account.kind, "holder": holder, "purpose": purpose}
    try:
        return _state(outside.put(_url(number), order, _headers()))
    except outside.Unreachable as error:
        raise TreasuryDown(number) from error


def state(number: str) -> OrderState | None:
    """What became of an order; None when it never arrived. TreasuryDown without an answer."""
    try:
        answer = outside.get(_url(number), {}, _headers())
    except outside.Unreachable as error:
        raise TreasuryDown(number) from error
    return None if answer.status == 404 else _state(answer)


def _state(answer: outside.Answer) -> OrderState:
    body: Any = answer.body
    try:
        if answer.status == 200:
            return OrderState(body["state"])
    except (KeyError, TypeError, ValueError) as error:
        raise TreasuryDown(f"an answer that says nothing, {answer.status}") from error
    raise TreasuryDown(f"answered {answer.status}")


def _url(number: str) -> str:
    return f"{settings().finance_url}/orders/{quote(number, safe='')}"


def _headers() -> dict[str, str]:
    return {"X-Finance-Key": settings().finance_key.get_secret_value()}
