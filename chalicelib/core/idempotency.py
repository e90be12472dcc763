"""Owns `Idempotency-Key`: the same key and request get the first answer again, another request is refused.

The record is a member of the very transaction that it guards: there is no "in progress" that could outlive a crash.
Keys are per caller and last 24 hours, as DynamoDB's own client tokens behave (LESSONS: IdempotentParameterMismatch).
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from pynamodb.attributes import BinaryAttribute, NumberAttribute, UnicodeAttribute

from chalicelib.core import clock, crypto, table
from chalicelib.core.errors import KeyReused
from chalicelib.core.models import View

_KEPT_SECONDS = 24 * 3600


class OnceRecord(table.Table):
    """The first answer to a key. pk `ONCE#<caller>#<key>`, sk `ONCE`; read when a request looks like a second."""

    Meta = table.meta("cases")

    request = UnicodeAttribute()
    status = NumberAttribute()
    body = BinaryAttribute(legacy_encoding=False)


class Replayed(Exception):
    """This request was answered before; here is that answer."""

    def __init__(self, status: int, body: str) -> None:
        super().__init__(status)
        self.status = status
        self.body = body


@dataclass(frozen=True)
class Once:
    """A request that must take effect once: whose, under which key, and what it asked for."""

    caller: str
    key: str
    request: str
    status: int

    def recording(self, view: View) -> table.Step:
        """The step that records the answer beside the change it belongs to."""
        body = view.wire.encode()
        row = OnceRecord(
            self._pk,
            "ONCE",
            request=self.request,
            status=self.status,
            body=crypto.seal(body, self._pk),
            expires=int(clock.now().timestamp()) + _KEPT_SECONDS,
        )
        lapsed = OnceRecord.expires < int(clock.now().timestamp())  # DynamoDB removes lapsed rows hours later
        return table.save(row, OnceRecord.pk.does_not_exist() | lapsed)

    def replay_if_second(self) -> None:
        """Raise Replayed when this key was answered before, KeyReused when it was for another request."""
        row = next(iter(OnceRecord.query(self._pk, consistent_read=True)), None)
        if row is None or row.expires < clock.now().timestamp():
            return
        if row.request != self.request:
            raise KeyReused
        raise Replayed(int(row.status), crypto.unseal(row.body, self._pk).decode())

    @property
    def _pk(self) -> str:
        return f"ONCE#{self.caller}#{self.key}"


def fingerprint(method: str, path: str, body: bytes) -> str:
    """What makes two requests the same: method, path and the bytes of the body."""
    return sha256(b"\n".join((method.encode(), path.encode(), body))).hexdigest()
