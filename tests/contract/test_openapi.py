"""The OpenAPI document is what the code says, valid, complete, with examples that are true, and served."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from chalicelib.core import offered, openapi
from mini_program_api_spec.writing import FOLDER, files
from tests.contract.recording import recorded
from tests.integration.town import Town
from tests.tools.node import node, node_tool

SPECTRAL = Path(__file__).parents[1] / "tools" / "spectral"
WRITTEN = files()
DOCUMENT: dict[str, Any] = json.loads(WRITTEN[FOLDER / "openapi.json"])


def media() -> Iterator[tuple[str, Any, Any]]:
    """Every example of the document: where it stands, its schema, its value."""
    for path, operations in DOCUMENT["paths"].items():
        for verb, told in operations.items():
            contents = {"request": told.get("requestBody", {}), **told["responses"]}
            for name, content in contents.items():
                for kind, medium in content.get("content", {}).items():
                    for value in _values(medium):
                        yield f"{verb} {path} {name} {kind}", medium["schema"], value


def _values(medium: dict[str, Any]) -> list[Any]:
    if "example" in medium:
        return [medium["example"]]
    shown = medium["examples"]
    return [_resolved(one)["value"] for one in shown.values()]


def _resolved(example: dict[str, Any]) -> dict[str, Any]:
    name = example.get("$ref", "").rpartition("/")[2]
    return DOCUMENT["components"]["examples"][name] if name else example


def faults(schema: Any, value: Any) -> list[str]:
    rooted = {**schema, "components": DOCUMENT["components"]}
    checker = Draft202012Validator.FORMAT_CHECKER
    return [error.message for error in Draft202012Validator(rooted, format_checker=checker).iter_errors(value)]


def test_a_type_is_named_once_so_that_no_name_tells_of_modules() -> None:
    assert [name for name in DOCUMENT["components"]["schemas"] if "__" in name] == []


@pytest.mark.parametrize("file", sorted(WRITTEN), ids=lambda file: file.name)
def test_what_is_checked_in_is_what_the_code_says(file: Path) -> None:
    assert file.read_text(encoding="utf-8") == WRITTEN[file], "run `make spec`"


def test_the_document_is_valid_openapi() -> None:
    OpenAPIV31SpecValidator(DOCUMENT).validate()


def test_every_operation_is_described_in_both_languages_and_none_that_is_gone() -> None:
    names = {operation.name for operation in offered.every()}
    assert len(names) == len(offered.every())
    assert set(openapi.texts()["operations"]) == set(openapi.examples()) == names
    assert {openapi.tag(operation) for operation in offered.every()} == set(openapi.texts()["tags"])
    assert {operation.allowed.name for operation in offered.every()} - {"public"} == set(openapi.texts()["access"])


def test_every_example_fits_its_schema() -> None:
    wrong = {where: found for where, schema, value in media() if (found := faults(schema, value))}
    assert not wrong
    assert faults({"$ref": "#/components/schemas/CaseView"}, {"id": 1})


def test_the_examples_are_what_a_city_says_and_answers_today(city: Town) -> None:
    live = recorded(city)
    assert {name: one["requests"] for name, one in live.items()} == {
        name: one["requests"] for name, one in openapi.examples().items()
    }, "run `python -m tests.contract.recording`"
    schemas = {told["operationId"]: _good_schema(told) for path in DOCUMENT["paths"].values() for told in path.values()}
    wrong = {name: faults(schemas[name], one["answer"]) for name, one in live.items() if schemas[name]}
    assert not any(wrong.values()), wrong


def _good_schema(told: dict[str, Any]) -> Any:
    good = next(response for status, response in told["responses"].items() if status.startswith("2"))
    return next((medium["schema"] for medium in good.get("content", {}).values()), None)


def test_the_document_is_served(city: Town) -> None:
    assert city.nobody().get("/v1/openapi.json").ok() == DOCUMENT


def test_no_session_stands_in_an_example() -> None:
    assert "eyJhbGciOi…" in WRITTEN[FOLDER / "openapi.json"]
    assert "eyJhbGciOiJIUzI1NiI" not in WRITTEN[FOLDER / "openapi.json"]


def linted(document: Any, folder: Path) -> list[str]:
    """What Spectral finds wrong with a document."""
    tool = node_tool(SPECTRAL)
    file = folder / "openapi.json"
    file.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    spectral = tool / "node_modules/@stoplight/spectral-cli/dist/index.js"
    command = [node(), spectral, "lint", file, "--ruleset", tool / "ruleset.yaml", "--format", "json", "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)
    assert done.returncode in (0, 1), done.stderr
    return [f"{one['code']} {'.'.join(map(str, one['path']))}" for one in json.loads(done.stdout or "[]")]


def test_spectral_finds_nothing(tmp_path: Path) -> None:
    assert linted(DOCUMENT, tmp_path) == []


def test_spectral_would_find_what_breaks_the_rules_of_the_house(tmp_path: Path) -> None:
    broken = json.loads(WRITTEN[FOLDER / "openapi.json"])
    told = broken["paths"]["/v1/applications"]["post"]
    del told["summary"], told["description"], told["responses"]["201"]["content"]["application/json"]["example"]
    told["responses"]["422"]["content"] = {"application/json": {"schema": {}}}
    found = {one.split()[0] for one in linted(broken, tmp_path)}
    assert found >= {"operation-description", "house-operation-summary", "house-answer-example", "house-problem-json"}
