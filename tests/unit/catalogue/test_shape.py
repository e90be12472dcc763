"""Reading what is broken as far as it goes: places that stay true, the codes and words of each kind of definition."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, ClassVar

import pytest
from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from chalicelib.catalogue.checking.shape import Shaped, shape
from chalicelib.catalogue.models import Definition

CODES = {"falling": "span_reversed"}


class Step(Definition):
    """From one height to another."""

    low: int
    high: int


def _rising(step: Step) -> Step:
    if step.low > step.high:
        raise PydanticCustomError("falling", "the step falls")
    return step


class Stairs(Definition):
    """A definition that is no bundle: it has an error of its own."""

    steps: tuple[Annotated[Step, AfterValidator(_rising)], ...] = ()
    width: Decimal = Decimal(1)


def read(value: dict[str, Any]) -> Shaped[Stairs]:
    return shape(value, Stairs, CODES)


def test_a_definition_tells_its_own_errors_by_its_own_codes() -> None:
    (told,) = read({"steps": [{"low": 3, "high": 2}]}).faults
    assert (told.code, told.path) == ("span_reversed", ("steps", 0))


def test_a_type_that_we_have_no_words_for_is_told_in_those_of_the_library() -> None:
    (told,) = read({"width": []}).faults
    assert told.code == "wrong_type"
    assert "Decimal" in told.values["expected"].zh
    assert told.values["expected"].zh == told.values["expected"].en


class TestReadTwice:
    """Whether a step rises is seen only when nothing inside it is broken any more; then the list is shorter."""

    STAIRS: ClassVar[dict[str, Any]] = {"steps": [{"low": 1}, {"low": 2, "high": 3}, {"low": 5, "high": 4, "hight": 6}]}

    def test_what_is_seen_late_is_told_at_its_place_in_the_file(self) -> None:
        told = [(fault.code, fault.path) for fault in read(self.STAIRS).faults]
        assert told == [
            ("key_missing", ("steps", 0)),
            ("key_unknown", ("steps", 2, "hight")),
            ("span_reversed", ("steps", 2)),
        ]

    def test_all_that_was_left_out_is_remembered(self) -> None:
        shaped = read(self.STAIRS)
        assert shaped.whole == Stairs(steps=(Step(low=2, high=3),))
        assert {"hight", "6", "high", "5"} <= set(shaped.removed)


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), ()),
        (("form",), ("form",)),
        (("form", 0), ("form", 1)),
        (("form", 0, "show-when"), ("form", 1, "show-when")),
        (("form", 0, "fields", "lamp"), ("form", 1, "fields", "lamp")),
        (("lead",), ("lead",)),
    ],
)
def test_what_stands_behind_a_part_left_out_keeps_its_place(
    path: tuple[str | int, ...], place: tuple[str | int, ...]
) -> None:
    moved = Shaped(None, (), (), {(): (), ("form",): ("form",), ("form", 0): ("form", 1)})
    assert moved.place(path) == place
