"""Owns what goes into a condition and comes out of it: types of facts, verdicts, clauses, faults; never a reading."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from chalicelib.core.i18n import Words

Facts = Mapping[str, Any]
"""Nested answers as JSON gives them: `{"child": {"born": "2026-11-01T08:00:00+08:00"}}`. Missing or None is unknown."""

HOLDS = "$holds"
"""Reserved fact: the kinds of licence that the person holds, for `holds("birth-certificate")`."""

CONFIRMED = "$confirmed"
"""Reserved fact: the dotted names of answers that equal what a register says, for `confirmed(child.born)`."""


class ConditionError(ValueError):
    """A text that is no condition: what is wrong, how to mend it, and the column (from 1) where it is."""

    def __init__(self, message: Words, hint: Words, column: int) -> None:
        super().__init__(f"column {column}: {message.en} {hint.en}")
        self.message = message
        self.hint = hint
        self.column = column


@dataclass(frozen=True)
class Text:
    """Words; with `options` one of the codes that are its keys, each with the label people see.

    `names` labels some of the values, of which there may be others.
    """

    options: Mapping[str, Words] | None = None
    label: Words | None = None
    names: Mapping[str, Words] | None = None


@dataclass(frozen=True)
class Number:
    """A number, within `minimum` and `maximum` where given. `unit`: a code of `phrases.UNITS`, or words of its own."""

    unit: str | Words = ""
    integer: bool = False
    minimum: float | None = None
    maximum: float | None = None
    label: Words | None = None


@dataclass(frozen=True)
class Boolean:
    """Yes or no."""

    label: Words | None = None


@dataclass(frozen=True)
class Date:
    """A day: ISO 8601, `2026-11-24`."""

    label: Words | None = None


@dataclass(frozen=True)
class DateTime:
    """A moment: ISO 8601 with offset. Conditions see its Shanghai date, for limits and ages count whole days."""

    label: Words | None = None


@dataclass(frozen=True)
class Group:
    """Named facts that belong together: `child` with `born` and `name`."""

    fields: Mapping[str, FactType] = field(default_factory=dict)
    label: Words | None = None


@dataclass(frozen=True)
class Many:
    """A list of facts of one type: `shareholders`. Of groups it may also be a mapping from a name to each group."""

    of: FactType
    label: Words | None = None


FactType = Text | Number | Boolean | Date | DateTime | Group | Many
"""What a fact may be."""


@dataclass(frozen=True)
class Vocabulary:
    """The facts that a condition may speak of. `facts` is nested: `child` is a Group with a field `born`."""

    facts: Mapping[str, FactType] = field(default_factory=dict)

    @classmethod
    def of(cls, names: Mapping[str, FactType]) -> Vocabulary:
        """Nest flat dotted names. A group that is named itself, too, gives its label and its other fields.

        >>> Vocabulary.of({"child.born": Date(), "child.name": Text()}).find("child.born")
        Date(label=None)
        """
        facts: dict[str, FactType] = {}
        for name in sorted(names, key=lambda name: name.count(".")):
            _place(facts, name.split("."), names[name])
        return cls(facts)

    def find(self, name: str) -> FactType | None:
        """The type of a dotted name, also through lists (`shareholders.share`); None when nobody knows it."""
        found: FactType | None = Group(self.facts)
        for part in name.split("."):
            while isinstance(found, Many):
                found = found.of
            found = found.fields.get(part) if isinstance(found, Group) else None
        return found

    def names(self) -> Iterator[str]:
        """Every dotted name, groups and lists before what is in them."""
        return _names(self.facts, "")


def _place(facts: dict[str, FactType], parts: list[str], kind: FactType) -> None:
    head, *rest = parts
    if not rest:
        facts[head] = kind
        return
    group = facts.get(head, Group())
    if not isinstance(group, Group):
        raise ValueError(f"{head!r} is a {type(group).__name__}, so it has no field {'.'.join(rest)!r}")
    fields = dict(group.fields)
    _place(fields, rest, kind)
    facts[head] = Group(fields, group.label)


def _names(facts: Mapping[str, FactType], prefix: str) -> Iterator[str]:
    for name, kind in facts.items():
        yield prefix + name
        inner = kind.of if isinstance(kind, Many) else kind
        if isinstance(inner, Group):
            yield from _names(inner.fields, f"{prefix}{name}.")


@dataclass(frozen=True)
class Verdict:
    """True, False, or None: unknown. `missing` names the facts that could still decide it; empty when it is decided."""

    truth: bool | None
    missing: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Clause:
    """One thing that is asked: its sentence, how it stands in this case, and the values seen (None: nothing was).

    `parts` are the alternatives of a clause that is an *or*; empty for a simple one.
    """

    text: Words
    verdict: Verdict
    seen: Words | None
    parts: tuple[Clause, ...] = ()


class FaultKind(StrEnum):
    """Codes of what may be wrong with a condition that reads well."""

    UNKNOWN_NAME = "unknown-name"
    WRONG_TYPE = "wrong-type"
    WRONG_OPERAND = "wrong-operand"
    NO_SUCH_OPTION = "no-such-option"
    ALWAYS_TRUE = "always-true"
    NEVER_TRUE = "never-true"


@dataclass(frozen=True)
class Fault:
    """Something wrong with a condition under a vocabulary: what, and how to mend it."""

    kind: FaultKind
    message: Words
    hint: Words


@dataclass(frozen=True)
class NearMiss:
    """Facts that fail the condition by one clause alone, as narrowly as the clause allows."""

    clause: Words
    facts: Facts


@dataclass(frozen=True)
class Examples:
    """Nested facts ready to evaluate: some that satisfy the condition, and near misses in the order of its clauses."""

    satisfying: tuple[Facts, ...]
    misses: tuple[NearMiss, ...]
