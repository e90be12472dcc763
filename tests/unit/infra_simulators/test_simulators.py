"""The partner simulators, over real HTTP: they answer as WeChat and the hub do, in good times and bad."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import urllib3

from infra.city import city
from infra.simulators import Partners, PortBusy, partners
from infra.simulators.hub import KEY
from infra.simulators.wechat import APP, SECRET, openid

NOON = datetime(2026, 11, 24, 4, tzinfo=UTC)
MOTHER = "44030419940312998X"


class Clock:
    """A clock that a test turns by hand."""

    def __init__(self) -> None:
        self.moment = NOON

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def outside(clock: Clock) -> Iterator[Partners]:
    with partners(city(), now=clock) as both:
        yield both


def exchange(outside: Partners, code: str, **changes: str) -> dict[str, object]:
    query = {"appid": APP, "secret": SECRET, "js_code": code, "grant_type": "authorization_code"} | changes
    response = urllib3.request("GET", f"{outside.wechat_url}/sns/jscode2session", fields=query)
    assert response.status == 200, "WeChat answers 200 even when it refuses"
    return response.json()


def record(outside: Partners, register: str, subject: str, key: str = KEY) -> tuple[int, object]:
    url = f"{outside.hub_url}/registers/{register}/records"
    response = urllib3.request("GET", url, fields={"subject": subject}, headers={"X-Hub-Key": key}, retries=False)
    return response.status, response.json().get("record")


def post(url: str) -> int:
    return urllib3.request("POST", url).status


def test_a_login_code_tells_who_the_person_is(outside: Partners) -> None:
    answer = urllib3.request("GET", f"{outside.wechat_url}/simulator/login", fields={"person": "chen-jing"})
    session = exchange(outside, answer.json()["code"])
    assert session["openid"] == openid("chen-jing")
    assert len(openid("chen-jing")) == 28
    assert {"session_key", "unionid"} <= session.keys()


def test_a_code_is_good_once(outside: Partners) -> None:
    code = outside.wechat.login("chen-jing")
    exchange(outside, code)
    assert exchange(outside, code)["errcode"] == 40163


def test_a_code_is_good_for_five_minutes(outside: Partners, clock: Clock) -> None:
    early, late = outside.wechat.login("chen-jing"), outside.wechat.login("chen-jing")
    clock.moment += timedelta(minutes=4, seconds=59)
    assert "openid" in exchange(outside, early)
    clock.moment += timedelta(seconds=1)
    assert exchange(outside, late)["errcode"] == 40029


def test_a_made_up_code_names_its_person_and_is_good_once(outside: Partners) -> None:
    assert exchange(outside, "wx-wang-zhiming-1")["openid"] == openid("wang-zhiming")
    assert exchange(outside, "wx-wang-zhiming-1")["errcode"] == 40163
    assert exchange(outside, "wx-wang-zhiming-2")["openid"] == openid("wang-zhiming")


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"js_code": "nobody"}, 40029),
        ({"js_code": "wx-nobody-1"}, 40029),
        ({"js_code": ""}, 41008),
        ({"appid": "wx1"}, 40013),
        ({"appid": ""}, 41002),
        ({"secret": "guess"}, 40125),
        ({"secret": ""}, 41004),
        ({"grant_type": "password"}, 40002),
    ],
)
def test_wechat_refuses_in_its_own_way(outside: Partners, changes: dict[str, str], error: int) -> None:
    answer = exchange(outside, "wx-chen-jing-1", **changes)
    assert (answer["errcode"], answer.keys()) == (error, {"errcode", "errmsg"})
    assert "openid" in exchange(outside, "wx-chen-jing-1"), "a refused request does not use the code up"


def test_nobody_signs_in_while_wechat_is_down(outside: Partners) -> None:
    assert post(f"{outside.wechat_url}/simulator/down") == 204
    assert exchange(outside, "wx-chen-jing-1")["errcode"] == -1
    assert post(f"{outside.wechat_url}/simulator/up") == 204
    assert "openid" in exchange(outside, "wx-chen-jing-1")


def test_a_stranger_cannot_log_in(outside: Partners) -> None:
    assert urllib3.request("GET", f"{outside.wechat_url}/simulator/login", fields={"person": "nobody"}).status == 404


def test_the_hub_knows_the_birth_by_either_parent(outside: Partners) -> None:
    status, birth = record(outside, "health.birth-record", MOTHER)
    assert status == 200
    assert record(outside, "health.birth-record", "440303199208259977") == (200, birth)


def test_the_hub_says_when_it_has_no_record(outside: Partners) -> None:
    assert record(outside, "health.birth-record", "440305199011039973") == (404, None)
    assert record(outside, "nobody.nothing", MOTHER) == (404, None)
    assert record(outside, "health.birth-record", "") == (400, None)


def test_the_hub_answers_only_to_our_key(outside: Partners) -> None:
    assert record(outside, "health.birth-record", MOTHER, key="guess") == (401, None)


def test_one_register_goes_down_and_the_others_go_on(outside: Partners) -> None:
    switch = f"{outside.hub_url}/simulator/registers/health.birth-record"
    assert post(f"{switch}/down") == 204
    assert record(outside, "health.birth-record", MOTHER) == (503, None)
    assert record(outside, "civil-affairs.marriage", MOTHER)[0] == 200
    assert post(f"{switch}/up") == 204
    assert record(outside, "health.birth-record", MOTHER)[0] == 200


def test_a_switch_that_does_not_exist_says_so(outside: Partners) -> None:
    assert post(f"{outside.hub_url}/simulator/registers/nobody.nothing/down") == 404
    assert post(f"{outside.hub_url}/simulator/latency?seconds=an-hour") == 400


def test_a_slow_hub_keeps_us_waiting(outside: Partners) -> None:
    assert post(f"{outside.hub_url}/simulator/latency?seconds=0.3") == 204
    url = f"{outside.hub_url}/registers/health.birth-record/records"
    with pytest.raises(urllib3.exceptions.ReadTimeoutError):
        urllib3.request("GET", url, timeout=0.1, retries=False)


def test_a_name_is_free_until_a_company_has_it(outside: Partners) -> None:
    wanted = "深圳市远航智能科技有限公司"
    assert record(outside, "market.company-names", wanted) == (200, {"available": wanted})
    assert record(outside, "market.company-names", "深圳市智创科技有限公司") == (200, {})


def test_a_busy_port_is_told_in_a_sentence() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(PortBusy, match=f"Port {port} is busy"), partners(city(), hub_port=port):
            pass


def test_a_port_is_free_again_afterwards() -> None:
    with partners(city()) as first:
        port = int(first.hub_url.rpartition(":")[2])
    with partners(city(), hub_port=port) as second:
        assert second.hub_url == first.hub_url
