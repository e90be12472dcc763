"""Owns the notation for where an answer or a proof comes from (`hub:…`, `licence:…`, `profile:…`); never asks there."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, Self, TypeVar

from pydantic import Field, PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from chalicelib.catalogue.models.base import Definition, FieldName

_Notation = TypeVar("_Notation", "Source", "Proof")
_RECORD, _NAME = r"[a-z][a-z0-9-]*", r"[a-z][a-z0-9_]*"
_ANSWER = (
    (re.compile(rf"hub:({_RECORD}\.{_RECORD})\.({_NAME})"), "hub"),
    (re.compile(rf"licence:({_RECORD})\.({_NAME})"), "licence"),
    (re.compile(rf"profile:()({_NAME})"), "profile"),
)
_PROOF = (
    (re.compile(rf"hub:({_RECORD}\.{_RECORD})"), "hub"),
    (re.compile(rf"licence:({_RECORD})"), "licence"),
    (re.compile(r"()declaration"), "declaration"),
    (re.compile(r"()paper"), "paper"),
)


class Origin(StrEnum):
    """Who knows: a register at the data-sharing hub, an e-licence, the applicant's profile, or the applicant."""

    HUB = "hub"
    LICENCE = "licence"
    PROFILE = "profile"
    DECLARATION = "declaration"
    PAPER = "paper"


@dataclass(frozen=True)
class Source:
    """One field of one record, from which an answer is filled in or with which it is compared.

    >>> Source.parse("hub:health.birth-record.born")
    Source(origin=<Origin.HUB: 'hub'>, record='health.birth-record', field='born')
    >>> str(Source.parse("profile:phone"))
    'profile:phone'
    """

    origin: Origin
    record: str
    field: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the notation; ValueError when the text is none."""
        for shape, origin in _ANSWER:
            if match := shape.fullmatch(text):
                return cls(Origin(origin), match[1], match[2])
        raise ValueError(text)

    def __str__(self) -> str:
        return f"{self.origin}:{self.record}{'.' if self.record else ''}{self.field}"


@dataclass(frozen=True)
class Proof:
    """One way to meet a material: a register's record, an e-licence, a declaration (告知承诺), or the
    paper itself, shown at a counter.

    >>> Proof.parse("licence:marriage")
    Proof(origin=<Origin.LICENCE: 'licence'>, record='marriage')
    >>> str(Proof.parse("paper"))
    'paper'
    """

    origin: Origin
    record: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the notation; ValueError when the text is none."""
        for shape, origin in _PROOF:
            if match := shape.fullmatch(text):
                return cls(Origin(origin), match[1])
        raise ValueError(text)

    def __str__(self) -> str:
        return f"{self.origin}{':' if self.record else ''}{self.record}"


def _source(value: Any) -> Source:
    return _read(Source, value, "hub:health.birth-record.born, licence:marriage.number, profile:phone")


def _proof(value: Any) -> Proof:
    return _read(Proof, value, "licence:marriage, hub:civil-affairs.marriage, declaration, paper")


def _read(kind: type[_Notation], value: Any, examples: str) -> _Notation:
    if isinstance(value, kind):
        return value
    try:
        return kind.parse(str(value))
    except ValueError as error:
        raise PydanticCustomError("source", "no source", {"examples": examples}) from error


SourceText = Annotated[
    Source, PlainValidator(_source), PlainSerializer(str, return_type=str), WithJsonSchema({"type": "string"})
]
ProofText = Annotated[
    Proof, PlainValidator(_proof), PlainSerializer(str, return_type=str), WithJsonSchema({"type": "string"})
]


class Comparison(Definition):
    """An answer is compared with a register's field, for the subject that another answer names; never shown.

    Only the outcome is learnt, so that nobody reads a stranger's record by typing their number.
    """

    source: SourceText = Field(alias="with")
    of: FieldName
