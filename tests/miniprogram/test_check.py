"""Anybody checks a licence in the mini-program, on its built pages, against a running city."""

from __future__ import annotations

from infra.local import gateway
from infra.simulators.serving import serving
from tests.integration.town import Town
from tests.miniprogram import building


def test_a_licence_is_checked_in_the_mini_program(city: Town) -> None:
    from app import app

    package = building.built()
    licences = city.citizen("chen-jing").get("/v1/licences").ok()["licences"]
    code = next(one["code"] for one in licences if one["valid"])
    with serving(gateway.wsgi(app)) as url:
        building.node("check.cjs", str(package), str(building.CITIZEN), url, code)
