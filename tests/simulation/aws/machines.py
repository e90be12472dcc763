"""Owns the simulated Step Functions: machines, executions played by the interpreter; what they send is a queue's."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from tests.simulation.aws.errors import refusal
from tests.simulation.aws.queues import Queues
from tests.simulation.interpreter import Execution, InvalidToken, TaskTimedOut

_ARN = "arn:aws-cn:states:cn-north-1:123456789012"


class Machines:
    """State machines by ARN and executions by ARN. `call` answers what the house asks of Step Functions."""

    def __init__(self, definitions: Mapping[str, Any], queues: Queues) -> None:
        self.definitions = dict(definitions)
        self.executions: dict[str, Execution] = {}
        self._inputs: dict[str, str] = {}
        self._queues = queues
        self._started = 0
        self.answers = {
            "CreateStateMachine": self._create,
            "StartExecution": self._start,
            "StopExecution": self._stop,
            "DescribeExecution": self._describe,
            "SendTaskSuccess": self._succeed,
            "SendTaskFailure": self._fail,
        }

    def call(self, operation: str, request: Mapping[str, Any]) -> dict[str, Any]:
        """Answer one call. ClientError as Step Functions refuses."""
        answer: dict[str, Any] = self.answers[operation](request)
        return answer

    def lose(self, name: str) -> bool:
        """End and forget every execution of this name, as AWS does in the end; whether there was one."""
        self.abort(name)
        lost = [arn for arn in self.executions if arn.endswith(f":{name}")]
        for arn in lost:
            del self.executions[arn]
        return bool(lost)

    def abort(self, name: str) -> bool:
        """Stop an execution behind everybody's back; whether there was one that ran."""
        running = [run for arn, run in self.executions.items() if arn.endswith(f":{name}") and run.status == "RUNNING"]
        for run in running:
            run.stop()
        return bool(running)

    def _create(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """The same machine again is the same machine; another definition under its name is refused."""
        arn, definition = f"{_ARN}:stateMachine:{request['name']}", json.loads(request["definition"])
        if self.definitions.setdefault(arn, definition) != definition:
            raise refusal("CreateStateMachine", "StateMachineAlreadyExists")
        return {"stateMachineArn": arn}

    def _start(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """A name begins once. While it runs, the same start again is the same execution (AWS: StartExecution)."""
        machine, name = request["stateMachineArn"], request["name"]
        if machine not in self.definitions:
            raise refusal("StartExecution", "StateMachineDoesNotExist")
        arn = f"{machine.replace(':stateMachine:', ':execution:')}:{name}"
        if (known := self.executions.get(arn)) is not None:
            if known.status != "RUNNING" or self._inputs[arn] != request["input"]:
                raise refusal("StartExecution", "ExecutionAlreadyExists")
            return {"executionArn": arn}
        self._started += 1  # its tokens are its own, also when AWS has forgotten an execution of this name
        execution = self.executions[arn] = Execution(self.definitions[machine], f"{name}/{self._started}")
        self._inputs[arn] = request["input"]
        execution.start(json.loads(request["input"]))
        self._send(execution)
        return {"executionArn": arn}

    def _stop(self, request: Mapping[str, Any]) -> dict[str, Any]:
        self._execution("StopExecution", request).stop()
        return {}

    def _describe(self, request: Mapping[str, Any]) -> dict[str, Any]:
        return {"status": self._execution("DescribeExecution", request).status}

    def _succeed(self, request: Mapping[str, Any]) -> dict[str, Any]:
        return self._answer("SendTaskSuccess", request, None)

    def _fail(self, request: Mapping[str, Any]) -> dict[str, Any]:
        return self._answer("SendTaskFailure", request, request["error"])

    def _answer(self, operation: str, request: Mapping[str, Any], error: str | None) -> dict[str, Any]:
        token = request["taskToken"]
        execution = next((run for run in self.executions.values() if run.name == token.rpartition(":")[0]), None)
        try:
            if execution is None:
                raise InvalidToken(token)
            if error is None:
                execution.succeed(token, json.loads(request["output"]))
            else:
                execution.fail(token, error)
        except (TaskTimedOut, InvalidToken) as late:
            raise refusal(operation, type(late).__name__) from None
        self._send(execution)
        return {}

    def _send(self, execution: Execution) -> None:
        for message in execution.take_messages():
            body = message.body
            about = f"{self._queues.called(body['case'])}/run {body['run']}/{body['kind']}/{body['item']}"
            self._queues.at(message.queue_url).send(about, json.dumps(body))

    def _execution(self, operation: str, request: Mapping[str, Any]) -> Execution:
        try:
            return self.executions[request["executionArn"]]
        except KeyError:
            raise refusal(operation, "ExecutionDoesNotExist") from None
