"""The package is one template that CloudFormation understands in both partitions, with nothing of ours lost in it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from chalice.utils import to_cfn_resource_name

from app import app
from infra import templates
from infra.package import package

ROOT = Path(__file__).parents[3]
HEAD = """
from chalice import Chalice, Rate
app = Chalice("onething")

@app.route("/v1/health")
def health(): ...
"""
HEARS = {
    "DynamoDBEventConfig": 'on_dynamodb_record(stream_arn="placeholder", batch_size=100, name="{0}")',
    "SQSEventConfig": 'on_sqs_message(queue="placeholder", batch_size=10, name="{0}")',
    "ScheduledEventConfig": 'schedule(Rate(5, unit=Rate.MINUTES), name="{0}")',
}
FUNCTIONS = {"APIHandler", *(to_cfn_resource_name(source.name) for source in app.event_sources)}


def wired() -> str:
    """An app of the same functions as ours, each of which hears the same kind of thing, and does nothing."""
    heard = ((source.name, HEARS[type(source).__name__]) for source in app.event_sources)
    return HEAD + "".join(f"\n@app.{how.format(name)}\ndef {name}(event): ...\n" for name, how in heard)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project of the same wiring, packaged as ours is, by somebody without credentials."""
    project, out = tmp_path_factory.mktemp("project"), tmp_path_factory.mktemp("out")
    shutil.copytree(ROOT / ".chalice", project / ".chalice", ignore=shutil.ignore_patterns("deploy*"))
    (project / "app.py").write_text(wired(), encoding="utf-8")
    (project / "requirements.txt").write_text("", encoding="utf-8")
    with pytest.MonkeyPatch.context() as environment:
        for name in [name for name in os.environ if name.startswith("AWS_")]:
            environment.delenv(name)
        return package(out, project)


@pytest.fixture(scope="module")
def whole(template: Path) -> dict[str, Any]:
    packaged: dict[str, Any] = json.loads(template.read_text(encoding="utf-8"))
    return packaged


def lint(*arguments: str) -> str:
    command = [sys.executable, "-c", "from cfnlint.runner import main; main()", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


REGIONS = ["--regions", "cn-north-1", "cn-northwest-1", "ap-east-1", "--"]


def test_the_state_passes_the_linter_in_both_partitions():
    assert lint(*REGIONS, str(templates.STATE)) == ""


def test_the_package_passes_the_linter_in_both_partitions(template: Path):
    assert lint(*REGIONS, str(template)) == ""


def test_the_package_holds_the_code(template: Path):
    assert (template.parent / "deployment.zip").stat().st_size > 0


def test_all_that_is_laid_over_is_in_the_package_as_it_was_written(whole: dict[str, Any]):
    assert templates.merged(whole, templates.overlay()) == whole


def test_what_is_laid_over_a_function_met_a_function(whole: dict[str, Any]):
    assert [name for name, made in whole["Resources"].items() if "Type" not in made] == []
    functions = {n: r["Properties"] for n, r in whole["Resources"].items() if r["Type"] == "AWS::Serverless::Function"}
    assert set(functions) == FUNCTIONS
    assert all(len(function.get("Events", {})) <= 1 for function in functions.values())
    events = [event for function in functions.values() for event in function.get("Events", {}).values()]
    assert all("Type" in event for event in events)


def test_every_function_traces_has_a_role_of_its_own_and_a_log_that_ends(whole: dict[str, Any]):
    functions = [r["Properties"] for r in whole["Resources"].values() if r["Type"] == "AWS::Serverless::Function"]
    assert all(function["Tracing"] == "Active" for function in functions)
    assert len({function["Role"]["Fn::GetAtt"][0] for function in functions}) == len(FUNCTIONS)
    logs = [whole["Resources"][function["LoggingConfig"]["LogGroup"]["Ref"]] for function in functions]
    assert len({json.dumps(log) for log in logs}) == len(FUNCTIONS)
    assert all(log["Properties"]["RetentionInDays"] >= 180 for log in logs)


def test_no_intrinsic_function_was_laid_over_another(whole: dict[str, Any]):
    def mixed(value: Any) -> list[Any]:
        if isinstance(value, list):
            return [fault for each in value for fault in mixed(each)]
        if not isinstance(value, dict):
            return []
        here = [value] if len(value) > 1 and any(key == "Ref" or key.startswith("Fn::") for key in value) else []
        return here + [fault for each in value.values() for fault in mixed(each)]

    assert mixed(whole) == []


def test_every_method_of_a_path_reaches_the_app(whole: dict[str, Any]):
    paths = whole["Resources"]["RestAPI"]["Properties"]["DefinitionBody"]["paths"]
    assert paths
    assert all("x-amazon-apigateway-any-method" in methods for methods in paths.values())
