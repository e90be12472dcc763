"""What a bundle says of itself: which items and materials belong to a case, in which order, with which facts."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from chalicelib.catalogue.models import Bundle, Stage
from tests.unit.catalogue.samples import stall

TODAY = date(2026, 11, 24)


def test_the_graph_names_what_must_be_done_before_each_item():
    assert stall().graph() == {"place": frozenset(), "scales": frozenset({"place"}), "lamp": frozenset()}


def test_an_item_with_a_condition_applies_by_the_answers_and_is_open_without_them():
    bundle = stall()
    assert bundle.item_applies("scales", {"stall": {"scales": 2}}, (), TODAY) is True
    assert bundle.item_applies("scales", {"stall": {"scales": 0}}, (), TODAY) is False
    assert bundle.item_applies("scales", {}, (), TODAY) is None


def test_a_chosen_item_applies_when_it_is_picked():
    bundle = stall()
    assert bundle.item_applies("lamp", {}, (), TODAY) is False
    assert bundle.item_applies("lamp", {}, ("place",), TODAY) is False
    assert bundle.item_applies("lamp", {}, ("lamp",), TODAY) is True
    assert bundle.item_applies("place", {}, (), TODAY) is True


def test_an_open_condition_makes_no_item_part_of_a_case():
    assert stall().items_of({}, ("lamp",), TODAY) == ("place", "lamp")


def test_a_case_needs_the_materials_of_its_items_when_their_condition_holds():
    bundle = stall()
    assert bundle.materials_of({"stall": {"scales": 0}}, (), TODAY) == ("identity",)
    assert bundle.materials_of({"stall": {"scales": 1}}, (), TODAY) == ("identity",)
    assert bundle.materials_of({"stall": {"scales": 2}}, (), TODAY) == ("identity", "title")


def test_conditions_see_the_answers_and_the_chosen_items():
    assert stall().facts({"stall": {"scales": 1}}, ("lamp",)) == {"stall": {"scales": 1}, "chosen": ["lamp"]}
    names = set(stall().vocabulary().names())
    assert {"owner", "owner.born", "stall.helpers.wage", "chosen"} <= names


def test_conditions_inside_a_list_see_its_entry_first():
    vocabulary = stall().entry_vocabulary("stall.helpers")
    assert vocabulary.find("paid") is not None
    assert vocabulary.find("stall.region") is not None


def test_only_items_that_may_not_apply_are_conditional():
    assert {code: item.conditional for code, item in stall().items.items()} == {
        "place": False,
        "scales": True,
        "lamp": True,
    }


def test_a_bundle_cannot_be_changed():
    with pytest.raises(ValidationError):
        stall().lead = "tax"  # type: ignore[misc]  # that it is refused is the point


def test_a_bundle_survives_the_way_through_json():
    bundle = stall()
    assert Bundle.model_validate_json(bundle.model_dump_json(by_alias=True)) == bundle


def test_six_stages_are_of_enterprises_and_ten_of_people():
    assert [stage.audience for stage in Stage].count("enterprise") == 6
    assert len(Stage) == 16
