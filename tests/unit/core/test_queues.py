"""Messages to our own queues: all of them, ten a call, or an error."""

from __future__ import annotations

import json
from typing import Any

import pytest
from botocore.stub import ANY, Stubber

from chalicelib.core import aws, queues
from tests.integration.town import Town


def received(city: Town) -> list[Any]:
    """Everything that lies in the queue of outreach, taken out."""
    sqs, url, found = city.cloud.client("sqs"), city.cloud.resources["Outreach"], []
    while messages := sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10).get("Messages"):
        for message in messages:
            found.append(json.loads(message["Body"]))
            sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
    return found


@pytest.mark.parametrize("count", [0, 1, 10, 11, 25])
def test_every_message_arrives(city: Town, count: int) -> None:
    city.settle()
    sent = [{"number": number, "name": "云桥"} for number in range(count)]
    queues.send("outreach", sent)
    assert sorted(received(city), key=lambda message: message["number"]) == sent


def test_what_the_queue_did_not_take_is_an_error(city: Town) -> None:
    with Stubber(aws.client("sqs")) as stub:
        stub.add_response("get_queue_url", {"QueueUrl": "https://queue"}, {"QueueName": "onething-local-outreach"})
        failed = {"Id": "0", "SenderFault": False, "Code": "InternalError"}
        stub.add_response(
            "send_message_batch", {"Successful": [], "Failed": [failed]}, {"QueueUrl": ANY, "Entries": ANY}
        )
        with pytest.raises(queues.NotSent):
            queues.send("outreach", [{"number": 1}])
