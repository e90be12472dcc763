"""Owns keys: sealing what is sensitive, looking it up without reading it, signing sessions. No key leaves this module.

One random key, wrapped by KMS, stands in the `people` table; each purpose has a key of its own derived from it (HKDF).
A rotation adds a key: new values are sealed with the newest, old ones opened with theirs, look-ups keep the first.
"""

from __future__ import annotations

import hmac
from functools import lru_cache
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from pynamodb.attributes import BinaryAttribute

from chalicelib.core import aws, clock, ids, table
from chalicelib.core.settings import settings

_NONCE = 12
_RING = "KEYRING"


class KeyRecord(table.Table):
    """One wrapped key. pk `KEYRING`, sk `KEY#<6 digits>`; read once per process, all at once."""

    Meta = table.meta("people")

    wrapped = BinaryAttribute(legacy_encoding=False)


class CannotOpen(Exception):
    """A sealed value was altered, moved to another row, or sealed with a key that we do not have."""


def seal(plain: bytes, bound_to: str) -> bytes:
    """Encrypt (AES-256-GCM) for one place: `bound_to` names the row and field, and is needed to open it again."""
    number, key = _newest()
    nonce = ids.random_bytes(_NONCE)
    return number.to_bytes(2, "big") + nonce + AESGCM(key).encrypt(nonce, plain, bound_to.encode())


def unseal(sealed: bytes, bound_to: str) -> bytes:
    """What was sealed for that place. CannotOpen when it was not sealed there, or by us."""
    number, nonce, rest = int.from_bytes(sealed[:2], "big"), sealed[2 : 2 + _NONCE], sealed[2 + _NONCE :]
    if number not in _keys():
        forget()  # another process may have sealed it with a key that was added since this one read them
    try:
        return AESGCM(_derived(number, "seal")).decrypt(nonce, rest, bound_to.encode())
    except (InvalidTag, KeyError, ValueError) as error:
        raise CannotOpen(bound_to) from error


def lookup(kind: str, value: str) -> str:
    """A keyed hash to find a value again without storing it: 32 hex characters, different for each kind."""
    key = _derived(min(_keys()), f"lookup {kind}")
    return hmac.new(key, value.encode(), sha256).hexdigest()[:32]


def session_key(number: int | None = None) -> tuple[int, bytes]:
    """The number and key that sessions are signed with; KeyError for a number that never was.

    The number after the newest may be a key that another process added: then the keys are read again, but not more
    often than once a minute, since a number in a token is anybody's word.
    """
    chosen = max(_keys()) if number is None else number
    if chosen == max(_keys()) + 1:
        _read_again(int(clock.now().timestamp()) // 60)
    return chosen, _derived(chosen, "session")


@lru_cache(maxsize=1)
def _read_again(minute: int) -> None:
    forget()


def _newest() -> tuple[int, bytes]:
    number = max(_keys())
    return number, _derived(number, "seal")


@lru_cache(maxsize=64)
def _derived(number: int, purpose: str) -> bytes:
    return HKDF(SHA256(), 32, None, f"onething {purpose}".encode()).derive(_keys()[number])


@lru_cache(maxsize=1)
def _keys() -> dict[int, bytes]:
    rows = list(KeyRecord.query(_RING, consistent_read=True)) or _first_key()
    return {int(row.sk.removeprefix("KEY#")): _unwrapped(row.wrapped) for row in rows}


def _unwrapped(wrapped: bytes) -> bytes:
    opened = aws.client("kms").decrypt(CiphertextBlob=wrapped, EncryptionContext=_context())
    return bytes(opened["Plaintext"])


def rotate() -> int:
    """Add a key, which seals and signs from now on wherever a process starts; its number."""
    number = max(_keys()) + 1
    table.commit(table.insert(_made(number)))
    forget()
    return number


def _first_key() -> list[KeyRecord]:
    row = _made(1)
    try:
        table.commit(table.insert(row))
    except table.Refused:  # another process was first: its key is the key
        return list(KeyRecord.query(_RING, consistent_read=True))
    return [row]


def _made(number: int) -> KeyRecord:
    made = aws.client("kms").generate_data_key_without_plaintext(
        KeyId=f"alias/onething-{settings().stage}", KeySpec="AES_256", EncryptionContext=_context()
    )
    return KeyRecord(_RING, f"KEY#{number:06d}", wrapped=made["CiphertextBlob"])


def _context() -> dict[str, str]:
    return {"onething": settings().stage}


def forget() -> None:
    """Drop the keys held in memory, as a new process would."""
    _keys.cache_clear()
    _derived.cache_clear()
