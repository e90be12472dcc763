"""Every fault that a policy file may have is told, with its line and its cure; and all faults at once."""

from __future__ import annotations

import re

import pytest

from chalicelib.catalogue.findings import Faulty, Finding, listing
from chalicelib.policies import checking
from tests.unit.policies.samples import GARDEN, HOUSE, line_of, with_change

FAULTS = [
    # code, what is replaced, by what, a mark in the line that must be told
    ("key_missing", "body: longgang\n", "", "policy:"),
    ("key_unknown", "notice: 5\nwithout", "notices: 5\nwithout", "notices:"),
    ("not_one_of", "themes: [growth]", "themes: [grwoth]", "themes:"),
    ("malformed", "policy: tea-house", "policy: Tea_House", "policy:"),
    ("money_unreadable", "fixed: 10万元", "fixed: 100000", "fixed: 100000"),
    ("money_unreadable", "total: 100万元", "total: 100万", "total: 100万"),
    ("money_unreadable", "total: 100万元", "total: 100人", "total: 100人"),
    ("rate_unreadable", "by: 200%", "by: twice", "by: twice"),
    ("calculation_unreadable", "of: revenue,", "of: revenue +,", "of: revenue +"),
    ("condition_unreadable", "  - staff >= 5人", "  - staff => 5人", "staff => 5人"),
    ("condition_unreadable", "  - staff >= 5人", '  - under(industry, "Z9")', "Z9"),
    ("day_unreadable", "{from: 2026-01-01,", "{from: 2026-02-30,", "2026-02-30"),
    ("days_reversed", "until: 2026-12-31", "until: 2025-12-31", "2025-12-31"),
    ("amount_ways", "500万元, fixed: 10万元", "500万元, fixed: 10万元, formula: revenue", "formula"),
    ("amount_ways", "500万元, fixed: 10万元", "500万元", "when: revenue >= 500万元}"),
    ("amount_of", "rate: 2%, of: revenue,", "rate: 2%,", "rate: 2%"),
    ("amount_of", "fixed: 10万元", "fixed: 10万元, per: 1万元", "per: 1万元"),
    ("condition_unknown_name", "  - staff >= 5人", "  - staf >= 5人", "staf >= 5人"),
    ("condition_unknown_name", "of: revenue,", "of: revenu,", "of: revenu,"),
    ("condition_wrong_type", "  - not: arrears", "  - not: revenue_growth", "not: revenue_growth"),
    ("condition_wrong_operand", "  - staff >= 5人", "  - staff >= 5万元", "staff >= 5万元"),
    ("condition_wrong_operand", "  - staff >= 5人", "  - staff + revenue >= 5人", "staff + revenue"),
    ("condition_wrong_operand", "cap: 8万元", "cap: 8万元 + staff", "8万元 + staff"),
    ("condition_no_such_option", '"hte" in titles\'\n  - not', '"htee" in titles\'\n  - not', "htee"),
    ("condition_always_true", "  - staff >= 5人", "  - staff >= 0", "staff >= 0"),
    ("condition_never_true", "  - staff >= 5人", "  - staff < 0", "staff < 0"),
    ("never_eligible", "  - not: arrears", "  - staff < 3人", "when:"),
    (
        "always_eligible",
        HOUSE[HOUSE.index('  - within(region, "440307")') : HOUSE.index("amount:")],
        "  - any:\n      - staff >= 5人\n      - staff < 7人\n",
        "when:",
    ),
    ("money_without_unit", "revenue >= 100万元", "revenue >= 1000000", "revenue >= 1000000"),
    ("money_without_unit", "  - staff >= 5人", "  - revenue - rd_spend > 5", "rd_spend > 5"),
    ("money_without_unit", "  - staff >= 5人", "  - export < 8000000", "export < 8000000"),
    ("unknown_region", '"440307")', '"440307", "440399")', "440399"),
    ("place_unsaid", '  - within(region, "440307")', '  - within(region, "440305")', "when:"),
    ("amount_unit", "rate: 2%, of: revenue,", "rate: 2%, of: staff,", "of: staff"),
    ("amount_unit", "cap: 8万元", "cap: 8人", "cap: 8人"),
    ("amount_unit", "fixed: 10万元", "each: 10万元, of: revenue", "of: revenue"),
    ("tier_unreachable", "when: revenue < 500万元", "when: revenue < 500万元 and staff < 3人", "staff < 3人"),
    ("tier_unreachable", "when: revenue >= 500万元", "when: true", "revenue < 500万元"),
    ("tiers_overlap", "when: revenue < 500万元", "when: revenue < 600万元", "600万元"),
    ("multiplier_unreachable", "{when: '\"hte\" in titles', by", "{when: arrears, by", "when: arrears"),
    (
        "bracket_order",
        "rate: 2%, of: revenue, cap: 8万元, floor: 1万元",
        "of: revenue, brackets: [{up-to: 9万元, rate: 1%}, {up-to: 5万元, rate: 2%}]",
        "up-to: 5万元",
    ),
    ("floor_above_cap", "floor: 1万元", "floor: 9万元", "floor: 9万元"),
    ("unknown_policy", "stacks-with: [tea-garden]", "stacks-with: [tea-gardens]", "tea-gardens"),
    ("unknown_policy", "topped-up: [tea-house]", "topped-up: [tea-hose]", "tea-hose"),
    ("unknown_policy", '"tea-garden" not in awarded', '"tea-gard" not in awarded', "tea-gard"),
    ("names_itself", "stacks-with: [tea-garden]", "stacks-with: [tea-house]", "stacks-with: [tea-house]"),
    ("listed_twice", "stacks-with: [tea-garden]", "stacks-with: [tea-garden, tea-garden]", "stacks-with"),
    (
        "stacks_and_excludes",
        "stacks-with: [tea-garden]",
        "stacks-with: [tea-garden]\neither-or: [tea-garden]",
        "stacks-with",
    ),
    ("unknown_body", "body: longgang", "body: longang", "body: longang"),
    ("unknown_bundle", "notice: 5\n", "notice: 5\nruns-on: tea-ceremony\n", "tea-ceremony"),
    ("bundle_does_not_ask", "notice: 5\n", "notice: 5\nruns-on: science-grant\n", "runs-on:"),
    ("window_outside_validity", "until: 2026-05-31", "until: 2027-05-31", "window:"),
    ("assumed_unsaid", "note: {zh", "#note: {zh", "assumed:"),
]

