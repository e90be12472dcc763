"""Owns the proof that a formula can never hold, by intervals and sets of texts; never a guess.

Alternatives are tried one after the other, each with what the rest already demands; the formula can never hold when
every way through it ends in an empty set. A budget bounds the search; when it is spent, nothing is claimed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from chalicelib.conditions import tree
from chalicelib.conditions.domains import Interval, Representative, Texts, under, universe
from chalicelib.conditions.limits import Limits, type_of
from chalicelib.conditions.linear import Weights, bound
from chalicelib.conditions.models import Date, DateTime, Number, Text, Vocabulary
from chalicelib.conditions.tree import Compare, Const, Fact, Formula, Kind, kind_of

_BUDGET = 5000

Domain = Interval | Texts | bool
Key = Weights | Fact | Formula
Known = Mapping[Key, Domain]
Fits = Callable[[Representative], bool]


def never(formula: Formula, vocabulary: Vocabulary) -> bool:
    """Whether no facts of this vocabulary can make the formula true. True is a proof; False is not.

    >>> from chalicelib.conditions.parsing import read
    >>> never(read("a > 5 and a < 6"), Vocabulary({"a": Number(integer=True)}))
    True
    """
    return not Search(Limits(vocabulary), *_named(formula)).possible((formula,), {})


def always(formula: Formula, vocabulary: Vocabulary) -> bool:
    """Whether no complete facts of this vocabulary can make the formula false. True is a proof; False is not."""
    return never(tree.negation(formula), vocabulary)


def _named(formula: Formula) -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    """The texts, and the codes by scheme, that a formula names."""
    texts: set[str] = set()
    codes: set[tuple[str, str]] = set()
    for node in tree.nodes(formula):
        match node:
            case Const(str() as text):
                texts.add(text)
            case tree.Belongs(scheme, _, named):
                codes.update((scheme, code) for code in named)
    return frozenset(texts), frozenset(codes)


@dataclass
class Search:
    """One search for a way to satisfy a formula. `budget` counts the alternatives that may still be tried."""

    limits: Limits
    texts: frozenset[str]
    codes: frozenset[tuple[str, str]]
    budget: int = field(default=_BUDGET)

    def possible(self, formulas: tuple[Formula, ...], known: Known) -> bool:
        """Whether all these may hold together, beside what is known."""
        pending, choices = list(formulas), []
        while pending:
            part = self._plain(pending.pop())
            if isinstance(part, tree.And):
                pending.extend(part.parts)
            elif isinstance(part, tree.Or):
                choices.append(part)
            else:
                narrowed = self._narrowed(part, known)
                if narrowed is None:
                    return False
                known = narrowed
        return not choices or self._chosen(choices, known)

    def _chosen(self, choices: list[tree.Or], known: Known) -> bool:
        first, *rest = choices
        for part in first.parts:
            self.budget -= 1
            if self.budget < 0 or self.possible((part, *rest), known):
                return True
        return False

    def _plain(self, part: Formula) -> Formula:
        """Statements that are really comparisons, as comparisons."""
        match part:
            case tree.OneOf(term, options) if options[0].kind is not Kind.TEXT:
                return tree.either(*(Compare("==", term, option) for option in options))
            case tree.Not(tree.OneOf(term, options)) if options[0].kind is not Kind.TEXT:
                return tree.both(*(Compare("!=", term, option) for option in options))
        return part

    def _narrowed(self, part: Formula, known: Known) -> Known | None:
        """What is known when this statement holds, too; None when it cannot."""
        if isinstance(part, tree.Always):
            return known if part.truth else None
        if isinstance(part, Compare) and self._ordered(part):
            return self._bounded(part, known)
        if asked := _text_asked(part):
            return self._among(*asked, known)
        if isinstance(part, tree.Quantified) and not part.every and never(part.body, self.limits.vocabulary):
            return None
        return _agreed(part, known)

    def _ordered(self, compare: Compare) -> bool:
        """Whether numbers or days are compared."""
        left, right = compare.left, compare.right
        kinds = {kind_of(left), kind_of(right)}
        if kinds & {Kind.NUMBER, Kind.DATE}:
            return True
        types = [type_of(side, self.limits.vocabulary) for side in (left, right) if isinstance(side, Fact)]
        return kinds == {Kind.ANY} and all(isinstance(kind, Number | Date | DateTime) for kind in types)

    def _bounded(self, compare: Compare, known: Known) -> Known | None:
        found = bound(compare)
        domain = known.get(found.weights)
        if not isinstance(domain, Interval):
            domain = self.limits.interval(found.weights)
        narrowed = domain.narrowed(found.operator, found.limit)
        return None if narrowed.empty() else {**known, found.weights: narrowed}

    def _among(self, fact: Fact, fits: Fits, known: Known) -> Known | None:
        domain = known.get(fact)
        narrowed = (domain if isinstance(domain, Texts) else self._texts(fact)).narrowed(fits)
        return None if narrowed.empty() else {**known, fact: narrowed}

    def _texts(self, fact: Fact) -> Texts:
        kind = type_of(fact, self.limits.vocabulary)
        if isinstance(kind, Text) and kind.options:
            return Texts(frozenset(kind.options))
        return universe(self.texts, self.codes)


def _text_asked(part: Formula) -> tuple[Fact, Fits] | None:
    """The fact that must be one of certain texts, and which those are; None for statements of another kind."""
    match part:
        case Compare("==" | "!=" as operator, Fact() as fact, Const(str() as value)):
            return fact, lambda text: (text == value) is (operator == "==")
        case tree.OneOf(Fact() as fact, options):
            return fact, lambda text: text in {option.value for option in options}
        case tree.Not(tree.OneOf(Fact() as fact, options)):
            return fact, lambda text: text not in {option.value for option in options}
        case tree.Belongs(scheme, fact, codes):
            return fact, lambda text: under(scheme, text, codes) is True
        case tree.Not(tree.Belongs(scheme, fact, codes)):
            return fact, lambda text: under(scheme, text, codes) is False
    return None


def _agreed(part: Formula, known: Known) -> Known | None:
    """A statement that we know nothing more of than that it cannot be true and false at once."""
    opposite = tree.negation(part)
    plain, truth = (part, True) if repr(part) < repr(opposite) else (opposite, False)
    return None if known.get(plain, truth) is not truth else {**known, plain: truth}
