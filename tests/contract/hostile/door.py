"""Owns the way into our function: a request becomes API Gateway's event, the answer is read back. It judges nothing.

A login code is good once: wherever a body has the recorded one, a new one is sent in its place.
"""

from __future__ import annotations

import itertools
import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from chalicelib.core import ids
from tests.contract.hostile.attempts import Request
from tests.load.lambda_event import CONTEXT, event

_USED_UP = "-example"
_numbers = itertools.count(1)


@dataclass(frozen=True)
class Answer:
    """What came back; `seconds` of a processor, so that neighbours on the machine do not count."""

    status: int
    text: str
    headers: Mapping[str, str]
    seconds: float

    @property
    def good(self) -> bool:
        """Whether the request was done."""
        return 200 <= self.status < 300

    @property
    def told(self) -> Any:
        """The body as JSON; None when there is none."""
        return json.loads(self.text) if self.text else None


def through(function: Callable[[Any, Any], Any], request: Request) -> Answer:
    """The function's answer to one request."""
    sent = json.loads(json.dumps(_event(request)))  # Lambda hands over JSON, whatever was meant
    begun = time.thread_time()
    answer = function(sent, CONTEXT)
    spent = time.thread_time() - begun
    several = {name: ", ".join(values) for name, values in answer["multiValueHeaders"].items()}
    return Answer(answer["statusCode"], answer["body"] or "", {**answer["headers"], **several}, spent)


def _event(request: Request) -> dict[str, Any]:
    resource = request.operation.path
    made = event(request.method, resource, resource)
    made["requestContext"]["requestId"] = ids.code(26)
    query = {name: list(values) for name, values in request.query.items()}
    body = request.body.replace(_USED_UP, f"-{next(_numbers)}") if request.body else request.text
    return made | {
        "headers": dict(request.headers),
        "multiValueHeaders": {name: [value] for name, value in request.headers.items()},
        "pathParameters": dict(request.names) or None,
        "multiValueQueryStringParameters": query or None,
        "queryStringParameters": {name: values[-1] for name, values in query.items()} or None,
        "body": body,
        "isBase64Encoded": request.coded,
    }
