"""Owns the OpenAPI 3.1 document, made from what `endpoint` was told and from the models; nothing is written twice.

What no code says stands beside this file: Chinese and introductory words in `openapi.json`, one real request and answer
for each operation in `examples.json`, recorded from a running sample city.
"""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any

from chalicelib.core import errors, offered, reading
from chalicelib.core.errors import Problem
from chalicelib.core.http import JSON, PROBLEM, Operation
from chalicelib.core.models import ProblemView

Json = dict[str, Any]
_ALWAYS = (errors.Internal, errors.TooManyRequests, errors.TooSlow)
_WITH_BODY = (errors.MalformedJson, errors.InvalidRequest, errors.TooLarge, errors.UnsupportedMediaType)
_ASKED_FOR: Mapping[str, tuple[type[Problem], ...]] = {
    "caller": (errors.NotSignedIn,),
    "body": _WITH_BODY,
    "query": (errors.InvalidRequest,),
    "match": (errors.MatchRequired, errors.ChangedMeanwhile),
    "once": (errors.KeyRequired, errors.KeyReused),
}


@lru_cache(maxsize=1)
def document() -> Json:
    """The whole document, made once per process."""
    from chalicelib.core import schemas  # the generator of JSON Schemas costs time, and every other request none

    operations = offered.every()
    references, definitions = schemas.of(operations)
    paths: dict[str, Json] = {}
    for operation in operations:
        asked = schemas.query(operation.hints["query"]) if "query" in operation.hints else ({}, set(), {})
        definitions |= asked[2]
        told = _operation(operation, references, _query_parameters(asked[0], asked[1]))
        paths.setdefault(operation.path, {})[operation.verb.lower()] = told
    return {
        "openapi": "3.1.0",
        "info": _about(),
        "servers": texts()["servers"],
        "tags": [{"name": tag, "description": _both(words)} for tag, words in texts()["tags"].items()],
        "paths": paths,
        "components": {**_components(operations), "schemas": dict(sorted(definitions.items()))},
    }


def problems(operation: Operation) -> tuple[type[Problem], ...]:
    """Everything that can go wrong with an operation: its own errors, and what follows from what it asks for."""
    found = [*operation.errors, *_ALWAYS]
    for hint, implied in _ASKED_FOR.items():
        found += implied if hint in operation.hints else ()
    found += [errors.NotFound] if operation.path_types else []
    found += [errors.Busy] if operation.verb != "GET" else []
    return tuple(sorted(set(found), key=lambda problem: (problem.status, problem.code)))


def tag(operation: Operation) -> str:
    """The capability that an operation belongs to: its module's folder."""
    _, *folders, _ = operation.handler.__module__.split(".")
    return folders[0] if folders else "service"


@lru_cache(maxsize=1)
def texts() -> Json:
    """The words that no code says, Chinese first."""
    return _beside("openapi.json")


@lru_cache(maxsize=1)
def examples() -> dict[str, Json]:
    """By operation: `requests`, a body for each name; and `answer`, the body of a good answer."""
    return _beside("examples.json")


def _beside(name: str) -> Json:
    read: Json = json.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))
    return read


def _both(words: Mapping[str, str]) -> str:
    return f"{words['zh']}{words['en']}"


def _about() -> Json:
    described = texts()["description"]
    return {
        "title": texts()["title"],
        "version": "1",
        "description": f"{described['zh']}\n\n{described['en']}",
        "contact": {"name": "12345 政务服务便民热线"},
        "license": {"name": "Proprietary", "identifier": "LicenseRef-Proprietary"},
    }


def _operation(operation: Operation, references: Mapping[type, Json], query: list[Json]) -> Json:
    documented = inspect.getdoc(operation.handler) or ""
    told: Json = {
        "operationId": operation.name,
        "tags": [tag(operation)],
        "summary": re.split(r"[.:](?:\s|$)", documented)[0],
        "description": f"{texts()['operations'][operation.name]}\n\n{documented}",
        "security": [{operation.allowed.name: []}] if operation.allowed.authenticate else [],
        "parameters": [*_path_parameters(operation), *query, *_header_parameters(operation)],
        "responses": _responses(operation, references),
    }
    if "body" in operation.hints:
        told["requestBody"] = _request(operation, references[operation.hints["body"]])
    return told


def _path_parameters(operation: Operation) -> list[Json]:
    return [_parameter(name, "path", kind.json_schema(), True) for name, kind in operation.path_types.items()]


def _query_parameters(schemas: Mapping[str, Json], required: set[str]) -> list[Json]:
    return [_parameter(name, "query", schema, name in required) for name, schema in schemas.items()]


