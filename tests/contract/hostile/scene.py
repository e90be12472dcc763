"""Owns a city at rest for the fuzz: who asks, what is theirs and what is others', and a good request of each operation.

Good requests are found, not listed: the recorded examples are tried with whatever things and callers there are, until
one is answered well. So a new operation is attacked without being named here.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from chalice.app import Chalice

from chalicelib.cases.views import BeginBody, PatchBody
from chalicelib.core import offered, openapi
from chalicelib.core.http import Operation
from infra.city import stories
from infra.city.stories import Story
from tests.contract.hostile.attempts import Request, Start
from tests.contract.hostile.door import Answer
from tests.integration.entitlements import sample
from tests.integration.entitlements import scene as campaigns
from tests.integration.outreach import sample as outreach
from tests.integration.town import Caller, Town

TOLD: Mapping[type, Callable[[Story], dict[str, Any]]] = {BeginBody: Story.wish, PatchBody: Story.sheet}
"""Where every story says what an example would say."""


@dataclass(frozen=True)
class Person:
    """Somebody who calls, and what is theirs by its name in a path; `kind` as in `Access.name`."""

    name: str
    kind: str
    token: str
    things: Mapping[str, tuple[str, ...]]
    versions: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Scene:
    """The city, who asks for their own things, who asks for others', and sessions that opened something once."""

    city: Town
    app: Chalice
    people: tuple[Person, ...]
    strangers: tuple[Person, ...]
    ended: Mapping[str, str]

    @property
    def identifiers(self) -> dict[str, str]:
        """Everything that belongs to somebody, and what it is: no stranger may read any of it."""
        owned = [(thing, name) for one in self.people for name, things in one.things.items() for thing in things]
        return {thing: name for thing, name in owned if name in ("case_id", "task_id")}

    @property
    def tokens(self) -> tuple[str, ...]:
        """Every session that there is."""
        return tuple(one.token for one in (*self.people, *self.strangers) if one.token)


class Unreached(Exception):
    """No request of these operations was answered well: the scene lacks a thing or a caller that they need."""


def built(city: Town) -> Scene:
    """The scene in a city: stories begun, one handed in, its first items on desks. Nothing moves afterwards."""
    from app import app

    people = [_applicant(city, stories.story(name)) for name in stories.names()]
    case = people[stories.names().index("newborn")].things["case_id"][-1]
    city.settle()
    public = {"bundle_id": ("newborn",), "code": _codes(city), "policy_id": ("startup-grant",)}
    reviewer, supervisor = city.reviewer("health", "440300"), city.staff(_of(city, "health", "supervisor"))
    campaign, told = sample.under_way(city), outreach.under_way(city)
    desk = {"task_id": (f"{case}.birth-certificate",), "case_id": (case,)}
    ended = _ended(city)
    return Scene(
        city,
        app,
        (
            *people,
            Person("reviewer", "staff", reviewer.token, desk),
            Person("supervisor", "staff", supervisor.token, desk),
            _representative(city, {**campaign, "push_id": told["push_id"]}),
            Person("officer", "staff", city.staff(sample.OFFICER).token, campaign),
            Person("officer of a district", "staff", city.staff(campaigns.OFFICER).token, told),
            Person(
                "nobody",
                "public",
                "",
                {**public, "policy_id": (*public["policy_id"], outreach.EVALUATED), "list_id": campaign["list_id"]},
            ),
        ),
        tuple(_strangers(city, people[stories.names().index("newborn")])),
        ended,
    )


def starts(scene: Scene, answered: Callable[[Start], Answer]) -> tuple[Start, ...]:
    """For each operation the good requests that there are. Unreached names every operation without one."""
    found = [start for operation in offered.every() for start in _good(scene, operation, answered)]
    if missing := {operation.name for operation in offered.every()} - {start.request.operation.name for start in found}:
        raise Unreached(", ".join(sorted(missing)))
    return tuple(found)


def _good(scene: Scene, operation: Operation, answered: Callable[[Start], Answer]) -> Iterator[Start]:
    for label, body, teller in _bodies(operation):
        tried = (start for start in _possible(scene, operation, label, body) if teller in (None, start.person))
        good = next((start for start in tried if answered(start).good), None)
        if good is not None:
            yield good


