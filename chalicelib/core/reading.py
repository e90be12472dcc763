"""Owns how a request is read: bodies, queries and headers become arguments, or a problem that names every fault."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from typing import Any, NoReturn, TypeVar

from chalice.app import Request
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from chalicelib.core import errors
from chalicelib.core.errors import FieldFault
from chalicelib.core.idempotency import Once, fingerprint

BODY_LIMIT = 256 * 1024
ETAG = re.compile(r'"(0|[1-9][0-9]{0,17})"')
KEY = re.compile(r"[\x21-\x7e]{8,64}")
_CODES = {
    "missing": "required",
    "extra_forbidden": "unknown",
    "string_too_long": "too_long",
    "string_too_short": "too_short",
}
_Model = TypeVar("_Model", bound=BaseModel)


def arguments(hints: Mapping[str, Any], request: Request, caller: Any, status: int) -> dict[str, Any]:
    """What a handler asked for by its parameters' names. Raises the request's problem, all faults at once."""
    found: dict[str, Any] = {}
    if "caller" in hints:
        found["caller"] = caller
    if "match" in hints:
        found["match"] = _match(request.headers)
    if "once" in hints:
        found["once"] = _once(request, caller, status)
    if "query" in hints:
        found["query"] = query(hints["query"], request.query_params or {})
    if "body" in hints:
        found["body"] = body(hints["body"], raw_body(request))
    return found


def require_possible(types: Mapping[str, TypeAdapter[str]], named: Mapping[str, str]) -> None:
    """NotFound for a name in the path that nothing can have, before any table is asked for it."""
    for name, given in named.items():
        try:
            types[name].validate_python(given)
        except ValidationError:
            raise errors.NotFound from None


def raw_body(request: Request) -> bytes:
    """The bytes of the body, however Chalice holds them. MalformedJson for what is said to be base64 and is none."""
    try:
        raw = request.raw_body
        return raw if isinstance(raw, bytes) else raw.encode()
    except ValueError as error:  # no base64, or half a character
        raise errors.MalformedJson from error


def body(model: type[_Model], raw: bytes) -> _Model:
    """A JSON body as its model. TooLarge, MalformedJson, or InvalidRequest with a pointer for each fault."""
    if len(raw) > BODY_LIMIT:
        raise errors.TooLarge
    _require_plain_json(raw)
    try:
        return model.model_validate_json(raw, strict=True)
    except ValidationError as error:
        _refuse(error, json.loads(raw), "")


def query(model: type[_Model], parameters: Mapping[str, str]) -> _Model:
    """The query string as its model; InvalidRequest with a pointer for each fault."""
    try:
        return model.model_validate(dict(parameters))
    except ValidationError as error:
        _refuse(error, parameters, "/query")


def _require_plain_json(raw: bytes) -> None:
    """Refuse what two readers could read differently: a key twice, NaN, 1e999, no UTF-8, bottomless nesting."""
    try:
        json.loads(raw.decode("utf-8"), object_pairs_hook=_unique, parse_constant=_no_constant, parse_float=_finite)
    except (ValueError, RecursionError) as error:
        raise errors.MalformedJson from error


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len({key for key, _ in pairs}) < len(pairs):
        raise ValueError("a key stands twice")
    return dict(pairs)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


def _finite(text: str) -> float:
    if not math.isfinite(number := float(text)):
        raise ValueError(f"{text} is no number that we can hold")
    return number


def _refuse(error: ValidationError, sent: Any, prefix: str) -> NoReturn:
    details = error.errors(include_url=False, include_context=False, include_input=False)
    if any(detail["type"] == "json_invalid" for detail in details):
        raise errors.MalformedJson from None
    raise errors.InvalidRequest(faults=tuple(_fault(detail, sent, prefix) for detail in details)) from None


def pointer(place: tuple[int | str, ...], sent: Any) -> str:
    """The JSON pointer (RFC 6901) of a place that pydantic names; a union's choice, which nobody sent, is left out.

    >>> pointer(("staff", "password"), {"kind": "staff"}), pointer(("a/b", 0), {"a/b": [1]})
    ('/password', '/a~1b/0')
    """
    parts: list[str] = []
    for depth, part in enumerate(place, start=1):
        found = _has(sent, part)
        if found or (depth == len(place) and isinstance(sent, Mapping)):
            parts.append(str(part).replace("~", "~0").replace("/", "~1"))
            sent = sent[part] if found else None
    return "".join(f"/{part}" for part in parts)


def _has(sent: Any, part: int | str) -> bool:
    if isinstance(sent, Mapping):
        return part in sent
    return isinstance(sent, list) and isinstance(part, int)


def _fault(detail: ErrorDetails, sent: Any, prefix: str) -> FieldFault:
    kind = detail["type"]
    code = _CODES.get(kind) or ("wrong_type" if kind.endswith(("_type", "_parsing")) else "invalid")
    return FieldFault(prefix + pointer(detail["loc"], sent), code, errors.entry(f"field_{code}")["title"])


def _match(headers: Mapping[str, str]) -> int:
    if not (given := headers.get("if-match")):
        raise errors.MatchRequired
    if not (etag := ETAG.fullmatch(given.strip())):
        raise errors.ChangedMeanwhile
    return int(etag[1])


def _once(request: Request, caller: Any, status: int) -> Once:
    key = request.headers.get("idempotency-key")
    if not key or not KEY.fullmatch(key):
        raise errors.KeyRequired
    return Once(caller.id, key, fingerprint(request.method, request.path, raw_body(request)), status)
