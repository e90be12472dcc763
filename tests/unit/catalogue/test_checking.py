"""Every fault that a bundle file may have is told, with its line; and all faults at once."""

from __future__ import annotations

import re

import pytest

from chalicelib.catalogue import checking, findings, loading
from chalicelib.catalogue.findings import Faulty, Finding, listing
from tests.unit.catalogue.samples import STALL, line_of, with_change

FAULTS = [
    # code, what is replaced, by what, a mark in the line that must be told
    ("key_twice", "lead: market\n", "lead: market\nlead: tax\n", "lead: tax"),
    ("alias", "lead: market\ntags: [integrated]", "lead: &who market\ntags: [*who]", "&who"),
    ("tag", "lead: market", "lead: !!binary market", "lead:"),
    ("key_missing", "    department: urban-management\n", "", "  place:"),
    ("key_missing", "lead: market\n", "", "bundle:"),
    ("key_unknown", "    department: market\n", "    deparment: market\n", "deparment"),
    ("key_unknown", "routed-by: stall.region", "routed_by: stall.region", "routed_by"),
    ("not_one_of", "stage: entry", "stage: entery", "stage:"),
    ("not_one_of", "{type: phone,", "{type: telephone,", "telephone"),
    ("malformed", 'regions: ["440300"]', 'regions: ["0755"]', "regions:"),
    ("malformed", "  lamp:\n    name", "  Lamp:\n    name", "  Lamp:"),
    ("out_of_bounds", "limit: {promised: 3, statutory: 5}", "limit: {promised: -3, statutory: 5}", "promised: -3"),
    ("out_of_bounds", "tags: [integrated]", "tags: [integrated]\nsources: []\n#", "sources: []"),
    ("wrong_type", 'regions: ["440300"]', "regions: [440300]", "regions:"),
    ("wrong_type", "    chosen: true", "    chosen: yes", "chosen: yes"),
    ("source_unreadable", "from: profile:name", "from: profil:name", "profil:name"),
    ("expression_unreadable", 'pattern: "[A-Z][0-9]{3}"', 'pattern: "[A-Z"', "stall.number:"),
    ("span_reversed", "length: [4, 4]", "length: [4, 3]", "length: [4, 3]"),
    ("span_reversed", "min: 1, max: 60", "min: 61, max: 60", "min: 61"),
    ("cut_reversed", "steps: [6, 2]", "steps: [2, 6]", "steps: [2, 6]"),
    ("condition_unreadable", "applies-when: stall.scales > 0", "applies-when: stall.scales => 0", "=> 0"),
    ("condition_unknown_name", "applies-when: stall.scales > 0", "applies-when: stall.weight > 0", "stall.weight"),
    ("condition_wrong_type", "applies-when: stall.scales > 0", "applies-when: stall.number > 3", "stall.number > 3"),
    ("condition_no_such_option", 'stall.kind == "moving"', 'stall.kind == "flying"', "flying"),
    ("condition_always_true", "must: stall.scales >= count(stall.helpers)", "must: stall.scales < 10", "< 10"),
    ("condition_never_true", "needed-when: stall.scales > 1", "needed-when: stall.scales > 9", "scales > 9"),
    ("never_applies", "applies-when: stall.scales > 0", "applies-when: stall.scales > 9", "scales > 9"),
    (
        "never_eligible",
        "applies-when: stall.scales > 0",
        "applies-when: years_since(owner.born) < 10 and stall.scales > 0",
        "< 10",
    ),
    ("asked_later", 'show-when: stall.kind == "moving"', "show-when: stall.scales > 2", "stall.scales > 2"),
    ("asked_later", "show-when: paid}", "show-when: wage > 3}", "wage > 3"),
    ("never_confirmed", "confirmed(owner.name)", "confirmed(owner.born)", "confirmed(owner.born)"),
    ("unknown_department", "department: urban-management", "department: urban-managment", "urban-managment"),
    ("unknown_department", "lead: market", "lead: markt", "lead: markt"),
    ("unknown_item", "after: [place]", "after: [places]", "after: [places]"),
    ("cycle", "    routed-by: stall.region", "    after: [scales]\n    routed-by: stall.region", "after: [scales]"),
    ("cycle", "after: [place]", "after: [scales]", "after: [scales]"),
    ("limit_reversed", "{promised: 3, statutory: 5}", "{promised: 6, statutory: 5}", "promised: 6"),
    ("limit_kind", "kind: on-the-spot", "kind: promised\n#", "kind: promised\n#"),
    ("listed_twice", "uses: [owner, stall]", "uses: [owner, stall, owner]", "stall, owner]"),
    ("not_a_region", "routed-by: stall.region", "routed-by: stall.number", "routed-by: stall.number"),
    ("not_a_region", "routed-by: stall.region", "routed-by: stall", "routed-by: stall"),
    ("not_money", "pays: stall.grant", "pays: stall", "pays: stall"),
    ("not_money", "pays: stall.grant", "pays: stall.scales", "pays: stall.scales"),
    ("payment_unseen", "uses: [owner, stall]", "uses: [owner, stall.region, stall.kind]", "pays: stall.grant"),
    ("unknown_field", "pays: stall.grant", "pays: stall.grants", "pays: stall.grants"),
    ("unknown_material", "materials: [identity]", "materials: [identity, photo]", "photo"),
    ("material_unused", "materials: [identity]", "materials: []", "  identity:"),
    ("unknown_licence", "licence: premises-title", "licence: premises-titel", "premises-titel"),
    ("unknown_licence", 'holds("premises-title")', 'holds("fishing-licence")', "fishing-licence"),
    ("unknown_licence_field", "shows: {number:", "shows: {nummer:", "nummer:"),
    ("licence_field_empty", "{number: stall.number, address", "{address", "shows:"),
    ("licence_later", "    after: [place]\n", "", "materials: [title]"),
    ("unknown_record", "met-by: [licence:premises-title", "met-by: [licence:premises", "licence:premises,"),
    ("unknown_record", "from: hub:public-security.identity", "from: hub:public-security.people", "security.people"),
    ("unknown_record_field", "from: profile:name", "from: profile:nickname", "profile:nickname"),
    ("unknown_record_field", "identity.name, of:", "identity.nom, of:", "identity.nom"),
    ("register_key", "of: owner.id_number}]", "of: owner.phone}]", "of: owner.phone"),
    ("register_key", "from: profile:name", "from: hub:market.company-names.available", "company-names"),
    ("entry_unasked", "Name of the helper}}", "Name of the helper}, from: profile:name}", "Name of the helper"),
    ("unknown_field", "uses: [owner, stall]", "uses: [owner, stall, shop]", "shop]"),
    ("unknown_field", "    of: owner.id_number\n", "    of: owner.number\n", "of: owner.number"),
    ("field_unused", "uses: [lamp.watts]", "uses: [stall.kind]", "lamp.watts:"),
    (
        "field_twice",
        "lamp.watts: {",
        "stall.region: {type: region, label: {zh: 再问, en: Again}}\n      lamp.watts: {",
        "再问",
    ),
    (
        "field_is_group",
        "owner.born: {",
        "stall: {type: text, label: {zh: 摊, en: Stall}}\n      owner.born: {",
        "      stall:",
    ),
    (
        "field_reserved",
        "owner.born: {",
        "chosen: {type: date, label: {zh: 选, en: X}}\n      owner.born: {",
        "      chosen:",
    ),
    ("option_twice", "moving: {zh: 流动", "moving: {zh: 固定", "moving: {zh: 固定"),
    ("stage_of_other", "stage: entry", "stage: birth", "stage: birth"),
    ("unknown_region", 'regions: ["440300"]', 'regions: ["440302"]', "regions:"),
    ("unknown_placeholder", "办件{case}已提交", "办件{case}因{reason}已提交", "{reason}"),
]


