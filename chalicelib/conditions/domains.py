"""Owns sets of values that a quantity may still have, and how a comparison narrows them; never which quantity it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import ceil, floor

from chalicelib.conditions.codes import SCHEMES, lies_under
from chalicelib.conditions.values import Numeric


@dataclass(frozen=True)
class Interval:
    """The numbers from `low` to `high` (None: without end), without ends that are open, without those excluded.

    >>> Interval(integer=True).narrowed(">", 5).narrowed("<", 7)
    Interval(low=6, high=6, low_open=False, high_open=False, integer=True, excluded=frozenset())
    >>> Interval(integer=True).narrowed(">", 5).narrowed("<", 6).empty()
    True
    """

    low: Numeric | None = None
    high: Numeric | None = None
    low_open: bool = False
    high_open: bool = False
    integer: bool = False
    excluded: frozenset[Numeric] = frozenset()

    def narrowed(self, operator: str, bound: Numeric) -> Interval:
        """Those of the numbers that compare so with the bound."""
        match operator:
            case ">" | ">=":
                return self._above(bound, operator == ">")
            case "<" | "<=":
                return self._below(bound, operator == "<")
            case "==":
                return self._above(bound, False)._below(bound, False)
            case _:
                return replace(self, excluded=self.excluded | {bound})

    def _above(self, bound: Numeric, opened: bool) -> Interval:
        if self.integer:
            bound, opened = (floor(bound) + 1 if opened else ceil(bound)), False
        if self.low is None or (bound, opened) > (self.low, self.low_open):
            return replace(self, low=bound, low_open=opened)
        return self

    def _below(self, bound: Numeric, opened: bool) -> Interval:
        if self.integer:
            bound, opened = (ceil(bound) - 1 if opened else floor(bound)), False
        if self.high is None or (-bound, opened) > (-self.high, self.high_open):
            return replace(self, high=bound, high_open=opened)
        return self

    def empty(self) -> bool:
        """Whether no number is left. Sound: True is proved."""
        if self.low is None or self.high is None:
            return False
        if self.low > self.high or (self.low == self.high and (self.low_open or self.high_open)):
            return True
        return self._all_excluded(self.low, self.high)

    def _all_excluded(self, low: Numeric, high: Numeric) -> bool:
        if low == high:
            return low in self.excluded
        if not self.integer or high - low >= len(self.excluded):
            return False
        return all(number in self.excluded for number in range(ceil(low), floor(high) + 1))


@dataclass(frozen=True)
class Beneath:
    """Any code that lies under this one and under no deeper one that the condition names."""

    scheme: str
    code: str


@dataclass(frozen=True)
class Other:
    """Any text that the condition does not name, and that lies under no code that it names."""


Representative = str | Beneath | Other
"""One text, or a class of texts that no statement of the condition tells apart."""


@dataclass(frozen=True)
class Texts:
    """The texts that a fact may still be, each class of them by one representative."""

    left: frozenset[Representative]

    def narrowed(self, fits: Callable[[Representative], bool]) -> Texts:
        """Those that fit."""
        return Texts(frozenset(filter(fits, self.left)))

    def empty(self) -> bool:
        """Whether no text is left."""
        return not self.left


def under(scheme: str, text: Representative, codes: tuple[str, ...]) -> bool | None:
    """As `codes.lies_under`, for all texts of the class at once."""
    match text:
        case str():
            return lies_under(scheme, text, codes)
        case Beneath(own, code):
            return lies_under(scheme, code, codes) if own == scheme else None
        case _:
            return False


def universe(literals: frozenset[str], codes: frozenset[tuple[str, str]]) -> Texts:
    """A representative for every class of texts that the named texts and codes tell apart."""
    beneath = {Beneath(scheme, code) for scheme, code in codes if SCHEMES[scheme](code) is not None}
    return Texts(literals | {code for _, code in codes} | beneath | {Other()})
