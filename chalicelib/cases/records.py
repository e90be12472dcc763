"""Owns how a case is stored: one item collection in the `cases` table, read by one Query, changed by one transaction.

`CASE#<id>` holds `ANSWERS` (sealed), `CASE`, one `ITEM#<code>` each, and `TIMELINE#<seq>`. Access patterns: one case
(Query up to `ITEM`), its timeline (Query `TIMELINE`), an applicant's cases newest first (`by-applicant`), a
department's queue by due date (`by-queue`), all open cases by due date (`by-clock`, eight shards against heat), every
item under review in the city by due date (`by-clock` as well, three shards of its own).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import Any, NamedTuple

from pynamodb.attributes import (
    BinaryAttribute,
    BooleanAttribute,
    DiscriminatorAttribute,
    ListAttribute,
    MapAttribute,
    NumberAttribute,
    UnicodeAttribute,
)
from pynamodb.indexes import GlobalSecondaryIndex

from chalicelib.cases.models import Case, CaseStatus, Change, Item, ItemStatus, Link, Sheet
from chalicelib.cases.timeline import Chained, chained
from chalicelib.core import clock, crypto, ids, table
from chalicelib.core.errors import NotFound

SHARDS = 8
REVIEW_SHARDS = 3
"""Few, for what is late is read as a whole: one Query a shard."""
_META = table.meta("cases")


class ByApplicant(GlobalSecondaryIndex["CaseRecord"]):
    """An applicant's cases, newest change last."""

    Meta = table.index("by-applicant")

    applicant = UnicodeAttribute(hash_key=True)
    changed = UnicodeAttribute(range_key=True)


class ByClock(GlobalSecondaryIndex["CaseRecord"]):
    """Cases that have not ended, earliest due first, in one of the shards."""

    Meta = table.index("by-clock")

    clock = UnicodeAttribute(hash_key=True)
    due = UnicodeAttribute(range_key=True)


class ByQueue(GlobalSecondaryIndex["ItemRecord"]):
    """Items under review of one department in one region, earliest due first."""

    Meta = table.index("by-queue")

    queue = UnicodeAttribute(hash_key=True)
    due = UnicodeAttribute(range_key=True)


class ByDue(GlobalSecondaryIndex["ItemRecord"]):
    """Items under review, of whatever department, earliest due first, in one of the shards."""

    Meta = table.index("by-clock")

    clock = UnicodeAttribute(hash_key=True)
    due = UnicodeAttribute(range_key=True)


class CaseRow(table.Table):
    """Any row of a case's collection; the discriminator says which."""

    Meta = _META

    row = DiscriminatorAttribute()


class SheetRecord(CaseRow, discriminator="sheet"):
    """What the applicant said, sealed. sk `ANSWERS`."""

    sheet = BinaryAttribute(legacy_encoding=False)


class CaseRecord(CaseRow, discriminator="case"):
    """The case itself. sk `CASE`; `version` guards every change of the collection."""

    applicant = UnicodeAttribute()
    person = UnicodeAttribute()
    bundle = UnicodeAttribute()
    region = UnicodeAttribute()
    status = UnicodeAttribute()
    created = UnicodeAttribute()
    changed = UnicodeAttribute()
    version = NumberAttribute()
    run = NumberAttribute()
    seq = NumberAttribute()
    hash = UnicodeAttribute()
    submitted = UnicodeAttribute(null=True)
    due = UnicodeAttribute(null=True)
    provisional = BooleanAttribute()
    clock = UnicodeAttribute(null=True)
    by_applicant = ByApplicant()
    by_clock = ByClock()


class ItemRecord(CaseRow, discriminator="item"):
    """One item. sk `ITEM#<code>`; in a department's queue and on the clock while under review, and only then."""

    bundle = UnicodeAttribute()
    status = UnicodeAttribute()
    department = UnicodeAttribute()
    region = UnicodeAttribute()
    started = UnicodeAttribute(null=True)
    due = UnicodeAttribute(null=True)
    statutory = UnicodeAttribute(null=True)
    provisional = BooleanAttribute()
    decided = UnicodeAttribute(null=True)
    decided_by = UnicodeAttribute(null=True)
    automatic = BooleanAttribute()
    reason = UnicodeAttribute(null=True)
    note = UnicodeAttribute(null=True)
    owes_result = BooleanAttribute()
    result = UnicodeAttribute(null=True)
    tokens: ListAttribute[UnicodeAttribute] = ListAttribute(of=UnicodeAttribute, null=True)
    gates: ListAttribute[UnicodeAttribute] = ListAttribute(of=UnicodeAttribute, null=True)
    queue = UnicodeAttribute(null=True)
    clock = UnicodeAttribute(null=True)
    by_queue = ByQueue()
    by_due = ByDue()


