"""Owns what a failed history is worth: its smallest form, in words, and kept in a file, to be played again for ever."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from tests.simulation.base import Base
from tests.simulation.history import History, play
from tests.simulation.invariants import Broken
from tests.simulation.moves import Move, Moves
from tests.simulation.shrinking import smallest

FILE = Path(__file__).parent / "seeds.yaml"


@dataclass(frozen=True)
class Failure:
    """A history that failed: its seed, its first moment, the fewest moves that fail, and what breaks."""

    seed: int
    begins: datetime
    moves: Moves
    broken: tuple[Broken, ...]

    def __str__(self) -> str:
        broken = [f"  => {each.invariant}: {each.words}" for each in self.broken]
        again = f"  again: make simulate SEED={self.seed} HISTORIES=1"
        return "\n".join([f"seed {self.seed} fails, from {self.begins}:", *map(str, self.moves), *broken, again])

    def plain(self) -> dict[str, Any]:
        """The failure as an entry of the file."""
        wrong = {"seed": self.seed, "invariant": self.broken[0].invariant, "wrong": self.broken[0].words}
        return wrong | {"begins": self.begins.isoformat(), "moves": [move.plain() for move in self.moves]}


def made_small(base: Base, history: History) -> Failure:
    """The failure of a history, as small as it gets: of all that broke, what broke first must break again."""
    invariant = history.broken[0].invariant

    def broken(moves: Moves) -> tuple[Broken, ...]:
        return play(base, history.seed, history.begins, moves).broken

    moves = smallest(history.moves, lambda fewer: any(each.invariant == invariant for each in broken(fewer)))
    return Failure(history.seed, history.begins, moves, broken(moves))


@dataclass(frozen=True)
class Kept:
    """A history of the file: what was wrong, when it was mended, and the broken build that still has the fault."""

    seed: int
    invariant: str
    wrong: str
    mended: str
    build: str
    begins: datetime
    moves: Moves

    def again(self, base: Base) -> History:
        """Play it."""
        return play(base, self.seed, self.begins, self.moves)


def kept() -> Iterator[Kept]:
    """Every history of the file."""
    for entry in yaml.safe_load(FILE.read_text(encoding="utf-8")):
        moves = tuple(map(Move.of, entry["moves"]))
        begins = datetime.fromisoformat(entry["begins"])
        told = {name: entry[name] for name in ("seed", "invariant", "wrong", "mended", "build")}
        yield Kept(**told, begins=begins, moves=moves)
