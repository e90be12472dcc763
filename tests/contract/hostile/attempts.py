"""Owns the words of the fuzz: a request as it reaches our code, what is tried with it, when a good answer is right."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from chalicelib.core.http import Operation


class Rule(StrEnum):
    """When an attempt may be answered well; nothing is answered well without one of these."""

    NEVER = "never: whatever is sent must be refused"
    ANOTHER = "the body, query and names that were sent are others that the published description allows"
    SAME = "what was sent says the same as the request that it was made from, or is not read"
    OWN = "about nobody but the caller: a list, or what anybody may look up"


class Kind(StrEnum):
    """The kinds of attempts, in the order of the report."""

    VALUES = "a hostile value at a place of the body"
    SHAPES = "a place of the body gone, doubled, renamed, or beside one that nobody knows"
    BYTES = "bytes that are no such JSON: broken, endless, bottomless, of another coding, too many"
    CODED = "a body that says it is base64"
    MEDIA = "another content type, or none"
    NAMES = "a hostile name in the path"
    QUERIES = "a hostile query"
    HEADERS = "hostile headers"
    METHODS = "another method"
    ALTERED = "a token with one character altered"
    FORGED = "a forged, expired, ended or foreign session"
    STRANGERS = "somebody else's thing, asked for by a stranger"
    FOREIGN = "somebody else's identifier in the body"
    INVENTED = "several things at once, invented by hypothesis"
    WIRE = "over a socket: broken HTTP, slow, short and huge bodies, tricks with the path"


UNSAID = object()


@dataclass(frozen=True)
class Request:
    """One request as API Gateway hands it to our function: matched with a route, names decoded, the body a text."""

    operation: Operation
    names: Mapping[str, str]
    headers: Mapping[str, str]
    query: Mapping[str, list[str]] = field(default_factory=dict)
    text: str | None = None
    said: object = UNSAID
    coded: bool = False
    verb: str = ""

    @property
    def method(self) -> str:
        """The method: the operation's own unless another one is tried."""
        return self.verb or self.operation.verb

    @property
    def body(self) -> str | None:
        """The body as it is sent; lone surrogates and NaN are written as a careless client writes them."""
        return self.text if self.said is UNSAID else json.dumps(self.said)

    @property
    def told(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body or "null")

    def saying(self, said: object) -> Request:
        """The same with another JSON body, written when it is needed: there are many, and most are never sent."""
        return replace(self, said=said)

    def written(self, text: str | None, coded: bool = False) -> Request:
        """The same with this text for its body, whatever it is."""
        return replace(self, text=text, said=UNSAID, coded=coded)

    def with_headers(self, **headers: str | None) -> Request:
        """The same with these headers set, or (None) left out; `_` stands for `-`."""
        changed = {**self.headers, **{name.replace("_", "-"): value for name, value in headers.items()}}
        return replace(self, headers={name: value for name, value in changed.items() if value is not None})


@dataclass(frozen=True)
class Start:
    """A request that is answered well: what attempts are made from. `person` is who asks, for what they may see."""

    label: str
    person: str
    request: Request

    @property
    def token(self) -> str:
        """The session that the request comes with; empty for none."""
        return self.request.headers.get("Authorization", "").removeprefix("Bearer ")


@dataclass(frozen=True)
class Attempt:
    """One thing that is tried: its kind, what is done in words, the request, and when a good answer is right."""

    kind: Kind
    what: str
    start: Start
    request: Request
    rule: Rule = Rule.NEVER

    @property
    def operation(self) -> str:
        """The name of the operation that is attacked."""
        return self.request.operation.name

    def __str__(self) -> str:
        body = (self.request.body or "")[:300]
        return f"{self.operation} ({self.start.label}): {self.kind} — {self.what[:200]}\n  {body!a}"[:900]
