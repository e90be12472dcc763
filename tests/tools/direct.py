"""Owns asking partners without a socket between: the same simulators, the same answers, in the thread that asks.

What goes over a real socket is looked at where simulators and their adapters are tested, and in a browser.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

import urllib3
from werkzeug.test import Client

from infra.simulators import Partners
from infra.simulators.serving import routed

_over_a_socket: Any = urllib3.PoolManager.urlopen


@contextmanager
def asked(partners: Partners) -> Iterator[None]:
    """While inside, whatever is asked of these partners is asked of them directly."""
    clients = {
        partners.wechat_url: Client(routed(partners.wechat.routes())),
        partners.hub_url: Client(routed(partners.hub.routes())),
        partners.finance_url: Client(routed(partners.treasury.routes())),
    }

    def urlopen(pool: urllib3.PoolManager, method: str, url: str, redirect: bool = True, **sent: Any) -> Any:
        base = next((one for one in clients if url.startswith(f"{one}/")), None)
        if base is None:
            return _over_a_socket(pool, method, url, redirect, **sent)
        headers = dict(sent.get("headers") or {})
        said = clients[base].open(url.removeprefix(base), method=method, headers=headers, data=sent.get("body"))
        return urllib3.HTTPResponse(io.BytesIO(said.get_data()), dict(said.headers), said.status_code)

    with mock.patch.object(urllib3.PoolManager, "urlopen", urlopen):
        yield
