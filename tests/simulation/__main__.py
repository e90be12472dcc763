"""Owns the command: play histories, show how far they are, print what failed, and write the page if asked.

python -m tests.simulation --seed 1 --histories 5000 --report
"""

from __future__ import annotations

import argparse
import sys

from tests.simulation import base, report
from tests.simulation.campaign import Figures, campaign

_EVERY = 50


def main() -> int:
    """Play; 1 when a history failed."""
    options = _options()
    told = _Told(options.histories, options.report)
    with base.built() as city:
        figures = campaign(city, range(options.seed, options.seed + options.histories), told)
    print(report.page(figures))
    if options.report:
        report.write(figures)
    return 1 if figures.failures else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description="A city against itself.")
    parser.add_argument("--seed", type=int, default=1, help="the seed of the first history; the next ones follow")
    parser.add_argument("--histories", type=int, default=200, help="how many")
    parser.add_argument("--report", action="store_true", help="write docs/reliability.md")
    return parser.parse_args()


class _Told:
    """Shows progress on one line, and every failure as soon as it is small; keeps the page up to date."""

    def __init__(self, histories: int, page: bool) -> None:
        self._histories, self._page, self._failed = histories, page, 0

    def __call__(self, figures: Figures) -> None:
        """One more history was played."""
        for failure in figures.failures[self._failed :]:
            print(failure, flush=True)
        self._failed = len(figures.failures)
        if figures.histories % _EVERY == 0:
            line = f"{figures.histories:,} of {self._histories:,} · {figures.wall:,.0f} s · {self._failed} failed"
            print(line, file=sys.stderr, flush=True)
            if self._page:
                report.write(figures)


if __name__ == "__main__":
    sys.exit(main())