BETWEEN = [
    # code, what is changed in the other file, in this one, a mark in the line of the other file that must be told
    (
        "yields_in_circle",
        ("sources:", "yields-to: [tea-house]\nsources:"),
        ("stacks-with: [tea-garden]", "yields-to: [tea-garden]"),
        "yields-to",
    ),
    (
        "version_twice",
        ("policy: tea-garden", "policy: tea-house\nversion: 2026"),
        ("stacks-with: [tea-garden]\n", ""),
        "version:",
    ),
    (
        "version_overlap",
        ("policy: tea-garden", "policy: tea-house\nversion: 2025"),
        ("stacks-with: [tea-garden]\n", ""),
        "valid:",
    ),
]


def found(text: str, garden: str = GARDEN) -> tuple[Finding, ...]:
    return checking.check({"tea-house.yaml": text, "tea-garden.yaml": garden})


def test_the_samples_themselves_have_no_fault():
    assert found(HOUSE) == ()


@pytest.mark.parametrize(("code", "old", "new", "mark"), FAULTS, ids=[f"{n}-{row[0]}" for n, row in enumerate(FAULTS)])
def test_a_fault_is_told_with_its_line_and_how_to_mend_it(code: str, old: str, new: str, mark: str):
    text = with_change(old, new)
    told = [finding for finding in found(text) if finding.code == code]
    assert told, listing(found(text))
    assert line_of(text, mark) in [finding.line for finding in told]
    assert not [words for finding in told for words in readable(finding) if re.search(r"[{][a-z_]+[}]", words)]


def readable(finding: Finding) -> tuple[str, ...]:
    return finding.what.zh, finding.what.en, finding.mend.zh, finding.mend.en


@pytest.mark.parametrize(("code", "other", "this", "mark"), BETWEEN, ids=[row[0] for row in BETWEEN])
def test_a_fault_between_two_policies_is_told_in_the_file_that_has_it(
    code: str, other: tuple[str, str], this: tuple[str, str], mark: str
):
    garden = GARDEN.replace(*other, 1)
    told = [finding for finding in found(with_change(*this), garden) if finding.code == code]
    assert (told[-1].file, told[-1].line) == ("tea-garden.yaml", line_of(garden, mark))


def test_every_code_of_policies_is_tested():
    tested = {row[0] for row in FAULTS} | {row[0] for row in BETWEEN}
    assert checking.own_texts().keys() - tested == set()


