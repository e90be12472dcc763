"""A campaign from the list to the money: who is on it, who objects, who confirms, what is paid, and what comes back."""

from __future__ import annotations

from typing import Any
from zlib import crc32

import pytest

from chalicelib.core import clock, table
from chalicelib.entitlements import board, records
from chalicelib.entitlements.board import ObjectionRecord
from chalicelib.entitlements.models import ListStatus, Objection, Status
from chalicelib.identity import sessions
from chalicelib.identity.models import Assurance, Citizen
from chalicelib.policies.records import FactsRecord
from tests.integration import companies
from tests.integration.entitlements import scene
from tests.integration.entitlements.scene import ACCOUNT, OFFICER, fresh, later
from tests.integration.town import Answer, Caller, Town

pytestmark = pytest.mark.usefixtures("nobody_pushed")


def test_whoever_is_due_is_listed_offered_and_paid_with_one_tap(city: Town) -> None:
    companies.published(scene.text("plain"))
    scene.company(city, "plain-a", "zhou-yuqing")
    officer = city.staff(OFFICER)
    scene.put(officer, "plain", 500000)
    number = scene.noticed(city, officer, "plain@1")
    city.settle()
    [notice] = [one for one in city.nobody().get("/v1/notices").ok()["notices"] if one["id"] == number]
    assert (notice["count"], notice["fen"], notice["status"]) == (1, 120000, "under-notice")
    with later(10):
        city.runner.fire("settle")
        city.settle()
        boss = fresh(city, "zhou-yuqing")
        [mine] = scene.of(boss, "plain-a")
        assert (mine["status"], mine["confirmable"]) == ("offered", True)
        path = f"/v1/entitlements/{mine['id']}/confirm"
        answer = boss.post(path, {"account": ACCOUNT}, key="confirm-plain-a").ok()
        assert (answer["status"], answer["account"]) == ("ordered", "***********4567")
        again = boss.post(path, {"account": ACCOUNT}, key="confirm-plain-a")
        assert again.body == answer
        city.settle()
        assert scene.of(boss, "plain-a")[0]["status"] == "paid"
        told = [m["kind"] for m in boss.get("/v1/messages").ok()["messages"] if m["id"].startswith(mine["id"])]
        assert told == ["paid", "offered", "listed"]
        money = scene.budget(fresh(city, OFFICER), "plain")
        assert (money["total"], money["free"], money["reserved"], money["paid"]) == (500000, 380000, 0, 120000)
    assert city.partners.treasury.paid()[f"{mine['id']}.1"] == 120000
    assert not city.runner.faults


def offered(city: Town, code: str, *enterprises: str) -> tuple[str, list[str]]:
    """A campaign that has come to its offers: the list's number, and the entitlement of each of these enterprises."""
    number = scene.noticed(city, fresh(city, OFFICER), f"{code}@1")
    with later(10):
        city.runner.fire("settle")
    city.settle()
    return number, [f"{number}.{enterprise}" for enterprise in enterprises]


def confirm(city: Town, person: str, entitlement: str, account: str = "") -> Answer:
    """One tap; without an account to one that is the enterprise's own."""
    own = f"6{crc32(entitlement.partition('.')[2].encode()):011}"
    body = {"account": {"kind": "corporate-account", "number": account or own}}
    return fresh(city, person).post(f"/v1/entitlements/{entitlement}/confirm", body)


def stands(city: Town, person: str, enterprise: str) -> Any:
    return scene.of(fresh(city, person), enterprise)[0]


