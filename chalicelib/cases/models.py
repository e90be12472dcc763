"""Owns the domain's words for a case: its statuses and legal moves, its items, its entries; plain values, no I/O."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Self

from chalicelib.core import table


class CaseStatus(StrEnum):
    """Where a case stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    PARTLY_COMPLETED = "partly_completed"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"

    @property
    def ended(self) -> bool:
        """Whether nothing can happen to the case any more."""
        return not CASE_MOVES[self]


class ItemStatus(StrEnum):
    """Where one item of a case stands."""

    WAITING = "waiting"
    UNDER_REVIEW = "under_review"
    APPROVED = "approved"
    REJECTED = "rejected"
    CANCELLED = "cancelled"
    NOT_APPLICABLE = "not_applicable"

    @property
    def final(self) -> bool:
        """Whether the item is decided, or will never have to be."""
        return not ITEM_MOVES[self]


_ENDS = frozenset({CaseStatus.COMPLETED, CaseStatus.PARTLY_COMPLETED, CaseStatus.REJECTED, CaseStatus.WITHDRAWN})
CASE_MOVES: Mapping[CaseStatus, frozenset[CaseStatus]] = {
    CaseStatus.DRAFT: frozenset({CaseStatus.SUBMITTED}),
    CaseStatus.SUBMITTED: _ENDS | {CaseStatus.IN_PROGRESS},
    CaseStatus.IN_PROGRESS: _ENDS,
    **dict.fromkeys(_ENDS, frozenset()),
}
ITEM_MOVES: Mapping[ItemStatus, frozenset[ItemStatus]] = {
    ItemStatus.WAITING: frozenset({ItemStatus.UNDER_REVIEW, ItemStatus.CANCELLED}),
    ItemStatus.UNDER_REVIEW: frozenset({ItemStatus.APPROVED, ItemStatus.REJECTED, ItemStatus.CANCELLED}),
    **dict.fromkeys(
        (ItemStatus.APPROVED, ItemStatus.REJECTED, ItemStatus.CANCELLED, ItemStatus.NOT_APPLICABLE), frozenset()
    ),
}


class IllegalMove(Exception):
    """The program tried a move that the tables above do not have: a bug, caught before anything is written."""


@dataclass(frozen=True)
class Item:
    """One item of a case. `tokens` answer the state machine for it, `gates` for the gate before it: all that
    it ever handed over in this run, since messages overtake one another and nobody can tell which it still awaits.

    `due` and `statutory` are the last days of the promised and the statutory limit; `result` is the number of what was
    issued, and `owes_result` says that an approval must still issue something.
    """

    code: str
    department: str
    region: str
    status: ItemStatus = ItemStatus.WAITING
    started: datetime | None = None
    due: date | None = None
    statutory: date | None = None
    provisional: bool = False
    decided: datetime | None = None
    decided_by: str | None = None
    automatic: bool = False
    reason: str | None = None
    note: str | None = None
    owes_result: bool = False
    result: str | None = None
    tokens: tuple[str, ...] = ()
    gates: tuple[str, ...] = ()

    def moved(self, status: ItemStatus, **changes: Any) -> Self:
        """The item in another status; IllegalMove when there is no such move."""
        if status not in ITEM_MOVES[self.status]:
            raise IllegalMove(f"item {self.code}: {self.status} to {status}")
        return replace(self, status=status, **changes)

    @property
    def done(self) -> bool:
        """Whether what waits for this item may start: approved with its result issued, or not part of this case."""
        if self.status is ItemStatus.APPROVED:
            return not self.owes_result
        return self.status is ItemStatus.NOT_APPLICABLE


@dataclass(frozen=True)
class Sheet:
    """What the applicant said: the single form. Sealed in storage.

    `prefilled` maps a field to [its value, where it came from] as it was fetched; `confirmed` names the answers that
    equalled a register's at submission; `met` maps a material to how it was met; `unavailable` are registers that were
    down when we asked them.
    """

    answers: Mapping[str, Any] = field(default_factory=dict)
    chosen: tuple[str, ...] = ()
    declared: tuple[str, ...] = ()
    prefilled: Mapping[str, tuple[Any, str]] = field(default_factory=dict)
    unavailable: tuple[str, ...] = ()
    confirmed: tuple[str, ...] = ()
    met: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Link:
    """The newest entry of a case's timeline: its number, and the hash that the next one continues."""

    seq: int = 0
    hash: str = ""


@dataclass(frozen=True)
class Case:
    """One application, as one snapshot. `version` counts its commits; `run` its executions."""

    id: str
    applicant: str
    person: str
    bundle: str
    region: str
    created: datetime
    status: CaseStatus = CaseStatus.DRAFT
    sheet: Sheet = field(default_factory=Sheet)
    items: Mapping[str, Item] = field(default_factory=dict)
    version: int = 0
    changed: datetime | None = None
    submitted: datetime | None = None
    due: date | None = None
    provisional: bool = False
    run: int = 1
    last: Link = field(default_factory=Link)

    def moved(self, status: CaseStatus, **changes: Any) -> Self:
        """The case in another status; IllegalMove when there is no such move."""
        if status not in CASE_MOVES[self.status]:
            raise IllegalMove(f"case {self.id}: {self.status} to {status}")
        return replace(self, status=status, **changes)

    def with_items(self, *changed: Item) -> Self:
        """The case with these items instead of their former states."""
        return replace(self, items={**self.items, **{item.code: item for item in changed}})


class Happening(StrEnum):
    """What a timeline tells; each committed one leaves on the stream as an event of this kind."""

    DRAFTED = "drafted"
    SUBMITTED = "submitted"
    STARTED = "started"
    DECIDED = "decided"
    CANCELLED = "cancelled"
    ISSUED = "issued"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    RESTARTED = "restarted"


@dataclass(frozen=True)
class Entry:
    """One entry to be: what happened, who did it (`citizen`, `staff:<number>`, `system`), and facts without answers."""

    kind: Happening
    actor: str
    item: str | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Change:
    """What a decision does to a case: the case after it, what the timeline tells, rows of others written with it."""

    case: Case
    entries: tuple[Entry, ...] = ()
    beside: tuple[table.Step, ...] = ()
