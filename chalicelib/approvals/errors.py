"""Owns what can go wrong at a department's desk."""

from chalicelib.core.errors import Problem


class AlreadyDecided(Problem):
    """Somebody decided before: `by`, `at` and `what` say who, when, and what it was."""

    code, status = "already_decided", 409


class NotUnderReview(Problem):
    """The item is not on anybody's desk: it waits, was cancelled, or does not apply; `state` names which."""

    code, status = "not_under_review", 409


class ReasonRequired(Problem):
    """A rejection without a known reason code and words for the citizen."""

    code, status = "reason_required", 422


class OnlyReviewers(Problem):
    """Supervisors look; reviewers decide."""

    code, status = "only_reviewers_decide", 403
