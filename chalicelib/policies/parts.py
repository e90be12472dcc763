"""Owns how a content larger than a row is kept: compressed, cut into parts, let go in the end; never what it is.

Whoever writes a content gives it a name of its own, which holds its hash and is never used for another: so what was
let go is never wanted again. A content is let go by a moment after which DynamoDB may remove its parts (`expires`),
long after every reader that was just loading it has done so.
"""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterator
from datetime import timedelta
from typing import NamedTuple, Self

from chalicelib.core import clock, ids, table
from chalicelib.policies import canonical
from chalicelib.policies.records import ContentRecord, PartRecord

CONTENTS = "POLICIES#CONTENTS"
LARGEST = 350_000
"""Bytes of one part; a row of DynamoDB holds 400 KB, with its keys."""
KEPT = timedelta(days=30)
"""So long a content stays once it was let go: longer than any message lives that speaks of it."""
_BEING_WRITTEN = timedelta(days=1)
"""Within it, a content that nobody uses yet may still be on its way into use."""


class DamagedContent(Exception):
    """Parts are missing, or are not what was written; nothing is answered from them."""


class Stored(NamedTuple):
    """Where a content lies: its kind, the hash of it, in how many parts, and which writing of it this is."""

    kind: str
    digest: str
    parts: int
    writing: str

    @classmethod
    def named(cls, kind: str, name: str) -> Self:
        """A content by the name that it has in a row."""
        digest, parts, writing = name.split(".")
        return cls(kind, digest, int(parts), writing)

    @property
    def name(self) -> str:
        """`<digest>.<parts>.<writing>`."""
        return f"{self.digest}.{self.parts}.{self.writing}"

    @property
    def pk(self) -> str:
        """The partition that holds the parts."""
        return f"{self.kind}#{self.name}"


def write(kind: str, content: bytes) -> Stored:
    """Write a content, part by part: whoever reads it does so only once a row of its own names it."""
    compressed = zlib.compress(content, 9)
    cuts = range(0, len(compressed), LARGEST)
    stored = Stored(kind, canonical.digest(content), len(cuts), ids.ordered_id())
    table.commit(table.insert(ContentRecord(CONTENTS, stored.pk, since=clock.text(clock.now()))))
    for number, cut in enumerate(cuts):
        row = PartRecord(stored.pk, f"PART#{number:04}", content=compressed[cut : cut + LARGEST])
        table.commit(table.insert(row))
    return stored


def read(stored: Stored) -> bytes:
    """The content, checked wholly. DamagedContent when it is not all there."""
    rows = list(_parts(stored.pk))
    try:
        content = zlib.decompress(b"".join(row.content for row in rows))
    except zlib.error as error:
        raise DamagedContent(stored.pk) from error
    if len(rows) != stored.parts or canonical.digest(content) != stored.digest:
        raise DamagedContent(stored.pk)
    return content


def let_go(stored: Stored) -> None:
    """Its parts may vanish after a while. Only for what no row names any more; said again, nothing changes."""
    _let_go(stored.pk)


def sweep(used: Collection[Stored]) -> None:
    """Let go of every content that is not among these, and was not written just now: what crashes have left behind."""
    in_use = {stored.pk for stored in used}
    latest = clock.text(clock.now() - _BEING_WRITTEN)
    for row in ContentRecord.query(CONTENTS, consistent_read=True):
        if row.sk not in in_use and row.since < latest:
            _let_go(row.sk)


def _let_go(pk: str) -> None:
    gone = int((clock.now() + KEPT).timestamp())
    for row in _parts(pk):
        table.commit(table.update(PartRecord(row.pk, row.sk), PartRecord.expires.set(gone)))
    table.commit(table.delete(ContentRecord(CONTENTS, pk)))


def _parts(pk: str) -> Iterator[PartRecord]:
    return iter(PartRecord.query(pk, PartRecord.sk.startswith("PART#"), consistent_read=True))
