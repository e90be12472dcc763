"""What is wrong with a condition before any case has met it, and how two conditions stand to each other."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from chalicelib.conditions import FaultKind, Many, Number, Vocabulary, contradicts, overlap, parse
from chalicelib.conditions.feasibility import always, never
from tests.unit.conditions.worlds import CITY, SMALL, TODAY, patient, sentences, small_facts

FAULTS = [
    ("premises.aera > 3", "unknown-name"),
    ("sum(shareholders.shear) > 3", "unknown-name"),
    ("all(s.shear > 3 for s in shareholders)", "unknown-name"),
    ("confirmed(child.age)", "unknown-name"),
    ("premises.kind > 3", "wrong-type"),
    ("child > 3", "wrong-type"),
    ("staff", "wrong-type"),
    ("years_since(staff) > 3", "wrong-type"),
    ('child.name == "2026-01-01"', "wrong-type"),
    ("shareholders.share > 3", "wrong-type"),
    ("all(s.share > 3 for s in child)", "wrong-type"),
    ("count(staff) > 3", "wrong-type"),
    ('"x" in premises.kind', "wrong-type"),
    ("3 in titles", "wrong-type"),
    ("valid(staff, today)", "wrong-type"),
    ('valid(titles["x"], today)', "wrong-type"),
    ("child.name == child", "wrong-type"),
    ("child.name == staff", "wrong-operand"),
    ("child.name < mother.name", "wrong-operand"),
    ("income > staff", "wrong-operand"),
    ("income - staff > 3", "wrong-operand"),
    ("staff in titles", "wrong-operand"),
    ('premises.kind == "casino"', "no-such-option"),
    ('premises.kind in ["bar", "casino"]', "no-such-option"),
    ('holds("pilot-licence")', "no-such-option"),
    ("premises.area >= 0", "always-true"),
    ("staff > 5 or staff <= 5", "always-true"),
    ("mother.insured or not mother.insured", "always-true"),
    ("count(shareholders) >= 0", "always-true"),
    ("sum(shareholders.share) > -1", "always-true"),
    ("premises.kind in ['entertainment', 'cafe', 'bar']", "always-true"),
    ("1 < 2", "always-true"),
    ("False", "never-true"),
    ("premises.area > 5 and premises.area < 3", "never-true"),
    ("staff > 5 and staff < 6", "never-true"),
    ("staff in [1, 2] and staff not in [1, 2]", "never-true"),
    ("staff > 0.2 and staff < 0.8", "never-true"),
    ("staff > insured and insured > staff", "never-true"),
    ("staff - insured > 0 and 2 * insured > 2 * staff", "never-true"),
    ("years_since(child.born) < 1 and years_since(child.born) >= 1", "never-true"),
    ('premises.opened < "2020-01-02" and premises.opened > "2020-01-01"', "never-true"),
    ('premises.kind == "bar" and premises.kind in ["cafe"]', "never-true"),
    ('premises.kind != "bar" and premises.kind not in ["cafe", "entertainment"]', "never-true"),
    ('child.name == "王" and child.name == "李"', "never-true"),
    ('within(region, "440304") and within(region, "440305")', "never-true"),
    ('within(region, "440304") and not within(region, "440300")', "never-true"),
    ('within(region, "440300") and not under(region, "C")', "never-true"),
    ('under(industry, "I65") and industry == "C13"', "never-true"),
    ('"x" in titles and "x" not in titles', "never-true"),
    ("any(s.share > 3 and s.share < 4 for s in shareholders)", "never-true"),
    ("all(shareholders.local) and any(not s.local for s in shareholders)", "never-true"),
    ("(staff > 5 or insured > 5) and staff < 3 and insured < 3", "never-true"),
]


@pytest.mark.parametrize(("text", "kind"), FAULTS)
def test_a_faulty_condition_is_named_with_a_hint_to_mend_it(text, kind):
    found = parse(text).check(CITY)
    assert kind in {fault.kind for fault in found}, found
    assert all(fault.message.zh and fault.message.en and fault.hint.zh and fault.hint.en for fault in found)


SOUND = [
    'premises.area >= 300 and premises.kind == "entertainment"',
    "years_since(child.born) < 1 and child.born <= today",
    '"高新技术企业" in titles or valid(honours["高新技术企业"], today)',
    'under(industry, "C", "I65") and within(region, "440300") and staff <= 300',
    'within(region, "440300") and not within(region, "440304")',
    'within(region, "440300") and region != "440304"',
    "sum(shareholders.share) == 100 and 1 <= count(shareholders) <= 50",
    "layoff <= 0.055 or insured <= 30 and layoff <= 0.20",
    "premises.area > 5 and premises.area < 6",
    "staff + insured * 1.5 > 1.6 and staff + insured * 1.5 < 2.8",
    "staff > insured or insured > staff",
    "any(s.local for s in shareholders) and any(not s.local for s in shareholders)",
    "valid(permit, today) and valid(permit, child.born)",
    'holds("birth-certificate") and confirmed(child) and child.name != mother.name',
    "True",
]


@pytest.mark.parametrize("text", SOUND)
def test_a_sound_condition_has_no_fault(text):
    assert parse(text).check(CITY) == ()


def test_a_misspelt_name_is_met_with_the_nearest_one():
    (fault,) = parse("premises.aera > 3").check(CITY)
    assert (fault.kind, fault.hint.zh) == (FaultKind.UNKNOWN_NAME, "是不是“premises.area”？")


def test_every_fault_is_told_at_once():
    kinds = [fault.kind for fault in parse('staf > 3 and staff == "x" and premises.kind == "casino"').check(CITY)]
    assert kinds == ["unknown-name", "wrong-type", "no-such-option"]


@patient
@given(sentences)
def test_under_a_vocabulary_it_was_not_written_for_a_condition_has_faults_and_no_reading_fails(text):
    condition = parse(text)
    assert bool(condition.check(CITY)) or not condition.names()
    assert condition.explain(CITY, "zh")
    assert condition.examples(CITY, TODAY, 1).satisfying is not None


def test_a_condition_too_wide_to_search_is_not_called_impossible():
    text = " and ".join(f"(income > {n} or income < -{n} or staff == {n})" for n in range(1, 40))
    assert parse(text).check(CITY) == ()


@settings(patient, max_examples=300)
@given(sentences, small_facts)
def test_what_can_never_hold_holds_for_nobody_and_what_always_holds_fails_nobody(text, facts):
    condition = parse(text)
    truth = condition.evaluate(facts, TODAY).truth
    assert not (truth and never(condition.formula, SMALL))
    assert truth or not always(condition.formula, SMALL)


@patient
@given(sentences, sentences, small_facts)
def test_conditions_that_contradict_each_other_never_hold_together(one, other, facts):
    a, b = parse(one), parse(other)
    if contradicts(a, b, SMALL):
        assert not (a.evaluate(facts, TODAY).truth and b.evaluate(facts, TODAY).truth)
        assert overlap(a, b, SMALL, TODAY) is None


def test_two_tiers_that_overlap_have_a_witness():
    small, large = parse("income <= 3_000_000_00"), parse("income >= 3_000_000_00")
    assert overlap(small, large, CITY, TODAY) == {"income": 300_000_000}
    assert contradicts(small, parse("income > 3_000_000_00"), CITY)


@pytest.mark.parametrize("lowest", [-5, 5])
def test_a_sum_over_a_list_may_be_that_of_an_empty_one(lowest):
    vocabulary = Vocabulary.of({"amounts": Many(Number(minimum=lowest))})
    assert parse("sum(amounts) < 5").check(vocabulary) == ()
    assert parse("sum(amounts) >= 0").check(vocabulary) == (() if lowest < 0 else parse("1 < 2").check(vocabulary))


def test_a_vocabulary_nests_dotted_names_and_finds_them_through_lists():
    assert Vocabulary.of({"a.b.c": SMALL.facts["n"]}).find("a.b.c") == SMALL.facts["n"]
    assert CITY.find("shareholders.share").maximum == 100
    assert CITY.find("child").label.zh == "孩子"
    assert CITY.find("nobody.knows") is None
