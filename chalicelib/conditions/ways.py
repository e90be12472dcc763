"""Owns the ways in which a formula can come true: one conjunction of statements each; never whether one can hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from chalicelib.conditions import tree
from chalicelib.conditions.tree import Formula

_Part = TypeVar("_Part")
_Leaf = TypeVar("_Leaf")


def ways(formula: Formula) -> Iterator[tuple[Formula, ...]]:
    """The conjunctions of the disjunctive normal form, one by one, for there may be very many.

    >>> from chalicelib.conditions.parsing import read
    >>> [len(way) for way in ways(read("a and (b or c and d)"))]
    [2, 3]
    """
    match formula:
        case tree.Or(parts):
            for part in parts:
                yield from ways(part)
        case tree.And(parts):
            yield from together(parts, ways)
        case _:
            yield (formula,)


def together(
    parts: tuple[_Part, ...], of: Callable[[_Part], Iterable[tuple[_Leaf, ...]]]
) -> Iterator[tuple[_Leaf, ...]]:
    """A way of each part, joined; every combination of them, one by one.

    >>> list(together(("ab", "c"), lambda part: [(letter,) for letter in part]))
    [('a', 'c'), ('b', 'c')]
    """
    if not parts:
        yield ()
        return
    for first in of(parts[0]):
        for rest in together(parts[1:], of):
            yield first + rest


def leaves(formula: Formula) -> tuple[Formula, ...]:
    """The plain statements of a formula, each once, in the order of the text."""
    parts = formula.parts if isinstance(formula, tree.And | tree.Or) else ()
    found = [leaf for part in parts for leaf in leaves(part)] if parts else [formula]
    return tuple(dict.fromkeys(leaf for leaf in found if not isinstance(leaf, tree.Always)))


def missed(formula: Formula, leaf: Formula) -> Formula:
    """What holds exactly where this statement fails and the formula for that alone: with it, it would be true."""
    return tree.both(
        supposed(formula, leaf, True),
        tree.negation(supposed(formula, leaf, False)),
        tree.negation(leaf),
    )


def supposed(formula: Formula, leaf: Formula, truth: bool) -> Formula:
    """The formula, supposing that the statement is true, or false; without parts that no longer matter."""
    if formula == leaf:
        return tree.Always(truth)
    if not isinstance(formula, tree.And | tree.Or):
        return formula
    decisive = tree.Always(isinstance(formula, tree.Or))
    parts = [supposed(part, leaf, truth) for part in formula.parts]
    if decisive in parts:
        return decisive
    left = [part for part in parts if not isinstance(part, tree.Always)]
    return (tree.either if decisive.truth else tree.both)(*left) if left else tree.negation(decisive)
