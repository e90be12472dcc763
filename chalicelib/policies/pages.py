"""Owns how one policy reads as a page in both languages, everything that its file says; never for a certain company."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from chalicelib.conditions import Calculation, Condition, Vocabulary, tree
from chalicelib.conditions.explaining import sentence
from chalicelib.conditions.quantities import quantity
from chalicelib.core.i18n import Language, Words
from chalicelib.policies.models import Amount, Body, Policy, Source, Span
from chalicelib.policies.models.clauses import All, Any, Clause, Not, condition
from chalicelib.policies.phrases import AMOUNTS, HEADINGS, TERMS

Line = tuple[int, Words]
"""A line with its depth."""

_WITH_PARTS = {"tiers", "sum", "highest", "lowest", "brackets"}
_ANY = Words(zh="以下任一：", en="Any of these:")
_ALL = Words(zh="以下全部：", en="All of these:")
_NOT = Words(zh="并非：", en="Not:")


@dataclass(frozen=True)
class Pages:
    """Writes pages: with the vocabulary of facts, the bodies, and how policies and bundles are called."""

    vocabulary: Vocabulary
    bodies: Mapping[str, Body]
    titles: Mapping[str, Words]

    def page(self, policy: Policy, language: Language) -> str:
        """The page as Markdown."""
        lines = [f"# {policy.name[language]}", ""]
        for key, heading in HEADINGS.items():
            told = list(_READERS[key](self, policy))
            if told:
                lines += [f"**{heading[language]}**", ""]
                lines += [f"{'  ' * depth}- {words[language]}" for depth, words in told]
                lines.append("")
        return "\n".join(lines)

    def called(self, codes: Iterable[str]) -> Iterator[Line]:
        """Policies by their names."""
        return ((0, self.titles.get(code) or _same(code)) for code in codes)

    # --- conditions ---

    def clauses(self, clauses: Iterable[Clause], depth: int = 0) -> Iterator[Line]:
        """The conditions line by line, as they stand in the file."""
        for clause in clauses:
            match clause:
                case All(all=parts):
                    yield from ((depth, _ALL), *self.clauses(parts, depth + 1))
                case Any(any=parts):
                    yield from ((depth, _ANY), *self.clauses(parts, depth + 1))
                case Not(not_=part):
                    yield from ((depth, _NOT), *self.clauses((part,), depth + 1))
                case _:
                    yield depth, self._spoken(condition(clause))

    def _spoken(self, when: Condition) -> Words:
        return sentence(when.formula, self.vocabulary)

    # --- amounts ---

    def amount(self, amount: Amount, depth: int = 0) -> Iterator[Line]:
        """What is paid, and what is said of it: under a plain amount, beside the parts of one that has parts."""
        yield from self._way(amount, depth)
        depth = depth if amount.way in _WITH_PARTS else depth + 1
        yield from ((depth, words) for words in self._modifiers(amount))

    def _modifiers(self, amount: Amount) -> Iterator[Words]:
        for each in amount.multiplied:
            told = {"when": self._spoken(each.when), "by": quantity(each.by, "ratio").words()}
            yield AMOUNTS["multiplied_cap" if each.cap else "multiplied"].filled(**told, cap=self._worth(each.cap))
        for key in ("floor", "cap"):
            if (calculation := getattr(amount, key)) is not None:
                yield AMOUNTS[key].filled(of=self._worth(calculation))
        if amount.topped_up:
            yield AMOUNTS["topped_up"].filled(others=_joined(words for _, words in self.called(amount.topped_up)))
        for key in ("lifetime", "round_down_to", "nothing_below"):
            if (fen := getattr(amount, key)) is not None:
                yield AMOUNTS[key].filled(amount=_money(fen))
        if amount.up_to:
            yield AMOUNTS["up_to"]

    def _way(self, amount: Amount, depth: int) -> Iterator[Line]:
        match amount.way:
            case "tiers":
                for tier in amount.tiers:
                    last = tier.when.formula == tree.Always(True)
                    yield depth, AMOUNTS["else"] if last else AMOUNTS["tier"].filled(when=self._spoken(tier.when))
                    yield from self.amount(tier, depth + 1)
            case "sum" | "highest" | "lowest" as key:
                yield depth, AMOUNTS[key]
                for part in getattr(amount, key):
                    yield from self.amount(part, depth + 1)
            case "brackets":
                yield depth, AMOUNTS["brackets"]
                yield from ((depth + 1, words) for words in self._brackets(amount))
            case "in_kind":
                yield depth, amount.in_kind or _same("-")
            case key:
                yield depth, self._plain(amount, key)

    def _plain(self, amount: Amount, key: str) -> Words:
        return AMOUNTS["per" if amount.per else key].filled(
            amount=_money(amount.fixed or 0),
            each=_money(amount.each or 0),
            per=_money(amount.per or 0),
            rate=quantity(amount.rate or 0, "ratio").words(),
            of=self._worth(amount.of or amount.formula),
        )

    def _brackets(self, amount: Amount) -> Iterator[Words]:
        of = self._worth(amount.of)
        for bracket in amount.brackets:
            rate = quantity(bracket.rate, "ratio").words()
            if bracket.up_to is None:
                yield AMOUNTS["last_bracket"].filled(of=of, rate=rate)
            else:
                yield AMOUNTS["bracket"].filled(of=of, rate=rate, end=_money(bracket.up_to))

    def _worth(self, calculation: Calculation | None) -> Words:
        return calculation.explain(self.vocabulary) if calculation else _same("-")

    # --- everything else ---

    def body(self, policy: Policy) -> Iterator[Line]:
        """The issuing body."""
        yield 0, self.bodies[policy.body].name

    def budget(self, policy: Policy) -> Iterator[Line]:
        """The money there is."""
        if policy.budget:
            told = TERMS[policy.budget.per].filled(amount=_money(policy.budget.total))
            yield 0, _marked(told, policy.budget.assumed)

    def entitlement(self, policy: Policy) -> Iterator[Line]:
        """How it is paid without an application."""
        own = policy.without_application
        if own:
            parts = [TERMS["workdays"].filled(days=own.notice), TERMS[own.objection]]
            parts += [TERMS["confirm" if own.confirm else "automatic"], *(TERMS[account] for account in own.pay_to)]
            yield 0, _marked(_joined(parts), own.assumed)


_READERS: dict[str, Callable[[Pages, Policy], Iterable[Line]]] = {
    "body": Pages.body,
    "basis": lambda _, policy: ((0, _same(f"{each.title} {each.number or ''}".strip())) for each in policy.basis),
    "valid": lambda _, policy: [(0, _days(policy.valid))],
    "audience": lambda _, policy: [(0, TERMS[policy.audience])],
    "themes": lambda _, policy: ((0, TERMS[theme]) for theme in policy.themes),
    "when": lambda pages, policy: pages.clauses(policy.when),
    "amount": lambda pages, policy: pages.amount(policy.amount),
    "stacks_with": lambda pages, policy: pages.called(policy.stacks_with),
    "higher_of": lambda pages, policy: pages.called(policy.higher_of),
    "either_or": lambda pages, policy: pages.called(policy.either_or),
    "yields_to": lambda pages, policy: pages.called(policy.yields_to),
    "budget": Pages.budget,
    "window": lambda _, policy: [(0, _days(policy.window))] if policy.window else [],
    "materials": lambda _, policy: ((0, material) for material in policy.materials),
    "notice": lambda _, policy: [] if policy.notice is None else [(0, TERMS["workdays"].filled(days=policy.notice))],
    "without_application": Pages.entitlement,
    "runs_on": lambda pages, policy: pages.called([policy.runs_on] if policy.runs_on else []),
    "sources": lambda _, policy: ((0, _sourced(each)) for each in policy.sources),
    "note": lambda _, policy: [(0, _noted(policy.note, policy.assumed))] if policy.note else [],
}


def _sourced(source: Source) -> Words:
    where = " ".join(filter(None, (source.number, f"<{source.page}>" if source.page else None)))
    trust = TERMS[source.trust]
    return Words(
        zh=f"{source.title} {where}".strip() + f"（{trust.zh}）",
        en=f"{source.title} {where}".strip() + f" ({trust.en})",
    )


def _days(span: Span) -> Words:
    return TERMS["until" if span.until else "from"].filled(start=span.start, until=span.until)


def _noted(note: Words, assumed: bool) -> Words:
    mark = TERMS["assumed"]
    return Words(zh=f"{mark.zh}：{note.zh}", en=f"{mark.en}: {note.en}") if assumed else note


def _marked(words: Words, assumed: bool) -> Words:
    mark = TERMS["assumed"]
    return Words(zh=f"{words.zh}（{mark.zh}）", en=f"{words.en} ({mark.en})") if assumed else words


def _joined(parts: Iterable[Words]) -> Words:
    found = list(parts)
    return Words(zh="，".join(words.zh for words in found), en=", ".join(words.en for words in found))


def _same(text: str) -> Words:
    return Words(zh=text, en=text)


def _money(fen: int) -> Words:
    return quantity(fen, "fen").words()
