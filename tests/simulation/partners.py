"""Owns WeChat and the hub beside the simulated city: the repository's own simulators, asked without a socket.

A partner may be up, down (it says so), slow (longer than we wait), or gone (no connection).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

import urllib3
from werkzeug.test import Client

from infra.city import City
from infra.simulators import hub, wechat
from infra.simulators.hub import Hub
from infra.simulators.serving import routed
from infra.simulators.wechat import WeChat

WECHAT_URL, HUB_URL = "http://wechat.simulation", "http://hub.simulation"
ENVIRONMENT = {
    "ONETHING_WECHAT_URL": WECHAT_URL,
    "ONETHING_WECHAT_APP": wechat.APP,
    "ONETHING_WECHAT_SECRET": wechat.SECRET,
    "ONETHING_HUB_URL": HUB_URL,
    "ONETHING_HUB_KEY": hub.KEY,
}
_PATIENCE = 3.0  # `Settings.outside_seconds`


class Weather(StrEnum):
    """How a partner is."""

    UP = "up"
    DOWN = "down"
    SLOW = "slow"
    GONE = "gone"


class Outside:
    """Both partners, and how each is."""

    def __init__(self, city: City) -> None:
        self._wechat, self._hub = WeChat(city.people), Hub(city.registers)
        self._clients = {
            WECHAT_URL: Client(routed(self._wechat.routes())),
            HUB_URL: Client(routed(self._hub.routes())),
        }
        self._registers = frozenset(city.registers)
        self.weather = dict.fromkeys(("wechat", "hub"), Weather.UP)

    def change(self, partner: str, weather: Weather) -> None:
        """A partner's weather changes."""
        self.weather[partner] = weather
        self._wechat.down = self.weather["wechat"] is Weather.DOWN
        self._hub.down = set(self._registers) if self.weather["hub"] is Weather.DOWN else set()

    def ask(
        self, url: str, query: Mapping[str, str], headers: Mapping[str, str], passes: Callable[[float], None]
    ) -> tuple[int, str]:
        """Status and body of one question; urllib3's own errors when there is no answer in time."""
        base = WECHAT_URL if url.startswith(WECHAT_URL) else HUB_URL
        weather = self.weather["wechat" if base == WECHAT_URL else "hub"]
        if weather is Weather.SLOW:
            passes(_PATIENCE)
            raise urllib3.exceptions.ReadTimeoutError(urllib3.HTTPConnectionPool("partner"), url, "too slow")
        if weather is Weather.GONE:
            raise urllib3.exceptions.ConnectTimeoutError("nobody there")
        answer = self._clients[base].get(url.removeprefix(base), query_string=dict(query), headers=dict(headers))
        return answer.status_code, answer.get_data(as_text=True)
