"""Owns the picture of a terminal in the README: text in, SVG out. It shows what was printed and invents no line.

    make demo | .venv/bin/python docs/pictures/terminal.py > docs/pictures/demo.svg

What is wider than the window is cut with …, and a long run of messages is folded into one line that says so.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from html import escape
from itertools import groupby
from unicodedata import east_asian_width

COLUMNS, CELL, LINE, EDGE, BAR = 124, 7.8, 20, 22, 38
FIRST_MESSAGES = 3
COLOURS = {
    "·": "#7d8b9f",
    "▷": "#8fb4ff",
    "✔": "#63d297",
    "★": "#ffc857",
    "■": "#ff8fa3",
    "➤": "#c8a6ff",
    "✎": "#c8a6ff",
    "✉": "#7fd6e8",
    "$": "#63d297",
}
PLAIN = "#d8e0ea"
LATIN = 'ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace'
CHINESE = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif'


def width(text: str) -> int:
    """How many cells of a terminal a text takes."""
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def cut(text: str) -> str:
    """The text, no wider than the window."""
    if width(text) <= COLUMNS:
        return text
    while width(text) > COLUMNS - 1:
        text = text[:-1]
    return f"{text}…"


def folded(lines: list[str]) -> Iterator[str]:
    """The lines, with all but the first few and the last of a run of messages counted instead of shown."""
    for is_message, run in groupby(lines, key=lambda line: line.lstrip().startswith("✉")):
        block = list(run)
        hidden = len(block) - FIRST_MESSAGES - 1
        if is_message and hidden > 1:
            yield from (*block[:FIRST_MESSAGES], f"    ⋯ 另有 {hidden} 条 {hidden} more", block[-1])
        else:
            yield from block


def drawn(line: str, y: int) -> Iterator[str]:
    """One line, each run of narrow or wide signs put on its own cells, whatever font the reader has."""
    sign = next((word for word in line.split() if word in COLOURS), "")
    column = 0
    for wide, run in groupby(line, key=lambda each: east_asian_width(each) in "WF"):
        text = "".join(run)
        cells = width(text)
        if text.strip():
            place = f'x="{EDGE + column * CELL:g}" y="{y}" textLength="{cells * CELL:g}"'
            kind = ' class="wide" lengthAdjust="spacingAndGlyphs"' if wide else ""
            yield f'<text {place}{kind} fill="{COLOURS.get(sign, PLAIN)}">{escape(text)}</text>'
        column += cells


def picture(lines: list[str]) -> str:
    """The whole window as SVG."""
    high, across = BAR + LINE * len(lines) + EDGE, 2 * EDGE + COLUMNS * CELL
    body = "\n".join(text for n, line in enumerate(lines) for text in drawn(line, BAR + LINE * (n + 1)))
    lights = "".join(f'<circle cx="{22 + 20 * n}" cy="20" r="6" fill="#3a4657"/>' for n in range(3))
    return f"""<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {across:g} {high}" width="{across:g}">
<title>make demo</title>
<style>text {{ font: 13px {LATIN}; white-space: pre }} .wide {{ font: 14px {CHINESE} }}</style>
<rect width="{across:g}" height="{high}" rx="12" fill="#131a24"/>
{lights}
{body}
</svg>
"""


if __name__ == "__main__":
    read = [line.rstrip() for line in sys.stdin.read().splitlines()]
    sys.stdout.write(picture([cut(line) for line in ("$ make demo", *folded(read))]))
