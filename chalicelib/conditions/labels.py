"""Owns how facts and their values are called before people: by labels, options and units; never a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from chalicelib.conditions import phrases, tree
from chalicelib.conditions.models import HOLDS, FactType, Many, Number, Text, Vocabulary
from chalicelib.conditions.phrases import Said, same
from chalicelib.conditions.quantities import listed, quantity
from chalicelib.conditions.tree import Const, Fact, Term
from chalicelib.conditions.values import READINGS, natural, value_kind
from chalicelib.core.i18n import Words

_SHOWN = 200


def said(words: Words) -> Said:
    """Words as a piece of a sentence."""
    return Said(words.zh, words.en)


def inline(piece: Said) -> Said:
    """A label within a sentence: English loses its capital, unless the first word is an abbreviation (ID number)."""
    lower = piece.en[:1].lower() + piece.en[1:] if piece.en[1:2].islower() or len(piece.en) == 1 else piece.en
    return Said(piece.zh, lower)


@dataclass(frozen=True)
class Labels:
    """The names of one vocabulary. What it does not know is called by its code."""

    vocabulary: Vocabulary

    def fact(self, fact: Fact) -> Said:
        """A fact by its label and those of its groups: 孩子的出生时间, child's date of birth."""
        parts = fact.name.split(".")
        first = len(parts) - len(fact.path) if fact.inner and fact.path else 0
        named = [self._label(".".join(parts[: length + 1])) for length in range(first, len(parts))]
        if named[-1] is None:
            return same(fact.name)
        own = inline(said(named[-1]))
        for group in reversed([words for words in named[:-1] if words and not named[-1].zh.startswith(words.zh)]):
            own = phrases.PART_OF.filled(group=inline(said(group)), part=own)
        return own

    def _label(self, name: str) -> Words | None:
        found = self.vocabulary.find(name)
        return found.label if found else None

    def type_of(self, term: Term) -> FactType | None:
        """What the vocabulary says of a fact; of a sum, what it says of the facts that are added."""
        if isinstance(term, tree.Sum):
            return self.type_of(term.body)
        found = self.vocabulary.find(term.name) if isinstance(term, Fact) else None
        return found.of if isinstance(found, Many) else found

    def unit(self, term: Term) -> str | Words:
        """The unit of a term: that of the first fact with one, unless facts are multiplied or divided by each other."""
        if any(map(_changes_unit, tree.nodes(term))):
            return ""
        kinds = [self.vocabulary.find(fact.name) for fact in tree.facts(term)]
        return next((kind.unit for kind in kinds if isinstance(kind, Number) and kind.unit), "")

    def constant(self, constant: Const, beside: Term) -> Said:
        """A constant as it is said beside a term: with the label of the option, with the unit."""
        match constant.value:
            case bool() as truth:
                return phrases.YES_NO[truth]
            case date() as on:
                return same(on.isoformat())
            case str() as text:
                return self.option(text, self.type_of(beside))
            case amount:
                return quantity(amount, constant.unit or self.unit(beside))

    def option(self, code: str, kind: FactType | None) -> Said:
        """The label of an option; the code itself when the vocabulary does not list it."""
        known = (kind.options or kind.names) if isinstance(kind, Text) else None
        return said(known[code]) if known and code in known else same(code)

    def licence(self, kind: str) -> Said:
        """The name of a kind of licence: an option of the reserved fact `$holds`, where the vocabulary has it."""
        held = self.vocabulary.find(HOLDS)
        return inline(self.option(kind, held.of if isinstance(held, Many) else held))

    def code(self, scheme: str, code: str, fact: Fact) -> Said:
        """An industry or region: by the label of the option, by the name of its section, or by the code."""
        label = self.option(code, self.type_of(fact))
        if label != same(code) or scheme == "region":
            return label
        section = phrases.SECTIONS.get(code)
        return (
            Said(f"{section.zh}（{code}）", f"{section.en} ({code})")
            if section
            else Said(f"行业{code}", f"industry {code}")
        )

    def seen(self, raw: Any, fact: Fact) -> Said | None:
        """A raw fact as people write it; None when there is none. What is malformed is shown as it came, too."""
        if raw is None:
            return None
        if isinstance(raw, list | tuple | dict):
            return self._several(raw, fact)
        read = READINGS.get(fact.kind, natural)(raw)
        value = natural(raw) if read is None else read
        if value is None:
            return phrases.UNREADABLE
        if isinstance(value, str):
            return self.option(_printable(value), self.type_of(fact))
        return self.constant(Const(value, value_kind(value)), fact)

    def _several(self, raw: list[Any] | tuple[Any, ...] | dict[str, Any], fact: Fact) -> Said:
        plain = [each for each in raw if isinstance(each, str) and each]
        if plain and len(plain) == len(raw):
            return listed([self.option(_printable(each), self.type_of(fact)) for each in plain], "、", ", ")
        return phrases.ITEMS[len(raw) == 1].filled(number=same(str(len(raw))))


def _printable(text: str) -> str:
    """What a person typed, as it can be shown: never nothing, never half a character, not endless."""
    return text[:_SHOWN].encode(errors="replace").decode() or "“”"


def _changes_unit(node: tree.Node) -> bool:
    match node:
        case tree.Since() | tree.Count():
            return True
        case tree.Arithmetic(operator, left, right):
            return operator in "*/" and not (isinstance(left, Const) or isinstance(right, Const))
    return False
