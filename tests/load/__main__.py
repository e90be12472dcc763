"""Owns the report: measures everything into docs/performance.md, or prints the sections that were asked for.

python -m tests.load                     everything, into docs/performance.md
python -m tests.load calls imports       two of the sections, onto the screen
"""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module
from pathlib import Path

from infra.local.steps import step

REPORT = Path(__file__).parents[2] / "docs" / "performance.md"
PREFACE = """# Performance

Written by `make load` (`python -m tests.load`); nothing here is typed by hand. All on one small machine with two cores,
against the embedded cloud, which answers from memory in this very process: **the ratios carry over, the milliseconds
do not.** What is compared is measured in one run, taking turns. Times are those of one thread on a processor, so that
neighbours on the machine and waiting do not count; but processor caches are shared, and runs differ by up to a quarter.
"""


SECTIONS = {
    "calls": "operations",
    "handlers": "beside_boto",
    "edges": "edges",
    "imports": "importing",
    "machines": "workflow_table",
}
"""The parts of the report, and the modules that measure them: each with `TITLE`, `ABOUT` and `table()`."""


def main() -> int:
    """Measure what was asked for."""
    os.environ.setdefault("ONETHING_LOG_LEVEL", "WARNING")
    parser = argparse.ArgumentParser(prog="python -m tests.load", description=__doc__)
    parser.add_argument(
        "sections", nargs="*", choices=[[], *SECTIONS], help="which parts; all of them when none is named"
    )
    wanted = parser.parse_args().sections or list(SECTIONS)
    texts = [_text(name) for name in wanted]
    if wanted == list(SECTIONS):
        REPORT.write_text("\n".join([PREFACE, *texts]), encoding="utf-8")
        print(REPORT)
    else:
        print("\n".join(texts))
    return 0


def _text(name: str) -> str:
    """A module is imported in its turn: what it imports should not weigh on the others."""
    section = import_module(f"tests.load.{SECTIONS[name]}")
    with step(section.TITLE):
        table = section.table()
    return f"## {section.TITLE}\n\n{section.ABOUT}\n\n`python -m tests.load {name}`\n\n{table}\n"


if __name__ == "__main__":
    sys.exit(main())
