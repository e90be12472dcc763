"""What a condition says of a case: true, false, or unknown because of these facts."""

from __future__ import annotations

import copy
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from types import SimpleNamespace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from chalicelib.conditions import parse
from chalicelib.conditions.values import months_between, years_between
from tests.unit.conditions.worlds import TODAY, json_values, patient, sentences, small_facts

T, F = True, False


def verdict(text, facts, today=TODAY):
    found = parse(text).evaluate(facts, today)
    return found.truth if found.truth is not None else set(found.missing)


@pytest.mark.parametrize(
    ("text", "facts", "expected"),
    [
        ("a > 3 and b > 3", {}, {"a", "b"}),
        ("a > 3 and b > 3", {"a": 1}, F),
        ("a > 3 and b > 3", {"a": 5}, {"b"}),
        ("a > 3 or b > 3", {"a": 5}, T),
        ("a > 3 or b > 3", {"a": 1}, {"b"}),
        ("(a > 3 and c) or b > 3", {"a": 1}, {"b"}),
        ("not a", {}, {"a"}),
        ("not (a and b)", {"a": False}, T),
        ("a == b", {"a": 1}, {"b"}),
        ("premises.area >= 300", {"premises": {}}, {"premises.area"}),
        ("premises.area >= 300", {"premises": None}, {"premises.area"}),
        ("premises.area >= 300", {"premises": {"area": None}}, {"premises.area"}),
    ],
)
def test_false_and_unknown_is_false_and_missing_names_only_what_can_still_decide(text, facts, expected):
    assert verdict(text, facts) == expected


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("area >= 300", {"area": "300"}),
        ("area >= 300", {"area": True}),
        ("area >= 300", {"area": float("nan")}),
        ("area >= 300", {"area": Decimal("1e999999")}),
        ("area >= 300", {"area": [300]}),
        ('area == "x"', {"area": 3}),
        ("area", {"area": 1}),
        ("years_since(area) < 1", {"area": "2026-02-30"}),
        ("years_since(area) < 1", {"area": "24/11/2026"}),
        ('"x" in area', {"area": "xyz"}),
        ('under(area, "C")', {"area": "制造业"}),
        ('within(area, "440300")', {"area": "4403"}),
        ("count(area) > 1", {"area": 3}),
        ("sum(area) > 1", {"area": [1, "2"]}),
        ("1 / area > 1", {"area": 0}),
        ("area < other", {"area": "a", "other": "b"}),
        ("area == other", {"area": "a", "other": 1}),
        ("workdays_since(area) > 1", {"area": "0001-01-01"}),
    ],
)
def test_a_malformed_fact_is_unknown_and_named(text, facts):
    missing = verdict(text, facts)
    assert isinstance(missing, set)
    assert "area" in missing


@pytest.mark.parametrize(
    ("text", "facts", "expected"),
    [
        ("layoff <= 0.055", {"layoff": 0.055}, T),
        ("a + b == 0.3", {"a": 0.1, "b": 0.2}, T),
        ("a + b == 0.3", {"a": Decimal("0.1"), "b": Decimal("0.2")}, T),
        ("a / 3 * 3 == 1", {"a": 1}, T),
        ("income * 0.25 <= 75_000_000", {"income": 300_000_000}, T),
        ("-a < 0", {"a": 1}, T),
        ("1 <= a <= 3 < 4", {"a": 3}, T),
        ("1 <= a <= 3", {"a": 4}, F),
        ('kind in ["cafe", "bar"]', {"kind": "bar"}, T),
        ('kind not in ("cafe", "bar")', {"kind": "bar"}, F),
        ("insured == True", {"insured": True}, T),
        ("insured != True", {"insured": True}, F),
        ('"x" in titles', {"titles": ["y", "x"]}, T),
        ('"x" in titles', {"titles": []}, F),
        ('"x" in titles', {"titles": ["y", None]}, {"titles"}),
        ("1 in numbers", {"numbers": [True]}, F),
        ("mine in titles", {"titles": ["x"], "mine": "x"}, T),
        ("a == b", {"a": "x", "b": "x"}, T),
        ("a == b", {"a": "2026-11-24", "b": date(2026, 11, 24)}, T),
    ],
)
def test_values_are_exact_and_of_their_kind(text, facts, expected):
    assert verdict(text, facts) == expected


@pytest.mark.parametrize(
    ("born", "today", "expected"),
    [
        ("2025-11-25", TODAY, T),
        ("2025-11-24", TODAY, F),  # the first birthday: a full year has passed
        ("2025-11-24T16:30:00Z", TODAY, T),  # half past midnight on the 25th in Shanghai
        ("2025-11-24T23:30:00+08:00", TODAY, F),
        ("2025-11-24T23:30:00", TODAY, F),  # without offset it is Shanghai's
        (datetime(2025, 11, 24, 16, 30, tzinfo=UTC), TODAY, T),
        (date(2025, 11, 24), TODAY, F),
        ("2024-02-29", date(2025, 2, 27), T),
        ("2024-02-29", date(2025, 2, 28), F),  # no such day: the year is full on the month's last
        ("2027-01-01", TODAY, T),
    ],
)
def test_an_age_counts_full_calendar_years_in_shanghai(born, today, expected):
    assert verdict("years_since(child.born) < 1", {"child": {"born": born}}, today) == expected


