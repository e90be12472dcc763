"""Owns saying whether a ratio is what we aim for; it excuses nothing."""

from __future__ import annotations


def held(ratio: float, aim: float) -> str:
    """The ratio as it stands in a table, with the verdict.

    >>> held(1.634, 1.3)
    '**1.63**, missed'
    """
    return f"**{ratio:.2f}**, {'kept' if round(ratio, 2) <= aim else 'missed'}"
