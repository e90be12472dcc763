"""The list of surviving mutants is of good form, and speaks of code that there is."""

from __future__ import annotations

import ast
import importlib
from pathlib import Path

import pytest
from hypothesis import settings
from pydantic import ValidationError

from tests.mutation import report, results, survivors
from tests.mutation.results import Mutant
from tests.mutation.running import ROOT
from tests.mutation.scope import SCOPES
from tests.mutation.survivors import Key

CHANGE = "- return a < b\n+ return a <= b"
CAUGHT = Mutant("m.x_one__mutmut_1", "chalicelib/m.py", "one", caught=True)
ALIVE = Mutant("m.x_one__mutmut_2", "chalicelib/m.py", "one", caught=False, change=CHANGE)
NAMED = {Key("chalicelib/m.py", "one", CHANGE): "b is never a"}


def test_other_runs_of_the_tests_keep_their_own_way_of_playing() -> None:
    """Every module of the tests is imported by every run, for its doctests."""
    before = settings.get_current_profile_name()
    importlib.import_module("tests.mutation.quick")
    assert settings.get_current_profile_name() == before != "mutation"


def functions(module: str) -> set[str]:
    tree = ast.parse((ROOT / module).read_text(encoding="utf-8"))
    classes = {node.name: node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}
    methods = {f"{name}.{each.name}" for name, node in classes.items() for each in node.body if hasattr(each, "name")}
    return methods | {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_each_named_survivor_is_a_change_of_a_function_that_is_measured() -> None:
    measured = {f"chalicelib/{pattern}" for scope in SCOPES.values() for pattern in scope.modules}
    for module, function, change in survivors.named():
        assert any(Path(module).match(pattern) for pattern in measured), module
        assert function in functions(module), (module, function)
        assert all(line[:2] in {"- ", "+ "} for line in change.splitlines()), change
        assert change.startswith("- ")


@pytest.mark.parametrize("scope", SCOPES.values(), ids=SCOPES)
def test_what_is_measured_and_what_measures_is_there(scope: object) -> None:
    modules, tests = scope  # type: ignore[misc]  # a Scope is two tuples
    assert all(list((ROOT / "chalicelib").glob(pattern)) for pattern in modules)
    assert all((ROOT / path.removeprefix("--ignore=")).exists() for path in tests)


@pytest.mark.parametrize(
    "group", ["{changes: [x]}", "{why: short, changes: [x]}", "{why: because it is so, changes: []}"]
)
def test_a_survivor_without_a_reason_or_a_change_is_no_named_survivor(group: str, tmp_path: Path) -> None:
    file = tmp_path / "survivors.yaml"
    file.write_text(f"chalicelib/m.py: {{one: [{group}]}}", encoding="utf-8")
    with pytest.raises(ValidationError):
        survivors.named(file)


def test_a_survivor_is_known_by_its_change_wherever_it_stands(tmp_path: Path) -> None:
    file = tmp_path / "survivors.yaml"
    lines = CHANGE.replace("\n", "\n        ")
    file.write_text(
        f"chalicelib/m.py:\n  one:\n  - why: b is never equal to a\n    changes:\n    - |-\n        {lines}\n", "utf-8"
    )
    assert survivors.named(file) == {Key("chalicelib/m.py", "one", CHANGE): "b is never equal to a"}


def test_who_is_not_named_and_who_is_gone_is_told() -> None:
    assert survivors.unnamed([CAUGHT, ALIVE], {}) == [ALIVE]
    assert survivors.unnamed([CAUGHT, ALIVE], NAMED) == []
    assert survivors.gone([CAUGHT, ALIVE], NAMED) == []
    assert survivors.gone([CAUGHT], NAMED) == list(NAMED)
    assert survivors.gone([], NAMED) == [], "what was not measured is not judged"


def test_the_table_counts_each_module_and_all() -> None:
    rows = report.table([CAUGHT, ALIVE, CAUGHT, CAUGHT]).splitlines()[2:]
    assert rows == ["| `m.py` | 4 | 3 | 1 | 75.0 |", "| **all** | 4 | 3 | 1 | 75.0 |"]


def test_what_a_decorator_makes_something_else_is_told_as_left_out(tmp_path: Path) -> None:
    file = tmp_path / "m.py"
    file.write_text("@cache\ndef a(): ...\n@staticmethod\ndef b(): ...\ndef c(): ...\n", encoding="utf-8")
    assert results.left_out(file) == ["a"]
