"""Owns counting: which calls to DynamoDB each operation makes, and what they consume. It takes no times."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from infra import templates
from infra.city import stories
from infra.local.everything import as_a_new_process
from tests.integration.town import Caller, Town, town
from tests.load import capacity
from tests.load.hearing import Call, Heard, hearing

TITLE = "Calls to DynamoDB, and what they consume"
ABOUT = """Aims: at most 4 calls to submit, at most 4 to decide. Counted at botocore, so that nothing escapes. The
embedded cloud does not know capacity; units are computed from the very rows (`tests/load/capacity.py` names AWS's
rules): to read 4 KB consistently is 1 unit, to write 1 KB within a transaction 2, and every index in which a row moves
is counted as well. Keys and bundles were read before, as in a warm process; the last row is a cold one."""
HEADER = (
    "| operation | DynamoDB calls | which | rows written | read units | write units | requests to partners |\n"
    "| --- | ---: | --- | ---: | ---: | ---: | ---: |"
)


class Counted(NamedTuple):
    """What one operation did."""

    title: str
    calls: tuple[Call, ...]
    partners: int


def table() -> str:
    """A table for every story of the sample city, in Markdown."""
    rules = capacity.indexes(templates.read(templates.STATE), "local")
    with town() as city, hearing(replaced=True) as heard:
        as_a_new_process()  # this one published, and a publisher reads versions again that had no machine yet
        return "\n\n".join(_table(name, tuple(Counting(city, heard).story(name)), rules) for name in stories.names())


class Counting:
    """Drives a story through the API once, and counts each operation by itself."""

    def __init__(self, city: Town, heard: Heard) -> None:
        self._city, self._heard = city, heard
        self.answer: Any = None

    def counted(self, title: str, operation: Callable[[], Any]) -> Counted:
        """Do it, hear it. Its answer stays in `answer`."""
        self._heard.forget()
        self.answer = operation()
        return Counted(title, tuple(self._heard.dynamodb), len(self._heard.partners))

    def story(self, name: str) -> Iterator[Counted]:
        """The life of one case, operation by operation, with what a process reads once read before."""
        city, story = self._city, stories.story(name)
        me = city.citizen(story.person)
        me.get("/v1/bundles").ok()
        signing = {"kind": "wechat", "code": f"wx-{story.person}-load"}
        yield self.counted("sign in with WeChat", lambda: city.nobody().post("/v1/sessions", signing).ok())
        yield self.counted("list life events", lambda: me.get("/v1/bundles").ok())
        yield self.counted("begin a draft", lambda: me.post("/v1/applications", story.wish()).ok())
        draft = self.answer
        yield self.counted("fill it in", lambda: me.patch(draft, story.sheet()).ok())
        yield self.counted("**submit**", lambda: me.submit(draft["id"]).ok())
        yield self.counted("get the case", lambda: me.case(draft["id"]))
        yield self.counted("get its timeline", lambda: me.timeline(draft["id"]))
        yield self.counted("list my cases", lambda: me.get("/v1/applications").ok())
        yield from self._desk(name, me, draft["id"])
        as_a_new_process()
        yield self.counted("get the case, first call of a new process", lambda: me.case(draft["id"]))

    def _desk(self, name: str, me: Caller, case_id: str) -> Iterator[Counted]:
        city = self._city
        city.settle()
        item = next(item for item in me.case(case_id)["items"] if item["status"] == "under_review")
        desk = city.reviewer(item["department"]["code"], item["region"])
        for more in (0, 4):
            for _ in range(more):
                city.submitted(name)
            city.settle()
            tasks = desk.get("/v1/staff/tasks").ok()["count"]
            yield self.counted(f"list tasks, {tasks} on the desk", lambda: desk.get("/v1/staff/tasks").ok())
        yield self.counted("get a task", lambda: desk.get(f"/v1/staff/tasks/{case_id}.{item['code']}").ok())
        yield self.counted("**decide**", lambda: city.decide(case_id, item).ok())


def _table(name: str, rows: tuple[Counted, ...], rules: capacity.Indexes) -> str:
    return "\n".join([f"### {name}", "", HEADER, *(_row(row, rules) for row in rows)])


def _row(row: Counted, rules: capacity.Indexes) -> str:
    spent = capacity.Units()
    for call in row.calls:
        spent = spent.plus(capacity.units(call, rules))
    names = Counter(call.operation for call in row.calls)
    which = ", ".join(f"{count} {name}" if count > 1 else name for name, count in names.items())
    written = sum(len(call.replaced) for call in row.calls)
    return (
        f"| {row.title} | {len(row.calls)} | {which} | {written} | {spent.read:g} | {spent.write:g} | {row.partners} |"
    )
