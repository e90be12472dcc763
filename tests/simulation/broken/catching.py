"""Owns the search for the first history that catches a broken build, and the table of what it took.

python -m tests.simulation.broken.catching
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.simulation import base, report
from tests.simulation.base import Base
from tests.simulation.broken.builds import BUILDS, Build
from tests.simulation.failures import Failure, made_small
from tests.simulation.history import make_up

LIMIT = 500
_HEAD = "# 抓住每个坏构建的最小历史，由命令写出。What catches each broken build, at its smallest.\n"
FILE = Path(__file__).parent / "caught.yaml"


@dataclass(frozen=True)
class Caught:
    """How a broken build was caught: after how many histories, and the smallest that does it."""

    histories: int
    failure: Failure

    @property
    def invariant(self) -> str:
        """What broke first."""
        return self.failure.broken[0].invariant


def caught(city: Base, build: Build, first: int = 1) -> Caught | None:
    """The first history from this seed on that fails in the build; None when none does within the limit."""
    with build():
        for number, seed in enumerate(range(first, first + LIMIT), start=1):
            history = make_up(city, seed)
            if history.broken:
                return Caught(number, made_small(city, history))
    return None


def main() -> int:
    """Search from seed 1 for every build, print each smallest history, write them down, and the table into the page."""
    rows, kept, all_caught = [], {}, True
    with base.built() as city:
        for name, build in BUILDS.items():
            found = caught(city, build)
            all_caught = all_caught and found is not None
            print(name, found.failure if found else "not caught", sep="\n", flush=True)
            rows.append(_row(name, build, found))
            kept |= {name: found.failure.plain()} if found else {}
    report.write_broken(rows)
    FILE.write_text(f"{_HEAD}{yaml.safe_dump(kept, allow_unicode=True, sort_keys=False, width=118)}", encoding="utf-8")
    return 0 if all_caught else 1


def _row(name: str, build: Build, found: Caught | None) -> str:
    words = f"`{name}`: {build.__doc__}"
    if found is None:
        return f"| {words} | – | – | – |"
    return f"| {words} | {found.histories} | {len(found.failure.moves)} | `{found.invariant}` |"


if __name__ == "__main__":
    sys.exit(main())
