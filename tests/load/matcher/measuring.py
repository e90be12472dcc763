"""Owns what is measured of the matcher itself: one enterprise, the whole city, changes; never what peers do.

All in seconds of a processor, so that neighbours on the machine do not count; of repeats the least, of calls median and
99th of a hundred.
"""

from __future__ import annotations

import io
import json
import multiprocessing
import os
import shutil
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from chalicelib.policies.matching import index
from chalicelib.policies.matching.batch import changes, freezing
from chalicelib.policies.matching.batch.plan import Plan, planned
from chalicelib.policies.matching.batch.run import Job, run
from chalicelib.policies.matching.batch.store import Store
from chalicelib.policies.matching.index import Index
from chalicelib.policies.matching.online import Answer, Matcher
from chalicelib.policies.matching.program import Program, Rule
from tests.load.matcher import city, gate

_LOADED = """
import json, sys, time
from pathlib import Path
import chalicelib.conditions
facts = json.load(sys.stdin)
began = time.process_time()
from chalicelib.policies.matching.index import Index
from chalicelib.policies.matching.online import Matcher
imported = time.process_time()
resident = lambda: 4096 * int(Path("/proc/self/statm").read_text().split()[1])
before = resident()
matcher = Matcher(Index.open(Path(sys.argv[1])))
loaded = time.process_time()
from datetime import date
for own in facts[:1]:
    matcher.match(own, date(2026, 11, 24)).matching
first = time.process_time()
for own in facts:
    answer = matcher.match(own, date(2026, 11, 24))
    answer.matching, answer.unknown, answer.missing
print(json.dumps([imported - began, loaded - imported, first - loaded, resident() - before]))
"""


class Call(NamedTuple):
    """Microseconds: median and 99th of a hundred."""

    median: float
    late: float


@dataclass(frozen=True)
class Online:
    """One enterprise against all: sizes in bytes, times in seconds, calls in microseconds."""

    raw: int
    zipped: int
    imported: float
    loaded: float
    first: float
    memory: int
    bits: Call
    ids: Call
    unknown: Call
    missing: Call


