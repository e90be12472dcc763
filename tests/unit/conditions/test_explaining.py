"""What a condition says to people, and why a case stands as it does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.conditions import Number, Vocabulary, parse
from chalicelib.core.i18n import Words
from tests.unit.conditions.worlds import CITY, SMALL, TODAY, json_values, patient, sentences, small_facts

SENTENCES = [
    (
        'premises.area >= 300 and premises.kind == "entertainment"',
        "营业面积不少于300平方米，并且场所类型是娱乐场所",
        "Floor area is at least 300 m² and kind of premises is entertainment",
    ),
    (
        "years_since(child.born) < 1",
        "孩子的出生时间至今不满1年",
        "Child’s date of birth was less than 1 year ago",
    ),
    (
        "years_since(child.born) <= 1",
        "孩子的出生时间至今不满2年",
        "Child’s date of birth was less than 2 years ago",
    ),
    (
        "months_since(premises.opened) > 5",
        "开业日期至今已满6个月",
        "Opening date was at least 6 months ago",
    ),
    (
        "workdays_since(premises.opened) == 1",
        "开业日期至今已满1个工作日、不满2个工作日",
        "Opening date was at least 1 working day but less than 2 working days ago",
    ),
    ("years_since(child.born) >= 0", "孩子的出生时间不晚于当日", "Child’s date of birth is not after today"),
    ("child.born <= today", "孩子的出生时间不晚于当日", "Child’s date of birth is not after today"),
    ('premises.opened > "2026-01-01"', "开业日期晚于2026-01-01", "Opening date is after 2026-01-01"),
    (
        "years_since(child.born) + 1 > staff",
        "孩子的出生时间至今的整年数 + 1超过从业人数",
        "Full years since child’s date of birth + 1 is more than number of staff",
    ),
    ("not mother.insured", "母亲是否参保为“否”", "Mother is insured is “no”"),
    ("layoff <= 0.055", "裁员率不高于5.5%", "Layoff rate is at most 5.5%"),
    (
        "income * 0.25 <= 300_000_000",
        "应纳税所得额 × 0.25不超过300万元",
        "Taxable income × 0.25 is at most 3,000,000 yuan",
    ),
    (
        "(staff - (insured - staff)) / 2 - staff > 1",
        "（从业人数 − （参保人数 − 从业人数）） ÷ 2 − 从业人数超过1人",
        "(number of staff − (insured staff − number of staff)) ÷ 2 − number of staff is more than 1 person",
    ),
    ("staff + insured + 2 * staff > 1", "从业人数 + 参保人数 + 2 × 从业人数超过1人", None),
    ("staff == 1", "从业人数等于1人", "Number of staff is 1 person"),
    ("1 <= staff <= 50", "从业人数在1人到50人之间", "Number of staff is between 1 person and 50 people"),
    ("child.name != mother.name", "孩子姓名与母亲姓名不同", "Name of the child is not the same as mother's name"),
    (
        'premises.kind in ["cafe", "bar"]',
        "场所类型是咖啡馆或酒吧",
        "Kind of premises is café or bar",
    ),
    (
        'premises.kind not in ["cafe", "bar"]',
        "场所类型不是咖啡馆或酒吧中的任何一个",
        "Kind of premises is none of café or bar",
    ),
    ('"高新技术企业" in titles', "企业称号中有高新技术企业", "高新技术企业 is among titles"),
    (
        'valid(honours["老字号"], today)',
        "荣誉中的老字号在当日有效",
        "老字号 among honours is valid today",
    ),
    ("not valid(permit, child.born)", "许可证在孩子的出生时间无效", "Permit is not valid on child’s date of birth"),
    (
        'under(industry, "C", "I65") and within(region, "440300")',
        "行业属于制造业（C）或行业I65，并且经营地区属于440300",
        "Industry is in manufacturing (C) or industry I65, and region is in 440300",
    ),
    (
        "sum(shareholders.share) == 100",
        "股东的出资比例之和等于100%",
        "The sum of share over shareholders is 100%",
    ),
    ("count(shareholders) > 1", "股东的数量超过1", "The number of shareholders is more than 1"),
    (
        "all(s.share > 0 for s in shareholders)",
        "股东全部满足“出资比例高于0%”",
        "All of shareholders satisfy “share is more than 0%”",
    ),
    (
        "not all(shareholders.local)",
        "股东中至少有一项满足“本地居民为“否””",
        "At least one of shareholders satisfies “local resident is “no””",
    ),
    ('holds("birth-certificate")', "申请人持有出生医学证明", "The applicant holds birth certificate"),
    (
        "not confirmed(child.born)",
        "孩子的出生时间与登记信息不一致",
        "Child’s date of birth does not agree with the register",
    ),
    (
        "layoff <= 0.055 or insured <= 30 and layoff <= 0.20",
        "裁员率不高于5.5%，或者（参保人数不超过30人，并且裁员率不高于20%）",
        "Layoff rate is at most 5.5%, or both insured staff is at most 30 people and layoff rate is at most 20%",
    ),
    (
        "mother.insured and (staff > 1 or insured > 2)",
        "母亲是否参保为“是”，并且（从业人数超过1人，或者参保人数超过2人）",
        "Mother is insured is “yes”, "
        "and either number of staff is more than 1 person or insured staff is more than 2 people",
    ),
    ("staff > 1 and insured > 2 and layoff < 0.1", "从业人数超过1人，参保人数超过2人，并且裁员率低于10%", None),
    ("not (staff > 1 or mother.insured)", "从业人数不超过1人，并且母亲是否参保为“否”", None),
    ("True", "任何情况下都成立", "This always holds"),
    ("nobody.knows > 3", "nobody.knows超过3", "Nobody.knows is more than 3"),
]


@pytest.mark.parametrize(("text", "zh", "en"), SENTENCES)
def test_a_condition_reads_as_a_person_would_say_it(text, zh, en):
    condition = parse(text)
    assert condition.explain(CITY, "zh") == zh
    assert en is None or condition.explain(CITY, "en") == en


def test_a_long_list_of_options_is_cut_short():
    codes = ", ".join(f'"{code}"' for code in range(40))
    assert parse(f"region in [{codes}]").explain(CITY, "zh") == "经营地区是0、1、2、3、4、5、6、7、8、9等40项"


def test_a_unit_may_have_words_of_its_own():
    places = Vocabulary.of({"beds": Number(Words(zh="张", en="beds"), label=Words(zh="床位", en="Places"))})
    assert parse("beds >= 20").explain(places, "zh") == "床位不少于20张"
    assert parse("beds >= 20").explain(places, "en") == "Places is at least 20 beds"


def told(text, facts):
    return [
        (clause.text.zh, clause.verdict.truth, clause.seen.zh if clause.seen else None)
        for clause in parse(text).why(facts, TODAY, CITY)
    ]


def test_why_not_is_told_clause_by_clause_with_the_value_seen():
    facts = {"premises": {"area": 250, "kind": "entertainment"}, "staff": "many"}
    assert told('premises.area >= 300 and premises.kind == "entertainment" and staff < 9 and layoff < 1', facts) == [
        ("营业面积不少于300平方米", False, "250平方米"),
        ("场所类型是娱乐场所", True, "娱乐场所"),
        ("从业人数少于9人", None, "many"),
        ("裁员率低于100%", None, None),
    ]


def test_alternatives_are_the_parts_of_one_clause():
    (clause,) = parse("layoff <= 0.055 or insured <= 30").why({"layoff": 0.2, "insured": 12}, TODAY, CITY)
    assert (clause.verdict.truth, clause.seen.zh) == (True, "裁员率：20%；参保人数：12人")
    assert [(part.verdict.truth, part.seen.en) for part in clause.parts] == [(False, "20%"), (True, "12 people")]


@pytest.mark.parametrize(
    ("text", "facts", "seen"),
    [
        ("years_since(child.born) < 1", {"child": {"born": "2025-11-24T16:30:00Z"}}, "2025-11-25"),
        ("mother.insured", {"mother": {"insured": False}}, "否"),
        ('"高企" in titles', {"titles": ["专精特新", "老字号"]}, "专精特新、老字号"),
        ("count(shareholders) > 1", {"shareholders": [{}]}, "1项"),
        ('premises.kind == "bar"', {"premises": {"kind": "casino"}}, "casino"),
        ("child.name == mother.name", {"child": {"name": "王小明"}}, "孩子姓名：王小明"),
        ('holds("birth-certificate")', {"$holds": []}, None),
    ],
)
def test_what_was_seen_is_written_for_people(text, facts, seen):
    (clause,) = parse(text).why(facts, TODAY, CITY)
    assert (clause.seen.zh if clause.seen else None) == seen


@patient
@given(sentences, small_facts)
def test_the_clauses_together_are_the_verdict(text, facts):
    condition = parse(text)
    truths = [clause.verdict.truth for clause in condition.why(facts, TODAY, SMALL)]
    assert all(truths) is condition.evaluate(facts, TODAY).truth


@patient
@given(sentences, st.dictionaries(st.sampled_from([*"nmxst", "flag", "born", "sold", "parts"]), json_values))
def test_whatever_the_facts_are_the_clauses_can_be_shown(text, facts):
    for clause in parse(text).why(facts, TODAY, SMALL):
        assert clause.text.zh
        assert clause.seen is None or clause.seen.zh


@patient
@given(sentences)
def test_every_condition_has_a_sentence_in_both_languages(text):
    condition = parse(text)
    assert condition.explain(SMALL, "zh")
    assert condition.explain(SMALL, "en")[0].upper() == condition.explain(SMALL, "en")[0]
