"""Owns what is stored of who decided what: one row beside each decision, in the same transaction; never the decision.

The decision itself stands on the item. Access pattern: the newest decisions of one member of staff (Query, backwards).
"""

from __future__ import annotations

from typing import NamedTuple

from pynamodb.attributes import BooleanAttribute, UnicodeAttribute

from chalicelib.cases.models import Case, Item
from chalicelib.core import clock, table

_KEPT_SECONDS = 90 * 24 * 3600


class DecidedRecord(table.Table):
    """A decision of one's own. pk `STAFF#<number>`, sk `DECIDED#<moment>.<case>.<item>`; kept 90 days."""

    Meta = table.meta("cases")

    bundle = UnicodeAttribute()
    region = UnicodeAttribute()
    approve = BooleanAttribute()
    reason = UnicodeAttribute(null=True)


class Own(NamedTuple):
    """A decision of one's own: about which item of which case, when, what, and for which reason."""

    place: str
    case: str
    item: str
    bundle: str
    region: str
    at: str
    approve: bool
    reason: str | None


def noting(staff: str, case: Case, item: Item, approve: bool) -> table.Step:
    """The row that a decision leaves with whoever made it."""
    now = clock.now()
    return table.save(
        DecidedRecord(
            f"STAFF#{staff}",
            f"DECIDED#{clock.text(now)}.{case.id}.{item.code}",
            bundle=case.bundle,
            region=item.region,
            approve=approve,
            reason=item.reason,
            expires=int(now.timestamp()) + _KEPT_SECONDS,
        )
    )


def of_staff(staff: str, before: str | None, limit: int) -> tuple[tuple[Own, ...], str | None]:
    """What a member of staff decided, newest first, from before a place on, and where the next page begins: one Query.

    None at the end.
    """
    end = f"DECIDED#{before}" if before else "DECIDED$"  # "$" is the character after "#"
    earlier = DecidedRecord.sk.between("DECIDED#", end)
    rows = DecidedRecord.query(f"STAFF#{staff}", earlier, scan_index_forward=False, limit=limit + 2)
    found = [own for own in map(_own, rows) if own.place != before]
    shown = tuple(found[:limit])
    return shown, shown[-1].place if len(found) > limit else None


def _own(row: DecidedRecord) -> Own:
    place = row.sk.removeprefix("DECIDED#")
    moment, case, item = place.rsplit(".", 2)
    return Own(place, case, item, row.bundle, row.region, moment, row.approve, row.reason)
