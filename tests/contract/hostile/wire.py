"""Owns what is tried over a socket, byte for byte: broken HTTP, slow and short bodies, tricks with the path."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from urllib.parse import quote, urlsplit

from tests.contract.hostile.attempts import Attempt, Kind, Rule, Start
from tests.contract.hostile.door import Answer

_PATIENCE_SECONDS = 30.0
_DROP_SECONDS = 0.002
_TEN_MEGABYTES = 10 * 1024 * 1024
_END = b"\r\n"


@dataclass(frozen=True)
class Spoken:
    """An attempt as bytes: dripped one by one if `slow`, and with the hand taken off the line if `short`."""

    attempt: Attempt
    sent: bytes
    slow: bool = False
    short: bool = False


def said(url: str, spoken: Spoken) -> Answer:
    """What the server answers to these bytes; status 0 when it hangs up without a word."""
    place = urlsplit(url)
    with socket.create_connection((place.hostname, place.port), timeout=_PATIENCE_SECONDS) as line:
        with suppress(BrokenPipeError, ConnectionResetError):  # it has heard enough; its answer may still be read
            _speak(line, spoken)
        return _heard(line)


def _speak(line: socket.socket, spoken: Spoken) -> None:
    if spoken.slow:
        for byte in spoken.sent:
            line.sendall(bytes([byte]))
            time.sleep(_DROP_SECONDS)
    else:
        line.sendall(spoken.sent)
    if spoken.short:
        line.shutdown(socket.SHUT_WR)


def _heard(line: socket.socket) -> Answer:
    answer = HTTPResponse(line)
    try:
        answer.begin()
        text = answer.read().decode()
    except (HTTPException, ConnectionResetError, TimeoutError) as silent:
        return Answer(0, repr(silent), {}, 0.0)
    return Answer(answer.status, text, dict(answer.getheaders()), 0.0)  # its time is another thread's


def spoken(start: Start) -> Iterator[Spoken]:
    """Everything that is tried over a socket from one good request."""
    yield from _lines(start)
    yield from _fields(start)
    yield from _slowly(start)
    if start.request.body is not None:
        yield from _bodies(start)


def _path(start: Start) -> str:
    path = start.request.operation.path
    for name, value in start.request.names.items():
        path = path.replace(f"{{{name}}}", quote(value))
    return path


def _body(start: Start) -> bytes:
    return (start.request.body or "").replace("-example", f"-wire-{time.monotonic_ns()}").encode()


def _whole(
    start: Start, line: bytes = b"", body: bytes | None = None, length: bytes | None = None, more: bytes = b""
) -> bytes:
    body = _body(start) if body is None else body
    line = line or f"{start.request.method} {_path(start)} HTTP/1.1".encode()
    said = {name: value for name, value in start.request.headers.items() if name != "Host"}
    fields = b"".join(f"{name}: {value}\r\n".encode() for name, value in said.items())
    counted = b"Content-Length: " + (length if length is not None else str(len(body)).encode()) + _END
    if length == b"":
        counted = b""
    return line + _END + b"Host: 127.0.0.1\r\nConnection: close\r\n" + fields + counted + more + _END + body


def _tried(
    start: Start, what: str, sent: bytes, rule: Rule = Rule.NEVER, *, slow: bool = False, short: bool = False
) -> Spoken:
    return Spoken(Attempt(Kind.WIRE, what, start, start.request, rule), sent, slow, short)


def _lines(start: Start) -> Iterator[Spoken]:
    verb, path = start.request.method, _path(start)
    first, _, rest = path[1:].partition("/")
    lines = {
        "binary": b"\x00\x01\x02\xff\xfe",
        "one word": b"GARBAGE",
        "an old version without more": f"{verb} {path} HTTP/0.9".encode(),
        "a version to come": f"{verb} {path} HTTP/9.9".encode(),
        "a version that is none": f"{verb} {path} HTTP/x".encode(),
        "four words": f"{verb} {path} HTTP/1.1 more".encode(),
        "up and down": f"{verb} /{first}/../{first}/{rest} HTTP/1.1".encode(),
        "up, coded": f"{verb} /{first}/%2e%2e/{first}/{rest} HTTP/1.1".encode(),
        "up, coded twice": f"{verb} /{first}/%252e%252e/{rest} HTTP/1.1".encode(),
        "NUL after": f"{verb} {path}%00 HTTP/1.1".encode(),
        "bytes that are no UTF-8, coded": f"{verb} {path}%ff%fe HTTP/1.1".encode(),
        "bytes that are no UTF-8": f"{verb} {path}".encode() + b"\xff\xfe HTTP/1.1",
        "a slash after": f"{verb} {path}// HTTP/1.1".encode(),
        "a parameter of the path": f"{verb} {path};admin=1 HTTP/1.1".encode(),
        "in capitals": f"{verb} {path.upper()}X HTTP/1.1".encode(),
        "a bad code": f"{verb} {path}%zz HTTP/1.1".encode(),
        "very long": f"{verb} {path}{'x' * 60_000} HTTP/1.1".encode(),
        "longer than a line may be": f"{verb} {path}{'x' * 70_000} HTTP/1.1".encode(),
        "a star": b"OPTIONS * HTTP/1.1",
        "a tunnel": b"CONNECT 169.254.169.254:80 HTTP/1.1",
        "an unknown method": f"BREW {path} HTTP/1.1".encode(),
        "a method of 10,000 letters": f"{'X' * 10_000} {path} HTTP/1.1".encode(),
    }
    yield from (_tried(start, f"line: {what}", _whole(start, line)) for what, line in lines.items())
    unread = Rule.NEVER if "query" in start.request.operation.hints else Rule.SAME
    for what, query in {
        "coded": b"%ff=%fe",
        "as it is": b"\xff=\xfe",
        "NUL": b"%00=%00",
        "long": b"a=" + b"x" * 50_000,
    }.items():
        line = f"{verb} {path}?".encode() + query + b" HTTP/1.1"
        yield _tried(start, f"query: {what}", _whole(start, line), unread)
    # What the laptop's server reads as the same request; API Gateway refuses it or does so as well.
    for what, line in {
        "an address elsewhere": f"{verb} http://evil.example{path} HTTP/1.1".encode(),
        "two slashes": f"{verb} /{path} HTTP/1.1".encode(),
        "a method in small letters": f"{verb.lower()} {path} HTTP/1.1".encode(),
    }.items():
        yield _tried(start, f"line: {what}", _whole(start, line), Rule.SAME)


def _fields(start: Start) -> Iterator[Spoken]:
    same = {
        "a field of 50,000 bytes": b"X-Long: " + b"x" * 50_000 + _END,
        "bytes that are no UTF-8": b"X-Odd: \xff\xfe\r\n",
        "an empty name's neighbour": b"X-Empty:\r\n",
        "a continuation": b"X-Folded: a\r\n b\r\n",
        "wants to be asked first": b"Expect: 100-continue\r\n",
    }
    for what, field in same.items():
        yield _tried(start, f"field: {what}", _whole(start, more=field), Rule.SAME)
    never = {
        "a field longer than a line may be": b"X-Long: " + b"x" * 70_000 + _END,
        "1,000 fields": b"".join(b"X-%d: 1\r\n" % number for number in range(1_000)),
    }
    for what, field in never.items():
        yield _tried(start, f"field: {what}", _whole(start, more=field))
    if start.token:
        for what, field in {
            "other": b"Authorization: Bearer x\r\n",
            "same": f"Authorization: Bearer {start.token}\r\n".encode(),
        }.items():
            yield _tried(start, f"field: a second session, {what}", _whole(start, more=field))


def _slowly(start: Start) -> Iterator[Spoken]:
    yield _tried(start, "dripping", _whole(start), Rule.SAME, slow=True)
    yield _tried(start, "half a line, then silence", _whole(start)[:10], short=True)


def _bodies(start: Start) -> Iterator[Spoken]:
    body = _body(start)
    yield _tried(start, "body: shorter than said", _whole(start, length=str(len(body) + 100).encode()), short=True)
    yield _tried(start, "body: none of what was said", _whole(start, body=b"", length=b"1000"), short=True)
    yield _tried(start, "body: longer than said", _whole(start, length=str(max(len(body) - 2, 0)).encode()))
    for what, length in {
        "negative": b"-1",
        "words": b"ten",
        "several": b"1, 2",
        "none": b"",
        "huge": b"99999999999999",
    }.items():
        yield _tried(start, f"length: {what}", _whole(start, length=length), short=True)
    yield _tried(start, "length: two", _whole(start, more=b"Content-Length: 1\r\n"), short=True)
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
    in_parts = b"Transfer-Encoding: chunked\r\n"
    yield _tried(start, "chunks", _whole(start, body=chunked, length=b"", more=in_parts), Rule.SAME)
    for what, text in {
        "no number": b"xyz\r\n",
        "a huge one": b"ffffffffffff\r\nx",
        "a negative one": b"-5\r\nhello\r\n",
    }.items():
        yield _tried(start, f"chunks: {what}", _whole(start, body=text, length=b"", more=in_parts), short=True)
    for what, text in {
        "10 MB": b" " * _TEN_MEGABYTES,
        "over 10 MB": b" " * (_TEN_MEGABYTES + 1),
        "no UTF-8": b"\xff\xfe" + body,
        "UTF-16": body.decode().encode("utf-16"),
        "NUL": b"\x00" * 1000,
    }.items():
        yield _tried(start, f"body: {what}", _whole(start, body=text))