def _bodies(operation: Operation) -> Iterator[tuple[str, Any, str | None]]:
    """What is said, and who alone says it (None: anybody)."""
    examples = openapi.examples()[operation.name]["requests"]
    for label, body in examples.items() or [("", None)]:
        yield label, body, None
    if tell := TOLD.get(operation.hints.get("body", object)):
        for story in map(stories.story, stories.names()):
            if tell(story) not in examples.values():
                yield story.bundle, tell(story), story.person


def _possible(scene: Scene, operation: Operation, label: str, body: Any) -> Iterator[Start]:
    wanted = re.findall(r"{(\w+)}", operation.path)
    kind = operation.allowed.name
    for person in scene.people:
        if person.kind == kind or (kind == "signed-in" and person.token):
            for things in itertools.product(*(person.things.get(name, ()) for name in wanted)):
                names = dict(zip(wanted, things, strict=True))
                request = Request(operation, names, _headers(person, names)).saying(body)
                yield Start(
                    label, person.name, request if body is not None else Request(operation, names, request.headers)
                )


def _headers(person: Person, names: Mapping[str, str]) -> dict[str, str]:
    case = names.get("case_id", "")
    match = {"If-Match": f'"{person.versions[case]}"'} if case in person.versions else {}
    session = {"Authorization": f"Bearer {person.token}"} if person.token else {}
    common = {"Content-Type": "application/json", "Accept": "application/json", "Host": "api.example"}
    return {**common, **session, **match, "Idempotency-Key": "hostile-key-1"}


def _applicant(city: Town, story: Story) -> Person:
    """The story's person, with a draft; the first of two newborns is handed in."""
    caller = city.citizen(story.person)
    cases = [caller.begin(story)]
    if story.bundle == "newborn":
        cases.append(caller.begin(story))
        caller.submit(cases[-1]["id"]).ok()
    versions = {case["id"]: case["version"] for case in cases}
    return Person(story.person, "citizen", caller.token, {"case_id": tuple(versions)}, versions)


def _representative(city: Town, campaign: Mapping[str, tuple[str, ...]]) -> Person:
    """Who acts for an enterprise that has been in business for years."""
    things = {"enterprise": ("zhichuang",), "policy_id": ("startup-grant",), **campaign}
    return Person("zhou-yuqing", "citizen", city.citizen("zhou-yuqing").token, things)


def _codes(city: Town) -> tuple[str, ...]:
    return tuple(licence.code for licence in city.sample.licences[:1])


def _of(city: Town, department: str, role: str) -> str:
    return next(one.id for one in city.sample.staff.values() if (one.department, one.role) == (department, role))


def _strangers(city: Town, mother: Person) -> Iterator[Person]:
    """Two citizens who have nothing to do with the rest; one of each role of a department without any part in it."""
    for name in ("wu-xiaotong", "he-jiaqiang"):
        yield Person(name, "citizen", city.citizen(name).token, {})
    items = city.citizen(mother.name).case(mother.things["case_id"][-1])["items"]
    part = {item["department"]["code"] for item in items}
    others = {one.role: one.id for one in city.sample.staff.values() if one.department not in part}
    for number in others.values():
        yield Person(number, "staff", city.staff(number).token, {})


def _ended(city: Town) -> dict[str, str]:
    """A session of each kind that was signed out."""
    citizen = {"kind": "wechat", "code": "wx-he-jiaqiang-ended"}
    staff = {"kind": "staff", "number": _of(city, "health", "reviewer"), "password": city.sample.staff_password}
    ended = {}
    for kind, body in (("citizen", citizen), ("staff", staff)):
        caller = Caller(city.client, city.nobody().post("/v1/sessions", body).ok()["token"])
        assert caller.call("DELETE", "/v1/sessions").status == 204
        ended[kind] = caller.token
    return ended


def looks(scene: Scene, names: Mapping[str, str]) -> Iterator[Request]:
    """Everybody looking at what these names stand for, in every way there is to look at it or at a list with it."""
    for operation in offered.every():
        if operation.verb == "GET" and operation.path_types.keys() <= names.keys():
            for person in scene.people:
                if person.kind == operation.allowed.name:
                    yield Request(operation, {name: names[name] for name in operation.path_types}, _headers(person, {}))
