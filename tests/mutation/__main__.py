"""Owns the command that tests our tests: mutants of the pure rules, counted and told in docs/reliability.md.

python -m tests.mutation                     everything, from the beginning (an hour on two busy cores)
python -m tests.mutation cases conditions    two capabilities
python -m tests.mutation cases --again       what survived the last time, after a test was written, and what has changed

The section is written when the last runs of all capabilities leave nothing to complain about.
"""

from __future__ import annotations

import argparse
import sys

from infra.local.steps import step
from tests.mutation import report, results, running, survivors
from tests.mutation.results import Mutant
from tests.mutation.scope import LEAST, LEAST_OF_A_MODULE, SCOPES
from tests.tools import pages


def main() -> int:
    """Measure what was asked for; 1 when too few are caught, or a survivor is not named."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.mutation", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("capabilities", nargs="*", choices=[[], *SCOPES], help="which; all when none is named")
    parser.add_argument("--again", action="store_true", help="only what survived the last time, and what has changed")
    parser.add_argument("--processes", type=int, default=2, help="mutants tested at a time (2)")
    wanted = parser.parse_args()
    running.install()
    for name in wanted.capabilities or SCOPES:
        _measure(name, wanted.again, wanted.processes)
    return _told([name for name in SCOPES if results.seconds(running.folder(name))])


def _measure(capability: str, again: bool, processes: int) -> None:
    with step(f"mutants of {capability}"):
        if again and running.folder(capability).exists():
            alive = [
                each.name for each in results.mutants(running.folder(capability)) if each.tested and not each.caught
            ]
            running.again(capability, SCOPES[capability], processes, alive)
        else:
            running.run(capability, SCOPES[capability], processes)


def _told(measured: list[str]) -> int:
    """The figures and complaints onto the screen; the section when there is nothing to complain about."""
    found = [mutant for name in measured for mutant in results.mutants(running.folder(name))]
    print(report.table(found))
    for complaint in (complaints := _complaints(found)):
        print(complaint)
    if complaints:
        return 1
    if measured == list(SCOPES):
        seconds = {name: results.seconds(running.folder(name)) for name in measured}
        print(pages.put("reliability.md", report.TITLE, report.section(found, seconds, survivors.named())))
    return 0


def _complaints(found: list[Mutant]) -> list[str]:
    """Everything for which the command fails, each with what to do."""
    known, scores = survivors.named(), report.scores(found)
    whole = report.per_cent(sum(caught for _, caught in scores.values()), len(found))
    modules = {module: report.per_cent(caught, count) for module, (count, caught) in scores.items()}
    return [
        *([f"{whole:.1f} % are caught; at least {LEAST} must be"] if whole < LEAST else []),
        *(f"{module}: {score:.1f} % are caught" for module, score in modules.items() if score < LEAST_OF_A_MODULE),
        *(f"not named: {each.module} {each.function}\n{each.change}" for each in survivors.unnamed(found, known)),
        *(
            f"not alive, take it out: {gone.module} {gone.function}\n{gone.change}"
            for gone in survivors.gone(found, known)
        ),
    ]


if __name__ == "__main__":
    sys.exit(main())
