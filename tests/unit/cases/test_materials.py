"""Nobody is asked for a paper that we can see; the best way to meet a material comes first."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from chalicelib.cases import applicant, materials
from chalicelib.cases.models import Sheet
from chalicelib.core import clock
from tests.integration.town import Town
from tests.unit.cases.bundles import NOW, bundle, words

MOTHER, FATHER, STRANGER = "chen-jing", "440303199208259977", "440101199901010019"
EXPIRED = "440306199502149970"
TODAY = date(2026, 11, 24)
FIELDS = {
    "other.number": {"type": "id-number", "label": words("另一方"), "required": False},
    "other.wanted": {"type": "boolean", "label": words("需要"), "required": False},
}


def met(
    city: Town, *ways: str, by: str = MOTHER, sheet: Sheet | None = None, issuing: tuple[str, ...] = (), **rule: Any
) -> str | None:
    """How one material with these ways is met for somebody."""
    material = {"name": words("材料"), "met-by": list(ways), **rule}
    form = [{"section": words("谁"), "fields": FIELDS}]
    of = bundle({"a": frozenset(), "z": frozenset("a")}, form=form, materials={"paper-x": material}, issuing=issuing)
    asking = of.items["z"].model_copy(update={"materials": ("paper-x",)})
    of = of.model_copy(update={"items": {**of.items, "z": asking}})
    with clock.fixed(NOW):
        subject = applicant.known(f"person:{by}", by, TODAY)
        found = materials.met(of, sheet or Sheet(), subject, TODAY)
    assert set(found) <= {"paper-x"}
    return found.get("paper-x")


def of_other(number: str, *declared: str) -> Sheet:
    return Sheet(answers={"other": {"number": number}}, declared=declared)


def test_a_licence_in_the_wallet_is_seen_before_a_register_is_believed(city: Town) -> None:
    assert met(city, "licence:marriage", "hub:civil-affairs.marriage", "paper") == "licence:marriage"


def test_the_bundle_says_which_way_is_best(city: Town) -> None:
    assert met(city, "hub:civil-affairs.marriage", "licence:marriage") == "hub:civil-affairs.marriage"


def test_a_register_is_asked_where_there_is_no_licence(city: Town) -> None:
    ways = ("licence:birth-certificate", "hub:health.birth-record", "paper")
    assert met(city, *ways) == "hub:health.birth-record"


def test_the_other_parents_licence_is_found_by_their_number(city: Town) -> None:
    other = {"of": "other.number"}
    assert met(city, "licence:household-booklet", sheet=of_other(FATHER), **other) == "licence:household-booklet"
    assert met(city, "licence:household-booklet", sheet=of_other(STRANGER), **other) is None


def test_an_expired_licence_of_the_other_parent_counts_for_nothing(city: Town) -> None:
    assert met(city, "licence:id-card", sheet=of_other(EXPIRED), of="other.number") is None


def test_a_register_is_asked_by_the_number_of_whose_proof_it_is(city: Town) -> None:
    asked = {"of": "other.number"}
    assert met(city, "hub:public-security.identity", sheet=of_other(FATHER), **asked) == "hub:public-security.identity"
    assert met(city, "hub:public-security.identity", sheet=of_other(STRANGER), **asked) is None


def test_what_an_earlier_item_of_this_case_will_issue_need_not_be_brought(city: Town) -> None:
    assert met(city, "licence:marriage", by="wu-xiaotong", issuing=("a",)) == "item:a"
    assert met(city, "licence:marriage", by="wu-xiaotong") is None


@pytest.mark.parametrize("way", ["declaration", "paper"])
def test_a_statement_meets_a_material_only_when_it_was_made(city: Town, way: str) -> None:
    assert met(city, "licence:birth-certificate", way) is None
    assert met(city, "licence:birth-certificate", way, sheet=Sheet(declared=("paper-x",))) == way
    assert met(city, "licence:birth-certificate", way, sheet=Sheet(declared=("another",))) is None


def test_a_material_that_may_follow_is_met_by_the_day_until_which(city: Town) -> None:
    assert met(city, "paper", **{"may-follow": 5}) == "follows:2026-12-01"
    assert met(city, "paper", sheet=Sheet(declared=("paper-x",)), **{"may-follow": 5}) == "paper"


def test_a_material_that_is_not_needed_is_not_looked_for(city: Town) -> None:
    rule = {"needed-when": "other.wanted"}
    assert met(city, "licence:marriage", **rule) is None
    wanted = Sheet(answers={"other": {"wanted": True}})
    assert met(city, "licence:marriage", sheet=wanted, **rule) == "licence:marriage"


def test_a_register_that_is_down_proves_nothing_and_stops_nobody(city: Town) -> None:
    city.partners.hub.down.add("health.birth-record")
    try:
        assert met(city, "hub:health.birth-record") is None
        assert met(city, "hub:health.birth-record", "paper", sheet=Sheet(declared=("paper-x",))) == "paper"
    finally:
        city.partners.hub.down.discard("health.birth-record")
