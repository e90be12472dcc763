"""Owns a stand-in for WeChat's login server with its documented errors; it knows sample people, and nobody else.

A code is good once and for five minutes. It comes from `/simulator/login?person=chen-jing`, as `wx.login` would give
it, or is made up by the convention `wx-<person>-<anything>`, which scripts and documentation use.
"""

from __future__ import annotations

import base64
import hashlib
import json
import threading
from collections.abc import Callable, Collection
from datetime import datetime, timedelta

from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Request, Response

from chalicelib.core import clock, ids
from infra.simulators.serving import Route

APP, SECRET = "wx0000000000sample", "sample-app-secret"
GOOD_FOR = timedelta(minutes=5)
_MISSING = {"appid": 41002, "secret": 41004, "js_code": 41008}
_MESSAGES = {
    -1: "system error",
    40002: "invalid grant_type",
    40013: "invalid appid",
    40029: "invalid code",
    40125: "invalid appsecret",
    40163: "code been used",
    41002: "appid missing",
    41004: "appsecret missing",
    41008: "missing code",
}


def openid(person: str) -> str:
    """The openid by which our mini-program knows a sample person: 28 characters, always the same."""
    return "o" + _digest(f"{APP}/{person}", 27)


def unionid(person: str) -> str:
    """The same person's id across the mini-programs of one owner."""
    return "u" + _digest(person, 27)


class WeChat:
    """One mini-program's login server. `down` makes it answer like WeChat on a bad day (-1)."""

    def __init__(self, people: Collection[str], now: Callable[[], datetime] = clock.now) -> None:
        self._people = frozenset(people)
        self._now = now
        self._issued: dict[str, tuple[str, datetime]] = {}
        self._used: set[str] = set()
        self._one_at_a_time = threading.Lock()
        self.down = False

    def routes(self) -> list[Route]:
        """WeChat's own path, and the simulator's helpers for people and tests."""
        return [
            ("GET", "/sns/jscode2session", self._exchange),
            ("GET", "/simulator/login", self._login),
            ("POST", "/simulator/<any(down, up):state>", self._switch),
        ]

    def login(self, person: str) -> str:
        """What `wx.login` gives to this person's phone. KeyError for somebody that the city does not know."""
        if person not in self._people:
            raise KeyError(person)
        code = ids.code(32)
        self._issued[code] = (person, self._now() + GOOD_FOR)
        return code

    def _login(self, request: Request) -> Response:
        try:
            return _json({"code": self.login(request.args.get("person", ""))})
        except KeyError:
            raise NotFound(f"people: {', '.join(sorted(self._people))}") from None

    def _switch(self, request: Request, state: str) -> Response:
        self.down = state == "down"
        return Response(status=204)

    def _exchange(self, request: Request) -> Response:
        if error := self._refusal(request.args):
            return _refused(error)
        with self._one_at_a_time:
            code = request.args["js_code"]
            if code in self._used:
                return _refused(40163)
            if (person := self._person(code)) is None:
                return _refused(40029)
            self._used.add(code)
        return _json({"session_key": _session_key(), "openid": openid(person), "unionid": unionid(person)})

    def _refusal(self, asked: dict[str, str]) -> int | None:
        """The error that WeChat would answer before it looks at the code."""
        if self.down:
            return -1
        for name, error in _MISSING.items():
            if not asked.get(name):
                return error
        if asked["appid"] != APP:
            return 40013
        if asked["secret"] != SECRET:
            return 40125
        return None if asked.get("grant_type") == "authorization_code" else 40002

    def _person(self, code: str) -> str | None:
        """Whose code it is; None when it is nobody's, or too old."""
        if code in self._issued:
            person, until = self._issued[code]
            return person if self._now() < until else None
        named = [person for person in self._people if code.startswith(f"wx-{person}-")]
        return max(named, key=len, default=None)


def _session_key() -> str:
    return base64.b64encode(ids.random_bytes(16)).decode()


def _digest(text: str, length: int) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode()[:length]


def _refused(error: int) -> Response:
    return _json({"errcode": error, "errmsg": f"{_MESSAGES[error]}, rid: {ids.code(8)}"})


def _json(answer: dict[str, object]) -> Response:
    # WeChat answers 200 even to an error, and calls its JSON plain text (†: seen by its callers, not documented).
    return Response(json.dumps(answer), content_type="text/plain")
