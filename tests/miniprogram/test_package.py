"""The built mini-program as WeChat would take it: whole, every template compiled, small, asking nobody else."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.miniprogram import building

_MOST = 1_000_000
_ADDRESS = re.compile(rb"(?:https?|wss?)://[\w.-]+")
_NAMES = {b"http://www.w3.org", b"https://vuejs.org"}
"""Names of XML vocabularies, and the reference in Vue's error texts: never asked for."""


@pytest.fixture(scope="module")
def package() -> Path:
    return building.built()


def files(package: Path) -> list[Path]:
    return [file for file in package.rglob("*") if file.is_file()]


def test_every_page_and_component_is_whole(package: Path) -> None:
    pages = building.app()["pages"]
    assert pages[0] == "pages/home/home"
    used = {page: json.loads((package / f"{page}.json").read_text())["usingComponents"] for page in pages}
    components = {(package / page).parent / place for page, parts in used.items() for place in parts.values()}
    wanted = [package / page for page in pages] + [part.resolve() for part in components]
    assert all(place.with_suffix(kind).exists() for place in wanted for kind in (".js", ".json", ".wxml"))


def test_it_is_small(package: Path) -> None:
    assert sum(file.stat().st_size for file in files(package)) < _MOST


def test_it_knows_no_address_of_others(package: Path) -> None:
    found = {address for file in files(package) for address in _ADDRESS.findall(file.read_bytes())}
    assert found <= _NAMES


def test_every_template_compiles(package: Path) -> None:
    told = json.loads(building.node("compile.cjs", str(package), str(building.CITIZEN)))
    assert told["templates"] > 30
    assert told["lost"] == []


def test_a_template_that_is_broken_would_be_noticed(package: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.wxml").write_text("<view><text></view>")
    with pytest.raises(AssertionError):
        building.node("compile.cjs", str(tmp_path), str(building.CITIZEN))
