"""Owns the measurement: starts the server, sends the crowd, takes a profile, and writes what came of it.

python -m tests.load.crowd                        three minutes, into docs/reliability.md
python -m tests.load.crowd --seconds 20 --print   a short one, onto the screen
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from infra.local.steps import step
from tests.load.crowd import cast, layers, report
from tests.load.crowd.server import MARK
from tests.load.edges import PACKAGES, ROOT, install

_COPIES = 17  # of each of the three stories: 51 people, of whom 50 come


class Server(NamedTuple):
    """The process under load."""

    process: subprocess.Popen[str]
    url: str

    def reckoning(self) -> dict[str, Any]:
        """Its cases by status, and where the undecided items are."""
        assert self.process.stdin
        print(file=self.process.stdin, flush=True)
        return _told(self.process)


def main() -> int:
    """1 when a request failed or a case is unaccounted for."""
    parser = argparse.ArgumentParser(prog="python -m tests.load.crowd", description=__doc__)
    parser.add_argument("--seconds", type=int, default=180)
    parser.add_argument("--citizens", type=int, default=50)
    parser.add_argument("--print", action="store_true", help="onto the screen, not into the page")
    options = parser.parse_args()
    city, stories = cast.crowd(1)
    teams = len(cast.teams(stories, city))
    with step("the packages of the measurement"):
        install()
    with tempfile.TemporaryDirectory() as folder, _served(Path(folder)) as server:
        with step(f"{options.citizens} citizens and {teams} teams of reviewers for {options.seconds} s"):
            figures, folded = _crowded(server, Path(folder), options.citizens, teams, options.seconds)
        with step("what became of every case"):
            reckoning = server.reckoning()
    measured = report.Measured(options.citizens, teams, options.seconds, figures, reckoning, layers.shares(folded))
    text = report.section(measured)
    if options.print:
        print(text)
    else:
        report.write(text)
    return 0 if measured.sound else 1


@contextmanager
def _served(folder: Path) -> Iterator[Server]:
    command = [
        sys.executable,
        "-m",
        "tests.load.crowd.server",
        "--data",
        str(folder / "data"),
        "--copies",
        str(_COPIES),
    ]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        yield Server(process, _told(process)["url"])
        assert process.stdin
        process.stdin.close()


def _told(process: subprocess.Popen[str]) -> dict[str, Any]:
    """The next line that is for us; what the server tells a person, its errors above all, is passed on."""
    assert process.stdout
    for line in process.stdout:
        if line.startswith(MARK):
            told: dict[str, Any] = json.loads(line.removeprefix(MARK))
            return told
        print(line, end="")
    raise RuntimeError("the server has ended")


def _crowded(server: Server, folder: Path, citizens: int, teams: int, seconds: int) -> tuple[dict[str, Any], list[str]]:
    figures, folded = folder / "figures.json", folder / "folded.txt"
    names = {"CITIZENS": citizens, "COPIES": _COPIES, "FIGURES": figures}
    environment = {f"CROWD_{name}": str(value) for name, value in names.items()}
    command = [sys.executable, "-m", "locust", "-f", "tests/load/crowd/people.py", "--headless", "--only-summary"]
    command += [f"--users={citizens + teams}", "--spawn-rate=2", f"--run-time={seconds}s", "--stop-timeout=30"]
    command += [f"--host={server.url}"]
    path = os.pathsep.join([str(PACKAGES), str(ROOT)])
    crowd = subprocess.Popen(command, cwd=ROOT, env=os.environ | environment | {"PYTHONPATH": path})
    profile = threading.Thread(target=_profiled, args=(server.process.pid, folded, seconds))
    profile.start()
    if crowd.wait() not in (0, 1):  # 1: some request failed, which the figures tell
        raise RuntimeError("locust has failed")
    profile.join()
    return json.loads(figures.read_text(encoding="utf-8")), folded.read_text(encoding="utf-8").splitlines()


def _profiled(process: int, into: Path, seconds: int) -> None:
    """The middle of the time, by another process, which does not stop ours: for 300 threads that would be the load."""
    time.sleep(seconds / 3)
    command = [
        str(PACKAGES / "bin" / "py-spy"),
        "record",
        "--pid",
        str(process),
        "--format",
        "raw",
        "--nonblocking",
        "--output",
        str(into),
    ]
    command += ["--duration", str(max(5, seconds // 9)), "--rate", "20"]
    subprocess.run(command, check=True, capture_output=True)


if __name__ == "__main__":
    sys.exit(main())
