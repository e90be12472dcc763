"""Owns what every field of a form has in common; never what a single type of field accepts."""

import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from chalicelib.catalogue.models.base import ConditionText, Definition, Flag
from chalicelib.catalogue.models.source import Comparison, SourceText
from chalicelib.conditions import FactType
from chalicelib.core.i18n import Words


class Complaint(NamedTuple):
    """What is wrong with one value: a code of words.yaml, what fills its words, and where inside the value."""

    code: str
    values: dict[str, object]
    at: str = ""


class FieldBase(Definition):
    """One question of a form. Its type says what is a well-formed answer, in three readings that must agree:

    `complaints` (our own verdict), `json_schema` (what JSON Schema can say of it) and `fact` (its type in conditions).
    """

    label: Words
    hint: Words | None = None
    required: Flag = True
    show_when: ConditionText | None = None
    prefill: SourceText | None = Field(None, alias="from")
    confirm: tuple[Comparison, ...] = ()
    sensitive: Flag = False

    def settled(self, value: Any) -> Any:
        """The value as it is stored: texts in NFC without outer spaces. Anything else comes back as it is."""
        return unicodedata.normalize("NFC", value).strip() if isinstance(value, str) else value

    def complaints(self, value: Any, today: date) -> Iterator[Complaint]:
        """Everything that is wrong with the form of a settled value; completeness is not form."""
        raise NotImplementedError

    def json_schema(self, complete: bool) -> dict[str, Any]:
        """JSON Schema 2020-12 of a settled value; `complete` adds what only a submission must fulfil."""
        raise NotImplementedError

    def said(self, value: Any) -> Words:
        """A well-formed value as people read it, on a licence or a reviewer's screen."""
        return Words(zh=str(value), en=str(value))

    def fact(self) -> FactType:
        """The type of the answer in conditions."""
        raise NotImplementedError


def wrong_type(expected: str) -> Complaint:
    """The complaint that a value is of another JSON type than `expected`."""
    return Complaint("wrong_type", {"expected": expected})


def _rising(span: tuple[int, int]) -> tuple[int, int]:
    if span[0] > span[1]:
        raise PydanticCustomError("span", "the lower bound is above the upper one")
    return span


Bound = Annotated[int, Field(strict=True, ge=0, le=5000)]
Span = Annotated[tuple[Bound, Bound], AfterValidator(_rising)]
"""Fewest and most characters, or entries: `[2, 50]`."""
