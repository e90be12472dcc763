"""The SDK: generated from the API's description as it is today, and true to what it promises."""

from __future__ import annotations

from pathlib import Path

import pytest

from infra.local import gateway
from infra.simulators.serving import serving
from tests.integration.town import Town
from tests.miniprogram import building
from tests.tools.node import node_tool

GENERATED = ("schema.ts", "operations.ts")


@pytest.fixture(scope="module")
def sdk() -> Path:
    """The SDK with its tools, in the cache; its sources are the ones that stand here."""
    place = node_tool(building.SDK, building.web.ROOT / ".cache" / "sdk")
    (place.parent / "openapi.json").write_bytes((building.SDK.parent / "openapi.json").read_bytes())
    building.npm("run", "build", folder=place)
    return place


def test_generating_it_anew_gives_the_same_files(sdk: Path, tmp_path: Path) -> None:
    building.node("generate.mjs", str(tmp_path), folder=sdk)
    for name in GENERATED:
        kept = (building.SDK / "src" / name).read_text(encoding="utf-8")
        assert (tmp_path / name).read_text(encoding="utf-8") == kept, (
            "npm --prefix mini_program_api_spec/sdk run generate"
        )


def test_it_keeps_its_promises(sdk: Path) -> None:
    building.npm("test", folder=sdk)


def test_the_example_for_integrators_runs(sdk: Path, city: Town) -> None:
    from app import app

    with serving(gateway.wsgi(app)) as url:
        said = building.node("examples/first-case.mjs", url, folder=sdk)
    assert "answers are filled in already" in said
    assert "422 answers_invalid: 5 answers are missing or wrong" in said
