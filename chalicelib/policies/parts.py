"""Owns how a content larger than a row is kept: compressed, cut into parts, named by its hash; never what it is."""

from __future__ import annotations

import zlib
from typing import NamedTuple, Self

from chalicelib.core import table
from chalicelib.policies import canonical
from chalicelib.policies.records import PartRecord

LARGEST = 350_000
"""Bytes of one part; a row of DynamoDB holds 400 KB, with its keys."""


class DamagedContent(Exception):
    """Parts are missing, or are not what was written; nothing is answered from them."""


class Stored(NamedTuple):
    """Where a content lies: its kind, the hash of it, and in how many parts."""

    kind: str
    digest: str
    parts: int

    @classmethod
    def named(cls, kind: str, name: str) -> Self:
        """A content by the name that it has in a row."""
        digest, _, parts = name.partition(".")
        return cls(kind, digest, int(parts))

    @property
    def name(self) -> str:
        """`<digest>.<parts>`."""
        return f"{self.digest}.{self.parts}"

    @property
    def pk(self) -> str:
        """The partition that holds the parts."""
        return f"{self.kind}#{self.digest}"


def packed(kind: str, content: bytes) -> tuple[Stored, list[PartRecord]]:
    """A content as rows that are not written yet; the same content gives the same rows."""
    compressed = zlib.compress(content, 9)
    cuts = range(0, len(compressed), LARGEST)
    stored = Stored(kind, canonical.digest(content), len(cuts))
    rows = [
        PartRecord(stored.pk, f"PART#{number:04}", content=compressed[cut : cut + LARGEST])
        for number, cut in enumerate(cuts)
    ]
    return stored, rows


def write(rows: list[PartRecord]) -> None:
    """Write the parts, one by one: whoever reads them does so only once all are named by a row of its own."""
    for row in rows:
        table.commit(table.save(row))


def read(stored: Stored) -> bytes:
    """The content, checked wholly. DamagedContent when it is not all there."""
    rows = list(PartRecord.query(stored.pk, PartRecord.sk.startswith("PART#"), consistent_read=True))
    try:
        content = zlib.decompress(b"".join(row.content for row in rows))
    except zlib.error as error:
        raise DamagedContent(stored.pk) from error
    if len(rows) != stored.parts or canonical.digest(content) != stored.digest:
        raise DamagedContent(stored.pk)
    return content
