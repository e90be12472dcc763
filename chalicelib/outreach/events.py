"""Owns what outreach hears: from the bus, from its own queue, from the clock. Each may come twice, late, out of order.

A message is `{source, detail-type, detail}` as EventBridge writes it, and as we write what goes on to the next message:
one message handles so much at most, so that no Lambda outgrows its time, however many enterprises there are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from chalicelib.core import clock, queues
from chalicelib.outreach import applications, service
from chalicelib.outreach.models import Step
from chalicelib.policies import enterprises, news
from chalicelib.policies.records import SHARDS

QUEUE = "outreach"
PAGE = 100
"""Enterprises that one message matches with what was published."""
_OLD = 500
"""Enterprises of a shard that one round asks about anew; the next round goes on with those that are oldest then."""
Detail = Mapping[str, Any]


def hear(message: Mapping[str, Any]) -> None:
    """One message of the queue. KeyError for a kind that nobody sends: it ends as a dead letter."""
    _HEARD[message["source"], message["detail-type"]](message["detail"])


def remind() -> None:
    """The clock: enterprises whose turn has come get it; facts that have grown old are asked for anew."""
    now = clock.now()
    queues.send(QUEUE, [_message("turn", enterprise=each) for each in service.due(now)])
    queues.send(QUEUE, [_message("refresh", enterprise=each) for each in enterprises.stale(now, _OLD)])


def _published(detail: Detail) -> None:
    """Every shard of the enterprises begins at its first page, once for all that was published together."""
    queues.send(QUEUE, [_message("page", publication=detail["publication"], shard=n) for n in range(SHARDS)])


def _page(detail: Detail) -> None:
    page = enterprises.page(int(detail["shard"]), detail.get("after"), PAGE)
    new = service.match_policies(news.brought(int(detail["publication"])), page.snapshots)
    following = [_message("page", **{**detail, "after": page.after})] if page.after else []
    queues.send(QUEUE, [*(_message("turn", enterprise=each) for each in new), *following])


def _changed(detail: Detail) -> None:
    if service.match_enterprise(detail["enterprise"]):
        service.take_turn(detail["enterprise"])


def _marked(step: Step) -> Callable[[Detail], None]:
    def mark(detail: Detail) -> None:
        service.mark(detail["enterprise"], detail["policy"], step)

    return mark


def _paid(detail: Detail) -> None:
    service.note_paid(detail["enterprise"], detail["policy"])


def _case(detail: Detail) -> None:
    applications.note(detail["case"])


def _turn(detail: Detail) -> None:
    service.take_turn(detail["enterprise"])


def _pushed(detail: Detail) -> None:
    service.tell(detail["enterprise"], detail["policy"])


def _refresh(detail: Detail) -> None:
    enterprises.refresh(detail["enterprise"])


def _message(kind: str, **detail: Any) -> dict[str, Any]:
    return {"source": _OWN, "detail-type": kind, "detail": detail}


_OWN = "onething.outreach"
_HEARD: Mapping[tuple[str, str], Callable[[Detail], None]] = {
    ("onething.policies", "published"): _published,
    ("onething.policies", "changed"): _changed,
    ("onething.policies", "asked"): _marked(Step.ASKED),
    ("onething.entitlements", "confirmed"): _marked(Step.APPLIED),
    ("onething.entitlements", "paid"): _paid,
    ("onething.cases", "submitted"): _case,
    ("onething.cases", "closed"): _case,
    ("onething.cases", "withdrawn"): _case,
    (_OWN, "page"): _page,
    (_OWN, "turn"): _turn,
    (_OWN, "pushed"): _pushed,
    (_OWN, "refresh"): _refresh,
}
