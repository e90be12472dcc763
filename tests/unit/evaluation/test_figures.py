"""Figures and charts: exact, whole, and readable without anything from elsewhere."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.core.i18n import LANGUAGES, Language, Words
from chalicelib.evaluation import charts, report
from chalicelib.evaluation.charts import Bar
from chalicelib.evaluation.figures import Applied, Eligible, Figures, Money, Voices, histogram, percentile
from chalicelib.outreach.models import Funnel
from chalicelib.policies.stages import PolicyStage

DAY = date(2026, 11, 24)
WHOLE = Figures(
    policy="tea-house@2026",
    name=Words(zh="茶馆<奖励>", en="Award for tea houses & gardens"),
    stage=PolicyStage.EVALUATED,
    day=DAY,
    eligible=Eligible(40, 1000, DAY),
    listed=20,
    paid=10,
    money=Money(planned=100_0000_00, committed=20_0000_00, paid=30_0000_00),
    days=(5, 5, 6, 6, 6, 7, 7, 9, 12, 20),
    voices=Voices(3, 1),
    funnel=Funnel(30, 20, 15, 12, 10),
    applied=Applied(5, 3, (8, 9, 30)),
    received=10,
)
NOTHING = Figures("tea@1", Words(zh="茶", en="Tea"), PolicyStage.OPEN, DAY, None, 0, 0, Money(), (), Voices(), Funnel())


@given(st.lists(st.integers(0, 300), min_size=1), st.integers(1, 100))
def test_a_percentile_is_a_value_that_so_many_do_not_exceed_and_the_smallest(values: list[int], share: int) -> None:
    found = percentile(values, share)
    assert found in values
    assert sum(value <= found for value in values) * 100 >= share * len(values)
    assert all(sum(value <= less for value in values) * 100 < share * len(values) for less in values if less < found)


@given(st.lists(st.integers(0, 300)), st.integers(1, 20))
def test_a_histogram_counts_every_value_once_in_no_more_bars_than_wanted(values: list[int], bars: int) -> None:
    found = histogram(values, bars)
    assert sum(count for _, _, count in found) == len(values)
    assert len(found) <= bars
    assert len({last - first for first, last, _ in found}) <= 1


def test_shares_are_of_the_eligible_and_unknown_while_nobody_counted() -> None:
    assert (WHOLE.take_up, WHOLE.reached) == (0.25, 0.75)
    assert (WHOLE.median, WHOLE.p90) == (6, 12)
    assert (NOTHING.take_up, NOTHING.reached, NOTHING.median) == (None, None, None)
    assert WHOLE.money.left == 50_0000_00
    assert Money(planned=1, committed=2).left == 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("figures", [WHOLE, NOTHING], ids=["whole", "nothing"])
def test_a_page_is_whole_escaped_and_without_scripts(figures: Figures, language: Language) -> None:
    page = report.html(figures, language)
    assert page.startswith("<!doctype html>")
    assert "<script" not in page
    assert not re.findall(r"(?:src|href)=", page)
    assert "<奖励>" not in page
    assert read(page.removeprefix("<!doctype html>").replace('<meta charset="utf-8">', "").replace(_VIEWPORT, ""))


def read(text: str) -> ET.Element:
    return ET.fromstring(text)  # noqa: S314  # our own text


_VIEWPORT = '<meta name="viewport" content="width=device-width">'


def test_charts_are_drawn_of_what_there_is_only() -> None:
    assert set(report.pictures(WHOLE, "zh")) == {"funnel", "money", "time"}
    assert report.pictures(NOTHING, "zh") == {}


def test_the_report_in_markdown_names_its_charts() -> None:
    text = report.markdown(WHOLE, "en", {"funnel": "tea.svg"})
    assert "![Outreach](tea.svg)" in text
    assert "| Take-up (enterprises paid or granted ÷ eligible) | 25.0% |" in text
    assert "| Enterprises granted | 3 |" in text
    assert "| Time to a result of applications: median | 9 working days |" in text


@given(st.lists(st.integers(0, 10**12), min_size=1, max_size=8))
def test_bars_are_as_long_as_their_values_and_say_them(values: list[int]) -> None:
    root = read(charts.bars("茶", [Bar(f"n{n}", value, str(value)) for n, value in enumerate(values)]))
    lengths = [float(each.attrib["width"]) for each in root.iter() if each.attrib.get("class") == "c0"]
    most, longest = max(values) or 1, max(lengths) or 1
    shares = [length / longest for length in lengths]
    assert shares == pytest.approx([value / most for value in values], abs=0.01)
    described = root.find("{http://www.w3.org/2000/svg}desc")
    assert described is not None
    assert described.text == "; ".join(f"n{n}: {value}" for n, value in enumerate(values))


@given(st.lists(st.integers(0, 10**12), min_size=1, max_size=3))
def test_parts_of_a_whole_fill_the_bar_and_no_more(values: list[int]) -> None:
    root = read(charts.shares("茶", [Bar(str(n), value, str(value)) for n, value in enumerate(values)]))
    cut = [each.attrib for each in root.iter() if each.attrib.get("class") in {"c0", "c1", "c2"}]
    wide = sum(float(each["width"]) for each in cut if each["height"] == str(charts.BAR))
    assert wide == pytest.approx(charts.WIDE - 2 * charts.MARGIN if any(values) else 0, abs=0.2)
