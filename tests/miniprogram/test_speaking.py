"""What everybody may read and say about policies in the mini-program, on its built pages, against a running city."""

from __future__ import annotations

from infra.local import gateway
from infra.simulators.serving import serving
from tests.browser.citizen import public
from tests.integration.entitlements import scene
from tests.integration.town import Town
from tests.miniprogram import building


def test_a_citizen_objects_to_a_list_and_comments_on_a_draft_in_the_mini_program(city: Town) -> None:
    from app import app

    package = building.built()
    number = public.noticed(city, "spoken")
    public.struck(city, number, "lanxing")
    draft = public.consulted(city, "drafted")
    with serving(gateway.wsgi(app)) as url:
        building.node("speaking.cjs", str(package), str(building.CITIZEN), url, number, draft)
    officer = city.staff(scene.OFFICER)
    [objection] = [one for one in public.objections(officer, number) if one["status"] == "open"]
    [comment] = officer.get(f"/v1/staff/policies/{draft}/complaints").ok()["voices"]
    assert [(one["name"], one["text"]) for one in (objection, comment)] == [
        ("吴晓彤", "该企业去年裁员超过公示的比例"),
        ("吴晓彤", "门槛太高了"),
    ]
