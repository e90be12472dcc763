"""Owns the command that matches a whole city on one machine; broken off anywhere, the same command goes on.

    python -m chalicelib.policies.matching.batch INDEX RAW OUT --today 2026-11-24

INDEX is an index as `index.publish` writes it, RAW a folder of Parquet files with raw facts (all of one schema), OUT
gets `store/`, the frozen cells, and `matches/`, the result. A store that is there is used again, as it was.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from tqdm import tqdm

from chalicelib.policies.matching.batch.freezing import encoders, frozen
from chalicelib.policies.matching.batch.plan import planned
from chalicelib.policies.matching.batch.run import Job, run
from chalicelib.policies.matching.batch.store import Store
from chalicelib.policies.matching.index import Index


def main(arguments: list[str] | None = None) -> int:
    """Freeze what is not frozen yet, then match. AnotherRun when OUT has the results of another index."""
    parser = argparse.ArgumentParser(prog="python -m chalicelib.policies.matching.batch", description=__doc__)
    parser.add_argument("index", type=Path)
    parser.add_argument("raw", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--today", type=date.fromisoformat, required=True, help="the reference date")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args(arguments)
    index = Index.open(options.index)
    store = _store(index, options.raw, options.out / "store", options.today)
    job = Job(store, planned(index.program, store), index.ids, index.digest)
    with tqdm(total=job.parts(), desc="matching", unit="part") as bar:
        run(job, options.out / "matches", lambda done, of: bar.update(done - bar.n), options.threads)
    sys.stdout.write(f"{store.enterprises:,} × {len(index.ids):,}, snapshot {store.name}: {options.out / 'matches'}\n")
    return 0


def _store(index: Index, raw: Path, folder: Path, today: date) -> Store:
    if not (folder / "snapshot.json").exists():
        files = sorted(raw.glob("*.parquet"))
        frozen(_read(files), encoders(index.program, today)).save(folder)
    return Store.open(folder)


def _read(files: list[Path]) -> Iterator[pa.Table]:
    for file in tqdm(files, desc="freezing", unit="file"):
        yield pq.read_table(file)


if __name__ == "__main__":
    sys.exit(main())
