"""The form as JSON Schema says the same as our own verdict, as far as JSON Schema can speak."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from chalicelib.catalogue import rules
from chalicelib.catalogue.models import AnyField, Bundle, ListField
from chalicelib.catalogue.schema import form_schema
from tests.unit.catalogue.samples import own, stall, whole_faults

TODAY = date(2026, 11, 24)
BUNDLES = [stall(), own("newborn"), own("business-start-up"), own("restaurant")]
BEYOND = {
    "unreadable_characters",
    "id_number_unknown",
    "credit_code_unknown",
    "bank_card_unknown",
    "region_unknown",
    "industry_unknown",
    "no_such_day",
    "too_long_ago",
    "in_future",
    "check_failed",
}
"""What JSON Schema cannot say."""

SAMPLES = [
    "",
    "王秀英",
    "a",
    "11010119900307803X",
    "110101199003078031",
    "13812345678",
    "440304",
    "999999",
    "2026-11-24",
    "2026-02-30",
    "2026-11-01T08:00:00+08:00",
    "2026-11-01T08:00:00",
    "91440300MA5DA12345",
    "6222020200112233445",
    "H62",
    "H99",
    "A001",
    "福田区果园路1号",
    "深圳市智创科技有限公司",
]
ANY = st.one_of(
    st.sampled_from(SAMPLES),
    st.text(max_size=8),
    st.integers(-(10**16), 10**16),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.lists(st.sampled_from(SAMPLES), max_size=3),
    st.dictionaries(st.sampled_from(["name", "x"]), st.sampled_from(SAMPLES), max_size=2),
)


def values(field: AnyField) -> st.SearchStrategy[Any]:
    """Values for a field: often of the right kind, sometimes anything."""
    options = list(getattr(field, "options", {}))
    near = [st.sampled_from(options), st.lists(st.sampled_from(options), max_size=4)] if options else []
    if isinstance(field, ListField):
        entry = st.fixed_dictionaries({}, optional={name: values(each) for name, each in field.fields.items()})
        near.append(st.lists(entry | ANY, max_size=4))
    return st.one_of(*near, ANY)


@st.composite
def filled(draw: st.DrawFn) -> tuple[Bundle, dict[str, Any]]:
    bundle = draw(st.sampled_from(BUNDLES))
    names = draw(st.lists(st.sampled_from(list(bundle.fields())), max_size=6, unique=True))
    answers = rules.nested({name: draw(values(bundle.fields()[name])) for name in names})
    if draw(st.booleans()):
        answers[draw(st.sampled_from(["unheard_of", "child", "owner", "company"]))] = draw(ANY)
    return bundle, rules.settled(bundle, answers)


@settings(max_examples=400, deadline=None)
@given(filled())
def test_a_draft_is_malformed_for_one_exactly_when_it_is_for_the_other(sheet: tuple[Bundle, dict[str, Any]]):
    bundle, answers = sheet
    codes = {fault.code for fault in rules.faults(bundle, answers, TODAY)}
    assert Draft202012Validator(form_schema(bundle)).is_valid(answers) == (codes <= BEYOND), codes


@settings(max_examples=200, deadline=None)
@given(filled())
def test_what_the_schema_of_a_whole_form_refuses_cannot_be_handed_in(sheet: tuple[Bundle, dict[str, Any]]):
    bundle, answers = sheet
    if not Draft202012Validator(form_schema(bundle, complete=True)).is_valid(answers):
        assert whole_faults(bundle, answers, TODAY)


def test_the_schemas_themselves_are_sound():
    for bundle in BUNDLES:
        Draft202012Validator.check_schema(form_schema(bundle))
        Draft202012Validator.check_schema(form_schema(bundle, complete=True))


def test_a_whole_form_needs_what_is_always_shown_and_a_draft_needs_nothing():
    draft, whole = form_schema(stall()), form_schema(stall(), complete=True)
    assert "required" not in draft
    assert whole["required"] == ["owner", "stall"]
    assert whole["properties"]["owner"]["required"] == ["name", "id_number", "born"]
    assert "wheels" not in whole["properties"]["stall"]["required"]


def test_a_client_finds_labels_hints_options_and_conditions_with_each_field():
    fields = form_schema(stall())["properties"]
    assert fields["owner"]["properties"]["phone"]["x-field"]["hint"] == {"zh": "十一位", "en": "Eleven digits"}
    assert fields["stall"]["properties"]["kind"]["x-field"]["options"]["fixed"]["en"] == "Fixed"
    assert fields["stall"]["properties"]["wheels"]["x-field"]["show-when"] == 'stall.kind == "moving"'
    assert fields["owner"]["properties"]["name"]["x-field"]["from"] == "profile:name"
