"""Owns how the invariants see a case: its rows as they lie in the table, read without the code that wrote them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from chalicelib.approvals.graph import ancestors, descendants
from chalicelib.catalogue import service as catalogue
from chalicelib.catalogue.models import Bundle
from tests.simulation.world import CATALOGUE, PEOPLE, World

Plain = Mapping[str, Any]
FINAL = frozenset({"approved", "rejected", "cancelled", "not_applicable"})
ENDED = frozenset({"completed", "partly_completed", "rejected", "withdrawn"})
TOLD = frozenset({"submitted", "decided", "issued", "closed"})
"""The entries of a timeline that are somebody's news."""


def plain(row: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """A row's values without their types; numbers as int."""
    return {name: _value(*next(iter(value.items()))) for name, value in row.items()}


def _value(kind: str, value: Any) -> Any:
    return int(value) if kind == "N" else value


@dataclass(frozen=True)
class Seen:
    """One case: `head` is its own row, `items` by code, `entries` oldest first with their facts as values."""

    letter: str
    id: str
    bundle: Bundle
    head: Plain
    items: Mapping[str, Plain]
    entries: tuple[Plain, ...]

    @property
    def status(self) -> str:
        """Where the case stands."""
        return str(self.head["status"])

    @property
    def open(self) -> bool:
        """Whether it was handed in and has not ended."""
        return self.status in ("submitted", "in_progress")

    @cached_property
    def before(self) -> Mapping[str, frozenset[str]]:
        """All that comes before each item and applies to this case."""
        return {code: found & self.applying for code, found in ancestors(self.bundle.graph()).items()}

    @cached_property
    def below(self) -> Mapping[str, frozenset[str]]:
        """All that comes after each item and applies to this case."""
        return {code: found & self.applying for code, found in descendants(self.bundle.graph()).items()}

    @cached_property
    def applying(self) -> frozenset[str]:
        """The items that apply, as the timeline said at submission."""
        return frozenset(code for entry in self.of("submitted") for code in entry["facts"]["items"])

    def of(self, *kinds: str) -> Iterator[Plain]:
        """The entries of these kinds."""
        return (entry for entry in self.entries if entry["kind"] in kinds)


def seen(world: World, letter: str) -> Seen | None:
    """A case as it lies in the table; None when there is nothing of it."""
    case_id = world.cases[letter].id
    rows = {sk: plain(row) for sk, row in sorted(world.rows(case_id).items()) if sk != "ANSWERS"}
    if "CASE" not in rows:
        return None
    items = {sk.removeprefix("ITEM#"): row for sk, row in rows.items() if sk.startswith("ITEM#")}
    entries = tuple(_entry(sk, row) for sk, row in rows.items() if sk.startswith("TIMELINE#"))
    return Seen(letter, case_id, published(world, rows["CASE"]["bundle"]), rows["CASE"], items, entries)


def published(world: World, version: str) -> Bundle:
    """A published version, read from its row: what the city itself remembers of it is not touched by looking."""
    code, _, number = version.partition("@")
    row = world.cloud.tables.row(CATALOGUE, f"BUNDLE#{code}", f"VERSION#{int(number):06d}")
    assert row is not None
    return _read(row["source"]["S"], code)


@lru_cache(maxsize=256)
def _read(source: str, code: str) -> Bundle:
    return catalogue.read(source, f"{code}.yaml")


def _entry(sk: str, row: Plain) -> Plain:
    """The entry with its facts as values; `written` is their text as it lies in the table."""
    seq, facts = int(sk.removeprefix("TIMELINE#")), json.loads(row["facts"])
    return {**row, "seq": seq, "facts": facts, "written": row["facts"], "item": row.get("item")}


@dataclass(frozen=True)
class Notices:
    """Every message in every inbox, and every text message that left."""

    messages: tuple[Plain, ...]
    sent: tuple[Any, ...]


def notices(world: World) -> Notices:
    """The inboxes as they lie in the table."""
    partitions = world.cloud.tables.tables[PEOPLE].rows
    inboxes = {pk: rows for pk, rows in partitions.items() if pk.startswith("INBOX#")}
    messages = tuple(plain(row) for pk in sorted(inboxes) for _, row in sorted(inboxes[pk].items()))
    return Notices(messages, tuple(world.cloud.sent))


def licences(world: World, case_id: str) -> list[Plain]:
    """The licences that a case issued, as they lie in wallets."""
    partitions = world.cloud.tables.tables[PEOPLE].rows.items()
    rows = (row for pk, rows in partitions if pk.startswith("WALLET#") for row in rows.values())
    return [plain(row) for row in rows if row.get("case", {}).get("S") == case_id]


@dataclass
class Folded:
    """What a timeline says about now: the case's status and run, each item's status and result."""

    status: str = "draft"
    run: int = 1
    items: dict[str, str] = field(default_factory=dict)
    results: dict[str, str] = field(default_factory=dict)


def folded(case: Seen) -> Folded:
    """The timeline replayed from its beginning."""
    now = Folded()
    for entry in case.entries:
        _FOLD[entry["kind"]](now, entry, case)
    return now


def _submitted(now: Folded, entry: Plain, case: Seen) -> None:
    now.status = "submitted"
    applying = entry["facts"]["items"]
    now.items = {code: "waiting" if code in applying else "not_applicable" for code in case.bundle.items}


def _started(now: Folded, entry: Plain, case: Seen) -> None:
    now.status = "in_progress"
    now.items[entry["item"]] = "under_review"


def _decided(now: Folded, entry: Plain, case: Seen) -> None:
    now.items[entry["item"]] = "approved" if entry["facts"]["decision"] == "approve" else "rejected"


def _cancelled(now: Folded, entry: Plain, case: Seen) -> None:
    now.items[entry["item"]] = "cancelled"


def _issued(now: Folded, entry: Plain, case: Seen) -> None:
    now.results[entry["item"]] = entry["facts"]["number"]


def _closed(now: Folded, entry: Plain, case: Seen) -> None:
    now.status = entry["facts"]["status"]


def _withdrawn(now: Folded, entry: Plain, case: Seen) -> None:
    now.status = "withdrawn"
    now.items |= dict.fromkeys(entry["facts"]["stopped"], "cancelled")


def _restarted(now: Folded, entry: Plain, case: Seen) -> None:
    now.run = entry["facts"]["run"]


_FOLD = {
    "drafted": lambda now, entry, case: None,
    "submitted": _submitted,
    "started": _started,
    "decided": _decided,
    "cancelled": _cancelled,
    "issued": _issued,
    "closed": _closed,
    "withdrawn": _withdrawn,
    "restarted": _restarted,
}
