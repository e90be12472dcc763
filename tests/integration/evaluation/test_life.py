"""A policy from its draft to its evaluation: what officers decide, what people say, what is counted."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from chalicelib.__main__ import main
from chalicelib.core import calendar, clock
from chalicelib.evaluation import service
from chalicelib.evaluation.figures import Money
from chalicelib.identity import sessions
from chalicelib.identity.models import Assurance, Citizen
from chalicelib.outreach import records as pushes
from chalicelib.outreach import service as outreach
from chalicelib.outreach.models import Funnel, Status
from tests.integration import companies
from tests.integration.companies import policy, published
from tests.integration.entitlements import scene
from tests.integration.entitlements.scene import ACCOUNT, OFFICER, fresh, later
from tests.integration.town import Answer, Caller, Town

STRANGER = "GX-440304-71"
"""An officer of another district."""


@pytest.fixture(scope="module", autouse=True)
def _library(_whole_town: Town) -> None:
    published(policy("nobodys", "staff >= 1000000人"))
    _whole_town.settle()


def move(officer: Caller, policy_id: str, stage: str, key: str | None = None, **more: str) -> Answer:
    return officer.post(f"/v1/staff/policies/{policy_id}/stage", {"stage": stage, **more}, key=key)


def speak(caller: Caller, policy_id: str, kind: str, text: str = "门槛太高了") -> Answer:
    return caller.post(f"/v1/policies/{policy_id}/complaints", {"kind": kind, "text": text})


def drafted(code: str, folder: Path) -> str:
    """A draft laid down by the operator."""
    file = folder / f"{code}.yaml"
    file.write_text(policy(code, "staff >= 5人"), encoding="utf-8")
    assert main(["draft", str(file)]) == 0
    return f"{code}@1"


def in_days(number: int) -> str:
    return (clock.today() + timedelta(days=number)).isoformat()


def stage(officer: Caller, policy_id: str) -> str:
    found = officer.get("/v1/staff/policies").ok()["policies"]
    return next(str(each["stage"]) for each in found if each["policy"] == policy_id)


def test_the_public_speaks_about_a_draft_until_the_last_day_and_not_before(city: Town, tmp_path: Path) -> None:
    draft, officer, citizen = drafted("consulted", tmp_path), city.staff(OFFICER), city.citizen("li-siyuan")
    assert speak(citizen, draft, "comment").body["code"] == "stage_closed"
    assert city.nobody().get("/v1/consultations").ok()["consultations"] == []
    assert move(officer, draft, "consultation", until=in_days(10)).ok()["next"] == ["draft"]
    [shown] = city.nobody().get("/v1/consultations").ok()["consultations"]
    assert (shown["policy"], "不少于5人" in shown["text"]["zh"]) == (draft, True)
    assert speak(citizen, draft, "comment").status == 201
    assert speak(citizen, draft, "complaint").body["code"] == "stage_closed"
    [voice] = officer.get(f"/v1/staff/policies/{draft}/complaints").ok()["voices"]
    assert (voice["kind"], voice["name"], voice["text"]) == ("comment", "李思远", "门槛太高了")
    with later(11):
        assert speak(fresh(city, "li-siyuan"), draft, "comment").body["code"] == "stage_closed"
        assert city.nobody().get("/v1/consultations").ok()["consultations"] == []
    fresh(city, "li-siyuan")


def test_a_draft_stands_among_its_officers_policies_until_it_is_published(city: Town, tmp_path: Path) -> None:
    draft, officer = drafted("awaited", tmp_path), fresh(city, OFFICER)
    assert stage(officer, draft) == "draft"
    move(officer, draft, "consultation", until=in_days(5)).ok()
    assert stage(officer, draft) == "consultation"
    told = officer.get(f"/v1/staff/policies/{draft}/stage").ok()
    assert [each["after"] for each in told["moves"]] == ["draft", "consultation"]
    assert (told["until"], told["next"]) == (in_days(5), ["draft"])
    assert draft not in str(fresh(city, STRANGER).get("/v1/staff/policies").ok())
    assert fresh(city, STRANGER).get(f"/v1/staff/policies/{draft}/stage").status == 404
    officer = fresh(city, OFFICER)
    published(policy("awaited", "staff >= 900000人"))
    mine = [each["policy"] for each in officer.get("/v1/staff/policies").ok()["policies"]]
    assert (mine.count(draft), mine) == (1, sorted(mine))


def test_a_draft_goes_back_and_forth_and_is_published_by_publication_alone(city: Town, tmp_path: Path) -> None:
    draft, officer = drafted("revised", tmp_path), fresh(city, OFFICER)
    for _ in range(2):
        move(officer, draft, "consultation", until=in_days(5)).ok()
        move(officer, draft, "draft", note="按意见修改").ok()
    assert main(["draft", str(tmp_path / "revised.yaml")]) == 0
    assert move(officer, draft, "closed").body["code"] == "stage_closed"
    published(policy("revised", "staff >= 500000人"))
    city.settle()
    assert stage(officer, draft) == "open"
    assert main(["draft", str(tmp_path / "revised.yaml")]) == 1


def test_a_consultation_has_a_last_day_that_lies_ahead(city: Town, tmp_path: Path) -> None:
    draft, officer = drafted("untimely", tmp_path), fresh(city, OFFICER)
    assert move(officer, draft, "consultation").body["code"] == "stage_closed"
    assert move(officer, draft, "consultation", until=in_days(-1)).body["code"] == "stage_closed"


def test_a_move_asked_for_twice_is_made_once(city: Town) -> None:
    published(policy("closing", "staff >= 600000人"))
    officer = fresh(city, OFFICER)
    first = move(officer, "closing@1", "closed", key="close-twice", note="资金用完")
    again = move(officer, "closing@1", "closed", key="close-twice", note="资金用完")
    assert (first.status, again.body) == (200, first.body)
    assert [each["note"] for each in first.body["moves"]] == ["资金用完"]
    assert officer.get("/v1/staff/policies/closing@1/stage").ok() == first.body
    assert move(officer, "closing@1", "closed").body["code"] == "stage_closed"


def test_a_policy_that_an_officer_closed_is_pushed_to_nobody_any_more(city: Town) -> None:
    published(
        *(policy(f"full-{n}", "staff == 91人", amount="9万元") for n in range(3)), policy("late", "staff == 91人")
    )
    companies.company("patient", "chen-jing", staff=91)
    city.settle()
    assert pushes.find("patient", "late@1").status is Status.WAITING  # type: ignore[union-attr] # it matched
    move(fresh(city, OFFICER), "late@1", "closed").ok()
    with later(8):
        companies.told("patient", {"staff": 91})
        outreach.take_turn("patient")
    assert pushes.find("patient", "late@1").status is Status.LAPSED  # type: ignore[union-attr]
    city.settle()


def test_nobody_speaks_more_than_three_times_or_without_a_name(city: Town) -> None:
    published(policy("disputed", "staff >= 700000人"))
    citizen = fresh(city, "wu-xiaotong")
    answers = [speak(citizen, "disputed@1", "complaint", f"第{n}次") for n in range(4)]
    assert [answer.status for answer in answers] == [201, 201, 201, 409]
    assert answers[3].body["code"] == "spoken_enough"
    token, _ = sessions.begin("citizen", Citizen(id="a-visitor", assurance=Assurance.SIGNED_IN))
    visitor = Caller(city.client, token)
    assert speak(visitor, "disputed@1", "complaint").body["code"] == "name_unknown"
    assert service.figures("disputed@1").voices.complaints == 3


def test_officers_of_others_and_reviewers_see_and_decide_nothing(city: Town) -> None:
    published(policy("guarded", "staff >= 800000人"))
    for number, status in ((STRANGER, 404), ("GA-440304-01", 403)):
        caller = fresh(city, number)
        assert move(caller, "guarded@1", "closed").status == status
        assert caller.get("/v1/staff/policies/guarded@1/evaluation").status == status
        assert caller.get("/v1/staff/policies/guarded@1/complaints").status == status
    assert fresh(city, "GA-440304-01").get("/v1/staff/policies").status == 403
    assert "guarded@1" not in str(fresh(city, STRANGER).get("/v1/staff/policies").ok())
    assert city.nobody().get("/v1/policies/guarded@1/evaluation").status == 404


def test_from_a_push_to_the_money_every_figure_is_exact(city: Town, tmp_path: Path) -> None:
    for name, person in (("eval-a", "zhou-yuqing"), ("eval-b", "he-jiaqiang")):
        scene.company(city, name, person, staff=1234 if name == "eval-a" else 1235)
    text = scene.text("evaluated").replace("staff >= 10人", "staff >= 1234人")
    published(text)
    city.settle()
    officer = fresh(city, OFFICER)
    scene.put(officer, "evaluated", 10_0000_00_00)
    scene.noticed(city, officer, "evaluated@1")
    city.settle()
    waited = sum(calendar.is_workday(clock.today() + timedelta(days=passed)) for passed in range(1, 11))
    with later(10):
        city.runner.fire("settle")
        city.settle()
        boss = fresh(city, "zhou-yuqing")
        [mine] = [each for each in scene.of(boss, "eval-a") if each["id"].endswith("eval-a")]
        boss.post("/v1/pushes/eval-a.evaluated@1/read", None).ok()
        boss.post(f"/v1/entitlements/{mine['id']}/confirm", {"account": ACCOUNT}).ok()
        city.settle()
        found = service.figures("evaluated@1")
        assert found.funnel == Funnel(pushed=2, read=1, asked=0, applied=1, paid=1)
        assert found.money == Money(planned=10_0000_00_00, committed=0, paid=123_400_00)
        assert found.eligible is not None
        assert (found.eligible.count, found.listed, found.paid, found.take_up) == (2, 2, 1, 0.5)
        assert found.days == (waited,)
        officer = fresh(city, OFFICER)
        assert stage(officer, "evaluated@1") == "paying"
        move(officer, "evaluated@1", "closed").ok()
        assert city.nobody().get("/v1/policies/evaluated@1/evaluation").status == 404
        move(officer, "evaluated@1", "evaluated").ok()
        shown = city.nobody().get("/v1/policies/evaluated@1/evaluation").ok()
        assert (shown["stage"], shown["takeUp"], shown["medianDays"]) == ("evaluated", 0.5, waited)
        assert "<svg" in shown["page"]["zh"]
        assert main(["evaluate", "evaluated@1", "--into", str(tmp_path)]) == 0
    written = {file.name for file in tmp_path.iterdir()}
    assert {"evaluated-1.zh.md", "evaluated-1.en.md", "evaluated-1.funnel.zh.svg"} <= written
    for who in ("zhou-yuqing", OFFICER):
        fresh(city, who)


def test_the_operator_sees_the_funnel_of_every_policy(city: Town, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["outreach"]) == 0
    told = capsys.readouterr().out
    assert "evaluated@1" in told
    assert "合计" in told
    assert main(["refresh", "eval-a"]) == 0
    assert "1" in capsys.readouterr().out
    assert main(["evaluate", "nowhere@1"]) == 1
