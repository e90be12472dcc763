"""Owns how far the streams were read, kept in a file as Lambda keeps it for us in AWS; it reads no stream.

Lambda's place moves on with every batch, for behind it the queues are durable. Here they are not: so a place is kept
only when everything behind it has come to rest. After a crash the stream is read again from there, and what was on its
way comes a second time, which every listener expects.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path


class Positions:
    """The last sequence number of each shard of which nothing is on its way any more. Without a file: none is kept."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._kept: dict[str, str] = json.loads(file.read_text(encoding="utf-8")) if file and file.exists() else {}

    def of(self, shard: str) -> str | None:
        """Where to go on behind; None for a shard that is read from its beginning."""
        return self._kept.get(shard)

    def keep(self, places: Mapping[str, str]) -> None:
        """Everything up to these places is done."""
        if self._file and places != self._kept:
            self._kept = dict(places)
            fresh = self._file.with_suffix(".fresh")
            fresh.write_text(json.dumps(self._kept), encoding="utf-8")
            fresh.replace(self._file)
