"""Owns what is tried around the body: names in the path, the query, headers, methods."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from chalicelib.core import offered
from tests.contract.hostile import values
from tests.contract.hostile.attempts import Attempt, Kind, Rule, Start

_PATHS = {
    "a dot": ".",
    "up": "..",
    "up and down": "../../v1/staff/me",
    "up, coded": "%2e%2e%2f",
    "up, coded twice": "%252e%252e%252f",
    "a slash": "a/b",
    "NUL, coded": "%00",
    "a bad code": "%zz",
    "bytes that are no UTF-8": "%ff%fe",
    "a placeholder": "{case_id}",
    "a query": "x?admin=true",
    "a fragment": "x#y",
    "a semicolon": "x;v=1",
    "a backslash": "..\\..\\x",
    "very long": "x" * 100_000,
}


def names(start: Start) -> Iterator[Attempt]:
    """Names in the path that nothing has: none of them may be found."""
    for name, own in start.request.names.items():
        candidates = {**values.TEXTS, **_PATHS, **dict(values.alike(own)), **dict(_one_wrong(own))}
        for what, text in candidates.items():
            if text != own:
                request = replace(start.request, names={**start.request.names, name: text})
                yield Attempt(Kind.NAMES, f"{name}: {what}", start, request)


def _one_wrong(text: str) -> Iterator[tuple[str, str]]:
    for place, character in enumerate(text):
        other = "7" if character != "7" else "8"
        yield f"character {place} is another", text[:place] + other + text[place + 1 :]


def queries(start: Start) -> Iterator[Attempt]:
    """Hostile texts for every parameter there is and for one that there is not, alone and repeated."""
    model = start.request.operation.hints.get("query")
    known = [field.alias or name for name, field in model.model_fields.items()] if model else []
    for parameter in [*known, "nowhere", *values.TEXTS.values()]:
        texts = values.TEXTS if parameter in known else {"a number": "1"}
        for what, text in texts.items():
            rule = Rule.ANOTHER if model else Rule.SAME
            for sent in ([text], ["1", text], [text] * 100):
                request = replace(start.request, query={parameter: sent})
                yield Attempt(Kind.QUERIES, f"{parameter[:40]!a}: {what} ×{len(sent)}", start, request, rule)


_KEYS = {
    "none": None,
    "empty": "",
    "short": "short",
    "one character too long": "x" * 65,
    "a space": "with a space",
    "not ASCII": "käse-käse-käse",
    "wide": "ａｂｃｄｅｆｇｈ",
    "NUL": "a\x00bcdefghi",
    "a line end": "abcdefghi\n",
    "a forged header": "abcdefgh\r\nX-Admin: true",
    "half a character": "\ud800abcdefgh",
    "repeated": "first-key-1, second-key-2",
    "huge": "x" * 1_000_000,
}
_MATCHES = {
    "none": None,
    "empty": "",
    "any": "*",
    "weak": 'W/"1"',
    "without quotes": "1",
    "empty tag": '""',
    "negative": '"-1"',
    "a fraction": '"1.0"',
    "several": '"1", "2"',
    "zeros before": '"0001"',
    "another version": '"999999"',
    "huge": f'"{"9" * 10_000}"',
    "wide digits": '"１２"',
    "digits of another script": '"٢"',
    "words": '"latest"',
    "NUL": '"1\x00"',
    "half a character": '"\ud800"',
}
_UNREAD = {
    "Accept-Language": [
        "en," * 50_000,
        "zh;q=" + "9" * 10_000,
        "a-" * 10_000,
        "*;q=NaN",
        "zh\x00",
        "\ud800",
        "en;q=0.0001;q=1",
    ],
    "Accept": ["application/xml", "application/octet-stream", "*" * 10_000, ""],
    "X-HTTP-Method-Override": ["DELETE"],
    "X-Forwarded-For": ["127.0.0.1", "x" * 100_000],
    "X-Forwarded-Host": ["evil.example"],
    "Host": ["", "evil.example", "[::1"],
    "Origin": ["https://evil.example"],
    "Cookie": ["Authorization=Bearer x; admin=1"],
    "Content-Encoding": ["gzip"],
    "Content-Length": ["-1", "99999999999"],
    "Transfer-Encoding": ["chunked, identity"],
    "Expect": ["100-continue"],
    "X-Amzn-Trace-Id": ["Root=" + "x" * 10_000],
    "X" * 5_000: ["x"],
    "__proto__": ["x"],
}


def headers(start: Start) -> Iterator[Attempt]:
    """Idempotency keys, versions, credentials and what nobody reads."""
    hints = start.request.operation.hints
    yield from _each(start, "Idempotency-Key", _KEYS, "once" in hints)
    yield from _each(start, "If-Match", _MATCHES, "match" in hints)
    if start.token:
        yield from _each(start, "Authorization", _credentials(start.token), True)
    for header, texts in _UNREAD.items():
        for text in texts:
            request = start.request.with_headers(**{header: text})
            yield Attempt(Kind.HEADERS, f"{header[:40]}: {text[:40]!a}", start, request, Rule.SAME)


def _each(start: Start, header: str, texts: Mapping[str, str | None], read: bool) -> Iterator[Attempt]:
    for what, text in texts.items():
        request = start.request.with_headers(**{header: text})
        yield Attempt(Kind.HEADERS, f"{header}: {what}", start, request, Rule.NEVER if read else Rule.SAME)


def _credentials(token: str) -> dict[str, str | None]:
    return {
        "none": None,
        "empty": "",
        "the scheme only": "Bearer",
        "no scheme": token,
        "another scheme": f"Basic {token}",
        "two spaces": f"Bearer  {token}",
        "a space after": f"Bearer {token} ",
        "a line end": f"Bearer {token}\n",
        "a tab": f"Bearer\t{token}",
        "twice": f"Bearer {token}, Bearer {token}",
        "quoted": f'Bearer "{token}"',
        "half a character": "Bearer \ud800",
        "huge": "Bearer " + "x" * 1_000_000,
    }


_TRIED = (
    "GET",
    "POST",
    "PUT",
    "PATCH",
    "DELETE",
    "OPTIONS",
    "HEAD",
    "TRACE",
    "CONNECT",
    "BREW",
    "get",
    " ",
    "X" * 5_000,
)


def methods(start: Start) -> Iterator[Attempt]:
    """Methods that the path does not have."""
    known = {operation.verb for operation in offered.every() if operation.path == start.request.operation.path}
    for verb in _TRIED:
        if verb not in known:
            yield Attempt(Kind.METHODS, verb[:40], start, replace(start.request, verb=verb))
