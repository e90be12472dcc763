"""Owns measuring lists of those who are paid without applying, over companies made for it: what each message takes."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median
from typing import NamedTuple

from infra.local.queues import Delivery
from tests.integration import companies
from tests.integration.entitlements import scene
from tests.integration.entitlements.scene import LISTS, OFFICER, fresh, later
from tests.integration.entitlements.test_many import crowd, watched
from tests.integration.town import Town, town

TITLE = "Lists of those who are paid without applying"
SIZES = (400, 1_600)
ABOUT = f"""A list is drawn over {SIZES[0]:,} and {SIZES[1]:,} known companies, of which 43 in a hundred get a line;
each line is given its entitlement, and is offered when the notice is over. A message does one page, so that the length
of a list changes how many there are and not what one of them takes: its calls to AWS, the rows of its largest
transaction."""
_HEADER = (
    "| companies | part | calls of `pay` | calls to AWS of one: median | at most | rows of the largest transaction |"
)
_RULE = "| ---: | --- | ---: | ---: | ---: | ---: |"
_LONG = 3_600.0


class Part(NamedTuple):
    """What one part of a list's life took: its messages, and of one the calls to AWS and rows at once."""

    name: str
    messages: int
    usual: int
    most: int
    rows: int


def table() -> str:
    """The table in Markdown."""
    lines = [f"| {many:,} | {' | '.join(map(str, part))} |" for many in SIZES for part in parts(many)]
    return "\n".join([_HEADER, _RULE, *lines])


def parts(many: int) -> Iterator[Part]:
    """The life of a list over so many companies, part by part. AssertionError when a line is missing at its end."""
    with town() as city:
        companies.published(scene.text("measured"))
        city.settle()
        fitting = crowd(city, "measured", many)
        officer = city.staff(OFFICER)
        scene.put(officer, "measured", 10**12)
        number = officer.post(LISTS, {"policyId": "measured@1"}).ok()["id"]
        yield _part(city, "drawing")
        whole = officer.get(f"{LISTS}/{number}").ok()
        assert (whole["looked"], whole["count"]) == (many, len(fitting))
        officer.post(f"{LISTS}/{number}/publish", {}).ok()
        yield _part(city, "giving")
        with later(10):
            city.runner.fire("settle")
            yield _part(city, "settling")
            assert fresh(city, OFFICER).get(f"{LISTS}/{number}").ok()["status"] == "settled"


def _part(city: Town, name: str) -> Part:
    with watched(city) as steps, city.runner.delivering(Delivery()):
        city.runner.drain(seconds=_LONG)
    return Part(name, len(steps.calls), int(median(steps.calls)), max(steps.calls), steps.largest)