def test_all_faults_are_told_at_once_of_shape_of_sense_and_between_files():
    text = HOUSE
    for old, new in [
        ("body: longgang", "body: longang"),
        ("  - staff >= 5人", "  - staf >= 5人"),
        ("by: 200%", "by: twice"),
        ("rate: 2%, of: revenue", "rate: 2%, of: staff"),
        ("stacks-with: [tea-garden]", "stacks-with: [tea-gardens]"),
    ]:
        assert old in text
        text = text.replace(old, new, 1)
    told = {(finding.code, finding.line) for finding in found(text)}
    assert told >= {
        ("unknown_body", line_of(text, "longang")),
        ("condition_unknown_name", line_of(text, "staf >=")),
        ("rate_unreadable", line_of(text, "twice")),
        ("amount_unit", line_of(text, "of: staff")),
        ("unknown_policy", line_of(text, "tea-gardens")),
    }


def test_the_listing_reads_like_a_compilers():
    told = listing(found(with_change("body: longgang", "body: longang"))).splitlines()
    assert told[0] == "tea-house.yaml:5: body: 没有发布机关“longang” [unknown_body]"
    assert told[1] == "    → 是不是“longgang”？ 新机关先写进 bodies.yaml"


def test_tiers_that_overlap_are_sound_where_the_first_pays_no_less():
    descending = with_change("rate: 2%, of: revenue, cap: 8万元, floor: 1万元", "fixed: 8万元").replace(
        "when: revenue < 500万元", "when: revenue >= 200万元"
    )
    assert found(descending) == ()
    ascending = descending.replace("fixed: 8万元", "fixed: 12万元")
    assert [finding.code for finding in found(ascending)] == ["tiers_overlap"]


def test_a_circle_of_three_is_named_in_full():
    middle = GARDEN.replace("policy: tea-garden", "policy: tea-hall").replace(
        "sources:", "yields-to: [tea-garden]\nsources:", 1
    )
    files = {
        "tea-house.yaml": with_change("stacks-with: [tea-garden]", "yields-to: [tea-hall]"),
        "tea-garden.yaml": GARDEN.replace("sources:", "yields-to: [tea-house]\nsources:", 1),
        "tea-hall.yaml": middle,
    }
    told = checking.check(files)
    assert [finding.code for finding in told] == ["yields_in_circle"] * 3
    assert "tea-house → tea-hall → tea-garden → tea-house" in told[0].what.zh


def test_loading_a_faulty_file_raises_with_every_finding():
    files = {"tea-house.yaml": with_change("body: longgang", "body: longang"), "tea-garden.yaml": GARDEN}
    with pytest.raises(Faulty) as raised:
        checking.load(files)
    assert [finding.code for finding in raised.value.findings] == ["unknown_body"]


def test_loading_sound_files_gives_the_policies():
    found = checking.load({"tea-house.yaml": HOUSE, "tea-garden.yaml": GARDEN})
    assert [policy.id for policy in found] == ["tea-house@2026", "tea-garden@1"]


def test_a_file_that_cannot_be_read_is_no_unknown_policy_to_others():
    told = found(HOUSE, GARDEN.replace("amount:\n", "amounts:\n"))
    assert {(finding.file, finding.code) for finding in told} == {
        ("tea-garden.yaml", "key_missing"),
        ("tea-garden.yaml", "key_unknown"),
    }


def test_a_grant_that_the_register_is_searched_for_is_a_policy():
    text = with_change("  - staff >= 5人", '  - any(a.policy == "tea-gardn" and a.year >= 2025 for a in past_awards)')
    assert [finding.code for finding in found(text)] == ["unknown_policy"]


def test_a_calculation_may_be_a_plain_number_but_no_list():
    told = found(with_change("of: revenue, cap: 8万元", "of: [revenue], cap: 8万元"))
    assert [finding.code for finding in told] == ["wrong_type"]
    assert "算式" in told[0].mend.zh


def test_a_text_that_is_no_policy_at_all_is_told_too():
    assert [finding.code for finding in found("- a\n- b\n")][:1] == ["wrong_type"]
    assert [finding.code for finding in found("policy: x\nname: {zh: 茶\nwhen: [")][:1] == ["not_yaml"]


def test_a_bundle_that_several_policies_run_on_has_to_ask_for_which():
    alone = with_change("notice: 5\n", "notice: 5\nruns-on: newborn\n")
    assert found(alone) == ()
    told = found(alone, GARDEN.replace("sources:", "runs-on: newborn\nsources:", 1))
    assert [(finding.file, finding.code) for finding in told] == [
        ("tea-house.yaml", "bundle_does_not_ask"),
        ("tea-garden.yaml", "bundle_does_not_ask"),
    ]
