"""What a civil servant reads about each fault of a bundle file: place, words and advice, as they were once approved.

`python -m tests.unit.catalogue.test_faults_read` writes `faults-read.yaml` anew; read what changed before you keep it.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from chalicelib.catalogue import checking
from chalicelib.catalogue.checking.faults import nearest
from chalicelib.catalogue.findings import listing
from chalicelib.core.i18n import Words
from tests.unit.catalogue.samples import line_of, with_change
from tests.unit.catalogue.test_checking import FAULTS, found

FILE = Path(__file__).parent / "faults-read.yaml"
MORE = [
    ("owner.born: {type: date, ", "owner.born: {"),
    ("confirm: [{with: hub:public-security.identity.name, of: owner.id_number}]",
     "confirm: [{with: hub:market.company-names.available, of: owner.born}]"),
    ("length: [4, 4]", "length: [4]"),
    ("length: [4, 4]", "length: 4"),
    ("length: [4, 4]", "length: [4, 4.5]"),
    ("length: [4, 4]", "length: [4, 4, 4]"),
    ("max: 9}", "max: nine}"),
    ("tags: [integrated]", "tags: integrated"),
    ("limit: {promised: 3, statutory: 5}", "limit: 3"),
    ("name: {zh: 摊位登记, en: The place}", "name: The place"),
    ("name: {zh: 摊位登记, en: The place}", "name: {zh: 摊位登记, en: ''}"),
    ("name: {zh: 摊位登记, en: The place}", "name: {zh: 摊位登记, en: The place, fr: La place}"),
    ("applies-when: stall.scales > 0", "applies-when: 5"),
    ("after: [place]", "after: [lamp, moon]"),
    ("lead: market", "lead: moon"),
    ('regions: ["440300"]', 'regions: ["999999"]'),
    ("uses: [lamp.watts]", "uses: [lamp.watts, lamp.watts, stall.scales]"),
    ("limit: {promised: 1, statutory: 1, assumed: true}", "limit: {promised: 0, statutory: 1}"),
    ("limit: {promised: 0, statutory: 2}", "limit: {promised: 1, statutory: 2}"),
    ("needed-when: stall.scales > 1", "needed-when: stall.scale > 1"),
    ("must: stall.scales >= count(stall.helpers)", "must: stall.scale >= count(stall.helpers)"),
    ("when: years_since(owner.born) >= 16", "when: years_since(owner.birth) >= 16"),
    ("instant: [confirmed(owner.name), ", "instant: [confirmed(owner.nam), "),
    ("show-when: paid}", "show-when: payed}"),
    ("show-when: '\"lamp\" in chosen'", "show-when: lamp.watts > 3"),
    ("confirmed(owner.name)", "confirmed(owner)"),
    ("confirmed(owner.name)", "confirmed(stall.helpers)"),
    ("办件{case}已提交", "办件{case已提交"),
    ("en: \"Case {case} submitted\"", "en: \"Case {office} submitted\""),
    ("    of: owner.id_number\n", "    of: stall.owner\n"),
    ("valid-years: 2", "valid-years: 0"),
    ("level: special", "level: galactic"),
    ("identity.name, of: owner.id_number}]", "identity.name, of: owner.age}]"),
    ("with: hub:public-security.identity.name", "with: profile:nickname"),
    ("owner.id_number: {type: id-number", "owner.id_number: {type: id-numbr"),
    ("owner.name: {type: person-name", "owner.name: {type: person-nam"),
    ("stall.helpers:\n        type: list", "stall.helpers:\n        type: lst"),
    ("owner.phone: {type: phone,", "owner.phone: {type: phone, from: profile:nickname,"),
    ("owner.phone: {type: phone,", "owner.phone: {type: phone, from: hub:market.company-names.available,"),
    ("lamp.watts: {", "lamp.class: {type: text, label: {zh: 级, en: Class}}\n      lamp.watts: {"),
    ("lamp.watts: {", "today.light: {type: text, label: {zh: 光, en: Light}}\n      lamp.watts: {"),
    ("min: 1, max: 60", "max: 60"),
    ("min: 1, max: 60", "min: -5, max: -1"),
    ("met-by: [licence:premises-title, paper]", "met-by: [paper, licence:premises]"),
    ("materials: [title]", "materials: [identity, title, identity, photo]"),
    ("    after: [place]\n", "    after: [lamp]\n"),
    ("shows: {number: stall.number, address: stall.address}", "shows: {}"),
    ("shows: {number: stall.number, address: stall.address}", "shows: {number: stall.nummer, street: stall.address}"),
    ("routed-by: stall.region", "routed-by: stall.regio"),
    ("applies-when: stall.scales > 0", "applies-when: stall.scales > 0 and years_since(owner.born) < 16"),
    ("regions: [\"440300\"]", "regions: [\"440300\", \"440302\"]"),
    ("submitted: {zh: \"办件{case}已提交\"", "rejected: {zh: \"办件{case}因{reason}和{name}不予办理\""),
    ("submitted: {zh: \"办件{case}已提交\"", "approved: {zh: \"{item}{result}{due}{office}\""),
    ("submitted: {zh: \"办件{case}已提交\"", "approvd: {zh: \"办件{case}已提交\""),
    ("stage: entry", "stage: moon"),
    ("    chosen: true\n", "    chosen: true\n    after: [lamp]\n"),
    ("identity:\n    name: {zh: 身份证, en: Identity card}", "identity:\n    name: {zh: 身份证}"),
    ("when: years_since(owner.born) >= 16", "when: years_since(owner.born) >="),
    ("when: years_since(owner.born) >= 16", "when: holds(\"premises\") or years_since(owner.born) >= 16"),
    ("must: stall.scales >= count(stall.helpers)", "must: confirmed(stall.scales)"),
    ("show-when: stall.kind == \"moving\"", "show-when: stall == \"moving\""),
    ("show-when: stall.kind == \"moving\"", "show-when: owner.name == \"李\" and stall.wheels > 1"),
]  # fmt: skip
"""More faults of the same codes: (what is replaced, by what)."""
CHANGES = [(old, new) for code, old, new, _ in FAULTS if not code.startswith("condition_")] + MORE
"""The words of conditions belong to the language of conditions, whose own tests hold them."""


def read(old: str, new: str) -> str:
    """The whole listing, Chinese and English, for the small bundle with one change."""
    return listing(found(with_change(old, new)))


def kept() -> dict[str, str]:
    """The listings as they were approved, by the change."""
    return dict(yaml.safe_load(FILE.read_text(encoding="utf-8")))


def title(old: str, new: str) -> str:
    return f"{old.strip()} ⟶ {new.strip()}"


def test_every_fault_was_read() -> None:
    assert list(kept()) == [title(old, new) for old, new in CHANGES]


@pytest.mark.parametrize(("old", "new"), CHANGES)
def test_a_fault_reads_as_it_was_approved(old: str, new: str) -> None:
    assert read(old, new) == kept()[title(old, new)]


@pytest.mark.parametrize(
    ("name", "known", "zh", "en"),
    [
        ("moon", [], "可用：无。", "There are: none."),
        ("moon", ["health", "tax"], "可用：health, tax。", "There are: health, tax."),
        ("taxx", ["health", "tax"], "是不是“tax”？", "Did you mean “tax”?"),
        ("?", [str(n) for n in range(40)], None, f"There are: {', '.join(str(n) for n in range(30))}."),
    ],
)
def test_an_unknown_name_is_answered_with_the_nearest_or_with_what_there_is(
    name: str, known: list[str], zh: str | None, en: str
) -> None:
    told = nearest(name, known)
    assert told == Words(zh=zh or told.zh, en=en)


def test_places_stay_true_when_parts_before_them_turn_out_broken_one_after_the_other() -> None:
    """A section without a title goes at once, one whose only field is broken a while later."""
    empty = "  - section: {zh: 空, en: Empty}\n    fields: {spare.part: {type: text, label: {zh: 备用}}}\n"
    text = with_change("section: {zh: 摊主, en: The owner}", "section: {zh: 摊主}")
    text = text.replace("  - section: {zh: 照明", f"{empty}  - section: {{zh: 照明").replace(
        "min: 1, max: 60", "min: 61, max: 60"
    )
    (told,) = [finding for finding in found(text) if finding.code == "span_reversed"]
    assert (told.path, told.line) == (("form", 3, "fields", "lamp.watts", "min"), line_of(text, "min: 61"))


def test_a_condition_about_a_part_that_cannot_be_read_hides_no_fault_of_another() -> None:
    text = with_change("owner.born: {type: date", "owner.born: {type: dat").replace(
        "must: stall.scales", "must: stall.scale"
    )
    assert [finding.code for finding in found(text)] == ["not_one_of", "condition_unknown_name"]


def test_a_field_named_by_a_text_may_be_any_text() -> None:
    by_name = "confirm: [{with: hub:market.company-names.available, of: owner.name}]"
    assert (
        found(with_change("confirm: [{with: hub:public-security.identity.name, of: owner.id_number}]", by_name)) == ()
    )


def test_a_fault_names_the_file() -> None:
    with pytest.raises(checking.Faulty) as raised:
        checking.load(with_change("lead: market", "lead: markt"), "stall.yaml")
    assert [finding.file for finding in raised.value.findings] == ["stall.yaml"]


if __name__ == "__main__":
    texts = {title(old, new): read(old, new) for old, new in CHANGES}
    FILE.write_text(yaml.safe_dump(texts, allow_unicode=True, sort_keys=False, width=200, default_style="|"), "utf-8")
