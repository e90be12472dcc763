"""The vocabulary of facts keeps its own promises: keepers exist, steps fit, changes are possible values."""

from __future__ import annotations

import pytest

from chalicelib.conditions import Date, Number, calculation
from chalicelib.policies import loading
from chalicelib.policies.models import AnyFact, ChoiceFact, FlagFact, SetFact

FACTS = loading.facts()
CHANGED = {name: fact for name, fact in FACTS.items() if fact.change}


def test_each_fact_has_a_keeper():
    assert {fact.source for fact in FACTS.values()} == set(loading.keepers())


def test_no_two_facts_are_called_alike():
    for language in ("zh", "en"):
        names = [fact.name[language] for fact in FACTS.values()]
        assert len(names) == len(set(names))


def test_every_name_can_stand_in_a_condition():
    assert all(calculation(name).names() == {name} for name in FACTS)


@pytest.mark.parametrize("name", CHANGED)
def test_what_a_company_can_change_moves_in_steps_of_its_unit_or_into_values_that_it_has(name: str):
    fact: AnyFact = CHANGED[name]
    change, kind = fact.change, loading.vocabulary().find(name)
    assert change is not None
    if isinstance(kind, Number | Date):
        assert change.towards
        assert change.step
        assert not change.into
        unit = change.step.unit(loading.vocabulary())
        assert unit in {"", "day" if isinstance(kind, Date) else kind.unit}
        assert change.step.worth({}, loading.policies()[0].valid.start).amount
    elif isinstance(fact, FlagFact):
        assert change.into in {(True,), (False,)}
    elif isinstance(fact, ChoiceFact | SetFact):
        assert change.into
        assert set(change.into) <= set(fact.options or {})
