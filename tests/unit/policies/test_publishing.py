"""Publishing: what is published never changes, is announced once, and is switched to as a whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import Any

import pytest

from chalicelib.catalogue.findings import Faulty
from chalicelib.core import clock
from chalicelib.core.errors import NotFound
from chalicelib.policies import commands, loading, news, parts, publishing, service
from chalicelib.policies.parts import DamagedContent, Stored
from chalicelib.policies.records import PartRecord
from infra.local.cloud import embedded
from tests.integration.companies import policy
from tests.unit.policies.library import Crash, crashing, stored
from tests.unit.policies.samples import GARDEN, HOUSE, TODAY, garden, house

TEXTS = {"tea-house.yaml": HOUSE, "tea-garden.yaml": GARDEN}
BOTH = ("tea-garden@1", "tea-house@2026")
DEARER = HOUSE.replace("fixed: 10万元", "fixed: 12万元")
LATER = DEARER.replace("version: 2026", "version: 2027").replace("2026-", "2027-")
HERE = {"region": "440307", "staff": 12, "revenue": 300_0000_00, "titles": [], "arrears": False, "awarded": []}


@pytest.fixture(autouse=True)
def cloud() -> Iterator[None]:
    with embedded():
        service.forget()
        yield
    service.forget()


def ids() -> tuple[str, ...]:
    return tuple(sorted(summary.id for summary in service.library().summaries))


def events() -> list[dict[str, str]]:
    """What the bus is told, by the stream of the rows."""
    rows = stored(news.PUBLISHED).values()
    return [{key: value["S"] for key, value in row["event"]["M"].items()} for row in rows]


def announced() -> list[str]:
    """Every policy that an event tells of, as often as one does."""
    told = [json.loads(event["detail"])["publication"] for event in events()]
    return sorted(policy for number in told for policy in news.brought(number))


def kept(prefix: str) -> dict[str, Any]:
    """The parts of a kind of content, and when each may vanish."""
    return {name: row.get("expires") for name, row in stored(prefix).items()}


def test_before_anything_is_published_there_is_nothing():
    assert service.library().summaries == ()
    assert service.matcher().match(HERE, TODAY).matching == []
    with pytest.raises(NotFound):
        service.policy("tea-house@2026")


def test_a_published_policy_reads_back_equal_from_its_row():
    found = publishing.publish(TEXTS, "test")
    service.forget()
    assert (tuple(sorted(found.new)), found.same, found.taken) == (BOTH, (), ())
    assert service.policy("tea-house@2026") == house()
    assert service.policies(BOTH) == (garden(), house())
    assert service.current(date(2026, 6, 1)) == (garden(), house())


def test_what_was_never_published_is_left_out_and_what_is_asked_for_twice_comes_twice():
    publishing.publish(TEXTS, "test")
    service.forget()
    asked = ["tea-house@2026", "moon@1", "moon", "tea-house@2026", "tea-garden@1"]
    assert service.policies(asked) == (house(), house(), garden())
    assert service.policies(asked) == (house(), house(), garden())


def test_the_matcher_and_the_words_come_from_what_is_published():
    publishing.publish(TEXTS, "test")
    found = service.matcher().match(HERE, TODAY)
    assert found.matching == [each for each in BOTH if service.policy(each).condition.evaluate(HERE, TODAY).truth]
    assert "tea-house@2026" in found.matching
    assert service.lexicon().facts == loading.facts()


def test_publishing_twice_changes_nothing():
    publishing.publish(TEXTS, "test")
    before = stored()
    service.forget()
    found = publishing.publish(TEXTS, "somebody else")
    assert tuple(sorted(found.same)) == BOTH
    assert stored() == before


def test_another_text_of_a_published_version_is_refused_and_the_first_stays():
    publishing.publish(TEXTS, "test")
    before = stored()
    assert publishing.publish(TEXTS | {"tea-house.yaml": DEARER}, "test").taken == ("tea-house@2026",)
    assert stored() == before
    service.forget()
    assert service.policy("tea-house@2026") == house()


def test_a_new_version_is_seen_at_once_beside_the_old_one():
    publishing.publish(TEXTS, "test")
    publishing.publish({"tea-house.2026.yaml": HOUSE, "tea-house.2027.yaml": LATER, "tea-garden.yaml": GARDEN}, "test")
    assert ids() == ("tea-garden@1", "tea-house@2026", "tea-house@2027")
    assert [each.id for each in service.current(date(2027, 6, 1))][-1] == "tea-house@2027"
    library = service.library()
    assert [library.named("tea-house", day).id for day in (TODAY, date(2027, 3, 1))] == [  # type: ignore[union-attr]  # both are
        "tea-house@2026",
        "tea-house@2027",
    ]


def test_one_file_is_published_beside_what_is_there():
    publishing.publish(TEXTS, "test", only=["tea-garden.yaml"])
    assert ids() == ("tea-garden@1",)
    publishing.publish(TEXTS, "test", only=["tea-house.yaml"])
    assert ids() == BOTH


def test_a_faulty_file_publishes_nothing():
    with pytest.raises(Faulty):
        publishing.publish(TEXTS | {"tea-house.yaml": HOUSE.replace("body: longgang", "body: moon")}, "test")
    assert stored() == {}


def test_each_version_is_announced_once():
    publishing.publish(TEXTS, "test", only=["tea-garden.yaml"])
    assert announced() == ["tea-garden@1"]
    for _ in range(2):
        publishing.publish(TEXTS, "test")
    assert announced() == list(BOTH)
    assert events() == [
        {"source": "onething.policies", "kind": "published", "detail": f'{{"publication": {number}}}'}
        for number in (1, 2)
    ]


def test_many_policies_are_announced_by_one_small_event():
    publishing.publish({f"{n}.yaml": policy(f"one-of-many-{n}", f"staff >= {n + 1}人") for n in range(300)}, "test")
    [event] = events()
    assert len(json.dumps(event)) < 200
    assert len(announced()) == 300


@pytest.mark.parametrize("place", ["INDEX#", "SUMMARIES#", "NEWS#", "CURRENT"])
def test_after_a_crash_before_the_switch_the_old_index_serves_and_the_next_publication_completes(place: str):
    publishing.publish(TEXTS, "test", only=["tea-garden.yaml"])
    with crashing(place), pytest.raises(Crash):
        publishing.publish(TEXTS, "test")
    service.forget()
    assert ids() == ("tea-garden@1",)
    assert service.matcher().match(HERE, TODAY).matching == []
    assert announced() == ["tea-garden@1"]
    publishing.publish(TEXTS, "test")
    assert (ids(), announced()) == (BOTH, list(BOTH))
    assert "tea-house@2026" in service.matcher().match(HERE, TODAY).matching


@pytest.mark.parametrize("place", ["NEWS#", news.PUBLISHED])
def test_what_is_not_announced_is_not_published_either(place: str):
    with crashing(place), pytest.raises(Crash):
        publishing.publish(TEXTS, "test")
    assert (ids(), announced()) == ((), [])
    publishing.publish(TEXTS, "test")
    assert (ids(), announced()) == (BOTH, list(BOTH))


def test_two_publishers_at_once_lose_nothing():
    with ThreadPoolExecutor(4) as pool:
        only = [["tea-garden.yaml"], ["tea-house.yaml"]] * 2
        list(pool.map(lambda files: publishing.publish(TEXTS, "test", only=files), only))
    assert (ids(), announced()) == (BOTH, list(BOTH))


def test_what_a_publication_no_longer_names_vanishes_a_month_later_and_readers_have_that_long():
    publishing.publish(TEXTS, "test", only=["tea-garden.yaml"])
    before, reader = service.library(), service.matcher()
    with clock.fixed(clock.now()):
        publishing.publish(TEXTS, "test")
        month = int((clock.now() + parts.KEPT).timestamp())
    [(_, gone), (_, stays)] = sorted(kept("INDEX#").items(), key=lambda part: part[1] is None)
    assert (int(gone["N"]), stays) == (month, None)
    assert list(kept("REFERENCE#").values()) == [None]  # unchanged: it is named on, and was not written again
    assert before.index
    assert parts.read(before.index)
    assert reader.match(HERE, TODAY).matching == []


def test_a_content_that_comes_back_is_written_anew():
    """So that what was let go is never wanted again, whoever publishes at the same time."""
    first, second = parts.write("INDEX", b"the same"), parts.write("INDEX", b"the same")
    parts.let_go(first)
    assert (first.digest, first.pk == second.pk) == (second.digest, False)
    assert [expires is None for expires in kept(second.pk).values()] == [True]


@pytest.mark.parametrize("place", ["CURRENT", "expires"])
def test_parts_that_a_crash_left_behind_are_let_go_by_a_later_publication(place: str):
    publishing.publish(TEXTS, "test", only=["tea-garden.yaml"])
    with crashing(place), pytest.raises(Crash):
        publishing.publish(TEXTS, "test")
    with clock.fixed(clock.now() + timedelta(days=2)):
        service.forget()
        publishing.publish(TEXTS, "test")
        publishing.publish(TEXTS, "test")
        used = service.library()
        for kind in ("INDEX#", "SUMMARIES#"):
            assert sum(expires is None for expires in kept(kind).values()) == 1
        assert used.index
        assert parts.read(used.index)
        assert "tea-house@2026" in service.matcher().match(HERE, TODAY).matching


def test_what_somebody_may_be_writing_just_now_is_left_alone():
    writing = parts.write("INDEX", b"not named yet")
    publishing.publish(TEXTS, "test")
    assert list(kept(writing.pk).values()) == [None]


def test_a_large_content_lies_in_parts_that_fit_a_row():
    content = bytes(range(256)) * 1 + b"".join(str(n * 7919 % 99991).encode() for n in range(400_000))
    written = parts.write("INDEX", content)
    sizes = [len(row.content) for row in PartRecord.query(written.pk)]
    assert len(sizes) == written.parts > 1
    assert max(sizes) <= parts.LARGEST
    assert parts.read(Stored.named("INDEX", written.name)) == content


def test_a_content_with_a_part_missing_or_altered_is_not_answered_from():
    written = parts.write("INDEX", b"".join(str(n * 7919 % 99991).encode() for n in range(400_000)))
    last = list(PartRecord.query(written.pk))[-1]
    last.delete()
    with pytest.raises(DamagedContent):
        parts.read(written)
    PartRecord(written.pk, last.sk, content=last.content[:-1] + b"x").save()
    with pytest.raises(DamagedContent):
        parts.read(written)


def test_the_command_tells_what_it_published_and_what_it_left(tmp_path, capsys: pytest.CaptureFixture[str]):
    assert commands.publish() == 0
    assert capsys.readouterr().out.count("@") == len(loading.policies())
    file = tmp_path / "startup-grant.yaml"
    text = (loading.POLICIES / file.name).read_text(encoding="utf-8")
    file.write_text(text.replace("cap: 10万元", "cap: 11万元"), encoding="utf-8")
    assert commands.publish([file]) == 1
    assert "startup-grant@1: 这个版本已发布" in capsys.readouterr().out
    file.write_text(text.replace("body: sz", "body: xz"), encoding="utf-8")
    assert commands.publish([file]) == 1
    assert "[unknown_body]" in capsys.readouterr().out