def test_nobody_objects_without_a_name_and_nobody_after_the_notice(city: Town) -> None:
    companies.published(scene.text("objected"))
    scene.company(city, "obj-a", "zhou-yuqing")
    scene.company(city, "obj-b", "liu-jianjun")
    officer = city.staff(OFFICER)
    scene.put(officer, "objected", 900000)
    number = scene.noticed(city, officer, "objected@1")
    path = f"/v1/notices/{number}/objections"
    said = {"enterprise": "obj-a", "text": "该企业并未实际经营"}
    token, _ = sessions.begin("citizen", Citizen(id="a-first-visitor", assurance=Assurance.SIGNED_IN))
    visitor = Caller(city.client, token)
    anonymous = visitor.post(path, said)
    assert (anonymous.status, anonymous.body["code"]) == (403, "objection_anonymous")
    neighbour = city.citizen("chen-jing")
    first, second = neighbour.post(path, said).ok(), neighbour.post(path, {**said, "enterprise": "obj-b"}).ok()
    assert neighbour.post(path, {**said, "enterprise": "nobody"}).status == 404
    desk = officer.get("/v1/staff/objections").ok()["objections"]
    assert {one["id"] for one in desk} == {first["id"], second["id"]}
    assert {one["name"] for one in desk} == {"陈静"}
    with later(10):
        city.runner.fire("settle")
        city.settle()
        late = fresh(city, "chen-jing").post(path, said)
        assert (late.status, late.body["code"]) == (409, "entitlement_state")
        assert stands(city, "zhou-yuqing", "obj-a")["status"] == "listed"
        officer = fresh(city, OFFICER)
        upheld = {"decision": "uphold", "reasonCode": "facts-wrong"}
        assert officer.post(f"/v1/staff/objections/{first['id']}/decision", upheld).ok()["status"] == "upheld"
        again = officer.post(f"/v1/staff/objections/{first['id']}/decision", upheld)
        assert (again.status, again.body["code"]) == (409, "entitlement_state")
        dismissed = {"decision": "dismiss", "reasonCode": "facts-confirmed"}
        officer.post(f"/v1/staff/objections/{second['id']}/decision", dismissed).ok()
        city.runner.fire("settle")
        city.settle()
        assert stands(city, "zhou-yuqing", "obj-a")["status"] == "struck"
        assert stands(city, "liu-jianjun", "obj-b")["status"] == "offered"
        shown = city.nobody().get(f"/v1/notices/{number}").ok()
        assert shown["status"] == "settled"
        struck = {one["enterprise"]: one.get("struck", {}).get("code") for one in shown["entries"]}
        assert (struck["obj-a"], struck["obj-b"]) == ("facts-wrong", None)


REASONS = [
    ("abnormal", {"abnormal": True}),
    ("serious-violation", {"serious_violation": True}),
    ("dishonest", {"serious_dishonesty": True}),
    ("limits-fiscal", {"limits_fiscal": True}),
    ("same-matter", {"same_matter": True}),
    ("unreturned-funds", {"unreturned_funds": True}),
    ("no-longer-eligible", {"staff": 3}),
]


def test_whoever_is_found_wanting_at_the_last_look_is_refused_with_reason_basis_and_appeal(city: Town) -> None:
    companies.published(scene.text("looked"))
    for reason, _ in REASONS:
        scene.company(city, f"look-{reason}", "zhou-yuqing")
    scene.put(city.staff(OFFICER), "looked", 10_000_000)
    _, ids = offered(city, "looked", *(f"look-{reason}" for reason, _ in REASONS))
    with later(10):
        for (reason, facts), entitlement in zip(REASONS, ids, strict=True):
            scene.known(city, f"look-{reason}", **facts)
            answer = confirm(city, "zhou-yuqing", entitlement).ok()
            assert (answer["status"], answer["reason"]["code"]) == ("refused", reason)
            assert "深龙测〔2026〕1号" in answer["basis"]
            assert "60" in answer["appeal"]["zh"]
        city.settle()
        told = [m for m in fresh(city, "zhou-yuqing").get("/v1/messages").ok()["messages"] if m["kind"] == "refused"]
        assert {m["enterprise"] for m in told} == {f"look-{reason}" for reason, _ in REASONS}
        assert all("行政复议" in m["text"]["zh"] and "依据" in m["text"]["zh"] for m in told)
        money = scene.budget(fresh(city, OFFICER), "looked")
        assert (money["free"], money["reserved"], money["paid"]) == (10_000_000, 0, 0)


