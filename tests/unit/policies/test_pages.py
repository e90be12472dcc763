"""A policy's page says everything that its file says, in both languages, in the words of the vocabulary."""

from __future__ import annotations

import re

import pytest

from chalicelib.core.i18n import LANGUAGES
from chalicelib.policies import loading
from chalicelib.policies.models import Policy
from chalicelib.policies.pages import Pages
from tests.unit.policies.samples import LEXICON, garden, house, own

POLICIES = loading.policies()
TITLES = {policy.code: policy.name for policy in (*POLICIES, house(), garden())}
PAGES = Pages(LEXICON.vocabulary, loading.bodies(), TITLES)


def test_the_page_of_the_tea_house_in_full():
    page = PAGES.page(house(), "zh")
    assert page.startswith("# 茶馆奖励\n\n**发布机关**\n\n- 龙岗区\n")
    assert (
        """**条件（全部满足）**

- 注册地区属于龙岗区
- 从业人数不少于5人
- 以下任一：
  - 年营业收入不少于100万元
  - 有效称号中有高新技术企业
- 并非：
  - 有欠税为“是”
- 已获得的资助（政策代码）中没有tea-garden

**标准**

- 年营业收入不少于500万元：
  - 10万元
- 年营业收入少于500万元：
  - 年营业收入的2%
    - 不少于1万元
    - 不超过8万元
- 有效称号中有高新技术企业的，为其200%，不超过15万元
- 已按“茶馆奖励”获得的，补足差额

**可与以下政策叠加**

- 茶园奖励

**预算**

- 每年100万元
"""
        in page
    )


def test_brackets_and_gifts_read_in_english_too():
    page = PAGES.page(garden(), "en")
    assert "  - In parts:\n    - Of R&D expenses of last year, what lies below 1,000,000 yuan: 5%" in page
    assert "  - A bag of tea\n" in page
    assert "- At most 300,000 yuan in all\n- Rounded down to full 1,000 yuan\n" in page


@pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.id)
def test_no_page_shows_a_code_or_an_unfilled_place(policy: Policy):
    for language in LANGUAGES:
        page = re.sub(r"<http[^>]*>", "", PAGES.page(policy, language))
        assert not re.search(r"[{}]|\b[a-z]+_[a-z_]+\b|None", page)
        assert policy.name[language] in page


def test_a_top_up_is_told_by_the_names_of_policies():
    assert "已按“龙岗区专精特新企业奖励”获得的，补足差额" in PAGES.page(own("srdi-award-longgang@1"), "zh")
