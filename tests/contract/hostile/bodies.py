"""Owns what is tried with a body: hostile values, other shapes, broken bytes, base64, other content types."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from chalicelib.core.http import MERGE_PATCH
from tests.contract.hostile import values
from tests.contract.hostile.attempts import Attempt, Kind, Request, Rule, Start
from tests.contract.hostile.places import Place, at, changed, places, pointer, without

BOTTOMLESS = 10_000
_LIMIT = 256 * 1024
_TEN_MEGABYTES = 10 * 1024 * 1024
_HERE = "@here@"
_SPACES = "10 MB of spaces"


def hostile_values(start: Start) -> Iterator[Attempt]:
    """Every hostile value at every place of the body; what its schema still allows may be answered well."""
    if start.request.body is None:
        return
    body = start.request.told
    for place in places(body):
        own = at(body, place)
        for name, value in [*values.hostile(), *values.relatives(own)]:
            if _same(value, own):
                continue
            sent = start.request.saying(changed(body, place, lambda _, value=value: value))  # type: ignore[misc]  # mypy knows no defaults of a lambda
            yield Attempt(Kind.VALUES, f"{name} at {pointer(place)}", start, sent, Rule.ANOTHER)


def _same(one: Any, other: Any) -> bool:
    return type(one) is type(other) and bool(one == other)


def other_shapes(start: Start) -> Iterator[Attempt]:
    """Places gone, renamed, doubled; strangers beside them."""
    if start.request.body is None:
        return
    body = start.request.told
    for place in places(body):
        inside = at(body, place)
        if place:
            yield _shaped(start, f"{pointer(place)} gone", without(body, place))
        if isinstance(inside, dict):
            yield from _beside(start, body, place)
            yield from _renamed(start, body, place, inside)
            yield from _doubled(start, body, place, inside)


def _shaped(start: Start, what: str, body: Any) -> Attempt:
    return Attempt(Kind.SHAPES, what, start, start.request.saying(body), Rule.ANOTHER)


def _beside(start: Start, body: Any, place: Place) -> Iterator[Attempt]:
    for name, text in values.TEXTS.items():
        wider = changed(body, place, lambda inner, text=text: {**inner, text: 1})  # type: ignore[misc]  # as above
        yield _shaped(start, f"beside others in {pointer(place)}, a key: {name}", wider)


def _renamed(start: Start, body: Any, place: Place, inside: dict[str, Any]) -> Iterator[Attempt]:
    for key in inside:
        for name, text in values.alike(key):
            if text == key:
                continue
            others = {text if one == key else one: value for one, value in inside.items()}
            renamed = changed(body, place, lambda _, others=others: others)  # type: ignore[misc]  # as above
            yield _shaped(start, f"{pointer((*place, key))} renamed: {name}", renamed)


def _doubled(start: Start, body: Any, place: Place, inside: dict[str, Any]) -> Iterator[Attempt]:
    for key, value in inside.items():
        written = json.dumps(changed(body, place, lambda inner: {_HERE: None, **inner}))
        again = f"{json.dumps(key)}: {json.dumps(value)}"
        request = start.request.written(written.replace(f'"{_HERE}": null', again))
        yield Attempt(Kind.SHAPES, f"{pointer((*place, key))} twice", start, request)


def broken_bytes(start: Start) -> Iterator[Attempt]:
    """Texts that are not the JSON they should be."""
    body = start.request.body
    if body is None:
        for name, text in {"a body": "{}", "broken": '{"a', _SPACES: _enormous()[_SPACES]}.items():
            yield Attempt(Kind.BYTES, f"where no body is read: {name}", start, start.request.written(text), Rule.SAME)
        return
    for name, text in {**_broken(body), **_huge(body)}.items():
        yield Attempt(Kind.BYTES, name, start, start.request.written(text))
    padded = body + " " * (_LIMIT - len(body.encode()) - 100)
    yield Attempt(Kind.BYTES, "as long as may be", start, start.request.written(padded), Rule.SAME)
    yield from _deep(start)


def _broken(body: str) -> dict[str, str]:
    return {
        "empty": "",
        "a space": " ",
        "half": body[: len(body) // 2],
        "without its end": body[:-1],
        "twice": body + body,
        "with something after": body + "x",
        "with a comma after": body[:-1] + ",}",
        "with a comment": "/* */" + body,
        "in single quotes": body.replace('"', "'") if '"' in body else "{'a': 1}",
        "a byte order mark": "\ufeff" + body,
        "of another coding": body.encode("utf-16").decode("latin-1"),
        "a NUL before": "\x00" + body,
        "half a character": body[:-1] + '"\ud800":1}',
        "NaN": "NaN",
        "Infinity": "Infinity",
        "-Infinity": "-Infinity",
        "a number that is none": '{"a": 1e999}',
        "an integer of 5,000 digits": '{"a": ' + "1" * 5000 + "}",
        "a number with a zero before": '{"a": 01}',
        "a form": "bundleId=newborn&region=440300",
        "markup": '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        "bottomless lists": "[" * BOTTOMLESS + "]" * BOTTOMLESS,
        "bottomless lists without an end": "[" * BOTTOMLESS,
        "bottomless objects": '{"a":' * BOTTOMLESS + "1" + "}" * BOTTOMLESS,
    }


def _huge(body: str) -> dict[str, str]:
    return {"longer than we read": body + " " * _LIMIT, **_enormous()}


@lru_cache(maxsize=1)
def _enormous() -> dict[str, str]:
    return {
        _SPACES: " " * _TEN_MEGABYTES,
        "10 MB of one text": json.dumps({"a": "x" * (_TEN_MEGABYTES - 10)}),
        "100,000 keys": json.dumps({f"key-{number}": number for number in range(100_000)}),
        "a key of 300 KB": json.dumps({"k" * 300_000: 1}),
        "100,000 objects": "[" + ",".join(["{}"] * 100_000) + "]",
    }


def _deep(start: Start) -> Iterator[Attempt]:
    body = start.request.told
    for place in places(body):
        written = json.dumps(changed(body, place, lambda _: _HERE))
        for depth in (300, 990, BOTTOMLESS):
            text = written.replace(f'"{_HERE}"', "[" * depth + "]" * depth)
            what = f"{depth:,} levels at {pointer(place)}"
            yield Attempt(Kind.BYTES, what, start, start.request.written(text))


def coded(start: Start) -> Iterator[Attempt]:
    """Bodies flagged as base64, which API Gateway does with what it takes for binary."""
    body = start.request.body
    if body is None:
        return
    right = base64.b64encode(body.encode()).decode()
    yield Attempt(Kind.CODED, "rightly", start, start.request.written(right, coded=True), Rule.SAME)
    wrong: dict[str, str | None] = {
        "no base64": body,
        "a character too few": right.rstrip("=")[:-1],
        "only padding": "====",
        "not ASCII": "é" + right,
        "half a character": "\ud800",
        "nothing": None,
        "twice coded": base64.b64encode(right.encode()).decode(),
        "bytes that are no UTF-8": base64.b64encode(b"\xff\xfe" + body.encode()).decode(),
        "overlong UTF-8": base64.b64encode(b"\xc0\xaf\xe0\x80\xaf").decode(),
        "UTF-16": base64.b64encode(body.encode("utf-16")).decode(),
        "zipped": base64.b64encode(b"\x1f\x8b\x08\x00" + body.encode()).decode(),
    }
    for name, text in wrong.items():
        yield Attempt(Kind.CODED, name, start, start.request.written(text, coded=True))


_SAME_MEDIA = (
    "application/json; charset=utf-8",
    "application/json;charset=GBK",
    'application/json; a="\x0b"',
    "text/plain, application/json",  # Chalice reads a list; JSON is among it
    "*/*",
)
_OTHER_MEDIA = (
    "",
    " ",
    "json",
    "text/plain",
    "text/html",
    "text/json",
    "application/xml",
    "application/octet-stream",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/jsonx",
    "application/json-patch+json",
    "application/problem+json",
    "application/*",
    "application/json\x00",
    "a" * 10_000 + "/b",
    "\ud800/\udfff",
)


def media(start: Start) -> Iterator[Attempt]:
    """Content types: other spellings of ours, none at all, others."""
    read = start.request.body is not None
    yield _typed(start, None, Rule.SAME)
    for kind in _SAME_MEDIA:
        yield _typed(start, kind, Rule.SAME)
    for kind in _OTHER_MEDIA:
        yield _typed(start, kind, Rule.NEVER if read else Rule.SAME)
    patch = start.request.operation.verb == "PATCH" or not read
    yield _typed(start, MERGE_PATCH, Rule.SAME if patch else Rule.NEVER)


def _typed(start: Start, kind: str | None, rule: Rule) -> Attempt:
    request: Request = start.request.with_headers(Content_Type=kind)
    return Attempt(Kind.MEDIA, "none" if kind is None else repr(kind[:80]), start, request, rule)
