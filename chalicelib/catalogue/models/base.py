"""Owns the ground all definitions stand on: frozen, strict about keys, kebab-case in files; never what they define."""

from typing import Annotated, Any

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PlainSerializer,
    PlainValidator,
    StringConstraints,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from chalicelib import conditions


def kebab(name: str) -> str:
    """How a key is written in a file.

    >>> kebab("applies_when")
    'applies-when'
    """
    return name.replace("_", "-")


class Definition(BaseModel):
    """A part of a file that a civil servant reads: cannot be changed, knows its keys, refuses all others."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", alias_generator=kebab, arbitrary_types_allowed=True, defer_build=True
    )

    @model_validator(mode="before")
    @classmethod
    def _tell_keys(cls, value: Any, info: ValidationInfo) -> Any:
        """Note which keys are known here, by the mapping's identity: a fault then suggests the nearest one."""
        if info.context is not None:
            info.context[id(value)] = [field.alias or name for name, field in cls.model_fields.items()]
        return value


def _condition(value: Any) -> conditions.Condition:
    if isinstance(value, conditions.Condition):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("condition_type", "a condition is a text in quotes")
    try:
        return conditions.parse(value)
    except conditions.ConditionError as error:
        raise PydanticCustomError(
            "condition", "no condition", {"message": error.message, "hint": error.hint, "column": error.column}
        ) from error


def _text(condition: conditions.Condition) -> str:
    return condition.text


ConditionText = Annotated[
    conditions.Condition,
    PlainValidator(_condition),
    PlainSerializer(_text, return_type=str),
    WithJsonSchema({"type": "string"}),
]
"""A sentence about the answers, e.g. `premises.area >= 300`; read as a parsed `Condition`."""

Code = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=40)]
"""An English identifier, kebab-case: an item, a material, a department."""

FieldName = Annotated[
    str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(_[a-z0-9]+)*(\.[a-z][a-z0-9]*(_[a-z0-9]+)*){0,3}$", max_length=80)
]
"""A dotted name of an answer: `child.born`; also of a group of answers: `child`."""

RegionCode = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{5}$")]
"""An administrative division by GB/T 2260, six digits."""

Workdays = Annotated[int, Field(strict=True, ge=0, le=3650)]
"""Working days by the State Council's calendar; 0 is the same working day."""

Flag = Annotated[bool, Field(strict=True)]
"""true or false, written so; `yes`, `on` and `1` are not."""
