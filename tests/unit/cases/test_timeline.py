"""A timeline that anybody who may read it can verify."""

from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from chalicelib.cases.models import Entry, Happening, Link
from chalicelib.cases.timeline import Chained, broken_at, chained
from tests.unit.cases.bundles import NOW

PLAIN = st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=6))
FACTS = st.dictionaries(st.text(max_size=6), st.one_of(PLAIN, st.lists(PLAIN, max_size=2)), max_size=3)
ENTRIES = st.builds(
    Entry,
    st.sampled_from(Happening),
    st.sampled_from(["citizen", "system", "staff:GA-1"]),
    st.sampled_from([None, "a", "b"]),
    FACTS,
)
CHAINS = st.lists(ENTRIES, min_size=1, max_size=6).map(lambda entries: chained(Link(), entries, NOW))
OTHER: dict[str, Any] = {
    "seq": 99, "at": "2026-11-24T02:00:00.000001+00:00", "kind": "invented", "actor": "nobody", "item": "other",
    "facts": {"invented": True}, "hash": "0" * 64,
}  # fmt: skip


@given(CHAINS)
def test_a_timeline_as_it_was_written_is_whole(links: tuple[Chained, ...]) -> None:
    assert broken_at(links) is None
    assert [link.seq for link in links] == list(range(1, len(links) + 1))


@given(st.lists(ENTRIES, max_size=4), st.lists(ENTRIES, max_size=4))
def test_written_in_parts_it_is_the_same_chain(first: list[Entry], second: list[Entry]) -> None:
    before = chained(Link(), first, NOW)
    last = Link(before[-1].seq, before[-1].hash) if before else Link()
    assert before + chained(last, second, NOW) == chained(Link(), [*first, *second], NOW)


@given(CHAINS, st.data())
def test_any_altered_field_of_any_entry_breaks_the_chain_there(links: tuple[Chained, ...], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(links) - 1))
    field = data.draw(st.sampled_from(sorted(OTHER)))
    altered = replace(links[place], **{field: OTHER[field]})
    assert broken_at([*links[:place], altered, *links[place + 1 :]]) in (altered.seq, links[place].seq)


@given(CHAINS, st.data())
def test_an_entry_taken_out_of_the_middle_or_moved_breaks_the_chain(
    links: tuple[Any, ...], data: st.DataObject
) -> None:
    assume(len(links) > 1)
    place = data.draw(st.integers(0, len(links) - 2))
    assert broken_at([*links[:place], *links[place + 1 :]]) is not None
    assert broken_at([*links[:place], links[place + 1], links[place], *links[place + 2 :]]) is not None


@given(CHAINS)
def test_the_way_through_storage_changes_no_hash(links: tuple[Chained, ...]) -> None:
    stored = [replace(link, facts=json.loads(json.dumps(link.facts, ensure_ascii=False))) for link in links]
    assert broken_at(stored) is None
    end = Link(stored[-1].seq, stored[-1].hash)
    assert broken_at(stored, end) is None
    assert broken_at(stored[:-1], end) == end.seq


def test_anybody_can_verify_a_timeline_with_a_hash_and_a_text_alone() -> None:
    """Canonical JSON (RFC 8785 for our values): keys sorted, no spaces, Chinese as it is, in UTF-8."""
    told = [
        Entry(Happening.SUBMITTED, "citizen", facts={"items": ["a", "b"], "due": "2026-11-27"}),
        Entry(Happening.DECIDED, "staff:GA-1", "a", {"because": "缺条件"}),
    ]
    first, second = chained(Link(), told, NOW)
    texts = (
        '{"actor":"citizen","at":"2026-11-24T02:00:00.000000+00:00",'
        '"facts":{"due":"2026-11-27","items":["a","b"]},"item":null,"kind":"submitted","seq":1}',
        '{"actor":"staff:GA-1","at":"2026-11-24T02:00:00.000000+00:00",'
        '"facts":{"because":"缺条件"},"item":"a","kind":"decided","seq":2}',
    )
    assert first.hash == sha256(texts[0].encode()).hexdigest()
    assert second.hash == sha256((first.hash + texts[1]).encode()).hexdigest()
