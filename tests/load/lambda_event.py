"""Owns the event that API Gateway (REST, payload 1.0) hands to a Lambda for one request; it calls nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from chalice.local import LambdaContext

CONTEXT = LambdaContext("api", 512, 30_000)


def event(verb: str, resource: str, path: str, body: Any = None, headers: Mapping[str, str] = {}) -> dict[str, Any]:
    """One request to `path`, which API Gateway matched with `resource`.

    >>> event("GET", "/v1/licences/{code}", "/v1/licences/a")["pathParameters"]
    {'code': 'a'}
    """
    sent = {"Content-Type": "application/json", "Accept": "application/json", "Host": "api.example", **headers}
    captured = re.fullmatch(re.sub(r"{(\w+)}", r"(?P<\1>[^/]+)", resource), path)
    request = {"resourcePath": resource, "httpMethod": verb, "path": path, "requestId": "sample", "stage": "api"}
    return {
        "version": "1.0",
        "resource": resource,
        "path": path,
        "httpMethod": verb,
        "headers": sent,
        "multiValueHeaders": {name: [value] for name, value in sent.items()},
        "queryStringParameters": None,
        "multiValueQueryStringParameters": None,
        "pathParameters": (captured.groupdict() if captured else None) or None,
        "stageVariables": None,
        "requestContext": request | {"identity": {"sourceIp": "192.0.2.1"}, "protocol": "HTTP/1.1"},
        "body": None if body is None else json.dumps(body, ensure_ascii=False),
        "isBase64Encoded": False,
    }
