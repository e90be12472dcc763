"""The error catalogue and the code say the same: every code has its words, every placeholder is filled."""

from __future__ import annotations

import ast
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from chalicelib.core import errors
from chalicelib.core.errors import Problem
from chalicelib.core.models import ProblemView
from infra import templates
from mini_program_api_spec.writing import files, problem_classes

files()  # imports everything that can go wrong
CODE = Path(__file__).parents[2] / "chalicelib"
GATEWAY = {"route_unknown", "request_refused", "too_many_requests", "too_slow"}
CHALICE = {"method_not_allowed", "media_type_unsupported"}
PARTS = ("title", "citizen", "staff")


def trees() -> Iterator[ast.AST]:
    for file in sorted(CODE.rglob("*.py")):
        yield from ast.walk(ast.parse(file.read_text(encoding="utf-8")))


@lru_cache(maxsize=1)
def raised() -> dict[str, set[frozenset[str]]]:
    """By the name of a class: with which values it is raised (`faults` aside)."""
    found: dict[str, set[frozenset[str]]] = defaultdict(set)
    for tree in trees():
        if isinstance(tree, ast.Raise) and tree.exc:
            for one in (tree.exc.body, tree.exc.orelse) if isinstance(tree.exc, ast.IfExp) else (tree.exc,):
                called = one.func if isinstance(one, ast.Call) else one
                values = {word.arg or "**" for word in one.keywords} if isinstance(one, ast.Call) else set()
                found[ast.unparse(called).rpartition(".")[2]].add(frozenset(values - {"faults"}))
    return found


def placeholders(problem: type[Problem]) -> set[str]:
    texts = [words[language] for words in errors.entry(problem.code).values() for language in ("zh", "en")]
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name}


def test_every_problem_has_its_words_and_every_word_its_problem() -> None:
    codes = [problem.code for problem in problem_classes()]
    assert len(set(codes)) == len(codes)
    assert set(codes) == {code for code in errors.catalogue() if not code.startswith("field_")}


def test_every_problem_is_raised_somewhere_or_answered_at_the_gate() -> None:
    used = raised()
    idle = {problem.code for problem in problem_classes() if problem.__name__ not in used}
    assert idle == GATEWAY | CHALICE | {"internal"}


@pytest.mark.parametrize("problem", problem_classes(), ids=lambda problem: problem.code)
def test_the_placeholders_of_a_problem_are_what_it_is_raised_with(problem: type[Problem]) -> None:
    for values in raised().get(problem.__name__, {frozenset()}):
        assert placeholders(problem) == set(values)
    assert all(re.search(r"[\u4e00-\u9fff]", errors.entry(problem.code)[part].zh) for part in PARTS)


@pytest.mark.parametrize("problem", problem_classes(), ids=lambda problem: problem.code)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_problem_can_be_told_in_both_languages(problem: type[Problem], language: Any) -> None:
    values = {name: f"<{name}>" for name in placeholders(problem)}
    told = ProblemView.of(problem(**values), language, "R1").model_dump_json()
    assert "{" not in f"{json.loads(told)['title']}{json.loads(told)['detail']}"
    assert all(f"<{name}>" in told for name in values)
    assert [errors.entry(problem.code)[part].filled(**values) for part in PARTS]


def constants(function: str, place: int) -> set[str]:
    """The texts that stand at one place in the calls of a function."""
    calls = (one for one in trees() if isinstance(one, ast.Call) and len(one.args) > place)
    named = (one.args[place] for one in calls if ast.unparse(one.func).rpartition(".")[2] == function)
    return {argument.value for argument in named if isinstance(argument, ast.Constant)}


def test_every_fault_of_a_field_has_its_words() -> None:
    named = constants("entry", 0)
    coded = {f"field_{code}" for code in constants("FieldFault", 1)}
    shaped = {f"field_{code}" for code in ("required", "unknown", "too_long", "too_short", "wrong_type", "invalid")}
    assert named | coded | shaped == {code for code in errors.catalogue() if code.startswith("field_")}


def gateway_answers() -> dict[str, Any]:
    read: dict[str, Any] = templates.read(templates.FUNCTIONS)["Resources"]["RestAPI"]["Properties"]["GatewayResponses"]
    return read


@pytest.mark.parametrize("kind", sorted(gateway_answers()))
def test_the_gateway_speaks_with_the_words_of_the_catalogue(kind: str) -> None:
    answer = gateway_answers()[kind]
    told = json.loads(answer["ResponseTemplates"]["application/json"])
    words = errors.entry(told["code"])
    problem = next(one for one in problem_classes() if one.code == told["code"])
    assert (told["title"], told["detail"]) == (words["title"].zh, words["citizen"].zh)
    assert told["message"] == words["title"].model_dump()
    assert told["type"] == f"urn:onething:problem:{told['code']}"
    if "StatusCode" in answer:
        assert int(answer["StatusCode"]) == told["status"] == problem.status
