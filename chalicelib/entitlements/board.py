"""Owns how lists, their lines and the objections to them lie in the `policies` table; never what may become of them.

`LIST#<id>` holds `LIST`, one `ENTRY#<enterprise>` or `LEFT#<enterprise>` each, and `OBJECTION#<number>`. Access
patterns: a list and its lines (Query), a department's lists (`by-holder`) and open objections (`by-clock`), the lists
under notice, the one that ends first first (`by-clock`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from datetime import date
from typing import Generic, NamedTuple, TypeVar

from pynamodb.attributes import BinaryAttribute, NumberAttribute, UnicodeAttribute

from chalicelib.core import clock, crypto, table
from chalicelib.core.errors import NotFound
from chalicelib.entitlements.models import Behind, Counts, Entry, Left, Listing, ListStatus, Objection, ObjectionStatus
from chalicelib.entitlements.rows import HeldRow

SHOWN = 100
"""Lines that one answer shows at most."""
_Row = TypeVar("_Row", bound=HeldRow)
Line = TypeVar("Line", Entry, Left, Behind)


class ListRecord(HeldRow, discriminator="list"):
    """A list. sk `LIST`; `version` guards it."""

    policy = UnicodeAttribute()
    department = UnicodeAttribute()
    period = UnicodeAttribute()
    day = UnicodeAttribute()
    by = UnicodeAttribute()
    looked = NumberAttribute()
    entries = NumberAttribute()
    fen = NumberAttribute()
    left = NumberAttribute()
    not_eligible = NumberAttribute()
    status = UnicodeAttribute()
    until = UnicodeAttribute(null=True)
    version = NumberAttribute()


class EntryRecord(HeldRow, discriminator="entry"):
    """A line of a list. sk `ENTRY#<enterprise>`."""

    name = UnicodeAttribute()
    fen = NumberAttribute()
    struck = UnicodeAttribute(null=True)


class LeftRecord(HeldRow, discriminator="left"):
    """An enterprise that was looked at and is not on the list, and why. sk `LEFT#<enterprise>`."""

    name = UnicodeAttribute(null=True)
    reason = UnicodeAttribute()
    other = UnicodeAttribute(null=True)


class BehindRecord(HeldRow, discriminator="behind"):
    """A line that stayed behind when the notice was over. sk `BEHIND#<enterprise>`."""


class ObjectionRecord(HeldRow, discriminator="objection"):
    """An objection. sk `OBJECTION#<number>`; on the department's clock while it is open."""

    enterprise = UnicodeAttribute()
    company = UnicodeAttribute(null=True)  # rows of before 2026-11-28 have none
    person = UnicodeAttribute()
    said = BinaryAttribute(legacy_encoding=False)
    at = UnicodeAttribute()
    status = UnicodeAttribute()
    by = UnicodeAttribute(null=True)
    reason = UnicodeAttribute(null=True)


class Lines(NamedTuple, Generic[Line]):
    """Some lines of a list, and the enterprise to go on after; None at the end."""

    lines: tuple[Line, ...]
    next: str | None


# --- lists ---


def listing(list_id: str) -> Listing:
    """A list; NotFound when there is none."""
    row = table.find(ListRecord, _list_pk(list_id), "LIST")
    if row is None:
        raise NotFound
    return _listing(row)


def every_entry(list_id: str) -> Iterator[Entry]:
    """All lines of a list, those that were struck too, by enterprise; read as they are asked for."""
    rows = EntryRecord.query(_list_pk(list_id), EntryRecord.sk.startswith("ENTRY#"), consistent_read=True)
    return map(_entry, rows)


def entries(list_id: str, after: str | None = None, limit: int = SHOWN) -> Lines[Entry]:
    """Some lines of a list, those that were struck too, by enterprise, after one of them."""
    return _some(EntryRecord, "ENTRY#", _entry, list_id, after=after, limit=limit)


def entry(list_id: str, enterprise: str) -> Entry | None:
    """One line of a list, or None."""
    row = table.find(EntryRecord, _list_pk(list_id), f"ENTRY#{enterprise}")
    return _entry(row) if row else None


