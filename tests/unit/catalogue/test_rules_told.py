"""What is judged on the day, and the words in which a person hears what is missing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from chalicelib.catalogue import checking, rules
from chalicelib.catalogue.models import Bundle
from chalicelib.core.errors import FieldFault
from chalicelib.core.i18n import Words
from tests.unit.catalogue.samples import STALL, stall, with_change
from tests.unit.catalogue.test_rules import OWNER, TODAY, WHOLE, with_answer

ADULT = "years_since(owner.born) >= 18"
BIRTHDAY = date(2026, 11, 24)
BORN_TODAY, BORN_TOMORROW = {"born": "2008-11-24"}, {"born": "2008-11-25"}


def changed(old: str, new: str) -> Bundle:
    return checking.load(with_change(old, new), "fruit-stall.yaml")


def owned_by(owner: dict[str, str], **stall_answers: Any) -> dict[str, Any]:
    return {"owner": {**OWNER, **owner}, "stall": {**WHOLE["stall"], **stall_answers}}


def seen(bundle: Bundle, answers: dict[str, Any]) -> rules.Seen:
    return rules.seen(bundle, answers, TODAY)


def gaps(bundle: Bundle, answers: dict[str, Any]) -> tuple[FieldFault, ...]:
    return rules.gaps(bundle, seen(bundle, answers), TODAY)


class TestOnTheDay:
    """Eighteen from today on: what depends on it holds today for one, and tomorrow for the other."""

    def test_a_field_is_shown_from_its_day_on(self) -> None:
        bundle = changed('show-when: stall.kind == "moving"', f"show-when: {ADULT}")
        assert "stall.wheels" in seen(bundle, owned_by(BORN_TODAY)).names
        assert "stall.wheels" not in seen(bundle, owned_by(BORN_TOMORROW)).names

    def test_a_section_is_shown_from_its_day_on(self) -> None:
        bundle = changed("show-when: '\"lamp\" in chosen'", f"show-when: {ADULT}")
        assert "lamp.watts" in seen(bundle, owned_by(BORN_TODAY)).names
        assert "lamp.watts" not in seen(bundle, owned_by(BORN_TOMORROW)).names

    def test_a_part_of_an_entry_is_shown_and_missing_from_its_day_on(self) -> None:
        bundle = changed("show-when: paid}", f"show-when: {ADULT}}}")
        helpers = [{"name": "李明", "paid": True, "wage": 5}, {"name": "赵云", "paid": True}]
        grown, young = (owned_by(owner, helpers=helpers) for owner in (BORN_TODAY, BORN_TOMORROW))
        assert seen(bundle, grown).answers["stall"]["helpers"] == helpers
        assert seen(bundle, young).answers["stall"]["helpers"][0] == {"name": "李明", "paid": True}
        assert [fault.pointer for fault in gaps(bundle, grown)] == ["/answers/stall/helpers/1/wage"]
        assert gaps(bundle, young) == ()

    def test_a_check_across_fields_holds_from_its_day_on(self) -> None:
        bundle = changed("must: stall.scales >= count(stall.helpers)", f"must: {ADULT}")
        assert gaps(bundle, owned_by(BORN_TODAY)) == ()
        assert [fault.code for fault in gaps(bundle, owned_by(BORN_TOMORROW))] == ["check_failed"]


def test_a_section_that_is_not_shown_hides_none_behind_it() -> None:
    hidden = changed(
        "section: {zh: 摊位, en: The stall}", 'section: {zh: 摊位, en: The stall}\n    show-when: owner.name == "李"'
    )
    names = rules.seen(hidden, WHOLE, TODAY, ("lamp",)).names
    assert names[-1] == "lamp.watts"
    assert "stall.region" not in names


def test_what_was_chosen_is_among_the_facts_of_the_form() -> None:
    bundle = stall()
    assert rules.seen(bundle, WHOLE, TODAY, ("lamp",)).facts == bundle.facts(WHOLE, ("lamp",))


def test_an_entry_that_is_no_entry_is_left_for_the_faults_to_name() -> None:
    answers = with_answer("stall.helpers", [3, {"name": "李明", "paid": False}])
    assert seen(stall(), answers).answers["stall"]["helpers"][0] == 3
    assert [fault.pointer for fault in gaps(stall(), answers)] == [
        "/answers/stall/helpers/0/name",
        "/answers/stall/helpers/0/paid",
    ]


def test_a_part_of_an_entry_may_depend_on_the_rest_of_the_form() -> None:
    bundle = changed("show-when: paid}", 'show-when: stall.kind == "moving"}')
    helpers = [{"name": "李明", "paid": True, "wage": 5}]
    assert seen(bundle, with_answer("stall.helpers", helpers)).answers["stall"]["helpers"] == [
        {"name": "李明", "paid": True}
    ]
    moving = rules.merged(with_answer("stall.helpers", helpers), {"stall": {"kind": "moving", "wheels": 4}})
    assert seen(bundle, moving).answers["stall"]["helpers"] == helpers


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        (
            rules.merged(WHOLE, {"owner": {"name": None}}),
            ("/answers/owner/name", "“姓名”还没有填写", "“Name” is not filled in yet"),
        ),
        (
            with_answer("stall.helpers", [{"paid": False}]),
            ("/answers/stall/helpers/0/name", "“帮工姓名”还没有填写", "“Name of the helper” is not filled in yet"),
        ),
    ],
)
def test_what_is_missing_is_told_with_its_own_label(answers: dict[str, Any], told: tuple[str, str, str]) -> None:
    pointer, zh, en = told
    (fault,) = gaps(stall(), answers)
    assert (fault.pointer, fault.code) == (pointer, "required")
    assert fault.message == Words(zh=zh, en=en)


def test_a_list_too_short_is_told_with_the_fewest_that_it_must_have() -> None:
    bundle = changed("length: [1, 3]", "length: [2, 3]")
    (fault,) = gaps(bundle, with_answer("stall.helpers", [{"name": "李明", "paid": False}]))
    assert (fault.pointer, fault.code) == ("/answers/stall/helpers", "too_few")
    assert "“帮工”" in fault.message.zh
    assert "2" in fault.message.zh


def test_a_check_that_names_no_field_is_told_at_the_answers() -> None:
    """The chosen items are no field of the form."""
    bundle = checking.load(
        STALL.replace("must: stall.scales >= count(stall.helpers)", "must: '\"lamp\" in chosen'"), "x"
    )
    (fault,) = gaps(bundle, WHOLE)
    assert (fault.pointer, fault.code) == ("/answers", "check_failed")


def test_a_fault_inside_an_entry_has_the_label_of_the_field_inside() -> None:
    helpers = stall().fields()["stall.helpers"]
    labels = {at: rules.label(helpers, at).zh for at in ("", "/0", "/0/name", "/2/wage", "/0/nick")}
    assert labels == {"": "帮工", "/0": "帮工", "/0/name": "帮工姓名", "/2/wage": "工资", "/0/nick": "帮工"}
