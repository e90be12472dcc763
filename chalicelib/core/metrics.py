"""Owns our own figures for CloudWatch, written as log lines in its embedded metric format: no call, no permission."""

from __future__ import annotations

import json

from chalicelib.core import clock
from chalicelib.core.settings import settings

NAMESPACE = "OneThing"


def count(name: str, value: int) -> None:
    """Put a count under `OneThing/<name>` with the stage as its dimension (CloudWatch Embedded Metric Format)."""
    definition = {"Namespace": NAMESPACE, "Dimensions": [["Stage"]], "Metrics": [{"Name": name, "Unit": "Count"}]}
    stamp = {"Timestamp": int(clock.now().timestamp() * 1000), "CloudWatchMetrics": [definition]}
    print(json.dumps({"_aws": stamp, "Stage": settings().stage, name: value}))  # noqa: T201 - the format's own way
