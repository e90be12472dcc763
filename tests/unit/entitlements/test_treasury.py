"""The treasury over real HTTP: one number is one payment, and no answer is no word about what became of an order."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from chalicelib.entitlements import treasury
from chalicelib.entitlements.models import Account
from chalicelib.entitlements.treasury import OrderState, TreasuryDown
from infra.simulators.serving import routed, serving
from infra.simulators.treasury import KEY, Treasury
from tests.unit.core.surroundings import configured

ACCOUNT = Account("corporate-account", "755900001234567")


@pytest.fixture
def there() -> Iterator[Treasury]:
    made = Treasury()
    with (
        serving(routed(made.routes())) as url,
        configured(ONETHING_FINANCE_URL=url, ONETHING_FINANCE_KEY=KEY, ONETHING_OUTSIDE_SECONDS="0.3"),
    ):
        yield made


def place(number: str = "L.a.1", fen: int = 700) -> OrderState:
    return treasury.place(number, fen, ACCOUNT, "甲公司", "tea-house@2026")


def test_the_same_order_again_is_the_same_payment(there: Treasury) -> None:
    assert treasury.state("L.a.1") is None
    assert [place(), place(), treasury.state("L.a.1")] == [OrderState.PAID] * 3
    assert there.paid() == {"L.a.1": 700}
    assert there.orders["L.a.1"].came == 2


def test_another_order_under_the_same_number_is_refused(there: Treasury) -> None:
    place()
    with pytest.raises(TreasuryDown, match="409"):
        place(fen=800)
    assert there.paid() == {"L.a.1": 700}


def test_an_order_may_be_paid_later_or_come_back(there: Treasury) -> None:
    there.prompt = False
    assert (place(), treasury.state("L.a.1")) == (OrderState.ACCEPTED, OrderState.PAID)
    there.returning.add(ACCOUNT.number)
    assert (place("L.a.2"), treasury.state("L.a.2")) == (OrderState.ACCEPTED, OrderState.RETURNED)
    assert there.paid() == {"L.a.1": 700}


def test_a_bank_may_send_back_what_was_paid_and_nothing_else(there: Treasury) -> None:
    assert not there.send_back("L.a.1")
    place()
    assert there.send_back("L.a.1")
    assert not there.send_back("L.a.1")
    assert (treasury.state("L.a.1"), place(), there.paid()) == (OrderState.RETURNED, OrderState.RETURNED, {})


def test_an_order_that_was_taken_without_a_word_is_found(there: Treasury) -> None:
    there.hushed = 1
    with pytest.raises(TreasuryDown):
        place()
    assert treasury.state("L.a.1") is OrderState.PAID


@pytest.mark.parametrize("trouble", ["down", "slow", "key"])
def test_no_answer_is_no_answer(there: Treasury, trouble: str) -> None:
    there.down, there.seconds = trouble == "down", 0.7 if trouble == "slow" else 0.0
    with configured(**({"ONETHING_FINANCE_KEY": "wrong"} if trouble == "key" else {})):
        for ask in (place, lambda: treasury.state("L.a.1")):
            with pytest.raises(TreasuryDown) as down:
                ask()
            assert ACCOUNT.number not in str(down.value)
