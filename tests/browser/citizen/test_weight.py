"""What the first page costs on a slow line: counted and printed. The bytes are a promise, the times are not."""

from __future__ import annotations

from typing import Any

from tests.browser.citizen.phone import Phones

KB = 1024
MOST_SCRIPT = 120 * KB
SLOW_3G = {"offline": False, "latency": 400, "downloadThroughput": 400 * KB / 8, "uploadThroughput": 400 * KB / 8}
"""Chromium's own profile "Slow 3G": 400 kbit/s, 400 ms there and back."""
_PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"


def test_the_first_page_is_light(phones: Phones) -> None:
    phone = phones.new()
    wire = phone.context.new_cdp_session(phone.page)
    kinds: dict[str, str] = {}
    weights: dict[str, int] = {}

    def began(event: dict[str, Any]) -> None:
        kinds[event["requestId"]] = event["type"]

    def ended(event: dict[str, Any]) -> None:
        kind = kinds.get(event["requestId"], "Other")
        weights[kind] = weights.get(kind, 0) + int(event["encodedDataLength"])

    wire.on("Network.responseReceived", began)
    wire.on("Network.loadingFinished", ended)
    wire.send("Network.enable")
    wire.send("Network.emulateNetworkConditions", SLOW_3G)
    phone.page.goto(phone.url, wait_until="networkidle", timeout=60_000)
    phone.sees("新生儿出生")
    paint = float(phone.page.evaluate(_PAINT))
    parts = ", ".join(f"{kind} {size / KB:.1f} KB" for kind, size in sorted(weights.items()))
    total = sum(weights.values()) / KB
    print(f"\nslow 3G: {len(kinds)} requests, {total:.1f} KB ({parts}); first paint {paint:.0f} ms")  # noqa: T201 - a figure
    assert 0 < weights["Script"] <= MOST_SCRIPT
