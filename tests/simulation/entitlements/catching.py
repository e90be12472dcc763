"""Owns finding, for each broken build, a history that catches it, made small, and keeping it; a command.

python -m tests.simulation.entitlements.catching      writes caught.yaml anew
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import yaml

from tests.simulation.entitlements import base
from tests.simulation.entitlements.base import Campaign
from tests.simulation.entitlements.broken import BUILDS, Build
from tests.simulation.entitlements.history import History, made_small, make_up, measured

FILE = Path(__file__).parent / "caught.yaml"
LIMIT = 500
"""Histories within which every build must be caught."""


def caught(campaign: Campaign, build: Build) -> History | None:
    """The first history from seed 1 that catches a build, made small."""
    with build():
        found = next((h for seed in range(1, LIMIT + 1) if (h := make_up(campaign, seed)).broken), None)
        return made_small(campaign, found) if found else None


def main() -> int:
    """Search; 1 when a build is not caught."""
    told: dict[str, Any] = {}
    with base.built() as built:
        campaign = measured(built)
        for name, build in BUILDS.items():
            if found := caught(campaign, build):
                moves = [move.plain() for move in found.moves]
                told[name] = {"seed": found.seed, "invariant": found.broken[0].invariant, "moves": moves}
                print(f"{name}: seed {found.seed}, {len(moves)} moves, {found.broken[0].invariant}", flush=True)
    FILE.write_text(yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=120), encoding="utf-8")
    return 0 if told.keys() == BUILDS.keys() else 1


if __name__ == "__main__":
    sys.exit(main())
