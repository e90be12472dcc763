"""Owns a stand-in for the city's treasury: each order number is one payment, however often it comes; it owes nobody.

    PUT /orders/<number>  {"fen": …, "account": …, "kind": …, "holder": …, "purpose": …}     X-Finance-Key: …
    GET /orders/<number>
    → 200 {"state": "accepted" | "paid" | "returned"}, 401 wrong key, 404 no such order, 409 number of another

Switches: `down`, `seconds` of latency, `returning` accounts, `hushed` (so many next orders are taken, and nobody hears
of it), `prompt` (an order is paid as it comes; otherwise when it is asked about). A bank may send back what was paid
(`send_back`), days after it came.
"""

from __future__ import annotations

import json
import threading
import time
from dataclasses import dataclass

from werkzeug.wrappers import Request, Response

from infra.simulators.serving import Route

KEY = "sample-finance-key"
_ASKED = frozenset({"fen", "account", "kind", "holder", "purpose"})


@dataclass
class Order:
    """One order as it came, how often it came, and whether its money left."""

    said: dict[str, object]
    state: str = "accepted"
    came: int = 1


class Treasury:
    """Every order by number, and the switches."""

    def __init__(self) -> None:
        self.orders: dict[str, Order] = {}
        self.down = False
        self.seconds = 0.0
        self.returning: set[str] = set()
        self.hushed = 0
        self.prompt = True
        self._one_at_a_time = threading.Lock()

    def routes(self) -> list[Route]:
        """The treasury's own paths, and the simulator's switches."""
        return [
            ("PUT", "/orders/<number>", self._take),
            ("GET", "/orders/<number>", self._tell),
            ("POST", "/simulator/<any(down, up):state>", self._switch),
            ("POST", "/simulator/returning/<account>", self._return),
            ("POST", "/simulator/sent-back/<number>", self._send_back),
        ]

    def paid(self) -> dict[str, int]:
        """What left: fen by order number."""
        return {number: int(str(one.said["fen"])) for number, one in self.orders.items() if one.state == "paid"}

    def send_back(self, number: str) -> bool:
        """A bank sends back what was paid; False when there is nothing to send back."""
        with self._one_at_a_time:
            order = self.orders.get(number)
            if order is None or order.state != "paid":
                return False
            order.state = "returned"
            return True

    def _take(self, request: Request, number: str) -> Response:
        if refusal := self._refusal(request):
            return refusal
        said = json.loads(request.get_data())
        if not isinstance(said, dict) or said.keys() != _ASKED:
            return _json(400, {"error": "no-order"})
        with self._one_at_a_time:
            known = self.orders.setdefault(number, Order(said, came=0))
            if known.said != said:
                return _json(409, {"error": "number-taken"})
            known.came += 1
            if self.prompt:
                self._execute(known)
            if self.hushed:
                self.hushed -= 1
                return Response("", 504)
            return _json(200, {"state": known.state})

    def _tell(self, request: Request, number: str) -> Response:
        if refusal := self._refusal(request):
            return refusal
        with self._one_at_a_time:
            known = self.orders.get(number)
            if known is None:
                return _json(404, {"error": "no-such-order"})
            self._execute(known)
            return _json(200, {"state": known.state})

    def _execute(self, order: Order) -> None:
        if order.state == "accepted":
            order.state = "returned" if order.said["account"] in self.returning else "paid"

    def _refusal(self, request: Request) -> Response | None:
        if self.seconds:
            time.sleep(self.seconds)
        if request.headers.get("X-Finance-Key") != KEY:
            return _json(401, {"error": "wrong-key"})
        return _json(503, {"error": "down"}) if self.down else None

    def _switch(self, request: Request, state: str) -> Response:
        self.down = state == "down"
        return Response(status=204)

    def _return(self, request: Request, account: str) -> Response:
        self.returning.add(account)
        return Response(status=204)

    def _send_back(self, request: Request, number: str) -> Response:
        return Response(status=204 if self.send_back(number) else 404)


def _json(status: int, answer: dict[str, object]) -> Response:
    return Response(json.dumps(answer), status, content_type="application/json")
