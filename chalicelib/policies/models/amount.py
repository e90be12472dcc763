"""Owns the ways in which a file may say how much a policy pays; never works one out.

Exactly one of `fixed`, `each`, `rate`, `formula`, `brackets`, `tiers`, `sum`, `highest`, `lowest`, `in-kind` says what
is paid; then come, in this order, `multiplied`, `floor`, `cap`, `topped-up`, `lifetime`, `round-down-to` and
`nothing-below`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from chalicelib.catalogue.findings import Place
from chalicelib.catalogue.models.base import Code, ConditionText, Definition, Flag
from chalicelib.core.i18n import Words
from chalicelib.policies.models.base import CalculationText, Money, Rate

WAYS = ("fixed", "each", "rate", "formula", "brackets", "tiers", "sum", "highest", "lowest", "in_kind")
"""The keys of which an amount has exactly one."""

_OF = {"each", "rate", "brackets"}


class Bracket(Definition):
    """The part of a sum up to `up-to` (the last one: without end), at this rate."""

    up_to: Money | None = None
    rate: Rate


class Multiplier(Definition):
    """While `when` holds the amount is so many times as large, under a cap of its own."""

    when: ConditionText
    by: Rate
    cap: CalculationText | None = None


class Amount(Definition):
    """What a policy pays, in one of the ways above. `of`: what `rate` and `brackets` are taken of, or `each` counts.

    With `per` it is money that is counted, in so many whole ones: 50万元 for each further 1亿元.

    `up-to` (最高): the file knows the most that is paid; how much it will be is decided case by case.
    """

    fixed: Money | None = None
    each: Money | None = None
    per: Money | None = None
    rate: Rate | None = None
    of: CalculationText | None = None
    formula: CalculationText | None = None
    brackets: tuple[Bracket, ...] = Field((), max_length=20)
    tiers: tuple[Tier, ...] = Field((), max_length=40)
    sum: tuple[Amount, ...] = Field((), max_length=10)
    highest: tuple[Amount, ...] = Field((), max_length=10)
    lowest: tuple[Amount, ...] = Field((), max_length=10)
    in_kind: Words | None = None
    multiplied: tuple[Multiplier, ...] = Field((), max_length=10)
    cap: CalculationText | None = None
    floor: CalculationText | None = None
    topped_up: tuple[Code, ...] = ()
    lifetime: Money | None = None
    round_down_to: Money | None = None
    nothing_below: Money | None = None
    up_to: Flag = False

    def parts(self, path: Place = ("amount",)) -> Iterator[tuple[Place, Amount]]:
        """This amount and every one inside it, each with its place in the file."""
        yield path, self
        for key in ("tiers", "sum", "highest", "lowest"):
            for number, inner in enumerate(getattr(self, key)):
                yield from inner.parts((*path, key, number))

    @property
    def way(self) -> str:
        """Which of WAYS says what is paid."""
        return self._ways()[0]

    def _ways(self) -> list[str]:
        return [name for name in WAYS if getattr(self, name) not in (None, ())]

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if len(self._ways()) != 1:
            raise PydanticCustomError("amount", "not one way", {"ways": ", ".join(map(_kebab, self._ways())) or "-"})
        if (self.way in _OF) != (self.of is not None):
            raise PydanticCustomError("amount_of", "rate without of", {"way": self.way})
        if self.per is not None and self.way != "each":
            raise PydanticCustomError("amount_of", "per without each", {"way": self.way})
        return self


def _kebab(name: str) -> str:
    return name.replace("_", "-")


def _truth(value: Any) -> Any:
    return "True" if value is True else value


class Tier(Amount):
    """An amount for those for whom `when` holds; the last tier may say `when: true`: all others."""

    when: Annotated[ConditionText, BeforeValidator(_truth)]
