"""The Chalice app: registers routes and event sources; holds no logic."""

import gc

gc.disable()  # what is imported stays: looking through it for garbage costs every cold start a tenth of its time

# ruff: noqa: E402 - the imports come after that line on purpose
from typing import Any

from chalice.app import Chalice, Rate

from chalicelib.approvals import events as approvals
from chalicelib.approvals import reconciliation
from chalicelib.approvals.routes import routes as staff_routes
from chalicelib.cases.routes import routes as application_routes
from chalicelib.catalogue.routes import routes as bundle_routes
from chalicelib.core import batch
from chalicelib.core.http import problems_for_chalice
from chalicelib.core.relay import relay as relay_records
from chalicelib.core.settings import settings
from chalicelib.identity.routes import routes as session_routes
from chalicelib.licences.routes import routes as licence_routes
from chalicelib.notifications import events as notifications
from chalicelib.notifications.routes import routes as message_routes
from chalicelib.service_routes import routes as service_routes

app = Chalice(app_name="onething")
app.register_middleware(problems_for_chalice, "http")

for routes in (
    session_routes,
    bundle_routes,
    application_routes,
    staff_routes,
    licence_routes,
    message_routes,
    service_routes,
):
    app.register_blueprint(routes)


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
    return batch.each(event.to_dict(), approvals.advance)


@app.on_sqs_message(queue=settings().name("tasks"), batch_size=10)
def arrive(event: Any) -> Any:
    """The state machine → departments' desks."""
    return batch.each(event.to_dict(), approvals.arrive)


@app.on_sqs_message(queue=settings().name("notices"), batch_size=10)
def notify(event: Any) -> Any:
    """Committed changes → people."""
    return batch.each(event.to_dict(), notifications.notify)


@app.schedule(Rate(5, unit=Rate.MINUTES))
def reconcile(event: Any) -> Any:
    """The clock → what may be stuck is found and helped."""
    return reconciliation.run()


gc.freeze()
gc.enable()
