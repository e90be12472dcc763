"""Who hears what comes from app.py and functions.yaml together; where they disagree, nothing runs."""

from __future__ import annotations

import pytest
from chalice import Chalice, Cron, Rate

from infra.local.wiring import Miswired, QueueSource, Schedule, StreamSource, sources


def app_with_queue(name: str) -> Chalice:
    app = Chalice("onething")

    @app.on_sqs_message(queue="placeholder", batch_size=7, name=name)
    def listen(event: object) -> None: ...

    return app


def test_a_queue_s_source_is_the_template_s_and_its_batch_is_app_py_s():
    [source] = sources(app_with_queue("advance"))
    assert isinstance(source, QueueSource)
    assert (source.function.name, source.queue, source.batch, source.partial) == ("advance", "Workflow", 7, True)


def test_a_stream_s_retries_are_the_template_s():
    app = Chalice("onething")

    @app.on_dynamodb_record(stream_arn="placeholder", name="relay")
    def listen(event: object) -> None: ...

    [source] = sources(app)
    assert isinstance(source, StreamSource)
    assert (source.table, source.bisect, source.dead, source.partial) == ("Cases", True, "RelayDead", True)


def test_a_handler_that_the_template_does_not_know_is_named():
    with pytest.raises(Miswired, match=r"overheard.*functions\.yaml"):
        sources(app_with_queue("overheard"))


def test_a_mapping_without_partial_failures_says_so():
    overlay = {
        "Resources": {
            "Advance": {
                "Properties": {
                    "Events": {"AdvanceSqsEventSource": {"Properties": {"Queue": {"Fn::Sub": "${Workflow.Arn}"}}}}
                }
            }
        }
    }
    [source] = sources(app_with_queue("advance"), overlay)
    assert isinstance(source, QueueSource)
    assert not source.partial


@pytest.mark.parametrize(("unit", "seconds"), [(Rate.MINUTES, 120), (Rate.HOURS, 7200), (Rate.DAYS, 172800)])
def test_a_rate_is_counted_in_seconds(unit: str, seconds: int):
    app = Chalice("onething")

    @app.schedule(Rate(2, unit=unit), name="reconcile")
    def turn(event: object) -> None: ...

    [source] = sources(app)
    assert isinstance(source, Schedule)
    assert source.seconds == seconds


def test_a_schedule_by_calendar_is_refused_instead_of_ignored():
    app = Chalice("onething")

    @app.schedule(Cron(0, 1, "*", "*", "?", "*"), name="reconcile")
    def turn(event: object) -> None: ...

    with pytest.raises(Miswired, match="reconcile"):
        sources(app)
