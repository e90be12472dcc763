"""Owns the edge: an operation is declared once, and from that come parsing, authorisation, errors and the OpenAPI file.

    @endpoint("POST", "/v1/applications/{case_id}/submit", allowed=CITIZEN, status=202)
    def submit(caller: Citizen, case_id: str, once: Once) -> CaseView: ...

The parameters say what the handler wants: `caller` (who was authorised), `body` and `query` (pydantic models), `once`
(an `Idempotency-Key`), `match` (the version in `If-Match`), and the names in the path. It never knows a capability.
"""

from __future__ import annotations

import json
import re
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar

from chalice.app import Request, Response
from pydantic import TypeAdapter

from chalicelib.core import reading
from chalicelib.core.errors import Internal, MethodNotAllowed, NotAllowed, Problem, UnsupportedMediaType
from chalicelib.core.i18n import Language, preferred
from chalicelib.core.idempotency import Once, Replayed
from chalicelib.core.logs import log
from chalicelib.core.models import ProblemView, View

JSON = "application/json"
PROBLEM = "application/problem+json"
MERGE_PATCH = "application/merge-patch+json"
_HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


@dataclass(frozen=True)
class Access:
    """Who may call: a name for the documentation, and how a request's headers become a caller (or raise)."""

    name: str
    authenticate: Callable[[Mapping[str, str]], Any] | None = None


PUBLIC = Access("public")


_View = TypeVar("_View", bound=View)


@dataclass(frozen=True)
class Reply(Generic[_View]):
    """A handler's answer when it needs another status than its usual one."""

    view: _View
    status: int


@dataclass(frozen=True)
class Operation:
    """One operation of the API, as declared: what the dispatcher and the OpenAPI generator both read."""

    verb: str
    path: str
    allowed: Access
    status: int
    handler: Callable[..., Any]
    hints: Mapping[str, Any]
    errors: tuple[type[Problem], ...]
    also: tuple[int, ...] = ()

    @property
    def name(self) -> str:
        """The operation's id: unique, stable, what a generated client calls its method."""
        return self.handler.__name__

    @property
    def body_types(self) -> list[str]:
        """The content types of a body that this operation reads; none when it reads no body."""
        if "body" not in self.hints:
            return []
        return [JSON, MERGE_PATCH] if self.verb == "PATCH" else [JSON]

    @property
    def answer(self) -> Any:
        """The model of a good answer; NoneType for an empty one."""
        returned = self.hints["return"]
        return typing.get_args(returned)[0] if typing.get_origin(returned) is Reply else returned

    @cached_property
    def path_types(self) -> Mapping[str, TypeAdapter[str]]:
        """What each name in the path must look like."""
        return {name: TypeAdapter(self.hints[name]) for name in re.findall(r"{(\w+)}", self.path)}


OPERATIONS: list[Operation] = []
"""Those whose capability was imported; `offered.every` imports all."""
_Handler = TypeVar("_Handler", bound=Callable[..., Any])


def endpoint(
    verb: str,
    path: str,
    *,
    allowed: Access,
    status: int = 200,
    errors: tuple[type[Problem], ...] = (),
    also: tuple[int, ...] = (),
) -> Callable[[_Handler], _Handler]:
    """Declare an operation: `status` is its usual answer, `also` other good ones, `errors` its own problems."""

    def declare(handler: _Handler) -> _Handler:
        hints = typing.get_type_hints(handler, include_extras=True)
        OPERATIONS.append(Operation(verb, path, allowed, status, handler, hints, errors, also))
        return handler

    return declare


def respond(operation: Operation, request: Request, path_arguments: Mapping[str, str]) -> Response:
    """Run one operation: a handler's answer, a replayed one, or a problem. Nothing internal leaves here."""
    language = preferred(request.headers.get("accept-language"))
    log.thread_safe_append_keys(request=request_id(request), operation=operation.name)
    try:
        return _answer(operation, request, path_arguments)
    except Problem as problem:
        log.info("refused", extra={"code": problem.code, "status": problem.status})
        return problem_response(problem, language, request)
    except Exception:  # noqa: BLE001 - the last line of defence: logged here, answered as our own fault
        log.exception("an operation failed")
        return problem_response(Internal(), language, request)
    finally:
        log.thread_safe_clear_keys()


def _answer(operation: Operation, request: Request, path_arguments: Mapping[str, str]) -> Response:
    caller = operation.allowed.authenticate(request.headers) if operation.allowed.authenticate else None
    reading.require_possible(operation.path_types, path_arguments)
    log.thread_safe_append_keys(**path_arguments)  # not before: a name that nothing can have may be anything at all
    arguments = reading.arguments(operation.hints, request, caller, operation.status)
    try:
        result = _once_only(arguments.get("once"), operation.handler, {**arguments, **path_arguments})
    except Replayed as first:
        return _response(
            first.body, first.status, {"Idempotency-Replayed": "true", **_etag(json.loads(first.body).get("version"))}
        )
    reply = result if isinstance(result, Reply) else Reply(result, operation.status)
    return view_response(reply.view, reply.status)


def _once_only(once: Once | None, handler: Callable[..., Any], arguments: Mapping[str, Any]) -> Any:
    """A second request is often refused by the first one's effect; then its first answer is the answer."""
    try:
        return handler(**arguments)
    except Problem:
        if once:
            once.replay_if_second()
        raise


def view_response(view: View | None, status: int) -> Response:
    """A view as JSON in camelCase; its version, when it has one, is the ETag."""
    if view is None:
        return Response(body="", status_code=status, headers=dict(_HEADERS))
    etag = _etag(getattr(view, "version", None))
    return _response(view.wire, status, etag)


def _etag(version: object) -> dict[str, str]:
    return {"ETag": f'"{version}"'} if version is not None else {}


def _response(body: str, status: int, headers: Mapping[str, str], content_type: str = JSON) -> Response:
    return Response(body=body, status_code=status, headers={**_HEADERS, "Content-Type": content_type, **headers})


def problem_response(problem: Problem, language: Language, request: Request | None) -> Response:
    """RFC 9457 problem+json: title and detail in the caller's language, the message and every field fault in both."""
    body = ProblemView.of(problem, language, request_id(request) if request else "")
    headers = {"Content-Language": "zh-CN" if language == "zh" else "en"}
    return _response(body.wire, problem.status, headers, PROBLEM)


def request_id(request: Request) -> str:
    """The id under which the log tells of this request."""
    return str(request.context.get("requestId", ""))


def problems_for_chalice(event: Any, get_response: Callable[[Any], Response]) -> Response:
    """Middleware: what Chalice refuses by itself (wrong method, wrong content type) is answered as we answer."""
    response = get_response(event)
    if response.status_code < 400 or response.headers.get("Content-Type") == PROBLEM:
        return response
    problem = {405: MethodNotAllowed, 415: UnsupportedMediaType, 403: NotAllowed}.get(response.status_code, Internal)()
    language = preferred(event.headers.get("accept-language")) if event is not None else "zh"
    answered = problem_response(problem, language, event)
    if allow := response.headers.get("Allow"):
        answered.headers["Allow"] = allow
    return answered
