"""Owns the whole city against all rules: part by part into Parquet; broken off anywhere, it goes on where it was.

    run.json           the snapshot and the index that it is about, and the ids of the rules by number
    part-0000.parquet  of each enterprise its number in the source, and the numbers of the rules that fit it
    done.json          written last: how many enterprises and matches

A part depends on nothing but the snapshot and the index, and takes its name when it is whole. So a second run makes the
missing ones, and their bytes are those that the first would have written.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from chalicelib.policies.matching.batch.kernel import BLOCK, matched
from chalicelib.policies.matching.batch.plan import Plan
from chalicelib.policies.matching.batch.store import Store

BLOCKS = 16
"""Blocks in a part: some 131 thousand enterprises, four megabytes."""
SCHEMA = pa.schema([("enterprise", pa.uint32()), ("rules", pa.binary())])
"""`rules`: numbers of two bytes each, lowest first (little-endian); of four where there are more than 65,536 rules."""


class AnotherRun(ValueError):
    """The folder has the results of another snapshot or another index."""


@dataclass(frozen=True)
class Job:
    """What is matched with what: the snapshot, and the rules with the digest of their index."""

    store: Store
    plan: Plan
    ids: list[str]
    digest: str
    blocks: int = BLOCKS

    def parts(self) -> int:
        """How many parts there are."""
        return -(-self.store.blocks() // self.blocks)

    def part(self, number: int) -> bytes:
        """One part as a Parquet file: the same bytes every time."""
        first, last = number * self.blocks, min((number + 1) * self.blocks, self.store.blocks())
        counts, rules = matched(self.store, self.plan, first, last)
        width = np.uint16 if len(self.ids) <= 1 << 16 else np.uint32
        offsets = np.concatenate([[0], np.cumsum(counts)]) * np.dtype(width).itemsize
        lists = pa.Array.from_buffers(
            pa.binary(),
            len(counts),
            [None, pa.py_buffer(offsets.astype(np.int32)), pa.py_buffer(rules.astype(width))],
        )
        numbers = pa.array(self.store.order[first * BLOCK : last * BLOCK])
        table = pa.table([numbers, lists], SCHEMA).replace_schema_metadata(
            {"snapshot": self.store.name, "index": self.digest}
        )
        file = io.BytesIO()
        pq.write_table(
            table, file, compression="zstd", compression_level=1, use_dictionary=False, write_statistics=False
        )
        return file.getvalue()


def run(job: Job, folder: Path, progress: Callable[[int, int], object], threads: int = 1) -> None:
    """Write all parts that are not there; `progress` hears how many are, of how many. AnotherRun: see there."""
    _begin(job, folder)
    missing = [number for number in range(job.parts()) if not _file(folder, number).exists()]
    progress(job.parts() - len(missing), job.parts())
    with ThreadPoolExecutor(threads) as pool:
        parts = [pool.submit(_write, job, folder, number) for number in missing]
        try:
            for done, part in enumerate(as_completed(parts), 1):
                part.result()
                progress(job.parts() - len(missing) + done, job.parts())
        finally:
            pool.shutdown(cancel_futures=True)  # who breaks off does not wait for what has not begun
    (folder / "done.json").write_text(json.dumps(_summary(job, folder)), encoding="utf-8")


def _begin(job: Job, folder: Path) -> None:
    about = {"snapshot": job.store.name, "index": job.digest, "rules": job.ids}
    head = folder / "run.json"
    if head.exists() and json.loads(head.read_text(encoding="utf-8")) != about:
        raise AnotherRun(f"{folder} has the results of another snapshot or index")
    folder.mkdir(parents=True, exist_ok=True)
    head.write_text(json.dumps(about), encoding="utf-8")


def _write(job: Job, folder: Path, number: int) -> None:
    """Under another name first: a part is whole or not there."""
    unfinished = folder / f"part-{number:04}.unfinished"
    unfinished.write_bytes(job.part(number))
    unfinished.rename(_file(folder, number))


def _file(folder: Path, number: int) -> Path:
    return folder / f"part-{number:04}.parquet"


def _summary(job: Job, folder: Path) -> dict[str, object]:
    files = [_file(folder, number) for number in range(job.parts())]
    return {
        "snapshot": job.store.name,
        "index": job.digest,
        "enterprises": job.store.enterprises,
        "bytes": sum(file.stat().st_size for file in files),
    }
