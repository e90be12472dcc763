"""Owns how far a list was gone through: a page is a row, and the row announces itself; never what is done on a page.

`LIST#<id>` / `<WALK>#<lane>#<page>` says where a page begins, and what was counted before it. It is written once, in
the transaction of the page before it: whoever comes twice, late or after a crash finds it there and changes nothing.
Its insertion is the event by which it is done in its turn. Access pattern: the newest page of a lane (Query).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Self, TypeVar

from pynamodb.attributes import BooleanAttribute, MapAttribute, NumberAttribute, UnicodeAttribute

from chalicelib.core import clock, table
from chalicelib.entitlements.models import Counts
from chalicelib.entitlements.records import SOURCE
from chalicelib.entitlements.rows import META
from chalicelib.policies.records import SHARDS

PAGE = 50
"""Enterprises or lines of one page at most: each has a row in the page's transaction, which takes a hundred."""
PATIENCE = timedelta(seconds=3)
"""A page that takes longer ends where it is: a register that hangs must not outlast a Lambda (29 s, three messages)."""
STILL = timedelta(minutes=5)
"""After so long without a next page, a message was lost."""
HEARD_AS = "page"
_KEPT = timedelta(days=90)
NOTHING = Counts()
_Thing = TypeVar("_Thing")


class Walk(StrEnum):
    """What a list is gone through for. The lanes of `drawing` go side by side; of `settling` one follows another."""

    DRAWING = "drawing"
    GIVING = "giving"
    SETTLING = "settling"


LANES: Mapping[Walk, int] = {Walk.DRAWING: SHARDS, Walk.GIVING: 1, Walk.SETTLING: 1}
"""The lanes that a walk begins with."""


@dataclass(frozen=True)
class Page:
    """One page: after which enterprise it begins, what was counted before it; `ended`: there is nothing behind."""

    list: str
    walk: Walk
    lane: int = 0
    number: int = 1
    after: str | None = None
    ended: bool = False
    counts: Counts = NOTHING
    at: datetime | None = None

    def next(self, after: str | None, counts: Counts = NOTHING) -> Self:
        """The page that follows when so much was counted on this one; None after which: the end."""
        return replace(self, number=self.number + 1, after=after, ended=after is None, counts=self.counts + counts)

    @property
    def message(self) -> dict[str, Any]:
        """What is sent to have it done."""
        place = {"list": self.list, "walk": self.walk.value, "lane": self.lane, "page": self.number}
        return {"source": SOURCE, "detail-type": HEARD_AS, "detail": {"kind": HEARD_AS, **place}}


class PageRecord(table.Table):
    """A page. sk `<WALK>#<lane>#<page>`; never changed; `event` is what the relay announces."""

    Meta = META

    after = UnicodeAttribute(null=True)
    ended = BooleanAttribute()
    looked = NumberAttribute()
    entries = NumberAttribute()
    fen = NumberAttribute()
    left = NumberAttribute()
    not_eligible = NumberAttribute()
    at = UnicodeAttribute()
    event: MapAttribute[str, str] = MapAttribute()


def find(list_id: str, walk: Walk, lane: int, number: int) -> Page | None:
    """A page, or None while nobody came so far."""
    row = table.find(PageRecord, _pk(list_id), _sk(walk, lane, number))
    return _page(row) if row else None


def passed(here: Page) -> bool:
    """Whether the page was done: the next one is there."""
    return not here.ended and find(here.list, here.walk, here.lane, here.number + 1) is not None


def newest(list_id: str, walk: Walk) -> list[Page]:
    """How far each lane of a walk has come; of `settling` the last lane."""
    lanes = [_sk(walk, lane) for lane in range(LANES[walk])] if LANES[walk] > 1 else [f"{walk.upper()}#"]
    return [_page(row) for lane in lanes for row in _last(list_id, lane)]


def beginning(list_id: str, walk: Walk) -> tuple[table.Step, ...]:
    """The steps that begin a walk: the first page of each lane."""
    return tuple(reaching(Page(list_id, walk, lane)) for lane in range(LANES[walk]))


def reaching(page: Page) -> table.Step:
    """The step by which a page is reached: nobody was there before."""
    event = page.message
    row = PageRecord(
        _pk(page.list),
        _sk(page.walk, page.lane, page.number),
        after=page.after,
        ended=page.ended,
        **asdict(page.counts),
        at=clock.text(clock.now()),
        event={"source": event["source"], "kind": event["detail-type"], "detail": json.dumps(event["detail"])},
        expires=int((clock.now() + _KEPT).timestamp()),
    )
    return table.insert(row)


def in_time(things: Iterable[_Thing]) -> Iterator[_Thing]:
    """As many as fit into the time of a page; the first in any case."""
    until = clock.now() + PATIENCE
    for number, thing in enumerate(things):
        if number and clock.now() > until:
            return
        yield thing


def _last(list_id: str, prefix: str) -> Iterator[PageRecord]:
    within = PageRecord.sk.startswith(prefix)
    return PageRecord.query(_pk(list_id), within, scan_index_forward=False, limit=1, consistent_read=True)


def _page(row: PageRecord) -> Page:
    walk, lane, number = row.sk.split("#")
    return Page(
        list=row.pk.removeprefix("LIST#"),
        walk=Walk(walk.lower()),
        lane=int(lane),
        number=int(number),
        after=row.after,
        ended=row.ended,
        counts=Counts.of(row),
        at=clock.from_text(row.at),
    )


def _pk(list_id: str) -> str:
    return f"LIST#{list_id}"


def _sk(walk: Walk, lane: int, number: int | None = None) -> str:
    return f"{walk.upper()}#{lane:06}#" + ("" if number is None else f"{number:06}")