def test_while_a_register_is_silent_nothing_is_paid_and_nothing_refused(city: Town) -> None:
    companies.published(scene.text("silent"))
    scene.company(city, "silent-a", "zhou-yuqing")
    scene.put(city.staff(OFFICER), "silent", 10_000_000)
    _, [entitlement] = offered(city, "silent", "silent-a")
    with later(10):
        city.partners.hub.down.add("credit.enterprise-facts")
        answer = confirm(city, "zhou-yuqing", entitlement)
        assert (answer.status, answer.body["code"]) == (503, "checks_unavailable")
        city.partners.hub.down.clear()
        assert confirm(city, "zhou-yuqing", entitlement).ok()["status"] == "ordered"


def test_an_account_is_one_holder_s(city: Town) -> None:
    companies.published(scene.text("accounts"))
    scene.company(city, "acc-a", "zhou-yuqing")
    scene.company(city, "acc-b", "liu-jianjun")
    scene.put(city.staff(OFFICER), "accounts", 10_000_000)
    _, [one, other] = offered(city, "accounts", "acc-a", "acc-b")
    with later(10):
        assert confirm(city, "zhou-yuqing", one, "88880000111").ok()["status"] == "ordered"
        answer = confirm(city, "liu-jianjun", other, "88880000111").ok()
        assert (answer["status"], answer["reason"]["code"]) == ("refused", "account-of-another")
        body = {"account": {"kind": "personal-account", "number": "6222020200112233445"}}
        unsound = fresh(city, "liu-jianjun").post(f"/v1/entitlements/{other}/confirm", body)
        assert unsound.status == 409


def test_a_bad_account_is_named_anew_and_paid_once_under_another_number(city: Town) -> None:
    companies.published(scene.text("bad-account"))
    scene.company(city, "bad-a", "zhou-yuqing")
    scene.put(city.staff(OFFICER), "bad-account", 120_000)
    _, [entitlement] = offered(city, "bad-account", "bad-a")
    city.partners.treasury.returning.add("99990000111")
    with later(10):
        confirm(city, "zhou-yuqing", entitlement, "99990000111").ok()
        city.settle()
        assert stands(city, "zhou-yuqing", "bad-a")["status"] == "returned"
        money = scene.budget(fresh(city, OFFICER), "bad-account")
        assert (money["free"], money["reserved"], money["paid"]) == (0, 120_000, 0)
        assert confirm(city, "zhou-yuqing", entitlement, "99990000222").ok()["status"] == "ordered"
        city.settle()
        assert stands(city, "zhou-yuqing", "bad-a")["status"] == "paid"
    orders = {number: one.state for number, one in city.partners.treasury.orders.items() if entitlement in number}
    assert orders == {f"{entitlement}.1": "returned", f"{entitlement}.2": "paid"}


