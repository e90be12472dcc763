"""What is known is filled in; what is typed is confirmed; a register that is down is named and waited for once."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from werkzeug.wrappers import Request, Response

from chalicelib.sharing import hub, service
from chalicelib.sharing.service import Subject
from infra.simulators.serving import routed, serving
from tests.unit.cases.bundles import bundle, words
from tests.unit.core.surroundings import configured

TODAY = date(2026, 11, 24)
MOTHER, FATHER = "44030419940312998X", "440303199208259977"
SUBJECT = Subject({"phone": "13800000001"}, {"marriage": {"number": "J-1"}}, {"id-number": MOTHER})
RECORDS: dict[tuple[str, str], Any] = {
    ("public-security.identity", MOTHER): {"name": "陈静"},
    ("public-security.identity", FATHER): {"name": "王志明"},
    ("public-security.household", MOTHER): {"head": " 陈静 ", "region": "no region", "kind": 7},
}


class Registers:
    """A hub of these records that counts what it is asked; `answers` are said instead."""

    def __init__(self) -> None:
        self.asked: Counter[tuple[str, str]] = Counter()
        self.answers: dict[str, Response] = {}

    def answer(self, request: Request, register: str) -> Response:
        query = (register, request.args["subject"])
        self.asked[query] += 1
        if register in self.answers:
            return self.answers[register]
        record = RECORDS.get(query)
        return Response(json.dumps({"record": record}), 200 if record else 404)


@pytest.fixture
def registers() -> Iterator[Registers]:
    made = Registers()
    routes = [("GET", "/registers/<register>/records", made.answer)]
    with serving(routed(routes)) as url, configured(ONETHING_HUB_URL=url, ONETHING_HUB_KEY="k"):
        yield made


def asking(**fields: dict[str, Any]) -> Any:
    """A bundle with these fields; each has its name as its label, and is of a text unless it says otherwise."""
    whole = {f"who.{name}": {"type": "text", "label": words(name), **rule} for name, rule in fields.items()}
    return bundle({"a": frozenset()}, form=[{"section": words("谁"), "fields": whole}])


def test_an_answer_is_filled_in_from_its_source_and_says_so(registers: Registers) -> None:
    of = asking(
        name={"from": "hub:public-security.identity.name"},
        phone={"from": "profile:phone"},
        number={"from": "licence:marriage.number"},
        note={},
    )
    assert service.prefill(of, SUBJECT, TODAY).values == {
        "who.name": ("陈静", "hub:public-security.identity.name"),
        "who.phone": ("13800000001", "profile:phone"),
        "who.number": ("J-1", "licence:marriage.number"),
    }


def test_what_the_form_would_not_accept_is_left_for_the_person(registers: Registers) -> None:
    of = asking(
        head={"from": "hub:public-security.household.head"},
        region={"type": "region", "from": "hub:public-security.household.region"},
        kind={"from": "hub:public-security.household.kind"},
        gone={"from": "hub:public-security.household.nothing"},
        wallet={"from": "licence:id-card.name"},
    )
    assert service.prefill(of, SUBJECT, TODAY).values == {"who.head": ("陈静", "hub:public-security.household.head")}


def test_each_record_is_asked_for_once_however_many_fields_come_from_it(registers: Registers) -> None:
    of = asking(a={"from": "hub:public-security.household.head"}, b={"from": "hub:public-security.household.kind"},
                c={"from": "hub:public-security.identity.name"})  # fmt: skip
    service.prefill(of, SUBJECT, TODAY)
    assert registers.asked == {("public-security.household", MOTHER): 1, ("public-security.identity", MOTHER): 1}


def test_without_the_key_a_register_is_not_asked(registers: Registers) -> None:
    of = asking(name={"from": "hub:public-security.identity.name"})
    filled = service.prefill(of, Subject({}, {}, {}), TODAY)
    assert (filled.values, filled.unavailable, registers.asked) == ({}, (), {})


@pytest.mark.parametrize(
    "answer",
    [Response("", 503), Response("<html>", 200), Response('{"record": []}', 200), Response("[]"), Response("{}", 401)],
    ids=["down", "no JSON", "no record", "no object", "wrong key"],
)
def test_a_register_that_does_not_answer_is_named_and_stops_no_other(registers: Registers, answer: Response) -> None:
    registers.answers["public-security.identity"] = answer
    of = asking(a={"from": "hub:public-security.identity.name"}, b={"from": "hub:public-security.household.head"})
    filled = service.prefill(of, SUBJECT, TODAY)
    assert filled.unavailable == ("public-security.identity",)
    assert set(filled.values) == {"who.b"}


def test_a_register_that_has_nothing_is_not_down(registers: Registers) -> None:
    assert hub.record("public-security.identity", "440101199901010019") is None
    assert service.ask([("public-security.identity", "440101199901010019")]).down == frozenset()


def test_a_hub_that_nobody_can_reach_is_down() -> None:
    with configured(ONETHING_HUB_URL="http://127.0.0.1:9"), pytest.raises(hub.RegisterDown) as down:
        hub.record("public-security.identity", MOTHER)
    assert down.value.register == "public-security.identity"


def test_what_was_filled_in_and_not_changed_is_confirmed(registers: Registers) -> None:
    of = asking(a={}, b={}, c={})
    answers = {"who": {"a": "1", "b": "changed", "c": "typed"}}
    prefilled = {"who.a": ("1", "profile:phone"), "who.b": ("2", "profile:phone")}
    assert service.confirmed(of, answers, prefilled) == (("who.a",), ())


COMPARED = {"confirm": [{"with": "hub:public-security.identity.name", "of": "who.number"}]}


@pytest.mark.parametrize(
    ("name", "number", "confirmed"),
    [("陈静", MOTHER, True), ("陈靜", MOTHER, False), ("陈静", FATHER, False), ("陈静", "440101199901010019", False)],
)
def test_a_typed_answer_is_confirmed_when_the_register_says_the_same_of_that_person(
    registers: Registers, name: str, number: str, confirmed: bool
) -> None:
    of = asking(name=COMPARED, number={})
    answers = {"who": {"name": name, "number": number}}
    assert service.confirmed(of, answers, {})[0] == (("who.name",) if confirmed else ())


def test_a_field_with_a_comparison_is_not_confirmed_by_having_been_filled_in(registers: Registers) -> None:
    of = asking(name=COMPARED, number={})
    answers = {"who": {"name": "别人", "number": MOTHER}}
    assert service.confirmed(of, answers, {"who.name": ("别人", "profile:name")})[0] == ()


def test_a_register_that_is_down_confirms_nothing_and_is_named(registers: Registers) -> None:
    registers.answers["public-security.identity"] = Response("", 503)
    of = asking(name=COMPARED, number={})
    answers = {"who": {"name": "陈静", "number": MOTHER}}
    assert service.confirmed(of, answers, {}) == ((), ("public-security.identity",))
    assert registers.asked.total() == 1


def test_what_is_not_answered_asks_nobody(registers: Registers) -> None:
    assert service.confirmed(asking(name=COMPARED, number={}), {}, {}) == ((), ())
    assert not registers.asked
