"""Owns how a command tells a person what it is doing: a line a step, with the time it took; it does nothing itself."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

_TICK_SECONDS = 1.0


@contextmanager
def step(words: str) -> Iterator[None]:
    """Say what begins, a dot for every second that it takes, and how long it took."""
    print(f"· {words} ", end="", flush=True)
    began, done = time.monotonic(), threading.Event()
    dots = threading.Thread(target=_dots, args=(done,), daemon=True)
    dots.start()
    try:
        yield
    finally:
        done.set()
        dots.join()
        print(f"{time.monotonic() - began:.1f} s", flush=True)


def _dots(done: threading.Event) -> None:
    while not done.wait(_TICK_SECONDS):
        print(".", end="", flush=True)
