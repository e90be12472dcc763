"""Owns how much text fits into a line when nobody can measure fonts. Draws nothing."""

from collections.abc import Iterator
from unicodedata import east_asian_width


def width(text: str) -> float:
    """Estimate a text's width in ems: one for a Chinese character, about half for others.

    >>> width("社保卡"), round(width("card"), 2)
    (3.0, 2.08)
    """
    return sum(1.0 if east_asian_width(character) in "WF" else 0.52 for character in text)


def wrapped(text: str, ems: float, lines: int) -> tuple[str, ...]:
    """Break a text into at most so many lines of so many ems; what does not fit ends in `…`.

    Chinese may break anywhere, other words only between them.

    >>> wrapped("公众聚集场所投入使用", 6, 2)
    ('公众聚集场所', '投入使用')
    >>> wrapped("Social-security card", 5, 1)
    ('Social-…',)
    """
    found = [""]
    for piece in _pieces(text):
        if width((found[-1] + piece).rstrip()) > ems and found[-1]:
            found.append("")
        found[-1] += piece if found[-1] else piece.lstrip()
    found = [line.rstrip() for line in found]
    kept = found[:lines]
    if len(found) > lines or width(kept[-1]) > ems:
        kept[-1] = _cut(" ".join(found[lines - 1 :]), ems)
    return tuple(kept)


def _pieces(text: str) -> Iterator[str]:
    """Give the parts that may not be broken: single Chinese characters, and other words with the space behind them."""
    word = ""
    for character in text:
        wide = east_asian_width(character) in "WF"
        if wide and word:
            yield word
            word = ""
        word += character
        if wide or character == " ":
            yield word
            word = ""
    if word:
        yield word


def _cut(text: str, ems: float) -> str:
    while text and width(text) + 1 > ems:
        text = text[:-1]
    return f"{text.rstrip()}…"
