"""一企一档: what registers know of an enterprise, asked side by side, kept sealed, asked again after a day."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest

from chalicelib.core import aws, clock, table
from chalicelib.core.errors import NotFound
from chalicelib.policies import enterprises
from chalicelib.policies.records import FactsRecord
from tests.integration.town import Town

MARKET, TAX = "market.enterprise-facts", "tax.enterprise-facts"


@contextmanager
def later(**span: float) -> Iterator[None]:
    moment = clock.now() + timedelta(**span)
    with clock.fixed(moment):
        yield


@pytest.fixture(autouse=True)
def nothing_known(city: Town) -> Iterator[None]:
    for row in rows():
        keys = {"pk": row["pk"], "sk": row["sk"]}
        aws.client("dynamodb").delete_item(TableName="onething-local-policies", Key=keys)
    yield
    city.partners.hub.down.clear()


def rows() -> list[dict[str, Any]]:
    items = aws.client("dynamodb").scan(TableName="onething-local-policies")["Items"]
    return [item for item in items if item["pk"]["S"].startswith("FACTS#")]


def changes() -> list[str]:
    told = [row["event"]["M"] for row in rows() if "event" in row]
    assert {(event["source"]["S"], event["kind"]["S"]) for event in told} <= {("onething.policies", "changed")}
    return [json.loads(event["detail"]["S"])["enterprise"] for event in told]


@contextmanager
def registers_say(city: Town, register: str, **told: Any) -> Iterator[None]:
    """The register's record of Zhichuang says something else for a while."""
    record = next(
        entry.record for entry in city.sample.registers[register].records if "91440300MADEM002XL" in entry.subjects
    )
    before = dict(record)
    record.update(told)
    try:
        yield
    finally:
        record.clear()
        record.update(before)


def test_each_keeper_tells_its_own(city: Town) -> None:
    found = enterprises.dossier("zhichuang")
    facts = found.facts(clock.now())
    assert (facts["region"], facts["revenue"], facts["titles"]) == ("440305", 1800_0000_00, ["hte", "tech-sme"])
    assert found.told["tax"].facts["revenue"] == 1800_0000_00
    assert enterprises.ITSELF not in found.told
    assert found.unavailable(clock.now()) == ()
    assert enterprises.facts("zhichuang") == facts


def test_what_no_register_has_is_not_known_and_is_not_zero(city: Town) -> None:
    facts = enterprises.facts("zhichuang")
    assert "export" not in facts
    assert "srdi_score" not in facts


def test_within_a_day_nobody_is_asked_again_and_after_it_everybody_is(city: Town) -> None:
    enterprises.facts("zhichuang")
    with registers_say(city, TAX, revenue=2000_0000_00):
        with later(hours=23):
            assert enterprises.facts("zhichuang")["revenue"] == 1800_0000_00
        with later(hours=25):
            assert enterprises.facts("zhichuang")["revenue"] == 2000_0000_00


def test_a_refresh_tells_what_changed_and_announces_it_once(city: Town) -> None:
    enterprises.refresh("zhichuang")
    assert changes() == ["zhichuang"]
    assert enterprises.refresh("zhichuang") == (enterprises.facts("zhichuang"),) * 2
    assert changes() == ["zhichuang"]
    with registers_say(city, TAX, revenue=2000_0000_00):
        changed = enterprises.refresh("zhichuang")
    assert (changed.before["revenue"], changed.after["revenue"]) == (1800_0000_00, 2000_0000_00)
    assert changes() == ["zhichuang"] * 2


def test_a_register_that_is_down_is_named_and_its_facts_are_unknown_the_others_are_there(city: Town) -> None:
    city.partners.hub.down.add(TAX)
    found = enterprises.dossier("zhichuang")
    facts = found.facts(clock.now())
    assert found.unavailable(clock.now()) == ("tax",)
    assert "revenue" not in facts
    assert facts["region"] == "440305"


def test_what_a_register_told_less_than_a_day_ago_still_counts_while_it_is_down(city: Town) -> None:
    enterprises.facts("zhichuang")
    city.partners.hub.down.add(TAX)
    with later(hours=2):
        enterprises.refresh("zhichuang")
        assert enterprises.facts("zhichuang")["revenue"] == 1800_0000_00
        assert enterprises.dossier("zhichuang").unavailable(clock.now()) == ()
    with later(hours=25):
        found = enterprises.dossier("zhichuang")
        assert "revenue" not in found.facts(clock.now())
        assert found.unavailable(clock.now()) == ("tax",)
    assert changes() == ["zhichuang"], "a register that is down has changed nothing"


def test_a_register_that_was_down_is_left_alone_for_a_while_and_then_asked_again(city: Town) -> None:
    city.partners.hub.down.add(TAX)
    enterprises.facts("zhichuang")
    city.partners.hub.down.clear()
    with later(minutes=4):
        assert "revenue" not in enterprises.facts("zhichuang")
    with later(minutes=6):
        assert enterprises.facts("zhichuang")["revenue"] == 1800_0000_00


def test_what_a_register_cannot_know_or_what_cannot_be_does_not_count(city: Town) -> None:
    with registers_say(city, MARKET, revenue=1, region="nowhere", reg_capital=-5, penalties_3y=1):
        facts = enterprises.refresh("zhichuang").after
    assert facts["revenue"] == 1800_0000_00
    assert facts["penalties_3y"] == 1
    assert not {"region", "reg_capital"} & facts.keys()


def test_nothing_that_was_told_can_be_read_where_it_lies(city: Town) -> None:
    enterprises.facts("zhichuang")
    row = FactsRecord.get("FACTS#zhichuang", "FACTS")
    assert b"revenue" not in row.sealed
    plain = {key: value for item in rows() for key, value in item.items() if key != "sealed"}
    assert "180000000" not in str(plain)
    assert "440305" not in str(plain)


def test_a_stranger_is_not_found(city: Town) -> None:
    with pytest.raises(NotFound):
        enterprises.facts("nobody")
    assert rows() == []


def test_enterprises_that_were_asked_about_are_known(city: Town) -> None:
    for name in ("zhichuang", "yunqiao", "haitang"):
        enterprises.facts(name)
    assert sorted(enterprises.known()) == ["haitang", "yunqiao", "zhichuang"]


def test_asked_about_by_many_at_once_it_is_stored_once_and_announced_once(city: Town) -> None:
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(enterprises.facts, ["zhichuang"] * 4))
    assert all(facts == found[0] for facts in found)
    assert changes() == ["zhichuang"]
    assert table.find(FactsRecord, "FACTS#zhichuang", "FACTS") is not None
