"""Owns the words of a department's desk: what was decided, by whom, how a material or an answer came in. Pure."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from chalicelib.approvals.desk import DueIn
from chalicelib.cases.rules import SYSTEM
from chalicelib.catalogue import tables
from chalicelib.catalogue.models import Bundle
from chalicelib.core.i18n import Words


def decision(approve: bool) -> Words:
    """What a decision is called."""
    return _words("decisions", "approve" if approve else "reject")


def due(due_in: DueIn) -> Words:
    """What people call the days within which something is due."""
    return _words("due", due_in)


def decider(by: str, name: str | None = None) -> Words:
    """Who decided, as colleagues read it: name and number, or that it was automatic.

    >>> decider("staff:WJ-440300-01", "杜文斌").zh, decider("system").en
    ('杜文斌（WJ-440300-01）', 'the system')
    """
    if by == SYSTEM:
        return _words("system")
    number = by.removeprefix("staff:")
    return Words(zh=f"{name}（{number}）", en=f"{name} ({number})") if name else Words(zh=number, en=number)


def way(told: str, bundle: Bundle) -> Words:
    """How a material was met, or where an answer came from: `licence:marriage`, `hub:health.birth-record.born`, …"""
    kind, _, record = told.partition(":")
    return _words("ways", kind).filled(name=_name(kind, record, bundle))


def _name(kind: str, record: str, bundle: Bundle) -> Words | str:
    if kind == "licence":
        return tables.licence_kinds()[record.partition(".")[0]].name
    if kind == "hub":
        return tables.registers()[".".join(record.split(".")[:2])].name
    return bundle.items[record].name if kind == "item" else record


def _words(*keys: str) -> Words:
    found = _texts()
    for key in keys:
        found = found[key]
    return Words(**found)


@lru_cache(maxsize=1)
def _texts() -> dict[str, Any]:
    texts: dict[str, Any] = json.loads((Path(__file__).parent / "wording.json").read_text(encoding="utf-8"))
    return texts
