"""Owns the command: play histories of a campaign, print what failed as small as it gets, and what all of them did.

python -m tests.simulation.entitlements --seed 1 --histories 1000 --report     and into docs/reliability.md
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Mapping

from tests.simulation.entitlements import base
from tests.simulation.entitlements.history import History, made_small, make_up, measured
from tests.tools import pages

TITLE = "免申即享 Paid without applying"
ABOUT = """Officers put money, companies confirm from several phones, the treasury is down, slow, silent or sends
money back, banks do so a day after it was paid; processes die before and after every call, messages come late and
twice. After every step: no budget is exceeded, its shards are its sum, nobody is paid twice for one thing, the line
is kept, the treasury's books and ours agree; once the faults stop, everything that can be paid is."""
_WORDS = {
    "met": "缺陷 faults met",
    "ran": "进程 handlers that ran",
    "did": "发生 what happened",
    "ends": "结局 how they ended",
}


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
    text = _told(options, sums, failed, time.monotonic() - began)
    print(text)
    if options.report:
        print(pages.put("reliability.md", TITLE, f"{ABOUT}\n\n{text}"))
    return 1 if failed else 0


def _told(options: argparse.Namespace, sums: Mapping[str, Counter[str]], failed: int, seconds: float) -> str:
    rows = "\n".join(
        f"| {_WORDS[name]} | {' · '.join(f'{what} {times:,}' for what, times in counts.most_common())} |"
        for name, counts in sums.items()
    )
    command = f"make entitlements SEED={options.seed} HISTORIES={options.histories}"
    head = f"`{command}`: {options.histories:,} histories, {failed} failed, {seconds:,.0f} s"
    return f"{head}\n\n| | |\n| --- | --- |\n{rows}\n"


def _add(sums: dict[str, Counter[str]], history: History) -> None:
    for name, counts in sums.items():
        counts.update(getattr(history, name))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.simulation.entitlements", description="A campaign's histories."
    )
    parser.add_argument("--seed", type=int, default=1, help="the seed of the first history; the next ones follow")
    parser.add_argument("--histories", type=int, default=100, help="how many")
    parser.add_argument("--report", action="store_true", help="write the section of docs/reliability.md")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
