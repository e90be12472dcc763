"""Owns our dealings with Step Functions: executions begun, stopped and answered.

It decides nothing. Every call may be made twice: AWS refuses the second, and that is success.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from chalicelib.approvals.rules import Callback
from chalicelib.cases.models import Case
from chalicelib.catalogue import service as catalogue
from chalicelib.core import aws
from chalicelib.core.logs import log

_OVER = ("TaskTimedOut", "TaskDoesNotExist", "InvalidToken")


class Execution(StrEnum):
    """What Step Functions says of an execution."""

    RUNNING = "RUNNING"
    SUCCEEDED = "SUCCEEDED"
    FAILED = "FAILED"
    TIMED_OUT = "TIMED_OUT"
    ABORTED = "ABORTED"
    PENDING_REDRIVE = "PENDING_REDRIVE"
    MISSING = "MISSING"


def start(case: Case) -> None:
    """Begin the execution of a case's current run. Its name is the case's: AWS itself refuses a second one."""
    client = aws.client("stepfunctions")
    try:
        client.start_execution(
            stateMachineArn=_machine(case), name=_name(case), input=f'{{"case":"{case.id}","run":{case.run}}}'
        )
    except client.exceptions.ExecutionAlreadyExists:
        log.info("an execution had begun before", extra={"case": case.id, "run": case.run})


def stop(case: Case, cause: str) -> None:
    """End the execution of a case's current run, if there is one."""
    client = aws.client("stepfunctions")
    try:
        client.stop_execution(executionArn=_execution(case), cause=cause)
    except client.exceptions.ExecutionDoesNotExist:
        log.info("there was no execution to stop", extra={"case": case.id, "run": case.run})


def state(case: Case) -> Execution:
    """What became of the execution of a case's current run."""
    client = aws.client("stepfunctions")
    try:
        return Execution(client.describe_execution(executionArn=_execution(case))["status"])
    except client.exceptions.ExecutionDoesNotExist:
        return Execution.MISSING


def answer(tokens: Iterable[str], callback: Callback) -> None:
    """Answer the machine by every token. One that was answered before, or whose execution is over, is success."""
    for token in tokens:
        _answer(token, callback)


def _answer(token: str, callback: Callback) -> None:
    client = aws.client("stepfunctions")
    try:
        if callback is Callback.SUCCESS:
            client.send_task_success(taskToken=token, output="{}")
        else:
            client.send_task_failure(taskToken=token, error=callback.value)
    except client.exceptions.ClientError as error:
        if _code(error) not in _OVER:
            raise
        log.info("a callback was no longer awaited", extra={"reason": _code(error)})


def _code(error: Any) -> str:
    return str(error.response["Error"]["Code"])


def _machine(case: Case) -> str:
    machine = catalogue.version(case.bundle).machine
    if machine is None:
        raise LookupError(f"{case.bundle} has no state machine: publish it again")
    return machine


def _name(case: Case) -> str:
    return f"{case.id}-{case.run}"


def _execution(case: Case) -> str:
    return f"{_machine(case).replace(':stateMachine:', ':execution:')}:{_name(case)}"
