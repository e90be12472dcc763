"""Owns calls to partners over HTTP: how long we wait, how often we try. It never knows what a partner means."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

import urllib3

from chalicelib.core.logs import log
from chalicelib.core.settings import settings


class Unreachable(Exception):
    """The partner did not answer in time, or not with JSON."""


class Answer(NamedTuple):
    """What a partner said: HTTP status and the JSON of the body."""

    status: int
    body: Any


@lru_cache(maxsize=1)
def _pool() -> urllib3.PoolManager:
    # A GET may be asked again when no answer came; what came is an answer, whatever its status.
    tries = urllib3.Retry(total=1, status=0, backoff_factor=0.1)
    return urllib3.PoolManager(maxsize=8, retries=tries)


def get(url: str, query: Mapping[str, str], headers: Mapping[str, str] | None = None) -> Answer:
    """Ask a partner. Unreachable when there is no JSON answer in time; the query never reaches the log."""
    try:
        patience = urllib3.Timeout(settings().outside_seconds)
        response = _pool().request("GET", url, fields=dict(query), headers=dict(headers or {}), timeout=patience)
        return Answer(response.status, response.json())
    except (urllib3.exceptions.HTTPError, ValueError) as error:
        log.warning("a partner could not be reached", extra={"host": urllib3.util.parse_url(url).host})
        raise Unreachable from error
