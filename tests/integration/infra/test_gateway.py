"""The local gateway answers as API Gateway would, and keeps each thread's request its own."""

from __future__ import annotations

import json
import socket
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from chalice import Blueprint, Chalice, Response
from werkzeug.test import Client

from infra.local import gateway
from infra.simulators.serving import PortBusy

routes = Blueprint(__name__)


@routes.route("/v1/things/{name}", methods=["GET", "POST"])
def thing(name: str) -> Any:
    request = routes.current_request
    return {
        "name": name,
        "query": request.query_params,
        "header": request.headers.get("x-thing"),
        "body": request.json_body,
        "request": len(request.context["requestId"]),
    }


@routes.route("/v1/two-cookies", methods=["GET"])
def two_cookies() -> Response:
    return Response(body="", status_code=204, headers={"Set-Cookie": ["a=1", "b=2"]})


@pytest.fixture
def api() -> Chalice:
    app = Chalice("onething")
    app.register_blueprint(routes)
    return app


@pytest.fixture
def client(api: Chalice) -> Client:
    return Client(gateway.wsgi(api))


def test_a_request_reaches_its_route_with_everything_it_carries(client: Client):
    answer = client.post("/v1/things/出生?q=1", json={"a": "孩子"}, headers={"X-Thing": "t"})
    assert answer.status_code == 200
    assert answer.get_json() == {
        "name": "出生",
        "query": {"q": "1"},
        "header": "t",
        "body": {"a": "孩子"},
        "request": 26,
    }


def test_an_unknown_route_is_a_problem_and_says_404(client: Client):
    for headers in ({}, {"Authorization": "Bearer x"}):
        answer = client.get("/v1/nowhere", headers=headers)
        assert answer.status_code == 404
        assert answer.mimetype == "application/problem+json"
        assert answer.get_json(force=True)["code"] == "route_unknown"


def test_a_body_over_ten_megabytes_is_a_problem_and_never_reaches_the_app(client: Client):
    answer = client.post("/v1/things/a", data=b"x" * (10 * 1024 * 1024 + 1), content_type="application/json")
    assert answer.status_code == 413
    assert answer.get_json(force=True)["code"] == "body_too_large"


def test_a_method_that_a_route_lacks_reaches_the_app_as_in_the_package(client: Client):
    assert client.put("/v1/things/a").status_code == 405
    assert client.options("/v1/things/a").status_code == 405


def test_a_header_may_have_two_values(client: Client):
    assert client.get("/v1/two-cookies").headers.getlist("Set-Cookie") == ["a=1", "b=2"]


def test_around_is_entered_for_every_request(api: Chalice):
    entered: list[str] = []

    class Around:
        def __init__(self, name: str) -> None:
            entered.append(name)

        def __enter__(self) -> None: ...

        def __exit__(self, *_: object) -> None: ...

    Client(gateway.wsgi(api, around=Around)).get("/v1/things/a")
    assert entered == ["api"]


def test_many_threads_over_real_http_each_get_their_own_answer(api: Chalice):
    def ask(number: int) -> bool:
        with urllib.request.urlopen(f"{url}/v1/things/{number}?q={number}") as answer:  # noqa: S310 - our own, on loopback
            seen = json.load(answer)
        return seen["name"] == seen["query"]["q"] == str(number)

    with gateway.served(api) as url, ThreadPoolExecutor(16) as threads:
        assert all(threads.map(ask, range(200)))


def test_a_busy_port_is_said_in_a_sentence(api: Chalice):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(PortBusy, match=f"Port {port} is busy"), gateway.served(api, port):
            pass
