"""Owns what mutmut found, read from its files: every mutant with its module, function, change and fate."""

from __future__ import annotations

import ast
import contextlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CAUGHT = frozenset({"killed", "timeout", "segfault"})
"""A mutant that never ends, or takes the interpreter down, cannot go unnoticed."""


@dataclass(frozen=True)
class Mutant:
    """One change of one function. `change` is told for survivors only: the lines without and with it, `-` and `+`.

    One that is not `tested` yet, since a run was broken off, is not caught either.
    """

    name: str
    module: str
    function: str
    caught: bool
    change: str = ""
    tested: bool = True


def mutants(folder: Path) -> list[Mutant]:
    """Every mutant of a run, by module. mutmut must be importable."""
    return [mutant for file in _files(folder) for mutant in _of(folder, file)]


def seconds(folder: Path) -> float:
    """How long the tests of all mutants took, one after the other; each mutant's last test counts."""
    return sum(
        sum(json.loads(file.read_text(encoding="utf-8"))["durations_by_key"].values()) for file in _files(folder)
    )


def _files(folder: Path) -> list[Path]:
    """mutmut's files of results, one for each module; none before the first run."""
    return sorted((folder / "mutants" / "chalicelib").rglob("*.py.meta"))


def _of(folder: Path, meta: Path) -> Iterator[Mutant]:
    from mutmut.stats import status_by_exit_code
    from mutmut.utils.format_utils import orig_function_and_class_names_from_key

    module = str(meta.relative_to(folder / "mutants")).removesuffix(".meta")
    for name, code in json.loads(meta.read_text(encoding="utf-8"))["exit_code_by_key"].items():
        function, owner = orig_function_and_class_names_from_key(name)
        caught = status_by_exit_code[code] in CAUGHT
        change = "" if caught else _change(folder, module, name)
        yield Mutant(name, module, f"{owner}.{function}" if owner else function, caught, change, code is not None)


def _change(folder: Path, module: str, name: str) -> str:
    from mutmut.mutation.diff_apply import get_diff_for_mutant

    with contextlib.chdir(folder):
        lines = get_diff_for_mutant(name, path=module).splitlines()
    changed = [line for line in lines if line[:1] in {"-", "+"} and line[:3] not in {"---", "+++"}]
    return "\n".join(f"{line[0]} {line[1:].strip()}" for line in changed)


def left_out(file: Path) -> list[str]:
    """The functions of a module that mutmut does not mutate, because a decorator makes them something else."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    kept = {"staticmethod", "classmethod"}
    return [each.name for each in functions if {ast.unparse(one) for one in each.decorator_list} - kept]
