"""Owns the JSON Schemas of what operations read and answer, each model once; it knows nothing of paths and statuses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue, models_json_schema
from pydantic_core import core_schema

from chalicelib.core.errors import catalogue
from chalicelib.core.http import Operation
from chalicelib.core.models import ProblemView

Schema = dict[str, Any]
_REFERENCE = "#/components/schemas/{model}"


class _OnTheWire(GenerateJsonSchema):
    """Pydantic's schemas as our JSON is: an answer leaves out what is None, and a name needs no title."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        if self.mode == "serialization":
            return self.generate_inner(schema["schema"])
        return super().nullable_schema(schema)

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        told = super().default_schema(schema)
        return {name: value for name, value in told.items() if (name, value) != ("default", None)}


def of(operations: Iterable[Operation]) -> tuple[Mapping[type, Schema], dict[str, Schema]]:
    """A reference for each model that operations read or answer, and the definitions that these point to."""
    modes: dict[type[BaseModel], JsonSchemaMode] = {ProblemView: "serialization"}
    for operation in operations:
        if isinstance(operation.answer, type) and issubclass(operation.answer, BaseModel):
            modes[operation.answer] = "serialization"
        if "body" in operation.hints:
            modes[operation.hints["body"]] = "validation"
    references, definitions = models_json_schema(
        sorted(modes.items(), key=lambda pair: pair[0].__name__), ref_template=_REFERENCE, schema_generator=_OnTheWire
    )
    schemas: dict[str, Schema] = definitions["$defs"]
    schemas[ProblemView.__name__]["properties"]["code"]["enum"] = [c for c in catalogue() if not c.startswith("field_")]
    return {model: reference for (model, _), reference in references.items()}, schemas


def query(model: type[BaseModel]) -> tuple[dict[str, Schema], set[str], dict[str, Schema]]:
    """A query's parameters by name, which of them are required, and the definitions that they point to.

    Read as an answer is: what is not asked for is left out; a query has no null.
    """
    told = model.model_json_schema(mode="serialization", ref_template=_REFERENCE, schema_generator=_OnTheWire)
    return told["properties"], set(told.get("required", ())), told.get("$defs", {})