class TimelineRecord(CaseRow, discriminator="entry"):
    """One entry. sk `TIMELINE#<6 digits>`; written once, never changed; `event` is what the relay announces."""

    at = UnicodeAttribute()
    kind = UnicodeAttribute()
    actor = UnicodeAttribute()
    item = UnicodeAttribute(null=True)
    facts = UnicodeAttribute()
    hash = UnicodeAttribute()
    event: MapAttribute[str, str] = MapAttribute()


def load(case_id: str) -> Case:
    """The case with its items and its sheet, as one consistent snapshot; NotFound when there is none."""
    rows = list(CaseRow.query(_pk(case_id), CaseRow.sk < "TIMELINE", consistent_read=True))
    record = next((row for row in rows if isinstance(row, CaseRecord)), None)
    if record is None:
        raise NotFound
    sheet = next((row for row in rows if isinstance(row, SheetRecord)), None)
    items = tuple(_item(row) for row in rows if isinstance(row, ItemRecord))
    return replace(_case(record), items={item.code: item for item in items}, sheet=_opened(sheet) if sheet else Sheet())


def entries(case_id: str) -> tuple[Chained, ...]:
    """The whole timeline, oldest first."""
    rows = CaseRow.query(_pk(case_id), CaseRow.sk.startswith("TIMELINE#"), consistent_read=True)
    return tuple(_chained(row) for row in rows if isinstance(row, TimelineRecord))


def commit(before: Case, change: Change, *beside: table.Step, at: datetime | None = None) -> Case:
    """Write the change in one transaction, as of a moment. Overtaken when the case is no longer as it was read."""
    moment = at or clock.now()
    links = chained(before.last, change.entries, moment)
    last = Link(links[-1].seq, links[-1].hash) if links else before.last
    after = replace(change.case, version=before.version + 1, changed=moment, last=last)
    head = _head(after)
    unchanged = CaseRecord.version == before.version if before.version else CaseRecord.pk.does_not_exist()
    guard = table.save(head, unchanged)
    try:
        table.commit(guard, *_rows(before, after), *_links(after, links), *change.beside, *beside)
    except table.Refused as refused:
        if guard in refused.steps:
            raise table.Overtaken from refused
        raise
    return after


def erase(case: Case) -> None:
    """Remove a draft with its sheet and timeline; Overtaken when it changed since it was read."""
    rows = list(CaseRow.query(_pk(case.id), consistent_read=True))
    steps = [
        table.delete(row, CaseRecord.version == case.version if isinstance(row, CaseRecord) else None) for row in rows
    ]
    try:
        table.commit(*steps)
    except table.Refused as refused:
        raise table.Overtaken from refused


def of_applicant(applicant: str) -> tuple[Case, ...]:
    """An applicant's cases, newest change first, without their items and answers."""
    rows = CaseRecord.by_applicant.query(applicant, scan_index_forward=False)
    return tuple(_case(row) for row in rows)


def open_cases() -> Iterator[str]:
    """The ids of all cases that have not ended, shard by shard, each by due date."""
    for number in range(SHARDS):
        for row in CaseRecord.by_clock.query(f"open#{number}"):
            yield row.pk.removeprefix("CASE#")


class Queued(NamedTuple):
    """An item on a desk, with the case that it is of and the bundle version of that case."""

    case: str
    bundle: str
    item: Item


def in_queue(department: str, region: str) -> tuple[Queued, ...]:
    """The items under review in a department's queue, earliest due first: one Query."""
    return tuple(map(_queued, ItemRecord.by_queue.query(queue(department, region))))


def past_due(day: date) -> tuple[Queued, ...]:
    """The items under review, of every department, that were due before a day: one Query a shard."""
    shards = (ItemRecord.by_due.query(f"review#{n}", ItemRecord.due < day.isoformat()) for n in range(REVIEW_SHARDS))
    return tuple(_queued(row) for rows in shards for row in rows)


def _queued(row: ItemRecord) -> Queued:
    return Queued(row.pk.removeprefix("CASE#"), row.bundle, _item(row))


def _rows(before: Case, after: Case) -> list[table.Step]:
    rows: list[table.Table] = [
        _item_row(after, item) for code, item in after.items.items() if before.items.get(code) != item
    ]
    if after.sheet != before.sheet:
        sealed = crypto.seal(json.dumps(vars(after.sheet), ensure_ascii=False).encode(), _pk(after.id))
        rows.append(SheetRecord(_pk(after.id), "ANSWERS", sheet=sealed))
    return [table.save(row) for row in rows]