def test_whoever_waits_for_money_is_served_in_order_and_nobody_overtakes(city: Town) -> None:
    companies.published(scene.text("scarce"))
    sizes = {"scarce-a": 20, "scarce-b": 30, "scarce-c": 10}
    for enterprise, staff in sizes.items():
        scene.company(city, enterprise, "zhou-yuqing", staff=staff)
    scene.put(city.staff(OFFICER), "scarce", 250_000)
    _, ids = offered(city, "scarce", *sizes)
    with later(10):
        states = [confirm(city, "zhou-yuqing", one, f"77770000{n:03}").ok()["status"] for n, one in enumerate(ids)]
        assert states == ["ordered", "waiting-for-budget", "waiting-for-budget"]  # the last would fit, and waits
        city.settle()
        paid = stands(city, "zhou-yuqing", "scarce-a")
        officer = fresh(city, OFFICER)
        money = scene.budget(officer, "scarce")
        assert (money["free"], money["paid"], money["waiting"]) == (50_000, 200_000, 2)
        scene.put(officer, "scarce", 260_000)
        city.runner.fire("settle")
        city.settle()
        assert [stands(city, "zhou-yuqing", one)["status"] for one in sizes] == ["paid", "paid", "waiting-for-budget"]
        back = f"/v1/staff/entitlements/{paid['id']}/clawback"
        claim = {"step": "claim", "reasonCode": "paid-in-error"}
        assert officer.post(back, claim).ok()["status"] == "clawed-back"
        assert officer.post(back, claim).status == 409
        city.settle()
        assert stands(city, "zhou-yuqing", "scarce-a")["basis"]
        assert officer.post(back, {"step": "repaid"}).ok()["status"] == "repaid"
        city.runner.fire("settle")
        city.settle()
        assert stands(city, "zhou-yuqing", "scarce-c")["status"] == "paid"
        money = scene.budget(officer, "scarce")
        assert (money["total"], money["free"], money["paid"], money["waiting"]) == (510_000, 110_000, 400_000, 0)
        told = [
            m for m in fresh(city, "zhou-yuqing").get("/v1/messages").ok()["messages"] if m["id"].startswith(paid["id"])
        ]
        claimed = next(m["text"] for m in told if m["kind"] == "clawed-back")
        assert all(each in claimed["zh"] for each in ("2000元须退回", "错误拨付", "行政复议"))
        assert "repaid" in {m["kind"] for m in told}


def test_a_policy_that_its_officer_closed_gets_no_list_any_more(city: Town) -> None:
    companies.published(scene.text("over"))
    officer = city.staff(OFFICER)
    officer.post("/v1/staff/policies/over@1/stage", {"stage": "closed"}).ok()
    refused = officer.post(scene.LISTS, {"policyId": "over@1"})
    assert (refused.status, refused.body["code"]) == (422, "not_without_application")


def test_a_later_wave_pays_the_difference_and_never_less_than_nothing(city: Town) -> None:
    companies.published(scene.text("waves"))
    scene.company(city, "wave-a", "zhou-yuqing", staff=10)
    scene.company(city, "wave-b", "liu-jianjun", staff=20)
    scene.put(city.staff(OFFICER), "waves", 10_000_000)
    _, ids = offered(city, "waves", "wave-a", "wave-b")
    with later(10):
        confirm(city, "zhou-yuqing", ids[0], "66660000111").ok()
        confirm(city, "liu-jianjun", ids[1], "66660000222").ok()
        city.settle()
        scene.known(city, "wave-a", staff=25)
        scene.known(city, "wave-b", staff=15)
    with later(12):  # what is known of a company is no older than a day
        officer = fresh(city, OFFICER)
        whole = scene.listed(city, officer, "waves@1")
        waves = [(one["enterprise"], one["fen"]) for one in whole["entries"] if "wave" in one["enterprise"]]
        assert waves == [("wave-a", 150_000)]
        assert ("wave-b", "nothing-due") in {(one["enterprise"], one["reason"]["code"]) for one in whole["leftOut"]}


def test_whoever_had_what_excludes_it_is_left_out_and_told_why(city: Town) -> None:
    companies.published(scene.text("other"), scene.text("excluding", more="either-or: [other]"))
    scene.company(city, "excl-a", "zhou-yuqing")
    officer = city.staff(OFFICER)
    scene.put(officer, "other", 10_000_000)
    scene.put(officer, "excluding", 10_000_000)
    _, [first] = offered(city, "other", "excl-a")
    _, [second] = offered(city, "excluding", "excl-a")
    with later(10):
        assert confirm(city, "zhou-yuqing", first, "55550000111").ok()["status"] == "ordered"
        answer = confirm(city, "zhou-yuqing", second, "55550000111").ok()
        assert (answer["status"], answer["reason"]["code"]) == ("refused", "excluded")
        officer = fresh(city, OFFICER)
        whole = scene.listed(city, officer, "excluding@1")
        left = {one["enterprise"]: one for one in whole["leftOut"]}
        assert (left["excl-a"]["reason"]["code"], left["excl-a"]["other"]) == ("excluded", "other")


