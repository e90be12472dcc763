"""Owns the API's front door on a laptop: HTTP in, API Gateway's event out, and what API Gateway answers itself.

Those answers are read from `GatewayResponses` in `infra/functions.yaml`: a client sees the same here and in AWS.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

from chalice.app import Chalice
from chalice.config import Config
from chalice.local import LocalChalice, LocalGateway, LocalGatewayException
from werkzeug.exceptions import BadRequest, RequestEntityTooLarge
from werkzeug.wrappers import Request, Response

from chalicelib.core import ids
from infra import templates
from infra.local.lambdas import Around
from infra.simulators.serving import Quiet, serving

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

_LARGEST_BODY = 10 * 1024 * 1024  # API Gateway: "Payload size 10 MB", not to be raised
_TIME_LIMIT_SECONDS = 29


def wsgi(app: Chalice, around: Around = lambda name: nullcontext()) -> WSGIApplication:
    """The API as a WSGI application, safe to call from many threads; `around("api")` is entered around every request.

    The app keeps its identity, and from now on its `current_request` is each thread's own.
    """
    gateway = _Gateway(_thread_safe(app), Config.create(lambda_timeout=_TIME_LIMIT_SECONDS))

    @Request.application
    def application(request: Request) -> Response:
        request.max_content_length = _LARGEST_BODY
        with around("api"):
            return _respond(gateway, request)

    return application


@contextmanager
def served(app: Chalice, port: int = 0, around: Around = lambda name: nullcontext()) -> Iterator[str]:
    """The API's URL while it is served on loopback; port 0 takes a free one. PortBusy when it is taken."""
    with serving(wsgi(app, around), port, Edge) as url:
        yield url


class Edge(Quiet):
    """Answers what is no HTTP as API Gateway would: a line, a header or a version that it can make nothing of."""

    def parse_request(self) -> bool:
        """See http.server; a version without a status line can not be answered with a problem."""
        understood = super().parse_request()
        if understood and self.request_version == "HTTP/0.9":
            self.send_error(HTTPStatus.BAD_REQUEST)
            return False
        return understood

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """See http.server; whatever it finds wrong is the caller's fault."""
        answer = own_answer("DEFAULT_4XX", code if code < HTTPStatus.INTERNAL_SERVER_ERROR else HTTPStatus.BAD_REQUEST)
        self.request_version = "HTTP/1.1"
        self.send_response(answer.status_code)
        for name, value in (*answer.headers.items(), ("Connection", "close")):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(answer.get_data())


def own_answer(kind: str, status: int | None = None) -> Response:
    """What API Gateway answers by itself, e.g. `own_answer("REQUEST_TOO_LARGE")`; KeyError for an unknown kind.

    `status` is for the kinds that keep whatever status API Gateway has found.
    """
    answers = templates.read(templates.FUNCTIONS)["Resources"]["RestAPI"]["Properties"]["GatewayResponses"]
    headers = {name: value.strip("'") for name, value in answers[kind]["ResponseParameters"]["Headers"].items()}
    return Response(
        answers[kind]["ResponseTemplates"]["application/json"], int(status or answers[kind]["StatusCode"]), headers
    )


def _respond(gateway: _Gateway, request: Request) -> Response:
    try:
        path = quote(request.path) + (f"?{request.query_string.decode('ascii')}" if request.query_string else "")
        answer = gateway.handle_request(request.method, path, dict(request.headers), request.get_data() or None)
    except RequestEntityTooLarge:
        return own_answer("REQUEST_TOO_LARGE")
    except LocalGatewayException:
        return own_answer("MISSING_AUTHENTICATION_TOKEN")
    except (BadRequest, UnicodeDecodeError):  # a body that ended too soon, a query that is not ASCII
        return own_answer("DEFAULT_4XX", HTTPStatus.BAD_REQUEST)
    body = answer.get("body") or ""
    content = base64.b64decode(body) if answer.get("isBase64Encoded") else body
    response = Response(content, answer["statusCode"], content_type="application/json")
    for name, value in answer["headers"].items():
        response.headers[name] = value
    for name, values in answer.get("multiValueHeaders", {}).items():
        response.headers.setlist(name, values)
    return response


def _thread_safe(app: Chalice) -> Chalice:
    """Chalice keeps the current request in one place for all threads; its local class keeps one for each."""
    if not isinstance(app, LocalChalice):
        app.__class__ = type("ThreadSafe", (LocalChalice, type(app)), {})
    return app


class _Gateway(LocalGateway):
    """Chalice's own gateway, closer to AWS: text bodies, decoded path parameters, a request id, 405 for any method."""

    def _generate_lambda_event(
        self, method: str, path: str, headers: dict[str, Any], body: bytes | None
    ) -> dict[str, Any]:
        event = super()._generate_lambda_event(method, path, headers, body)
        if isinstance(event["body"], bytes):
            event["body"] = event["body"].decode("utf-8", "replace")
        captured = {name: unquote(value) for name, value in event["pathParameters"].items()}
        context = event["requestContext"] | {"requestId": ids.code(26), "stage": "api"}
        return event | {"pathParameters": captured, "requestContext": context}

    def _has_user_defined_options_method(self, lambda_event: dict[str, Any]) -> bool:
        """Where no method allows other origins, OPTIONS is a method like any other."""
        route = self._app_object.routes[lambda_event["requestContext"]["resourcePath"]]
        return "OPTIONS" in route or not any(entry.cors for entry in route.values())
