"""How the lines of a policy stand together: a list is all of them, nested by any, all and not."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter

from chalicelib.conditions import Condition, parse
from chalicelib.policies.models.clauses import Clause, composed, lines

LINES = TypeAdapter(tuple[Clause, ...])


def whole(*clauses: Any) -> Condition:
    return composed(LINES.validate_python(clauses))


@pytest.mark.parametrize(
    ("clauses", "text"),
    [
        (("a", "b"), "a and b"),
        (("a", {"any": ["b", "c"]}), "a and (b or c)"),
        (({"any": ["a", {"all": ["b", "c"]}]},), "a or (b and c)"),
        (({"not": "a"},), "not a"),
        (({"not": {"any": ["a", "b and c"]}},), "not (a or b and c)"),
        (({"any": ["a and b", "c"]}, "d"), "((a and b) or c) and d"),
        (({"all": ["a"]},), "a"),
        ((), "True"),
    ],
)
def test_the_whole_means_the_same_as_one_sentence(clauses: tuple[Any, ...], text: str):
    found = whole(*clauses)
    assert found.formula == parse(text).formula
    assert parse(found.text).formula == found.formula


def test_each_line_knows_its_place_in_the_file():
    read = LINES.validate_python(["a", {"any": ["b", {"not": "c"}]}])
    assert [(path, line.text) for path, line in lines(read, ("when",))] == [
        (("when", 0), "a"),
        (("when", 1, "any", 0), "b"),
        (("when", 1, "any", 1, "not"), "c"),
    ]
