"""Owns what must be true of the city after every step, and what must be true at the end; each a function with a name.

Each yields what is wrong, in words. They read rows and messages, and count days, by themselves: the code that wrote
them is not asked.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache
from hashlib import sha256
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import chinese_calendar

from tests.simulation.seen import ENDED, FINAL, TOLD, Notices, Seen, folded, licences, notices, seen
from tests.simulation.world import World

_DAY = timedelta(days=1)


class Broken(NamedTuple):
    """An invariant that does not hold."""

    invariant: str
    words: str


def nothing_acknowledged_is_lost(world: World, letter: str, case: Seen | None) -> Iterator[str]:
    """What somebody was told is done, is in the table."""
    done = {(verb, item): told for (about, verb, item), told in world.told.done.items() if about == letter}
    if case is None:
        if letter not in world.told.tried or ("submit", "") in done:
            yield "the case is gone"
        return
    if ("discard", "") in done:
        yield "the draft was discarded and is still there"
    kinds = {entry["kind"] for entry in case.entries}
    for verb, kind in (("submit", "submitted"), ("withdraw", "withdrawn")):
        if (verb, "") in done and kind not in kinds:
            yield f"{verb} was acknowledged, the timeline knows nothing of it"
    yield from _decisions_lost(case, {item: told for (verb, item), told in done.items() if verb == "decide"})


def _decisions_lost(case: Seen, acknowledged: Mapping[str, set[tuple[str, str]]]) -> Iterator[str]:
    decided = {(e["item"], e["actor"], e["facts"]["decision"]) for e in case.of("decided")}
    for item, told in acknowledged.items():
        for staff, decision in sorted(told):
            if (item, f"staff:{staff}", decision) not in decided:
                yield f"{staff} was told that {item} is decided ({decision}); the timeline has {sorted(decided)}"


def one_key_has_one_answer(world: World, letter: str, case: Seen | None) -> Iterator[str]:
    """The same request under the same key takes effect once, and is told the same each time."""
    for name, request in world.requests.items():
        if request.case == letter and request.method == "POST":
            answers = [a for a in world.told.answers.get((request.who, request.key), ()) if a.good]
            if len({json.dumps(a.body, sort_keys=True) for a in answers}) > 1:
                yield f"{name} has different answers under one key"


def each_item_is_decided_at_most_once(world: World, letter: str, case: Seen) -> Iterator[str]:
    """Nobody decides what was decided; it starts once, too."""
    for kind in ("decided", "started", "issued", "cancelled"):
        for item, times in Counter(entry["item"] for entry in case.of(kind)).items():
            if times > 1:
                yield f"{item} was {kind} {times} times"
    for kind in ("submitted", "closed", "withdrawn"):
        if sum(1 for _ in case.of(kind)) > 1:
            yield f"the case was {kind} more than once"


def nothing_starts_too_early(world: World, letter: str, case: Seen) -> Iterator[str]:
    """When an item starts, all that comes before it is approved and has its result; it is decided only once started."""
    approved: set[str] = set()
    started: set[str] = set()
    for entry in case.entries:
        item = entry["item"]
        if entry["kind"] == "started":
            started.add(item)
            if missing := case.before[item] - approved:
                yield f"{item} started before {sorted(missing)}"
        elif entry["kind"] == "decided":
            if item not in started:
                yield f"{item} was decided before it started"
            if entry["facts"]["decision"] == "approve" and case.bundle.items[item].issues is None:
                approved.add(item)
        elif entry["kind"] == "issued":
            approved.add(item)


def exactly_what_hangs_on_a_rejection_is_cancelled(world: World, letter: str, case: Seen) -> Iterator[str]:
    """A rejection cancels all that comes after it, at once and nothing else; a withdrawal what is not decided."""
    refused = [e["item"] for e in case.of("decided") if e["facts"]["decision"] == "reject"]
    must = frozenset[str]().union(*(case.below[item] for item in refused))
    cancelled = {entry["item"] for entry in case.of("cancelled")}
    if cancelled - must:
        yield f"{sorted(cancelled - must)} cancelled without a rejection above"
    if must - cancelled and case.status != "withdrawn":
        yield f"{sorted(must - cancelled)} not cancelled, though {sorted(refused)} is rejected"
    for entry in case.of("withdrawn"):
        decided = {e["item"] for e in case.of("decided", "cancelled") if e["seq"] < entry["seq"]}
        if set(entry["facts"]["stopped"]) != case.applying - decided:
            yield f"withdrawal stopped {entry['facts']['stopped']}"


def status_agrees_with_the_timeline(world: World, letter: str, case: Seen) -> Iterator[str]:
    """Replayed from its beginning, the timeline gives what the rows say; and a case has ended when nothing is left."""
    told = folded(case)
    if (told.status, told.run) != (case.status, case.head["run"]):
        yield f"the case is {case.status} run {case.head['run']}, its timeline says {told.status} run {told.run}"
    rows = {code: item["status"] for code, item in case.items.items()}
    if rows != told.items:
        yield f"items are {rows}, the timeline says {told.items}"
    results = {code: item["result"] for code, item in case.items.items() if "result" in item}
    if results != told.results:
        yield f"results are {results}, the timeline says {told.results}"
    owing = {code for code, item in case.items.items() if item["owes_result"]}
    if case.open and set(rows.values()) <= FINAL and not owing:
        yield "nothing is left to do, and the case is open"
    for entry in case.of("closed"):
        yield from _wrong_end(case, entry["facts"]["status"])


def _wrong_end(case: Seen, status: str) -> Iterator[str]:
    decided = {item["status"] for item in case.items.values()} - {"not_applicable"}
    good, bad = "approved" in decided, bool(decided - {"approved"})
    expected = "partly_completed" if good and bad else "rejected" if bad else "completed"
    if status != expected:
        yield f"closed as {status}, though its items are {sorted(decided)}"


def the_chain_is_whole(world: World, letter: str, case: Seen) -> Iterator[str]:
    """Every entry continues the one before it, and the case names the last."""
    hash_before = ""
    for number, entry in enumerate(case.entries, start=1):
        hash_before = _hash(
            hash_before, tuple(entry[name] for name in ("seq", "at", "kind", "actor", "item", "written"))
        )
        if entry["seq"] != number or entry["hash"] != hash_before:
            yield f"entry {entry['seq']} does not continue the one before it"
            return
    if (case.head["seq"], case.head["hash"]) != (len(case.entries), hash_before):
        yield "the case does not name its last entry"


@lru_cache(maxsize=4096)
def _hash(before: str, entry: tuple[Any, ...]) -> str:
    seq, at, kind, actor, item, facts = entry
    told = {"seq": seq, "at": at, "kind": kind, "actor": actor, "item": item, "facts": json.loads(facts)}
    canonical = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256((before + canonical).encode()).hexdigest()


def every_undecided_item_has_its_place(world: World, letter: str, case: Seen) -> Iterator[str]:
    """What is under review is in its department's queue and in no other; the reconciler sees every open case."""
    for code, item in case.items.items():
        queue = f"{item['department']}#{item['region']}" if item["status"] == "under_review" else None
        if item.get("queue") != queue:
            yield f"{code} is {item['status']} and in the queue {item.get('queue')}"
        if item["status"] not in FINAL and not case.open:
            yield f"{code} is {item['status']}, and the case {case.status}"
    if ("clock" in case.head) != case.open:
        yield f"the case is {case.status}; the reconciler looks after it: {'clock' in case.head}"


