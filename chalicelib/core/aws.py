"""Owns the clients of AWS: made when first needed, once per process, with the same patience everywhere."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import boto3
from botocore.config import Config

_PATIENCE = Config(connect_timeout=3, read_timeout=10, retries={"mode": "standard", "total_max_attempts": 3})


@lru_cache(maxsize=32)
def client(service: str) -> Any:
    """The client of one service, e.g. `client("stepfunctions")`; safe to share among threads."""
    return boto3.client(service, config=_PATIENCE)
