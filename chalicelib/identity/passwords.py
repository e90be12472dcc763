"""Owns how a password becomes a hash (scrypt, RFC 7914) and is compared; it never stores one."""

from __future__ import annotations

import hashlib
import hmac

from chalicelib.core import ids

_SALT = 16


def hashed(password: str) -> bytes:
    """A salted hash, salt in front."""
    salt = ids.random_bytes(_SALT)
    return salt + _scrypt(password, salt)


def matches(password: str, stored: bytes) -> bool:
    """Whether the password is the one; takes the same time when it is not."""
    return hmac.compare_digest(_scrypt(password, stored[:_SALT]), stored[_SALT:])


def _scrypt(password: str, salt: bytes) -> bytes:
    return hashlib.scrypt(password.encode(), salt=salt, n=2**14, r=8, p=1, dklen=32)
