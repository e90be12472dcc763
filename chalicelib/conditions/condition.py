"""Owns what others hold in their hands: a parsed condition with its readings; each reading lives in its own module.

The readings that only people and publication need are imported when they are asked for: most processes only evaluate.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chalicelib.conditions import evaluation, parsing, tree
from chalicelib.conditions.models import Clause, Examples, Facts, Fault, Verdict, Vocabulary
from chalicelib.core.i18n import Language


@dataclass(frozen=True)
class Condition:
    """A sentence about named facts, read once. Equal when written alike.

    >>> shop = parse('premises.area >= 300 and premises.kind == "entertainment"')
    >>> sorted(shop.names())
    ['premises.area', 'premises.kind']
    >>> shop.evaluate({"premises": {"area": 250}}, date(2026, 11, 24)).truth
    False
    >>> shop.evaluate({"premises": {"area": 350}}, date(2026, 11, 24))
    Verdict(truth=None, missing=frozenset({'premises.kind'}))
    """

    text: str
    formula: tree.Formula

    def names(self) -> frozenset[str]:
        """The dotted names of the facts it speaks of; a list as well as what it reads in the list's elements."""
        return frozenset(fact.name for fact in tree.facts(self.formula))

    def evaluate(self, facts: Facts, today: date) -> Verdict:
        """True, false, or unknown because of facts that are missing or malformed. Never raises."""
        return evaluation.evaluate(self.formula, facts, today)

    def explain(self, vocabulary: Vocabulary, language: Language) -> str:
        """The condition as a sentence, in the words of the vocabulary's labels."""
        from chalicelib.conditions import explaining

        return explaining.sentence(self.formula, vocabulary)[language]

    def why(self, facts: Facts, today: date, vocabulary: Vocabulary) -> tuple[Clause, ...]:
        """How each thing that is asked stands in this case."""
        from chalicelib.conditions import explaining

        return explaining.clauses(self.formula, facts, today, vocabulary)

    def check(self, vocabulary: Vocabulary) -> tuple[Fault, ...]:
        """Everything wrong with it under this vocabulary; empty when it is sound."""
        from chalicelib.conditions import checking

        return checking.check(self.formula, vocabulary)

    def examples(self, vocabulary: Vocabulary, today: date, seed: int) -> Examples:
        """Facts that satisfy it, and facts that just miss it clause by clause; the same ones for the same seed."""
        from chalicelib.conditions import generating

        return generating.examples(self.formula, vocabulary, today, seed)


def parse(text: str) -> Condition:
    """Read a condition. ConditionError says what is wrong, how to mend it, and in which column.

    >>> parse("area => 300")
    Traceback (most recent call last):
    chalicelib.conditions.models.ConditionError: column 6: “=>” is no operator here. Write and, or, not; !=, >=, <=.
    """
    return Condition(text, parsing.read(text))
