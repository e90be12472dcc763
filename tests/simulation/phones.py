"""Owns those who ask: phones and desks, their sessions, what they sent and were told. It judges no answer."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote

_EARLY = timedelta(minutes=1)
_LONG_AGO = datetime.min.replace(tzinfo=UTC)
KEYS_LAST = timedelta(hours=23)
"""For how long a phone sends a request again: keys are kept a day (`core.idempotency`)."""


@dataclass(frozen=True)
class Request:
    """One request as it is sent, and may be sent again: who, what, under which key; `case` as histories call it."""

    name: str
    verb: str
    who: str
    method: str
    path: str
    resource: str
    body: Any
    key: str
    case: str
    item: str = ""
    match: int | None = None
    sent: datetime = _LONG_AGO

    def event(self, token: str) -> dict[str, Any]:
        """The event of API Gateway for it."""
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {token}", "Idempotency-Key": self.key}
        if self.match is not None:
            headers["If-Match"] = f'"{self.match}"'
        return event(self.method, self.resource, self.path, headers, self.body)


@dataclass(frozen=True)
class Answer:
    """What came back: status 0 when nothing did."""

    status: int
    body: Any = None

    @property
    def good(self) -> bool:
        """Whether it was done."""
        return 200 <= self.status < 300

    @property
    def certain(self) -> bool:
        """Whether the sender knows what became of it; else it may be sent again under the same key."""
        return 200 <= self.status < 500


def event(method: str, resource: str, path: str, headers: Mapping[str, str], body: Any) -> dict[str, Any]:
    """An event as API Gateway hands it to the function of the API."""
    return {
        "resource": resource,
        "path": path,
        "httpMethod": method,
        "headers": dict(headers),
        "multiValueHeaders": {name: [value] for name, value in headers.items()},
        "queryStringParameters": None,
        "multiValueQueryStringParameters": None,
        "pathParameters": _captured(resource, path),
        "stageVariables": None,
        "requestContext": {
            "httpMethod": method,
            "resourcePath": resource,
            "path": quote(path),
            "requestId": "simulated",
            "identity": {"sourceIp": "127.0.0.1"},
        },
        "body": None if body is None else json.dumps(body, ensure_ascii=False),
        "isBase64Encoded": False,
    }


def answered(response: Mapping[str, Any]) -> Answer:
    """What a response of the API's function says."""
    return Answer(int(response["statusCode"]), json.loads(response["body"]) if response["body"] else None)


def _captured(resource: str, path: str) -> dict[str, str]:
    pairs = zip(resource.split("/"), path.split("/"), strict=True)
    return {name[1:-1]: given for name, given in pairs if name.startswith("{")}


@dataclass
class Session:
    """A sign-in."""

    token: str
    ends: datetime

    def good(self, now: datetime) -> bool:
        """Whether a phone would go on with it."""
        return self.ends - _EARLY > now


@dataclass
class Known:
    """What a phone knows of a case: its number, its version as last seen, whose it is, which story it tells."""

    id: str
    person: str
    story: Any
    version: int = 0


@dataclass
class Told:
    """What callers were told, for ever: the ground of "nothing acknowledged is lost".

    `answers` by caller and key; `done` has (case, verb, item, who, detail) of every good answer; `tried` has the cases
    whose discarding was asked for.
    """

    answers: dict[tuple[str, str], list[Answer]] = field(default_factory=dict)
    done: dict[tuple[str, str, str], set[tuple[str, str]]] = field(default_factory=dict)
    tried: set[str] = field(default_factory=set)

    def note(self, request: Request, answer: Answer) -> None:
        """One answer arrived."""
        self.answers.setdefault((request.who, request.key), []).append(answer)
        if answer.good:
            detail = request.body.get("decision", "") if isinstance(request.body, dict) else ""
            self.done.setdefault((request.case, request.verb, request.item), set()).add((request.who, detail))
