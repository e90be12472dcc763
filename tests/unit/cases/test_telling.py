"""What a timeline tells of a case by whom, and what a person is told when their form is not taken."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from chalicelib.cases import guidance, rules
from chalicelib.cases.errors import InvalidAnswers, NotEligible
from chalicelib.cases.models import Case, CaseStatus, Change, Entry, Happening, ItemStatus, Sheet
from chalicelib.catalogue.models import Bundle
from chalicelib.core import clock
from chalicelib.core.errors import FieldFault
from chalicelib.core.i18n import Words
from chalicelib.identity.models import Assurance
from tests.unit.cases.bundles import NOW, REGION, bundle, draft, submitted, words

GRAPH = {"a": frozenset(), "b": frozenset("a")}
TODAY = clock.local_date(NOW)
ADULT = "years_since(who.born) >= 18"
EIGHTEEN = TODAY.replace(year=TODAY.year - 18)


def with_birthday(**more: Any) -> Bundle:
    """Somebody is asked for their date of birth; all else is up to the test."""
    fields = {
        "who.name": {"type": "person-name", "label": words("姓名")},
        "who.born": {"type": "date", "label": words("出生"), "not-after": "today"},
        "who.phone": {"type": "phone", "label": words("手机"), "required": False, "show-when": ADULT},
    }
    return bundle(GRAPH, form=[{"section": words("谁"), "fields": fields}], **more)


def born(day: date, **more: Any) -> dict[str, Any]:
    return {"who": {"name": "陈静", "born": day.isoformat(), **more}}


def handed(of: Bundle, sheet: Sheet) -> Case:
    with clock.fixed(NOW):
        return rules.submit(draft(), of, sheet, TODAY).case


def test_a_new_draft_is_of_its_applicant_person_region_and_moment_and_begins_the_timeline() -> None:
    sheet = Sheet(answers={"who": {"name": "陈静"}})
    with clock.fixed(NOW):
        change = rules.draft(version="sample@1", applicant="company:c", person="p", region=REGION, sheet=sheet)
    case = change.case
    assert (case.applicant, case.person, case.bundle, case.region) == ("company:c", "p", "sample@1", REGION)
    assert (case.created, case.status, case.sheet, case.items) == (NOW, CaseStatus.DRAFT, sheet, {})
    assert change.entries == (Entry(Happening.DRAFTED, "citizen", facts={"bundle": "sample@1"}),)


def test_each_draft_has_a_number_of_its_own() -> None:
    numbers = {draft().id for _ in range(20)}
    assert len(numbers) == 20
    assert all(number.startswith("20261124") for number in numbers)


def test_handing_in_keeps_the_sheet_the_moment_and_says_that_the_citizen_did_it() -> None:
    case, of = draft(answers={"who": {"name": "陈静"}}), bundle(GRAPH)
    with clock.fixed(NOW):
        change = rules.submit(case, of, case.sheet, TODAY)
    assert (change.case.sheet, change.case.submitted) == (case.sheet, NOW)
    assert [(entry.kind, entry.actor) for entry in change.entries] == [(Happening.SUBMITTED, "citizen")]


def test_what_is_kept_is_what_was_handed_in_not_what_the_draft_still_had() -> None:
    handed_in = Sheet(answers={"who": {"name": "陈静"}})
    assert handed(bundle(GRAPH), handed_in).sheet == handed_in != draft().sheet


def test_a_case_that_is_due_in_an_unannounced_year_is_provisional() -> None:
    case = submitted(bundle(GRAPH, days={"a": 60}))
    assert case.due is not None
    assert (case.due.year, case.provisional) == (2027, True)


def test_calling_back_is_told_by_the_citizen_and_closing_by_the_system_with_the_outcome() -> None:
    case = submitted(bundle(GRAPH)).moved(CaseStatus.IN_PROGRESS)
    assert rules.withdraw(case).entries[0].actor == "citizen"
    done = case.with_items(*(replace(item, status=ItemStatus.APPROVED) for item in case.items.values()))
    assert rules.closed_if_done(Change(done)).entries == (
        Entry(Happening.CLOSED, "system", facts={"status": "completed"}),
    )


def test_an_unknown_code_is_pointed_at_and_named_in_both_languages() -> None:
    with pytest.raises(InvalidAnswers) as refused:
        rules.patch(draft(), bundle(GRAPH), {"chosen": ["z"]}, 0, TODAY)
    there_is_none = Words(zh="没有这一项", en="There is no such field")
    assert refused.value.faults == (FieldFault("/chosen/0", "unknown", there_is_none),)


def test_a_missing_material_is_pointed_at_and_named_in_both_languages() -> None:
    of = bundle(GRAPH, materials={"x": {"name": words("x"), "met-by": ["paper"]}})
    of = of.model_copy(update={"items": {**of.items, "a": of.items["a"].model_copy(update={"materials": ("x",)})}})
    with pytest.raises(InvalidAnswers) as refused:
        handed(of, Sheet(answers={"who": {"name": "陈静"}}))
    missing = Words(zh="缺少这份材料", en="This material is missing")
    assert refused.value.faults == (FieldFault("/materials/x", "material_missing", missing),)


def test_whoever_is_not_eligible_is_told_at_the_answers_why() -> None:
    of = with_birthday(eligibility=[{"when": ADULT, "otherwise": words("未满十八周岁")}])
    case = draft(answers=born(date(2020, 1, 1)))
    with pytest.raises(NotEligible) as refused:
        rules.handed_in(case, of, Assurance.REAL_NAME, TODAY)
    why = Words(zh="未满十八周岁", en="未满十八周岁")
    assert refused.value.faults == (FieldFault("/answers", "not_eligible", why),)


class TestOnTheDay:
    """What depends on the date is judged on the day of handing in, not before."""

    @pytest.mark.parametrize(("day", "phone"), [(EIGHTEEN, "13812345678"), (EIGHTEEN.replace(day=25), None)])
    def test_a_field_is_handed_in_if_it_is_shown_today(self, day: date, phone: str | None) -> None:
        case = draft(answers=born(day, phone="13812345678"))
        sheet = rules.handed_in(case, with_birthday(), Assurance.REAL_NAME, TODAY)
        assert sheet.answers["who"].get("phone") == phone

    @pytest.mark.parametrize(("day", "status"), [(EIGHTEEN, "waiting"), (EIGHTEEN.replace(day=25), "not_applicable")])
    def test_an_item_belongs_to_the_case_if_its_condition_holds_today(self, day: date, status: str) -> None:
        of = with_birthday()
        items = of.model_dump(by_alias=True, exclude_none=True)["items"]
        items["b"]["applies-when"] = ADULT
        of = Bundle.model_validate({**of.model_dump(by_alias=True, exclude_none=True), "items": items})
        answers = born(day)
        assert guidance.items(draft(answers=answers), of, TODAY)["b"].status == status
        assert handed(of, Sheet(answers=answers)).items["b"].status == status

    @pytest.mark.parametrize(("day", "needed"), [(EIGHTEEN, True), (EIGHTEEN.replace(day=25), False)])
    def test_a_material_is_missing_if_it_is_needed_today(self, day: date, needed: bool) -> None:
        of = with_birthday(materials={"x": {"name": words("x"), "met-by": ["paper"], "needed-when": ADULT}})
        of = of.model_copy(update={"items": {**of.items, "a": of.items["a"].model_copy(update={"materials": ("x",)})}})
        sheet = Sheet(answers=born(day))
        if needed:
            with pytest.raises(InvalidAnswers):
                handed(of, sheet)
        else:
            assert handed(of, sheet).status is CaseStatus.SUBMITTED

    def test_a_day_that_has_not_come_is_no_birthday_in_a_draft_nor_when_it_is_handed_in(self) -> None:
        tomorrow = born(TODAY.replace(day=25))
        with pytest.raises(InvalidAnswers) as saved:
            rules.patch(draft(), with_birthday(), {"answers": tomorrow}, 0, TODAY)
        with pytest.raises(InvalidAnswers) as handed_in:
            rules.handed_in(draft(answers=tomorrow), with_birthday(), Assurance.REAL_NAME, TODAY)
        found = [[(fault.pointer, fault.code) for fault in each.value.faults] for each in (saved, handed_in)]
        assert found == [[("/answers/who/born", "in_future")]] * 2

    def test_a_check_across_fields_is_made_for_today(self) -> None:
        of = with_birthday(checks=[{"must": ADULT, "otherwise": words("未满十八周岁")}])
        rules.handed_in(draft(answers=born(EIGHTEEN)), of, Assurance.REAL_NAME, TODAY)
        with pytest.raises(InvalidAnswers) as refused:
            rules.handed_in(draft(answers=born(EIGHTEEN.replace(day=25))), of, Assurance.REAL_NAME, TODAY)
        assert [fault.code for fault in refused.value.faults] == ["check_failed"]


def test_what_is_missing_is_told_once() -> None:
    """Form and completeness are two questions; the answer to both is one list."""
    with pytest.raises(InvalidAnswers) as refused:
        rules.handed_in(draft(), with_birthday(), Assurance.REAL_NAME, TODAY)
    assert [fault.pointer for fault in refused.value.faults] == ["/answers/who/name", "/answers/who/born"]


def test_a_section_for_a_chosen_item_is_handed_in_when_the_item_is_chosen() -> None:
    section = {"section": words("灯"), "show-when": '"b" in chosen',
               "fields": {"lamp.watts": {"type": "integer", "label": words("瓦"), "required": False}}}  # fmt: skip
    name = {"section": words("谁"), "fields": {"who.name": {"type": "person-name", "label": words("姓名")}}}
    of = bundle(GRAPH, chosen=["b"], form=[name, section])
    answers = {"who": {"name": "陈静"}, "lamp": {"watts": 5}}
    seen = {
        chosen: rules.handed_in(draft(answers=answers, chosen=chosen), of, Assurance.REAL_NAME, TODAY).answers
        for chosen in ((), ("b",))
    }
    assert seen == {(): {"who": {"name": "陈静"}}, ("b",): answers}


def test_a_patch_that_chooses_keeps_what_was_chosen_until_the_next() -> None:
    of = bundle(GRAPH, chosen=["b"])
    case = rules.patch(draft(), of, {"chosen": ["b"]}, 0, TODAY).case
    assert case.sheet.chosen == ("b",)
    assert rules.patch(case, of, {}, 0, TODAY).case.sheet.chosen == ("b",)


def test_a_patch_that_declares_is_kept() -> None:
    of = bundle(GRAPH, materials={"x": {"name": words("x"), "met-by": ["declaration"]}})
    assert rules.patch(draft(), of, {"declared": ["x", "x"]}, 0, TODAY).case.sheet.declared == ("x",)


def test_a_draft_shows_each_department_and_the_region_that_its_answer_names() -> None:
    region = {"who.region": {"type": "region", "label": words("区")}}
    name = {"who.name": {"type": "text", "label": words("名")}}
    of = bundle(GRAPH, form=[{"section": words("谁"), "fields": name | region}])
    of = of.model_copy(
        update={"items": {**of.items, "b": of.items["b"].model_copy(update={"routed_by": "who.region"})}}
    )
    items = guidance.items(draft(answers={"who": {"region": "440304"}}), of, TODAY)
    assert [(item.department, item.region) for item in items.values()] == [
        ("health", REGION), ("public-security", "440304"),
    ]  # fmt: skip


@pytest.mark.parametrize("status", ItemStatus)
def test_every_state_of_an_item_has_words(status: ItemStatus) -> None:
    assert guidance.item_state(status).zh
    assert guidance.item_state(status).en


@pytest.mark.parametrize("status", CaseStatus)
def test_every_state_of_a_case_has_words(status: CaseStatus) -> None:
    assert guidance.case_state(status).zh
    assert guidance.case_state(status).en
