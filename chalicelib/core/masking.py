"""Owns how personal facts are shown to those who need not read them whole (DOMAIN: `王*明`, `138****5678`)."""

from __future__ import annotations


def name(text: str) -> str:
    """A person's or company's name with its middle hidden.

    >>> name("王小明"), name("王明"), name("深圳市智创科技有限公司")
    ('王*明', '王*', '深*********司')
    """
    if len(text) <= 2:
        return text[:1] + "*"
    return text[0] + "*" * (len(text) - 2) + text[-1]


def number(text: str) -> str:
    """A phone or ID number with its middle hidden; what is too short to keep its ends is hidden whole.

    >>> number("13812345678"), number("440304199003071234"), number("female")
    ('138****5678', '440304********1234', '******')
    """
    head = 6 if len(text) >= 15 else 3
    if len(text) < head + 8:
        return "*" * len(text)
    return text[:head] + "*" * (len(text) - head - 4) + text[-4:]
