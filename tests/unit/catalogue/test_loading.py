"""YAML is read as a person means it: no surprises from its first version."""

from __future__ import annotations

import pytest

from chalicelib.catalogue import loading


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: no", "no"),
        ("a: on", "on"),
        ("a: Yes", "Yes"),
        ("a: true", True),
        ("a: false", False),
        ("a: 12:30", "12:30"),
        ("a: 0755", "0755"),
        ("a: 440300", 440300),
        ("a: -7", -7),
        ("a: 0.5", 0.5),
        ("a: 1e3", "1e3"),
        ("a: 2026-11-24", "2026-11-24"),
        ("a: ~", None),
        ("a:", None),
        ("a: null", None),
        ("a: 'true'", "true"),
        ("a: '5'", "5"),
        ("a: .inf", ".inf"),
        ("a: 1_000", "1_000"),
    ],
)
def test_a_plain_word_is_what_it_looks_like(text: str, value: object):
    document = loading.read(text, "a.yaml")
    assert document.value == {"a": value}
    assert type(document.value["a"]) is type(value)
    assert not document.findings


def test_keys_are_always_texts():
    assert loading.read("on: 1\n440300: 2", "a.yaml").value == {"on": 1, "440300": 2}


def test_each_value_knows_its_line():
    document = loading.read("a:\n  - b: 1\n    c:\n      d: 2\n", "a.yaml")
    assert [document.line(path) for path in [("a",), ("a", 0), ("a", 0, "c"), ("a", 0, "c", "d")]] == [1, 2, 3, 4]


def test_a_path_that_is_not_there_has_the_line_of_what_is_around_it():
    assert loading.read("a:\n  b:\n    c: 1", "a.yaml").line(("a", "b", "x", "y")) == 2


def test_a_key_that_stands_twice_keeps_the_first_and_is_told():
    document = loading.read("a: 1\nb: 2\na: 3", "a.yaml")
    assert document.value == {"a": 1, "b": 2}
    assert [(finding.code, finding.line) for finding in document.findings] == [("key_twice", 3)]


def test_a_billion_laughs_are_refused_without_laughing():
    text = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n"
    assert {finding.code for finding in loading.read(text, "a.yaml").findings} == {"alias"}


@pytest.mark.parametrize("text", ["a: !!python/object/apply:os.system [ls]", "a: !custom x", "a: !!set {x}"])
def test_tags_are_refused(text: str):
    assert {finding.code for finding in loading.read(text, "a.yaml").findings} == {"tag"}
