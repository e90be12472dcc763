"""Owns what is mutated, and by which tests a mutant may be caught: the pure rules, each by its capability's own tests.

Another capability's tests, and all that need a town, are left out on purpose: rules are to be held by the sentences
beside them, and a mutant that only an integration test notices counts as survived.
"""

from __future__ import annotations

from typing import NamedTuple


class Scope(NamedTuple):
    """The modules of one run, as patterns below `chalicelib/`, and what pytest is given to catch their mutants."""

    modules: tuple[str, ...]
    tests: tuple[str, ...]


SCOPES = {
    "approvals": Scope(
        (
            "approvals/graph.py",
            "approvals/plan.py",
            "approvals/workflow.py",
            "approvals/rules.py",
            "approvals/definition_checks.py",
        ),
        ("tests/unit/approvals", "--ignore=tests/unit/approvals/test_reconciliation.py"),
    ),
    "cases": Scope(
        ("cases/rules.py", "cases/guidance.py", "cases/timeline.py", "core/calendar.py"),
        ("tests/unit/cases", "tests/unit/core/test_calendar.py", "--ignore=tests/unit/cases/test_materials.py"),
    ),
    "catalogue": Scope(
        ("catalogue/rules.py", "catalogue/answers.py", "catalogue/checking/*.py"),
        (
            "tests/unit/catalogue/test_rules.py",
            "tests/unit/catalogue/test_rules_told.py",
            "tests/unit/catalogue/test_answers.py",
            "tests/unit/catalogue/test_checking.py",
            "tests/unit/catalogue/test_shape.py",
            "tests/unit/catalogue/test_faults_read.py",
            "tests/unit/catalogue/test_bundle.py",
            "tests/unit/catalogue/test_schema.py",
        ),
    ),
    "conditions": Scope(
        (
            "conditions/evaluation.py",
            "conditions/comparing.py",
            "conditions/values.py",
            "conditions/quantities.py",
            "conditions/parsing.py",
            "conditions/domains.py",
            "conditions/feasibility.py",
            "conditions/linear.py",
            "conditions/solving.py",
            "conditions/limits.py",
        ),
        ("tests/unit/conditions",),
    ),
}
"""By capability; each is one run of mutmut."""

LEAST = 85.0
"""Per cent of all mutants that must be caught."""
LEAST_OF_A_MODULE = 75.0
"""Per cent of the mutants of one module that must be caught."""
