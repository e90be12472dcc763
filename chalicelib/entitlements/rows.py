"""Owns the base of our rows in the `policies` table: found by their key, by whoever holds them, or by the clock."""

from __future__ import annotations

from pynamodb.attributes import DiscriminatorAttribute, UnicodeAttribute
from pynamodb.indexes import GlobalSecondaryIndex

from chalicelib.core import table

META = table.meta("policies")


class ByHolder(GlobalSecondaryIndex["HeldRow"]):
    """Whatever somebody holds, oldest change first."""

    Meta = table.index("by-holder")

    holder = UnicodeAttribute(hash_key=True)
    changed = UnicodeAttribute(range_key=True)


class ByClock(GlobalSecondaryIndex["HeldRow"]):
    """Whatever waits for a moment, earliest first."""

    Meta = table.index("by-clock")

    clock = UnicodeAttribute(hash_key=True)
    due = UnicodeAttribute(range_key=True)


class HeldRow(table.Table):
    """Any row of ours that is found by its holder or by the clock; the discriminator says which."""

    Meta = META

    row = DiscriminatorAttribute()
    holder = UnicodeAttribute(null=True)
    changed = UnicodeAttribute(null=True)
    clock = UnicodeAttribute(null=True)
    due = UnicodeAttribute(null=True)
    by_holder = ByHolder()
    by_clock = ByClock()
