"""Owns the picture of a bundle's workflow, as Mermaid text and as SVG text. Pure: it reads and writes no files.

The SVG stands alone: no scripts, no fonts or styles from elsewhere, light and dark by the reader's own setting.
"""

import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import TypeAlias

from chalicelib.catalogue.layers import Arrangement, Place, arrange
from chalicelib.catalogue.lettering import width, wrapped
from chalicelib.core.i18n import Language, Words

Point: TypeAlias = tuple[int, int]
"""To the right and down, in pixels."""

MARGIN, HEADER, LEGEND_LINE, LEGEND_COLUMN = 32, 96, 26, 190
WIDTH, GAP, ROW_GAP, PADDING = 236, 76, 26, 18
NARROWEST = 860
"""Pixels that the legend needs."""
ZH_SIZE, EN_SIZE, SMALL = 15, 11, 12
ZH_LINE, EN_LINE = 20, 14
PALETTE = 8
"""Colours for departments in `STYLE`; with more departments they begin again."""
STYLE = """
.flow { font-family: system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC",
  "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif; }
.flow .paper { fill: #f6f7f9; } .flow .card { fill: #ffffff; stroke: #d5dae1; stroke-width: 1.2; }
.flow .if { stroke: #8b95a5; stroke-width: 1.5; stroke-dasharray: 6 4; }
.flow .ink { fill: #1d2530; } .flow .soft { fill: #667182; } .flow .pill { fill: #eef1f5; }
.flow .link { fill: none; stroke: #a3adba; stroke-width: 1.8; } .flow .tip { fill: #a3adba; }
.flow .strong { font-weight: 600; }
.flow .d0 { fill: #2f6fde; } .flow .d1 { fill: #0f9d8a; } .flow .d2 { fill: #d9730d; } .flow .d3 { fill: #8a4fd3; }
.flow .d4 { fill: #d0386f; } .flow .d5 { fill: #5f8a1f; } .flow .d6 { fill: #0b86ad; } .flow .d7 { fill: #a0760a; }
@media (prefers-color-scheme: dark) {
  .flow .paper { fill: #12161c; } .flow .card { fill: #1c222b; stroke: #343d4a; } .flow .if { stroke: #7c8798; }
  .flow .ink { fill: #eef2f7; } .flow .soft { fill: #9aa6b6; } .flow .pill { fill: #2a323e; }
  .flow .link { stroke: #5d6878; } .flow .tip { fill: #5d6878; }
  .flow .d0 { fill: #6ea0ff; } .flow .d1 { fill: #3ecdb8; } .flow .d2 { fill: #ff9f45; } .flow .d3 { fill: #b98cf5; }
  .flow .d4 { fill: #f5769f; } .flow .d5 { fill: #9ccb52; } .flow .d6 { fill: #4fbfe3; } .flow .d7 { fill: #e0b545; }
}
"""
ALWAYS = Words(zh="必办事项", en="always")
CONDITIONAL = Words(zh="按情形办理", en="only if it applies")
LINK = Words(zh="前项全部办结，即刻开始", en="starts the moment all before it are done")


@dataclass(frozen=True)
class DrawnItem:
    """One box: what a reader sees of a service item. `after` holds the codes of the boxes it comes after.

    `department` and `limit` are ready to read, e.g. 卫生健康部门 and 1 个工作日; `conditional` boxes are dashed.
    """

    code: str
    title: Words
    department: str
    limit: str
    after: tuple[str, ...] = ()
    conditional: bool = False


def mermaid(items: Sequence[DrawnItem], language: Language = "zh") -> str:
    """Give a Mermaid flowchart, one box an item. Raises `KeyError` for a box that is not there.

    >>> print(mermaid([DrawnItem("card", Words(zh="社保卡申领", en="Card"), "人社部门", "3 个工作日")]))
    flowchart LR
      i1["社保卡申领<br/>人社部门 · 3 个工作日"]
      classDef conditional stroke-dasharray: 6 4
    """
    number = {item.code: f"i{place}" for place, item in enumerate(items, start=1)}
    boxes = [f'{number[item.code]}["{_mermaid_label(item, language)}"]' for item in items]
    links = [f"{number[before]} --> {number[item.code]}" for item in items for before in item.after]
    dashed = [f"class {number[item.code]} conditional" for item in items if item.conditional]
    return "\n  ".join(["flowchart LR", *boxes, *links, "classDef conditional stroke-dasharray: 6 4", *dashed])


