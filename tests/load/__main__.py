"""Owns the report: measures everything into docs/performance.md, or prints the sections that were asked for.

python -m tests.load                     everything, into docs/performance.md
python -m tests.load calls imports       two of the sections, onto the screen
python -m tests.load --write stores      one of the sections, into its place in docs/performance.md
"""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module

from infra.local.steps import step
from tests.tools import pages

REPORT = "performance.md"
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
    "stores": "stores",
    "search": "searching",
    "lists": "lists",
    "matcher": "matcher.report",
}
"""The parts of the report, and the modules that measure them: each with `TITLE`, `ABOUT` and `table()`."""


def main() -> int:
    """Measure what was asked for."""
    os.environ.setdefault("ONETHING_LOG_LEVEL", "WARNING")
    parser = argparse.ArgumentParser(prog="python -m tests.load", description=__doc__)
    parser.add_argument(
        "sections", nargs="*", choices=[[], *SECTIONS], help="which parts; all of them when none is named"
    )
    parser.add_argument("--write", action="store_true", help="put them into the report, and leave the others there")
    options = parser.parse_args()
    wanted = options.sections or list(SECTIONS)
    texts = {import_module(f"tests.load.{SECTIONS[name]}").TITLE: _text(name) for name in wanted}
    if wanted != list(SECTIONS) and not options.write:
        print("\n".join(f"## {title}\n\n{text}" for title, text in texts.items()))
        return 0
    if wanted == list(SECTIONS):
        (pages.DOCS / REPORT).write_text(PREFACE, encoding="utf-8")
    for title, text in texts.items():
        print(pages.put(REPORT, title, text))
    return 0


def _text(name: str) -> str:
    """A module is imported in its turn: what it imports should not weigh on the others."""
    section = import_module(f"tests.load.{SECTIONS[name]}")
    with step(section.TITLE):
        table = section.table()
    return f"{section.ABOUT}\n\n`python -m tests.load {name}`\n\n{table}\n"


if __name__ == "__main__":
    sys.exit(main())