def online(program: Program, enterprises: int = 3000) -> tuple[Online, Matcher]:
    """Publish, load in fresh processes, then ask for warm answers. A third of the calls warm it up."""
    content = index.publish(program)
    matcher = Matcher(Index(content))
    facts = city.rows(city.kept(0)[: 2 * enterprises])
    for own in facts:
        answer = matcher.match(own, city.TODAY)
        answer.matching, answer.unknown  # noqa: B018  # worked out when it is asked for
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "index"
        file.write_bytes(content)
        fresh = [_fresh(file, facts[:1000]) for _ in range(5)]
    return (
        Online(
            len(content),
            len(zlib.compress(content, 9)),
            *map(min, zip(*fresh, strict=True)),
            bits=_calls(facts[:enterprises], lambda own: matcher.match(own, city.TODAY)),
            ids=_calls(facts[:enterprises], lambda own: matcher.match(own, city.TODAY).matching),
            unknown=_calls(facts[:enterprises], lambda own: _both(matcher.match(own, city.TODAY))),
            missing=_calls(facts[: enterprises // 4], lambda own: matcher.match(own, city.TODAY).missing),
        ),
        matcher,
    )


def _both(answer: Answer) -> Any:
    return answer.matching, answer.unknown


def _fresh(file: Path, facts: list[dict[str, Any]]) -> tuple[float, float, float, int]:
    command = [sys.executable, "-c", _LOADED, str(file)]
    compiling = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(command, input=json.dumps(facts), capture_output=True, text=True, check=True, env=compiling)
    return tuple(json.loads(done.stdout))


def _calls(facts: Sequence[Any], ask: Callable[[Any], Any], repeats: int = 3) -> Call:
    """Of each call the least of some repeats: what comes between is not ours."""
    taken = sorted(min(_timed(lambda own=own: ask(own)) for _ in range(repeats)) for own in facts)
    return Call(1e6 * taken[len(taken) // 2], 1e6 * taken[len(taken) * 99 // 100])


def _timed(work: Callable[[], Any]) -> float:
    began = time.thread_time()
    work()
    return time.thread_time() - began


@dataclass(frozen=True)
class Whole:
    """The whole city: seconds, bytes of the result, pairs that match, the most memory at any time."""

    enterprises: int
    frozen: float
    saved: float
    run: float
    written: int
    memory: int


def whole(program: Program, enterprises: int, folder: Path) -> tuple[Whole, Store, Plan]:
    """Raw facts to a code store on disk, from there to Parquet, in a process of its own; making facts up is free."""
    (folder / "index").write_bytes(index.publish(program))
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as alone:
        found = alone.submit(_alone, enterprises, folder).result()
    store = Store.open(folder / "store")
    return found, store, planned(program, store)


def _alone(enterprises: int, folder: Path) -> Whole:
    program = Index.open(folder / "index").program
    frozen, saved, ran = [], [], []
    for _ in range(2):
        making = [0.0]
        began = time.process_time()
        store = freezing.frozen(_made(enterprises, making), freezing.encoders(program, city.TODAY))
        frozen.append(time.process_time() - began - making[0])
        saved.append(_processor(lambda store=store: store.save(folder / "store")))
        del store
    store = Store.open(folder / "store")
    job = Job(store, planned(program, store), list(program.ids), "measured")
    job.part(0)  # numba reads what it compiled before
    for _ in range(2):
        shutil.rmtree(folder / "run", ignore_errors=True)
        ran.append(_processor(lambda: run(job, folder / "run", lambda done, of: None)))
    written = json.loads((folder / "run" / "done.json").read_text(encoding="utf-8"))["bytes"]
    return Whole(enterprises, min(frozen), min(saved), min(ran), written, _most_memory())


def _most_memory() -> int:
    """Bytes, at any time of this process. (`getrusage` would count what its parent had when it began.)"""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return 1024 * int(status.partition("VmHWM:")[2].split()[0])


def _made(enterprises: int, making: list[float]) -> Iterator[pa.Table]:
    tables = city.shards(enterprises)
    while True:
        began = time.process_time()
        table = next(tables, None)
        making[0] += time.process_time() - began
        if table is None:
            return
        yield table


def _processor(work: Callable[[], Any]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def changed(rules: Sequence[Rule], program: Program, store: Store, plan: Plan) -> tuple[list[float], float]:
    """Milliseconds: of a hundred changed rules, sorted; and the least for a thousand changed enterprises."""
    chosen = Random(7).sample(list(rules), min(100, len(rules)))

    def ask(rule: Rule) -> float:
        return _timed(lambda: changes.matches(rule, program, store, lambda numbers: map(gate.raw, numbers.tolist())))

    encoders, table = freezing.encoders(program, city.TODAY), city.kept(0)[:1000]
    changes.rematched(table, encoders, plan)
    some = min(_processor(lambda: changes.rematched(table, encoders, plan)) for _ in range(7))
    return sorted(1e3 * min(ask(rule) for _ in range(3)) for rule in chosen), 1e3 * some


class Part(NamedTuple):
    """One shard as a Lambda does it, without S3: seconds to get ready once, and for each shard; bytes in and out."""

    enterprises: int
    ready: float
    each: float
    read: int
    written: int


def part(program: Program, shards: int = 4) -> Part:
    """From Parquet to Parquet."""
    file = io.BytesIO()
    pq.write_table(pa.concat_tables(map(city.kept, range(shards)), promote_options="default"), file)
    readers = freezing.encoders(program, city.TODAY)
    taken = []
    for _ in range(3):
        began = time.process_time()
        store = freezing.frozen([pq.read_table(io.BytesIO(file.getvalue()))], readers)
        encoded = time.process_time()
        plan = planned(program, store)
        ready = time.process_time()
        written = Job(store, plan, list(program.ids), "measured", blocks=store.blocks()).part(0)
        taken.append((ready - encoded, time.process_time() - ready + encoded - began))
    return Part(store.enterprises, *map(min, zip(*taken, strict=True)), len(file.getvalue()), len(written))