def test_where_no_confirmation_is_wanted_it_is_paid_as_soon_as_an_account_is_known(city: Town) -> None:
    companies.published(scene.text("first"), scene.text("by-itself", confirm="false"))
    scene.company(city, "auto-a", "zhou-yuqing")
    scene.company(city, "auto-b", "liu-jianjun")
    officer = city.staff(OFFICER)
    scene.put(officer, "first", 10_000_000)
    scene.put(officer, "by-itself", 10_000_000)
    _, [known] = offered(city, "first", "auto-a")
    with later(10):
        confirm(city, "zhou-yuqing", known, "44440000111").ok()
        city.settle()
    offered(city, "by-itself")
    with later(10):
        assert stands(city, "zhou-yuqing", "auto-a")["status"] == "paid"
        assert stands(city, "liu-jianjun", "auto-b")["status"] == "offered"


def test_what_the_treasury_took_without_a_word_is_paid_once(city: Town) -> None:
    companies.published(scene.text("hushed"))
    scene.company(city, "hush-a", "zhou-yuqing")
    scene.put(city.staff(OFFICER), "hushed", 10_000_000)
    _, [entitlement] = offered(city, "hushed", "hush-a")
    city.partners.treasury.hushed = 1
    with later(10):
        confirm(city, "zhou-yuqing", entitlement, "33330000111").ok()
        city.settle()
        assert stands(city, "zhou-yuqing", "hush-a")["status"] == "ordered"
    with later(10.01):
        city.runner.fire("settle")
        city.settle()
        assert stands(city, "zhou-yuqing", "hush-a")["status"] == "paid"
    assert city.partners.treasury.orders[f"{entitlement}.1"].came == 1


def paid(city: Town, code: str, enterprise: str, account: str) -> str:
    """A company that was paid ten days from now; its entitlement."""
    companies.published(scene.text(code))
    scene.company(city, enterprise, "zhou-yuqing")
    scene.put(city.staff(OFFICER), code, 10_000_000)
    _, [entitlement] = offered(city, code, enterprise)
    with later(10):
        confirm(city, "zhou-yuqing", entitlement, account).ok()
        city.settle()
        assert stands(city, "zhou-yuqing", enterprise)["status"] == "paid"
    return entitlement


def looked_at(city: Town) -> None:
    city.runner.fire("settle")
    city.settle()


def test_what_a_bank_sends_back_days_later_is_reserved_told_and_paid_to_another_account(city: Town) -> None:
    entitlement = paid(city, "sent-back", "back-a", "22220000111")
    assert city.partners.treasury.send_back(f"{entitlement}.1")
    with later(10):
        looked_at(city)
        assert stands(city, "zhou-yuqing", "back-a")["status"] == "paid"  # nobody looks twice on a day
    with later(15):
        looked_at(city)
        found = stands(city, "zhou-yuqing", "back-a")
        assert (found["status"], found["reason"]["code"], found["confirmable"]) == ("returned", "bad-account", True)
        money = scene.budget(fresh(city, OFFICER), "sent-back")
        assert (money["total"], money["free"], money["reserved"], money["paid"]) == (10_000_000, 9_880_000, 120_000, 0)
        told = [m for m in fresh(city, "zhou-yuqing").get("/v1/messages").ok()["messages"] if m["kind"] == "returned"]
        assert [m["enterprise"] for m in told if m["id"].startswith(entitlement)] == ["back-a"]
        assert confirm(city, "zhou-yuqing", entitlement, "22220000222").ok()["status"] == "ordered"
        city.settle()
        assert stands(city, "zhou-yuqing", "back-a")["status"] == "paid"
        money = scene.budget(fresh(city, OFFICER), "sent-back")
        assert (money["free"], money["reserved"], money["paid"]) == (9_880_000, 0, 120_000)
    assert city.partners.treasury.paid()[f"{entitlement}.2"] == 120_000