def _mermaid_label(item: DrawnItem, language: Language) -> str:
    """Mermaid takes `#…;` for what would end a label or begin a tag."""
    lines = (item.title[language], f"{item.department} · {item.limit}")
    escaped = (line.replace("#", "#35;").replace('"', "#quot;").replace("<", "#lt;") for line in lines)
    return "<br/>".join(escaped)


def svg(title: Words, items: Sequence[DrawnItem]) -> str:
    """Give the picture as SVG text, earlier boxes to the left. `title` is that of the bundle.

    Raises `graphlib.CycleError` for a cycle and `KeyError` for a box that is not there.
    """
    return _Picture(title, items).text()


class _Picture:
    """One picture in the making."""

    def __init__(self, title: Words, items: Sequence[DrawnItem]) -> None:
        self._title, self._items = title, items
        self._arrangement: Arrangement = arrange({item.code: item.after for item in items})
        self._departments = list(dict.fromkeys(item.department for item in items))
        self._zh = {item.code: wrapped(item.title.zh, (WIDTH - 2 * PADDING) / ZH_SIZE, 2) for item in items}
        self._en = {item.code: wrapped(item.title.en, (WIDTH - 2 * PADDING) / EN_SIZE, 2) for item in items}
        self._height = max((self._card_height(item.code) for item in items), default=0)
        self._root = ET.Element("svg")

    def text(self) -> str:
        """Draw everything, back to front."""
        self._open()
        self._heading()
        for link, waypoints in self._arrangement.links.items():
            self._link(link, waypoints)
        for item in self._items:
            self._card(item)
        self._legend()
        ET.indent(self._root)
        return ET.tostring(self._root, encoding="unicode") + "\n"

    def _card_height(self, code: str) -> int:
        return 64 + ZH_LINE * len(self._zh[code]) + EN_LINE * len(self._en[code])

    @property
    def _pitch(self) -> int:
        return self._height + ROW_GAP

    def _open(self) -> None:
        columns = self._arrangement.columns
        wide = max(2 * MARGIN + columns * WIDTH + (columns - 1) * GAP, NARROWEST)
        self._bottom = HEADER + round(self._arrangement.lowest * self._pitch) + self._height
        self._per_line = (wide - 2 * MARGIN) // LEGEND_COLUMN
        lines = 1 + ceil(len(self._departments) / self._per_line)
        high = self._bottom + 50 + LEGEND_LINE * lines
        size = {"width": str(wide), "height": str(high), "viewBox": f"0 0 {wide} {high}"}
        self._root.attrib |= {"xmlns": "http://www.w3.org/2000/svg", "class": "flow", "role": "img", **size}
        ET.SubElement(self._root, "title").text = f"{self._title.zh} · {self._title.en}"
        ET.SubElement(self._root, "desc").text = "; ".join(_told(item) for item in self._items)
        ET.SubElement(self._root, "style").text = STYLE
        _rect(self._root, (0, 0), (wide, high), "paper", 14)

    def _heading(self) -> None:
        items, departments = len(self._items), len(self._departments)
        counted = f"{items} 个事项，{departments} 个部门 · items: {items}, departments: {departments}"
        _write(self._root, (MARGIN, 46), self._title.zh, 22, "ink strong")
        _write(self._root, (MARGIN, 70), f"{self._title.en} · {counted}", SMALL, "soft")

    def _corner(self, place: Place) -> Point:
        """Give the top left corner of a box."""
        return MARGIN + place.column * (WIDTH + GAP), HEADER + round(place.row * self._pitch)

    def _door(self, place: Place) -> Point:
        """Give the middle of a box's left side, where links come in; they go out at the same height."""
        x, y = self._corner(place)
        return x, y + self._height // 2

    def _link(self, link: tuple[str, str], waypoints: tuple[Place, ...]) -> None:
        """Draw a curve from the right side of one box, level past the columns between, to the left side of another."""
        one, to = (self._arrangement.places[code] for code in link)
        doors = [self._door(place) for place in (one, *waypoints, to)]
        way = f"M{doors[0][0] + WIDTH},{doors[0][1]}"
        for (x, y), (left, level) in pairwise(doors):
            way += f" H{x + WIDTH} C{x + WIDTH + GAP // 2},{y} {left - GAP // 2},{level} {left - 7},{level}"
        ET.SubElement(self._root, "path", {"class": "link", "d": way})
        _tip(self._root, (doors[-1][0] - 1, doors[-1][1]))

    def _card(self, item: DrawnItem) -> None:
        x, y = self._corner(self._arrangement.places[item.code])
        card = ET.SubElement(self._root, "g", {"transform": f"translate({x},{y})"})
        _rect(card, (0, 0), (WIDTH, self._height), "card if" if item.conditional else "card", 10)
        _rect(card, (0, 12), (4, self._height - 24), self._colour(item.department), 2)
        zh, en = self._zh[item.code], self._en[item.code]
        for number, text in enumerate(zh):
            _write(card, (PADDING, 31 + ZH_LINE * number), text, ZH_SIZE, "ink strong")
        for number, text in enumerate(en):
            _write(card, (PADDING, 29 + ZH_LINE * len(zh) + EN_LINE * number), text, EN_SIZE, "soft")
        self._foot(card, item)

    def _foot(self, card: ET.Element, item: DrawnItem) -> None:
        base, right = self._height - 17, WIDTH - PADDING + 6
        pill = round(width(item.limit) * EN_SIZE) + 18
        _rect(card, (right - pill, base - 15), (pill, 22), "pill", 11)
        _write(card, (right - pill // 2, base), item.limit, EN_SIZE, "soft", anchor="middle")
        (department,) = wrapped(item.department, (WIDTH - 2 * PADDING - pill) / SMALL, 1)
        _write(card, (PADDING, base), department, SMALL, f"{self._colour(item.department)} strong")

    def _legend(self) -> None:
        x, y = MARGIN, self._bottom + 44
        for words, kind in ((ALWAYS, "card"), (CONDITIONAL, "card if")):
            _rect(self._root, (x, y - 11), (24, 14), kind, 4)
            x = self._say((x + 32, y), words)
        ET.SubElement(self._root, "path", {"class": "link", "d": f"M{x},{y - 4} H{x + 20}"})
        _tip(self._root, (x + 26, y - 4))
        self._say((x + 34, y), LINK)
        for place, department in enumerate(self._departments):
            line, column = divmod(place, self._per_line)
            left, base = MARGIN + column * LEGEND_COLUMN, y + LEGEND_LINE * (1 + line)
            _rect(self._root, (left, base - 10), (12, 12), self._colour(department), 3)
            _write(self._root, (left + 20, base), department, SMALL, "soft")

    def _say(self, at: Point, words: Words) -> int:
        """Write a legend's text, and give how far to the right the next one may begin."""
        text = f"{words.zh} {words.en}"
        _write(self._root, at, text, SMALL, "soft")
        return at[0] + round(width(text) * SMALL) + 28

    def _colour(self, department: str) -> str:
        return f"d{self._departments.index(department) % PALETTE}"


def _rect(parent: ET.Element, at: Point, size: Point, kind: str, radius: int) -> None:
    where = {"x": str(at[0]), "y": str(at[1]), "width": str(size[0]), "height": str(size[1])}
    ET.SubElement(parent, "rect", {"class": kind, **where, "rx": str(radius)})


def _tip(parent: ET.Element, at: Point) -> None:
    ET.SubElement(parent, "path", {"class": "tip", "d": f"M{at[0]},{at[1]} l-9,-5 v10 z"})


def _write(parent: ET.Element, at: Point, text: str, size: int, kind: str, *, anchor: str = "start") -> None:
    where = {"x": str(at[0]), "y": str(at[1]), "font-size": str(size), "text-anchor": anchor}
    ET.SubElement(parent, "text", {"class": kind, **where}).text = text


def _told(item: DrawnItem) -> str:
    after = f" ← {', '.join(item.after)}" if item.after else ""
    return f"{item.code} {item.title.zh}{after}"
