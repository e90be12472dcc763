"""Owns where the tables live when not in this process's memory: AWS's own DynamoDB Local, with its files on disk.

Step Functions, queues, bus, key and text messages stay embedded (moto), and are gone when the process ends. So a start
on a folder that has cases brings back what belongs to them: the key (`keys`), the place in the stream (`positions`),
machines and executions (`recovery`).
"""

from __future__ import annotations

import argparse
from pathlib import Path

from infra.local.stores.dynamodb_local import StoreFailed
from infra.local.stores.ownership import StoreBusy
from infra.local.stores.tables import StoreOutdated

TROUBLE = (StoreBusy, StoreFailed, StoreOutdated)
"""What can be wrong with a store; the message of each tells a person what to do."""
FOLDER = Path(__file__).parents[3] / ".cache" / "stores" / "local"
"""Where a stage keeps its data: git ignores it, `make clean` removes it."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options that say where the tables live."""
    parser.add_argument("--store", choices=["memory", "dynamodb-local"], default="memory", help="where tables live")
    parser.add_argument("--data", type=Path, default=FOLDER, help="the folder of DynamoDB Local (.cache/stores/local)")


def chosen(options: argparse.Namespace) -> Path | None:
    """The folder of DynamoDB Local that was asked for; None for tables in memory."""
    folder: Path = options.data
    return folder if options.store == "dynamodb-local" else None
