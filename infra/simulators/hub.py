"""Owns a stand-in for the city's data-sharing hub; it never knows who may ask what.

    GET /registers/health.birth-record/records?subject=44030419940312998X      X-Hub-Key: sample-hub-key
    → 200 {"record": {…}}, 401 wrong key, 404 no such record, 503 the register is switched off

A register is asked about one subject at a time: an ID number, a credit code, or a text such as a company's name.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping

from werkzeug.wrappers import Request, Response

from infra.city.models import Record, Register
from infra.simulators.serving import Route

KEY = "sample-hub-key"


class Hub:
    """Every register by name. `seconds` is how long each answer takes; `down` are the registers switched off."""

    def __init__(self, registers: Mapping[str, Register]) -> None:
        self._registers = registers
        self.down: set[str] = set()
        self.seconds = 0.0
        self._news: dict[tuple[str, str], Record] = {}

    def tell(self, register: str, subject: str, record: Record) -> None:
        """From now on a register says this of a subject, whatever it said before."""
        self._news[register, subject] = record

    def record(self, register: str, subject: str) -> Record | None:
        """What a register says of a subject now; None when it knows nothing."""
        return self._news.get((register, subject)) or self._registers[register].record(subject)

    def routes(self) -> list[Route]:
        """The hub's own path, and the simulator's switches."""
        return [
            ("GET", "/registers/<register>/records", self._record),
            ("POST", "/simulator/registers/<register>/<any(down, up):state>", self._switch),
            ("POST", "/simulator/latency", self._latency),
        ]

    def _record(self, request: Request, register: str) -> Response:
        if self.seconds:
            time.sleep(self.seconds)
        if request.headers.get("X-Hub-Key") != KEY:
            return _json(401, {"error": "wrong-key"})
        if register in self.down:
            return _json(503, {"error": "register-down"})
        if register not in self._registers:
            return _json(404, {"error": "no-register"})
        if not (subject := request.args.get("subject")):
            return _json(400, {"error": "no-subject"})
        record = self.record(register, subject)
        return _json(404, {"error": "no-record"}) if record is None else _json(200, {"record": record})

    def _switch(self, request: Request, register: str, state: str) -> Response:
        if register not in self._registers:
            return _json(404, {"error": "no-register"})
        if state == "down":
            self.down.add(register)
        else:
            self.down.discard(register)
        return Response(status=204)

    def _latency(self, request: Request) -> Response:
        seconds = request.args.get("seconds", type=float)
        if seconds is None or not 0 <= seconds <= 60:
            return _json(400, {"error": "seconds-between-0-and-60"})
        self.seconds = seconds
        return Response(status=204)


def _json(status: int, answer: Mapping[str, object]) -> Response:
    return Response(json.dumps(answer, ensure_ascii=False), status, content_type="application/json")
