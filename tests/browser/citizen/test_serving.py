"""Both apps beside the API, as a browser is sent them: strict headers, packed, nothing from outside their folders."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from pathlib import Path

import pytest
from werkzeug.test import Client, TestResponse
from werkzeug.wrappers import Request, Response

from infra import web
from infra.city import city as sample_city
from infra.web import Site


@pytest.fixture
def sites(tmp_path: Path) -> tuple[Site, Site]:
    """Two small apps, built, and a file beside them that is nobody's business."""
    citizen, console = (replace(site, root=tmp_path) for site in web.SITES)
    for site in (citizen, console):
        assets = site.dist / "assets"
        assets.mkdir(parents=True)
        (assets / "app.js").write_text(f"// {site.name}")
        (site.dist / "index.html").write_text(f"<title>{site.name}</title>")
    citizen.sdk.mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("nobody's business")
    return citizen, console


@pytest.fixture
def browser(sites: tuple[Site, Site]) -> Client:
    """A browser before the two, and an API that says its name."""
    return Client(web.beside(Request.application(lambda request: Response("the API")), sample_city(), *sites))


def get(browser: Client, path: str) -> TestResponse:
    return browser.get(path, headers={"Accept-Encoding": "gzip"})


@pytest.mark.parametrize(("path", "site"), [("/", "citizen"), ("/console/", "console"), ("/console", "console")])
def test_each_app_has_its_place(browser: Client, path: str, site: str) -> None:
    assert site in gzip.decompress(get(browser, path).data).decode()


def test_no_script_and_no_style_may_stand_in_a_page(browser: Client) -> None:
    policy = get(browser, "/").headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy


def test_what_carries_its_content_in_its_name_is_kept_and_the_page_is_asked_for_anew(browser: Client) -> None:
    assert "immutable" in get(browser, "/assets/app.js").headers["Cache-Control"]
    assert get(browser, "/").headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    "path", ["/../../../secret.txt", "/console/..%2f..%2f..%2fsecret.txt", "/assets/none.js", "/cases/7"]
)
def test_nothing_else_is_given_out(browser: Client, path: str) -> None:
    assert get(browser, path).status_code == 404 or b"nobody" not in gzip.decompress(get(browser, path).data)


@pytest.mark.parametrize("path", ["/v1/bundles", "/docs/", "/docs"])
def test_the_api_and_its_description_are_where_they_were(browser: Client, path: str) -> None:
    assert get(browser, path).text == "the API"


def test_the_sample_people_can_be_signed_in_as(browser: Client) -> None:
    people = json.loads(get(browser, "/demo/people.json").data)["people"]
    assert {"id": "chen-jing", "code": "wx-chen-jing-"}.items() <= people[0].items()
    assert "4403" not in json.dumps(people), "stories, never numbers"


def test_an_app_that_is_not_built_says_so(browser: Client, sites: tuple[Site, Site]) -> None:
    (sites[1].dist / "index.html").unlink()
    answer = get(browser, "/console/")
    assert answer.status_code == 503
    assert "python -m infra.web build" in answer.text


def test_a_change_of_a_source_makes_another_fingerprint(sites: tuple[Site, Site]) -> None:
    citizen, _ = sites
    before = web.fingerprint(citizen)
    (citizen.dist / "more.js").write_text("built, not a source")
    assert web.fingerprint(citizen) == before
    (citizen.sdk / "client.ts").write_text("export {}")
    assert web.fingerprint(citizen) != before
