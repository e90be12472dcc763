"""Owns playing many histories one after another and counting what they did; it writes no page."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from tests.simulation.base import Base
from tests.simulation.failures import Failure, made_small
from tests.simulation.history import History, make_up


@dataclass
class Figures:
    """What some histories did together; times in seconds."""

    first: int = 0
    histories: int = 0
    steps: int = 0
    wall: float = 0.0
    cpu: float = 0.0
    ran: Counter[str] = field(default_factory=Counter)
    did: Counter[str] = field(default_factory=Counter)
    met: Counter[str] = field(default_factory=Counter)
    checked: Counter[str] = field(default_factory=Counter)
    ends: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)

    def count(self, history: History) -> None:
        """One more."""
        self.histories += 1
        self.steps += history.steps
        for total, part in (
            (self.ran, history.ran),
            (self.did, history.did),
            (self.met, history.met),
            (self.checked, history.checked),
            (self.ends, history.ends),
        ):
            total.update(part)


def campaign(base: Base, seeds: Iterable[int], heard: Callable[[Figures], None] = lambda figures: None) -> Figures:
    """The histories of these seeds; whatever fails is made small. `heard` is told after each."""
    figures = Figures()
    began, cpu = time.monotonic(), time.process_time()
    for seed in seeds:
        history = make_up(base, seed)
        if not figures.histories:
            figures.first = seed
        figures.count(history)
        if history.broken:
            figures.failures.append(made_small(base, history))
        figures.wall, figures.cpu = time.monotonic() - began, time.process_time() - cpu
        heard(figures)
    return figures
