"""Owns that a program ends with whoever started it, however that one ended: it never outlives its standard input.

    python keeper.py PROGRAM ARGUMENT…

A process that is killed cannot tidy up; but then the pipe to this one closes, and this one kills the program. Open
files that were handed down (the store's lock) are handed on.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading


def main(command: list[str]) -> int:
    """Run the command until it ends, or until standard input does; its exit code."""
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, close_fds=False) as program:
        threading.Thread(target=_kill_at_the_end_of_input, args=(program,), daemon=True).start()
        return program.wait()


def _kill_at_the_end_of_input(program: subprocess.Popen[bytes]) -> None:
    while os.read(0, 1024):  # not by `sys.stdin`: Python could not end while another thread reads there
        pass
    program.kill()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
