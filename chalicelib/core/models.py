"""Owns the two shapes at the edge: what comes in (strict, nothing unknown) and what goes out; both speak camelCase."""

from functools import cached_property
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from pydantic.alias_generators import to_camel

from chalicelib.core.errors import Problem
from chalicelib.core.i18n import Language, Words

Code = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,63}$")]
"""A name that a bundle file gives to something: lower case, digits, hyphens."""

RegionCode = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{5}$")]
"""GB/T 2260: six digits, e.g. 440304 for Futian."""

CaseId = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]{8}[0-9A-Z]{11}$"),
    Field(description="办件编号。The number of a case.", examples=["202611240TD6HM7XA5Q"]),
]
"""What `core.ids.case_number` makes; its check character is left to `is_case_number`."""


class Incoming(BaseModel):
    """A body or query: camelCase, nothing unknown, no silent conversion."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=to_camel,
        validate_by_name=False,
        allow_inf_nan=False,
        defer_build=True,
    )


class View(BaseModel):
    """An answer: camelCase on the wire, field names in Python."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=to_camel,
        validate_by_name=True,
        validate_by_alias=True,
        defer_build=True,
    )

    @cached_property
    def wire(self) -> str:
        """The answer as JSON, without what is not there; written once, however often it is needed."""
        return self.model_dump_json(by_alias=True, exclude_none=True)


class FaultView(View):
    """One faulty place: where (RFC 6901 pointer into what was sent), a stable code, and words in both languages."""

    pointer: str = Field(examples=["/answers/child/name"])
    code: str = Field(examples=["required"])
    message: Words


class ProblemView(View):
    """RFC 9457. `title` and `detail` in the language asked for; `message` and the faults in both."""

    type: str = Field(examples=["urn:onething:problem:not_found"])
    title: str
    status: int
    code: str = Field(examples=["not_found"])
    detail: str
    message: Words
    request_id: str = ""
    errors: tuple[FaultView, ...] | None = None

    @classmethod
    def of(cls, problem: Problem, language: Language, request_id: str) -> Self:
        """The problem as it is sent."""
        faults = tuple(FaultView(pointer=f.pointer, code=f.code, message=f.message) for f in problem.faults)
        return cls(
            type=f"urn:onething:problem:{problem.code}",
            title=problem.title()[language],
            status=problem.status,
            code=problem.code,
            detail=problem.advice()[language],
            message=problem.title(),
            request_id=request_id,
            errors=faults or None,
        )
