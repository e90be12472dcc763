"""Owns what can go wrong for a caller: one class per thing a person can do something about.

A class carries its code and HTTP status; its texts, in both languages and for both readers (citizen and staff), stand
in `errors.json` beside this file and nowhere else.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any, ClassVar, NamedTuple

from chalicelib.core.i18n import Words


class FieldFault(NamedTuple):
    """One faulty place in what was sent: a JSON pointer, a stable code, and words for the person."""

    pointer: str
    code: str
    message: Words


class Problem(Exception):
    """An error that the caller is told about, as RFC 9457 problem+json. `values` fill the catalogue's placeholders."""

    code: ClassVar[str]
    status: ClassVar[int]

    def __init__(self, *, faults: tuple[FieldFault, ...] = (), **values: object) -> None:
        super().__init__(self.code)
        self.faults = faults
        self.values = values

    def title(self) -> Words:
        """What happened, in both languages."""
        return entry(self.code)["title"].filled(**self.values)

    def advice(self) -> Words:
        """What the person can do now, in both languages."""
        return entry(self.code)["citizen"].filled(**self.values)


class MalformedJson(Problem):
    """The body is not JSON, or JSON that two readers could read differently (a key twice, NaN)."""

    code, status = "json_malformed", 400


class InvalidRequest(Problem):
    """The body, the query or a header breaks its schema; `faults` names every place."""

    code, status = "request_invalid", 422


class NotSignedIn(Problem):
    """No session, or one that ended, was altered, or is for other callers."""

    code, status = "not_signed_in", 401


class NotAllowed(Problem):
    """Signed in, but this is not for this caller."""

    code, status = "not_allowed", 403


class NotFound(Problem):
    """No such thing, or not this caller's: the answer is the same, so that nobody learns what exists."""

    code, status = "not_found", 404


class TooLarge(Problem):
    """The body is larger than this service reads."""

    code, status = "body_too_large", 413


class MatchRequired(Problem):
    """A change of a draft without `If-Match`."""

    code, status = "if_match_required", 428


class ChangedMeanwhile(Problem):
    """`If-Match` names a version that is no longer the newest."""

    code, status = "changed_meanwhile", 412


class KeyRequired(Problem):
    """A creating POST without `Idempotency-Key`."""

    code, status = "idempotency_key_required", 400


class KeyReused(Problem):
    """The same `Idempotency-Key` with another request."""

    code, status = "idempotency_key_reused", 422


class MethodNotAllowed(Problem):
    """The path exists, the method does not."""

    code, status = "method_not_allowed", 405


class UnsupportedMediaType(Problem):
    """The body is not of a content type that this operation reads."""

    code, status = "media_type_unsupported", 415


class Busy(Problem):
    """Too many changes of the same thing at once, or AWS asked us to slow down; trying again helps."""

    code, status = "busy", 503


class Internal(Problem):
    """Our own fault; the log has the rest under the request's id."""

    code, status = "internal", 500


# What API Gateway answers before any code of ours runs (infra/functions.yaml); nothing here raises these.


class RouteUnknown(Problem):
    """No such path."""

    code, status = "route_unknown", 404


class RequestRefused(Problem):
    """API Gateway can make nothing of the request; its own status says why."""

    code, status = "request_refused", 400


class TooManyRequests(Problem):
    """More requests than API Gateway lets through."""

    code, status = "too_many_requests", 429


class TooSlow(Problem):
    """No answer within the time that API Gateway waits."""

    code, status = "too_slow", 504


@lru_cache(maxsize=1)
def catalogue() -> dict[str, dict[str, Any]]:
    """The texts of every code: `title`, `citizen` (what to do), `staff` (what it means, where to look)."""
    raw = json.loads((Path(__file__).parent / "errors.json").read_text(encoding="utf-8"))
    return {code: {part: Words(**words) for part, words in parts.items()} for code, parts in raw.items()}


def entry(code: str) -> dict[str, Words]:
    """The catalogue's entry of one code; KeyError when the catalogue lacks it (a test keeps the two together)."""
    return catalogue()[code]
