"""A store on disk: after a power cut every case is still there, and whatever was half-way goes on; nothing twice."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from infra.city import city as sample_city
from infra.city.stories import story
from infra.local import cloud
from infra.local.cloud import Cloud
from infra.local.phone import Phone
from infra.local.stores import dynamodb_local
from infra.local.stores.ownership import owned
from tests.tools.store import store_tool

TOLD = {"submitted", "decided", "issued", "closed"}
STORY = story("newborn")
CITY = sample_city()


@pytest.fixture(autouse=True, scope="module")
def _store() -> None:
    store_tool()


def command(data: Path) -> list[str]:
    store = ["--store", "dynamodb-local", "--data", str(data)]
    return [sys.executable, "-m", "infra.run", *store, "--port", "0", "--quiet", "--no-pages"]


@contextmanager
def running(data: Path) -> Iterator[Process]:
    """`make run` on a folder; killed in the end, if it was not before."""
    process = Process(data)
    try:
        yield process
    finally:
        process.kill()


class Process:
    """One start of everything, as a person starts it."""

    def __init__(self, data: Path) -> None:
        self.process = subprocess.Popen(command(data), stdout=subprocess.PIPE, text=True, start_new_session=True)
        self.said = ""

    @property
    def url(self) -> str:
        """Where its API listens, as it says itself."""
        assert self.process.stdout
        while (found := re.search(r"API +(http://\S+)/v1/bundles", self.said)) is None:
            line = self.process.stdout.readline()
            assert line, f"it ended: {self.said}"
            self.said += line
        return found[1]

    def kill(self) -> None:
        """As the power cut does it: process, keeper and database at once, and nobody tidies up."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        assert self.process.stdout
        self.process.stdout.close()

    def citizen(self) -> Phone:
        return Phone(self.url).signed_in({"kind": "wechat", "code": f"wx-{STORY.person}-store"})

    def desk(self, item: dict[str, Any]) -> Phone:
        place = (item["department"]["code"], item["region"], "reviewer")
        number = next(s.id for s in CITY.staff.values() if (s.department, s.region, s.role.value) == place)
        return Phone(self.url).signed_in({"kind": "staff", "number": number, "password": CITY.staff_password})

    def decide(self, case: dict[str, Any], item: dict[str, Any]) -> None:
        task = f"/v1/staff/tasks/{case['id']}.{item['code']}/decision"
        self.desk(item).call("POST", task, STORY.decision(item["code"]))


def handed_in(phone: Phone) -> dict[str, Any]:
    draft = phone.call("POST", "/v1/applications", STORY.wish())
    case = phone.call("PATCH", f"/v1/applications/{draft['id']}", STORY.sheet(), draft["version"])
    submitted: dict[str, Any] = phone.call("POST", f"/v1/applications/{case['id']}/submit", {})
    return submitted


def under_review(case: dict[str, Any]) -> list[dict[str, Any]]:
    return [item for item in case["items"] if item["status"] == "under_review"]


def seen(phone: Phone, case_id: str, so: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    """The case, once it is so."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        case: dict[str, Any] = phone.call("GET", f"/v1/applications/{case_id}")
        if so(case):
            return case
        time.sleep(0.1)
    raise AssertionError((case["status"], [(item["code"], item["status"]) for item in case["items"]]))


def rest(positions: Path) -> None:
    """Wait until the place in the stream was kept and moves no more: what happened so far will not come again."""
    before = None
    while before is None or positions.read_text() != before:
        time.sleep(1)
        before = positions.read_text() if positions.exists() else None


def test_a_case_that_was_half_way_when_the_power_went_is_finished_after_the_next_start(tmp_path: Path) -> None:
    with running(tmp_path) as first:
        mother = first.citizen()
        half_way = handed_in(mother)
        half_way = seen(mother, half_way["id"], under_review)
        rest(tmp_path / "positions.json")
        first.decide(half_way, under_review(half_way)[0])
        fresh = handed_in(mother)  # killed before anything of these two could follow
    with running(tmp_path) as second:
        mother = Phone(second.url, mother.token)  # a session outlives it too: the key is the same
        for case in (half_way, fresh):
            finish(second, mother, case["id"])
            assert_all_once(mother, case["id"])


def finish(city: Process, phone: Phone, case_id: str) -> None:
    """Departments decide what comes onto their desks until the case is closed and told of."""
    case = seen(phone, case_id, lambda case: under_review(case) or case["status"] == "completed")
    while case["status"] != "completed":
        for item in under_review(case):
            city.decide(case, item)
        case = seen(phone, case_id, lambda case: under_review(case) or case["status"] == "completed")


def assert_all_once(phone: Phone, case_id: str) -> None:
    """Each decision and each notice is there, and is there once; the timeline is unbroken."""
    timeline = phone.call("GET", f"/v1/applications/{case_id}/timeline")
    assert timeline["whole"]
    happened = Counter((entry["kind"], entry.get("item")) for entry in timeline["entries"])
    assert set(happened.values()) == {1}
    awaited = sum(kind in TOLD for kind, _ in happened)
    for _ in range(100):
        notices = [m for m in phone.call("GET", "/v1/messages")["messages"] if m["case"] == case_id]
        if len(notices) >= awaited:
            break
        time.sleep(0.1)
    told = Counter((notice["kind"], notice["text"]["zh"]) for notice in notices)
    assert set(told.values()) == {1}
    assert len(notices) == awaited


def test_a_store_has_one_owner_and_is_free_as_soon_as_that_one_is_gone(tmp_path: Path) -> None:
    with running(tmp_path) as first:
        assert first.url
        second = subprocess.run(command(tmp_path), capture_output=True, text=True, check=False, timeout=60)
        assert second.returncode == 1
        assert f"in use by process {first.process.pid}" in second.stderr
        assert "Traceback" not in second.stderr
        os.kill(first.process.pid, signal.SIGKILL)
        with owned(tmp_path):  # the database had the lock as well, and is gone by itself
            assert first.process.wait() == -signal.SIGKILL


def test_what_was_answered_is_there_after_the_database_was_killed(tmp_path: Path) -> None:
    """Without `stores.durability` each kill loses the last transaction with a chance of about a third."""
    answered: list[str] = []
    for turn in range(4):
        with dynamodb_local.running(tmp_path) as store, cloud.embedded(store=store) as up:
            rows = up.client("dynamodb").scan(TableName="onething-local-cases", ConsistentRead=True)["Items"]
            assert sorted(row["sk"]["S"] for row in rows) == answered
            for number in range(10):
                answered.append(f"{turn}-{number}")
                put(up, answered[-1])
            kill_database(store.process)


def put(up: Cloud, name: str) -> None:
    row = {"pk": {"S": "row"}, "sk": {"S": name}}
    members = [{"Put": {"TableName": "onething-local-cases", "Item": row}}]
    up.client("dynamodb").transact_write_items(TransactItems=members)


def kill_database(keeper: int) -> None:
    told = subprocess.run(["ps", "-o", "pid=", "--ppid", str(keeper)], capture_output=True, text=True, check=True)
    for database in told.stdout.split():
        os.kill(int(database), signal.SIGKILL)
