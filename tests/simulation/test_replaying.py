"""A seed is a history: the same one again, from its moves alone, and in another process."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.simulation.author import Author
from tests.simulation.base import Base
from tests.simulation.history import make_up, play
from tests.simulation.moves import Move

_SEEDS = (4, 17, 23)
_DIGESTS = f"""
from tests.simulation import base
from tests.simulation.history import make_up
with base.built() as city:
    print(*(make_up(city, seed).digest for seed in {_SEEDS}))
"""


def test_the_same_seed_is_the_same_history(city: Base) -> None:
    first, between, second = make_up(city, 4), make_up(city, 5), make_up(city, 4)
    assert (first.moves, first.digest) == (second.moves, second.digest)
    assert between.digest != first.digest


def test_written_down_and_read_again_its_moves_give_the_same_history(city: Base) -> None:
    for seed in _SEEDS:
        made_up = make_up(city, seed)
        moves = [Move.of(move.plain()) for move in made_up.moves]
        assert play(city, seed, made_up.begins, moves).digest == made_up.digest


def test_another_process_with_another_order_of_hashes_plays_the_same(city: Base) -> None:
    here = " ".join(make_up(city, seed).digest for seed in _SEEDS)
    for order in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": order}
        told = subprocess.run(
            [sys.executable, "-c", _DIGESTS], env=environment, capture_output=True, text=True, check=True
        )
        assert told.stdout.strip() == here


def test_between_them_tempers_know_every_verb_and_every_fault() -> None:
    tempers = [Author(seed).temper for seed in range(100)]
    for name in tempers[0].verbs:
        assert any(each.verbs[name] for each in tempers), name
    for kind in tempers[0].met:
        assert any(each.met[kind] for each in tempers), kind
    assert {each.fault > 0 for each in tempers} == {True, False}
