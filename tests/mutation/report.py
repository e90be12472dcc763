"""Owns the section "Mutation testing" of docs/reliability.md: the figures, and every survivor with its reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from tests.mutation.results import Mutant, left_out
from tests.mutation.running import ROOT
from tests.mutation.scope import LEAST, LEAST_OF_A_MODULE
from tests.mutation.survivors import Key, key

TITLE = "Mutation testing"
ABOUT = """[mutmut](https://mutmut.readthedocs.io) changes our pure rules, one small change at a time: another
comparison, another number, another text, an argument left out, a branch that is always taken. Each of these *mutants*
is tested by the unit tests of its own capability that reach it. A mutant is *caught* when a test fails or never ends.
One that only an integration test or the simulation would notice counts as survived. No mutant is left out, and none
is sampled.

`make mutants` (`python -m tests.mutation`) makes this section, and fails when less than {least:.0f} % are caught, less
than {least_of_a_module:.0f} % of any module, or when a survivor isn't named in `tests/mutation/survivors.yaml`."""
HEADER = "| module | mutants | caught | survived | caught, % |\n| --- | ---: | ---: | ---: | ---: |"


def per_cent(caught: int, of: int) -> float:
    """How many in a hundred."""
    return 100 * caught / of


def scores(mutants: Iterable[Mutant]) -> dict[str, tuple[int, int]]:
    """The mutants of each module, and how many of them are caught."""
    found = list(mutants)
    caught = Counter(each.module for each in found if each.caught)
    return {module: (count, caught[module]) for module, count in sorted(Counter(each.module for each in found).items())}


def table(mutants: Iterable[Mutant]) -> str:
    """The figures of each module and of all, in Markdown."""
    rows = [(f"`{module.removeprefix('chalicelib/')}`", *figures) for module, figures in scores(mutants).items()]
    rows.append(("**all**", sum(row[1] for row in rows), sum(row[2] for row in rows)))
    lines = [
        f"| {name} | {count:,} | {caught:,} | {count - caught} | {per_cent(caught, count):.1f} |"
        for name, count, caught in rows
    ]
    return "\n".join([HEADER, *lines])


def section(mutants: list[Mutant], seconds: Mapping[str, float], why: Mapping[Key, str]) -> str:
    """The whole section; `seconds` is the time that the mutants of each capability took."""
    about = ABOUT.format(least=LEAST, least_of_a_module=LEAST_OF_A_MODULE)
    times = ", ".join(f"{capability} {taken / 60:.0f}" for capability, taken in seconds.items())
    took = f"Minutes that the tests of all mutants took, added up, on two cores that others used too: {times}."
    return "\n\n".join([about, took, table(mutants), _left_out(mutants), "### Survivors", *_survivors(mutants, why)])


def _left_out(mutants: list[Mutant]) -> str:
    """What was not measured, from the sources."""
    names = [f"`{name}`" for module in scores(mutants) for name in left_out(ROOT / module)]
    return f"Not mutated, for mutmut leaves functions with decorators and tables of modules alone: {', '.join(names)}."


def _survivors(mutants: list[Mutant], why: Mapping[Key, str]) -> Iterator[str]:
    for module in scores(mutants):
        alive = {key(each): why[key(each)] for each in mutants if each.module == module and not each.caught}
        if alive:
            lines = [f"- `{each.function}`, {_in_a_line(each.change)}: {reason}" for each, reason in alive.items()]
            yield "\n".join([f"`{module.removeprefix('chalicelib/')}`", "", *lines])


def _in_a_line(change: str) -> str:
    """The change as it reads in a list: `was` → `is`."""
    lines = change.splitlines()
    was, now = (" ".join(line[2:] for line in lines if line[0] == sign) for sign in "-+")
    return f"{_code(was)} → {_code(now)}" if now else f"without {_code(was)}"


def _code(text: str) -> str:
    return f"`` {text} ``" if "`" in text else f"`{text}`"
