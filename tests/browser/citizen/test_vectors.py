"""The phone's reading of conditions is tested on what the server says today, not on what it said once."""

from __future__ import annotations

import json

from tests.browser.citizen import vectors


def test_the_vectors_are_what_the_server_says() -> None:
    assert vectors.FILE.read_text(encoding="utf-8") == vectors.text(), "python -m tests.browser.citizen.vectors"


def test_they_tell_true_false_and_unknown_apart() -> None:
    told = json.loads(vectors.text())
    assert {case["holds"] for case in told["conditions"]} == {True, False, None}


def test_every_field_that_is_shown_sometimes_is_shown_once_and_hidden_once() -> None:
    for form in json.loads(vectors.text())["forms"]:
        conditional = {
            name
            for section in form["form"]
            for name, field in section["fields"].items()
            if "show-when" in section or "show-when" in field
        }
        seen = [set(case["seen"]) for case in form["cases"]]
        assert all(any(name in one for one in seen) and any(name not in one for one in seen) for name in conditional)
