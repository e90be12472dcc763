"""Owns a running city for tests and measurements: it speaks to the API as a phone and a desk do."""

from __future__ import annotations

import itertools
import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest import mock

from werkzeug.test import Client

from infra.city import City
from infra.city import city as sample_city
from infra.city.stories import Story, story
from infra.local import cloud, gateway
from infra.local.cloud import Cloud
from infra.local.everything import as_a_new_process
from infra.local.runner import Runner
from infra.local.stores.dynamodb_local import Store
from infra.simulators import Partners, partners
from tests.tools import direct

_numbers = itertools.count(1)


@dataclass(frozen=True)
class Answer:
    """One answer of the API."""

    status: int
    body: Any
    headers: Mapping[str, str]

    def ok(self) -> Any:
        """The body of a good answer; the problem otherwise."""
        assert self.status < 300, (self.status, self.body)
        return self.body


@dataclass(frozen=True)
class Caller:
    """Somebody with a session (or nobody, with an empty token)."""

    client: Client
    token: str = ""

    def call(
        self, verb: str, path: str, body: Any = None, *, key: str | None = None, headers: Mapping[str, str] = {}
    ) -> Answer:
        """Call the API; every POST carries a key of its own unless one is given."""
        sent: dict[str, str] = dict(headers)
        if self.token:
            sent["Authorization"] = f"Bearer {self.token}"
        if verb == "POST":
            sent["Idempotency-Key"] = key or f"test-key-{next(_numbers)}"
        data = json.dumps(body, ensure_ascii=False).encode() if body is not None else None
        content = {"content_type": "application/json"} if data is not None else {}
        response = self.client.open(path, method=verb, data=data, headers=sent, **content)
        text = response.get_data(as_text=True)
        return Answer(response.status_code, json.loads(text) if text else None, dict(response.headers))

    def get(self, path: str) -> Answer:
        return self.call("GET", path)

    def case(self, case_id: str) -> Any:
        """A case as its applicant sees it."""
        return self.get(f"/v1/applications/{case_id}").ok()

    def timeline(self, case_id: str) -> list[Any]:
        """What happened to a case, oldest first; its chain is unbroken."""
        told = self.get(f"/v1/applications/{case_id}/timeline").ok()
        assert told["whole"]
        return told["entries"]

    def begin(self, story: Story) -> Any:
        """The story's draft, filled in."""
        return self.patch(self.post("/v1/applications", story.wish()).ok(), story.sheet()).ok()

    def submit(self, case_id: str, key: str | None = None) -> Answer:
        return self.post(f"/v1/applications/{case_id}/submit", {}, key)

    def post(self, path: str, body: Any, key: str | None = None) -> Answer:
        return self.call("POST", path, body, key=key)

    def patch(self, case: Mapping[str, Any], body: Any) -> Answer:
        match = {"If-Match": f'"{case["version"]}"'}
        return self.call("PATCH", f"/v1/applications/{case['id']}", body, headers=match)


@dataclass
class Town:
    """The city and what drives it."""

    cloud: Cloud
    partners: Partners
    sample: City
    runner: Runner
    client: Client
    versions: tuple[str, ...]
    _sessions: dict[str, Caller] = field(default_factory=dict)

    def nobody(self) -> Caller:
        return Caller(self.client)

    def citizen(self, person: str) -> Caller:
        """A person of the sample city, signed in by WeChat."""
        if person not in self._sessions:
            code = f"wx-{person}-{next(_numbers)}"
            session = self.nobody().post("/v1/sessions", {"kind": "wechat", "code": code}).ok()
            self._sessions[person] = Caller(self.client, session["token"])
        return self._sessions[person]

    def staff(self, number: str) -> Caller:
        """A member of staff of the sample city, signed in."""
        if number not in self._sessions:
            body = {"kind": "staff", "number": number, "password": self.sample.staff_password}
            self._sessions[number] = Caller(self.client, self.nobody().post("/v1/sessions", body).ok()["token"])
        return self._sessions[number]

    def sign_out(self, who: str) -> None:
        """End the session that a person or a member of staff has, on all devices that use it."""
        self._sessions.pop(who).call("DELETE", "/v1/sessions").ok()

    def reviewer(self, department: str, region: str) -> Caller:
        """A reviewer of a department in a region."""
        found = (s for s in self.sample.staff.values() if (s.department, s.region) == (department, region))
        return self.staff(next(s.id for s in found if s.role == "reviewer"))

    def submitted(self, name: str = "newborn") -> tuple[Caller, str]:
        """A story handed in: who did it, and the case's number."""
        told = story(name)
        caller = self.citizen(told.person)
        case_id = caller.begin(told)["id"]
        caller.submit(case_id).ok()
        return caller, case_id

    def settle(self) -> None:
        """Let everything that is on its way arrive."""
        self.runner.drain()

    def decide(self, case_id: str, item: Mapping[str, Any], **decision: Any) -> Answer:
        """Decide one item of a case as its department does."""
        caller = self.reviewer(item["department"]["code"], item["region"])
        task = f"/v1/staff/tasks/{case_id}.{item['code']}/decision"
        return caller.post(task, decision or {"decision": "approve"})

    def work_off(self, citizen: Caller, case_id: str, verdict: Callable[[str], dict[str, Any]] | None = None) -> Any:
        """Departments decide whatever is on their desks until the case has ended; the case as its applicant sees it."""
        for _ in range(50):
            self.settle()
            case = citizen.get(f"/v1/applications/{case_id}").ok()
            desk = [item for item in case["items"] if item["status"] == "under_review"]
            if not desk:
                return case
            for item in desk:
                self.decide(case_id, item, **(verdict(item["code"]) if verdict else {})).ok()
        raise AssertionError("the case did not end")


@contextmanager
def town(store: Store | None = None, **behaviour: Any) -> Iterator[Town]:
    """A city that runs, alone in its process; `behaviour` is how badly deliveries behave (see `Runner`)."""
    sample = sample_city()
    try:
        with (
            cloud.embedded(store=store) as embedded,
            partners(sample) as outside,
            mock.patch.dict(os.environ, outside.environment()),
            direct.asked(outside),
        ):
            as_a_new_process()
            from app import app
            from infra.city import seed

            seed.populate(sample)
            versions = seed.publish()
            client = Client(gateway.wsgi(app))
            yield Town(embedded, outside, sample, Runner(app, embedded, **behaviour), client, versions)
    finally:
        as_a_new_process()  # what comes next in this process must not speak to a store that is gone
