"""Owns the reading as a sentence, from the vocabulary's labels, and why a case stands as it does; never a verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from chalicelib.conditions import phrases, tree
from chalicelib.conditions.evaluation import Scope, find, judge
from chalicelib.conditions.labels import Labels
from chalicelib.conditions.models import Clause, Date, DateTime, Facts, Number, Vocabulary
from chalicelib.conditions.phrases import Said, same
from chalicelib.conditions.quantities import listed
from chalicelib.conditions.tree import Compare, Const, Fact, Formula, Kind, Term, kind_of
from chalicelib.core.i18n import Words

_Pieces = tuple[str, dict[str, Said]]


def sentence(formula: Formula, vocabulary: Vocabulary) -> Words:
    """The whole condition in one sentence, without a full stop.

    >>> from chalicelib.conditions.parsing import read
    >>> sentence(read("area >= 300 or not open"), Vocabulary({"area": Number("m²")}))
    Words(zh='area不少于300平方米，或者open为“否”', en='Area is at least 300 m² or open is “no”')
    """
    return _opened(Speaker(Labels(vocabulary)).formula(formula))


def spoken(term: Term, vocabulary: Vocabulary) -> Words:
    """A calculated term as a phrase."""
    return _opened(Speaker(Labels(vocabulary)).term(term))


def clauses(formula: Formula, facts: Facts, today: date, vocabulary: Vocabulary) -> tuple[Clause, ...]:
    """One clause for each thing that must hold, in the order of the text; alternatives are the parts of one clause."""
    witness = Witness(Speaker(Labels(vocabulary)), Scope(facts, today))
    return tuple(witness.clause(part) for part in (formula.parts if isinstance(formula, tree.And) else (formula,)))


def _opened(piece: Said) -> Words:
    return Said(piece.zh, piece.en[:1].upper() + piece.en[1:]).words()


@dataclass(frozen=True)
class Witness:
    """Tells how the clauses of a condition stand in one case."""

    speaker: Speaker
    scope: Scope

    def clause(self, formula: Formula) -> Clause:
        """One clause; that of an *or*, or of an *and* within one, has parts of its own."""
        parts = formula.parts if isinstance(formula, tree.And | tree.Or) else ()
        return Clause(
            text=_opened(self.speaker.formula(formula)),
            verdict=judge(formula, self.scope),
            seen=self._seen(formula),
            parts=tuple(map(self.clause, parts)),
        )

    def _seen(self, formula: Formula) -> Words | None:
        labels = self.speaker.labels
        found = {fact: labels.seen(find(fact, self.scope), fact) for fact in tree.facts(formula) if not fact.inner}
        known = [(fact, value) for fact, value in found.items() if value is not None]
        if len(found) == 1 and known:
            return known[0][1].words()
        pairs = [phrases.SEEN.filled(name=labels.fact(fact), value=value) for fact, value in known]
        return listed(pairs, "；", "; ", comma=("；", "; ")).words() if pairs else None


@dataclass(frozen=True)
class Speaker:
    """Puts formulas and terms into words."""

    labels: Labels

    def formula(self, formula: Formula, depth: int = 0) -> Said:  # noqa: PLR0911  # one for each kind of formula
        """A formula as a piece of a sentence; `depth` is how many *and*s and *or*s it stands in."""
        match formula:
            case tree.And(parts):
                return _joined([self._part(part, depth) for part in _paired(parts)], "并且", "and", "both", depth)
            case tree.Or(parts):
                return _joined([self.formula(part, depth + 1) for part in parts], "或者", "or", "either", depth)
            case tree.Not(statement):
                return self._statement(statement, 1)
            case Compare():
                return self._comparison(formula)
            case tree.Always(truth):
                return phrases.ALWAYS[truth]
            case tree.Quantified(every, many, body):
                template = phrases.EVERY if every else phrases.SOME
                return template.filled(many=self.labels.fact(many), body=self.formula(body))
            case _:
                return self._statement(formula, 0)

    def _part(self, part: Formula | tuple[Compare, Compare], depth: int) -> Said:
        if not isinstance(part, tuple):
            return self.formula(part, depth + 1)
        low, high = part
        return phrases.BETWEEN.filled(left=self.term(low.left), low=self._right(low), high=self._right(high))

    def _statement(self, statement: tree.Statement, negated: int) -> Said:
        name, pieces = self._pieces(statement)
        return phrases.STATEMENTS[name][negated].filled(**pieces)

    def _pieces(self, statement: tree.Statement) -> _Pieces:
        match statement:
            case tree.OneOf(term, options):
                return "one-of", {
                    "term": self.term(term),
                    "options": listed([self._constant(o, term) for o in options]),
                }
            case tree.Among(Const() as item, many):
                return "among", {"term": self._constant(item, many), "many": self.labels.fact(many)}
            case tree.Among(term, many):
                return "among", {"term": self.term(term), "many": self.labels.fact(many)}
            case tree.Valid(subject, on):
                return "valid", {"subject": self._subject(subject), "day": self._on(on)}
            case _:
                return self._plain_pieces(statement)

    def _plain_pieces(self, statement: tree.Truth | tree.Belongs | tree.Holds | tree.Confirmed) -> _Pieces:
        match statement:
            case tree.Truth(fact):
                return "truth", {"fact": self.labels.fact(fact)}
            case tree.Belongs(scheme, fact, codes):
                named = [self.labels.code(scheme, code, fact) for code in codes]
                return "belongs", {"fact": self.labels.fact(fact), "codes": listed(named)}
            case tree.Holds(licence):
                return "holds", {"licence": self.labels.licence(licence)}
            case tree.Confirmed(fact):
                return "confirmed", {"fact": self.labels.fact(fact)}

    def _subject(self, subject: Fact | tree.Entry) -> Said:
        if isinstance(subject, Fact):
            return self.labels.fact(subject)
        return phrases.ENTRY.filled(many=self.labels.fact(subject.many), key=same(subject.key))

    def _on(self, on: Term) -> Said:
        return phrases.TODAY if isinstance(on, tree.Today) else phrases.ON.filled(day=self.term(on))

    def _comparison(self, compare: Compare) -> Said:
        if isinstance(compare.left, tree.Since) and isinstance(compare.right, Const):
            told = self._since(compare.operator, compare.left, compare.right)
            if told:
                return told
        template = phrases.COMPARISONS[self._flavour(compare)][compare.operator]
        return template.filled(left=self.term(compare.left), right=self._right(compare))

    def _since(self, operator: str, since: tree.Since, limit: Const) -> Said | None:
        """Whole years that are at most one are fewer than two; that is how people say it. None where nobody would."""
        if not isinstance(limit.value, int) or limit.value < 0 or isinstance(since.day, Const):
            return None
        operator, span = {"<=": ("<", limit.value + 1), ">": (">=", limit.value + 1)}.get(
            operator, (operator, limit.value)
        )
        day = self.term(since.day)
        if span == 0 and operator in {"<", ">="}:
            return phrases.COMPARISONS["day"]["<=" if operator == ">=" else ">"].filled(left=day, right=phrases.TODAY)
        spans = {"span": phrases.span(since.unit, span), "more": phrases.span(since.unit, span + 1)}
        return phrases.SINCE[operator].filled(day=day, **spans)

    def _flavour(self, compare: Compare) -> str:
        """Which words compare these: those for amounts, rates, days, texts, or facts that may be anything."""
        kind = kind_of(compare.left) if kind_of(compare.left) is not Kind.ANY else kind_of(compare.right)
        match kind, self.labels.type_of(compare.left):
            case (Kind.DATE, _) | (Kind.ANY, Date() | DateTime()):
                return "day"
            case (Kind.NUMBER, _) | (Kind.ANY, Number()):
                return "rate" if self.labels.unit(compare.left) in phrases.RATES else "amount"
            case Kind.TEXT, _:
                return "text"
        return "facts" if compare.operator in {"==", "!="} else "amount"

    def _right(self, compare: Compare) -> Said:
        return (
            self._constant(compare.right, compare.left)
            if isinstance(compare.right, Const)
            else self.term(compare.right)
        )

    def _constant(self, constant: Const, beside: Term) -> Said:
        return self.labels.constant(constant, beside)

    def term(self, term: Term) -> Said:  # noqa: PLR0911  # one for each kind of term
        """A term as a piece of a sentence."""
        match term:
            case Fact():
                return self.labels.fact(term)
            case tree.Today():
                return phrases.TODAY
            case Const():
                return self._constant(term, term)
            case tree.Since(unit, on):
                return phrases.FULL_UNITS[unit].filled(day=self.term(on))
            case tree.Count(many):
                return phrases.COUNT.filled(many=self.labels.fact(many))
            case tree.Sum(many, body):
                return phrases.SUM.filled(many=self.labels.fact(many), body=self.term(body))
            case tree.Arithmetic(operator, left, right):
                sign = phrases.ARITHMETIC[operator]
                a, b = self._operand(operator, left), self._operand(operator, right, second=True)
                return Said(a.zh + sign + b.zh, a.en + sign + b.en)

    def _operand(self, operator: str, term: Term, second: bool = False) -> Said:
        inner = self.term(term)
        binds = {"+": 1, "-": 1, "*": 2, "/": 2}
        own = binds[term.operator] if isinstance(term, tree.Arithmetic) else 3
        loose = own < binds[operator] or (own == binds[operator] and second and operator in "-/")
        return Said(f"（{inner.zh}）", f"({inner.en})") if loose else inner


def _paired(parts: Sequence[Formula]) -> Iterator[Formula | tuple[Compare, Compare]]:
    """The parts, where a lower bound followed by an upper one of the same term becomes a pair: *between*."""
    waiting = list(parts)
    while waiting:
        first = waiting.pop(0)
        if waiting and _bounds(first, waiting[0]):
            yield first, waiting.pop(0)  # type: ignore[misc]  # bounds are comparisons
        else:
            yield first


def _bounds(low: Formula, high: Formula) -> bool:
    match low, high:
        case Compare(">=", left, Const()), Compare("<=", again, Const()):
            return left == again
    return False


def _joined(parts: Sequence[Said], zh: str, en: str, pair: str, depth: int) -> Said:
    """Parts that belong together. Inside another *and* or *or*, brackets hold them, or *both* and *either* a pair."""
    if len(parts) == 1:
        return parts[0]
    chinese = "，".join(part.zh for part in parts[:-1]) + f"，{zh}{parts[-1].zh}"
    comma = "," if any(word in part.en for part in parts for word in (" or ", " and ")) else ""
    english = ", ".join(part.en for part in parts[:-1]) + f"{comma} {en} {parts[-1].en}"
    if not depth:
        return Said(chinese, english)
    return Said(f"（{chinese}）", f"{pair} {english}" if len(parts) == 2 else f"({english})")
