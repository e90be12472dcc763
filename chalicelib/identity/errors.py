"""Owns what can go wrong when somebody says who they are."""

from chalicelib.core.errors import Problem


class SignInRefused(Problem):
    """The code or the password is not right; the answer does not tell which part."""

    code, status = "sign_in_refused", 401


class SignInLocked(Problem):
    """Too many wrong passwords; the account opens again by itself."""

    code, status = "sign_in_locked", 429


class WeChatUnavailable(Problem):
    """WeChat's server does not answer."""

    code, status = "wechat_unavailable", 503


class NotRepresentative(Problem):
    """The person does not act for that enterprise."""

    code, status = "not_representative", 403
