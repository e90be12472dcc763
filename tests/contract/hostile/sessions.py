"""Owns what is tried with sessions: altered and forged tokens, sessions of others, identifiers of others."""

from __future__ import annotations

import base64
import json
import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

import jwt
from jwt.warnings import InsecureKeyLengthWarning

from chalicelib.core import clock, crypto
from tests.contract.hostile.attempts import Attempt, Kind, Rule, Start
from tests.contract.hostile.scene import Person, Scene

_PUBLIC = "public"
_EITHER = "signed-in"
_DEEP = 7_000


def altered(scene: Scene, start: Start) -> Iterator[Attempt]:
    """The session's token with every single character altered, gone, or doubled, and with something put between."""
    if start.request.operation.allowed.name == _PUBLIC:
        return
    token = start.token
    for place, character in enumerate(token):
        for other in _others(character):
            yield _with(start, Kind.ALTERED, f"{other!a} at {place}", token[:place] + other + token[place + 1 :])


def _others(character: str) -> tuple[str, ...]:
    """The neighbour in the alphabet of base64, so that only the lowest bit differs; nothing; junk beside it."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    neighbour = alphabet[alphabet.index(character) ^ 1] if character in alphabet else "A"
    return neighbour, "", character + "!", character + "=", character * 2


def _with(start: Start, kind: Kind, what: str, token: str, rule: Rule = Rule.NEVER) -> Attempt:
    return Attempt(kind, what, start, start.request.with_headers(Authorization=f"Bearer {token}"), rule)


def forged(scene: Scene, start: Start) -> Iterator[Attempt]:
    """Forged and foreign sessions."""
    kind = start.request.operation.allowed.name
    if kind == _PUBLIC:
        return
    for what, forge in FORGED.items():
        yield _with(start, Kind.FORGED, what, forge(start.token))
    for other, token in scene.ended.items():
        # Who signs out twice is told the same as before: there is no session, whatever it was.
        yield _with(start, Kind.FORGED, f"ended, {other}", token, Rule.OWN if kind == _EITHER else Rule.NEVER)
    for person in (*scene.people, *scene.strangers):
        if kind not in (person.kind, _EITHER) and person.token:
            yield _with(start, Kind.FORGED, f"of another kind: {person.name}", person.token)


def strangers(scene: Scene, start: Start) -> Iterator[Attempt]:
    """The same request from everybody else of the right kind; what has a name in its path is not theirs."""
    kind = start.request.operation.allowed.name
    named = bool(start.request.names) and not _everybodys(scene, start)
    for person in (*scene.strangers, *(scene.people if named else ())):
        if person.kind == kind and not _shares(start, person):
            asked = start.request.with_headers(Authorization=f"Bearer {person.token}")
            rule = Rule.NEVER if named else Rule.OWN
            yield Attempt(Kind.STRANGERS, f"by {person.name}", replace(start, person=person.name), asked, rule)


def _everybodys(scene: Scene, start: Start) -> bool:
    """Whether a citizen speaks of what the public may see: a published policy, a list under notice."""
    seen = [things for one in scene.people if one.kind == _PUBLIC for things in one.things.values()]
    public = {thing for things in seen for thing in things}
    return start.request.operation.allowed.name == "citizen" and set(start.request.names.values()) <= public


def _shares(start: Start, person: Person) -> bool:
    own = {thing for things in person.things.values() for thing in things}
    return person.name == start.person or bool(own & set(start.request.names.values()))


def foreign(scene: Scene, start: Start) -> Iterator[Attempt]:
    """Identifiers of others where the body has a place for one, or might have."""
    if start.request.body is None or not isinstance(start.request.told, dict):
        return
    model = start.request.operation.hints["body"]
    known = [field.alias or name for name, field in model.model_fields.items() if name != "root"]
    for key in dict.fromkeys([*start.request.told, *known]):
        for what, identifier in _of_others(scene, start).items():
            rule = Rule.NEVER if "enterprise" in what and "enterprise" in key else Rule.ANOTHER
            sent = start.request.saying({**start.request.told, key: identifier})
            yield Attempt(Kind.FOREIGN, f"{key}: {what}", start, sent, rule)


def _of_others(scene: Scene, start: Start) -> dict[str, str]:
    sample = scene.city.sample
    enterprises = {
        f"enterprise {one}": one for one, told in sample.enterprises.items() if start.person not in told.representatives
    }
    people = {f"number of {name}": one.profile.id_number for name, one in sample.people.items() if name != start.person}
    staff = {"a member of staff": next(iter(sample.staff))}
    licences = {"a licence": sample.licences[-1].code}
    things = {f"{name} {thing}": thing for thing, name in scene.identifiers.items()}
    return {**enterprises, **people, **staff, **licences, **things}


def _claims(token: str) -> dict[str, Any]:
    read: dict[str, Any] = jwt.decode(token, options={"verify_signature": False})
    return read


def _b64(text: str | bytes) -> str:
    return base64.urlsafe_b64encode(text if isinstance(text, bytes) else text.encode()).decode().rstrip("=")


def _signed(claims: Mapping[str, Any], algorithm: str = "HS256", **head: Any) -> str:
    """Signed with our own key: what only a fault of ours could let out. Where another algorithm wants a longer key, the
    library warns, and the forger does not care.
    """
    number, key = crypto.session_key()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", InsecureKeyLengthWarning)
        return jwt.encode(dict(claims), key, algorithm, headers={"kid": str(number), **head})


def _but(token: str, **changed: Any) -> str:
    claims = {**_claims(token), **changed}
    return _signed({name: value for name, value in claims.items() if value is not None})


def _head(token: str, head: str) -> str:
    """The token under another header, its signature left as it was."""
    _, claims, signature = token.split(".")
    return f"{_b64(head)}.{claims}.{signature}"


def _unsigned(token: str, algorithm: str) -> str:
    head = json.dumps({"alg": algorithm, "typ": "JWT", "kid": "1"})
    return f"{_b64(head)}.{_b64(json.dumps(_claims(token)))}."


def _mine(token: str, **head: Any) -> str:
    """Signed with a key of the attacker's, who offers it in the header."""
    return jwt.encode(_claims(token), "k" * 64, "HS256", headers={"kid": "1", **head})


