"""Owns what each verb of a history does to the world. A verb that finds nothing to do says so and does nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from chalicelib.approvals import publishing
from chalicelib.core import clock
from chalicelib.identity import sessions
from infra.city.seed import BUNDLES
from infra.city.stories import Story
from tests.simulation import bundles, phones
from tests.simulation.moves import Move
from tests.simulation.partners import Weather
from tests.simulation.phones import KEYS_LAST, Answer, Known, Request, Session
from tests.simulation.processes import Process
from tests.simulation.world import World

_CASES = "/v1/applications"
_TASK = "/v1/staff/tasks/{task_id}/decision"
OWN = {file.stem: file.read_text(encoding="utf-8") for file in sorted(BUNDLES.glob("*.yaml"))}
"""The repository's own bundles."""
REASON = {"reasonCode": "answers-differ", "note": "与登记不一致"}


def perform(world: World, move: Move) -> bool:
    """Do what a move says; False when there is nothing for it to do any more."""
    world.trace.note(str(move))
    done = VERBS[move.verb](world, move)
    world.harvest()
    world.did[move.verb] += done
    return done


def _ask(world: World, move: Move, request: Request) -> bool:
    """Send a request from a phone or a desk: signed in first where that is needed, in the same process."""
    request = world.requests.setdefault(request.name, replace(request, sent=world.now))
    world.begin(
        f"api:{move.name}",
        lambda: _sent(world, request),
        lambda process: _heard(world, request, process),
        move.meets,
    )
    return True


def _sent(world: World, request: Request) -> Answer:
    session = world.sessions.get(request.who)
    if session is None or not session.good(world.now):
        fresh = _signed_in(world, request.who)
        if isinstance(fresh, Answer):
            return fresh
        session = world.sessions[request.who] = fresh
    return phones.answered(world.call("api", request.event(session.token)))


def _signed_in(world: World, who: str) -> Session | Answer:
    """A citizen signs in by WeChat; staff's sessions begin directly, for a password is slow to check on purpose."""
    if who in world.base.city.staff:
        token, ends = sessions.begin("staff", world.base.city.staff[who])
        return Session(token, ends)
    code = {"kind": "wechat", "code": f"wx-{who}-{world.now.timestamp()}"}
    event = phones.event("POST", "/v1/sessions", "/v1/sessions", {"Content-Type": "application/json"}, code)
    answer = phones.answered(world.call("api", event))
    if not answer.good:
        return Answer(503 if answer.status < 500 else answer.status, answer.body)
    return Session(answer.body["token"], clock.from_text(answer.body["expires"]))


def _heard(world: World, request: Request, process: Process) -> None:
    """The answer, or none, reaches whoever asked."""
    answer = process.result if not process.crashed and process.result else Answer(0)
    world.answers[request.name] = answer
    world.trace.note("answer", request.name, answer.status)
    world.ran[f"answered {answer.status}"] += 1
    if answer.status == 401:
        world.sessions.pop(request.who, None)
    if request.verb == "begin" and answer.good and answer.body["id"] not in world.letters:
        story = world.stories[request.name]
        world.cases[request.case] = Known(answer.body["id"], request.who, story, answer.body["version"])
        world.letters[answer.body["id"]] = request.case
    elif (
        answer.good
        and request.case in world.cases
        and request.method != "DELETE"
        and request.verb in ("fill", "submit", "withdraw")
    ):
        world.cases[request.case].version = answer.body["version"]
    world.told.note(request, answer)


def _begin(world: World, move: Move) -> bool:
    about = move.about
    story = story_of(world, about)
    if about["case"] in world.cases:
        return False
    world.stories[move.name] = story
    body = story.wish(anew=about.get("anew", True))
    return _ask(
        world, move, Request(move.name, "begin", story.person, "POST", _CASES, _CASES, body, _key(move), about["case"])
    )


def story_of(world: World, about: Mapping[str, Any]) -> Story:
    """A story of the repository's by its bundle, or one for a generated bundle."""
    own = next((one for one in world.base.stories if one.bundle == about["bundle"]), None)
    return own or bundles.story(about["bundle"], about["person"], about["count"], tuple(about.get("chosen", ())))


def _of_case(verb: str, method: str, tail: str, world: World, move: Move) -> bool:
    known = world.cases.get(move.about["case"])
    if known is None:
        return False
    path = f"{_CASES}/{known.id}{tail}"
    body: Any = {} if method == "POST" else None
    match = None
    if verb == "fill":
        body, match = known.story.sheet(), known.version
    if verb == "discard":
        world.told.tried.add(move.about["case"])
    resource = f"{_CASES}/{{case_id}}{tail}"
    return _ask(
        world,
        move,
        Request(
            move.name, verb, known.person, method, path, resource, body, _key(move), move.about["case"], match=match
        ),
    )


def _decide(world: World, move: Move) -> bool:
    about = move.about
    known = world.cases.get(about["case"])
    if known is None:
        return False
    body = {"decision": "approve"} if about["approve"] else {"decision": "reject", **REASON}
    path = _TASK.replace("{task_id}", f"{known.id}.{about['item']}")
    return _ask(
        world,
        move,
        Request(
            move.name, "decide", about["staff"], "POST", path, _TASK, body, _key(move), about["case"], about["item"]
        ),
    )


def _again(world: World, move: Move) -> bool:
    """The very same request once more, under its key: a phone that heard nothing, or a finger that was too quick."""
    request = world.requests.get(move.about["request"])
    if request is None or world.now - request.sent > KEYS_LAST:
        return False
    return _ask(world, move, request)


