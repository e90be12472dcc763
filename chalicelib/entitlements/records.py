"""Owns how entitlements, orders, grants and accounts lie in the `policies` table; never what may become of them.

`ENTITLEMENT#<id>` holds `ENTITLEMENT` and its course, `EVENT#<6 digits>`: written once, what the relay announces.
`ORDER#<number>` / `ORDER` is one payment order, never changed; `GRANTS#<enterprise>` / `GRANTS` what an enterprise
holds; `ACCOUNT#<keyed hash>` / `HOLDER` whose an account is. Access patterns: an entitlement (GetItem), an enterprise's
(`by-holder`), orders that are out and who waits for money, earliest first (`by-clock`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from pynamodb.attributes import BinaryAttribute, MapAttribute, NumberAttribute, UnicodeAttribute

from chalicelib.core import clock, crypto, table
from chalicelib.core.errors import NotFound
from chalicelib.entitlements import rules
from chalicelib.entitlements.models import Account, Change, Entitlement, Grants, Status, Told
from chalicelib.entitlements.rows import META, HeldRow

SOURCE = "onething.entitlements"
WATCHED = frozenset({Status.ORDERED, Status.PAID, Status.OWED})
"""While it is so, the treasury may have news of its newest order."""
ASKED_AFTER = timedelta(minutes=2)
"""How long an order may be out before the schedule asks about it: longer than its own message takes."""


class EntitlementRecord(HeldRow, discriminator="entitlement"):
    """An entitlement. sk `ENTITLEMENT`; `version` guards it."""

    policy = UnicodeAttribute()
    period = UnicodeAttribute()
    day = UnicodeAttribute()
    listed = NumberAttribute()
    status = UnicodeAttribute()
    amount = NumberAttribute()
    taken = UnicodeAttribute()
    attempt = NumberAttribute()
    reason = UnicodeAttribute(null=True)
    account = UnicodeAttribute(null=True)
    version = NumberAttribute()
    seq = NumberAttribute()


class EventRecord(table.Table):
    """Something that happened to an entitlement. sk `EVENT#<6 digits>`; `event` is what the relay announces."""

    Meta = META

    at = UnicodeAttribute()
    kind = UnicodeAttribute()
    by = UnicodeAttribute()
    reason = UnicodeAttribute(null=True)
    event: MapAttribute[str, str] = MapAttribute()


class OrderRecord(table.Table):
    """One payment order. Its key follows from entitlement and attempt; the payee is sealed. sk `ORDER`."""

    Meta = META

    entitlement = UnicodeAttribute()
    fen = NumberAttribute()
    payee = BinaryAttribute(legacy_encoding=False)


class GrantsRecord(table.Table):
    """What an enterprise holds by us. sk `GRANTS`; `version` guards it, so that nobody is granted twice at once."""

    Meta = META

    fen = UnicodeAttribute()
    owed = NumberAttribute()
    account = BinaryAttribute(legacy_encoding=False, null=True)
    version = NumberAttribute()


class AccountRecord(table.Table):
    """Whose an account is. pk `ACCOUNT#<keyed hash>`, sk `HOLDER`."""

    Meta = META

    enterprise = UnicodeAttribute()


# --- entitlements ---


def entitlement(entitlement_id: str) -> Entitlement:
    """An entitlement; NotFound when there is none."""
    row = table.find(EntitlementRecord, _pk(entitlement_id), "ENTITLEMENT")
    if row is None:
        raise NotFound
    return _entitlement(row)


def given(list_id: str, enterprises: Iterable[str]) -> dict[str, Entitlement]:
    """What a list gave to these enterprises, by enterprise; of one that it gave nothing yet, nothing."""
    keys = [(_pk(f"{list_id}.{enterprise}"), "ENTITLEMENT") for enterprise in enterprises]
    rows = EntitlementRecord.batch_get(keys, consistent_read=True) if keys else ()
    return {found.enterprise: found for found in map(_entitlement, rows)}


def of_enterprise(enterprise: str) -> tuple[Entitlement, ...]:
    """What an enterprise is or was entitled to, newest change first."""
    rows = EntitlementRecord.by_holder.query(f"entitlements#{enterprise}", scan_index_forward=False)
    return tuple(_entitlement(row) for row in rows if isinstance(row, EntitlementRecord))


def orders_out(before: str, limit: int) -> Iterator[Entitlement]:
    """So many of those whose order is out and was to be heard of before a moment (RFC 3339), oldest first."""
    return _on_clock("orders", EntitlementRecord.due <= before, limit)


def payments_watched(before: str, limit: int) -> Iterator[Entitlement]:
    """So many of those that were paid and are to be looked at before a moment (RFC 3339), oldest first."""
    return _on_clock("payments", EntitlementRecord.due <= before, limit)


def in_line(budget: str) -> Iterator[Entitlement]:
    """Who waits for money of a budget, the first in line first."""
    return _on_clock(f"waiting#{budget}", None)


def _on_clock(name: str, within: Any, limit: int | None = None) -> Iterator[Entitlement]:
    rows = EntitlementRecord.by_clock.query(name, within, limit=limit)
    return (_entitlement(row) for row in rows if isinstance(row, EntitlementRecord))


def course(entitlement_id: str) -> tuple[EventRecord, ...]:
    """What happened to an entitlement, oldest first."""
    rows = EventRecord.query(_pk(entitlement_id), EventRecord.sk.startswith("EVENT#"), consistent_read=True)
    return tuple(rows)


def event(entitlement_id: str, seq: int) -> EventRecord | None:
    """One entry of its course."""
    return table.find(EventRecord, _pk(entitlement_id), f"EVENT#{seq:06d}")


def saving(before: Entitlement | None, change: Change) -> tuple[Entitlement, tuple[table.Step, ...]]:
    """The entitlement after a change, and the steps that write it: itself, guarded by its version, and what is told."""
    version, seq = (before.version, before.seq) if before else (0, 0)
    after = replace(change.after, version=version + 1, seq=seq + len(change.told), changed=clock.now())
    same = EntitlementRecord.version == version if before else EntitlementRecord.pk.does_not_exist()
    told = (_event(after, seq + number, one) for number, one in enumerate(change.told, start=1))
    return after, (table.save(_row(after), same), *map(table.insert, told))


def look_later(seen: Entitlement) -> None:
    """The treasury had no news of an order: it is asked again later. Nothing happens when the entitlement moved on."""
    record, (_, due) = EntitlementRecord, _waits(seen, seen.changed or clock.now())
    actions = (record.due.set(due),) if due else (record.clock.remove(), record.due.remove())
    row = EntitlementRecord(_pk(seen.id), "ENTITLEMENT")
    with suppress(table.Refused):
        table.commit(table.update(row, *actions, condition=record.version == seen.version))


def _row(seen: Entitlement) -> EntitlementRecord:
    changed = seen.changed or clock.now()
    queue, due = _waits(seen, changed)
    return EntitlementRecord(
        _pk(seen.id),
        "ENTITLEMENT",
        policy=seen.policy,
        period=seen.period,
        day=seen.day.isoformat(),
        listed=seen.listed,
        status=seen.status.value,
        amount=seen.amount,
        taken=json.dumps({str(number): fen for number, fen in sorted(seen.taken.items())}),
        attempt=seen.attempt,
        reason=seen.reason,
        account=seen.account,
        version=seen.version,
        seq=seen.seq,
        holder=f"entitlements#{seen.enterprise}",
        changed=clock.text(changed),
        clock=queue,
        due=due,
    )


def _waits(seen: Entitlement, changed: datetime) -> tuple[str | None, str | None]:
    """Where on the clock it is, and since or until when; nowhere unless something has to become of it."""
    if seen.status is Status.WAITING:
        return f"waiting#{seen.budget}", clock.text(changed)
    if seen.status is Status.ORDERED:
        return "orders", clock.text(clock.now() + ASKED_AFTER)
    look = rules.next_look(clock.local_date(changed), clock.today()) if seen.status in WATCHED else None
    return ("payments", clock.text(datetime.combine(look, time(), clock.SHANGHAI))) if look else (None, None)


def _entitlement(row: EntitlementRecord) -> Entitlement:
    list_id, _, enterprise = row.pk.removeprefix("ENTITLEMENT#").partition(".")
    return Entitlement(
        list=list_id,
        enterprise=enterprise,
        policy=row.policy,
        period=row.period,
        day=date.fromisoformat(row.day),
        listed=int(row.listed),
        status=Status(row.status),
        amount=int(row.amount),
        taken={int(number): fen for number, fen in json.loads(row.taken).items()},
        attempt=int(row.attempt),
        reason=row.reason,
        account=row.account,
        version=int(row.version),
        seq=int(row.seq),
        changed=clock.from_text(row.changed) if row.changed else None,
    )


def _event(seen: Entitlement, seq: int, told: Told) -> EventRecord:
    detail = {"entitlement": seen.id, "policy": seen.policy, "enterprise": seen.enterprise, "seq": seq}
    return EventRecord(
        _pk(seen.id),
        f"EVENT#{seq:06d}",
        at=clock.text(seen.changed or clock.now()),
        kind=told.kind.value,
        by=told.by,
        reason=told.reason,
        event={"source": SOURCE, "kind": told.kind.value, "detail": json.dumps({**detail, "kind": told.kind.value})},
    )


# --- orders, grants, accounts ---


def ordering(seen: Entitlement, account: Account, holder: str) -> table.Step:
    """The step that writes an order: there is none of this number yet."""
    pk = f"ORDER#{seen.order}"
    payee = json.dumps([account.kind, account.number, holder], ensure_ascii=False).encode()
    return table.insert(OrderRecord(pk, "ORDER", entitlement=seen.id, fen=seen.amount, payee=crypto.seal(payee, pk)))


def payee(number: str) -> tuple[Account, str]:
    """Where an order is paid to: the account, and its holder's name. NotFound for an order that nobody wrote."""
    row = table.find(OrderRecord, f"ORDER#{number}", "ORDER")
    if row is None:
        raise NotFound
    kind, account, holder = json.loads(crypto.unseal(row.payee, row.pk))
    return Account(kind, account), holder


