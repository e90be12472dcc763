"""Every message of every bundle is whole: what the law wants on it stands there, whoever wrote it (LESSONS 31)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from chalicelib.cases.models import Case, Entry, Happening, Link
from chalicelib.cases.timeline import Chained, chained
from chalicelib.catalogue import checking
from chalicelib.catalogue.models import Announcement, Bundle
from chalicelib.core.i18n import Words
from chalicelib.notifications import wording
from infra.city.seed import BUNDLES
from tests.unit.cases.bundles import NOW, bundle, draft, submitted

FILES = sorted(BUNDLES.glob("*.yaml"))
PUBLISHED = {file.stem: checking.load(file.read_text(encoding="utf-8"), file.name) for file in FILES}
SAMPLE = bundle({"a": frozenset(), "b": frozenset("a")})


def case_of(of: Bundle) -> Case:
    sample = submitted(bundle({code: frozenset() for code in of.items}))
    items = [
        replace(item, department=of.items[code].department, reason="answers-differ", note="与记录不一致")
        for code, item in sample.items.items()
    ]
    return replace(sample, due=date(2026, 12, 8)).with_items(*items)


def told(kind: Happening, item: str | None = None, decision: str = "") -> Chained:
    facts = {"decision": decision} if decision else {"due": "2026-12-08"} if kind is Happening.SUBMITTED else {}
    return chained(Link(), [Entry(kind, "system", item, facts)], NOW)[0]


def messages(of: Bundle) -> Iterator[tuple[Announcement, str | None, Words]]:
    """Every message that a case of this bundle can bring."""
    case = case_of(of)
    events = [(Announcement.SUBMITTED, told(Happening.SUBMITTED)), (Announcement.CLOSED, told(Happening.CLOSED))]
    for code in of.items:
        events += [
            (Announcement.APPROVED, told(Happening.DECIDED, code, "approve")),
            (Announcement.REJECTED, told(Happening.DECIDED, code, "reject")),
            (Announcement.ISSUED, told(Happening.ISSUED, code)),
        ]
    for kind, entry in events:
        text = wording.text(case, of, entry)
        assert text is not None
        yield kind, entry.item, text.words


EVERY = [
    pytest.param(of, kind, item, words, id=f"{name} {kind} {item}")
    for name, of in [*PUBLISHED.items(), ("own words for nothing", SAMPLE)]
    for kind, item, words in messages(of)
]


@pytest.mark.parametrize(("of", "kind", "item", "words"), EVERY)
def test_a_message_has_all_it_needs_in_both_languages(
    of: Bundle, kind: Announcement, item: str | None, words: Words
) -> None:
    wanted: dict[str, list[str]] = {"zh": [], "en": []}
    if kind is Announcement.SUBMITTED:
        wanted = {"zh": ["2026-12-08"], "en": ["2026-12-08"]}
    if kind in (Announcement.APPROVED, Announcement.REJECTED) and item:
        basis = [each.title for each in of.items[item].basis]
        wanted = {"zh": [*basis, "行政复议"], "en": [*basis, "reconsideration"]}
    if kind is Announcement.REJECTED:
        wanted["zh"] += ["填写的内容与登记的信息不一致", "（与记录不一致）"]
        wanted["en"] += ["differs from what is registered", "(与记录不一致)"]
    for language in wording.LANGUAGES:
        assert not [part for part in wanted[language] if part not in words[language]]
        assert not set("{}") & set(words[language])


def test_all_our_bundles_were_looked_at() -> None:
    assert set(PUBLISHED) == {file.stem for file in FILES}
    assert len(PUBLISHED) >= 3


@pytest.mark.parametrize("kind", Announcement)
def test_words_that_leave_out_what_the_law_wants_are_completed(kind: Announcement) -> None:
    of = SAMPLE.model_copy(update={"notices": {kind: Words(zh="短。", en="Short.")}})
    words = next(words for told_kind, _, words in messages(of) if told_kind is kind)
    assert words.zh.startswith("短。")
    assert words.en.startswith("Short.")
    law = kind in (Announcement.APPROVED, Announcement.REJECTED)
    assert ("样例法" in words.zh, "行政复议" in words.zh, "样例法" in words.en) == (law, law, law)


def test_words_that_are_whole_in_one_language_alone_are_completed_in_the_other() -> None:
    lopsided = Words(zh="不予办理：{reason}。{basis}{appeal}", en="Refused.")
    of = SAMPLE.model_copy(update={"notices": {Announcement.REJECTED: lopsided}})
    words = next(words for kind, _, words in messages(of) if kind is Announcement.REJECTED)
    assert "样例法" in words.en
    assert words.zh.count("样例法") == 1


@pytest.mark.parametrize("kind", [Happening.DRAFTED, Happening.STARTED, Happening.CANCELLED, Happening.RESTARTED,
                                  Happening.WITHDRAWN])  # fmt: skip
def test_what_is_nobodys_news_is_not_told(kind: Happening) -> None:
    assert wording.text(case_of(SAMPLE), SAMPLE, told(kind, "a")) is None


def test_braces_in_a_reviewers_note_are_just_braces() -> None:
    case = case_of(SAMPLE)
    noted = case.with_items(replace(case.items["a"], note="见{附件}"))
    text = wording.text(noted, SAMPLE, told(Happening.DECIDED, "a", "reject"))
    assert text is not None
    assert "见{附件}" in text.words.zh


@pytest.mark.parametrize(
    ("entry", "by_sms"),
    [
        (told(Happening.SUBMITTED), True),
        (told(Happening.DECIDED, "a", "reject"), True),
        (told(Happening.DECIDED, "a", "approve"), False),
        (told(Happening.ISSUED, "a"), False),
        (told(Happening.CLOSED), True),
    ],
)
def test_the_big_news_comes_by_text_message_too(entry: Chained, by_sms: bool) -> None:
    text = wording.text(case_of(SAMPLE), SAMPLE, entry)
    assert text is not None
    assert text.by_sms is by_sms


def test_a_draft_has_no_limit_to_tell() -> None:
    assert draft().due is None