def _parameter(name: str, place: str, schema: Json, required: bool) -> Json:
    shape = {key: value for key, value in schema.items() if key not in ("description", "examples")}
    told: Json = {"name": name, "in": place, "required": required, "schema": shape}
    if "description" in schema:
        told["description"] = schema["description"]
    if "examples" in schema:
        told["example"] = schema["examples"][0]
    return told


def _header_parameters(operation: Operation) -> list[Json]:
    asked = {"once": "Idempotency-Key", "match": "If-Match"}
    names = [name for hint, name in asked.items() if hint in operation.hints]
    return [{"$ref": f"#/components/parameters/{name}"} for name in (*names, "Accept-Language")]


def _request(operation: Operation, schema: Json) -> Json:
    sent = {name: {"value": value} for name, value in examples()[operation.name]["requests"].items()}
    media = {"schema": schema, "examples": sent}
    return {"required": True, "content": dict.fromkeys(operation.body_types, media)}


def _responses(operation: Operation, references: Mapping[type, Json]) -> Json:
    good = {str(status): _answer(operation, status, references) for status in (operation.status, *operation.also)}
    grouped = groupby(problems(operation), key=lambda problem: problem.status)
    bad = {str(status): _refusal(list(group), references[ProblemView]) for status, group in grouped}
    return dict(sorted({**good, **bad}.items()))


def _answer(operation: Operation, status: int, references: Mapping[type, Json]) -> Json:
    told: Json = {"description": _both(texts()["answers"][str(status)])}
    if operation.answer is type(None):
        return told
    tagged = "version" in getattr(operation.answer, "model_fields", {})
    names = [name for name, here in (("ETag", tagged), ("Idempotency-Replayed", "once" in operation.hints)) if here]
    headers = {name: {"$ref": f"#/components/headers/{name}"} for name in names}
    body = {"schema": references[operation.answer], "example": examples()[operation.name]["answer"]}
    return told | ({"headers": headers} if headers else {}) | {"content": {JSON: body}}


def _refusal(group: Iterable[type[Problem]], schema: Json) -> Json:
    codes = [problem.code for problem in group]
    named = {code: {"$ref": f"#/components/examples/{code}"} for code in codes}
    titles = [errors.entry(code)["title"] for code in codes]
    return {
        "description": " / ".join(f"{title.zh}。{title.en}." for title in titles),
        "headers": {"Content-Language": {"$ref": "#/components/headers/Content-Language"}},
        "content": {PROBLEM: {"schema": schema, "examples": named}},
    }


def _components(operations: Iterable[Operation]) -> Json:
    access = {operation.allowed.name for operation in operations if operation.allowed.authenticate}
    told = sorted({problem for operation in operations for problem in problems(operation)}, key=lambda one: one.code)
    return {
        "securitySchemes": {name: _scheme(name) for name in sorted(access)},
        "parameters": {name: _header(name, **shape) for name, shape in _HEADERS.items()},
        "headers": {
            name: {"description": _both(words), "schema": {"type": "string"}}
            for name, words in texts()["headers"].items()
        },
        "examples": {problem.code: _example(problem) for problem in told},
    }


def _scheme(name: str) -> Json:
    return {"type": "http", "scheme": "bearer", "bearerFormat": "JWT", "description": _both(texts()["access"][name])}


_HEADERS: Mapping[str, Json] = {
    "Accept-Language": {"example": "zh-CN", "required": False},
    "Idempotency-Key": {"example": "018f6e1c-newborn-1", "required": True, "pattern": f"^{reading.KEY.pattern}$"},
    "If-Match": {"example": '"3"', "required": True, "pattern": f"^{reading.ETAG.pattern}$"},
}


def _header(name: str, example: str, required: bool, pattern: str | None = None) -> Json:
    schema = {"type": "string", "pattern": pattern} if pattern else {"type": "string"}
    words = _both(texts()["parameters"][name])
    return {
        "name": name,
        "in": "header",
        "required": required,
        "description": words,
        "schema": schema,
        "example": example,
    }


def _example(problem: type[Problem]) -> Json:
    sample = texts()["problems"]
    faults = tuple(
        errors.FieldFault(pointer, code, errors.entry(f"field_{code}")["title"])
        for pointer, code in sample["faults"].get(problem.code, {}).items()
    )
    shown = ProblemView.of(problem(faults=faults, **sample["values"]), "zh", sample["request"])
    return {"summary": problem.code, "value": shown.model_dump(mode="json", by_alias=True, exclude_none=True)}
