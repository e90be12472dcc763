"""Owns WeChat, the hub and the treasury beside the simulated city: our own simulators, without a socket.

A partner may be up, down (it says so), slow (longer than we wait), or gone (no connection).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

import urllib3
from werkzeug.test import Client

from infra.city import City
from infra.simulators import hub, treasury, wechat
from infra.simulators.hub import Hub
from infra.simulators.serving import routed
from infra.simulators.treasury import Treasury
from infra.simulators.wechat import WeChat

WECHAT_URL, HUB_URL, FINANCE_URL = (f"http://{name}.simulation" for name in ("wechat", "hub", "finance"))
ENVIRONMENT = {
    "ONETHING_WECHAT_URL": WECHAT_URL,
    "ONETHING_WECHAT_APP": wechat.APP,
    "ONETHING_WECHAT_SECRET": wechat.SECRET,
    "ONETHING_HUB_URL": HUB_URL,
    "ONETHING_HUB_KEY": hub.KEY,
    "ONETHING_FINANCE_URL": FINANCE_URL,
    "ONETHING_FINANCE_KEY": treasury.KEY,
}
_PATIENCE = 3.0  # `Settings.outside_seconds`


class Weather(StrEnum):
    """How a partner is."""

    UP = "up"
    DOWN = "down"
    SLOW = "slow"
    GONE = "gone"


class Outside:
    """All partners, and how each is."""

    def __init__(self, city: City) -> None:
        self._wechat, self.hub, self.treasury = WeChat(city.people), Hub(city.registers), Treasury()
        self._clients = {
            WECHAT_URL: Client(routed(self._wechat.routes())),
            HUB_URL: Client(routed(self.hub.routes())),
            FINANCE_URL: Client(routed(self.treasury.routes())),
        }
        self._registers = frozenset(city.registers)
        self.weather = dict.fromkeys(("wechat", "hub", "finance"), Weather.UP)

    def change(self, partner: str, weather: Weather) -> None:
        """A partner's weather changes."""
        self.weather[partner] = weather
        self._wechat.down = self.weather["wechat"] is Weather.DOWN
        self.treasury.down = self.weather["finance"] is Weather.DOWN
        self.hub.down = set(self._registers) if self.weather["hub"] is Weather.DOWN else set()

    def ask(
        self,
        url: str,
        sent: Mapping[str, Any],
        headers: Mapping[str, str],
        passes: Callable[[float], None],
        method: str = "GET",
    ) -> tuple[int, str]:
        """Status and body of one question or order; urllib3's own errors when there is no answer in time."""
        base = next(one for one in self._clients if url.startswith(one))
        weather = self.weather[base.removeprefix("http://").partition(".")[0]]
        if weather is Weather.SLOW:
            passes(_PATIENCE)
            raise urllib3.exceptions.ReadTimeoutError(urllib3.HTTPConnectionPool("partner"), url, "too slow")
        if weather is Weather.GONE:
            raise urllib3.exceptions.ConnectTimeoutError("nobody there")
        said = {"query_string": dict(sent)} if method == "GET" else {"json": dict(sent)}
        answer = self._clients[base].open(url.removeprefix(base), method=method, headers=dict(headers), **said)
        return answer.status_code, answer.get_data(as_text=True)
