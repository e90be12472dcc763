"""Owns the chain of a timeline: each entry's hash covers the one before it. Pure; it never stores an entry.

Whoever may read a timeline can verify it: `sha256(previous hash + canonical JSON of the entry)`, lower-case hex, the
first entry continuing an empty text. The canonical JSON has sorted keys and no spaces (RFC 8785 for our values).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from chalicelib.cases.models import Entry, Link
from chalicelib.core import clock


@dataclass(frozen=True)
class Chained:
    """An entry in its place: number, moment, and hash."""

    seq: int
    at: str
    kind: str
    actor: str
    item: str | None
    facts: Mapping[str, Any]
    hash: str


def chained(last: Link, entries: Iterable[Entry], at: datetime) -> tuple[Chained, ...]:
    """The entries as the next links of a chain."""
    links: list[Chained] = []
    for entry in entries:
        link = Chained(last.seq + 1, clock.text(at), entry.kind.value, entry.actor, entry.item, entry.facts, "")
        last = Link(link.seq, digest(last.hash, link))
        links.append(Chained(**{**vars(link), "hash": last.hash}))
    return tuple(links)


def digest(previous: str, link: Chained) -> str:
    """The hash of an entry that continues `previous`."""
    told = {name: value for name, value in vars(link).items() if name != "hash"}
    canonical = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256((previous + canonical).encode()).hexdigest()


def broken_at(links: Iterable[Chained], end: Link | None = None) -> int | None:
    """The number of the first entry that does not continue the one before it; None when the chain is whole.

    `end` is what the case itself says of its newest entry: a chain that does not reach it was cut off.
    """
    last, reached = Link(), end is None or end == Link()
    for link in links:
        if link.seq != last.seq + 1 or link.hash != digest(last.hash, link):
            return link.seq
        last = Link(link.seq, link.hash)
        reached = reached or last == end
    return None if reached else last.seq + 1
