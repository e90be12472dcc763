"""Owns what notices hear: committed changes from the bus. Seen twice, a message is found and not written again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chalicelib.notifications import service


def notify(message: Mapping[str, Any]) -> None:
    """A change was committed (an EventBridge event): its applicant hears of it, once."""
    service.tell(message["detail"]["case"], int(message["detail"]["seq"]))
