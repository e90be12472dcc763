"""Owns the domain's words for 免申即享: lists, entitlements, objections, what may become of them; no I/O."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import astuple, dataclass, field, fields, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Literal, Self

from chalicelib.entitlements.errors import NotNow
from chalicelib.entitlements.wording import state

AccountKind = Literal["corporate-account", "social-insurance-account", "personal-account"]


class ListStatus(StrEnum):
    """Where a list stands. `drawing`: enterprises are still looked at, a page after the other.

    `notice-over`: the days of the notice are over, lines move on, a page after the other; some are objected to.
    """

    DRAWING = "drawing"
    DRAFTED = "drafted"
    UNDER_NOTICE = "under-notice"
    NOTICE_OVER = "notice-over"
    SETTLED = "settled"


class Status(StrEnum):
    """Where an entitlement stands. `clawed-back`: the money is owed back; `repaid`: it came."""

    LISTED = "listed"
    STRUCK = "struck"
    OFFERED = "offered"
    WAITING = "waiting-for-budget"
    ORDERED = "ordered"
    PAID = "paid"
    RETURNED = "returned"
    REFUSED = "refused"
    OWED = "clawed-back"
    REPAID = "repaid"


class ObjectionStatus(StrEnum):
    """Where an objection stands."""

    OPEN = "open"
    UPHELD = "upheld"
    DISMISSED = "dismissed"


LIST_MOVES: Mapping[ListStatus, frozenset[ListStatus]] = {
    ListStatus.DRAWING: frozenset({ListStatus.DRAFTED}),
    ListStatus.DRAFTED: frozenset({ListStatus.UNDER_NOTICE}),
    ListStatus.UNDER_NOTICE: frozenset({ListStatus.NOTICE_OVER}),
    ListStatus.NOTICE_OVER: frozenset({ListStatus.SETTLED}),
    ListStatus.SETTLED: frozenset(),
}
MOVES: Mapping[Status, frozenset[Status]] = {
    Status.LISTED: frozenset({Status.STRUCK, Status.OFFERED, Status.WAITING, Status.ORDERED, Status.REFUSED}),
    Status.OFFERED: frozenset({Status.WAITING, Status.ORDERED, Status.REFUSED}),
    Status.WAITING: frozenset({Status.ORDERED, Status.REFUSED}),
    Status.ORDERED: frozenset({Status.PAID, Status.RETURNED}),
    Status.RETURNED: frozenset({Status.ORDERED, Status.REFUSED}),
    Status.PAID: frozenset({Status.OWED, Status.RETURNED}),
    Status.OWED: frozenset({Status.REPAID}),
    **dict.fromkeys((Status.STRUCK, Status.REFUSED, Status.REPAID), frozenset()),
}
"""Everything that may ever happen to an entitlement."""
COMMITTED = frozenset({Status.ORDERED, Status.RETURNED, Status.PAID, Status.OWED})
"""While it is so, its amount is reserved in the budget or paid out of it."""


class Happening(StrEnum):
    """What is told of an entitlement; each committed one leaves on the stream as an event of this kind."""

    LISTED = "listed"
    STRUCK = "struck"
    OFFERED = "offered"
    CONFIRMED = "confirmed"
    WAITING = "waiting"
    ORDERED = "ordered"
    PAID = "paid"
    RETURNED = "returned"
    REFUSED = "refused"
    CLAWED_BACK = "clawed-back"
    REPAID = "repaid"


@dataclass(frozen=True)
class Counts:
    """How many enterprises were looked at; lines of the list and their fen; rows of those left out; not eligible."""

    looked: int = 0
    entries: int = 0
    fen: int = 0
    left: int = 0
    not_eligible: int = 0

    @classmethod
    def of(cls, row: object) -> Self:
        """The counts that a row holds, each under its own name."""
        return cls(*(int(getattr(row, each.name)) for each in fields(cls)))

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(mine + more for mine, more in zip(astuple(self), astuple(other), strict=True)))


@dataclass(frozen=True)
class Listing:
    """A list of those whom shared registers show to be entitled to a policy in a period; `day`: as of when.

    `counts` is of what was looked at so far; `until` the last day of the notice; `version` counts its commits.
    """

    id: str
    policy: str
    department: str
    period: str
    day: date
    by: str
    counts: Counts = Counts()
    status: ListStatus = ListStatus.DRAWING
    until: date | None = None
    version: int = 0
    changed: datetime | None = None

    @property
    def public(self) -> bool:
        """Whether everybody may see it."""
        return self.status not in (ListStatus.DRAWING, ListStatus.DRAFTED)

    def moved(self, status: ListStatus, **changes: Any) -> Self:
        """The list in another status; NotNow when there is no such move."""
        if status not in LIST_MOVES[self.status]:
            raise NotNow(state=state(self.status))
        return replace(self, status=status, **changes)


@dataclass(frozen=True)
class Entry:
    """One line of a list: whom it names, and the fen that it names for them. `struck`: why it left the list."""

    enterprise: str
    name: str
    fen: int
    struck: str | None = None


@dataclass(frozen=True)
class Left:
    """An enterprise that is not on a list: the reason's code, and the policy that stands in the way, if one does.

    `name` is None for one that nobody registered.
    """

    enterprise: str
    reason: str
    other: str | None = None
    name: str | None = None


@dataclass(frozen=True)
class Behind:
    """A line that could not move on when the notice was over: an open objection, or something that is not known."""

    enterprise: str


@dataclass(frozen=True)
class Entitlement:
    """What one enterprise is entitled to by one list. `listed` fen is what the list names; `amount` what was ordered.

    `taken` says how much of it which shard of the budget holds; `attempt` counts its orders; `account` is masked.
    """

    list: str
    enterprise: str
    policy: str
    period: str
    day: date
    listed: int
    status: Status = Status.LISTED
    amount: int = 0
    taken: Mapping[int, int] = field(default_factory=dict)
    attempt: int = 0
    reason: str | None = None
    account: str | None = None
    version: int = 0
    seq: int = 0
    changed: datetime | None = None

    @property
    def id(self) -> str:
        """The list and the enterprise: nobody is on one list twice."""
        return f"{self.list}.{self.enterprise}"

    @property
    def order(self) -> str:
        """The number of its newest order. It follows from the entitlement and the attempt: no crash makes a second."""
        return f"{self.id}.{self.attempt}"

    @property
    def code(self) -> str:
        """The policy without its version."""
        return self.policy.partition("@")[0]

    @property
    def budget(self) -> str:
        """The budget that pays it."""
        return budget_name(self.code, self.period)

    def moved(self, status: Status, **changes: Any) -> Self:
        """The entitlement in another status; NotNow, naming how it stands, when there is no such move."""
        if status not in MOVES[self.status]:
            raise NotNow(state=state(self.status))
        return replace(self, status=status, **changes)


def budget_name(code: str, period: str) -> str:
    """What the budget of a policy in a period is called; grants are counted under the same name."""
    return f"{code}#{period}"


@dataclass(frozen=True)
class Told:
    """One entry to be in the course of an entitlement: what happened, and by whom (`citizen`, `staff:…`, `system`)."""

    kind: Happening
    by: str = "system"
    reason: str | None = None


@dataclass(frozen=True)
class Change:
    """What a decision does to an entitlement: how it is after it, and what is told."""

    after: Entitlement
    told: tuple[Told, ...]


@dataclass(frozen=True)
class Objection:
    """What somebody has against one line of a list. `company` is what the line calls its enterprise.

    Name (of who objects) and text are sealed in storage.
    """

    id: str
    list: str
    enterprise: str
    company: str
    person: str
    name: str
    text: str
    at: datetime
    status: ObjectionStatus = ObjectionStatus.OPEN
    by: str | None = None
    reason: str | None = None

    def decided(self, status: ObjectionStatus, by: str, reason: str) -> Self:
        """The objection with its decision; NotNow when it has one."""
        if self.status is not ObjectionStatus.OPEN:
            raise NotNow(state=state(self.status))
        return replace(self, status=status, by=by, reason=reason)


@dataclass(frozen=True)
class Account:
    """Where money is paid to. The number reaches no log, and no view unmasked."""

    kind: AccountKind
    number: str = field(repr=False)


@dataclass(frozen=True)
class Grants:
    """What one enterprise holds by us: fen by budget name, fen that it owes back, the account that it last named."""

    enterprise: str
    fen: Mapping[str, int] = field(default_factory=dict)
    owed: int = 0
    account: Account | None = None
    version: int = 0

    def with_(self, budget: str, fen: int) -> Self:
        """So much more (or less) by one budget."""
        return replace(self, fen={**self.fen, budget: self.fen.get(budget, 0) + fen})
