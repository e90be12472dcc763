"""One enterprise against all rules gives what reading each rule by itself gives: matches, unknowns, missing facts."""

from __future__ import annotations

import zlib
from datetime import date

import pytest
from hypothesis import given

from chalicelib.conditions import parse
from chalicelib.policies import loading
from chalicelib.policies.matching import index, normal
from chalicelib.policies.matching.index import DamagedIndex, Index
from chalicelib.policies.matching.online import Answer, Matcher
from chalicelib.policies.matching.program import Rule, compiled
from tests.unit.conditions.worlds import TODAY, patient
from tests.unit.policies.matching.worlds import Verdicts, enterprises, naive, rules


def matcher(*texts: str) -> Matcher:
    return Matcher(Index(index.publish(compiled([Rule(text, parse(text)) for text in texts]))))


def verdicts(answer: Answer) -> Verdicts:
    return set(answer.matching), set(answer.unknown), answer.missing


@patient
@given(rules, enterprises, enterprises)
def test_it_agrees_with_reading_every_rule_by_itself(rules, first, second):
    own = Matcher(Index(index.publish(compiled(rules))))
    for facts in (first, second, first):  # the third time from what it remembers
        assert verdicts(own.match(facts, TODAY)) == naive(rules, facts)


def test_every_policy_of_the_repository_fits_a_company_as_it_says():
    own = [Rule(policy.id, policy.condition) for policy in loading.policies()]
    facts = {"region": "440307", "titles": ["hte"], "revenue": 3_000_000_000, "founded": "2015-01-01", "rd_ratio": 0.05}
    answer = Matcher(Index(index.publish(compiled(own)))).match(facts, TODAY)
    assert verdicts(answer) == naive(own, facts)
    assert answer.matching
    assert answer.unknown


def test_a_statement_and_its_opposite_are_unknown_together_without_the_fact():
    answer = matcher("staff > 3 and staff <= 3", "staff > 3 or staff <= 3").match({}, TODAY)
    assert answer.missing == {text: {"staff"} for text in ("staff > 3 and staff <= 3", "staff > 3 or staff <= 3")}


def test_a_condition_with_very_many_ways_is_still_answered():
    text = " and ".join(f"(a{number} == 1 or b{number} == 1)" for number in range(20))
    facts = {f"{letter}{number}": number % 2 for number in range(20) for letter in "ab"}
    own = matcher(text)
    assert sum(1 for _ in normal.ways(own.index.shape(0))) <= normal.MOST
    assert own.match({**facts, **{f"b{number}": 1 for number in range(20)}}, TODAY).matching == [text]
    assert own.match(facts, TODAY).matching == []
    del facts["b0"]
    assert own.match({**{f"b{number}": 1 for number in range(1, 20)}, "a0": 0}, TODAY).missing == {text: {"b0"}}


def test_years_are_counted_anew_on_another_day():
    own = matcher("years_since(founded) >= 3")
    facts = {"founded": "2023-11-25"}
    assert own.match(facts, date(2026, 11, 24)).matching == []
    assert own.match(facts, date(2026, 11, 25)).matching == ["years_since(founded) >= 3"]


def test_the_same_rules_make_the_same_file():
    program = compiled([Rule("a@1", parse('"hte" in titles and staff >= 3 or rd / revenue >= 3%'))])
    content = index.publish(program)
    assert index.publish(program) == content
    assert Index(content).program == program


def test_an_index_is_read_from_the_disk_and_through_a_network(tmp_path):
    content = index.publish(compiled([Rule("a@1", parse("staff >= 3"))]))
    file = tmp_path / "index"
    file.write_bytes(content)
    for found in (Index.open(file), Index.unpack(zlib.compress(content))):
        found.check()
        assert Matcher(found).match({"staff": 3}, TODAY).matching == ["a@1"]


def test_a_damaged_index_is_refused():
    content = index.publish(compiled([Rule("a@1", parse("staff >= 3"))]))
    for wrong in (b"", content[:-1], b"OTMATCH0" + content[8:], content[:20] + b"?" + content[21:]):
        with pytest.raises(DamagedIndex):
            Index(wrong)
    with pytest.raises(DamagedIndex):
        Index.unpack(content)
    with pytest.raises(DamagedIndex, match="rows"):
        Index(content[:-1] + bytes([content[-1] ^ 1])).check()


def test_two_rules_of_one_id_are_refused():
    with pytest.raises(ValueError, match="same id"):
        compiled([Rule("a@1", parse("staff >= 3"))] * 2)


def test_what_is_remembered_stays_small():
    own = matcher('"a" in titles and size == "micro"')
    for number in range(21_000):
        own.match({"size": f"size-{number}", "titles": [f"title-{number}" * 9]}, TODAY)
    assert own.match({"size": "micro", "titles": ["a"]}, TODAY).matching == ['"a" in titles and size == "micro"']
    assert max(len(word.seen) for word in own._words) <= 20_000


def test_without_rules_nothing_fits():
    assert verdicts(matcher().match({"staff": 3}, TODAY)) == (set(), set(), {})
