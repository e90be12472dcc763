"""Owns the time; nobody else asks the machine for it, so that a history can be replayed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")


def _machine_time() -> datetime:
    return datetime.now(UTC)


_source: ContextVar[Callable[[], datetime]] = ContextVar("clock", default=_machine_time)
_pass: ContextVar[Callable[[float], None]] = ContextVar("passing", default=time.sleep)


def now() -> datetime:
    """This moment, aware, in UTC, to the microsecond."""
    return _source.get()()


def wait(seconds: float) -> None:
    """Let time pass, e.g. before something is tried again."""
    _pass.get()(seconds)


def today() -> date:
    """The date on the wall in Shanghai, which is the date that limits and ages are counted from."""
    return local_date(now())


def local_date(moment: datetime) -> date:
    """The Shanghai date of an aware moment.

    >>> local_date(datetime(2026, 11, 24, 16, 30, tzinfo=UTC))
    datetime.date(2026, 11, 25)
    """
    return moment.astimezone(SHANGHAI).date()


def text(moment: datetime) -> str:
    """RFC 3339 in UTC with microseconds: of fixed width, so that texts sort as moments do."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def for_people(moment: datetime) -> str:
    """A moment as people in Shanghai read it.

    >>> for_people(datetime(2026, 11, 24, 16, 30, tzinfo=UTC))
    '2026-11-25 00:30'
    """
    return f"{moment.astimezone(SHANGHAI):%Y-%m-%d %H:%M}"


def from_text(moment: str) -> datetime:
    """The aware moment of an RFC 3339 text; ValueError for anything else."""
    parsed = datetime.fromisoformat(moment)
    if parsed.tzinfo is None:
        raise ValueError(f"{moment!r} has no offset from UTC")
    return parsed


@contextmanager
def running(source: Callable[[], datetime], passing: Callable[[float], None] = time.sleep) -> Iterator[None]:
    """Take the time from `source` inside this block (in this context: a thread, a task), and wait by `passing`."""
    now_before, passing_before = _source.set(source), _pass.set(passing)
    try:
        yield
    finally:
        _source.reset(now_before)
        _pass.reset(passing_before)


@contextmanager
def fixed(moment: datetime) -> Iterator[None]:
    """Stand still at `moment` inside this block."""
    with running(lambda: moment):
        yield
