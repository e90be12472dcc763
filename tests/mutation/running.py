"""Owns the runs of mutmut: each on a copy of the tree of its own, so that nobody's edits get between its mutants.

The copies lie in `.cache/mutation/<capability>/`, mutmut itself in `.cache/mutation/tool`; both are made when needed.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from tests.mutation.scope import Scope

ROOT = Path(__file__).parents[2]
CACHE = ROOT / ".cache" / "mutation"
TOOL = CACHE / "tool"
COPIED = ("chalicelib", "infra", "mini_program_api_spec", "tests", "docs", "app.py")
SECTION = "[tool.mutmut]\n"
MUTMUT = f"import sys; sys.path.append({str(TOOL)!r}); from mutmut.__main__ import cli; cli()"
"""Our own packages come first: what both have is ours."""


class Failed(Exception):
    """mutmut gave up; the text is the end of what it said."""


def install() -> None:
    """Put mutmut beside our own packages, unless it is there."""
    if not TOOL.exists():
        wanted = ["--requirement", str(ROOT / "requirements-mutation.txt")]
        target = ["--python", sys.executable, "--target", str(TOOL)]
        subprocess.run([sys.executable, "-m", "uv", "pip", "install", "--quiet", *target, *wanted], check=True)
    sys.path.append(str(TOOL))


def folder(capability: str) -> Path:
    """Where a capability's copy of the tree, and mutmut's `mutants/` in it, lie."""
    return CACHE / capability


def run(capability: str, scope: Scope, processes: int) -> None:
    """Make every mutant of the scope anew and test it. Failed when the tests fail without any mutant."""
    shutil.rmtree(folder(capability), ignore_errors=True)
    _copy(capability, scope)
    _mutmut(capability, processes)


def again(capability: str, scope: Scope, processes: int, names: Iterable[str]) -> None:
    """Test these mutants once more, with the tests and sources as they are now, and what has changed since the run."""
    _copy(capability, scope)
    _refresh(folder(capability))
    _mutmut(capability, processes)
    if told := sorted(names):
        _mutmut(capability, processes, *told)


def _copy(capability: str, scope: Scope) -> None:
    target = folder(capability)
    target.mkdir(parents=True, exist_ok=True)
    unwanted = shutil.ignore_patterns("__pycache__", "node_modules")
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, target / name, ignore=unwanted, dirs_exist_ok=True)
        else:
            shutil.copy2(ROOT / name, target / name)
    (target / "pyproject.toml").write_text(_settings(scope), encoding="utf-8")


def _refresh(target: Path) -> None:
    """mutmut copies sources and tests again that have changed, but no other file."""
    sources = shutil.ignore_patterns("__pycache__", "*.py")
    shutil.copytree(ROOT / "chalicelib", target / "mutants" / "chalicelib", ignore=sources, dirs_exist_ok=True)


def _settings(scope: Scope) -> str:
    """Our pyproject.toml, in whose section for mutmut the modules and tests of this run stand."""
    before, after = (ROOT / "pyproject.toml").read_text(encoding="utf-8").split(SECTION)
    modules = json.dumps([f"chalicelib/{module}" for module in scope.modules])
    own = f"only_mutate = {modules}\npytest_add_cli_args_test_selection = {json.dumps(scope.tests)}\n"
    return f"{before}{SECTION}{own}{after}"


def _mutmut(capability: str, processes: int, *names: str) -> None:
    """Politely: a run takes every processor it is given for many minutes."""
    command = ["nice", "-n", "10", sys.executable, "-c", MUTMUT, "run", "--max-children", str(processes), *names]
    environment = os.environ | {"PYTHONHASHSEED": "0"}
    done = subprocess.run(command, cwd=folder(capability), env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Failed((done.stdout + done.stderr)[-3000:])
