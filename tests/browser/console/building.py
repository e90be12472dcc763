"""Owns that the console is built before its pages are looked at, and that a machine without Node says so."""

from __future__ import annotations

from infra import bootstrap, web
from tests.tools.missing import give_up

AXE = web.CONSOLE.folder / "node_modules" / "axe-core" / "axe.min.js"


def require_built() -> None:
    """The console as its sources are now. One that does not build fails the tests; without Node they are skipped."""
    if not bootstrap.has_node():
        give_up("no Node on this machine: the console was not built (python3 infra/bootstrap.py node)")
    web.build((web.CONSOLE,))
