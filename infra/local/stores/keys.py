"""Owns that the embedded KMS has the same key at every start: what it sealed lies on disk, and must open again.

For a laptop only. In AWS the key never leaves KMS; here it lies in a file beside the data that it protects (mode 600),
and protects them from nobody who can read both.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from moto.kms import models, utils


@contextmanager
def kept(folder: Path) -> Iterator[None]:
    """While inside, moto makes the folder's key, and no other; the first time, the key that it makes is kept."""
    file = folder / "kms-key.json"
    if not file.exists():
        _write(file, {"id": utils.generate_key_id(), "material": utils.generate_master_key().hex()})
    key = json.loads(file.read_text(encoding="utf-8"))
    with (
        mock.patch.object(models, "generate_key_id", return_value=key["id"]),
        mock.patch.object(models, "generate_master_key", return_value=bytes.fromhex(key["material"])),
    ):
        yield


def _write(file: Path, key: dict[str, str]) -> None:
    """Whole or not at all: half a key would lock the data away."""
    fresh = file.with_suffix(".fresh")
    with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as written:
        json.dump(key, written)
        os.fsync(written.fileno())
    fresh.replace(file)
