"""Owns what a policy is: who issues it, whom it is for, what it gives, and how it stands to others; wholly as data."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from chalicelib.catalogue.models.base import Code, Definition, Flag, Workdays
from chalicelib.catalogue.models.bundle import Reference
from chalicelib.catalogue.models.terms import Audience
from chalicelib.conditions import Condition
from chalicelib.core.i18n import Words
from chalicelib.policies.models.amount import Amount
from chalicelib.policies.models.base import Day, Money
from chalicelib.policies.models.clauses import Clause, composed
from chalicelib.policies.models.terms import Theme, Trust

ASKED_IN = "policy"
"""The field in which a bundle that several policies run on asks for one of them, by its code."""


class Span(Definition):
    """The days from `from` until `until`, both included; without an end for good."""

    start: Day = Field(alias="from")
    until: Day | None = None

    @model_validator(mode="after")
    def _forwards(self) -> Self:
        if self.until and self.until < self.start:
            raise PydanticCustomError("days", "ends before it begins")
        return self

    def __contains__(self, day: date) -> bool:
        return self.start <= day and (self.until is None or day <= self.until)

    def overlaps(self, other: Span) -> bool:
        """Whether some day lies in both."""
        return (self.until is None or other.start <= self.until) and (other.until is None or self.start <= other.until)


class Source(Reference):
    """Where the rules were read: a title, a document number or a page, and how near it is to the official text."""

    page: str | None = Field(None, pattern=r"^https?://\S+$", max_length=300)
    trust: Trust


class Budget(Definition):
    """The money there is: when it is spent, nobody gets more."""

    total: Money
    per: Literal["year", "batch", "policy"]
    assumed: Flag = False


class Entitlement(Definition):
    """免申即享: paid from shared data, without an application. `notice` in working days; `confirm`: one tap first."""

    notice: Workdays
    objection: Literal["named-only", "anyone"] = "named-only"
    pay_to: tuple[Literal["corporate-account", "social-insurance-account", "personal-account"], ...] = Field(
        min_length=1
    )
    confirm: Flag = True
    assumed: Flag = False


class Policy(Definition):
    """One policy in one version: the same title under other thresholds is another version, valid on other days."""

    code: Code = Field(alias="policy")
    version: Annotated[int, Field(strict=True, ge=1, le=9999)] = 1
    name: Words
    body: Code
    basis: tuple[Reference, ...] = Field(min_length=1)
    valid: Span
    audience: Audience = Audience.ENTERPRISE
    themes: tuple[Theme, ...] = Field(min_length=1)
    when: tuple[Clause, ...] = Field(min_length=1, max_length=60)
    amount: Amount
    stacks_with: tuple[Code, ...] = ()
    higher_of: tuple[Code, ...] = ()
    either_or: tuple[Code, ...] = ()
    yields_to: tuple[Code, ...] = ()
    budget: Budget | None = None
    window: Span | None = None
    materials: tuple[Words, ...] = ()
    notice: Workdays | None = None
    without_application: Entitlement | None = None
    runs_on: Code | None = None
    sources: tuple[Source, ...] = Field(min_length=1)
    assumed: Flag = False
    note: Words | None = None

    @property
    def id(self) -> str:
        """Code and version: `little-giant@2026`."""
        return f"{self.code}@{self.version}"

    @cached_property
    def condition(self) -> Condition:
        """Everything that `when` asks, as one condition."""
        return composed(self.when)

    def open_on(self, day: date) -> bool:
        """Whether somebody may apply on that day, or is paid without."""
        return day in self.valid and (self.window is None or day in self.window)