def _swapped(token: str) -> str:
    head, _, signature = token.split(".")
    return f"{head}.{_b64(json.dumps({**_claims(token), 'sub': '0' * 20}))}.{signature}"


def _expired(token: str, seconds: int) -> str:
    return _but(token, exp=int((clock.now() - timedelta(seconds=seconds)).timestamp()))


_KIDS = (
    '"0"', '"-1"', '"2"', '"99"', '"1e3"', '""', '" 1"', '"１"', '"1_0"', f'"{"9" * 4000}"', '"../../dev/null"',
    "null", "1", "[1]", '{"a": 1}', "true", '"1\\u0000"', '"\' OR 1=1"', '"\\ud800"',
)  # fmt: skip


Forge = Callable[[str], str]
FORGED: dict[str, Forge] = {
    "nothing": lambda token: "",
    "words": lambda token: "not.a.token",
    "only dots": lambda token: "..",
    "a million dots": lambda token: "." * 1_000_000,
    "two parts": lambda token: token.rpartition(".")[0],
    "four parts": lambda token: f"{token}.x",
    "five parts": lambda token: f"{token}.x.y",
    "an empty signature": lambda token: token.rpartition(".")[0] + ".",
    "a signature of zeros": lambda token: token.rpartition(".")[0] + "." + "A" * 43,
    "half a signature": lambda token: token[:-20],
    "another subject": _swapped,
    **{f"alg {name}": partial(_unsigned, algorithm=name) for name in ("none", "None", "nOnE", "NONE", "", "HS256")},
    **{f"alg {name}": lambda token, name=name: _signed(_claims(token), name) for name in ("HS384", "HS512")},  # type: ignore[misc]  # mypy knows no defaults of a lambda
    **{f"kid {kid[:30]}": lambda token, kid=kid: _head(token, f'{{"alg": "HS256", "kid": {kid}}}') for kid in _KIDS},  # type: ignore[misc]  # as above
    "no kid": lambda token: _head(token, '{"alg": "HS256"}'),
    "a key that never was": lambda token: _signed(_claims(token), kid="99"),
    "alg a list": lambda token: _head(token, '{"alg": ["HS256"], "kid": "1"}'),
    "alg RS256": lambda token: _head(token, '{"alg": "RS256", "kid": "1"}'),
    "a key offered": lambda token: _mine(token, jwk={"kty": "oct", "k": _b64("k" * 64)}),
    "a key elsewhere": lambda token: _mine(token, jku="http://198.51.100.1/keys", x5u="http://198.51.100.1/x"),
    "signed with nothing": lambda token: _mine(token, typ="JWT"),
    "a critical header": lambda token: _signed(_claims(token), crit=["exp"], exp=1),
    "a detached body": lambda token: _signed(_claims(token), b64=False, crit=["b64"]),
    "a header without an end": lambda token: _head(token, '{"alg": "HS256", "kid": ' + "[" * _DEEP),
    "a bottomless header": lambda token: _head(token, '{"kid": ' + "[" * _DEEP + "]" * _DEEP + "}"),
    "a bottomless header as an object": lambda token: _head(token, '{"a":' * _DEEP + "1" + "}" * _DEEP),
    "a header that is a list": lambda token: _head(token, "[]"),
    "a header that is null": lambda token: _head(token, "null"),
    "a header of other bytes": lambda token: _b64(b"\xff\xfe\x00") + "." + token.partition(".")[2],
    "a huge number in the header": lambda token: _head(token, f'{{"alg": "HS256", "kid": "1", "x": {"9" * 5000}}}'),
    "expired": lambda token: _expired(token, 1),
    "expired long ago": lambda token: _expired(token, 10**9),
    "of another issuer": lambda token: _but(token, iss="somebody-else"),
    "of another stage": lambda token: _but(token, iss="onething-prod-api"),
    "of another audience": lambda token: _but(token, aud="operator"),
    "of no audience": lambda token: _but(token, aud=None),
    "of no issuer": lambda token: _but(token, iss=None),
    "without an end": lambda token: _but(token, exp=None),
    "without a subject": lambda token: _but(token, sub=None),
    "that ends in words": lambda token: _but(token, exp="tomorrow"),
    "that ends in a list": lambda token: _but(token, exp=[]),
}  # fmt: skip
"""How each forgery is made from a true token."""
