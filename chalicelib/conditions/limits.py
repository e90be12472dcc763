"""Owns what a vocabulary promises of numbers and days: how low, how high, whole or not; never a demand."""

from __future__ import annotations

from dataclasses import dataclass

from chalicelib.conditions import tree
from chalicelib.conditions.domains import Interval
from chalicelib.conditions.linear import Weights, total
from chalicelib.conditions.models import Date, DateTime, FactType, Many, Number, Vocabulary
from chalicelib.conditions.tree import Fact, Term
from chalicelib.conditions.values import Numeric, number

_FIRST_DAY, _LAST_DAY = 1, 3_652_059
Ends = tuple[Numeric | None, Numeric | None]


def type_of(fact: Fact, vocabulary: Vocabulary) -> FactType | None:
    """The type of a fact; of an inner one without a path, that of the elements."""
    found = vocabulary.find(fact.name)
    return found.of if isinstance(found, Many) and fact.inner and not fact.path else found


@dataclass(frozen=True)
class Limits:
    """The limits that a vocabulary sets."""

    vocabulary: Vocabulary

    def interval(self, weights: Weights) -> Interval:
        """All that a weighted sum can be; a sum of no terms is 0."""
        ends = {term: self.ends(term) for term, _ in weights}
        whole = all(self.whole(term) and weight == int(weight) for term, weight in weights)
        return Interval(total(weights, ends, highest=False), total(weights, ends, highest=True), integer=whole)

    def ends(self, term: Term) -> Ends:
        """The lowest and highest value of a term; None: without end."""
        match term:
            case tree.Count():
                return 0, None
            case tree.Sum(_, body):
                low = self.ends(body)[0]
                return (0 if low is not None and low >= 0 else None), None
            case Fact():
                return self._declared(term)
        return None, None

    def _declared(self, fact: Fact) -> Ends:
        match type_of(fact, self.vocabulary):
            case Number(minimum=low, maximum=high):
                return number(low), number(high)
            case Date() | DateTime():
                return _FIRST_DAY, _LAST_DAY
        return None, None

    def whole(self, term: Term) -> bool:
        """Whether the term is always a whole number, as a day is."""
        match term:
            case tree.Since() | tree.Count() | tree.Today():
                return True
            case tree.Sum(_, body):
                return self.whole(body)
            case Fact():
                kind = type_of(term, self.vocabulary)
                return isinstance(kind, Date | DateTime) or (isinstance(kind, Number) and kind.integer)
        return False
