"""A text message is sent once: what may have been sent is not sent again (LESSONS 10, 11)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from botocore.exceptions import ClientError, ReadTimeoutError
from botocore.stub import ANY, Stubber

from chalicelib.core import aws
from chalicelib.notifications import service
from chalicelib.notifications.models import Sms
from tests.integration.town import Town
from tests.unit.core.surroundings import configured, listening

SUBMITTED = 2
"""The entry of a timeline that tells of the submission; the first tells of the draft."""


@pytest.fixture
def case_id(city: Town) -> str:
    return city.submitted()[1]


@pytest.fixture
def provider(case_id: str) -> Iterator[Stubber]:
    """SNS, which answers what a test tells it to."""
    with Stubber(aws.client("sns", attempts=1)) as stub:
        yield stub
        stub.assert_no_pending_responses()


def accepts(provider: Stubber) -> None:
    provider.add_response("publish", {"MessageId": "m"}, {"PhoneNumber": "+8613800000001", "Message": ANY})


def sms(case_id: str) -> list[Sms]:
    return [message.sms for message in service.inbox("chen-jing").messages if message.case == case_id]


def test_news_is_told_once_in_the_app_and_once_by_text_message(provider: Stubber, case_id: str) -> None:
    accepts(provider)
    for _ in range(3):
        service.tell(case_id, SUBMITTED)
    assert sms(case_id) == [Sms.SENT]


def test_a_refused_message_comes_again_and_is_sent_then(provider: Stubber, case_id: str) -> None:
    provider.add_client_error("publish", "Throttled", http_status_code=400)
    accepts(provider)
    with pytest.raises(ClientError):
        service.tell(case_id, SUBMITTED)
    assert sms(case_id) == [Sms.REFUSED]
    service.tell(case_id, SUBMITTED)
    service.tell(case_id, SUBMITTED)
    assert sms(case_id) == [Sms.SENT]


def test_a_provider_in_trouble_may_have_sent_it_and_is_not_asked_again(provider: Stubber, case_id: str) -> None:
    provider.add_client_error("publish", "InternalError", http_status_code=500)
    for _ in range(2):
        service.tell(case_id, SUBMITTED)
    assert sms(case_id) == [Sms.UNKNOWN]


def test_after_an_answer_that_was_lost_nothing_is_sent_again_by_anybody(case_id: str) -> None:
    calls: list[Any] = []

    def lose(**_: Any) -> None:
        calls.append(1)
        raise ReadTimeoutError(endpoint_url="sns")

    with listening(aws.client("sns", attempts=1), "before-send.sns.Publish", lose):
        for _ in range(3):
            service.tell(case_id, SUBMITTED)
    assert len(calls) == 1
    assert sms(case_id) == [Sms.UNKNOWN]


def test_a_crash_between_the_record_and_the_answer_sends_nothing_twice(case_id: str) -> None:
    calls: list[Any] = []

    def crash(**_: Any) -> None:
        calls.append(1)
        raise KeyboardInterrupt  # the machine is gone: nobody notes anything

    with listening(aws.client("sns", attempts=1), "before-send.sns.Publish", crash):
        with pytest.raises(KeyboardInterrupt):
            service.tell(case_id, SUBMITTED)
        assert sms(case_id) == [Sms.SENDING]
        service.tell(case_id, SUBMITTED)
    assert len(calls) == 1
    assert sms(case_id) == [Sms.UNKNOWN]


def test_where_text_messages_are_off_news_comes_in_the_app_alone(provider: Stubber, case_id: str) -> None:
    with configured(ONETHING_SMS="false"):
        service.tell(case_id, SUBMITTED)
    assert sms(case_id) == [Sms.NONE]


def test_what_is_no_news_and_what_never_happened_is_not_told(provider: Stubber, case_id: str) -> None:
    service.tell(case_id, 1)
    service.tell(case_id, 99)
    assert sms(case_id) == []
