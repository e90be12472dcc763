"""Owns a measurement: a list over so many generated companies, drawn, given and settled; what each step took at most.

python -m tests.integration.entitlements.measuring 2000
"""

from __future__ import annotations

import sys
import time
from statistics import median

from infra.local.queues import Delivery
from tests.integration import companies
from tests.integration.entitlements import scene
from tests.integration.entitlements.scene import LISTS, OFFICER, later
from tests.integration.entitlements.test_many import crowd, watched
from tests.integration.town import Town, town

_LONG = 3_600.0
_HEAD = """| part | calls of `pay` | calls to AWS: median | at most | largest transaction | s |
| --- | ---: | ---: | ---: | ---: | ---: |"""


def main(many: int) -> None:
    """Print a table: messages of each part, calls to AWS of one at the median and at most, seconds in all."""
    with town() as city:
        companies.published(scene.text("measured"))
        city.settle()
        fitting = crowd(city, "measured", many)
        officer = city.staff(OFFICER)
        scene.put(officer, "measured", 10**12)
        print(_HEAD)  # noqa: T201 # figures
        number = officer.post(LISTS, {"policyId": "measured@1"}).ok()["id"]
        part(city, "drawing")
        whole = officer.get(f"{LISTS}/{number}").ok()
        officer.post(f"{LISTS}/{number}/publish", {}).ok()
        part(city, "giving")
        with later(10):
            city.runner.fire("settle")
            part(city, "settling")
        status = city.nobody().get(f"/v1/notices/{number}").ok()["status"]
        counts = {name: whole[name] for name in ("looked", "count", "left", "notEligible")}
        print(f"\n{counts}, {len(fitting)} should be on the list; it is {status}")  # noqa: T201 # figures


def part(city: Town, name: str) -> None:
    began = time.monotonic()
    with watched(city) as steps, city.runner.delivering(Delivery()):
        city.runner.drain(seconds=_LONG)
    took = time.monotonic() - began
    calls = steps.calls or [0]
    row = (name, len(calls), f"{median(calls):.0f}", max(calls), steps.largest, f"{took:.0f}")
    print(f"| {' | '.join(map(str, row))} |", flush=True)  # noqa: T201 # figures


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000)
