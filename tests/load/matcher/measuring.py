"""Owns what is measured of the matcher itself: one enterprise, the whole city, changes; never what peers do.

All in seconds of a processor, so that neighbours on the machine do not count. Of whole runs the least of some repeats;
of single calls median and 99th of a hundred, without repeats.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from chalicelib.policies.matching import index
from chalicelib.policies.matching.batch import changes, freezing
from chalicelib.policies.matching.batch.plan import Plan, planned
from chalicelib.policies.matching.batch.run import Job
from chalicelib.policies.matching.batch.store import Store
from chalicelib.policies.matching.index import Index
from chalicelib.policies.matching.online import Answer, Matcher
from chalicelib.policies.matching.program import Program, Rule
from infra.city import generated as city
from tests.load.matcher import gate
from tests.load.matcher.whole import Whole, processor

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


_WARMING = 20_000


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
    """Publish, load in fresh processes, then ask, each enterprise once; twenty thousand others have warmed it up."""
    content = index.publish(program)
    matcher = Matcher(Index(content))
    for own in city.rows(city.kept(0)[:_WARMING]):
        matcher.match(own, city.TODAY)
    facts = city.rows(city.kept(1)[: 4 * enterprises])
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "index"
        file.write_bytes(content)
        fresh = [_fresh(file, facts[:1000]) for _ in range(5)]
    asks: list[Callable[[Any], Any]] = [
        lambda own: matcher.match(own, city.TODAY),
        lambda own: matcher.match(own, city.TODAY).matching,
        lambda own: _both(matcher.match(own, city.TODAY)),
        lambda own: matcher.match(own, city.TODAY).missing,
    ]
    calls = [_calls(facts[turn * enterprises :][:enterprises], ask) for turn, ask in enumerate(asks)]
    return Online(len(content), len(zlib.compress(content, 9)), *map(min, zip(*fresh, strict=True)), *calls), matcher


def _both(answer: Answer) -> Any:
    return answer.matching, answer.unknown


def _fresh(file: Path, facts: list[dict[str, Any]]) -> tuple[float, float, float, int]:
    command = [sys.executable, "-c", _LOADED, str(file)]
    compiling = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(command, input=json.dumps(facts), capture_output=True, text=True, check=True, env=compiling)
    return tuple(json.loads(done.stdout))


def _calls(facts: Sequence[Any], ask: Callable[[Any], Any]) -> Call:
    """Every enterprise is new to the matcher, and asked about once."""
    taken = sorted(_timed(lambda own=own: ask(own)) for own in facts)
    return Call(1e6 * taken[len(taken) // 2], 1e6 * taken[len(taken) * 99 // 100])


def _timed(work: Callable[[], Any]) -> float:
    began = time.thread_time()
    work()
    return time.thread_time() - began


def whole(program: Program, enterprises: int, folder: Path) -> tuple[Whole, Store, Plan]:
    """The whole city in a process of its own, which has nothing else in its memory; and what that left on the disk."""
    (folder / "index").write_bytes(index.publish(program))
    command = [sys.executable, "-m", "tests.load.matcher.whole", str(folder), str(enterprises)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    store = Store.open(folder / "store")
    return Whole(**json.loads(done.stdout)), store, planned(program, store)


def changed(rules: Sequence[Rule], program: Program, store: Store, plan: Plan) -> tuple[list[float], float]:
    """Milliseconds: of a hundred changed rules, sorted; and the least for a thousand changed enterprises."""
    chosen = Random(7).sample(list(rules), min(100, len(rules)))

    def ask(rule: Rule) -> float:
        return _timed(lambda: changes.matches(rule, program, store, lambda numbers: map(gate.raw, numbers.tolist())))

    encoders, table = freezing.encoders(program, city.TODAY), city.kept(0)[:1000]
    changes.rematched(table, encoders, plan)
    some = min(processor(lambda: changes.rematched(table, encoders, plan)) for _ in range(7))
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
