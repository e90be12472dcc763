"""Owns the partners that a laptop does not have: WeChat, data-sharing hub, treasury, simulated for a sample city.

    with partners(city()) as outside:
        os.environ |= outside.environment()

It never leaves loopback, and never answers for a real partner.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from chalicelib.core import clock
from infra.city import City
from infra.simulators import hub, treasury, wechat
from infra.simulators.hub import Hub
from infra.simulators.serving import PortBusy, routed, serving
from infra.simulators.treasury import Treasury
from infra.simulators.wechat import WeChat

__all__ = ["Partners", "PortBusy", "partners"]


@dataclass(frozen=True)
class Partners:
    """All partners while they are served: where they are, and themselves, to switch them off."""

    wechat_url: str
    hub_url: str
    finance_url: str
    wechat: WeChat
    hub: Hub
    treasury: Treasury

    def environment(self) -> dict[str, str]:
        """The settings with which our API finds and is known to them."""
        return {
            "ONETHING_WECHAT_URL": self.wechat_url,
            "ONETHING_WECHAT_APP": wechat.APP,
            "ONETHING_WECHAT_SECRET": wechat.SECRET,
            "ONETHING_HUB_URL": self.hub_url,
            "ONETHING_HUB_KEY": hub.KEY,
            "ONETHING_FINANCE_URL": self.finance_url,
            "ONETHING_FINANCE_KEY": treasury.KEY,
        }


@contextmanager
def partners(
    city: City,
    wechat_port: int = 0,
    hub_port: int = 0,
    finance_port: int = 0,
    now: Callable[[], datetime] = clock.now,
) -> Iterator[Partners]:
    """Serve all on loopback; port 0 takes a free one, PortBusy when another program has it.

    Requests are answered in threads of their own, which do not see the caller's `clock.fixed`: pass `now` for that.
    """
    login, registers, purse = WeChat(city.people, now), Hub(city.registers), Treasury()
    with (
        serving(routed(login.routes()), wechat_port) as wechat_url,
        serving(routed(registers.routes()), hub_port) as hub_url,
        serving(routed(purse.routes()), finance_port) as finance_url,
    ):
        yield Partners(wechat_url, hub_url, finance_url, login, registers, purse)
