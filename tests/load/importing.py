"""Owns holding the import of `app` against that of the packages it needs; every import in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import NamedTuple

from chalicelib.core import offered
from tests.load import aims

TITLE = "Import"
ABOUT = """Aim: at most 1.15 times. Fresh processes taking turns, the smallest time of each; the first
compiles the bytecode of all. Modules of the standard library that only we import count as ours. A function imports a
capability when it is first called for it (`chalicelib/core/offered.py`); the second row is all of them at once."""
HEADER = "| | imported | its third-party modules alone | ratio | our modules | theirs |"
RULE = "| --- | ---: | ---: | ---: | ---: | ---: |"
_IMPORT = """
import json, sys, time
began = time.process_time()
for name in sys.argv[1:]:
    __import__(name)
print(json.dumps({"seconds": time.process_time() - began, "modules": {
    name: bool(getattr(module, "__spec__", None) and module.__spec__.origin) for name, module in sys.modules.items()
}}))
"""
AIM = 1.15
_OURS = {"app", "chalicelib"}


class Imported(NamedTuple):
    """Seconds on a processor, and the modules that were there afterwards (True: read from a file)."""

    seconds: float
    modules: dict[str, bool]


def table() -> str:
    """The table in Markdown: the app as it starts, and with every capability that it imports when it is called."""
    declaring = {one.handler.__module__ for one in offered.every()}
    routes = sorted(module for module in declaring if _package(module) in _OURS)
    rows = [
        _row("`import app`, as every function starts", AIM, "app"),
        _row("and all capabilities", None, "app", *routes),
    ]
    return "\n".join([HEADER, RULE, *rows])


def _row(title: str, aim: float | None, *names: str, rounds: int = 15) -> str:
    """The smallest of so many imports each, taking turns."""
    modules = _imported(*names).modules
    ours = [name for name in modules if _package(name) in _OURS]
    theirs = [name for name, read in modules.items() if read and _package(name) not in _OURS | sys.stdlib_module_names]
    pairs = [(_imported(*names).seconds, _imported(*theirs).seconds) for _ in range(rounds)]
    whole, packages = (min(each) for each in zip(*pairs, strict=True))
    ratio = f"{whole / packages:.2f}" if aim is None else aims.held(whole / packages, aim)
    figures = f"{whole:.3f} s | {packages:.3f} s | {ratio}"
    return f"| {title} | {figures} | {len(ours)} | {len(theirs)} |"


def _package(module: str) -> str:
    return module.partition(".")[0]


def _imported(*names: str) -> Imported:
    command = [sys.executable, "-c", _IMPORT, *names]
    compiling = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=compiling)
    return Imported(**json.loads(done.stdout.splitlines()[-1]))
