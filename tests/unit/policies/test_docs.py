"""The example of docs/policies.md is what it says: sound, with every key of a policy."""

from __future__ import annotations

import re
from pathlib import Path

from chalicelib.catalogue.findings import listing
from chalicelib.policies import checking, loading
from chalicelib.policies.models import Policy
from tests.unit.policies.samples import GARDEN

PAGE = (Path(__file__).parents[3] / "docs" / "policies.md").read_text(encoding="utf-8")
EXAMPLE = re.search(r"```yaml\n(.*?)```", PAGE, re.DOTALL)


def test_the_example_is_sound_among_our_own_policies():
    assert EXAMPLE
    files = {path.name: path.read_text(encoding="utf-8") for path in loading.POLICIES.glob("*.yaml")}
    found = checking.check({**files, "tea-garden.yaml": GARDEN, "example.yaml": EXAMPLE[1]})
    assert not found, listing(found)


def test_every_key_of_a_policy_is_named_on_the_page():
    keys = {(field.alias or name) for name, field in Policy.model_fields.items()}
    assert {key for key in keys if f"`{key}" not in PAGE and f"\n{key}:" not in PAGE} == set()
