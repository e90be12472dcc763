"""The page that shows the API: whole on this machine, beside the API, and nothing of the world is asked for."""

from __future__ import annotations

import re

import pytest
from werkzeug.test import Client, TestResponse
from werkzeug.wrappers import Response

from infra.viewer import beside


@pytest.fixture(scope="module")
def client() -> Client:
    return Client(beside(Response("the API")))


def test_the_page_and_all_that_it_loads_is_here(client: Client) -> None:
    page = client.get("/docs", follow_redirects=True)
    assert page.status_code == 200
    loaded = re.findall(r'(?:src|href)="([^"]+)"', page.text)
    assert len(loaded) >= 4
    answers: list[TestResponse] = [client.get(address, buffered=True) for address in loaded]
    assert {answer.status_code for answer in answers} == {200}


def test_the_page_asks_for_our_description_and_no_validator(client: Client) -> None:
    page = client.get("/docs/").text
    assert '"url": "/v1/openapi.json"' in page
    assert '"validatorUrl": null' in page
    assert not re.findall(r'(?:src|href)="(?:https?:)?//', page)


def test_everything_else_is_the_api(client: Client) -> None:
    assert {client.get(path).text for path in ("/v1/health", "/", "/docsx")} == {"the API"}
