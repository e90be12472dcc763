"""Owns what citizens and departments do all day; run by locust, one greenlet each. It never looks inside the server.

A citizen begins a case, fills it in, hands it in, looks at it every second or two until it has ended, and begins
again. A team looks at its desks and decides what lies there. One request a step: nobody is cut off half-way.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable
from itertools import count, cycle
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

from locust import FastHttpUser, between, constant, events, task
from locust.env import Environment

from infra.city.stories import Story
from tests.load.crowd import cast

CITY, STORIES = cast.crowd(int(os.environ["CROWD_COPIES"]))
TEAMS = cast.teams(STORIES, CITY)
REFUSED_SHARE = 0.05
_ENDED = {"completed", "partly_completed", "rejected", "withdrawn"}
_REASON = "conditions-not-met"
_stories, _teams, _logins = iter(STORIES), iter(TEAMS), count()
_random = Random(20261124)
counted: Counter[str] = Counter()


class Visitor(FastHttpUser):
    """Somebody with a session; every answer but a good one, or one that is named, is a failure."""

    abstract = True
    token = ""

    def call(self, verb: str, path: str, name: str, body: Any = None, match: int | None = None) -> Any:
        """One request under the name of its operation; None when it failed (locust has noted it)."""
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        if verb == "POST":
            headers["Idempotency-Key"] = str(UUID(int=_random.getrandbits(128), version=4))
        if match is not None:
            headers["If-Match"] = f'"{match}"'
        with self.client.request(verb, path, name=name, json=body, headers=headers, catch_response=True) as answer:
            if answer.status_code < 300:
                return answer.json()
            if answer.status_code == 409 and name == "decide":  # the case was withdrawn, or cancelled by a refusal
                counted["came too late"] += 1
                answer.success()
                return None
            answer.failure(f"{answer.status_code} {answer.text}")
            return None

    def sign_in(self, body: dict[str, str]) -> None:
        """Begin a session."""
        self.token = self.call("POST", "/v1/sessions", "sign in", body)["token"]


class Citizen(Visitor):
    """One person with one life event, over and over."""

    fixed_count = int(os.environ["CROWD_CITIZENS"])
    wait_time = between(1, 2)
    story: Story
    step: Callable[[], None]
    case: dict[str, Any]

    def on_start(self) -> None:
        """Sign in with WeChat."""
        self.story = next(_stories)
        self.sign_in({"kind": "wechat", "code": f"wx-{self.story.person}-{next(_logins)}"})
        self.step = self.begin

    @task  # type: ignore[untyped-decorator]  # locust has no types
    def go_on(self) -> None:
        """The next thing to do."""
        self.step()

    def begin(self) -> None:
        """A new draft."""
        if case := self.call("POST", "/v1/applications", "begin", self.story.wish()):
            self.case, self.step = case, self.fill_in

    def fill_in(self) -> None:
        """What only the person knows."""
        path = f"/v1/applications/{self.case['id']}"
        if case := self.call("PATCH", path, "fill in", self.story.sheet(), self.case["version"]):
            self.case, self.step = case, self.submit

    def submit(self) -> None:
        """Hand it in."""
        if case := self.call("POST", f"/v1/applications/{self.case['id']}/submit", "submit", {}):
            counted["submitted"] += 1
            self.case, self.step = case, self.look

    def look(self) -> None:
        """How it goes."""
        case = self.call("GET", f"/v1/applications/{self.case['id']}", "look")
        if case and case["status"] in _ENDED:
            counted["seen to end"] += 1
            self.step = self.begin


class Team(Visitor):
    """The reviewers of one department, each at the desk of a region, taking turns."""

    fixed_count = len(TEAMS)
    wait_time = constant(0.3)

    def on_start(self) -> None:
        """Each signs in with number and password."""
        self.sessions: dict[str, str] = {}
        for staff in next(_teams):
            self.sign_in({"kind": "staff", "number": staff.id, "password": CITY.staff_password})
            self.sessions[staff.id] = self.token
        self.turns = cycle(self.sessions)
        self.waiting: dict[str, list[str]] = {number: [] for number in self.sessions}

    @task  # type: ignore[untyped-decorator]  # locust has no types
    def work(self) -> None:
        """Decide one task, or look for more."""
        number = next((number for number, tasks in self.waiting.items() if tasks), None) or next(self.turns)
        self.token = self.sessions[number]
        if self.waiting[number]:
            self.decide(self.waiting[number].pop(0))
        elif listed := self.call("GET", "/v1/staff/tasks", "list tasks"):
            self.waiting[number] = [one["id"] for one in listed["tasks"]]

    def decide(self, task_id: str) -> None:
        """Approve nearly everything."""
        refusal = {"decision": "reject", "reasonCode": _REASON, "note": "不符合条件，请核对后重新申请。"}
        body = refusal if _random.random() < REFUSED_SHARE else {"decision": "approve"}
        if self.call("POST", f"/v1/staff/tasks/{task_id}/decision", "decide", body):
            counted[body["decision"]] += 1


@events.quitting.add_listener  # type: ignore[untyped-decorator]  # locust has no types
def tell(environment: Environment, **_: Any) -> None:
    """Write what was asked, answered and counted, for whoever started us."""
    told = {
        name: {
            "requests": entry.num_requests,
            "failures": entry.num_failures,
            "a second": entry.total_rps,
            **{f"p{share}": entry.get_response_time_percentile(share / 100) for share in (50, 95, 99)},
        }
        for name, entry in [
            *((key[0], entry) for key, entry in sorted(environment.stats.entries.items())),
            ("all", environment.stats.total),
        ]
    }
    errors = [error.to_dict() for error in environment.stats.errors.values()]
    whole = {"operations": told, "counted": counted, "errors": errors}
    Path(os.environ["CROWD_FIGURES"]).write_text(json.dumps(whole), encoding="utf-8")
