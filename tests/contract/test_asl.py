"""Every definition is valid in the Amazon States Language, by npm's `asl-validator`, and within our own checks."""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from random import Random

from chalicelib.approvals.definition_checks import check
from chalicelib.approvals.workflow import Json, compile
from chalicelib.catalogue import loading
from tests.simulation.graphs import CHAIN, LETTER_N, SHAPES, Edges
from tests.tools.node import node, node_tool

VALIDATOR = Path(__file__).parents[1] / "tools" / "asl-validator"
BUNDLES = sorted((Path(__file__).parents[2] / "chalicelib" / "catalogue" / "bundles").glob("*.yaml"))
URLS = {
    "aws": "https://sqs.us-east-1.amazonaws.com/123456789012/onething-local-tasks",
    "aws-cn": "https://sqs.cn-north-1.amazonaws.com.cn/123456789012/onething-local-tasks",
}


def validated(definitions: Mapping[str, Json]) -> dict[str, list[str]]:
    """Give what asl-validator finds wrong with each definition; one process for them all."""
    script = node_tool(VALIDATOR) / "validate.cjs"
    done = subprocess.run(
        [node(), script], input=json.dumps(definitions), capture_output=True, text=True, timeout=120, check=True
    )
    faults: dict[str, list[str]] = json.loads(done.stdout)
    return faults


def compiled(graph: Edges, partition: str = "aws") -> Json:
    titles = {item: f"事项{item}" for item in graph}
    return compile("sample", graph, titles, URLS[partition], partition=partition)


def sample_definitions() -> dict[str, Json]:
    """All shapes in a few sizes, those that tests elsewhere speak of, and both partitions."""
    sized = [(shape, size) for shape in SHAPES for size in (1, 2, 9, 40)]
    random = {f"{shape.__name__} {size}": compiled(shape(size, Random(size))) for shape, size in sized}
    named = {"chain": compiled(CHAIN), "N": compiled(LETTER_N), "N in aws-cn": compiled(LETTER_N, "aws-cn")}
    return named | random


def test_definitions_of_all_shapes_are_valid() -> None:
    definitions = sample_definitions()
    assert validated(definitions) == {name: [] for name in definitions}


def test_the_bundles_of_the_catalogue_become_valid_machines() -> None:
    graphs = {file.stem: bundle_graph(file) for file in BUNDLES}
    assert graphs
    definitions = {name: compiled(graph) for name, graph in graphs.items()}
    assert validated(definitions) == {name: [] for name in definitions}
    assert {name: check(definition) for name, definition in definitions.items()} == dict.fromkeys(definitions, ())


def bundle_graph(file: Path) -> Edges:
    document = loading.read(file.read_text(encoding="utf-8"), file.name)
    return {code: frozenset(item.get("after", ())) for code, item in document.value["items"].items()}


def test_the_validator_finds_what_is_broken() -> None:
    nowhere = {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "nowhere"}}}
    untyped = {"StartAt": "A", "States": {"A": {"End": True}}}
    found = validated({"nowhere": nowhere, "untyped": untyped})
    assert all(found.values())
    assert check(nowhere)
