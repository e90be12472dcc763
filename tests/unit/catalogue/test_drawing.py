"""The picture of a bundle's workflow."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from graphlib import CycleError
from itertools import pairwise

import pytest
from hypothesis import given, settings

from chalicelib.catalogue.drawing import CONDITIONAL, DrawnItem, mermaid, svg
from chalicelib.catalogue.layers import WAYPOINT_HEIGHT, Place, arrange
from chalicelib.catalogue.lettering import width, wrapped
from chalicelib.core.i18n import Words
from tests.simulation.graphs import Edges, graphs

SVG = "{http://www.w3.org/2000/svg}"
TITLE = Words(zh="新生儿出生一件事", en="A newborn")
BIRTH = DrawnItem("birth", Words(zh="出生医学证明签发", en="Birth certificate"), "卫生健康部门", "1 个工作日")
HOUSEHOLD = DrawnItem("household", Words(zh="出生登记", en="Household"), "公安机关", "1 个工作日", ("birth",))
CARD = DrawnItem("card", Words(zh="社会保障卡申领", en="Card"), "人社部门", "3 个工作日", ("household", "birth"), True)
ITEMS = (BIRTH, HOUSEHOLD, CARD)


def texts(picture: str) -> list[str]:
    return [element.text or "" for element in ET.fromstring(picture).iter(f"{SVG}text")]  # noqa: S314  # our own text


def elements(picture: str, kind: str) -> list[ET.Element]:
    return [each for each in ET.fromstring(picture).iter() if each.get("class") == kind]  # noqa: S314  # our own text


def test_a_box_shows_both_titles_the_department_and_the_limit() -> None:
    shown = texts(svg(TITLE, [BIRTH]))
    assert {"出生医学证明签发", "Birth certificate", "卫生健康部门", "1 个工作日"} <= set(shown)
    assert TITLE.zh in shown


def test_each_dependency_is_a_link_and_one_more_stands_in_the_legend() -> None:
    assert len(elements(svg(TITLE, ITEMS), "link")) == 3 + 1


def test_items_that_may_not_apply_are_dashed_and_the_legend_says_so() -> None:
    picture = svg(TITLE, ITEMS)
    assert len(elements(picture, "card if")) == 1 + 1
    assert len(elements(picture, "card")) == 2 + 1
    assert any(CONDITIONAL.zh in text for text in texts(picture))


def test_the_legend_names_each_department_once_more() -> None:
    shown = texts(svg(TITLE, [*ITEMS, replace(BIRTH, code="again")]))
    assert [shown.count(item.department) for item in ITEMS] == [2 + 1, 1 + 1, 1 + 1]


def test_the_picture_can_be_read_aloud() -> None:
    root = ET.fromstring(svg(TITLE, ITEMS))  # noqa: S314  # our own text
    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}title") == "新生儿出生一件事 · A newborn"
    assert "card 社会保障卡申领 ← household, birth" in str(root.findtext(f"{SVG}desc"))


def test_the_picture_stands_alone_and_knows_light_and_dark() -> None:
    picture = svg(TITLE, ITEMS).replace("http://www.w3.org/2000/svg", "")
    assert not [word for word in ("http", "url(", "@import", "<script", "<image") if word in picture]
    assert "prefers-color-scheme: dark" in picture


def test_what_people_write_can_not_break_the_picture() -> None:
    sharp = replace(BIRTH, title=Words(zh='<b>"签发"&', en="]]> #1"), limit='"<')
    assert '<b>"签发"&' in texts(svg(TITLE, [sharp]))
    assert 'i1["#lt;b>#quot;签发#quot;&<br/>卫生健康部门 · #quot;#lt;"]' in mermaid([sharp])


def test_mermaid_has_the_boxes_links_and_dashes() -> None:
    assert mermaid(ITEMS, "en").splitlines() == [
        "flowchart LR",
        '  i1["Birth certificate<br/>卫生健康部门 · 1 个工作日"]',
        '  i2["Household<br/>公安机关 · 1 个工作日"]',
        '  i3["Card<br/>人社部门 · 3 个工作日"]',
        "  i1 --> i2",
        "  i2 --> i3",
        "  i1 --> i3",
        "  classDef conditional stroke-dasharray: 6 4",
        "  class i3 conditional",
    ]


def test_a_cycle_and_an_unknown_box_are_refused() -> None:
    with pytest.raises(CycleError):
        svg(TITLE, [replace(BIRTH, after=("birth",))])
    with pytest.raises(KeyError):
        svg(TITLE, [HOUSEHOLD])
    with pytest.raises(KeyError):
        mermaid([HOUSEHOLD])


def test_the_same_items_give_the_same_picture() -> None:
    assert svg(TITLE, ITEMS) == svg(TITLE, ITEMS)


@settings(deadline=None)  # the machines are noisy
@given(graphs(largest=25))
def test_every_link_goes_to_the_right_and_no_boxes_overlap(graph: Edges) -> None:
    arrangement = arrange({item: sorted(graph[item]) for item in graph})
    places = arrangement.places
    assert all(places[before].column < places[item].column for item in graph for before in graph[item])
    heights = [(place, 1.0) for place in places.values()]
    heights += [(place, WAYPOINT_HEIGHT) for way in arrangement.links.values() for place in way]
    for column in range(arrangement.columns):
        must_not_overlap([(place, height) for place, height in heights if place.column == column])
    assert all(arrangement.lowest + 0.5 >= place.row + height / 2 - 0.01 for place, height in heights)


def must_not_overlap(standing: list[tuple[Place, float]]) -> None:
    standing.sort(key=lambda each: each[0].row)
    for (upper, high), (lower, low) in pairwise(standing):
        assert lower.row - upper.row >= (high + low) / 2 - 0.01


@settings(deadline=None)  # the machines are noisy
@given(graphs(largest=25))
def test_a_link_has_a_waypoint_in_each_column_it_passes(graph: Edges) -> None:
    arrangement = arrange({item: sorted(graph[item]) for item in graph})
    for (one, to), way in arrangement.links.items():
        between = range(arrangement.places[one].column + 1, arrangement.places[to].column)
        assert [place.column for place in way] == list(between)


def test_two_chains_do_not_cross() -> None:
    places = arrange({"a": [], "b": [], "after-b": ["b"], "after-a": ["a"]}).places
    assert (places["a"].row < places["b"].row) == (places["after-a"].row < places["after-b"].row)


def test_a_long_title_takes_two_lines_and_no_more() -> None:
    lines = wrapped("公众聚集场所投入使用、营业前消防安全检查以及其他许多事项", 10, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert all(width(line) <= 10 for line in lines)
