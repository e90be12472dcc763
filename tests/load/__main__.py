"""Owns the report: `python -m tests.load` measures all and writes docs/performance.md; with names, it prints only those.

python -m tests.load                     everything, into docs/performance.md
python -m tests.load calls imports       two of the sections, onto the screen
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from infra.local.steps import step

REPORT = Path(__file__).parents[2] / "docs" / "performance.md"
PREFACE = """# Performance

Written by `make load` (`python -m tests.load`); nothing here is typed by hand. All on one small machine with two cores,
against the embedded cloud, which answers from memory in this very process: **the ratios carry over, the milliseconds
do not.** What is compared is measured in one run, taking turns. Times are those of one thread on a processor, so that
neighbours on the machine and waiting do not count; processor caches shared with neighbours still blur them by some ten
per cent.
"""


class Section(NamedTuple):
    """One part of the report: its heading, what was measured and how, and what makes its table."""

    heading: str
    words: str
    table: Callable[[], str]


def _calls() -> str:
    from tests.load import operations

    return operations.table()


def _handlers() -> str:
    from tests.load import beside_boto

    return beside_boto.table()


def _edges() -> str:
    from tests.load import edges

    return edges.table_of()


def _imports() -> str:
    from tests.load import importing

    return importing.table()


def _machines() -> str:
    from tests.load import workflow_table

    return workflow_table.table()


SECTIONS = {
    "calls": Section(
        "Calls to DynamoDB, and what they consume",
        "Aims: at most 4 calls to submit, at most 4 to decide. Counted at botocore, so nothing escapes. The embedded cloud\n"
        "does not know capacity; units are computed from the very rows (`tests/load/capacity.py` names AWS's rules):\n"
        "reading 4 KB consistently is 1 unit, writing 1 KB within a transaction 2, and every index that a row moves in\n"
        "is counted too. Warm process: its keys and the bundle's version were read before; the last row shows a cold one.",
        _calls,
    ),
    "handlers": Section(
        "Our handlers beside the bare calls that they make",
        "Aim: at most 1.3 times. *Handler* is `app(event, context)`, all of it: routing, session and JWT, unsealing and\n"
        "sealing the answers, conditions, timeline hashes, PynamoDB, the answer's JSON. *Bare* is the same requests again,\n"
        "through a plain boto3 client with nothing around it. Waiting for partners (the registers that confirm answers,\n"
        "asked side by side from threads of their own) is in neither, and stands at the end as a person would wait for it.",
        _handlers,
    ),
    "edges": Section(
        "Three edges, doing the same",
        "What it costs to turn API Gateway's event into a checked model and back. `tests/load/edges.py` has the three\n"
        "programs. POST checks the body of “begin an application” and writes one row in a transaction.",
        _edges,
    ),
    "imports": Section(
        "Import",
        "Aim: at most 1.15 times. Fresh processes taking turns, the smallest of each; bytecode is compiled before. Parts of\n"
        "the standard library that only we import count as ours.",
        _imports,
    ),
    "machines": Section(
        "State machines",
        "One case each, in which every item is approved. A gate is a state that waits for items of other branches\n"
        "(`chalicelib/approvals/plan.py`). AWS's limits: 1 MB of definition, 25,000 events of history.",
        _machines,
    ),
}


def main() -> int:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.load", description=__doc__)
    parser.add_argument(
        "sections", nargs="*", choices=[[], *SECTIONS], help="which parts; all of them when none is named"
    )
    wanted = parser.parse_args().sections or list(SECTIONS)
    texts = [_text(name, SECTIONS[name]) for name in wanted]
    if wanted == list(SECTIONS):
        REPORT.write_text("\n".join([PREFACE, *texts]), encoding="utf-8")
        print(REPORT)
    else:
        print("\n".join(texts))
    return 0


def _text(name: str, section: Section) -> str:
    with step(section.heading):
        table = section.table()
    return f"## {section.heading}\n\n{section.words}\n\n`python -m tests.load {name}`\n\n{table}\n"


if __name__ == "__main__":
    sys.exit(main())
