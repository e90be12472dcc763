"""Owns how published policies and the facts of enterprises lie in the `policies` table; never what they say.

Access patterns: one version of a policy (`POLICY#<code>` / `VERSION#<4 digits>`), many of them (one BatchGetItem), what
is published now (`POLICIES` / `CURRENT`), the parts of a larger content (`<KIND>#<digest>` / `PART#<4 digits>`, one
Query), which contents there are (`POLICIES#CONTENTS` / `<KIND>#<name>`), what a publication brought
(`POLICIES#PUBLISHED` / `<6 digits>`), the facts of an enterprise (`FACTS#<enterprise>` / `FACTS`), and every enterprise
whose facts are known: by name (`by-holder`), or those to be asked about first (`by-clock`); four shards of each.
"""

from __future__ import annotations

from pynamodb.attributes import BinaryAttribute, MapAttribute, NumberAttribute, UnicodeAttribute
from pynamodb.indexes import GlobalSecondaryIndex

from chalicelib.core import table

_META = table.meta("policies")
SHARDS = 4
"""Of the enterprises whose facts are known; there are as many as asked for something, not as many as a city has."""


class VersionRecord(table.Table):
    """One published version of a policy, never changed: its canonical text, the hash of it, who published it when."""

    Meta = _META

    text = UnicodeAttribute()
    digest = UnicodeAttribute()
    published = UnicodeAttribute()
    publisher = UnicodeAttribute()


class CurrentRecord(table.Table):
    """What is published now, by the names of the contents; `version` guards the switch from one to the next."""

    Meta = _META

    version = NumberAttribute()
    index = UnicodeAttribute()
    summaries = UnicodeAttribute()
    reference = UnicodeAttribute()
    published = UnicodeAttribute()


class PartRecord(table.Table):
    """A part of a content that is too large for one row; it never changes, and vanishes when its content is let go."""

    Meta = _META

    content = BinaryAttribute(legacy_encoding=False)


class ContentRecord(table.Table):
    """A content of which parts were written, and since when; noted before the first part, removed when it is let go."""

    Meta = _META

    since = UnicodeAttribute()


class PublishedRecord(table.Table):
    """One publication: `news` is the content that lists the new policies; `event` is what the relay announces."""

    Meta = _META

    news = UnicodeAttribute()
    event: MapAttribute[str, str] = MapAttribute()


class ByClock(GlobalSecondaryIndex["FactsRecord"]):
    """Enterprises whose facts are known, those to be asked about again first, in one of the shards."""

    Meta = table.index("by-clock")

    clock = UnicodeAttribute(hash_key=True)
    due = UnicodeAttribute(range_key=True)


class ByHolder(GlobalSecondaryIndex["FactsRecord"]):
    """Enterprises whose facts are known, in one of the shards, by name: an order that no asking changes."""

    Meta = table.index("by-holder")

    holder = UnicodeAttribute(hash_key=True)
    changed = UnicodeAttribute(range_key=True)


class FactsRecord(table.Table):
    """What registers told of an enterprise (一企一档), sealed; `version` guards it, `due` says when it grows old.

    `changed` is the enterprise's name: in `by-holder` it has its place for ever.
    """

    Meta = _META

    sealed = BinaryAttribute(legacy_encoding=False)
    version = NumberAttribute()
    clock = UnicodeAttribute()
    due = UnicodeAttribute()
    holder = UnicodeAttribute(null=True)
    changed = UnicodeAttribute(null=True)
    by_clock = ByClock()
    by_holder = ByHolder()


class ChangedRecord(table.Table):
    """The facts of an enterprise changed. sk `CHANGED#<6 digits>`; `event` is what the relay announces."""

    Meta = _META

    event: MapAttribute[str, str] = MapAttribute()


def version_key(policy_id: str) -> tuple[str, str]:
    """The keys of a version's row.

    >>> version_key("startup-grant@2026")
    ('POLICY#startup-grant', 'VERSION#2026')
    """
    code, _, number = policy_id.partition("@")
    return f"POLICY#{code}", f"VERSION#{int(number):04}"
