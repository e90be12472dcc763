"""Owns the benchmark of the matcher: everything in one run, into docs/, or smaller onto the screen.

python -m tests.load.matcher                                     all of it, in some minutes
python -m tests.load.matcher --policies 2000 --enterprises 100000  a small one; nothing is written
"""

from __future__ import annotations

import argparse
import sys

from chalicelib.policies.matching.program import compiled
from tests.load.matcher import measuring, policies, report
from tests.tools import pages


def main() -> int:
    """Measure. 1 when the matcher differs from brute force: then nothing is written."""
    parser = argparse.ArgumentParser(prog="python -m tests.load.matcher", description=__doc__)
    parser.add_argument("--policies", type=int, default=report.POLICIES)
    parser.add_argument("--enterprises", type=int, default=report.ENTERPRISES)
    options = parser.parse_args()
    try:
        table = report.table(options.policies, options.enterprises)
    except report.gate.Wrong as wrong:
        print(wrong, file=sys.stderr)
        return 1
    if (options.policies, options.enterprises) == (report.POLICIES, report.ENTERPRISES):
        print(
            pages.put("performance.md", report.TITLE, f"{report.ABOUT}\n\n`python -m tests.load.matcher`\n\n{table}\n")
        )
        part = measuring.part(compiled(policies.rules(report.POLICIES)))
        print(pages.put("matcher.md", report.BEYOND, report.beyond(part)))
    else:
        print(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
