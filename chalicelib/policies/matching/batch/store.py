"""Owns the cells of a whole city on disk, its *code store*: sorted, small, frozen under a name; never raw facts.

    snapshot.json    its name, the reference date, how many enterprises, and by column the cells' counts
    cells.npy        a row for each column that has many cells: a byte an enterprise; high.npy: a second one, for few
    yes.npy          a bitmap for each column that is yes or no; unknown.npy: where it is neither
    order.npy        which enterprise of the source stands where: alike ones stand together

Sorted by who holds a title, region and industry, most conditions are the same for a whole block of neighbours.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from chalicelib.policies.matching.batch.kernel import BLOCK

_ARRAYS = ("cells", "high", "yes", "unknown", "order")


@dataclass(frozen=True)
class Store:
    """A code store. `cells` has a row for each column in `many`, `yes` and `unknown` one for each in `flags`.

    Where `wide[n]` is not -1, the cells of column `many[n]` go on in that row of `high`, 256 each.
    """

    name: str
    today: date
    enterprises: int
    many: tuple[int, ...]
    flags: tuple[int, ...]
    wide: tuple[int, ...]
    counts: tuple[tuple[int, ...], ...]
    cells: NDArray[np.uint8]
    high: NDArray[np.uint8]
    yes: NDArray[np.uint64]
    unknown: NDArray[np.uint64]
    order: NDArray[np.uint32]

    def __post_init__(self) -> None:
        """Frozen is frozen."""
        for name in _ARRAYS:
            getattr(self, name).setflags(write=False)

    def blocks(self) -> int:
        """How many blocks there are; the last may be smaller."""
        return -(-self.enterprises // BLOCK)

    def save(self, folder: Path) -> None:
        """Write it; its head comes last, so that a store without one is none."""
        folder.mkdir(parents=True, exist_ok=True)
        for name in _ARRAYS:
            np.save(folder / f"{name}.npy", getattr(self, name))
        head = {"name": self.name, "today": self.today.isoformat(), "enterprises": self.enterprises}
        columns = {"many": self.many, "flags": self.flags, "wide": self.wide, "counts": self.counts}
        (folder / "snapshot.json").write_text(json.dumps(head | columns), encoding="utf-8")

    @classmethod
    def open(cls, folder: Path) -> Store:
        """One on disk, read as it is needed."""
        head = json.loads((folder / "snapshot.json").read_text(encoding="utf-8"))
        arrays: dict[str, Any] = {name: np.load(folder / f"{name}.npy", mmap_mode="r") for name in _ARRAYS}
        columns: dict[str, Any] = {name: tuple(head[name]) for name in ("many", "flags", "wide")}
        counts = tuple(map(tuple, head["counts"]))
        return cls(
            head["name"], date.fromisoformat(head["today"]), head["enterprises"], **columns, counts=counts, **arrays
        )