def results_are_issued_once(world: World, letter: str, case: Seen) -> Iterator[str]:
    """Each issued result is one licence in a wallet, and there is no other of this case."""
    issued = sorted(entry["facts"]["number"] for entry in case.of("issued"))
    held = sorted(row["sk"].split("#", 2)[2] for row in licences(world, case.id))
    if issued != held:
        yield f"issued {issued}, in wallets {held}"
    approved = {e["item"] for e in case.of("decided") if e["facts"]["decision"] == "approve"}
    if early := {e["item"] for e in case.of("issued")} - approved:
        yield f"results without an approval: {sorted(early)}"


def deadlines_are_exact(world: World, letter: str, case: Seen) -> Iterator[str]:
    """The last day of every limit, counted day by day in the calendar of the State Council."""
    for code, item in case.items.items():
        if "started" in item:
            begins, limit = _shanghai(item["started"]), case.bundle.items[code].limit
            counted = (_last_day(begins, limit.promised), _last_day(begins, limit.statutory))
            if (item["due"], item["statutory"]) != counted:
                yield f"{code}, begun {begins}, is due {item['due']} and {item['statutory']}; counted {counted}"
    if "submitted" in case.head:
        begins = _shanghai(case.head["submitted"])
        if case.head["due"] != (counted_due := _last_day(begins, _longest(case))):
            yield f"the case, submitted {begins}, is due {case.head['due']}; counted {counted_due}"


def _longest(case: Seen) -> int:
    """Working days of the longest chain of promised limits, the plain way: from every item back."""

    def days(code: str) -> int:
        own = case.bundle.items[code].limit.promised if code in case.applying else 0
        return own + max((days(before) for before in case.bundle.items[code].after), default=0)

    return max(days(code) for code in case.bundle.items)


def _last_day(begins: date, workdays: int) -> str:
    day = begins
    while workdays > 0 or not _works(day):
        day += _DAY
        workdays -= _works(day)
    return day.isoformat()


@lru_cache(maxsize=4096)
def _works(day: date) -> bool:
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return day.weekday() < 5


def _shanghai(moment: str) -> date:
    return datetime.fromisoformat(moment).astimezone(ZoneInfo("Asia/Shanghai")).date()


