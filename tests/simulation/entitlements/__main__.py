"""Owns the command: play histories of a campaign, print what failed as small as it gets, and what all of them did.

python -m tests.simulation.entitlements --seed 1 --histories 1000
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter

from tests.simulation.entitlements import base
from tests.simulation.entitlements.history import History, made_small, make_up, measured


def main() -> int:
    """Play; 1 when a history failed."""
    options = _options()
    began, failed = time.monotonic(), 0
    sums: dict[str, Counter[str]] = {name: Counter() for name in ("met", "ran", "did", "ends")}
    with base.built() as built:
        campaign = measured(built)
        for seed in range(options.seed, options.seed + options.histories):
            history = make_up(campaign, seed)
            _add(sums, history)
            if history.broken:
                failed += 1
                print(made_small(campaign, history), flush=True)
    for name, counts in sums.items():
        print(f"{name:>5}  " + " · ".join(f"{what} {times:,}" for what, times in counts.most_common()))
    seconds = time.monotonic() - began
    print(f"{options.histories:,} histories, {failed} failed, {seconds:,.1f} s")
    return 1 if failed else 0


def _add(sums: dict[str, Counter[str]], history: History) -> None:
    for name, counts in sums.items():
        counts.update(getattr(history, name))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.simulation.entitlements", description="A campaign's histories."
    )
    parser.add_argument("--seed", type=int, default=1, help="the seed of the first history; the next ones follow")
    parser.add_argument("--histories", type=int, default=100, help="how many")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
