"""From the table's stream to the bus, in order, again from the first that failed (LESSONS 18)."""

from __future__ import annotations

from typing import Any

import pytest
from botocore.exceptions import ClientError
from botocore.stub import ANY, Stubber

from chalicelib.core import aws
from chalicelib.core.relay import relay
from tests.integration.town import Town


def record(sequence: int, kind: str = "submitted", name: str = "INSERT", event: bool = True) -> dict[str, Any]:
    told = {"source": {"S": "onething.cases"}, "kind": {"S": kind}, "detail": {"S": f'{{"seq": {sequence}}}'}}
    image = {"pk": {"S": "CASE#1"}} | ({"event": {"M": told}} if event else {})
    return {"eventName": name, "dynamodb": {"SequenceNumber": str(sequence), "NewImage": image}}


def entry(sequence: int, kind: str = "submitted") -> dict[str, str]:
    return {
        "EventBusName": "onething-local-changes",
        "Source": "onething.cases",
        "DetailType": kind,
        "Detail": f'{{"seq": {sequence}}}',
    }


@pytest.fixture
def bus(city: Town) -> Stubber:
    return Stubber(aws.client("events"))


def answer(bus: Stubber, sequences: range, *refused: int) -> None:
    results = [{"ErrorCode": "ThrottlingException"} if n in refused else {"EventId": str(n)} for n in sequences]
    expected = {"Entries": [entry(n) for n in sequences]}
    bus.add_response("put_events", {"FailedEntryCount": len(refused), "Entries": results}, expected)


def test_each_inserted_event_leaves_in_the_order_of_the_stream(bus: Stubber) -> None:
    answer(bus, range(1, 5))
    with bus:
        assert relay(record(n) for n in range(1, 5)) == {"batchItemFailures": []}


def test_ten_at_most_leave_together(bus: Stubber) -> None:
    for part in (range(10), range(10, 20), range(20, 23)):
        answer(bus, part)
    with bus:
        assert relay([record(n) for n in range(23)]) == {"batchItemFailures": []}
    bus.assert_no_pending_responses()


def test_only_rows_that_are_inserted_and_are_events_leave(bus: Stubber) -> None:
    answer(bus, range(4, 5))
    silent = [record(1, name="MODIFY"), record(2, name="REMOVE"), record(3, event=False)]
    removed = {"eventName": "REMOVE", "dynamodb": {"SequenceNumber": "5"}}
    with bus:
        assert relay([*silent, record(4), removed]) == {"batchItemFailures": []}


def test_nothing_to_say_calls_nobody(bus: Stubber) -> None:
    with bus:
        assert relay([record(1, event=False)]) == {"batchItemFailures": []}


def test_the_first_record_that_was_refused_is_where_lambda_begins_again(bus: Stubber) -> None:
    answer(bus, range(1, 8), 6, 3)
    with bus:
        assert relay([record(n) for n in range(1, 8)]) == {"batchItemFailures": [{"itemIdentifier": "3"}]}


def test_after_a_refusal_nothing_later_leaves(bus: Stubber) -> None:
    answer(bus, range(10))
    answer(bus, range(10, 20), 19)
    with bus:
        assert relay([record(n) for n in range(30)]) == {"batchItemFailures": [{"itemIdentifier": "19"}]}
    bus.assert_no_pending_responses()


def test_a_bus_that_cannot_be_reached_fails_the_batch_as_a_whole(bus: Stubber) -> None:
    bus.add_client_error("put_events", "InternalException", expected_params={"Entries": ANY})
    with bus, pytest.raises(ClientError):
        relay([record(1)])