def found(text: str) -> tuple[Finding, ...]:
    return checking.check(text, "fruit-stall.yaml")


def test_the_sample_itself_has_no_fault():
    assert found(STALL) == ()


@pytest.mark.parametrize(("code", "old", "new", "mark"), FAULTS, ids=[f"{n}-{row[0]}" for n, row in enumerate(FAULTS)])
def test_a_fault_is_told_with_its_line_and_how_to_mend_it(code: str, old: str, new: str, mark: str):
    text = with_change(old, new)
    told = [finding for finding in found(text) if finding.code == code]
    assert told, found(text)
    assert line_of(text, mark) in [finding.line for finding in told]
    assert all(finding.what.zh and finding.mend.zh and finding.what.en and finding.mend.en for finding in told)
    assert all(
        "{" not in re.sub(r"[{]\d", "", finding.what.en + finding.mend.en) or code == "malformed" for finding in told
    )


@pytest.mark.parametrize(
    ("code", "text", "line"),
    [
        ("not_yaml", "bundle: x\nname: {zh: 摆摊\nlead: [", 3),
        ("too_large", "#" * (loading.LARGEST + 1), 1),
        ("too_deep", "bundle: x\nname: " + "[" * 50_000, 2),
        ("wrong_type", "", 1),
        ("wrong_type", "- a\n- b\n", 1),
    ],
)
def test_a_text_that_is_no_bundle_at_all_is_told_too(code: str, text: str, line: int):
    assert [(finding.code, finding.line) for finding in found(text)] == [(code, line)]