def left(list_id: str, after: str | None = None, limit: int = SHOWN) -> Lines[Left]:
    """Some of those who were looked at and are not on the list, and why, by enterprise, after one of them."""
    return _some(LeftRecord, "LEFT#", _left, list_id, after=after, limit=limit)


def behind(list_id: str, after: str | None, limit: int) -> Lines[Behind]:
    """Some of the lines that stayed behind when the notice was over, by enterprise, after one of them."""
    return _some(BehindRecord, "BEHIND#", _behind, list_id, after=after, limit=limit)


def every_behind(list_id: str) -> Iterator[Behind]:
    """All of them; read as they are asked for."""
    within = BehindRecord.sk.startswith("BEHIND#")
    return map(_behind, BehindRecord.query(_list_pk(list_id), within, consistent_read=True))


def behind_row(list_id: str, enterprise: str) -> BehindRecord:
    """The row of a line that stayed behind."""
    return BehindRecord(_list_pk(list_id), f"BEHIND#{enterprise}")


def _behind(row: BehindRecord) -> Behind:
    return Behind(row.sk.removeprefix("BEHIND#"))


def _some(
    record: type[_Row], kind: str, read: Callable[[_Row], Line], list_id: str, *, after: str | None, limit: int
) -> Lines[Line]:
    """The lines of a kind after one of them. One row more than asked for says that there are more."""
    pk = _list_pk(list_id)
    place = {"pk": {"S": pk}, "sk": {"S": kind + after}} if after else None
    within = record.sk.startswith(kind)
    rows = list(record.query(pk, within, consistent_read=True, limit=limit + 1, last_evaluated_key=place))
    lines = tuple(map(read, rows[:limit]))
    return Lines(lines, lines[-1].enterprise if len(rows) > limit else None)


def lists_of(department: str) -> tuple[Listing, ...]:
    """A department's lists, newest change first."""
    rows = ListRecord.by_holder.query(f"lists#{department}", scan_index_forward=False)
    return tuple(_listing(row) for row in rows if isinstance(row, ListRecord))


def on_notice() -> tuple[Listing, ...]:
    """The public lists that are not settled, by their last day of notice."""
    return _on_clock("lists")


def being_drawn() -> tuple[Listing, ...]:
    """The lists that are being drawn up, oldest first."""
    return _on_clock("drawing")


def _on_clock(name: str) -> tuple[Listing, ...]:
    return tuple(_listing(row) for row in ListRecord.by_clock.query(name) if isinstance(row, ListRecord))


def drawn(line: Entry | Left, list_id: str) -> table.Table:
    """The row of one line of a list that is being drawn up."""
    if isinstance(line, Left):
        sk = f"LEFT#{line.enterprise}"
        return LeftRecord(_list_pk(list_id), sk, name=line.name, reason=line.reason, other=line.other)
    return entry_row(list_id, line)


def entry_row(list_id: str, line: Entry) -> EntryRecord:
    """The row of a line."""
    sk = f"ENTRY#{line.enterprise}"
    return EntryRecord(_list_pk(list_id), sk, name=line.name, fen=line.fen, struck=line.struck)


def saving_list(before: Listing | None, after: Listing) -> tuple[Listing, table.Step]:
    """The list in its next version, and the step that writes it unless somebody changed it meanwhile."""
    saved = replace(after, version=(before.version if before else 0) + 1, changed=clock.now())
    same = ListRecord.version == before.version if before else ListRecord.pk.does_not_exist()
    return saved, table.save(_list_row(saved), same)


def unchanged(seen: Listing) -> table.Step:
    """The step that holds a list still: it is as it was seen."""
    return table.Step("check", ListRecord(_list_pk(seen.id), "LIST"), ListRecord.version == seen.version)