def every_notice_tells_of_a_commit_once(world: World, told: Notices) -> Iterator[str]:
    """A message is about an entry that is there, for its person, once; its text message left once at most."""
    entries = {f"{s.id}-{e['seq']:06d}": (s, e) for s in _all(world) for e in s.entries if e["kind"] in TOLD}
    ids = Counter(message["sk"].rsplit("#", 1)[1] for message in told.messages)
    for message in told.messages:
        name = message["sk"].rsplit("#", 1)[1]
        case, entry = entries.get(name, (None, None))
        if case is None or entry is None:
            yield f"a message about {name}, which is not there"
        elif (message["pk"], message["at"]) != (f"INBOX#{case.head['person']}", entry["at"]):
            yield f"{name} went to {message['pk']} at {message['at']}"
        if ids[name] > 1:
            yield f"{ids[name]} messages about {name}"
    written = Counter(message["zh"] for message in told.messages if message["sms"] in ("sending", "sent", "unknown"))
    for sms, times in Counter(told.sent).items():
        if times > written[sms.text]:
            yield f"a text message left {times} times, for {written[sms.text]} messages: {sms.text}"


def every_notice_is_told(world: World) -> Iterator[str]:
    """At the end: all news was told."""
    told = {message["sk"].rsplit("#", 1)[1] for message in notices(world).messages}
    for case in _all(world):
        for entry in case.entries:
            if entry["kind"] in TOLD and f"{case.id}-{entry['seq']:06d}" not in told:
                yield f"nobody was told of {case.letter}/{entry['seq']}/{entry['kind']}"


def every_submitted_case_ends(world: World) -> Iterator[str]:
    """At the end: no case is open any more, every result is issued."""
    for case in _all(world):
        if case.open:
            yield f"{case.letter} is {case.status}: { {code: item['status'] for code, item in case.items.items()} }"
        if owing := [code for code, item in case.items.items() if item["owes_result"]]:
            yield f"{case.letter} owes results: {owing}"


def nothing_is_left_over(world: World) -> Iterator[str]:
    """At the end: no message waits anywhere, and no machine of a case that has ended still runs."""
    for name, queue in world.cloud.queues.by_id.items():
        if queue.messages:
            yield f"{name} holds {sorted(queue.messages)}"
    for case in _all(world):
        for run in world.cloud.machines.executions.values():
            if run.name.startswith(case.id) and case.status in ENDED and not run.finished:
                yield f"{case.letter} has ended, its execution {run.name.rpartition('-')[2]} runs on"


def _all(world: World) -> Iterator[Seen]:
    return (case for letter in world.cases if (case := seen(world, letter)) is not None)


OF_A_CASE: tuple[Callable[[World, str, Seen], Iterator[str]], ...] = (
    each_item_is_decided_at_most_once,
    nothing_starts_too_early,
    exactly_what_hangs_on_a_rejection_is_cancelled,
    status_agrees_with_the_timeline,
    the_chain_is_whole,
    every_undecided_item_has_its_place,
    results_are_issued_once,
    deadlines_are_exact,
)
OF_A_PROMISE = (nothing_acknowledged_is_lost, one_key_has_one_answer)
AT_THE_END = (every_submitted_case_ends, every_notice_is_told, nothing_is_left_over)


class Watch:
    """Looks at whatever was touched since the last look. `checked` counts how often each invariant was looked at."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.checked: Counter[str] = Counter()

    def look(self) -> tuple[Broken, ...]:
        """What does not hold of what was touched."""
        touched, self._world.touched = self._world.touched, set()
        letters = [letter for letter, known in self._world.cases.items() if known.id in touched]
        broken = [each for letter in letters for each in self._of(letter)]
        if "" in touched:
            told = notices(self._world)
            found = every_notice_tells_of_a_commit_once(self._world, told)
            broken += self._noted(every_notice_tells_of_a_commit_once.__name__, "", found)
        return tuple(broken)

    def look_at_the_end(self) -> tuple[Broken, ...]:
        """What does not hold when all is still."""
        everything = [known.id for known in self._world.cases.values()]
        self._world.touched |= {"", *everything}
        broken = list(self.look())
        for invariant in AT_THE_END:
            broken += self._noted(invariant.__name__, "", invariant(self._world))
        return tuple(broken)

    def state(self) -> list[str]:
        """Everything that lies in the tables of cases, in words that are the same for the same history."""
        return [f"{case.letter} {case.head} {case.items} {case.entries}" for case in _all(self._world)]

    def _of(self, letter: str) -> Iterator[Broken]:
        case = seen(self._world, letter)
        for promise in OF_A_PROMISE:
            yield from self._noted(promise.__name__, letter, promise(self._world, letter, case))
        if case is not None:
            for invariant in OF_A_CASE:
                yield from self._noted(invariant.__name__, letter, invariant(self._world, letter, case))

    def _noted(self, name: str, letter: str, found: Iterator[str]) -> list[Broken]:
        self.checked[name] += 1
        return [Broken(name, f"{letter}: {words}" if letter else words) for words in found]
