"""What changed between two versions is told in words, in both languages."""

from __future__ import annotations

import pytest

from chalicelib.catalogue import service
from chalicelib.catalogue.diffing import changes
from tests.unit.catalogue.samples import STALL, stall


def told(old: str, new: str) -> list[tuple[str, str]]:
    assert old in STALL
    after = service.read(STALL.replace(old, new, 1), "fruit-stall.yaml")
    return [(words.zh, words.en) for words in changes(stall(), after)]


def test_nothing_is_told_of_what_is_the_same():
    assert changes(stall(), stall()) == ()


@pytest.mark.parametrize(
    ("old", "new", "zh", "en"),
    [
        (
            "promised: 3, statutory: 5",
            "promised: 2, statutory: 5",
            "事项“摊位登记”：时限·承诺 3 → 2",
            "Item “The place”: limit, promised 3 → 2",
        ),
        (
            "applies-when: stall.scales > 0",
            "applies-when: stall.scales > 1",
            "事项“计量器具备案”：办理条件 “stall.scales > 0” → “stall.scales > 1”",
            "Item “The scales”: condition “stall.scales > 0” → “stall.scales > 1”",
        ),
        (
            "    chosen: true\n",
            "",
            "事项“夜间照明”：由申请人选择 是 → 否",
            "Item “A lamp”: chosen by the applicant yes → no",
        ),
        (
            "    after: [place]\n",
            "",
            "事项“计量器具备案”：先后 “place” → 无",
            "Item “The scales”: order “place” → none",
        ),
        (
            "{zh: 手机号, en: Phone}",
            "{zh: 电话, en: Telephone}",
            "字段“电话”：名称 “手机号” → “电话”",
            "Field “Telephone”: label “Phone” → “Telephone”",
        ),
        ("    may-follow: 5\n", "", "材料“身份证”：容缺天数 5 → 无", "Material “Identity card”: may follow 5 → none"),
        (
            "assurance: real-name",
            "assurance: face",
            "整体：实名等级 “real-name” → “face”",
            "Bundle: assurance “real-name” → “face”",
        ),
        ("steps: [6, 2]", "steps: [6, 1]", "整体：四减·steps 6、2 → 6、1", "Bundle: the four cuts, steps 6, 2 → 6, 1"),
    ],
)
def test_a_change_is_told(old: str, new: str, zh: str, en: str):
    assert told(old, new) == [(zh, en)]


def test_what_is_added_and_removed_is_told_by_name():
    both = told("  lamp:\n    name", "  light:\n    name")
    assert both == [
        ("新增事项“夜间照明”（light）", "Item added: “A lamp” (light)"),
        ("删去事项“夜间照明”（lamp）", "Item removed: “A lamp” (lamp)"),
    ]


def test_a_condition_of_a_section_is_told():
    ((zh, _),) = told("    show-when: '\"lamp\" in chosen'\n", "")
    assert zh.startswith("整体：表单分节")