def _list_row(seen: Listing) -> ListRecord:
    queue, due = _waits(seen)
    return ListRecord(
        _list_pk(seen.id),
        "LIST",
        policy=seen.policy,
        department=seen.department,
        period=seen.period,
        day=seen.day.isoformat(),
        by=seen.by,
        **asdict(seen.counts),
        status=seen.status.value,
        until=seen.until.isoformat() if seen.until else None,
        version=seen.version,
        holder=f"lists#{seen.department}",
        changed=clock.text(seen.changed or clock.now()),
        clock=queue,
        due=due,
    )


def _waits(seen: Listing) -> tuple[str | None, str | None]:
    """Where on the clock it is, and since or until when; nowhere unless something has to become of it."""
    if seen.status is ListStatus.DRAWING:
        return "drawing", clock.text(seen.changed or clock.now())
    if seen.status in (ListStatus.UNDER_NOTICE, ListStatus.NOTICE_OVER) and seen.until:
        return "lists", seen.until.isoformat()
    return None, None


def _listing(row: ListRecord) -> Listing:
    return Listing(
        id=row.pk.removeprefix("LIST#"),
        policy=row.policy,
        department=row.department,
        period=row.period,
        day=date.fromisoformat(row.day),
        by=row.by,
        counts=Counts.of(row),
        status=ListStatus(row.status),
        until=date.fromisoformat(row.until) if row.until else None,
        version=int(row.version),
        changed=clock.from_text(row.changed) if row.changed else None,
    )


def _left(row: LeftRecord) -> Left:
    return Left(row.sk.removeprefix("LEFT#"), row.reason, row.other, row.name)


def _entry(row: EntryRecord) -> Entry:
    return Entry(row.sk.removeprefix("ENTRY#"), row.name, int(row.fen), row.struck)


# --- objections ---


def objection(objection_id: str) -> Objection:
    """An objection by `<list>.<number>`; NotFound when there is none."""
    list_id, _, number = objection_id.partition(".")
    row = table.find(ObjectionRecord, _list_pk(list_id), f"OBJECTION#{number}")
    if row is None:
        raise NotFound
    return _objection(row)


def objections_to(list_id: str) -> tuple[Objection, ...]:
    """Every objection to a list, decided or not."""
    rows = ObjectionRecord.query(_list_pk(list_id), ObjectionRecord.sk.startswith("OBJECTION#"), consistent_read=True)
    return tuple(_objection(row) for row in rows)


def open_objections(department: str) -> tuple[Objection, ...]:
    """A department's objections that nobody decided yet, those to the list that ends first first."""
    rows = ObjectionRecord.by_clock.query(f"objections#{department}")
    return tuple(_objection(row) for row in rows if isinstance(row, ObjectionRecord))


def saving_objection(seen: Objection, department: str, until: date | None) -> table.Step:
    """The step that writes an objection: a new one, or the decision about one that is open."""
    number = seen.id.rpartition(".")[2]
    pk, sk = _list_pk(seen.list), f"OBJECTION#{number}"
    is_open = seen.status is ObjectionStatus.OPEN
    row = ObjectionRecord(
        pk,
        sk,
        enterprise=seen.enterprise,
        company=seen.company,
        person=seen.person,
        said=crypto.seal(json.dumps([seen.name, seen.text], ensure_ascii=False).encode(), pk + sk),
        at=clock.text(seen.at),
        status=seen.status.value,
        by=seen.by,
        reason=seen.reason,
        clock=f"objections#{department}" if is_open else None,
        due=until.isoformat() if is_open and until else None,
    )
    return table.insert(row) if is_open else table.save(row, ObjectionRecord.status == ObjectionStatus.OPEN.value)


def _objection(row: ObjectionRecord) -> Objection:
    name, text = json.loads(crypto.unseal(row.said, row.pk + row.sk))
    list_id = row.pk.removeprefix("LIST#")
    return Objection(
        id=f"{list_id}.{row.sk.removeprefix('OBJECTION#')}",
        list=list_id,
        enterprise=row.enterprise,
        company=row.company or row.enterprise,
        person=row.person,
        name=name,
        text=text,
        at=clock.from_text(row.at),
        status=ObjectionStatus(row.status),
        by=row.by,
        reason=row.reason,
    )


def _list_pk(list_id: str) -> str:
    return f"LIST#{list_id}"