def test_every_code_of_the_list_of_texts_is_tested():
    tested = {row[0] for row in FAULTS} | {"not_yaml", "too_large", "too_deep"}
    assert findings.texts().keys() - tested == {"condition_wrong_operand"}  # the language's own tests have it


def test_all_faults_are_told_at_once_of_shape_and_of_sense():
    text = STALL
    changes = [
        ("lead: market", "lead: markt"),
        ("kind: promised", "kind: promissed"),
        ("after: [place]", "after: [places]"),
        ("{type: phone,", "{type: telephone,"),
        ("stall.scales > 1", "stall.scale > 1"),
        ("years_since(owner.born) >= 16", "years_since(owner.born) => 16"),
        ("uses: [lamp.watts]", "uses: [lamp.wats]"),
        ('regions: ["440300"]', 'regions: ["440302"]'),
    ]
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    told = {(finding.code, finding.line) for finding in found(text)}
    assert told >= {
        ("unknown_department", line_of(text, "markt")),
        ("not_one_of", line_of(text, "promissed")),
        ("unknown_item", line_of(text, "[places]")),
        ("not_one_of", line_of(text, "telephone")),
        ("condition_unknown_name", line_of(text, "stall.scale >")),
        ("condition_unreadable", line_of(text, "=> 16")),
        ("unknown_field", line_of(text, "lamp.wats")),
        ("unknown_region", line_of(text, "440302")),
    }


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("    department: urban-management\n", "", "key_missing"),
        ("limit: {promised: 3, statutory: 5}", "limit: {promised: -3, statutory: 5}", "out_of_bounds"),
        ("{type: choice, label: {zh: 类型, en: Kind},", "{type: choice, label: {zh: 类型},", "key_missing"),
    ],
)
def test_a_part_that_cannot_be_read_is_told_once_and_not_again_as_missing_unknown_or_unused(
    old: str, new: str, code: str
):
    assert [finding.code for finding in found(with_change(old, new))] == [code]


def test_lines_stay_true_behind_a_part_of_a_list_that_cannot_be_read():
    text = with_change("show-when: '\"lamp\" in chosen'", "show-when: '\"sofa\" in chosen'").replace(
        "section: {zh: 摊主, en: The owner}", "section: {zh: 摊主}"
    )
    told = {(finding.code, finding.line) for finding in found(text)}
    assert ("key_missing", line_of(text, "section: {zh: 摊主}")) in told
    assert ("condition_no_such_option", line_of(text, "sofa")) in told


