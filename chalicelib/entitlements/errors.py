"""Owns what can go wrong with lists, entitlements and budgets, for the person who can do something about it."""

from chalicelib.core.errors import Problem


class NotNow(Problem):
    """The step is not among the legal moves; `state` names how the thing stands."""

    code, status = "entitlement_state", 409


class NotWithoutApplication(Problem):
    """The policy is paid on application, or is not open: by its days, or because an officer closed it."""

    code, status = "not_without_application", 422


class BudgetMissing(Problem):
    """Nobody opened a budget for the policy in that period."""

    code, status = "budget_missing", 409


class AnonymousObjection(Problem):
    """The policy hears objections only from people known by their real name (公示：匿名异议不予受理)."""

    code, status = "objection_anonymous", 403


class AccountRequired(Problem):
    """There is no account to pay to, or not of a kind that the policy pays to; `faults` point to it."""

    code, status = "account_required", 422


class ChecksUnavailable(Problem):
    """What must be known before money is paid is not known now; `missing` names it."""

    code, status = "checks_unavailable", 503
