"""Owns charts as SVG text: bars, and shares of one bar. Pure; no script, no font or style from elsewhere.

A chart is `role="img"` with its figures in `<title>` and `<desc>`; light and dark by the reader's own setting.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Sequence
from typing import NamedTuple

from chalicelib.catalogue.lettering import wrapped

WIDE, MARGIN, BAR, GAP, LABEL, VALUE, SIZE = 640, 20, 22, 12, 190, 130, 13
"""Pixels; the last is the size of letters."""
Point = tuple[float, float]
"""To the right and down, in pixels."""
STYLE = """
.chart { font-family: system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
.chart .ink { fill: #1d2530; } .chart .soft { fill: #566070; } .chart .rail { fill: #e6eaef; }
.chart .c0 { fill: #2f6fde; } .chart .c1 { fill: #d9730d; } .chart .c2 { fill: #c3cad3; }
@media (prefers-color-scheme: dark) {
  .chart .ink { fill: #eef2f7; } .chart .soft { fill: #9aa6b6; } .chart .rail { fill: #2a323e; }
  .chart .c0 { fill: #6ea0ff; } .chart .c1 { fill: #ff9f45; } .chart .c2 { fill: #4a5563; }
}
"""


class Bar(NamedTuple):
    """One bar: what it is called, how long it is, and how its value is written."""

    label: str
    value: float
    shown: str


def bars(title: str, rows: Sequence[Bar]) -> str:
    """Bars below one another; the longest fills the room there is."""
    root = _root(title, rows, 2 * MARGIN + 28 + len(rows) * (BAR + GAP))
    most = max((row.value for row in rows), default=0) or 1
    room = WIDE - 2 * MARGIN - LABEL - VALUE
    for number, row in enumerate(rows):
        top = MARGIN + 32 + number * (BAR + GAP)
        _text(root, (MARGIN, top + 16), wrapped(row.label, (LABEL - 10) / SIZE, 1)[0], "soft")
        _rect(root, (MARGIN + LABEL, top), room, "rail")
        _rect(root, (MARGIN + LABEL, top), room * row.value / most, "c0")
        _text(root, (MARGIN + LABEL + room + 10, top + 16), row.shown, "ink")
    return _written(root)


def shares(title: str, parts: Sequence[Bar]) -> str:
    """One bar, cut into parts that add up to the whole; below it what each part is."""
    root = _root(title, parts, 2 * MARGIN + 66 + len(parts) * 24)
    whole, room, left = sum(part.value for part in parts) or 1, WIDE - 2 * MARGIN, float(MARGIN)
    _rect(root, (MARGIN, MARGIN + 32), room, "rail")
    for number, part in enumerate(parts):
        _rect(root, (left, MARGIN + 32), room * part.value / whole, f"c{number % 3}")
        left += room * part.value / whole
        line = MARGIN + 82 + number * 24
        _rect(root, (MARGIN, line - 11), 12, f"c{number % 3}", 12)
        _text(root, (MARGIN + 22, line), f"{part.label}  {part.shown}", "ink")
    return _written(root)


def _root(title: str, rows: Sequence[Bar], high: int) -> ET.Element:
    size = {"width": str(WIDE), "height": str(high), "viewBox": f"0 0 {WIDE} {high}"}
    root = ET.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "class": "chart", "role": "img", **size})
    ET.SubElement(root, "title").text = title
    ET.SubElement(root, "desc").text = "; ".join(f"{row.label}: {row.shown}" for row in rows)
    ET.SubElement(root, "style").text = STYLE
    _text(root, (MARGIN, MARGIN + 12), wrapped(title, (WIDE - 2 * MARGIN) / 15, 1)[0], "ink", 15)
    return root


def _rect(parent: ET.Element, at: Point, wide: float, kind: str, high: int = BAR) -> None:
    where = {"x": f"{at[0]:.1f}", "y": f"{at[1]:.1f}", "width": f"{wide:.1f}", "height": str(high)}
    ET.SubElement(parent, "rect", {"class": kind, **where, "rx": "3"})


def _text(parent: ET.Element, at: Point, text: str, kind: str, size: int = SIZE) -> None:
    where = {"x": f"{at[0]:.1f}", "y": f"{at[1]:.1f}", "font-size": str(size)}
    ET.SubElement(parent, "text", {"class": kind, **where}).text = text


def _written(root: ET.Element) -> str:
    ET.indent(root)
    return ET.tostring(root, encoding="unicode") + "\n"
