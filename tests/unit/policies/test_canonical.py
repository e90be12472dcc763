"""What is stored reads back equal, and is the same text for equal policies."""

from __future__ import annotations

import json

from chalicelib.policies import canonical, loading
from chalicelib.policies.canonical import Reference
from tests.unit.policies.samples import HOUSE, house


def test_every_policy_reads_back_equal():
    for policy in loading.policies():
        assert canonical.policy(canonical.text(policy)) == policy


def test_a_file_that_only_looks_different_is_the_same_text():
    other = "# 另一条注释 another comment\n" + HOUSE.replace("fixed: 10万元", "fixed:   100000元")
    assert other != HOUSE
    assert canonical.text(loading.policy(other, "tea-house.yaml")) == canonical.text(house())


def test_the_tables_read_back_equal():
    tables = Reference(loading.facts(), loading.bodies(), loading.keepers())
    assert canonical.reference(canonical.reference_text(tables)) == tables


def test_the_text_is_json_in_one_order():
    written = canonical.text(house())
    assert written == json.dumps(json.loads(written), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
