"""Owns a calculated amount over facts, `rd_spend * 3.5%`, with the readings of a condition; never what it is for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from chalicelib.conditions import evaluation, parsing, tree
from chalicelib.conditions.models import Facts, Fault, Vocabulary
from chalicelib.conditions.tree import Kind
from chalicelib.conditions.values import Numeric, number
from chalicelib.core.i18n import Words

if TYPE_CHECKING:
    from chalicelib.conditions.dimensions import Unit


@dataclass(frozen=True)
class Worth:
    """An exact number, or None: unknown, because of the facts that are missing."""

    amount: Numeric | None
    missing: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Calculation:
    """A number worked out from facts. Equal when written alike.

    >>> calculation("staff * 2000元").worth({"staff": 3}, date(2026, 11, 24)).amount
    600000
    """

    text: str
    term: tree.Term

    def names(self) -> frozenset[str]:
        """The dotted names of the facts it speaks of."""
        return frozenset(fact.name for fact in tree.facts(self.term))

    def worth(self, facts: Facts, today: date) -> Worth:
        """The number, or what is missing for it. Never raises."""
        found = evaluation.worth(self.term, evaluation.Scope(facts, today))
        if isinstance(found, frozenset):
            return Worth(None, found)
        amount = number(found)
        return Worth(amount, frozenset() if amount is not None else self.names())

    def unit(self, vocabulary: Vocabulary) -> Unit:
        """The unit of the number, "" for one without."""
        from chalicelib.conditions import dimensions
        from chalicelib.conditions.checking import Checker

        return dimensions.unit(self.term, Checker(vocabulary).unit_of)

    def explain(self, vocabulary: Vocabulary) -> Words:
        """The calculation in words, from the vocabulary's labels."""
        from chalicelib.conditions.explaining import spoken

        return spoken(self.term, vocabulary)

    def check(self, vocabulary: Vocabulary) -> tuple[Fault, ...]:
        """Everything wrong with it under this vocabulary; empty when it is sound."""
        from chalicelib.conditions.checking import check_term

        return check_term(self.term, vocabulary)


def calculation(text: str) -> Calculation:
    """Read a calculation. ConditionError says what is wrong, how to mend it, and in which column."""
    return Calculation(text, tree.typed(parsing.read_term(text), Kind.NUMBER))
