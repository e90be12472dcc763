"""Owns how lively `make run` stays as cases pile up, on both stores; the city runs in a process of its own.

Beside what is measured the city goes on working: a case that was just handed in starts its machine, notices go out.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from statistics import quantiles
from tempfile import TemporaryDirectory
from typing import Any

from infra import bootstrap
from tests.load.life import Life

TITLE = "`make run` as cases pile up"
ROUNDS, STAGES = 30, (0, 500, 2000)
OPEN_EACH = 20
"""Of so many cases one lies open on its first desk; the others were decided to their end."""
ABOUT = f"""Aim: every request answered within 150 ms (p95) when 2,000 cases are there. Asked over HTTP, one request
after another, while the process goes on working off what they caused; so these times are of a clock, unlike all others
here, and what else the machine does counts. Every {OPEN_EACH}th case lies open, all of them on one desk; the others
were decided to their end (copies of cases that lived, `tests/load/copying.py`). Milliseconds, p50 / p95, of {ROUNDS}
requests each; memory is that of the process, and of DynamoDB Local beside it."""
HEADER = "| store | cases | submit | decide | get case | list tasks | list bundles | memory | slowest p95 |"
RULE = "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
AIM_MS = 150
STORES = {"memory": "embedded", "dynamodb-local": "DynamoDB Local"}


def table(rounds: int = ROUNDS, stages: tuple[int, ...] = STAGES) -> str:
    """The table in Markdown: both stores, at each number of cases."""
    bootstrap.require_store()
    rows = [row for store in STORES for row in _rows(store, rounds, stages)]
    return "\n".join([HEADER, RULE, *rows])


def _rows(store: str, rounds: int, stages: tuple[int, ...]) -> Iterator[str]:
    with TemporaryDirectory() as folder, _running([folder] if store == "dynamodb-local" else []) as city:
        life = Life(city.url)
        closed, begun = life.lived(), life.begun()
        there = 0
        for cases in stages:
            more = cases - there
            city.copy(closed, more - more // OPEN_EACH, begun=False)
            city.copy(begun, more // OPEN_EACH, begun=True)
            times = _measured(life, rounds)
            yield _row(STORES[store], cases, times, _memory(city.process.pid))
            there = cases


class _City:
    """`tests.load.copying` in a process of its own."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.url = self._hear("http://")

    def copy(self, case_id: str, count: int, begun: bool) -> None:
        """Let it copy a case so many times, and come to rest."""
        assert self.process.stdin
        self.process.stdin.write(json.dumps({"case_id": case_id, "count": count, "begun": begun}) + "\n")
        self.process.stdin.flush()
        self._hear("copied")

    def _hear(self, beginning: str) -> str:
        assert self.process.stdout
        for line in self.process.stdout:
            if line.startswith(beginning):
                return line.strip()
        raise RuntimeError("the city ended")


@contextmanager
def _running(arguments: list[str]) -> Iterator[_City]:
    command = [sys.executable, "-m", "tests.load.copying", *arguments]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield _City(process)
        process.communicate()  # closes its standard input, which ends it


def _measured(life: Life, rounds: int) -> dict[str, list[float]]:
    """Milliseconds of each operation, in the order of the table."""
    taken = [_round(life) for _ in range(rounds)]
    return {name: [one[name] for one in taken] for name in ("submit", "decide", "case", "tasks", "bundles")}


def _round(life: Life) -> dict[str, float]:
    """Milliseconds of each operation with one more case, which is left behind half-way."""
    case_id = life.draft()
    submitted = _timed(life.submit, case_id)
    item = life.on_desk(case_id)[0]
    return {
        "submit": submitted,
        "tasks": _timed(life.desk(item).call, "GET", "/v1/staff/tasks"),
        "decide": _timed(life.decide, case_id, item),
        "case": _timed(life.case, case_id),
        "bundles": _timed(life.phone.call, "GET", "/v1/bundles"),
    }


def _timed(ask: Callable[..., object], *named: Any) -> float:
    began = time.perf_counter()
    ask(*named)
    return (time.perf_counter() - began) * 1000


def _row(store: str, cases: int, times: dict[str, list[float]], memory: str) -> str:
    figures = {name: _percentiles(taken) for name, taken in times.items()}
    slowest = max(p95 for _, p95 in figures.values())
    told = " | ".join(f"{p50:.0f} / {p95:.0f}" for p50, p95 in figures.values())
    verdict = f"**{slowest:.0f}**, {'kept' if slowest <= AIM_MS else 'missed'}"
    return f"| {store} | {cases:,} | {told} | {memory} | {verdict} |"


def _percentiles(taken: list[float]) -> tuple[float, float]:
    cuts = quantiles(taken, n=20, method="inclusive")
    return cuts[9], cuts[18]


def _memory(process: int) -> str:
    """Resident megabytes of a process, and of all that it started (the keeper with its database)."""
    own, below = _resident(process), [_resident(child) for child in _below(process)]
    return f"{own:.0f} MB" + (f" + {sum(below):.0f} MB" if below else "")


def _below(process: int) -> list[int]:
    told = subprocess.run(["ps", "-o", "pid=", "--ppid", str(process)], capture_output=True, text=True, check=False)
    return [child for line in told.stdout.split() for child in (int(line), *_below(int(line)))]


def _resident(process: int) -> float:
    told = subprocess.run(["ps", "-o", "rss=", "-p", str(process)], capture_output=True, text=True, check=True)
    return int(told.stdout) / 1024
