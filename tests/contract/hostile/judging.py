"""Owns the verdict on one answer: refused as the house refuses, or rightly done; nothing else written or told."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from jsonschema import Draft202012Validator

from chalicelib.core import errors, openapi
from chalicelib.core.http import PROBLEM, Operation
from tests.contract.hostile.attempts import Attempt, Request, Rule
from tests.contract.hostile.door import Answer
from tests.contract.hostile.leaks import INSIDE, Secrets
from tests.contract.hostile.ledger import Row

PATIENCE_SECONDS = 5.0
"""Of a processor, for one answer: a small fraction of it is usual, so only what grows with the input gets there."""

_CASE = r"(CASE|ANSWERS|ITEM#\S+|TIMELINE#\d+)"
_FACTS = r"policies FACTS#{enterprise} (FACTS|CHANGED#\d+)"
MAY_WRITE: Mapping[str, tuple[str, ...]] = {
    "sign_in": (r"people SESSION#\w+ SESSION", r"people STAFF#\S+ TRIES"),
    "sign_out": (r"people SESSION#\w+ SESSION",),
    "begin_application": (
        rf"cases CASE#{{made}} {_CASE}",
        r"cases DRAFT#{person}#\S+ DRAFT",
        r"cases ONCE#{person}#\S+ ONCE",
    ),
    "patch_application": (r"cases CASE#{case_id} (CASE|ANSWERS|TIMELINE#\d+)",),
    "fill_in_application": (r"cases CASE#{case_id} (CASE|ANSWERS|TIMELINE#\d+)",),
    "submit_application": (rf"cases CASE#{{case_id}} {_CASE}", r"cases ONCE#{person}#\S+ ONCE"),
    "withdraw_application": (rf"cases CASE#{{case_id}} {_CASE}", r"cases ONCE#{person}#\S+ ONCE"),
    "discard_application": (rf"cases CASE#{{case_id}} {_CASE}", r"cases DRAFT#{person}#\S+ DRAFT"),
    "decide_task": (rf"cases CASE#{{case}} {_CASE}", r"cases ONCE#\S+ ONCE", r"cases STAFF#\S+ DECIDED#\S+"),
    "get_enterprise_facts": (_FACTS,),
    "match_enterprise": (_FACTS,),
    "estimate_enterprise": (_FACTS, r"policies ASKED#{enterprise} \S+"),
    "put_subscription": (r"policies SUBSCRIPTION#{enterprise} STATE",),
    "read_push": (r"policies PUSH#\S+ \S+", r"policies FIGURES#\S+ FUNNEL#\d"),
    "object_to_notice": (r"policies LIST#{list_id} OBJECTION#\w+", r"cases ONCE#{person}#\S+ ONCE"),
    "confirm_entitlement": (
        r"policies ENTITLEMENT#{entitlement_id} (ENTITLEMENT|EVENT#\d+)",
        r"policies ORDER#{entitlement_id}\.\d+ ORDER",
        r"policies (GRANTS#\S+ GRANTS|ACCOUNT#\w+ HOLDER|BUDGET#\S+ SHARD#\d|FACTS#\S+ (FACTS|CHANGED#\d+))",
        r"cases ONCE#{person}#\S+ ONCE",
    ),
    "draw_up_list": (
        r"policies LIST#\w+ (LIST|DRAWING#\d+#\d+)",
        r"cases ONCE#\S+ ONCE",
    ),
    "publish_list": (
        r"policies LIST#{list_id} (LIST|GIVING#\d+#\d+)",
        r"cases ONCE#\S+ ONCE",
    ),
    "decide_objection": (
        r"policies LIST#\w+ (OBJECTION|ENTRY)#\S+",
        r"policies ENTITLEMENT#\S+ (ENTITLEMENT|EVENT#\d+)",
        r"cases ONCE#\S+ ONCE",
    ),
    "put_money": (r"policies BUDGET#\S+ (BUDGET|SHARD#\d)", r"cases ONCE#\S+ ONCE"),
    "claw_back_entitlement": (
        r"policies ENTITLEMENT#{entitlement_id} (ENTITLEMENT|EVENT#\d+)",
        r"policies (GRANTS#\S+ GRANTS|BUDGET#\S+ SHARD#\d)",
        r"cases ONCE#\S+ ONCE",
    ),
    "move_policy": (r"policies STAGE#\S+ (HEAD|MOVE#\d+)", r"cases ONCE#\S+ ONCE"),
    "speak_about_policy": (
        r"policies VOICE#\S+ \S+",
        r"policies FIGURES#\S+ VOICES",
        r"cases ONCE#{person}#\S+ ONCE",
    ),
}  # fmt: skip
"""What an operation may write when it is done, as `table pk sk`; one that is not named here writes nothing."""

COUNTED: Mapping[str, tuple[str, ...]] = {"sign_in": (r"people STAFF#\S+ TRIES",)}
"""What a refusal may write: wrong passwords are counted (five lock the number), for numbers that nobody has as well."""


def faults(attempt: Attempt, answer: Answer, written: set[Row], secrets: Secrets, shown: str) -> Iterator[str]:
    """Everything that is wrong with the answer to an attempt; `shown` is what its caller may read anyway."""
    if answer.seconds > PATIENCE_SECONDS:
        yield f"took {answer.seconds:.1f} s of a processor"
    if answer.good:
        yield from _rightly(attempt, answer)
    else:
        yield from refusal(answer.status, answer.headers, answer.text, _sent(attempt.request))
    yield from (f"wrote {row}" for row in sorted(written) if not _allowed(attempt, answer, row))
    known = shown + _sent(attempt.request)
    for secret in secrets.of_others(attempt.start.person):
        if secret in answer.text and secret not in known:
            yield f"tells {secret[:4]}…"


def rightly(attempt: Attempt, answer: Answer) -> bool:
    """Whether a good answer is right by the attempt's rule."""
    return not list(_rightly(attempt, answer))


