"""Owns what a fact about a company may be: its type, unit, keeper, and what the company itself can change about it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from chalicelib import conditions
from chalicelib.catalogue import tables
from chalicelib.catalogue.models.base import Code, Definition, FieldName, Flag
from chalicelib.conditions import FactType
from chalicelib.core.i18n import Words
from chalicelib.policies.models.base import CalculationText
from chalicelib.policies.models.terms import Refresh, Sensitivity


class Change(Definition):
    """What a company can do about a fact within a year or so.

    A number or a day moves `towards` more (a day: later) or less, in `step`s (of the fact's own unit; a day: in days).
    Anything else turns `into` one of these values; a set gains them.
    """

    towards: Literal["more", "less", "either"] | None = None
    step: CalculationText | None = None
    into: tuple[str | bool, ...] = ()


class FactBase(Definition):
    """What all facts say: how people call it, who keeps it, how fresh and how sensitive it is."""

    name: Words
    source: Code
    refresh: Refresh
    sensitivity: Sensitivity = Sensitivity.INTERNAL
    change: Change | None = None
    assumed: Flag = False


class MoneyFact(FactBase):
    """An amount of money, whole fen; `signed` when it may be below zero."""

    type: Literal["money"]
    signed: Flag = False

    def fact(self) -> FactType:
        """The type that conditions see."""
        return conditions.Number("fen", integer=True, minimum=None if self.signed else 0, label=self.name)


class NumberFact(FactBase):
    """A number of something; `whole` unless parts of it exist."""

    type: Literal["number"]
    unit: str | Words = ""
    whole: Flag = True
    min: Annotated[int, Field(strict=True)] | None = 0
    max: Annotated[int, Field(strict=True)] | None = None

    def fact(self) -> FactType:
        """The type that conditions see."""
        return conditions.Number(self.unit, self.whole, self.min, self.max, self.name)


class RatioFact(FactBase):
    """A share of a whole, 0.055 for 5.5 %; `signed` for a rate of growth."""

    type: Literal["ratio"]
    signed: Flag = False

    def fact(self) -> FactType:
        """The type that conditions see."""
        return conditions.Number("ratio", minimum=None if self.signed else 0, label=self.name)


class FlagFact(FactBase):
    """Yes or no."""

    type: Literal["flag"]

    def fact(self) -> FactType:
        """The type that conditions see."""
        return conditions.Boolean(self.name)


class DateFact(FactBase):
    """A day."""

    type: Literal["date"]

    def fact(self) -> FactType:
        """The type that conditions see."""
        return conditions.Date(self.name)


class ChoiceFact(FactBase):
    """One of several codes."""

    type: Literal["choice"]
    options: dict[Code, Words] = Field(min_length=2)

    def fact(self) -> FactType:
        """The type that conditions see."""
        return conditions.Text(self.options, self.name)


class SetFact(FactBase):
    """Any number of codes, such as the titles that a company holds today. Without options: codes of policies."""

    type: Literal["set"]
    options: dict[Code, Words] | None = None

    def fact(self) -> FactType:
        """The type that conditions see."""
        return conditions.Many(conditions.Text(self.options), self.name)


class CodeFact(FactBase):
    """A code whose beginning says what it lies under: an industry (GB/T 4754) or a division (GB/T 2260)."""

    type: Literal["code"]
    scheme: Literal["industry", "region"]

    def fact(self) -> FactType:
        """The type that conditions see; divisions that we serve are called by their names."""
        names = {code: region.name for code, region in tables.regions().items()} if self.scheme == "region" else None
        return conditions.Text(label=self.name, names=names)


class RecordsFact(FactBase):
    """A list of entries, each with the same fields."""

    type: Literal["records"]
    fields: dict[FieldName, PlainFact] = Field(min_length=1)

    def fact(self) -> FactType:
        """The type that conditions see."""
        fields = {name: field.fact() for name, field in self.fields.items()}
        return conditions.Many(conditions.Group(fields), self.name)


class TextField(Definition):
    """A plain text inside an entry."""

    type: Literal["text"]
    name: Words

    def fact(self) -> FactType:
        """The type that conditions see."""
        return conditions.Text(label=self.name)


class AmountField(Definition):
    """A number, an amount of money or a day inside an entry."""

    type: Literal["money", "year", "date"]
    name: Words

    def fact(self) -> FactType:
        """The type that conditions see."""
        if self.type == "date":
            return conditions.Date(self.name)
        return conditions.Number("fen" if self.type == "money" else "", integer=True, minimum=0, label=self.name)


PlainFact = TextField | AmountField
"""A field of an entry."""


AnyFact = Annotated[
    MoneyFact | NumberFact | RatioFact | FlagFact | DateFact | ChoiceFact | SetFact | CodeFact | RecordsFact,
    Field(discriminator="type"),
]
"""Whatever a fact may be."""
