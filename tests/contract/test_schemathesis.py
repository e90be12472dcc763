"""Schemathesis, all its checks, on every operation of a running city, with all that the description allows and forbids.

Where a request is well-formed, it is aimed at a real draft, so that handlers are reached and not only their doors.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.config import SchemathesisConfig

from app import app
from chalicelib.core import openapi, reading
from chalicelib.core.http import OPERATIONS, Operation
from infra.city.stories import story
from infra.local import gateway
from tests.integration.town import Caller, Town

EXAMPLES = 20
BY_NAME = {operation.name: operation for operation in OPERATIONS}


def _expected(operation: Operation) -> dict[str, Any]:
    """What schemathesis can't know: a well-formed request may still be refused by a rule that the operation names."""
    refusals = {str(error.status) for error in operation.errors}
    refusals |= {"412"} if "match" in operation.hints else set()
    refusals |= {"422"} if "once" in operation.hints else set()  # the same key with another request
    accepted = {"expected-statuses": sorted({"2xx", "401", "404"} | refusals)}
    missing = {"expected-statuses": ["400", "401", "428"]}
    checks = {"positive_data_acceptance": accepted, "missing_required_header": missing}
    return {"include-operation-id": operation.name, "checks": checks}


CONFIG = SchemathesisConfig.from_dict({"seed": 8, "operations": [_expected(operation) for operation in OPERATIONS]})
schema = schemathesis.openapi.from_dict(copy.deepcopy(openapi.document()), config=CONFIG)
schema.app = gateway.wsgi(app)


@dataclass
class Desk:
    """Who calls: a mother with a draft, and a reviewer with a task. Whoever signs out does it in a session apart."""

    city: Town
    draft: Any = None
    sessions: dict[str, Caller] = field(default_factory=dict)

    def caller(self, operation: Operation) -> Caller:
        """Somebody who may call the operation."""
        if operation.allowed.name == "signed-in":
            code = {"kind": "wechat", "code": f"wx-wu-xiaotong-{id(object())}"}
            return Caller(self.city.client, self.city.nobody().post("/v1/sessions", code).ok()["token"])
        return self.city.reviewer("tax", "440304") if operation.allowed.name == "staff" else self.mother

    @property
    def mother(self) -> Caller:
        return self.city.citizen("chen-jing")

    def case(self) -> Any:
        """The mother's draft as it is now; a new one when the last was thrown away or handed in."""
        seen = self.mother.get(f"/v1/applications/{self.draft['id']}") if self.draft else None
        if seen is None or seen.status != 200 or seen.body["status"] != "draft":
            self.draft = self.mother.begin(story("newborn"))
            return self.draft
        return seen.body


@pytest.fixture(scope="module")
def desk(_whole_town: Town) -> Desk:
    return Desk(_whole_town)


def aim(case: schemathesis.Case, desk: Desk) -> None:
    """Let a well-formed request mean the mother's draft in its newest version."""
    matched = reading.ETAG.fullmatch(str((case.headers or {}).get("If-Match", "")))
    named = (case.path_parameters or {}).get("case_id")
    if named is None or len(str(named)) != 19:
        return
    draft = desk.case()
    case.path_parameters["case_id"] = draft["id"]
    if matched:
        case.headers["If-Match"] = f'"{draft["version"]}"'


@schema.parametrize()
@settings(
    max_examples=EXAMPLES,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
def test_an_operation_keeps_what_its_description_promises(case: schemathesis.Case, desk: Desk) -> None:
    operation = BY_NAME[case.operation.definition.raw["operationId"]]
    aim(case, desk)
    session = {"Authorization": f"Bearer {desk.caller(operation).token}"} if operation.allowed.authenticate else {}
    case.call_and_validate(headers=session)
