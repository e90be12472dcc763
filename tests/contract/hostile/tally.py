"""Owns the figures: what was tried, what became of it, as tables. It tries nothing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from chalicelib.core import offered
from tests.contract.hostile.attempts import Kind, Rule
from tests.contract.hostile.running import Outcome

TITLE = "恶意输入 Hostile input"
_ABOUT = (
    "对每个接口，从会成功的请求出发，改动一处或几处。被拒绝的：4xx problem+json、两种语言、什么都不写、",
    "日志和回答都不泄露；办成的：须有规则为据，只写该接口可写的行，之后人人仍能读到该办件。",
    "",
    "Every operation is attacked from requests that are answered well. What is refused is a 4xx problem+json of the",
    "house, writes nothing (whatever table a call to AWS touched is compared row by row; all tables, queues and",
    "executions after each kind), and tells neither the log nor the caller anything of others. What is done is right",
    "by a rule, writes only rows that its operation may, and leaves the case readable to everybody who may see it.",
)


@dataclass
class Tally:
    """Counts outcomes by kind and operation; keeps what is wrong."""

    tried: Counter[tuple[Kind, str]] = field(default_factory=Counter)
    done: Counter[tuple[Kind, str]] = field(default_factory=Counter)
    rules: Counter[Rule] = field(default_factory=Counter)
    codes: Counter[tuple[int, str]] = field(default_factory=Counter)
    counted: int = 0
    slowest: float = 0.0
    faulty: list[Outcome] = field(default_factory=list)

    def add(self, outcome: Outcome) -> None:
        """One more."""
        attempt, answer = outcome.attempt, outcome.answer
        place = attempt.kind, attempt.operation
        self.tried[place] += 1
        self.slowest = max(self.slowest, answer.seconds)
        if answer.good:
            self.done[place] += 1
            self.rules[attempt.rule] += 1
        elif not outcome.faults:
            self.codes[answer.status, str(answer.told["code"])] += 1
            self.counted += bool(outcome.written)
        if outcome.faults:
            self.faulty.append(outcome)

    @property
    def total(self) -> int:
        """How many attempts."""
        return self.tried.total()


def page(tally: Tally, command: str, seconds: float) -> str:
    """The section, as Markdown."""
    tables = [*_by_kind(tally), *_by_operation(tally), *_by_rule(tally), *_by_code(tally)]
    return "\n".join([*_words(tally, command, seconds), *tables])


def _words(tally: Tally, command: str, seconds: float) -> list[str]:
    refused, done, faults = tally.total - tally.done.total() - len(tally.faulty), tally.done.total(), len(tally.faulty)
    slowest = f"The slowest answer took {tally.slowest * 1000:,.0f} ms of a processor."
    return [
        f"Written by `{command}`, in {seconds:,.0f} s; nothing here is typed by hand.",
        "",
        *_ABOUT,
        "",
        f"**{tally.total:,} attempts: {refused:,} refused, {done:,} rightly done, {faults:,} faults.** {slowest}",
        f"Wrong passwords are counted by design; {tally.counted:,} refusals did so.",
        "",
    ]


def _by_kind(tally: Tally) -> list[str]:
    rows = []
    for kind in Kind:
        tried = sum(count for (one, _), count in tally.tried.items() if one is kind)
        done = sum(count for (one, _), count in tally.done.items() if one is kind)
        faults = sum(outcome.attempt.kind is kind for outcome in tally.faulty)
        rows.append(f"| {kind} | {tried:,} | {tried - done:,} | {done:,} | {faults:,} |")
    return [
        "| what is tried | attempts | refused | rightly done | faults |",
        "| --- | ---: | ---: | ---: | ---: |",
        *rows,
        "",
    ]


def _by_operation(tally: Tally) -> list[str]:
    rows = []
    for name in sorted(operation.name for operation in offered.every()):
        tried = sum(count for (_, one), count in tally.tried.items() if one == name)
        done = sum(count for (_, one), count in tally.done.items() if one == name)
        rows.append(f"| `{name}` | {tried:,} | {tried - done:,} | {done:,} |")
    return ["| operation | attempts | refused | rightly done |", "| --- | ---: | ---: | ---: |", *rows, ""]


def _by_rule(tally: Tally) -> list[str]:
    rows = [f"| {rule} | {tally.rules[rule]:,} |" for rule in Rule if rule is not Rule.NEVER]
    return ["| rightly done, because | attempts |", "| --- | ---: |", *rows, ""]


def _by_code(tally: Tally) -> list[str]:
    rows = [f"| {status} | `{code}` | {count:,} |" for (status, code), count in sorted(tally.codes.items())]
    return ["| refused with | code | attempts |", "| --- | --- | ---: |", *rows, ""]
