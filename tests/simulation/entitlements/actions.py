"""Owns what each verb of a campaign's history does. A verb that finds nothing to do says so and does nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from chalicelib.core import clock
from chalicelib.policies import loading
from tests.simulation import phones
from tests.simulation.actions import _failed, _sqs_record
from tests.simulation.entitlements.base import CODE, subject
from tests.simulation.entitlements.world import CampaignWorld
from tests.simulation.moves import Move
from tests.simulation.partners import Weather
from tests.simulation.phones import Answer
from tests.simulation.processes import Process

_CONFIRM = "/v1/entitlements/{entitlement_id}/confirm"
_BACK = "/v1/staff/entitlements/{entitlement_id}/clawback"
_MONEY = "/v1/staff/budgets"
LISTS = "/v1/staff/entitlement-lists"


def perform(world: CampaignWorld, move: Move) -> bool:
    """Do what a move says; False when there is nothing for it to do any more."""
    world.trace.note(str(move))
    done = VERBS[move.verb](world, move)
    world.harvest()
    world.did[move.verb] += done
    return done


def _tap(world: CampaignWorld, move: Move) -> bool:
    """A representative confirms, to an account of the company's or to another's."""
    body = {"account": {"kind": "corporate-account", "number": move.about["account"]}}
    world.asked[f"tap-{move.name:>04}"] = (_CONFIRM, move.about["company"], body)
    return _sent(world, move, f"tap-{move.name:>04}")


def _back(world: CampaignWorld, move: Move) -> bool:
    body = {"step": move.about["step"], "reasonCode": "paid-in-error"}
    world.asked[f"back-{move.name:>04}"] = (_BACK, move.about["company"], body)
    return _sent(world, move, f"back-{move.name:>04}")


def _money(world: CampaignWorld, move: Move) -> bool:
    body = {"policyId": f"{CODE}@1", "fen": move.about["fen"]}
    world.asked[f"money-{move.name:>04}"] = (_MONEY, "", body)
    return _sent(world, move, f"money-{move.name:>04}")


def _draw(world: CampaignWorld, move: Move) -> bool:
    """The officer begins a list; whoever is not sure sends it again under the same key."""
    world.asked["draw-list"] = (LISTS, "", {"policyId": f"{CODE}@1"})
    return _sent(world, move, "draw-list")


def _publish(world: CampaignWorld, move: Move) -> bool:
    """The officer puts the list under notice, if there is one."""
    if not (number := world.list_id()):
        return False
    world.asked["publish-list"] = (f"{LISTS}/{{list_id}}/publish", number, {})
    return _sent(world, move, "publish-list")


def _again(world: CampaignWorld, move: Move) -> bool:
    """Somebody sends again what was sent before, under the same key."""
    key = move.about["key"]
    return key in world.asked and _sent(world, move, key)


def _sent(world: CampaignWorld, move: Move, key: str) -> bool:
    resource, company, body = world.asked[key]
    path = resource.replace("{entitlement_id}", f"{world.base.list_id}.{company}").replace("{list_id}", company)
    token = world.base.officer if "/staff/" in path else world.base.owner
    headers = {"Content-Type": "application/json", "Authorization": f"Bearer {token}", "Idempotency-Key": key}
    event = phones.event("POST", resource, path, headers, body)

    def heard(process: Process) -> None:
        world.calls.append(process.calls)
        if not process.crashed and process.result:
            answer = phones.answered(process.result)
            world.ran[f"answered {answer.status}"] += 1
            world.heard.setdefault(key, []).append(answer)

    world.begin(f"api:{move.name}", lambda: world.call("api", event), heard, move.meets)
    return True


def good(world: CampaignWorld, key: str) -> list[Answer]:
    """The good answers to a key."""
    return [answer for answer in world.heard.get(key, ()) if answer.good]


def _relay(world: CampaignWorld, move: Move) -> bool:
    waiting = world.backlog(0)[: move.about["count"]]
    if not waiting or 0 in world.reading:
        return False
    world.reading.add(0)

    def over(process: Process) -> None:
        world.reading.discard(0)
        failed = _failed(process, [record["dynamodb"]["SequenceNumber"] for record in waiting])
        done = next((n for n, r in enumerate(waiting) if r["dynamodb"]["SequenceNumber"] in failed), len(waiting))
        world.read[0] += done

    name = f"relay:{move.name}"
    world.begin(name, lambda: world.call("relay_policies", {"Records": waiting}), over, move.meets)
    return True


def _deliver(world: CampaignWorld, move: Move) -> bool:
    queue = world.cloud.queues.by_id["Payments"]
    visible = {message.label: message for message in queue.visible(world.now)}
    batch = [visible[label] for label in move.about["messages"] if label in visible]
    if not batch:
        return False
    for message in batch:
        if not move.about.get("twice"):
            message.hidden_until = world.now + queue.hidden

    def over(process: Process) -> None:
        failed = _failed(process, [message.label for message in batch])
        for message in batch:
            if message.label not in failed:
                queue.messages.pop(message.label, None)

    event = {"Records": [_sqs_record(message.label, message.body, queue.name) for message in batch]}
    world.begin(f"pay:{move.name}", lambda: world.call("pay", event), over, move.meets)
    return True


def _lose(world: CampaignWorld, move: Move) -> bool:
    """A message is gone: it ended among the dead letters, and nobody looks."""
    queue = world.cloud.queues.by_id["Payments"]
    return queue.messages.pop(move.about["message"], None) is not None


def _settle(world: CampaignWorld, move: Move) -> bool:
    event: dict[str, Any] = {"version": "0", "id": move.name, "detail-type": "Scheduled Event", "source": "aws.events"}
    event |= {"account": "1", "time": clock.text(world.now), "region": "cn-north-1", "resources": [], "detail": {}}
    world.begin(f"settle:{move.name}", lambda: world.call("settle", event), lambda process: None, move.meets)
    return True


def _wait(world: CampaignWorld, move: Move) -> bool:
    world.jump(move.about["seconds"])
    return True


def _weather(world: CampaignWorld, move: Move) -> bool:
    world.outside.change(move.about["partner"], Weather(move.about["weather"]))
    return True


def _hush(world: CampaignWorld, move: Move) -> bool:
    """The treasury takes the next order, and its answer is lost."""
    world.outside.treasury.hushed += 1
    return True


def _bad(world: CampaignWorld, move: Move) -> bool:
    """An account is closed: what is paid to it comes back."""
    world.outside.treasury.returning.add(move.about["account"])
    return True


def _send_back(world: CampaignWorld, move: Move) -> bool:
    """A bank sends back what was paid to a company, unless the company has paid it back by itself."""
    row = world.entitlements()[move.about["company"]]
    number = f"{world.base.list_id}.{move.about['company']}.{row['attempt']['N']}"
    if row["status"]["S"] == "repaid" or not world.outside.treasury.send_back(number):
        return False
    world.sent_back.add(number)
    return True


def _slow(world: CampaignWorld, move: Move) -> bool:
    """The treasury pays at once, or only when it is asked again."""
    world.outside.treasury.prompt = move.about["prompt"]
    return True


def _against(world: CampaignWorld, move: Move) -> bool:
    """A credit list has a company on it, or not any more."""
    company = move.about["company"]
    keeper = loading.facts()["abnormal"].source
    register = f"{keeper}.enterprise-facts"
    record = world.outside.hub.record(register, subject(company))
    world.outside.hub.tell(register, subject(company), {**record, "abnormal": move.about["so"]})
    return True


def _go_on(world: CampaignWorld, move: Move) -> bool:
    name = move.about["process"]
    if name not in world.paused:
        return False
    world.go_on(name, move.meets)
    return True


VERBS: Mapping[str, Callable[[CampaignWorld, Move], bool]] = {
    "tap": _tap,
    "back": _back,
    "money": _money,
    "draw": _draw,
    "publish": _publish,
    "again": _again,
    "relay": _relay,
    "deliver": _deliver,
    "lose": _lose,
    "settle": _settle,
    "wait": _wait,
    "weather": _weather,
    "hush": _hush,
    "bad": _bad,
    "send-back": _send_back,
    "slow": _slow,
    "against": _against,
    "go-on": _go_on,
}
