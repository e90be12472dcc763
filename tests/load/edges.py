"""Owns one small operation behind three edges: Chalice with ours, FastAPI with Mangum, Powertools' resolver.

Each reads the same event of API Gateway, checks the same body with the same model, writes the same row through the same
function, and answers with the same model. They take turns request by request. The two strangers get their best: an
`async` function (a plain one would cost FastAPI a thread), no lifespan, no middleware, no logging. Ours is as deployed:
problem documents, log context, strict JSON, security headers.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import Any, Literal

from chalice.app import Chalice
from pynamodb.attributes import UnicodeAttribute

from chalicelib.cases.views import BeginBody
from chalicelib.core import ids, offered
from chalicelib.core import table as tables
from chalicelib.core.http import OPERATIONS, PUBLIC, endpoint, problems_for_chalice
from chalicelib.core.models import View
from infra.local import cloud
from infra.local.everything import as_a_new_process
from tests.load.hearing import hearing
from tests.load.lambda_event import CONTEXT, event

ROOT = Path(__file__).parents[2]
PACKAGES = ROOT / ".cache" / "load"
TITLE = "Three edges, doing the same"
ABOUT = """What it costs to turn API Gateway's event into a checked model, and a model into an answer.
`tests/load/edges.py` has the three programs. POST checks the body that begins an application and writes one row in a
transaction. FastAPI and Powertools get their best: no middleware, no log. Ours is as deployed."""
HEADER = "| edge | GET /health | beside ours | POST, checked and written | of it the store | the edge | beside ours |"
RULE = "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
BODY = {"bundleId": "newborn", "region": "440300", "anew": True}
Handler = Callable[[dict[str, Any], Any], dict[str, Any]]


class SampleRecord(tables.Table):
    """What the operation writes."""

    Meta = tables.meta("people")

    bundle = UnicodeAttribute()


class Health(View):
    """The answer of GET."""

    status: Literal["ok"] = "ok"


class Written(View):
    """The answer of POST."""

    id: str
    bundle: str


def written(body: BeginBody) -> Written:
    """Write one row, in a transaction as all our writes are."""
    row = SampleRecord(f"SAMPLE#{ids.ordered_id()}", "SAMPLE", bundle=body.bundle_id)
    tables.commit(tables.insert(row))
    return Written(id=row.pk, bundle=row.bundle)


def ours() -> Handler:
    """Chalice and `core.http`, as in `app.py`."""
    app = Chalice(app_name="sample")

    def get_health() -> Health:
        return Health()

    def post_sample(body: BeginBody) -> Written:
        return written(body)

    endpoint("GET", "/health", allowed=PUBLIC)(get_health)
    endpoint("POST", "/samples", allowed=PUBLIC)(post_sample)
    app.register_middleware(problems_for_chalice, "http")
    offered.register(app, [offered.Offer.of(one) for one in OPERATIONS if one.handler.__module__ == __name__])
    handler: Handler = app
    return handler


def fastapi() -> Handler:
    """FastAPI behind Mangum."""
    from fastapi import FastAPI
    from mangum import Mangum

    app = FastAPI()

    @app.get("/health")
    async def get_health() -> Health:
        return Health()

    @app.post("/samples")
    async def post_sample(body: BeginBody) -> Written:
        return written(body)

    handler: Handler = Mangum(app, lifespan="off")
    return handler


def powertools() -> Handler:
    """Powertools' resolver, checking with pydantic."""
    from aws_lambda_powertools.event_handler import APIGatewayRestResolver

    app = APIGatewayRestResolver(enable_validation=True)

    @app.get("/health")
    def get_health() -> Health:
        return Health()

    @app.post("/samples")
    def post_sample(body: BeginBody) -> Written:
        return written(body)

    return app.resolve


def table(requests: int = 300) -> str:
    """The table in Markdown: medians of so many requests to each edge."""
    install()
    with cloud.embedded():
        as_a_new_process()
        taken = _measured(
            {"Chalice and ours": ours(), "FastAPI and Mangum": fastapi(), "Powertools": powertools()}, requests
        )
    return "\n".join([HEADER, RULE, *_rows(taken)])


def install() -> None:
    """Beside our own packages, and after them in the search order: what both have is ours, pydantic above all."""
    if not PACKAGES.exists():
        wanted = ["--requirement", str(ROOT / "requirements-load.txt")]
        target = ["--python", sys.executable, "--target", str(PACKAGES)]
        subprocess.run([sys.executable, "-m", "uv", "pip", "install", "--quiet", *target, *wanted], check=True)
    sys.path.append(str(PACKAGES))


def _measured(edges: dict[str, Handler], requests: int) -> dict[str, tuple[float, float, float]]:
    """Seconds on a processor for each edge: of a GET, of a POST, and of the store within that."""
    times: dict[str, list[tuple[float, float, float]]] = {name: [] for name in edges}
    with hearing() as heard:
        for number in range(requests + 20):
            for name, handler in edges.items():
                heard.forget()
                got = _timed(handler, event("GET", "/health", "/health"), '{"status":"ok"}')
                posted = _timed(handler, event("POST", "/samples", "/samples", BODY), '"bundle":"newborn"')
                if number >= 20:
                    times[name].append((got, posted, sum(call.seconds for call in heard.dynamodb)))
    return {name: tuple(median(figure) for figure in zip(*taken, strict=True)) for name, taken in times.items()}


def _timed(handler: Handler, request: dict[str, Any], expected: str) -> float:
    began = time.thread_time()
    answer = handler(request, CONTEXT)
    seconds = time.thread_time() - began
    if expected not in answer["body"].replace(": ", ":"):
        raise AssertionError(answer)
    return seconds


def _rows(taken: dict[str, tuple[float, float, float]]) -> Iterator[str]:
    first_get, first_post, first_store = next(iter(taken.values()))
    for name, (got, posted, store) in taken.items():
        edge = posted - store
        yield (
            f"| {name} | {got * 1000:.2f} ms | {got / first_get:.1f} | {posted * 1000:.2f} ms "
            f"| {store * 1000:.2f} ms | {edge * 1000:.2f} ms | {edge / (first_post - first_store):.1f} |"
        )