def _key(move: Move) -> str:
    return f"history-key-{move.name}"


def _relay(world: World, move: Move) -> bool:
    shard = move.about["shard"]
    records = world.backlog(shard)[: move.about["count"]]
    if not records or shard in world.reading:
        return False
    world.reading.add(shard)

    def over(process: Process) -> None:
        world.reading.discard(shard)
        numbers = [record["dynamodb"]["SequenceNumber"] for record in records]
        failed = _failed(process, numbers)
        if not move.about.get("twice"):
            world.read[shard] += min((numbers.index(number) for number in failed), default=len(numbers))

    world.begin(f"relay:{move.name}", lambda: world.call("relay", {"Records": records}), over, move.meets)
    return True


LISTENERS = {"Workflow": "advance", "Tasks": "arrive", "Notices": "notify", "Outreach": "reach_out"}


def _deliver(world: World, move: Move) -> bool:
    queue = world.cloud.queues.by_id[move.about["queue"]]
    visible = {message.label: message for message in queue.visible(world.now)}
    batch = [visible[label] for label in move.about["messages"] if label in visible]
    for message in [each for each in batch if each.receives >= queue.most]:
        world.cloud.queues.bury(queue, message)
        batch.remove(message)
    if not batch:
        return False
    for message in batch:
        message.receives += 1
        if not move.about.get("twice"):
            message.hidden_until = world.now + queue.hidden

    def over(process: Process) -> None:
        failed = _failed(process, [message.label for message in batch])
        for message in batch:
            if message.label not in failed:
                queue.messages.pop(message.label, None)

    event = {"Records": [_sqs_record(message.label, message.body, queue.name) for message in batch]}
    function = LISTENERS[move.about["queue"]]
    world.begin(f"{function}:{move.name}", lambda: world.call(function, event), over, move.meets)
    return True


def _sqs_record(label: str, body: str, queue: str) -> dict[str, Any]:
    return {
        "messageId": label,
        "receiptHandle": label,
        "body": body,
        "attributes": {},
        "messageAttributes": {},
        "md5OfBody": "",
        "eventSource": "aws:sqs",
        "eventSourceARN": f"arn:aws-cn:sqs:cn-north-1:123456789012:{queue}",
        "awsRegion": "cn-north-1",
    }


def _failed(process: Process, names: list[str]) -> set[str]:
    """Which parts of a batch come again: all of them when the function did not come through."""
    if process.crashed or process.error is not None:
        return set(names)
    return {failure["itemIdentifier"] for failure in process.result["batchItemFailures"]}


def _round(world: World, move: Move) -> bool:
    """The schedule gives the reconciler its turn."""
    event = {"version": "0", "id": move.name, "detail-type": "Scheduled Event", "source": "aws.events", "account": "1"}
    event |= {"time": clock.text(world.now), "region": "cn-north-1", "resources": [], "detail": {}}  # type: ignore[dict-item]
    world.begin(f"reconcile:{move.name}", lambda: world.call("reconcile", event), lambda process: None, move.meets)
    return True


def _wait(world: World, move: Move) -> bool:
    world.jump(move.about["seconds"])
    return True


def _publish(world: World, move: Move) -> bool:
    """An operator publishes a bundle anew, for whoever begins from now on: another order of items, or a new edition."""
    code, number = move.about["bundle"], move.about["number"]
    source = f"{OWN[code]}# {number}\n" if code in OWN else bundles.generated(code, number)
    world.begin(
        f"publish:{move.name}",
        lambda: publishing.publish(source, f"{code}.yaml", "operator"),
        lambda process: None,
        move.meets,
    )
    return True


def _lose(world: World, move: Move) -> bool:
    """An execution is gone: somebody stopped it, or AWS forgot it."""
    known = world.cases.get(move.about["case"])
    if known is None or (head := world.head(move.about["case"])) is None:
        return False
    name = f"{known.id}-{head['run']['N']}"
    machines = world.cloud.machines
    return machines.abort(name) if move.about["how"] == "aborted" else machines.lose(name)


def _bury(world: World, move: Move) -> bool:
    """A listener was broken for as long as a message is tried: it is a dead letter now."""
    queue = world.cloud.queues.by_id[move.about["queue"]]
    message = queue.messages.get(move.about["message"])
    if message is None or message.hidden_until > world.now:
        return False
    world.cloud.queues.bury(queue, message)
    return True


def _redrive(world: World, move: Move) -> bool:
    dead = move.about["queue"]
    found = bool(world.cloud.queues.by_id[dead].messages)
    if found:
        world.cloud.queues.redrive(dead)
    return found


def _weather(world: World, move: Move) -> bool:
    world.outside.change(move.about["partner"], Weather(move.about["weather"]))
    return True


def _go_on(world: World, move: Move) -> bool:
    name = move.about["process"]
    if name not in world.paused:
        return False
    world.go_on(name, move.meets)
    return True


VERBS: Mapping[str, Callable[[World, Move], bool]] = {
    "begin": _begin,
    "fill": partial(_of_case, "fill", "PATCH", ""),
    "submit": partial(_of_case, "submit", "POST", "/submit"),
    "withdraw": partial(_of_case, "withdraw", "POST", "/withdraw"),
    "discard": partial(_of_case, "discard", "DELETE", ""),
    "decide": _decide,
    "again": _again,
    "relay": _relay,
    "deliver": _deliver,
    "round": _round,
    "wait": _wait,
    "publish": _publish,
    "lose": _lose,
    "bury": _bury,
    "redrive": _redrive,
    "weather": _weather,
    "go-on": _go_on,
}
