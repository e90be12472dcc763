"""The Chalice app: registers routes and event sources; holds no logic."""

import gc

gc.disable()  # what is imported stays: looking through it for garbage costs every cold start a tenth of its time

# ruff: noqa: E402 - the imports come after that line on purpose
from typing import Any

from chalice.app import Chalice, Rate

from chalicelib.core import batch, offered
from chalicelib.core.http import problems_for_chalice
from chalicelib.core.relay import relay as relay_records
from chalicelib.core.settings import settings

app = Chalice(app_name="onething")
app.register_middleware(problems_for_chalice, "http")
offered.register(app, offered.listed())

# What a function is for is imported when it is first called: nobody else's cold start pays for it.


@app.on_dynamodb_record(stream_arn=settings().name("cases"), batch_size=100)
def relay(event: Any) -> Any:
    """Committed changes → event bus."""
    return relay_records(event.to_dict()["Records"])


@app.on_dynamodb_record(stream_arn=settings().name("policies"), batch_size=100)
def relay_policies(event: Any) -> Any:
    """Committed changes of policies, entitlements and what is told of them → event bus."""
    return relay_records(event.to_dict()["Records"])


@app.on_sqs_message(queue=settings().name("workflow"), batch_size=10)
def advance(event: Any) -> Any:
    """Committed changes → the state machine starts, results are issued, what waited goes on."""
    from chalicelib.approvals import events as approvals

    return batch.each(event.to_dict(), approvals.advance)


@app.on_sqs_message(queue=settings().name("tasks"), batch_size=10)
def arrive(event: Any) -> Any:
    """The state machine → departments' desks."""
    from chalicelib.approvals import events as approvals

    return batch.each(event.to_dict(), approvals.arrive)


@app.on_sqs_message(queue=settings().name("notices"), batch_size=10)
def notify(event: Any) -> Any:
    """Committed changes → people."""
    from chalicelib.notifications import events as notifications

    return batch.each(event.to_dict(), notifications.notify)


@app.on_sqs_message(queue=settings().name("outreach"), batch_size=5)
def reach_out(event: Any) -> Any:
    """Policies and enterprises that changed, and what became of it → those whom it concerns are told."""
    from chalicelib.outreach import events as outreach

    return batch.each(event.to_dict(), outreach.hear)


@app.on_sqs_message(queue=settings().name("payments"), batch_size=3)
def pay(event: Any) -> Any:
    """Entitlements that moved → what was ordered is paid, people are told; a list → its next page."""
    from chalicelib.entitlements import events as entitlements

    return batch.each(event.to_dict(), entitlements.follow)


@app.schedule(Rate(5, unit=Rate.MINUTES))
def settle(event: Any) -> Any:
    """The clock → notices that ended, what stands still, orders that are out, who waits for money."""
    from chalicelib.entitlements import settling

    return settling.settle()


@app.schedule(Rate(1, unit=Rate.HOURS))
def remind(event: Any) -> Any:
    """The clock → what waited for its turn is sent, facts that have grown old are asked for anew."""
    from chalicelib.outreach import events as outreach

    outreach.remind()


@app.schedule(Rate(5, unit=Rate.MINUTES))
def reconcile(event: Any) -> Any:
    """The clock → what may be stuck is found and helped."""
    from chalicelib.approvals import reconciliation

    return reconciliation.run()


gc.freeze()
gc.enable()
