"""Owns randomness and the shape of every identifier; never what an identifier stands for."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from zlib import crc32

from stdnum.iso7064 import mod_37_2

from chalicelib.core import clock

# Crockford's base 32: no I, L, O, U, so that a number read out over the telephone is heard right.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MACHINE = random.SystemRandom()
_random: ContextVar[random.Random] = ContextVar("randomness", default=_MACHINE)


@contextmanager
def seeded(seed: int) -> Iterator[None]:
    """Take all randomness from `seed` inside this block, so that a history can be replayed."""
    token = _random.set(random.Random(seed))  # noqa: S311 - a replay is the opposite of secrecy
    try:
        yield
    finally:
        _random.reset(token)


def random_bytes(length: int) -> bytes:
    """Bytes fit for keys and nonces."""
    return _random.get().randbytes(length)


def jitter(ceiling: float) -> float:
    """A wait between 0 and `ceiling` seconds, so that callers who collided do not collide again."""
    return _random.get().uniform(0, ceiling)


def code(length: int) -> str:
    """Random characters of base 32, five bits each."""
    return "".join(_random.get().choices(ALPHABET, k=length))


def case_number() -> str:
    """A new case number (办件编号): date, time of day, four random characters, a check character.

    Numbers sort by the moment they were made; the check (ISO 7064 mod 37-2) finds every single wrong
    character and every swap of neighbours. 19 letters and digits, e.g. `202611240TD6HM7XA5Q`.
    """
    moment = clock.now().astimezone(clock.SHANGHAI)
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    milliseconds = int((moment - midnight).total_seconds() * 1000)
    start = f"{moment:%Y%m%d}{_base32(milliseconds, 6)}"
    while True:
        body = start + code(4)
        if (check := str(mod_37_2.calc_check_digit(body))) != "*":  # the check character that is no letter or digit
            return body + check


def is_case_number(text: str) -> bool:
    """Whether the text can be a case number: a mistyped one is told apart before any table is asked.

    >>> with seeded(1):
    ...     number = case_number()
    >>> is_case_number(number), is_case_number(number[:-1] + ("0" if number[-1] != "0" else "1"))
    (True, False)
    """
    plain = len(text) == 19 and text.isascii() and text.isalnum() and text == text.upper()
    return plain and bool(mod_37_2.is_valid(text))


def ordered_id() -> str:
    """An identifier that sorts by the moment it was made: 9 characters of milliseconds, 11 random ones."""
    return _base32(int(clock.now().timestamp() * 1000), 9) + code(11)


def _base32(number: int, width: int) -> str:
    digits = []
    for _ in range(width):
        number, digit = divmod(number, 32)
        digits.append(ALPHABET[digit])
    return "".join(reversed(digits))


def shard(key: str, shards: int) -> int:
    """In which of so many shards a row is, against heat: the same for the same key, as many in each.

    >>> shard("20261124ABC", 8)
    3
    """
    return crc32(key.encode()) % shards
