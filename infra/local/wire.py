"""Owns a shorter way from a client of AWS to the part of moto that answers; what is asked and answered is the same.

moto tries two hundred patterns for each call to find out whom it is for, and lets werkzeug's test client put together a
request of HTTP; ids of calls are drawn at random, which nobody reads. Undone when the cloud goes down.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from types import SimpleNamespace
from typing import Any
from unittest import mock
from urllib.parse import unquote, urlparse, urlsplit
from uuid import UUID

import botocore.endpoint
import pynamodb.connection.base
from botocore.awsrequest import AWSResponse
from botocore.endpoint import Endpoint, convert_to_response_dict
from moto import backend_index, backends
from moto.core import responses
from moto.core.botocore_stubber import MockRawResponse
from moto.core.models import DEFAULT_ACCOUNT_ID
from moto.core.request import Request, environ_key_for_header
from moto.core.utils import utcnow
from moto.iam.models import mark_account_as_visited
from moto.utilities.utils import get_partition
from werkzeug.exceptions import HTTPException
from werkzeug.http import http_date

from infra.local import cures

_Answer = tuple[int, dict[str, str], Any]
_CALL = "0" * 52
_botocore_made: Any = Endpoint.make_request  # neither botocore nor moto ships types
_moto_set_up: Any = responses.BaseResponse.setup_class
_JSON = "application/x-amz-json-"
_numbers = SimpleNamespace(uuid4=lambda: UUID(int=0))


@contextmanager
def calls_made_directly() -> Iterator[None]:
    """A call in JSON goes from the client to who answers, and back: nothing is signed, sent, or tried again between.

    `cures.one_call_at_a_time` holds for it as well.
    """
    with mock.patch.object(Endpoint, "make_request", _made):
        yield


@contextmanager
def calls_of_one_number() -> Iterator[None]:
    """Calls and their answers are all of the same number."""
    with (
        mock.patch.object(botocore.endpoint, "uuid", _numbers),
        mock.patch.object(pynamodb.connection.base, "uuid", _numbers),
        mock.patch.object(responses, "gen_amzn_requestid_long", _numbered),
    ):
        yield


@contextmanager
def calls_of_json_read_as_json() -> Iterator[None]:
    """moto looks for a form, files and a query in the body of every call, though it says that it is JSON."""
    with mock.patch.object(responses.BaseResponse, "setup_class", _set_up):
        yield


def _set_up(
    self: Any, request: Request, full_url: str | None = None, headers: Any = None, use_raw_body: bool | None = None
) -> None:
    """What `setup_class` of moto's notes of a call, for one in JSON."""
    raw = self.use_raw_body if use_raw_body is None else use_raw_body
    if raw or not (request.content_type or "").startswith(_JSON):
        _moto_set_up(self, request, full_url, headers, use_raw_body)
        return
    url = request.raw_url if full_url is None else full_url
    self.decompress_request_body(request)
    self.is_werkzeug_request = False
    self.normalized_request = request
    self.raw_body = request.get_data()
    self.body = self.raw_body.decode()
    self.form_data = self.querystring = self.data = {}
    self.uri, self.parsed_url, self.path, self.raw_path = url, urlparse(url), request.path, request.raw_path
    self.method, self.uri_match = request.method, {}
    self.region = self.get_region_from_url(request, url)
    self.partition = get_partition(self.region)
    self.headers = request.headers
    self.response_headers = {"server": "amazon.com", "date": http_date(utcnow())}
    if self.automated_parameter_parsing and self._get_action():
        self.parse_parameters(request)
    self.access_key = self.get_access_key()
    self.current_account = self.get_current_account()
    mark_account_as_visited(
        account_id=self.current_account, access_key=self.access_key, service=self.service_name, region=self.region
    )


def _numbered(headers: dict[str, str]) -> str:
    headers["x-amzn-requestid"] = _CALL
    return _CALL


def _made(endpoint: Any, operation: Any, call: Mapping[str, Any]) -> Any:
    """The answer as HTTP, and what it says; for a call that is not in JSON, or for elsewhere, as botocore makes it."""
    service = operation.service_model.signing_name
    in_json = operation.service_model.resolved_protocol == "json"
    answer = _answering(call["url"].partition("?")[0]) if in_json else None
    if answer is None:
        return _botocore_made(endpoint, operation, call)
    headers = {
        **call["headers"],
        "Authorization": cures.signature("embedded", call["context"]["client_region"], service),
    }
    with cures.one_call:
        status, headers, body = _said(answer, _sent(call["method"], call["url"], headers, call["body"]), call["url"])
    response = AWSResponse(call["url"], status, headers, MockRawResponse(body))
    answered = convert_to_response_dict(response, operation)
    parser = endpoint._response_parser_factory.create_parser("json")
    parsed = parser.parse(answered, operation.output_shape)
    if status >= 300:
        endpoint._add_modeled_error_fields(answered, parsed, operation, parser)
    parsed["ResponseMetadata"]["RetryAttempts"] = 0
    return response, parsed


def _said(answer: Callable[..., _Answer], sent: Request, url: str) -> _Answer:
    try:
        return answer(sent, url, sent.headers)
    except HTTPException as refused:
        return refused.code or 500, dict(refused.get_headers()), refused.get_body()


@lru_cache(maxsize=1024)
def _answering(url: str) -> Callable[..., _Answer] | None:
    """The function of moto that answers a URL of AWS in China or abroad; None for what moto has to look at itself."""
    if not urlsplit(url).netloc.endswith((".amazonaws.com", ".amazonaws.com.cn")):
        return None
    service = next((name for name, pattern in backend_index.backend_url_patterns if pattern.match(url)), None)
    if service is None:
        return None
    every: Any = backends.get_backend(service)  # type: ignore[call-overload] # its name is known only now
    by_region = every[DEFAULT_ACCOUNT_ID]
    urls = by_region["us-east-1" if "us-east-1" in by_region else "aws"].urls
    return next((answer for pattern, answer in urls.items() if re.match(pattern, url)), None)


def _sent(method: str, address: str, headers: Mapping[str, Any], body: str | bytes | None) -> Request:
    """The request as moto reads it: one of WSGI."""
    url = urlsplit(address)
    content = body.encode() if isinstance(body, str) else body or b""
    environ = {
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote(url.path, "latin-1"),
        "QUERY_STRING": url.query,
        "SERVER_NAME": url.hostname,
        "SERVER_PORT": str(url.port or 443),
        "wsgi.url_scheme": url.scheme,
        "wsgi.input": io.BytesIO(content),
        "HTTP_HOST": url.netloc,
    }
    for name, value in headers.items():
        environ[environ_key_for_header(name)] = value.decode() if isinstance(value, bytes) else value
    environ["CONTENT_LENGTH"] = str(len(content))
    return Request(environ)
