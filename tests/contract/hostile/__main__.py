"""Owns the command: try everything, print what was tried and every fault, write the section of docs/reliability.md.

python -m tests.contract.hostile --seed 1 --size 400
"""

from __future__ import annotations

import argparse
import sys
import time

from infra.local import gateway
from infra.local.steps import step
from tests.contract.hostile import inventing, plan, tally
from tests.contract.hostile.running import Trial, under_attack
from tests.contract.hostile.tally import Tally
from tests.integration.town import town
from tests.tools import pages

_SHOWN = 20


def main() -> int:
    """Try; 1 when there is a fault."""
    options = _options()
    begun, found = time.monotonic(), Tally()
    with town() as city, under_attack(city) as trial:
        _attack(trial, found, options.seed, options.size)
    command = f"python -m tests.contract.hostile --seed {options.seed} --size {options.size}"
    text = tally.page(found, command, time.monotonic() - begun)
    print(text)
    for outcome in found.faulty[:_SHOWN]:
        print(outcome)
    if options.write:
        print(pages.put("reliability.md", tally.TITLE, text))
    return 1 if found.faulty else 0


def _attack(trial: Trial, found: Tally, seed: int, size: int) -> None:
    starts = trial.starts()
    for kind in plan.MADE:
        with step(kind):
            for attempt in plan.planned(trial.scene, starts, kind, seed, size):
                found.add(trial.tried(attempt))
            trial.require_rest()
    with step("invented"):
        inventing.invented(starts, size * 10, seed, lambda attempt: found.add(trial.tried(attempt)))
        trial.require_rest()
    with step("sockets"), gateway.served(trial.scene.app, around=trial.recorder.during) as url:
        for spoken in plan.spoken(starts, seed, size):
            found.add(trial.said(url, spoken))
        trial.require_rest()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.contract.hostile", description="Hostile input, counted.")
    parser.add_argument("--seed", type=int, default=1, help="which attempts are chosen, and what is invented")
    parser.add_argument("--size", type=int, default=400, help="at most so many attempts of a kind at an operation")
    parser.add_argument("--no-write", dest="write", action="store_false", help="leave docs/reliability.md alone")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
