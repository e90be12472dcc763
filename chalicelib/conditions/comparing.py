"""Owns how two conditions stand to each other, for tiers and alternatives; never which of them is right."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from chalicelib.conditions import tree
from chalicelib.conditions.models import Facts, Vocabulary

if TYPE_CHECKING:
    from chalicelib.conditions.condition import Condition


def contradicts(a: Condition, b: Condition, vocabulary: Vocabulary) -> bool:
    """Whether no facts can satisfy both. True is a proof; False means that none was found."""
    from chalicelib.conditions.feasibility import never  # only publication compares conditions

    return never(tree.both(a.formula, b.formula), vocabulary)


def overlap(a: Condition, b: Condition, vocabulary: Vocabulary, today: date, seed: int = 0) -> Facts | None:
    """Facts that satisfy both, which is a proof that they overlap; None means that none were found."""
    from chalicelib.conditions import generating

    return next(iter(generating.satisfying(tree.both(a.formula, b.formula), vocabulary, today, seed)), None)
