"""Owns calls to partners over HTTP: how long we wait, how often we try, what goes side by side. It knows no partner."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar, copy_context
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

import urllib3

from chalicelib.core.logs import log
from chalicelib.core.settings import settings

_AT_ONCE = 8
_one_by_one: ContextVar[bool] = ContextVar("one_by_one", default=False)
_Question = TypeVar("_Question")
_Said = TypeVar("_Said")


class Unreachable(Exception):
    """The partner did not answer in time, or not with JSON."""


class Answer(NamedTuple):
    """What a partner said: HTTP status and the JSON of the body."""

    status: int
    body: Any


@lru_cache(maxsize=1)
def _pool() -> urllib3.PoolManager:
    # A GET or PUT may be asked again when no answer came; what came is an answer, whatever its status.
    tries = urllib3.Retry(total=1, status=0, backoff_factor=0.1)
    return urllib3.PoolManager(maxsize=8, retries=tries)


def get(url: str, query: Mapping[str, str], headers: Mapping[str, str] | None = None) -> Answer:
    """Ask a partner. Unreachable when there is no JSON answer in time; the query never reaches the log."""
    return _asked("GET", url, headers, fields=dict(query))


def put(url: str, body: Mapping[str, Any], headers: Mapping[str, str] | None = None) -> Answer:
    """Give a partner something under a name of ours: given twice, it is the same. Unreachable as for `get`."""
    return _asked("PUT", url, headers, json=dict(body))


def _asked(method: str, url: str, headers: Mapping[str, str] | None, **sent: Any) -> Answer:
    try:
        patience = urllib3.Timeout(settings().outside_seconds)
        response = _pool().request(method, url, headers=dict(headers or {}), timeout=patience, **sent)
        return Answer(response.status, response.json())
    except (urllib3.exceptions.HTTPError, ValueError) as error:
        log.warning("a partner could not be reached", extra={"host": urllib3.util.parse_url(url).host})
        raise Unreachable from error


def side_by_side(ask: Callable[[_Question], _Said], questions: Sequence[_Question]) -> list[_Said]:
    """What `ask` says to each question, asked all at the same time; in the order of the questions."""
    if _one_by_one.get():
        return [ask(question) for question in questions]
    # Each thread works in a copy of our context: its log lines carry the same request, its clock is the same.
    contexts = [copy_context() for _ in questions]
    return list(_threads().map(lambda context, question: context.run(ask, question), contexts, questions))


@contextmanager
def one_by_one() -> Iterator[None]:
    """Ask in turn inside this block, in one thread, so that a history can be replayed."""
    token = _one_by_one.set(True)
    try:
        yield
    finally:
        _one_by_one.reset(token)


@lru_cache(maxsize=1)
def _threads() -> ThreadPoolExecutor:
    """Kept between requests: to start five threads costs as much as to ask from them."""
    return ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="outside")
