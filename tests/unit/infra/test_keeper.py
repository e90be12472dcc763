"""A program that is kept ends with its keeper's input, tells its own exit code, and nobody says anything else."""

from __future__ import annotations

import signal
import subprocess
import sys

from infra.local.stores import keeper


def kept(*command: str) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [sys.executable, keeper.__file__, *command], stdin=pipe, stdout=pipe, stderr=subprocess.STDOUT, text=True
    )


def test_a_program_that_ends_by_itself_has_the_last_word() -> None:
    with kept(sys.executable, "-c", "print('no such option'); raise SystemExit(3)") as keeping:
        assert keeping.stdout
        assert keeping.stdout.read() == "no such option\n"
        assert keeping.wait() == 3


def test_a_program_ends_with_the_input() -> None:
    with kept(sys.executable, "-c", "import time; print('up', flush=True); time.sleep(600)") as keeping:
        assert keeping.stdout
        assert keeping.stdin
        assert keeping.stdout.readline() == "up\n"
        keeping.stdin.write("words are not the end\n")
        keeping.stdin.close()
        assert keeping.wait(30) == 256 - signal.SIGKILL
