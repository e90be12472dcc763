"""Owns measuring the whole city: raw facts to cells on disk, and from there to Parquet; in a process of its own.

    python -m tests.load.matcher.whole FOLDER ENTERPRISES     with FOLDER/index; prints JSON

It imports what the work needs and nothing else, so that its memory is that of the work.
"""

from __future__ import annotations

import json
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa

from chalicelib.policies.matching.batch import freezing
from chalicelib.policies.matching.batch.plan import planned
from chalicelib.policies.matching.batch.run import Job, run
from chalicelib.policies.matching.batch.store import Store
from chalicelib.policies.matching.index import Index
from infra.city import generated as city


class Whole(NamedTuple):
    """The whole city: seconds, bytes of the result, pairs that match, the most memory at any time."""

    enterprises: int
    frozen: float
    saved: float
    run: float
    written: int
    memory: int


def measured(folder: Path, enterprises: int) -> Whole:
    """With the index that is in the folder. Whole runs twice, the least of both."""
    program = Index.open(folder / "index").program
    frozen, saved, ran = [], [], []
    for _ in range(2):
        making = [0.0]
        began = time.process_time()
        store = freezing.frozen(_made(enterprises, making), freezing.encoders(program, city.TODAY))
        frozen.append(time.process_time() - began - making[0])
        saved.append(processor(partial(store.save, folder / "store")))
        del store
    store = Store.open(folder / "store")
    job = Job(store, planned(program, store), list(program.ids), "measured")
    job.part(0)  # numba reads what it compiled before
    for _ in range(2):
        shutil.rmtree(folder / "run", ignore_errors=True)
        ran.append(processor(lambda: run(job, folder / "run", lambda done, of: None)))
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


def processor(work: Callable[[], Any]) -> float:
    """Seconds of all threads of this process."""
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    print(json.dumps(measured(Path(sys.argv[1]), int(sys.argv[2]))._asdict()))