@patient
@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 1200))
def test_a_birthday_is_the_first_day_of_a_full_year(born, years):
    assume(born.year + years <= 9998 and (born.month, born.day) != (2, 29))
    birthday = born.replace(year=born.year + years)
    day_before = date.fromordinal(birthday.toordinal() - 1)
    assert (years_between(born, birthday), years_between(born, day_before)) == (years, years - 1)


@patient
@given(st.dates(date(1900, 1, 1)), st.dates(date(1900, 1, 1), date(9990, 1, 1)), st.integers(0, 400))
def test_full_months_never_fall_as_time_goes_on(start, end, later):
    assert months_between(start, date.fromordinal(end.toordinal() + later)) >= months_between(start, end)


def test_working_days_follow_the_notice_on_holidays():
    facts = {"accepted": "2026-09-30"}
    assert verdict("workdays_since(accepted) == 1", facts, date(2026, 10, 8)) is T
    assert verdict("workdays_since(accepted) == 0", facts, date(2026, 10, 7)) is T


@pytest.mark.parametrize(
    ("text", "facts", "expected"),
    [
        ('under(industry, "C", "I65")', {"industry": "C3922"}, T),
        ('under(industry, "C", "I65")', {"industry": "3922"}, T),
        ('under(industry, "C", "I65")', {"industry": "I6513"}, T),
        ('under(industry, "C", "I65")', {"industry": "I64"}, F),
        ('under(industry, "65")', {"industry": "I6513"}, T),
        ('under(industry, "C")', {"industry": "C65"}, {"industry"}),
        ('within(region, "440300")', {"region": "440304"}, T),
        ('within(region, "440000")', {"region": "440304"}, T),
        ('within(region, "440000")', {"region": "440300"}, T),
        ('within(region, "440304")', {"region": "440300"}, F),
        ('within(region, "440300", "440100")', {"region": "440106001000"}, T),
        ('within(region, "440300")', {"region": "441900"}, F),
        ('not within(region, "440300")', {"region": "440304"}, F),
    ],
)
def test_industries_and_regions_lie_under_one_another(text, facts, expected):
    assert verdict(text, facts) == expected


SHARES = {"shareholders": [{"share": 60, "local": True}, {"share": 40, "local": False}]}


@pytest.mark.parametrize(
    ("text", "facts", "expected"),
    [
        ("sum(shareholders.share) == 100 and 1 <= count(shareholders) <= 50", SHARES, T),
        ("sum(s.share * 2 for s in shareholders) == 200", SHARES, T),
        ("any(s.share >= 50 for s in shareholders)", SHARES, T),
        ("all(s.share >= 50 for s in shareholders)", SHARES, F),
        ("all(shareholders.local)", SHARES, F),
        ("any(shareholders.local)", SHARES, T),
        ("not any(shareholders.local)", SHARES, F),
        ("any(s.share > limit for s in shareholders)", {**SHARES, "limit": 50}, T),
        ("any(s.share > limit for s in shareholders)", SHARES, {"limit"}),
        ("any(s.share > limit for s in shareholders)", {}, {"shareholders", "limit"}),
        ("sum(s.share * rate for s in shareholders) > 1", {}, {"shareholders", "rate"}),
        ("all(s.share > 0 for s in shareholders)", {"shareholders": []}, T),
        ("any(s.share > 0 for s in shareholders)", {"shareholders": []}, F),
        ("sum(shareholders.share) == 0", {"shareholders": []}, T),
        ("sum(shareholders.share) > 0", {"shareholders": [{"share": 1}, {}]}, {"shareholders.share"}),
        ("any(s.share > 9 for s in shareholders)", {"shareholders": [{}, {"share": 10}]}, T),
        ("all(s.share > 9 for s in shareholders)", {"shareholders": [{}, {"share": 10}]}, {"shareholders.share"}),
        ("count(shareholders) > 1", {"shareholders": [{}, {}]}, T),
        ("count(shareholders) > 1", {}, {"shareholders"}),
        ("all(f for f in flags)", {"flags": [True, False]}, F),
        ("sum(numbers) == 3", {"numbers": [1, 2]}, T),
    ],
)
def test_lists_are_counted_summed_and_asked_one_by_one(text, facts, expected):
    assert verdict(text, facts) == expected


