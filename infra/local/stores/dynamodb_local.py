"""Owns the process of AWS's DynamoDB Local: started, waited for, ended; it knows no table.

What it is and how it came here: `infra/bootstrap.py store`. Options: its own `README.txt`, and AWS's "DynamoDB local
usage notes". Read and written by whoever reaches the port, with any credentials: it listens on loopback, for a laptop.
"""

from __future__ import annotations

import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from infra import bootstrap
from infra.local.stores import keeper
from infra.local.stores.ownership import owned

HOST = "127.0.0.1"
_PATIENCE_SECONDS = 60.0
_LOOK_SECONDS = 0.05
_JVM = ("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dlog4j2.level=ERROR")
"""A laptop's share: 2,000 cases with their history need less than 200 MB, and what runs for minutes is compiled once,
quickly: a start with its first 600 calls takes half the processor's time."""


class StoreFailed(Exception):
    """DynamoDB Local isn't there, or did not start; the message has what it said."""


@dataclass(frozen=True)
class Store:
    """A DynamoDB Local that runs: its URL, the folder of its files (None: in its memory), its keeper's process id."""

    url: str
    folder: Path | None
    process: int

    def environment(self) -> dict[str, str]:
        """AWS's own variables that lead every client of a process here: boto3's, PynamoDB's, the streams'."""
        return {"AWS_ENDPOINT_URL_DYNAMODB": self.url, "AWS_ENDPOINT_URL_DYNAMODB_STREAMS": self.url}


@contextmanager
def running(folder: Path | None = None) -> Iterator[Store]:
    """DynamoDB Local while inside. StoreBusy when another process has the folder, StoreFailed when it can't start."""
    with ExitStack() as stack:
        lock = stack.enter_context(owned(folder)) if folder else None
        said = stack.enter_context(tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace"))
        place = folder or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        port = _free_port()
        process = subprocess.Popen(
            [sys.executable, keeper.__file__, *_command(folder, port)],
            stdin=subprocess.PIPE,
            stdout=said,
            stderr=subprocess.STDOUT,
            cwd=place,  # it leaves a file where it stands
            pass_fds=[lock] if lock is not None else [],
        )
        stack.callback(_end, process)
        if not _listens(process, port):
            said.seek(0)
            raise StoreFailed(f"DynamoDB Local 没有启动。DynamoDB Local did not start:\n{said.read()}")
        yield Store(f"http://{HOST}:{port}", folder, process.pid)


def _command(folder: Path | None, port: int) -> list[str]:
    java, home = bootstrap.java(), bootstrap.STORE
    if java is None or not home.exists():
        raise StoreFailed("缺少 DynamoDB Local。DynamoDB Local or Java is missing: python3 infra/bootstrap.py store")
    where = ["-dbPath", str(folder.resolve()), "-sharedDb"] if folder else ["-inMemory", "-sharedDb"]
    jar = [f"-Djava.library.path={home / 'DynamoDBLocal_lib'}", "-jar", str(home / "DynamoDBLocal.jar")]
    return [java, *_JVM, *jar, *where, "-port", str(port), "-disableTelemetry"]


def _free_port() -> int:
    with socket.create_server((HOST, 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def _listens(process: subprocess.Popen[bytes], port: int) -> bool:
    """Whether it takes a connection before it ends or our patience does."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        try:
            with socket.create_connection((HOST, port), 1):
                return True
        except OSError:
            time.sleep(_LOOK_SECONDS)
    return False


def _end(process: subprocess.Popen[bytes]) -> None:
    """Close the keeper's input, which ends the database, and wait until both are gone."""
    if process.stdin:
        process.stdin.close()
    process.wait()
