"""Owns what can go wrong with policies, for the person who can do something about it."""

from chalicelib.core.errors import Problem


class StageClosed(Problem):
    """A move that no person makes from where the policy is now, or something said after the time for it."""

    code, status = "stage_closed", 409


class InvalidFacts(Problem):
    """Facts about a company that no company can have, or that nobody knows; `faults` names every one."""

    code, status = "facts_invalid", 422
