"""Owns the clients of AWS: made when first needed, once per process, with the same patience everywhere."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import boto3
from botocore.config import Config


@lru_cache(maxsize=32)
def client(service: str, attempts: int = 3) -> Any:
    """The client of one service, e.g. `client("stepfunctions")`; safe to share among threads.

    A call without an answer is made again, `attempts` times in all: 1 for what must not happen twice.
    """
    retries = {"mode": "standard", "total_max_attempts": attempts}
    return boto3.client(service, config=Config(connect_timeout=3, read_timeout=10, retries=retries))
