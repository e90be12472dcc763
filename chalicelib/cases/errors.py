"""Owns what can go wrong with a case, for the person who can do something about it."""

from chalicelib.core.errors import Problem


class BundleNotFound(Problem):
    """No such bundle is published."""

    code, status = "bundle_not_found", 404


class RegionNotServed(Problem):
    """The bundle is not offered in that region."""

    code, status = "region_not_served", 422


class WrongApplicant(Problem):
    """A bundle for enterprises was begun without one, or the other way round."""

    code, status = "wrong_applicant", 422


class NotADraft(Problem):
    """The case is no longer a draft; `state` names what it is."""

    code, status = "case_not_draft", 409


class NotWithdrawable(Problem):
    """The case has ended, or was never handed in; `state` names what it is."""

    code, status = "case_not_withdrawable", 409


class InvalidAnswers(Problem):
    """Answers that break the bundle's form; `faults` points to each."""

    code, status = "answers_invalid", 422


class NotEligible(Problem):
    """The bundle is not for this applicant; `faults` gives the reasons in words."""

    code, status = "not_eligible", 422


class AssuranceTooLow(Problem):
    """The bundle needs to know more surely who applies."""

    code, status = "assurance_too_low", 403
