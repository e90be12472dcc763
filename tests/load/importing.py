"""Owns holding the import of `app` against that of the packages it needs; every import in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import NamedTuple

from tests.load import aims

TITLE = "Import"
ABOUT = """Aim: at most 1.15 times. Fresh processes taking turns, the smallest time of each; the first
compiles the bytecode of all. Modules of the standard library that only we import count as ours."""
HEADER = "| `import app` | its third-party modules alone | ratio | our modules | theirs |"
RULE = "| ---: | ---: | ---: | ---: | ---: |"
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


def table(rounds: int = 15) -> str:
    """The table in Markdown: the smallest of so many imports each, taking turns."""
    modules = _imported("app").modules
    ours = [name for name in modules if _package(name) in _OURS]
    theirs = [name for name, read in modules.items() if read and _package(name) not in _OURS | sys.stdlib_module_names]
    whole, packages = zip(*((_imported("app").seconds, _imported(*theirs).seconds) for _ in range(rounds)), strict=True)
    figures = f"{min(whole):.3f} s | {min(packages):.3f} s | {aims.held(min(whole) / min(packages), AIM)}"
    return f"{HEADER}\n{RULE}\n| {figures} | {len(ours)} | {len(theirs)} |"


def _package(module: str) -> str:
    return module.partition(".")[0]


def _imported(*names: str) -> Imported:
    command = [sys.executable, "-c", _IMPORT, *names]
    compiling = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=compiling)
    return Imported(**json.loads(done.stdout.splitlines()[-1]))
