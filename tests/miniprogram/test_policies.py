"""Policies in the mini-program, on its built pages, against a running city."""

from __future__ import annotations

from infra.local import gateway
from infra.simulators.serving import serving
from tests.integration.town import Town
from tests.miniprogram import building


def test_policies_are_found_and_worked_out_in_the_mini_program(city: Town) -> None:
    from app import app

    package = building.built()
    with serving(gateway.wsgi(app)) as url:
        building.node("policies.cjs", str(package), str(building.CITIZEN), url)
