"""Owns holding what handlers do in AWS against what their roles allow; it grants and forbids nothing itself.

Used like this:

    with permissions.recording(city, as_a_new_process) as recorder:
        runner = Runner(app, city, around=recorder.during)   # and gateway.wsgi(app, around=recorder.during)
        ...                                                   # whole cases
        assert permissions.differences(recorder.calls, permissions.granted(city)) == []

A laptop lets everything pass, and a role that lacks a permission fails in production only. So nothing may be missing,
and nothing may be granted that no handler uses.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from fnmatch import fnmatchcase
from typing import Any, NamedTuple
from unittest import mock

from botocore.client import BaseClient
from chalice.app import Chalice

from infra import templates
from infra.local.aws_calls import asked_for
from infra.local.cloud import Cloud
from infra.local.wiring import QueueSource, Schedule, StreamSource, sources

CALLS, WORKS = "calls", "works"  # the two policies of every role: for its handler, and for Lambda itself
_running: ContextVar[str | None] = ContextVar("running", default=None)
_botocore_call: Any = BaseClient._make_api_call


class Use(NamedTuple):
    """A function, an action and a resource: what was done, or what is allowed (then the resource may be a pattern)."""

    function: str
    action: str
    resource: str

    def covers(self, call: Use) -> bool:
        """Whether this grant allows that call."""
        same = self.function == call.function and self.action == call.action
        return same and fnmatchcase(call.resource, self.resource)


class Recorder:
    """Every kind of call to AWS that was made while a function ran, by whichever client, PynamoDB's too."""

    def __init__(self, cloud: Cloud, cold_start: Callable[[], None]) -> None:
        self.cloud = cloud
        self.calls: set[Use] = set()
        self._cold_start = cold_start

    @contextmanager
    def during(self, function: str) -> Iterator[None]:
        """Take the calls of this thread for this function's while inside. A state machine's own calls are not taken."""
        self._cold_start()
        token = _running.set(function)
        try:
            yield
        finally:
            _running.reset(token)

    def note(self, service: str, operation: str, parameters: dict[str, Any]) -> None:
        """Write down one call, if a function runs here, under the actions and resources that IAM would ask for."""
        function = _running.get()
        if function is not None:
            asked = asked_for(self.cloud, service, operation, parameters)
            self.calls |= {Use(function, action, resource) for action, resource in asked}


@contextmanager
def recording(cloud: Cloud, cold_start: Callable[[], None] = lambda: None) -> Iterator[Recorder]:
    """A recorder that hears every client of this process while inside.

    `cold_start` forgets what a process remembers, before each call of a function: in AWS every function has processes
    of its own, and must be allowed to fetch for itself what on a laptop another one has fetched before.
    """
    recorder = Recorder(cloud, cold_start)

    def call(client: Any, operation: str, parameters: dict[str, Any]) -> Any:
        recorder.note(client.meta.service_model.service_name, operation, parameters)
        return _botocore_call(client, operation, parameters)

    with mock.patch.object(BaseClient, "_make_api_call", call):
        yield recorder


def differences(calls: Iterable[Use], grants: Iterable[Use]) -> list[str]:
    """What the roles lack and what they need not have, a sentence each, in order; empty when they fit."""
    calls, grants = set(calls), set(grants)
    missing = {call for call in calls if not any(grant.covers(call) for grant in grants)}
    unused = {grant for grant in grants if not any(grant.covers(call) for call in calls)}
    return [
        *(f"{use.function} calls {use.action} on {use.resource}; its role forbids it" for use in sorted(missing)),
        *(f"{use.function} may call {use.action} on {use.resource}; it never does" for use in sorted(unused)),
    ]


def granted(cloud: Cloud, policy: str = CALLS) -> set[Use]:
    """What the roles of this cloud's functions allow: `CALLS` for what handlers do, `WORKS` for what Lambda does."""
    return {use for name, role in _roles().items() for use in _allowed(cloud, name, cloud.resources[role], policy)}


def platform(app: Chalice, cloud: Cloud) -> set[Use]:
    """What Lambda itself does in the functions' names, as it follows from what they hear, log and trace."""
    fetched = {use for source in sources(app) for use in _fetching(cloud, source)}
    logged = {
        Use(name, action, cloud.arn("logs", f"log-group:/onething/{cloud.stage}/{name.replace('_', '-')}"))
        for name in _roles()
        for action in ("logs:CreateLogStream", "logs:PutLogEvents")
    }
    traced = {Use(name, f"xray:{act}", "*") for name in _roles() for act in ("PutTraceSegments", "PutTelemetryRecords")}
    return fetched | logged | traced


def _fetching(cloud: Cloud, source: QueueSource | StreamSource | Schedule) -> set[Use]:
    name = source.function.name
    if isinstance(source, QueueSource):
        queue = cloud.queue_arn(source.queue)
        return {Use(name, f"sqs:{act}", queue) for act in ("ReceiveMessage", "DeleteMessage", "GetQueueAttributes")}
    if isinstance(source, StreamSource):
        stream = cloud.stream_arn(source.table)
        read = {Use(name, f"dynamodb:{act}", stream) for act in ("DescribeStream", "GetRecords", "GetShardIterator")}
        listed = Use(name, "dynamodb:ListStreams", f"{stream.partition('/stream/')[0]}/stream/*")
        return read | {listed, Use(name, "sqs:SendMessage", cloud.queue_arn(source.dead))}
    return set()


def _roles() -> dict[str, str]:
    """The logical id of each function's role, by the function's name in `app.py` (`relay`, `relay_policies`, `api`)."""
    overlaid = [each["Properties"] for each in templates.read(templates.FUNCTIONS)["Resources"].values()]
    functions = [properties for properties in overlaid if "FunctionName" in properties]
    return {_name(each["FunctionName"]["Fn::Sub"]): each["Role"]["Fn::GetAtt"][0] for each in functions}


def _name(full: str) -> str:
    return full.removeprefix("onething-${Stage}-").replace("-", "_")


def _allowed(cloud: Cloud, function: str, role: str, policy: str) -> Iterator[Use]:
    document = cloud.client("iam").get_role_policy(RoleName=role, PolicyName=policy)["PolicyDocument"]
    if isinstance(document, str):  # moto gives an inline policy back as Python writes it, not as JSON
        document = ast.literal_eval(document)
    for statement in document["Statement"]:
        for action in _listed(statement["Action"]):
            for resource in _listed(statement["Resource"]):
                yield Use(function, action, resource)


def _listed(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value
