"""Owns making a code store: raw facts encoded, sorted, laid out, and named by what is in it; never a file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from chalicelib.policies.matching.batch.encoding import Cells, Encoder, Source
from chalicelib.policies.matching.batch.kernel import BLOCK, WORDS
from chalicelib.policies.matching.batch.store import Store
from chalicelib.policies.matching.columns import YesNo
from chalicelib.policies.matching.program import Program, Scale

_RARE = 50
"""A yes that fewer than one in so many have is rare."""


def encoders(program: Program, today: date) -> list[Encoder]:
    """One for each column. They remember what they read: keep them."""
    return [Encoder(scale, today) for scale in program.scales]


def frozen(tables: Iterable[pa.Table], readers: Sequence[Encoder], in_order: bool = False) -> Store:
    """The code store of these enterprises; sorted, unless they are to stay in order. ValueError without a column."""
    columns: list[_Flag | _Many] = [_column(reader.scale) for reader in readers]
    enterprises = 0
    for table in tables:
        source = Source(table)
        for reader, column in zip(readers, columns, strict=True):
            column.add(reader.cells(source), enterprises)
        enterprises += len(table)
    key = np.zeros(enterprises, np.uint64)
    for column in () if in_order else columns:
        column.liken(key)
    order = np.argsort(key, kind="stable").astype(np.uint32)
    return _laid_out(columns, order, min(reader.today for reader in readers))


class _Flag:
    """A column that is yes or no: who is yes, and who is unknown."""

    def __init__(self) -> None:
        self._yes: list[NDArray[np.uint32]] = []
        self._unknown: list[NDArray[np.uint32]] = []

    def add(self, cells: Cells, first: int) -> None:
        """One more shard, whose enterprises are numbered from `first`."""
        for own, cell in ((self._yes, 2), (self._unknown, 0)):
            own.append((np.flatnonzero(cells == cell) + first).astype(np.uint32))

    def liken(self, key: NDArray[np.uint64]) -> None:
        """Who holds a rare thing is sorted behind the others."""
        if sum(map(len, self._yes)) * _RARE < len(key):
            for yes in self._yes:
                key[yes] |= np.uint64(1 << 32)

    def counts(self, enterprises: int) -> list[int]:
        """How many are unknown, no, yes."""
        yes, unknown = sum(map(len, self._yes)), sum(map(len, self._unknown))
        return [unknown, enterprises - yes - unknown, yes]

    def lay(self, places: NDArray[np.uint32], yes: NDArray[np.uint64], unknown: NDArray[np.uint64]) -> None:
        """Into bitmaps, each enterprise at its place; who was listed is let go of."""
        for own, words in ((self._yes, yes), (self._unknown, unknown)):
            bits = np.zeros(64 * len(words), np.bool_)
            for part in own:
                bits[places[part]] = True
            words[:] = np.packbits(bits, bitorder="little").view(np.uint64)
            own.clear()


class _Many:
    """A column of many cells: the cell of everyone."""

    def __init__(self, scale: Scale) -> None:
        self.broad = scale.cells > 256
        self._shift = {"industry": 0, "region": 16}.get(getattr(scale.column, "scheme", ""))
        self._parts: list[NDArray[Any]] = []
        self._counts = np.zeros(scale.cells, np.int64)

    def add(self, cells: Cells, first: int) -> None:
        """One more shard."""
        self._counts += np.bincount(cells, minlength=len(self._counts))
        self._parts.append(cells if self.broad else cells.astype(np.uint8))

    def liken(self, key: NDArray[np.uint64]) -> None:
        """Sorted by region, and within one by industry."""
        if self._shift is not None and self._parts:
            key |= np.concatenate(self._parts).astype(np.uint64) << np.uint64(self._shift)

    def counts(self, enterprises: int) -> list[int]:
        """How many there are in each cell."""
        return [int(count) for count in self._counts]

    def lay(self, order: NDArray[np.uint32], low: NDArray[np.uint8], high: NDArray[np.uint8] | None) -> None:
        """Into bytes, in that order; the shards are let go of."""
        whole = np.concatenate(self._parts)[order] if self._parts else np.empty(0, np.uint8)
        self._parts.clear()
        low[:] = whole & 255 if self.broad else whole
        if high is not None:
            high[:] = whole >> 8


def _column(scale: Scale) -> _Flag | _Many:
    return _Flag() if isinstance(scale.column, YesNo) else _Many(scale)


def _laid_out(columns: Sequence[_Flag | _Many], order: NDArray[np.uint32], today: date) -> Store:
    """All columns in that order; each is let go of as soon as it has its place."""
    flags = {number: column for number, column in enumerate(columns) if isinstance(column, _Flag)}
    many = {number: column for number, column in enumerate(columns) if isinstance(column, _Many)}
    counts = tuple(tuple(column.counts(len(order))) for column in columns)
    yes, unknown = (np.zeros((len(flags), -(-len(order) // BLOCK) * WORDS), np.uint64) for _ in range(2))
    places = np.empty_like(order)
    places[order] = np.arange(len(order), dtype=np.uint32)
    for row, flag in enumerate(flags.values()):
        flag.lay(places, yes[row], unknown[row])
    broad = [number for number, column in many.items() if column.broad]
    cells, high = np.empty((len(many), len(order)), np.uint8), np.empty((len(broad), len(order)), np.uint8)
    wide = tuple(broad.index(number) if number in broad else -1 for number in many)
    for row, column in enumerate(many.values()):
        column.lay(order, cells[row], high[wide[row]] if column.broad else None)
    name = f"{today.isoformat()}-{_digest(cells, high, yes, unknown)}"
    return Store(name, today, len(order), tuple(many), tuple(flags), wide, counts, cells, high, yes, unknown, order)


def _digest(*arrays: NDArray[Any]) -> str:
    digest = hashlib.sha256()
    for array in arrays:
        digest.update(array.data)
    return digest.hexdigest()[:12]