def _rightly(attempt: Attempt, answer: Answer) -> Iterator[str]:
    request = attempt.request
    if attempt.rule is Rule.NEVER:
        yield f"was done: {answer.status}"
    if attempt.rule is Rule.ANOTHER:
        yield from (f"was done ({answer.status}), and {fault}" for fault in unlike_described(request))
    if answer.status not in (request.operation.status, *request.operation.also):
        yield f"answered {answer.status}, which is not of this operation"


def _allowed(attempt: Attempt, answer: Answer, row: Row) -> bool:
    names = attempt.request.names
    table = MAY_WRITE if answer.good else COUNTED
    places = {
        "made": _made(answer),
        "person": attempt.start.person,
        "case": names.get("task_id", "").partition(".")[0],
        **names,
    }
    told = " ".join(row)
    return any(re.fullmatch(_filled(pattern, places), told) for pattern in table.get(attempt.operation, ()))


def _filled(pattern: str, places: Mapping[str, str]) -> str:
    return re.sub(r"{(\w+)}", lambda name: re.escape(places[name[1]]), pattern)


def _made(answer: Answer) -> str:
    told = answer.told if answer.good else None
    return str(told.get("id", "")) if isinstance(told, dict) else ""


def refusal(status: int, headers: Mapping[str, str], text: str, sent: str = "") -> Iterator[str]:
    """Everything that keeps a refusal from being a problem of the house: RFC 9457, a code of ours, both languages."""
    if not 400 <= status < 500:
        yield f"answered {status}"
    if headers.get("Content-Type") != PROBLEM:
        yield f"is {headers.get('Content-Type')}"
        return
    told = json.loads(text)
    whole = {
        "status": status,
        **told,
    }  # API Gateway's own words for "your request is none" are the same for every status
    yield from (error.message[:200] for error in _problems().iter_errors(whole))
    entry = errors.catalogue().get(told.get("code"))
    if entry is None:
        yield f"has a code that nobody knows: {told.get('code')}"
    elif "{" not in entry["title"].zh and told["message"] != entry["title"].model_dump():
        yield f"says in other words what {told['code']} says"
    if whole["status"] != status:
        yield f"says {whole['status']}, and is {status}"
    if headers.get("Cache-Control") != "no-store":
        yield "may be kept by a cache"
    yield from (f"tells of our inside: {word}" for word in INSIDE if word in text and word not in sent)


def _sent(request: Request) -> str:
    """What the caller said, in a form in which it could be told back."""
    plain = [*request.names.values(), *(value for values in request.query.values() for value in values), *request.query]
    return " ".join([*plain, _read(request)]) + json.dumps(plain, ensure_ascii=False)


def _read(request: Request) -> str:
    try:
        return json.dumps(json.loads(_text(request)), ensure_ascii=False) + _text(request)
    except (ValueError, RecursionError):
        return request.body or ""


def _text(request: Request) -> str:
    body = request.body or ""
    return base64.b64decode(body).decode() if request.coded else body


def unlike_described(request: Request) -> Iterator[str]:
    """How what was sent differs from what the published description allows."""
    operation = _described(request.operation)
    if schema := operation["bodies"]:
        yield from (f"its body breaks the description: {one.message[:200]}" for one in schema.iter_errors(request.told))
    for name, values in request.query.items():
        if request.operation.hints.get("query") and name not in operation["query"]:
            yield f"its parameter {name[:40]!a} is not described"
        elif name in operation["query"] and not any(map(operation["query"][name].is_valid, _readings(values[-1]))):
            yield f"its parameter {name} is not as described"


def _readings(text: str) -> list[Any]:
    """What a parameter's text may stand for."""
    return [text, int(text)] if re.fullmatch(r"-?[0-9]{1,18}", text) else [text]


@lru_cache(maxsize=64)
def _of_path(verb: str, path: str) -> dict[str, Any]:
    document = openapi.document()
    told = document["paths"][path][verb.lower()]
    components = {"components": document["components"]}
    bodies = [medium["schema"] for medium in told.get("requestBody", {}).get("content", {}).values()]
    query = {one["name"]: one["schema"] for one in told.get("parameters", ()) if one.get("in") == "query"}
    return {
        "bodies": Draft202012Validator({**bodies[0], **components}) if bodies else None,
        "query": {name: Draft202012Validator({**schema, **components}) for name, schema in query.items()},
    }


def _described(operation: Operation) -> dict[str, Any]:
    return _of_path(operation.verb, operation.path)


@lru_cache(maxsize=1)
def _problems() -> Draft202012Validator:
    document = openapi.document()
    return Draft202012Validator({"$ref": "#/components/schemas/ProblemView", "components": document["components"]})
