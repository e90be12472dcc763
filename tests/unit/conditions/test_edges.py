"""The edges of the language: first and last days, whole numbers, the ends of intervals, what a refusal points at."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from chalicelib.conditions import ConditionError, Date, Group, Many, Number, Text, Vocabulary, overlap, parse
from chalicelib.conditions.domains import Beneath, Interval, Other, Texts, under, universe
from chalicelib.conditions.feasibility import Search, always, never
from chalicelib.conditions.limits import Limits
from chalicelib.conditions.linear import bound, total
from chalicelib.conditions.parsing import read, read_term
from chalicelib.conditions.phrases import Said
from chalicelib.conditions.quantities import listed, quantity
from chalicelib.conditions.tree import Arithmetic, Const, Count, Fact, Kind
from chalicelib.conditions.values import day, months_between, number, workdays_between
from chalicelib.core.i18n import Words
from tests.unit.conditions.worlds import CITY, TODAY


def verdict(text: str, facts: dict[str, Any], today: date = TODAY) -> Any:
    found = parse(text).evaluate(facts, today)
    return found.truth if found.truth is not None else set(found.missing)


class TestWhatIsMissing:
    @pytest.mark.parametrize(
        ("text", "facts", "missing"),
        [
            ("mine in titles", {}, {"titles", "mine"}),
            ("mine in titles", {"titles": ["x"]}, {"mine"}),
            ("mine in titles", {"mine": "x"}, {"titles"}),
            ('workdays_since("1900-01-01") > 1', {}, {"today"}),
            ("workdays_since(born) > 1", {"born": "1900-01-01"}, {"born"}),
            ("a / (b - b) > 1", {"a": 1, "b": 1}, {"b"}),
            ("valid(permit, today)", {"permit": {}}, {"permit.from", "permit.until"}),
            ('valid(titles["x"], today)', {"titles": {"x": {"from": "2026-01-01"}}}, {"titles.x.until"}),
            ('valid(titles["x"], today)', {"titles": {"x": None}}, {"titles.x"}),
            ("a < b", {"a": "2026-01-01", "b": 3}, {"a", "b"}),
        ],
    )
    def test_what_would_decide_is_named_and_nothing_else(self, text: str, facts: dict[str, Any], missing: set[str]):
        found = parse(text).evaluate(facts, TODAY)
        assert (found.truth, found.missing) == (None, missing)


@pytest.mark.parametrize(
    ("start", "until", "valid"), [(0, 0, True), (1, 9, False), (-9, -1, False), (-9, 0, True), (0, 9, True)]
)
def test_what_is_valid_is_so_from_its_first_day_to_its_last(start: int, until: int, valid: bool):
    permit = {"from": (TODAY + timedelta(start)).isoformat(), "until": (TODAY + timedelta(until)).isoformat()}
    assert verdict("valid(permit, today)", {"permit": permit}) is valid


def test_working_days_are_counted_over_ten_years_and_no_longer():
    start = date(2016, 11, 24)
    assert isinstance(workdays_between(start, start + timedelta(3660)), int)
    assert workdays_between(start, start + timedelta(3661)) is None
    assert workdays_between(start + timedelta(3661), start) is None


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        (10**30, 10**30),
        (-(10**30), -(10**30)),
        (10**30 + 1, None),
        (-(10**30) - 1, None),
        (Decimal("1e-30"), Fraction(1, 10**30)),
        (Decimal("1e-31"), None),
        (Decimal("9e30"), 9 * 10**30),
        (Decimal("1e31"), None),
        (Decimal("Infinity"), None),
        (2.0, 2),
        (2.5, Fraction(5, 2)),
        (Fraction(1, 3), Fraction(1, 3)),
        ("2", None),
        (True, None),
        (None, None),
    ],
)
def test_a_number_is_exact_within_what_a_form_can_mean(raw: Any, value: Any):
    assert number(raw) == value
    assert type(number(raw)) is type(value)


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("2026-11-24", date(2026, 11, 24)),
        ("2026-11-24T15:59:59Z", date(2026, 11, 24)),
        ("2026-11-24T16:00:00Z", date(2026, 11, 25)),
        ("2026-11-24T16:00", date(2026, 11, 24)),
        ("2026-11-24T16:00:00.5+09:00", date(2026, 11, 24)),
        ("2026-11-24 16:00", None),
        ("20261124", None),
        ("2026-W48-2", None),
        ("9999-12-31T23:59:59Z", None),
        ("0001-01-01", date(1, 1, 1)),
        (20261124, None),
    ],
)
def test_a_day_is_a_day_in_shanghai(raw: Any, value: date | None):
    assert day(raw) == value


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        (date(2026, 1, 31), date(2026, 2, 27), 0),
        (date(2026, 1, 31), date(2026, 2, 28), 1),
        (date(2026, 1, 15), date(2026, 2, 14), 0),
        (date(2026, 1, 15), date(2027, 1, 15), 12),
        (date(2026, 3, 15), date(2026, 1, 15), -2),
        (date(2026, 3, 15), date(2026, 1, 14), -3),
        (date(2024, 2, 29), date(2025, 2, 28), 12),
    ],
)
def test_a_month_is_full_on_its_day_or_on_the_last_of_a_shorter_one(start: date, end: date, months: int):
    assert months_between(start, end) == months


CHILDREN = {"children": [{"born": "2026-01-01", "share": 2}, {"born": "2020-01-01", "share": 3}], "rate": 10}


@pytest.mark.parametrize(
    ("text", "truth"),
    [
        ("any(years_since(c.born) < 1 for c in children)", True),
        ("all(years_since(c.born) < 1 for c in children)", False),
        ("sum(years_since(c.born) for c in children) == 6", True),
        ("sum(c.share * rate for c in children) == 50", True),
        ("all(c.share < rate for c in children)", True),
    ],
)
def test_of_each_element_the_day_and_all_other_facts_are_known(text: str, truth: bool):
    assert verdict(text, CHILDREN) is truth


class TestIntervals:
    """What a number may still be."""

    @pytest.mark.parametrize(
        ("steps", "empty"),
        [
            ([(">", 5), ("<", 5)], True),
            ([(">=", 5), ("<=", 5)], False),
            ([(">", 5), ("<=", 5)], True),
            ([(">=", 5), ("<", 5)], True),
            ([("==", 5), ("!=", 5)], True),
            ([("==", 5), ("!=", 6)], False),
            ([("!=", 5)], False),
            ([(">", 5)], False),
            ([("<", 5)], False),
            ([(">=", 5), (">", 5), ("<=", 5)], True),
            ([("<=", 5), ("<", 5), (">=", 5)], True),
            ([(">", 5), (">=", 5), ("<=", 5)], True),
            ([("<", 5), ("<=", 5), (">=", 5)], True),
            ([(">", 3), (">", 5), ("<", 5)], True),
            ([(">", 5), (">", 3), ("<", 5)], True),
            ([("<", 7), ("<", 5), (">", 5)], True),
            ([("<", 5), ("<", 7), (">", 5)], True),
            ([(">", 5), ("<", 6)], False),
            ([(">=", 1), ("<=", 2), ("!=", 1), ("!=", 2)], False),
        ],
    )
    def test_of_all_numbers_one_is_left_or_none(self, steps: list[tuple[str, int]], empty: bool):
        assert narrowed(Interval(), steps).empty() is empty

    @pytest.mark.parametrize(
        ("steps", "empty"),
        [
            ([(">", 5), ("<", 6)], True),
            ([(">", 5), ("<", 7)], False),
            ([(">=", Fraction(11, 2)), ("<=", 6)], False),
            ([(">=", Fraction(11, 2)), ("<", 6)], True),
            ([(">", Fraction(11, 2)), ("<", Fraction(13, 2))], False),
            ([(">", Fraction(11, 2)), ("<", 6)], True),
            ([("==", Fraction(11, 2))], True),
            ([("<=", Fraction(11, 2)), (">", 5)], True),
            ([("<=", Fraction(11, 2)), (">=", 5)], False),
            ([(">=", 1), ("<=", 3), ("!=", 1), ("!=", 2), ("!=", 3)], True),
            ([(">=", 1), ("<=", 3), ("!=", 1), ("!=", 2), ("!=", 4)], False),
            ([(">=", 1), ("<=", 3), ("!=", 1), ("!=", 3)], False),
            ([(">=", 1), ("<=", 2), ("!=", 1), ("!=", 2)], True),
        ],
    )
    def test_of_whole_numbers_too(self, steps: list[tuple[str, Any]], empty: bool):
        assert narrowed(Interval(integer=True), steps).empty() is empty

    def test_an_end_is_open_where_the_comparison_leaves_it_out(self):
        assert narrowed(Interval(), [(">", 5), ("<=", 7)]) == Interval(5, 7, low_open=True)
        assert narrowed(Interval(), [(">=", 5), ("<", 7)]) == Interval(5, 7, high_open=True)
        assert narrowed(Interval(), [("==", 5)]) == Interval(5, 5)
        assert narrowed(Interval(integer=True), [(">", 5), ("<", 8)]) == Interval(6, 7, integer=True)


def narrowed(interval: Interval, steps: list[tuple[str, Any]]) -> Interval:
    for operator, limit in steps:
        interval = interval.narrowed(operator, limit)
    return interval


class TestTexts:
    """What a text may still be, a whole class of texts at once."""

    @pytest.mark.parametrize(
        ("text", "lies"),
        [
            ("440304", True),
            ("441900", False),
            (Beneath("region", "440304"), True),
            (Beneath("region", "441900"), False),
            (Beneath("industry", "C"), None),
            (Other(), False),
        ],
    )
    def test_a_class_lies_under_a_code_as_its_texts_do(self, text: Any, lies: bool | None):
        assert under("region", text, ("440300",)) is lies

    def test_every_class_that_the_condition_tells_apart_is_there(self):
        classes = universe(frozenset({"x"}), frozenset({("region", "440300"), ("industry", "C")}))
        assert classes == Texts(
            frozenset({"x", "440300", "C", Beneath("region", "440300"), Beneath("industry", "C"), Other()})
        )

    def test_what_is_left_is_what_fits(self):
        left = Texts(frozenset({"x", "y"})).narrowed(lambda text: text == "x")
        assert (left, left.empty(), left.narrowed(lambda text: text == "y").empty()) == (
            Texts(frozenset({"x"})), False, True,
        )  # fmt: skip


class TestNever:
    """What can never hold is proved; what is not proved may hold."""

    @pytest.mark.parametrize(
        ("text", "proved"),
        [
            ("staff in [1, 2] and staff > 2", True),
            ("staff in [1, 3] and staff > 2", False),
            ("not (staff in [1, 2]) and staff >= 1 and staff <= 2", True),
            ("not (staff in [1, 2]) and staff >= 1 and staff <= 3", False),
            ("staff == insured and staff != insured", True),
            ("staff - insured == 1 and insured - staff == 1", True),
            ("staff - insured == 1 and staff + insured == 3", False),
            ("staff < -1", True),
            ("staff < 0", True),
            ("staff <= 0", False),
            ("2 * staff == 5", True),
            ("2 * staff == 4", False),
            ("count(shareholders) < 0", True),
            ("count(shareholders) <= 0", False),
            ("count(shareholders) > 3 and count(shareholders) < 4", True),
            ("sum(shareholders.share) < 0", True),
            ("sum(shareholders.share) > 3 and sum(shareholders.share) < 4", True),
            ("sum(shareholders.share) > 300", False),
            ("any(s.share > 100 for s in shareholders)", True),
            ("any(s.share >= 100 for s in shareholders)", False),
            ("all(s.share > 100 for s in shareholders)", False),
            ('premises.opened < "0001-01-01"', True),
            ('premises.opened <= "0001-01-01"', False),
            ('premises.opened > "9999-12-31"', True),
            ('premises.opened >= "9999-12-31"', False),
            ("years_since(premises.opened) > 1 and years_since(premises.opened) < 2", True),
            ("years_since(premises.opened) > 1 and years_since(premises.opened) < 3", False),
            ("layoff > 0.1 and layoff < 0.2", False),
            ("layoff > 0.1 and layoff <= 0.1", True),
            ('child.name == "王" and mother.name != "王"', False),
            ('under(industry, "C") and industry == "C13"', False),
            ('under(industry, "C") and not under(industry, "C13")', False),
            ('not under(industry, "C") and industry == "C13"', True),
            ('within(region, "440300") and region == "440300"', False),
            ("mother.insured and not mother.insured", True),
            ("(mother.insured or staff > 5) and not mother.insured and staff <= 5", True),
            ("(mother.insured or staff > 5) and not mother.insured", False),
            ("staff in [1] and staff > 1", True),
            ("not (staff in [1]) and staff == 1", True),
            ("not (0 - staff in [-1]) and staff == 1", True),
            ("staff - insured > 0 and staff < insured", True),
            ("income * layoff > 3 and income * layoff < 4", False),
            ("True", False),
            ("False", True),
            ("staff > 1 and False", True),
        ],
    )
    def test_a_contradiction_is_found_and_a_possibility_is_left(self, text: str, proved: bool):
        assert never(read(text), CITY) is proved
        assert always(read(f"not ({text})"), CITY) is proved

    @pytest.mark.parametrize(("budget", "proved"), [(2, True), (1, False)])
    def test_each_alternative_is_tried_that_the_budget_allows(self, budget: int, proved: bool):
        search = Search(Limits(CITY), frozenset(), frozenset(), budget)
        assert search.possible((read("(staff > 1 or staff > 2) and staff < 1"),), {}) is not proved

    def test_a_search_too_long_claims_nothing(self):
        """The search takes alternatives from both ends: what contradicts each way through stands in the middle."""
        parts = [f"(a{n} > 1 or b{n} > 1)" for n in range(14)]
        vocabulary = Vocabulary({"z": Number(), **{f"{x}{n}": Number() for x in "ab" for n in range(14)}})
        clash = ["(z < 0 or z < 1)", "z > 1"]
        assert never(read(" and ".join(clash)), vocabulary)
        assert not never(read(" and ".join([*parts[:7], *clash, *parts[7:]])), vocabulary)


class TestLinear:
    """Comparisons with all that varies on the left."""

    @pytest.mark.parametrize(
        ("text", "weights", "operator", "limit"),
        [
            ("a > b", [("a", 1), ("b", -1)], ">", 0),
            ("b < a", [("a", 1), ("b", -1)], ">", 0),
            ("2 * a + 4 * b <= 6", [("a", 1), ("b", 2)], "<=", 3),
            ("a * 2 - 1 > a + 4", [("a", 1)], ">", 5),
            ("a / 2 == 3", [("a", 1)], "==", 6),
            ("1 - a >= 0", [("a", 1)], "<=", 1),
            ("-a != 3", [("a", 1)], "!=", -3),
            ("a - a > 3", [], ">", 3),
            ("a - (b - 2) > 3", [("a", 1), ("b", -1)], ">", 1),
            ('a > "0001-01-03"', [("a", 1)], ">", 3),
            ("a > 0.5", [("a", 1)], ">", Fraction(1, 2)),
        ],
    )
    def test_comparisons_that_mean_the_same_look_the_same(
        self, text: str, weights: list[tuple[str, int]], operator: str, limit: Any
    ):
        found = bound(read(text))  # type: ignore[arg-type]  # each of these is one comparison
        assert [(term.name, weight) for term, weight in found.weights] == weights  # type: ignore[union-attr]  # facts
        assert (found.operator, found.limit) == (operator, limit)

    @pytest.mark.parametrize(
        ("highest", "ends", "expected"),
        [
            (True, (0, 10), 10 - 2 * 0 + 0),
            (False, (0, 10), 0 - 2 * 10),
            (True, (None, 10), None),
            (True, (0, None), None),
            (False, (0, None), None),
        ],
    )
    def test_a_sum_is_as_high_and_as_low_as_its_terms_let_it(self, highest: bool, ends: Any, expected: int | None):
        a, b = Fact("a", ("a",), Kind.ANY), Fact("b", ("b",), Kind.ANY)
        assert total(((a, 1), (b, -2)), {a: ends, b: ends}, highest) == expected

    def test_a_vocabulary_says_how_low_and_high_a_term_is_and_whether_it_is_whole(self):
        limits = Limits(CITY)
        share = read("any(s.share > 1 for s in shareholders)").body.left  # type: ignore[union-attr]  # one comparison
        assert limits.ends(share) == (0, 100)
        assert limits.whole(share)
        area, name = (Fact(name, tuple(name.split(".")), Kind.ANY) for name in ("premises.area", "child.name"))
        assert (limits.ends(area), limits.whole(area)) == ((0, None), False)
        assert (limits.ends(name), limits.whole(name)) == ((None, None), False)
        assert limits.ends(Count(Fact("titles", ("titles",), Kind.MANY))) == (0, None)

    def test_a_list_inside_an_element_is_a_list(self):
        families = Vocabulary.of({"families": Many(Group({"titles": Many(Text())}))})
        assert parse('any("x" in family.titles for family in families)').check(families) == ()


class TestRefusals:
    @pytest.mark.parametrize(
        ("text", "column", "zh"),
        [
            ("a > 1 and 3", 11, "“3”是一个值，不是条件。"),
            ("a > 1 and (b if c else d)", 12, "这里不能用“b if c else d”。"),
            ("a > 1 and today - born > 3", 11, "“today”不能作加减乘除。"),
            ("a > 1 and years_since(b) < True", 11, None),
            ("count(a) < True", 1, "“count”不能和“True”比较。"),
            ("a.b + 'x' > 1", 1, "“x”不能作加减乘除。"),
            ("b and 9e99 > a", 7, None),
            ("b and a / 0 > 1", 7, "不能除以零。"),
            ("b and a < 'c'", 7, "“c”没有大小之分。"),
            ("b and 'c' < 'd'", 7, "“c”没有大小之分。"),
            ("b and count(a) in ['x']", 19, "“count”不能和“x”比较。"),
            ("b and a in [1, 'x']", 12, "“1”不能和“x”比较。"),
            ("b and a in [1, 'x', True]", 12, "“1”不能和“x”比较。"),
            ("b and -'x' > 1", 7, "“x”不能作加减乘除。"),
            ("b and today.year > 1", 7, None),
            ("b and count(a).c > 1", 7, "这里不能用“count(a)”。"),
        ],
    )
    def test_a_refusal_points_at_what_it_quotes(self, text: str, column: int, zh: str | None):
        with pytest.raises(ConditionError) as refused:
            parse(text)
        assert (refused.value.column, refused.value.message.zh) == (column, zh or refused.value.message.zh)

    @pytest.mark.parametrize("text", ["30元 + 5", "5 + 30元", "30元 + 5元"])
    def test_amounts_with_a_unit_stay_as_they_were_written_and_plain_numbers_are_reckoned(self, text: str):
        assert isinstance(read_term(text), Arithmetic)
        assert read_term("30 + 5") == Const(35, Kind.NUMBER)

    def test_a_truth_is_the_same_however_it_is_written(self):
        assert read("insured == True") == read("True == insured") == read("insured")
        assert read("insured != True") == read("insured == False") == read("not insured")

    @pytest.mark.parametrize("text", ['"x"', "today", "True", '("x")'])
    def test_a_calculation_that_is_no_number_is_refused_where_it_stands(self, text: str):
        with pytest.raises(ConditionError) as refused:
            read_term(text)
        assert refused.value.column == 1 + text.startswith("(")
        assert f"“{text}”" in refused.value.message.zh


class TestQuantities:
    @pytest.mark.parametrize(
        ("amount", "unit", "zh", "en"),
        [
            (1, "person", "1人", "1 person"),
            (2, "person", "2人", "2 people"),
            (-1, "person", "-1人", "-1 person"),
            (10_000, "", "1万", "10,000"),
            (12_000, "", "12000", "12,000"),
            (10**8, "", "1亿", "100,000,000"),
            (3 * 10**8, "", "3亿", "300,000,000"),
            (15 * 10**7, "", "15000万", "150,000,000"),
            (0, "", "0", "0"),
            (Fraction(1, 3), "", "0.333333333333", "0.333333333333"),
            (Fraction(1, 8), "ratio", "12.5%", "12.5%"),
            (150, "fen", "1.5元", "1.5 yuan"),
            (100, "fen", "1元", "1 yuan"),
            (5, "kg", "5kg", "5 kg"),
            (5, Words(zh="台", en="lathes"), "5台", "5 lathes"),
        ],
    )
    def test_a_number_is_written_as_people_write_it(self, amount: Any, unit: Any, zh: str, en: str):
        assert quantity(amount, unit) == Said(zh, en)

    def test_a_number_may_have_no_unit(self):
        assert quantity(5) == Said("5", "5")

    @pytest.mark.parametrize(
        ("count", "zh", "en"),
        [
            (1, "0", "0"),
            (2, "0或1", "0 or 1"),
            (3, "0、1或2", "0, 1 or 2"),
            (10, "0、1、2、3、4、5、6、7、8或9", "0, 1, 2, 3, 4, 5, 6, 7, 8 or 9"),
            (11, "0、1、2、3、4、5、6、7、8、9等11项", "0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 1 more"),
            (13, "0、1、2、3、4、5、6、7、8、9等13项", "0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 3 more"),
        ],
    )
    def test_a_row_of_things_is_read_to_its_end_or_counted(self, count: int, zh: str, en: str):
        assert listed([Said(str(n), str(n)) for n in range(count)]) == Said(zh, en)

    def test_a_row_may_be_joined_by_other_words(self):
        three = [Said("甲", "A"), Said("乙", "B"), Said("丙", "C")]
        assert listed(three, "和", " and ", ("；", "; ")) == Said("甲；乙和丙", "A; B and C")
        long = listed([Said("甲", "A")] * 11, "和", " and ", ("；", "; "))
        assert long == Said("；".join("甲" * 10) + "等11项", "; ".join("A" * 10) + " and 1 more")


class TestTwoConditions:
    def test_facts_that_satisfy_both_are_found_for_that_day_and_the_same_for_a_seed(self):
        young, old = parse("years_since(premises.opened) < 3"), parse("years_since(premises.opened) >= 2")
        found = overlap(young, old, CITY, TODAY)
        assert found is not None
        assert young.evaluate(found, TODAY).truth is True
        assert old.evaluate(found, TODAY).truth is True
        assert overlap(young, old, CITY, TODAY) == overlap(young, old, CITY, TODAY, seed=0) == found

    def test_another_seed_finds_other_facts(self):
        large, named = parse("staff > 5"), parse('child.name != "王"')
        assert overlap(large, named, CITY, TODAY) != overlap(large, named, CITY, TODAY, seed=1)

    def test_conditions_that_contradict_have_no_facts_in_common(self):
        assert overlap(parse("staff > 5"), parse("staff < 3"), CITY, TODAY) is None

    def test_texts_of_a_closed_list_are_all_there_are(self):
        closed = Vocabulary({"kind": Text({"a": Words(zh="甲", en="A"), "b": Words(zh="乙", en="B")})})
        assert never(read('kind != "a" and kind != "b"'), closed)
        assert not never(read('kind != "a"'), closed)
        assert not never(read('kind != "a" and kind != "b"'), Vocabulary({"kind": Text()}))


def test_an_example_fills_of_what_may_be_valid_its_days_and_of_another_group_everything():
    groups = Vocabulary.of(
        {
            "permit": Group({"from": Date(), "until": Date(), "note": Text()}),
            "mother": Group({"name": Text(), "phone": Text()}),
        }
    )
    (valid,) = parse("valid(permit, today)").examples(groups, TODAY, 1).satisfying
    (confirmed,) = parse("confirmed(mother)").examples(groups, TODAY, 1).satisfying
    assert valid["permit"].keys() == {"from", "until"}
    assert confirmed["mother"].keys() == {"name", "phone"}
