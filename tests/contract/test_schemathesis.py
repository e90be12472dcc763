"""Schemathesis, all its checks, on every operation of a running city, with all that the description allows and forbids.

Where a request is well-formed, it is aimed at a real draft, so that handlers are reached and not only their doors.
"""

from __future__ import annotations

import copy
import itertools
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from pydantic import TypeAdapter, ValidationError
from schemathesis.config import SchemathesisConfig

from app import app
from chalicelib.core import offered, openapi, reading
from chalicelib.core.http import Operation
from infra.city.stories import story
from infra.local import gateway
from tests.integration.town import Caller, Town

EXAMPLES = 20
_NUMBERS = itertools.count()
BY_NAME = {operation.name: operation for operation in offered.every()}


def _expected(operation: Operation) -> dict[str, Any]:
    """What schemathesis can't know: a well-formed request may still be refused by a rule that the operation names."""
    refusals = {str(error.status) for error in operation.errors}
    refusals |= {"412"} if "match" in operation.hints else set()
    refusals |= {"422"} if "once" in operation.hints else set()  # the same key with another request
    accepted = {"expected-statuses": sorted({"2xx", "401", "404"} | refusals)}
    checks = {
        "positive_data_acceptance": accepted,
        "negative_data_rejection": {"expected-statuses": ["400", "401", "404", "412", "415", "422", "428"]},
        "missing_required_header": {"expected-statuses": ["400", "401", "428"]},
    }
    return {"include-operation-id": operation.name, "checks": checks}


CONFIG = SchemathesisConfig.from_dict(
    {"seed": 8, "operations": [_expected(operation) for operation in offered.every()]}
)
schema = schemathesis.openapi.from_dict(copy.deepcopy(openapi.document()), config=CONFIG)
schema.app = gateway.wsgi(app)


@dataclass
class Desk:
    """Who calls, and about what: a mother with a draft and licences, a reviewer with a task."""

    city: Town
    draft: Any = None

    @property
    def mother(self) -> Caller:
        return self.city.citizen("chen-jing")

    def caller(self, operation: Operation) -> Caller:
        """Somebody who may call the operation. Whoever signs out does it in a session of its own."""
        if operation.allowed.name == "signed-in":
            code = {"kind": "wechat", "code": f"wx-wu-xiaotong-schema-{next(_NUMBERS)}"}
            return Caller(self.city.client, self.city.nobody().post("/v1/sessions", code).ok()["token"])
        if {"enterprise", "push_id"} & operation.path_types.keys():
            return self.city.citizen("zhou-yuqing")
        return self.city.reviewer("health", "440300") if operation.allowed.name == "staff" else self.mother

    def real(self, name: str) -> str:
        """What the name in a path really stands for."""
        things = {
            "bundle_id": lambda: "newborn",
            "case_id": lambda: self.case()["id"],
            "policy_id": lambda: "startup-grant",
            "enterprise": lambda: "zhichuang",
            "push_id": lambda: "zhichuang.startup-grant@1",
        }
        return str({**things, "task_id": lambda: self.task, "code": lambda: self.licence}[name]())

    def case(self) -> Any:
        """The mother's draft as it is now; a new one when the last was thrown away or handed in."""
        seen = self.mother.get(f"/v1/applications/{self.draft['id']}") if self.draft else None
        if seen is None or seen.status != 200 or seen.body["status"] != "draft":
            self.draft = self.mother.begin(story("newborn"))
            return self.draft
        return seen.body

    @cached_property
    def task(self) -> str:
        """A task on the reviewer's desk, to begin with."""
        _, case_id = self.city.submitted()
        self.city.settle()
        return f"{case_id}.birth-certificate"

    @cached_property
    def licence(self) -> str:
        """The public code of a licence."""
        return str(self.mother.get("/v1/licences").ok()["licences"][0]["code"])


@pytest.fixture(scope="module")
def desk(_whole_town: Town) -> Desk:
    return Desk(_whole_town)


def aim(case: schemathesis.Case, operation: Operation, desk: Desk) -> None:
    """Let what could be a name be a real one, and what could be a version the newest."""
    for name, kind in operation.path_types.items():
        if _fits(kind, case.path_parameters[name]):
            case.path_parameters[name] = desk.real(name)
    if reading.ETAG.fullmatch(str((case.headers or {}).get("If-Match", ""))):
        case.headers["If-Match"] = f'"{desk.case()["version"]}"'


def _fits(kind: TypeAdapter[str], value: object) -> bool:
    try:
        kind.validate_python(value)
    except ValidationError:
        return False
    return True


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
    aim(case, operation, desk)
    session = {"Authorization": f"Bearer {desk.caller(operation).token}"} if operation.allowed.authenticate else {}
    case.call_and_validate(headers=session)
