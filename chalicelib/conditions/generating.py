"""Owns the reading as examples: facts that satisfy a condition and facts that just miss it; never of real people."""

from __future__ import annotations

from datetime import date
from itertools import islice
from random import Random

from chalicelib.conditions import explaining
from chalicelib.conditions.evaluation import evaluate
from chalicelib.conditions.models import Examples, Facts, NearMiss, Vocabulary
from chalicelib.conditions.solving import Solver
from chalicelib.conditions.tree import Formula
from chalicelib.conditions.ways import leaves, missed

_SATISFYING = 3


def examples(formula: Formula, vocabulary: Vocabulary, today: date, seed: int) -> Examples:
    """Facts that satisfy the formula, and for each of its statements facts that miss it by that statement alone.

    Each was evaluated before it was handed out. A statement has no miss when none exists, or none was found.
    """
    found = (_miss(formula, leaf, vocabulary, today, seed) for leaf in leaves(formula))
    return Examples(satisfying(formula, vocabulary, today, seed), tuple(miss for miss in found if miss))


def satisfying(formula: Formula, vocabulary: Vocabulary, today: date, seed: int) -> tuple[Facts, ...]:
    """Up to three sets of facts, each true in a way of its own."""
    solver = Solver(vocabulary, today, _random(seed))
    complete = (solver.completed(facts, formula) for facts in solver.solutions(formula))
    return tuple(islice((facts for facts in complete if evaluate(formula, facts, today).truth), _SATISFYING))


def _miss(formula: Formula, leaf: Formula, vocabulary: Vocabulary, today: date, seed: int) -> NearMiss | None:
    solver = Solver(vocabulary, today, _random(seed), focus=leaf)
    for facts in solver.solutions(missed(formula, leaf)):
        complete = solver.completed(facts, formula)
        if evaluate(formula, complete, today).truth is False:
            return NearMiss(explaining.sentence(leaf, vocabulary), complete)
    return None


def _random(seed: int) -> Random:
    return Random(seed)  # noqa: S311  # examples, no secrets
