"""Owns what moto needs to be believed: its shortcomings that would show in our tests, each cured while a cloud is up.

A cure changes moto, never our own code, and is taken back when the cloud ends. Seen with moto 5.2.5.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any
from unittest import mock

from moto.core.botocore_stubber import BotocoreStubber
from moto.core.exceptions import AWSError
from moto.core.utils import utcnow
from moto.stepfunctions.parser.api import ExecutionStatus, HistoryEventType
from moto.stepfunctions.parser.asl.eval.callback.callback import (
    CallbackOutcomeSuccess,
    CallbackPoolManager,
)
from moto.stepfunctions.parser.asl.parse.asl_parser import AmazonStateLanguageParser
from moto.stepfunctions.parser.backend.execution import Execution
from moto.stepfunctions.parser.backend.execution_worker import ExecutionWorker

_one_call = threading.RLock()
# moto's own, which ships no types.
_moto_call: Any = BotocoreStubber.__call__
_moto_make: Any = ExecutionWorker._get_evaluation_environment
_moto_start: Any = ExecutionWorker.start
_moto_stop: Any = Execution.stop
_moto_notify: Any = CallbackPoolManager.notify


@contextmanager
def one_call_at_a_time() -> Iterator[None]:
    """Concurrent calls corrupt moto's tables (lost updates, `dictionary changed size`): let in one after another.

    The lock is re-entrant, since moto calls itself: an event bus delivers to its queues within `PutEvents`.
    """

    def call(stubber: BotocoreStubber, event_name: str, request: Any, **rest: Any) -> Any:
        with _one_call:
            return _moto_call(stubber, event_name, request, **rest)

    with mock.patch.object(BotocoreStubber, "__call__", call):
        yield


@contextmanager
def definitions_parsed_once() -> Iterator[None]:
    """moto parses the definition anew for every execution, 0.2 s each; a parsed one holds no state of its own."""
    parse = staticmethod(lru_cache(maxsize=256)(AmazonStateLanguageParser.parse))
    with mock.patch.object(AmazonStateLanguageParser, "parse", parse):
        yield


@contextmanager
def executions_ready_at_once() -> Iterator[None]:
    """A callback raised AttributeError while *another* execution was still being parsed and had no callbacks yet."""

    def start(worker: ExecutionWorker) -> None:
        worker.env = _moto_make(worker)
        _moto_start(worker)

    with (
        mock.patch.object(ExecutionWorker, "start", start),
        mock.patch.object(ExecutionWorker, "_get_evaluation_environment", lambda worker: worker.env),
    ):
        yield


@contextmanager
def executions_that_stop() -> Iterator[None]:
    """`StopExecution` changed nothing while tasks waited: end the waiting, and say ABORTED at once as AWS does."""
    with mock.patch.object(Execution, "stop", stop):
        yield


def stop(execution: Any, stop_date: Any = None, error: str | None = None, cause: str | None = None) -> None:
    """Abort one execution of moto's and free every thread that waits in it; one that has ended stays as it ended."""
    if execution.exec_status != ExecutionStatus.RUNNING:
        return
    execution.stop_date = stop_date or utcnow()
    execution.exec_status = ExecutionStatus.ABORTED
    _moto_stop(execution, execution.stop_date, error, cause)
    pool = execution.exec_worker.env.callback_pool_manager._pool
    for token, endpoint in list(pool.items()):
        if not endpoint._notify_event.is_set():
            endpoint.notify(CallbackOutcomeSuccess(token, "{}"))  # nobody reads it: the program has stopped already


def on_its_way(execution: Any) -> bool:
    """Whether an execution is between two waits, so that it will still do something without being answered.

    It rests when each of its open branches has sent its question and no answer is on its way to it.
    """
    env = execution.exec_worker.env
    kinds = [event["type"] for event in env.event_manager.get_event_history()]
    answered = [end for end in list(env.callback_pool_manager._pool.values()) if end._notify_event.is_set()]
    return max(_open_branches(env), 1) > kinds.count(HistoryEventType.TaskSubmitted) - len(answered)


def _open_branches(env: Any) -> int:
    if not env.is_running():
        return 0
    return sum(_open_branches(branch) for branch in list(env._frames)) or 1


@contextmanager
def callbacks_answered_once() -> Iterator[None]:
    """moto takes a task's second answer silently, and it may even win: AWS keeps the first and refuses the second."""

    def notify(pool: CallbackPoolManager, callback_id: str, outcome: Any) -> Any:
        endpoint = pool.get(callback_id)
        if endpoint is not None and endpoint._notify_event.is_set():
            raise AWSError("Task Timed Out: 'Provided task does not exist anymore'", "TaskTimedOut")
        return _moto_notify(pool, callback_id, outcome)

    with mock.patch.object(CallbackPoolManager, "notify", notify):
        yield
