"""Owns that one process at a time has a store's folder; it never reads what is kept there.

The lock is handed down to the database's own process: the folder is free when nobody has its files open any more, not
already when the one is gone who began it.
"""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PATIENCE_SECONDS = 2.0  # a database whose owner was killed takes a moment to end
_LOOK_SECONDS = 0.05


class StoreBusy(Exception):
    """Another process has this store; the message says which."""

    def __init__(self, folder: Path, owner: str) -> None:
        advice = "End it, or take another: --data"
        super().__init__(f"存储已被占用。The store {folder} is in use by process {owner}. {advice}")


@contextmanager
def owned(folder: Path) -> Iterator[int]:
    """The descriptor of the lock on a folder, made when it isn't there. StoreBusy when another process has it."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "owner").open("a+") as lock:
        _take(lock.fileno(), folder)
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield lock.fileno()


def _take(lock: int, folder: Path) -> None:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            return fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > deadline:
                raise StoreBusy(folder, (folder / "owner").read_text() or "?") from None
        time.sleep(_LOOK_SECONDS)
