"""Owns how a change of facts is said to people, in the words of the vocabulary; never which change."""

from __future__ import annotations

from fractions import Fraction

from chalicelib.conditions import Date, Number, Vocabulary, tree
from chalicelib.conditions.labels import Labels
from chalicelib.conditions.quantities import quantity
from chalicelib.conditions.values import number
from chalicelib.core.i18n import Words
from chalicelib.policies.nearest import Change
from chalicelib.policies.phrases import CHANGES


def told(change: Change, vocabulary: Vocabulary) -> Words:
    """One change as a phrase: `研发人员从3人增加到5人（多2人）`."""
    kind = vocabulary.find(change.fact)
    fact = tree.Fact(change.fact, tuple(change.fact.split(".")))
    name = Labels(vocabulary).fact(fact).words()
    before, after = number(change.before), number(change.after)
    if isinstance(kind, Number) and before is not None and after is not None:
        shown = {key: quantity(amount, kind.unit).words() for key, amount in (("before", before), ("after", after))}
        difference = quantity(abs(Fraction(after - before)), kind.unit).words()
        return CHANGES["more" if after > before else "less"].filled(name=name, difference=difference, **shown)
    return _value(change, fact, name, vocabulary)


def _value(change: Change, fact: tree.Fact, name: Words, vocabulary: Vocabulary) -> Words:
    labels = Labels(vocabulary)
    if isinstance(change.after, list):
        gained = [element for element in change.after if element not in change.before]
        seen = labels.seen(gained, fact)
        return CHANGES["add"].filled(name=name, after=seen.words() if seen else "-")
    before, after = labels.seen(change.before, fact), labels.seen(change.after, fact)
    values = {"before": before.words() if before else "-", "after": after.words() if after else "-"}
    is_day = isinstance(vocabulary.find(change.fact), Date)
    return CHANGES["day" if is_day else "into"].filled(name=name, **values)