def test_what_a_bank_sent_back_is_not_owed_any_more(city: Town) -> None:
    entitlement = paid(city, "owed-back", "owed-a", "22220000333")
    with later(11):
        claim = {"step": "claim", "reasonCode": "paid-in-error"}
        fresh(city, OFFICER).post(f"/v1/staff/entitlements/{entitlement}/clawback", claim).ok()
    assert city.partners.treasury.send_back(f"{entitlement}.1")
    with later(18):
        looked_at(city)
        assert stands(city, "zhou-yuqing", "owed-a")["status"] == "repaid"
        money = scene.budget(fresh(city, OFFICER), "owed-back")
        assert (money["free"], money["reserved"], money["paid"]) == (10_000_000, 0, 0)


def test_a_payment_that_was_watched_long_enough_is_let_go(city: Town) -> None:
    entitlement = paid(city, "watched", "watch-a", "22220000444")
    with later(10 + 80):  # more than 45 working days after it was paid
        looked_at(city)
    assert city.partners.treasury.send_back(f"{entitlement}.1")
    with later(10 + 90):
        looked_at(city)
        assert stands(city, "zhou-yuqing", "watch-a")["status"] == "paid"


def test_a_line_that_cannot_move_on_keeps_nobody_else_from_it(city: Town) -> None:
    companies.published(scene.text("poisoned"))
    for enterprise in ("poison-a", "poison-b"):
        scene.company(city, enterprise, "zhou-yuqing")
    scene.put(city.staff(OFFICER), "poisoned", 10_000_000)
    number = scene.noticed(city, city.staff(OFFICER), "poisoned@1")
    broken = records.EntitlementRecord.get(f"ENTITLEMENT#{number}.poison-a", "ENTITLEMENT")
    table.commit(table.delete(broken))
    with later(10):
        looked_at(city)
        assert records.entitlement(f"{number}.poison-b").status is Status.OFFERED
        assert [one.enterprise for one in board.every_behind(number)] == ["poison-a"]
        table.commit(table.save(broken))
        looked_at(city)
        assert board.listing(number).status is ListStatus.SETTLED


def test_an_objection_that_was_kept_before_companies_were_named_is_read_by_their_code(city: Town) -> None:
    kept = Objection("OLD.1", "OLD", "old-a", "旧公司", "p", "王", "理由", clock.now())
    table.commit(board.saving_objection(kept, "industry", None))
    row = ObjectionRecord.get("LIST#OLD", "OBJECTION#1")
    assert board.objection("OLD.1").company == "旧公司"
    row.update([ObjectionRecord.company.remove()])
    assert board.objection("OLD.1").company == "old-a"


def test_facts_older_than_a_day_are_asked_for_again_and_a_silent_register_leaves_out(city: Town) -> None:
    companies.published(scene.text("stale", each="1元"))
    scene.company(city, "stale-a", staff=5)
    scene.company(city, "stale-b", staff=12)
    scene.known(city, "stale-a", staff=70)
    with later(2):
        officer = fresh(city, OFFICER)
        entries = scene.listed(city, officer, "stale@1")["entries"]
        due = {one["enterprise"]: one["fen"] for one in entries}
        assert (due["stale-a"], due["stale-b"]) == (7_000, 1_200)
    city.partners.hub.down.add("human-resources.enterprise-facts")
    try:
        with later(4):
            left = scene.listed(city, fresh(city, OFFICER), "stale@1")["leftOut"]
            assert ("stale-a", "not-known") in {(one["enterprise"], one["reason"]["code"]) for one in left}
    finally:
        city.partners.hub.down.clear()
        facts = (FactsRecord.get(f"FACTS#{name}", "FACTS") for name in ("stale-a", "stale-b"))
        table.commit(*map(table.delete, facts))