def test_a_field_may_have_one_number_that_fits():
    assert found(with_change("min: 1, max: 60", "min: 60, max: 60")) == ()


def test_a_key_that_stands_twice_hides_no_other_fault():
    text = with_change("lead: market\n", "lead: market\nlead: tax\nlead_: tax\n")
    assert [finding.code for finding in found(text)] == ["key_twice", "key_unknown"]


def test_two_faults_of_one_code_at_one_place_are_both_told():
    told = found(with_change("办件{case}已提交", "办件{case}因{reason}由{office}提交"))
    assert [finding.what.zh for finding in told] == ["通知里不能用“office”", "通知里不能用“reason”"]


def test_an_item_without_a_licence_or_with_an_unknown_one_hides_no_later_item():
    lamp = "    uses: [lamp.watts]\n"
    text = with_change(lamp, f"{lamp}    issues: {{licence: lamp-title, shows: {{number: lamp.watts}}}}\n")
    text = text.replace("licence: premises-title\n", "licence: premises-titel\n")
    told = [finding.path for finding in found(text) if finding.code == "unknown_licence"]
    assert told == [("items", item, "issues", "licence") for item in ("place", "lamp")]


def test_a_name_that_cannot_be_known_hides_no_other_fault_of_the_sentence():
    """The field that the sentence names cannot be read; the option that it names does not exist."""
    text = with_change("{type: phone,", "{type: telephone,")
    text = text.replace('show-when: stall.kind == "moving"', 'show-when: owner.phone == "1" and stall.kind == "flying"')
    assert [finding.code for finding in found(text)] == ["not_one_of", "condition_no_such_option"]


def test_an_answer_whose_comparison_cannot_be_read_is_not_told_again_as_one_that_nobody_can_confirm():
    text = with_change(
        "confirm: [{with: hub:public-security.identity.name, of: owner.id_number}]", "confirm: [{of: owner.name}]"
    )
    text = text.replace("from: profile:name, ", "")
    assert [finding.code for finding in found(text)] == ["key_missing"]


def test_a_cycle_is_named_item_by_item():
    text = with_change("    routed-by: stall.region", "    after: [scales]\n    routed-by: stall.region")
    assert "place → scales → place" in found(text)[0].what.zh or "scales → place → scales" in found(text)[0].what.zh


def test_two_cycles_are_both_named():
    text = with_change("    routed-by: stall.region", "    after: [scales]\n    routed-by: stall.region")
    text = text.replace("    chosen: true\n", "    chosen: true\n    after: [lamp]\n")
    assert [finding.code for finding in found(text)].count("cycle") == 2


@pytest.mark.parametrize(
    ("old", "new", "meant"),
    [
        ("    department: market\n", "    deparment: market\n", "department"),
        ("stage: entry", "stage: entyr", "entry"),
        ("{type: phone,", "{type: phon,", "phone"),
        ("lead: market", "lead: markt", "market"),
        ("after: [place]", "after: [plce]", "place"),
    ],
)
def test_a_slip_of_the_pen_is_answered_with_what_was_meant(old: str, new: str, meant: str):
    assert any(f"“{meant}”" in finding.mend.en for finding in found(with_change(old, new)))


def test_the_listing_reads_like_a_compilers():
    text = with_change("lead: market", "lead: markt")
    first, second, third, fourth = listing(found(text)).splitlines()
    assert first == "fruit-stall.yaml:7: lead: 没有部门“markt” [unknown_department]"
    assert second == "    → 是不是“market”？ 新部门先写进 departments.yaml"
    assert third.endswith("There is no department “markt” [unknown_department]")
    assert "Did you mean “market”?" in fourth


def test_loading_a_faulty_file_raises_with_every_finding():
    with pytest.raises(Faulty) as raised:
        checking.load(with_change("lead: market", "lead: markt"), "fruit-stall.yaml")
    assert [finding.code for finding in raised.value.findings] == ["unknown_department"]
    assert "There is no department" in str(raised.value)
