"""Owns how published bundles are stored in the `catalogue` table; never what stands in one.

Access patterns: one version (`BUNDLE#<code>` / `VERSION#<6 digits>`, never changed but for its machine), the newest
version of a bundle (one Query, backwards), and all current bundles (`CURRENT` / `<code>`, one Query).
"""

from __future__ import annotations

from pynamodb.attributes import NumberAttribute, UnicodeAttribute

from chalicelib.core import table

_META = table.meta("catalogue")
CURRENT = "CURRENT"


class VersionRecord(table.Table):
    """One published version: the file's own text, its hash, who published it when, and its state machine."""

    Meta = _META

    source = UnicodeAttribute()
    digest = UnicodeAttribute()
    published = UnicodeAttribute()
    publisher = UnicodeAttribute()
    machine = UnicodeAttribute(null=True)


class CurrentRecord(table.Table):
    """Which version new cases begin with. pk `CURRENT`, sk the bundle's code."""

    Meta = _META

    number = NumberAttribute()


def key(code: str) -> str:
    """The partition of a bundle's versions."""
    return f"BUNDLE#{code}"


def sort(number: int) -> str:
    """The sort key of a version."""
    return f"VERSION#{number:06d}"


def newest(code: str) -> VersionRecord | None:
    """The version published last, with a machine or not yet."""
    return next(iter(VersionRecord.query(key(code), scan_index_forward=False, limit=1, consistent_read=True)), None)
