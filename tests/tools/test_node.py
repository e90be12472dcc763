"""Node and its packages: installed once, and a clear word when they can not be had."""

import json
from pathlib import Path

import pytest

from tests.tools.node import NodeUnavailable, node_tool, npm_ci

NO_LOCK = {"name": "sample", "private": True}
NO_PACKAGES = NO_LOCK | {"lockfileVersion": 3, "requires": True, "packages": {"": {"name": "sample"}}}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A package that needs nothing, so that no test here needs the network."""
    folder = tmp_path / "sample"
    folder.mkdir()
    (folder / "package.json").write_text(json.dumps(NO_LOCK))
    (folder / "package-lock.json").write_text(json.dumps(NO_PACKAGES))
    (folder / "script.cjs").write_text("one")
    return folder


def spoil(folder: Path) -> None:
    """Pin something else, in a way that npm can not read: it refuses at once, network or not."""
    (folder / "package-lock.json").write_text("{}")
    (folder / "package.json").write_text("no package")


def test_a_second_install_only_takes_the_newest_scripts(folder: Path, tmp_path: Path) -> None:
    target = node_tool(folder, tmp_path / "cache")
    stamp = (target / ".installed").stat().st_mtime_ns
    (folder / "script.cjs").write_text("two")
    assert npm_ci(folder, tmp_path / "cache") == target
    assert (target / "script.cjs").read_text() == "two"
    assert (target / ".installed").stat().st_mtime_ns == stamp


def test_what_npm_refuses_is_told(folder: Path, tmp_path: Path) -> None:
    node_tool(folder, tmp_path / "cache")
    spoil(folder)
    with pytest.raises(NodeUnavailable, match="npm could not install sample"):
        npm_ci(folder, tmp_path / "cache")
    assert not (tmp_path / "cache" / "sample" / ".installed").exists()


@pytest.mark.parametrize(("ci", "outcome"), [("true", pytest.fail.Exception), ("", pytest.skip.Exception)])
def test_without_it_a_test_is_skipped_but_fails_in_ci(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ci: str, outcome: type[BaseException]
) -> None:
    node_tool(folder, tmp_path / "cache")
    spoil(folder)
    monkeypatch.setenv("CI", ci)
    with pytest.raises(outcome, match="npm could not install sample"):
        node_tool(folder, tmp_path / "cache")