@pytest.mark.parametrize(
    ("text", "facts", "expected"),
    [
        ("valid(permit, today)", {"permit": "2026-11-24"}, T),
        ("valid(permit, today)", {"permit": "2026-11-23"}, F),
        ("valid(permit, today)", {"permit": {"from": "2026-01-01", "until": "9999-12-31"}}, T),
        ("valid(permit, today)", {"permit": {"from": "2026-11-25", "until": "2027-01-01"}}, F),
        ("valid(permit, today)", {"permit": {"from": "2026-01-01"}}, {"permit.until"}),
        ("valid(permit, child.born)", {"permit": "2026-11-24"}, {"child.born"}),
        ("valid(permit, today)", {}, {"permit"}),
        ('valid(titles["高企"], today)', {"titles": {"高企": {"from": "2025-01-01", "until": "2027-12-31"}}}, T),
        ('valid(titles["高企"], today)', {"titles": {}}, F),
        ('valid(titles["高企"], today)', {}, {"titles"}),
        ('"高企" in titles', {"titles": {"高企": {}}}, T),
        ('holds("permit")', {"$holds": ["permit"]}, T),
        ('holds("permit")', {"$holds": []}, F),
        ('holds("permit")', {}, {"$holds"}),
        ("confirmed(child.born)", {"$confirmed": ["child.born"]}, T),
        ("confirmed(child.born)", {"$confirmed": {"child"}}, T),
        ("confirmed(child.born)", {"$confirmed": [], "child": {"born": "2026-11-01"}}, F),
        ("confirmed(child.born)", {"$confirmed": []}, {"child.born"}),
        ("confirmed(child.born)", {"child": {"born": "2026-11-01"}}, {"$confirmed"}),
        ("confirmed(child.born)", {}, {"$confirmed", "child.born"}),
        ("confirmed(mother)", {"$confirmed": ["mother.name"], "mother": {"name": "王"}}, T),
        ("confirmed(mother)", {"$confirmed": ["mother.name"], "mother": {"name": "王", "phone": "1"}}, F),
    ],
)
def test_validity_licences_and_confirmation(text, facts, expected):
    assert verdict(text, facts) == expected


# --- properties ---


def in_python(text, facts):
    """The same sentence read by Python itself, on the same complete facts."""
    parts = [SimpleNamespace(share=Fraction(part["share"]), ok=part["ok"]) for part in facts["parts"]]
    days = {name: date.fromisoformat(facts[name]) for name in ("born", "sold")}
    numbers = {name: Fraction(facts[name]) for name in "nmx"}
    functions = {
        "years_since": lambda day: Fraction(years_between(day, TODAY)),
        "count": lambda many: Fraction(len(many)),
    }
    names = {**facts, **numbers, **days, **functions, "parts": parts, "today": TODAY}
    return eval(text, names)  # noqa: S307  # our own sentence


@patient
@given(sentences, small_facts)
def test_on_complete_facts_a_sentence_means_what_it_means_in_python(text, facts):
    assert verdict(text, facts) == in_python(text, facts)


def some_of(draw, facts):
    """Part of the facts: some names, and of some elements some fields."""
    kept = copy.deepcopy({name: value for name, value in facts.items() if draw(st.booleans())})
    for element in kept.get("parts", []):
        for field in ("share", "ok"):
            if draw(st.booleans()):
                del element[field]
    return kept


@patient
@given(sentences, small_facts, st.data())
def test_more_facts_never_overturn_a_verdict(text, facts, data):
    condition, partial = parse(text), some_of(data.draw, facts)
    early, late = condition.evaluate(partial, TODAY), condition.evaluate(facts, TODAY)
    assert early.truth in {None, late.truth}


@patient
@given(sentences, small_facts, st.data())
def test_the_missing_facts_are_exactly_those_that_decide(text, facts, data):
    condition, partial = parse(text), some_of(data.draw, facts)
    found = condition.evaluate(partial, TODAY)
    supplied = partial | {name.partition(".")[0]: facts[name.partition(".")[0]] for name in found.missing}
    assert (found.truth is None) == bool(found.missing)
    assert condition.evaluate(supplied, TODAY).truth is not None


@patient
@given(sentences, st.dictionaries(st.sampled_from([*"nmxst", "flag", "born", "sold", "parts"]), json_values))
def test_whatever_the_facts_are_evaluation_answers(text, facts):
    condition = parse(text)
    found = condition.evaluate(facts, TODAY)
    assert found.missing <= condition.names()
    assert (found.truth is None) == bool(found.missing)


@pytest.mark.parametrize(
    "text",
    [
        'under(f, "C")', 'within(f, "440300")', "valid(f, today)", 'valid(f["k"], today)', 'holds("k")',
        "confirmed(f)", "confirmed(f.g)", "g in f", "workdays_since(f) > 3", "months_since(f) == g", "f == g", "f < g",
        "sum(f.g) / g > f", "all(f)", "any(x == g for x in f)", "any(x.share > g for x in f)",
    ],
)  # fmt: skip
@patient
@given(facts=st.dictionaries(st.sampled_from(["f", "g", "$holds", "$confirmed"]), json_values))
def test_whatever_the_facts_are_every_function_answers(text, facts):
    found = parse(text).evaluate(facts, TODAY)
    assert (found.truth is None) == bool(found.missing)
