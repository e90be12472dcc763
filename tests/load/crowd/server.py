"""Owns the process under load: everything of `make run` with a crowded city, which counts its cases when asked to.

It speaks in lines, `CROWD` and JSON: first where it listens, then, for every line that it reads, a reckoning; it ends
with its input.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from chalicelib.approvals import reconciliation
from chalicelib.cases import records
from chalicelib.cases.records import CaseRecord
from infra.local.everything import everything
from tests.load.crowd import cast

MARK = "CROWD "
_PATIENCE_SECONDS = 120


def main() -> int:
    """Serve until the input ends."""
    parser = argparse.ArgumentParser(prog="python -m tests.load.crowd.server", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of DynamoDB Local")
    parser.add_argument("--copies", type=int, required=True, help="how many more of each story's people")
    options = parser.parse_args()
    crowd, _ = cast.crowd(options.copies)
    with everything(0, options.data, crowd) as running:
        _say({"url": running.url, "pid": os.getpid()})
        for _ in sys.stdin:
            _say(_reckoning())
    return 0


def _reckoning() -> dict[str, Any]:
    """All submitted cases by status, and where the undecided items of the open ones are, once nothing moves."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while (places := _places())["on-its-way"] and time.monotonic() < deadline:
        time.sleep(1)
    submitted = [row for row in CaseRecord.scan(CaseRecord.row == CaseRecord) if row.submitted]
    statuses = Counter(row.status for row in submitted)
    waiting = len({found.case for found in reconciliation.survey()})
    return {"submitted": len(submitted), "open": len(set(records.open_cases())), "waiting": waiting} | {
        "statuses": statuses,
        "places": places,
    }


def _places() -> Counter[str]:
    return Counter(found.place.value for found in reconciliation.survey())


def _say(what: dict[str, Any]) -> None:
    print(f"{MARK}{json.dumps(what)}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
