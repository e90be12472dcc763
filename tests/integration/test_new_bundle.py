"""A life event nobody programmed: written here, published, and run to its end."""

from __future__ import annotations

import pytest

from chalicelib.approvals import publishing
from chalicelib.catalogue.findings import Faulty
from tests.integration.town import Town

ITEM = """
  {code}:
    name: {{zh: 事项{code}, en: Item {code}}}
    department: health
    kind: promised
    type: public-service
    after: [{after}]
    limit: {{promised: 1, statutory: 2}}
    uses: [flag, note]
    result: {{zh: 结果, en: A result}}
    basis: [{{title: 样例办法, number: 第一条}}]
{more}"""

# d waits for b and c (a diamond), g after f after d (a chain), and e for b alone while d needs both: an N.
ORDER = {
    "a": (),
    "b": ("a",),
    "c": ("a",),
    "d": ("b", "c"),
    "e": ("b",),
    "f": ("d",),
    "g": ("f",),
    "h": ("e",),
    "i": ("c",),
}
CONDITIONS = {"h": "    applies-when: flag\n", "i": "    chosen: true\n"}

HEAD = """
bundle: written-in-a-test
name: {zh: 测试里写的一件事, en: Written in a test}
audience: person
applicant: person
stage: living
lead: health
tags: [integrated]
regions: ["440300"]
assurance: real-name
items:
"""
TAIL = """
form:
  - section: {zh: 情况, en: The case}
    fields:
      flag: {type: boolean, label: {zh: 是否需要, en: Needed}}
      note: {type: text, label: {zh: 说明, en: Note}, required: false}
sources: [{title: 测试}]
"""


def source() -> str:
    items = (
        ITEM.format(code=code, after=", ".join(after), more=CONDITIONS.get(code, "")) for code, after in ORDER.items()
    )
    return HEAD + "".join(items) + TAIL


@pytest.mark.parametrize(
    ("flag", "chosen", "missing"), [(True, ["i"], set()), (False, [], {"h", "i"}), (True, [], {"i"})]
)
def test_a_diamond_a_chain_an_n_and_two_conditions(
    city: Town, flag: bool, chosen: list[str], missing: set[str]
) -> None:
    publishing.publish(source(), "written-in-a-test.yaml", "test")
    person = city.citizen("lin-xiuying")
    wish = {"bundleId": "written-in-a-test", "region": "440300", "anew": True}
    draft = person.patch(person.post("/v1/applications", wish).ok(), {"answers": {"flag": flag}, "chosen": chosen}).ok()
    person.submit(draft["id"]).ok()
    case = city.work_off(person, draft["id"])
    assert case["status"] == "completed"
    assert {item["code"] for item in case["items"] if item["status"] == "not_applicable"} == missing
    told = person.timeline(draft["id"])
    started = {e["item"]: e["seq"] for e in told if e["kind"] == "started"}
    decided = {e["item"]: e["seq"] for e in told if e["kind"] == "decided"}
    assert set(started) == set(ORDER) - missing
    assert all(decided[b] < started[item] for item in started for b in ORDER[item] if b in decided)


def test_a_rejection_in_the_n_stops_its_descendants_only(city: Town) -> None:
    publishing.publish(source(), "written-in-a-test.yaml", "test")
    person = city.citizen("lin-xiuying")
    wish = {"bundleId": "written-in-a-test", "region": "440300", "anew": True}
    draft = person.patch(person.post("/v1/applications", wish).ok(), {"answers": {"flag": True}, "chosen": ["i"]}).ok()
    person.submit(draft["id"]).ok()
    reject = {"decision": "reject", "reasonCode": "conditions-not-met", "note": "条件不符"}
    case = city.work_off(person, draft["id"], lambda item: reject if item == "c" else {})
    states = {item["code"]: item["status"] for item in case["items"]}
    assert {code for code, state in states.items() if state == "cancelled"} == {"d", "f", "g", "i"}
    assert {code for code, state in states.items() if state == "approved"} == {"a", "b", "e", "h"}
    assert case["status"] == "partly_completed"


def test_a_broken_file_is_refused_with_every_fault_and_nothing_is_published(city: Town) -> None:
    broken = source().replace("department: health", "department: helth").replace("after: [f]", "after: [zz]")
    with pytest.raises(Faulty) as refused:
        publishing.publish(broken, "broken.yaml", "test")
    codes = {finding.code for finding in refused.value.findings}
    assert len(codes) >= 2
    assert all(finding.line > 1 for finding in refused.value.findings)
