"""Owns what a start on a folder with cases brings back: machines of every version, an execution of every open case.

Only for the embedded cloud, whose Step Functions forget: there StartExecution takes a name that it knew before. In AWS,
where they do not forget, and what is lost is lost alone, `approvals.reconciliation` gives a case a new run instead.
"""

from __future__ import annotations

from chalicelib.approvals import publishing, service
from chalicelib.cases import records
from chalicelib.catalogue import service as catalogue
from chalicelib.core.logs import log


def ensure_machines() -> int:
    """Make the machine of every version that has one, under its old name; how many. No version is made."""
    names = [f"{one.bundle.code}@{n}" for one in catalogue.current_all() for n in _numbers(one.bundle.code)]
    for name in names:
        publishing.make_machine(name)
    return len(names)


def begin_executions() -> int:
    """Begin every open case's execution again; how many. Decided items answer at once, open ones swap tokens."""
    return sum(_begun(case_id) for case_id in list(records.open_cases()))


def _begun(case_id: str) -> bool:
    try:
        service.begin(case_id)
    except Exception:  # noqa: BLE001 - one case that cannot be read must not keep the others from going on
        log.exception("an execution could not be rebuilt", extra={"case": case_id})
        return False
    return True


def _numbers(code: str) -> list[int]:
    return [int(row.sk.removeprefix("VERSION#")) for row in catalogue.versions(code) if row.machine]
