"""The citizen's H5 in a real browser on a phone's screen, before a running city; whatever goes wrong fails the test."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, expect

from infra import viewer, web
from infra.local import gateway
from infra.simulators.serving import serving
from tests.browser import chrome as browsers
from tests.browser.citizen.phone import Phone, Phones
from tests.integration.town import Town
from tests.tools.missing import give_up

expect.set_options(timeout=browsers.SLOW)


@pytest.fixture(scope="session")
def _built() -> None:
    try:
        web.build([web.CITIZEN])
    except web.NotBuilt as why:
        give_up(str(why))


@pytest.fixture(scope="module")
def _served(_built: None, _whole_town: Town) -> Iterator[str]:
    from app import app

    with serving(web.beside(viewer.beside(gateway.wsgi(app)), _whole_town.sample)) as url:
        yield url


@pytest.fixture
def phones(chrome: Browser, _served: str, city: Town) -> Iterator[Phones]:
    """Makes phones, each with storage of its own."""
    city.partners.hub.down.clear()
    with ExitStack() as stack:
        yield Phones(chrome, _served, city, stack)


@pytest.fixture
def phone(phones: Phones) -> Phone:
    """A phone in Chinese, by day, nobody signed in."""
    return phones.new()
