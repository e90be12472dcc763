"""Owns the built mini-program and the Node that its tests run in; skips with the reason where either is missing."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from infra import web
from tests.tools import node as tools
from tests.tools.missing import give_up

HERE = Path(__file__).parent
CITIZEN = web.CITIZEN.folder
BUILT = CITIZEN / "dist" / "build" / "mp-weixin"
SDK = web.ROOT / "mini_program_api_spec" / "sdk"
_PATIENCE_SECONDS = 240


def built() -> Path:
    """The folder of the built mini-program."""
    try:
        web.build([web.CITIZEN])
    except web.NotBuilt as why:
        give_up(str(why))
    return BUILT


def node(*command: str, folder: Path = HERE) -> str:
    """What a Node program printed; the test fails with all that it said when it failed."""
    return _ran([str(tools.node()), *command], folder)


def npm(*command: str, folder: Path) -> str:
    """What an npm command printed; the test fails with all that it said when it failed."""
    return _ran([*tools.npm(), *command], folder)


def app() -> Any:
    """The built mini-program's `app.json`."""
    return json.loads((BUILT / "app.json").read_text(encoding="utf-8"))


def _ran(command: list[str], folder: Path) -> str:
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, timeout=_PATIENCE_SECONDS, env=web.with_node()
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-4000:]
    return done.stdout