def grants(enterprise: str) -> Grants:
    """What an enterprise holds by us; of one that was never granted anything, nothing."""
    row = table.find(GrantsRecord, _grants_pk(enterprise), "GRANTS")
    if row is None:
        return Grants(enterprise)
    account = Account(*json.loads(crypto.unseal(row.account, row.pk))) if row.account else None
    return Grants(enterprise, json.loads(row.fen), int(row.owed), account, int(row.version))


def saving_grants(before: Grants, after: Grants) -> table.Step:
    """The step that writes what an enterprise holds, unless somebody changed it meanwhile."""
    pk = _grants_pk(before.enterprise)
    account = after.account
    named = json.dumps([account.kind, account.number]).encode() if account else None
    row = GrantsRecord(
        pk,
        "GRANTS",
        fen=json.dumps(after.fen, sort_keys=True),
        owed=after.owed,
        account=crypto.seal(named, pk) if named else None,
        version=before.version + 1,
    )
    same = GrantsRecord.version == before.version if before.version else GrantsRecord.pk.does_not_exist()
    return table.save(row, same)


def holder_of(fingerprint: str) -> str | None:
    """The enterprise that an account is known to be used by, or None."""
    row = table.find(AccountRecord, f"ACCOUNT#{fingerprint}", "HOLDER")
    return row.enterprise if row else None


def claiming(fingerprint: str, enterprise: str) -> table.Step:
    """The step by which an account becomes an enterprise's, unless it is another's."""
    free = AccountRecord.pk.does_not_exist() | (AccountRecord.enterprise == enterprise)
    return table.save(AccountRecord(f"ACCOUNT#{fingerprint}", "HOLDER", enterprise=enterprise), free)


def giving_up(fingerprint: str) -> table.Step:
    """The step by which an account is nobody's any more."""
    return table.delete(AccountRecord(f"ACCOUNT#{fingerprint}", "HOLDER"))


def _pk(entitlement_id: str) -> str:
    return f"ENTITLEMENT#{entitlement_id}"


def _grants_pk(enterprise: str) -> str:
    return f"GRANTS#{enterprise}"
