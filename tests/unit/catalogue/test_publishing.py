"""Publishing: versions never change, the same content is the same version, and two publishers at once agree."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from chalicelib.catalogue import checking, publishing, service
from chalicelib.catalogue.findings import Faulty
from chalicelib.catalogue.records import CurrentRecord, VersionRecord
from infra.local.cloud import embedded
from tests.unit.catalogue.samples import STALL, stall, with_change

SECOND = with_change("statutory: 5", "statutory: 4")
ARN = "arn:aws:states:ap-southeast-1:123456789012:stateMachine:onething-local-fruit-stall-{}"


@pytest.fixture(scope="module", autouse=True)
def cloud() -> Iterator[None]:
    with embedded():
        yield


@pytest.fixture(autouse=True)
def nothing_published(cloud: None) -> Iterator[None]:
    yield
    service.forget()
    for row in [*service.versions("fruit-stall"), *CurrentRecord.query("CURRENT")]:
        row.delete()


def publish(text: str) -> str:
    return publishing.publish(text, "fruit-stall.yaml", "operator")


def test_a_bundle_is_published_as_a_version_that_can_be_read_again():
    assert publish(STALL) == "fruit-stall@1"
    assert service.version("fruit-stall@1").bundle == stall()


def test_the_same_content_is_the_same_version():
    assert [publish(STALL), publish(STALL)] == ["fruit-stall@1", "fruit-stall@1"]


def test_new_content_is_the_next_version_and_the_first_stays_as_it_was():
    assert [publish(STALL), publish(SECOND)] == ["fruit-stall@1", "fruit-stall@2"]
    limits = [service.version(f"fruit-stall@{n}").bundle.items["place"].limit.statutory for n in (1, 2)]
    assert limits == [5, 4]


def test_going_back_to_old_content_is_a_new_version():
    assert [publish(STALL), publish(SECOND), publish(STALL)][-1] == "fruit-stall@3"


def test_a_faulty_file_is_not_published():
    with pytest.raises(Faulty):
        publish(with_change("lead: market", "lead: markt"))
    assert service.versions("fruit-stall") == ()


def test_a_version_is_on_offer_once_it_has_its_machine():
    publish(STALL)
    assert service.current("fruit-stall") is None
    publishing.attach_machine("fruit-stall@1", ARN.format(1))
    offered = service.current("fruit-stall")
    assert offered is not None
    assert (offered.version, offered.machine) == ("fruit-stall@1", ARN.format(1))


def test_an_older_version_does_not_come_back_on_offer():
    publish(STALL)
    publish(SECOND)
    publishing.attach_machine("fruit-stall@2", ARN.format(2))
    publishing.attach_machine("fruit-stall@1", ARN.format(1))
    assert [offered.version for offered in service.current_all()] == ["fruit-stall@2"]
    assert service.version("fruit-stall@1").machine == ARN.format(1)


def test_attaching_twice_changes_nothing():
    publish(STALL)
    for _ in range(2):
        publishing.attach_machine("fruit-stall@1", ARN.format(1))
    assert [offered.version for offered in service.current_all()] == ["fruit-stall@1"]


def test_a_version_with_its_machine_is_read_once_in_a_process():
    publish(STALL)
    publishing.attach_machine("fruit-stall@1", ARN.format(1))
    first = service.version("fruit-stall@1")
    VersionRecord.get("BUNDLE#fruit-stall", "VERSION#000001").delete()
    assert service.version("fruit-stall@1") is first


@pytest.mark.parametrize("name", ["fruit-stall@9", "fruit-stall", "fruit-stall@x", "moon@1", "fruit-stall@²"])
def test_a_version_that_never_was_is_not_found(name: str):
    with pytest.raises(LookupError):
        service.version(name)


def test_who_published_what_is_on_record():
    publish(STALL)
    (row,) = service.versions("fruit-stall")
    assert (row.publisher, row.source) == ("operator", STALL)


def test_many_publishers_at_once_get_a_number_each():
    texts = [STALL.replace("statutory: 5", f"statutory: {days}") for days in range(5, 9)]
    with ThreadPoolExecutor(4) as pool:
        versions = list(pool.map(publish, texts))
    assert sorted(versions) == [f"fruit-stall@{number}" for number in range(1, 5)]
    for name, text in zip(versions, texts, strict=True):
        assert service.version(name).bundle == checking.load(text, "fruit-stall.yaml")


def test_many_publishers_of_the_same_content_at_once_get_the_same_version():
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(publish, [STALL] * 4)) == {"fruit-stall@1"}
    assert len(service.versions("fruit-stall")) == 1
