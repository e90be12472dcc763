"""A newborn in the mini-program, on its built pages, against a running city."""

from __future__ import annotations

import json

from infra.local import gateway
from infra.simulators.serving import serving
from tests.integration.town import Town
from tests.miniprogram import building


def test_a_newborn_in_the_mini_program(city: Town) -> None:
    from app import app

    package = building.built()
    with serving(gateway.wsgi(app)) as url:
        told = json.loads(building.node("newborn.cjs", str(package), str(building.CITIZEN), url))
    case = city.work_off(city.citizen("chen-jing"), told["case"])
    assert case["status"] == "completed"
    assert case["answers"]["child"] == case["answers"]["child"] | {"name": "王一诺", "ethnicity": "mother"}