def _links(case: Case, links: Iterable[Chained]) -> list[table.Step]:
    return [
        table.insert(
            TimelineRecord(
                _pk(case.id),
                f"TIMELINE#{link.seq:06d}",
                at=link.at,
                kind=link.kind,
                actor=link.actor,
                item=link.item,
                facts=json.dumps(link.facts, ensure_ascii=False),
                hash=link.hash,
                event={"source": "onething.cases", "kind": link.kind, "detail": _detail(case, link)},
            )
        )
        for link in links
    ]


def _detail(case: Case, link: Chained) -> str:
    told = {"case": case.id, "seq": link.seq, "kind": link.kind, "item": link.item, "run": case.run, "at": link.at}
    return json.dumps({name: value for name, value in told.items() if value is not None})


def _head(case: Case) -> CaseRecord:
    return CaseRecord(
        _pk(case.id),
        "CASE",
        applicant=case.applicant,
        person=case.person,
        bundle=case.bundle,
        region=case.region,
        status=case.status.value,
        created=clock.text(case.created),
        changed=_text(case.changed),
        version=case.version,
        run=case.run,
        seq=case.last.seq,
        hash=case.last.hash,
        submitted=_text(case.submitted),
        due=_text(case.due),
        provisional=case.provisional,
        clock=shard(case.id) if case.submitted and not case.status.ended else None,
    )


def _case(row: CaseRecord) -> Case:
    return Case(
        id=row.pk.removeprefix("CASE#"),
        applicant=row.applicant,
        person=row.person,
        bundle=row.bundle,
        region=row.region,
        status=CaseStatus(row.status),
        created=clock.from_text(row.created),
        changed=clock.from_text(row.changed),
        version=int(row.version),
        run=int(row.run),
        last=Link(int(row.seq), row.hash),
        submitted=_moment(row.submitted),
        due=_day(row.due),
        provisional=row.provisional,
    )


_PLAIN = ("department", "region", "provisional", "decided_by", "automatic", "reason", "note", "owes_result", "result")
_TOKENS = ("tokens", "gates")


def _item_row(case: Case, item: Item) -> ItemRecord:
    stored = {name: getattr(item, name) for name in _PLAIN} | {
        **{name: list(getattr(item, name)) or None for name in _TOKENS},
        "bundle": case.bundle,
        "status": item.status.value,
        "started": _text(item.started),
        "due": _text(item.due),
        "statutory": _text(item.statutory),
        "decided": _text(item.decided),
    }
    if item.status is ItemStatus.UNDER_REVIEW:
        stored |= {"queue": queue(item.department, item.region), "clock": review_shard(case.id)}
    # Most of it is not there yet when nine items are laid out at once.
    there = {name: value for name, value in stored.items() if value is not None}
    return ItemRecord(_pk(case.id), f"ITEM#{item.code}", **there)


def _item(row: ItemRecord) -> Item:
    plain: dict[str, Any] = {name: getattr(row, name) for name in _PLAIN}
    plain |= {name: tuple(getattr(row, name) or ()) for name in _TOKENS}
    return Item(
        code=row.sk.removeprefix("ITEM#"),
        status=ItemStatus(row.status),
        started=_moment(row.started),
        due=_day(row.due),
        statutory=_day(row.statutory),
        decided=_moment(row.decided),
        **plain,
    )


def _opened(row: SheetRecord) -> Sheet:
    told = json.loads(crypto.unseal(row.sheet, row.pk))
    for name in ("chosen", "declared", "unavailable", "confirmed"):
        told[name] = tuple(told[name])
    told["prefilled"] = {name: (value, source) for name, (value, source) in told["prefilled"].items()}
    return Sheet(**told)


def _chained(row: TimelineRecord) -> Chained:
    seq = int(row.sk.removeprefix("TIMELINE#"))
    return Chained(seq, row.at, row.kind, row.actor, row.item, json.loads(row.facts), row.hash)


def queue(department: str, region: str) -> str:
    """The name of a department's queue in a region."""
    return f"{department}#{region}"


def shard(case_id: str) -> str:
    """The shard of `by-clock` that an open case is in."""
    return _shard("open", case_id, SHARDS)


def review_shard(case_id: str) -> str:
    """The shard of `by-clock` that the items under review of a case are in."""
    return _shard("review", case_id, REVIEW_SHARDS)


def _shard(kind: str, case_id: str, shards: int) -> str:
    return f"{kind}#{ids.shard(case_id, shards)}"


def _pk(case_id: str) -> str:
    return f"CASE#{case_id}"


def _text(moment: datetime | date | None) -> str | None:
    if isinstance(moment, datetime):
        return clock.text(moment)
    return moment.isoformat() if moment else None


def _moment(text: str | None) -> datetime | None:
    return clock.from_text(text) if text else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
