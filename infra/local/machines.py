"""Owns what moto's Step Functions need to be believed: the shortcomings that would show in our tests, cured, no more.

A cure changes moto while a cloud is up, never our own code, and is taken back when the cloud ends. Seen with 5.2.5.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any
from unittest import mock

from moto.core.exceptions import AWSError
from moto.core.utils import utcnow
from moto.stepfunctions.parser.api import ExecutionStatus, HistoryEventType
from moto.stepfunctions.parser.asl.eval.callback.callback import CallbackOutcomeSuccess, CallbackPoolManager
from moto.stepfunctions.parser.asl.eval.environment import Environment
from moto.stepfunctions.parser.asl.eval.program_state import ProgramStopped
from moto.stepfunctions.parser.asl.parse.asl_parser import AmazonStateLanguageParser
from moto.stepfunctions.parser.backend.execution import Execution
from moto.stepfunctions.parser.backend.execution_worker import ExecutionWorker
from moto.stepfunctions.parser.utils import TMP_THREADS

_LOOKS = 2000  # at whether moto's threads have ended, 5 ms apart
# moto's own, which ships no types.
_moto_parse: Any = lru_cache(maxsize=256)(AmazonStateLanguageParser.parse)
_moto_make: Any = ExecutionWorker._get_evaluation_environment
_moto_start: Any = ExecutionWorker.start
_moto_stop: Any = Execution.stop
_moto_notify: Any = CallbackPoolManager.notify
_moto_next: Any = Environment.next_state_name
_moto_error: Any = Environment.set_error


@contextmanager
def definitions_parsed_once() -> Iterator[None]:
    """moto parses the definition anew for every execution, 0.2 s each; a parsed one holds no state of its own."""
    with mock.patch.object(AmazonStateLanguageParser, "parse", staticmethod(_moto_parse)):
        yield


@contextmanager
def executions_ready_at_once() -> Iterator[None]:
    """A callback raised AttributeError while *another* execution was still beginning and had no callbacks yet."""

    def start(worker: Any) -> None:
        worker.env = _moto_make(worker)
        worker.env.next_state_name = ""  # it runs from here on: whoever stops it before its thread begins is obeyed
        _moto_start(worker)

    with (
        mock.patch.object(ExecutionWorker, "start", start),
        mock.patch.object(ExecutionWorker, "_get_evaluation_environment", lambda worker: worker.env),
    ):
        yield


@contextmanager
def executions_that_stop() -> Iterator[None]:
    """`StopExecution` changed nothing while tasks waited: end the waiting, and say ABORTED at once as AWS does."""

    with (
        mock.patch.object(Execution, "stop", stop),
        mock.patch.object(Environment, "next_state_name", property(_moto_next.fget, _unless_stopped(_moto_next.fset))),
        mock.patch.object(Environment, "set_error", _unless_stopped(_moto_error)),
    ):
        yield


def _unless_stopped(change: Callable[..., None]) -> Callable[..., None]:
    """A stopped program neither goes on nor fails, though its branches stumble over what they no longer find."""

    def changed(env: Any, *value: Any, **named: Any) -> None:
        if not isinstance(env._program_state, ProgramStopped):
            change(env, *value, **named)

    return changed


def stop(execution: Any, stop_date: Any = None, error: str | None = None, cause: str | None = None) -> None:
    """Abort one execution of moto's and free every thread that waits in it; one that has ended stays as it ended."""
    if execution.exec_status != ExecutionStatus.RUNNING:
        return
    _moto_stop(execution, stop_date or utcnow(), error, cause)
    if isinstance(execution.exec_worker.env.program_state(), ProgramStopped):
        execution.stop_date, execution.exec_status = stop_date or utcnow(), ExecutionStatus.ABORTED
        _free(execution)


def end(executions: list[Any]) -> None:
    """Abort what runs, and wait until no thread of moto's is left: one that goes on would find its cloud gone."""
    for execution in executions:
        stop(execution)
    for _ in range(_LOOKS):
        if not any(thread.is_alive() for thread in TMP_THREADS):
            break
        for execution in executions:
            _free(execution)
        time.sleep(0.005)
    TMP_THREADS.clear()


def _free(execution: Any) -> None:
    """Let go every thread that waits for an answer; nobody reads this one, since the program has stopped already."""
    for token, endpoint in list(execution.exec_worker.env.callback_pool_manager._pool.items()):
        if not endpoint._notify_event.is_set():
            endpoint.notify(CallbackOutcomeSuccess(token, "{}"))


def on_its_way(execution: Any) -> bool:
    """Whether an execution is between two waits, so that it will still do something without being answered.

    It rests when each of its open branches has sent its question and no answer is on its way to it.
    """
    if execution.exec_status != ExecutionStatus.RUNNING:
        return False
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
