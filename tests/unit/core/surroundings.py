"""Owns what tests change around our code: the environment, the wire; never the code itself."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any
from unittest import mock

from hypothesis import strategies as st

from chalicelib.core import settings


def moments(first: int, last: int) -> st.SearchStrategy[datetime]:
    """Moments from the beginning of one year to the beginning of another, in UTC, to the microsecond."""
    start, end = datetime(first, 1, 1, tzinfo=UTC), datetime(last, 1, 1, tzinfo=UTC)
    return st.timedeltas(timedelta(), end - start).map(lambda passed: start + passed)


@contextmanager
def configured(**environment: str) -> Iterator[None]:
    """Other settings for the time inside, as a process with this environment would read them."""
    with mock.patch.dict(os.environ, environment):
        settings.settings.cache_clear()
        yield
    settings.settings.cache_clear()


@contextmanager
def listening(client: Any, event: str, hear: Callable[..., Any]) -> Iterator[None]:
    """Call `hear` at an event of botocore's own (e.g. `before-call.kms.Decrypt`); what it answers is the answer."""
    client.meta.events.register_first(event, hear)
    try:
        yield
    finally:
        client.meta.events.unregister(event, hear)
