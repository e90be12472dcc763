"""Owns what a push says: why this enterprise, how much, until when, and how to hear no more. It sends nothing.

A message in the app is kept as it is written, so it tells no value that rests on a confidential fact, and a text
message tells no value at all. The enterprise reads its own values in the push itself, where they are sealed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from chalicelib.conditions import Clause, tree
from chalicelib.conditions.models import Facts
from chalicelib.conditions.quantities import quantity
from chalicelib.conditions.tree import Formula
from chalicelib.core.i18n import Words
from chalicelib.outreach.models import Push, Reason
from chalicelib.policies.calculator import Calculator, Lexicon
from chalicelib.policies.models import Policy
from chalicelib.policies.models.terms import Sensitivity

_TOLD, _LONGEST = 5, 160
"""So many reasons stand in a message, none longer than so many characters; the push has them all, in full."""


def reasons(policy: Policy, calculator: Calculator) -> tuple[Reason, ...]:
    """The clauses that hold, with the values that were seen; of alternatives those that hold."""
    formula = policy.condition.formula
    parts = formula.parts if isinstance(formula, tree.And) else (formula,)
    clauses = policy.condition.why(calculator.facts, calculator.today, calculator.lexicon.vocabulary)
    held = (found for part, clause in zip(parts, clauses, strict=True) for found in _holding(part, clause))
    return tuple(Reason(clause.text, clause.seen, _secret(part, calculator.lexicon)) for part, clause in held)


def public(facts: Facts, lexicon: Lexicon) -> Facts:
    """The facts without those that are confidential: what follows from the rest may be told."""
    return {name: value for name, value in facts.items() if not _confidential(name, lexicon)}


def message(push: Push, enterprise: str, amount: int | None) -> Words:
    """The message in the app. `amount` in fen, when it may be told there."""
    parts = [_say("matched", enterprise=enterprise, policy=push.name)]
    if amount:
        parts.append(_say("amount", amount=quantity(amount, "fen").words()))
    if push.closes:
        parts.append(_say("closes", day=push.closes.isoformat()))
    parts.append(_say("because", reasons=_because(push.reasons)))
    parts.append(_say("unsubscribe"))
    return Words(zh="".join(part.zh for part in parts), en=" ".join(part.en for part in parts))


def brief(push: Push, enterprise: str) -> Words:
    """The text message."""
    return _say("brief", enterprise=enterprise, policy=push.name)


def _holding(formula: Formula, clause: Clause) -> Iterator[tuple[Formula, Clause]]:
    if not clause.parts or not isinstance(formula, tree.And | tree.Or):
        if clause.verdict.truth:
            yield formula, clause
        return
    for inner, part in zip(formula.parts, clause.parts, strict=True):
        if part.verdict.truth:
            yield from _holding(inner, part)


def _secret(formula: Formula, lexicon: Lexicon) -> bool:
    return any(_confidential(fact.name, lexicon) for fact in tree.facts(formula))


def _confidential(name: str, lexicon: Lexicon) -> bool:
    """By the fact itself, or for a field of an entry by the list that it stands in; what nobody knows is kept back."""
    found = lexicon.facts.get(name) or lexicon.facts.get(name.partition(".")[0])
    return found is None or found.sensitivity is Sensitivity.CONFIDENTIAL


def _because(reasons: Sequence[Reason]) -> Words:
    told = [_reason(reason) for reason in reasons if len(reason.text.zh) <= _LONGEST][:_TOLD]
    more = [_say("more", count=len(reasons) - len(told))] if told and len(reasons) > len(told) else []
    said = [*told, *more] or [_say("meets", count=len(reasons)) if reasons else _say("everybody")]
    return Words(zh="；".join(words.zh for words in said), en="; ".join(words.en for words in said))


def _reason(reason: Reason) -> Words:
    if reason.seen is None or reason.confidential:
        return reason.text
    return _say("reason", text=reason.text, seen=reason.seen)


def _say(key: str, **values: object) -> Words:
    return _texts()[key].filled(**values)


@lru_cache(maxsize=1)
def _texts() -> dict[str, Words]:
    raw = json.loads((Path(__file__).parent / "wording.json").read_text(encoding="utf-8"))
    return {key: Words(**words) for key, words in raw.items()}
