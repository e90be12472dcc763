"""Owns what can go wrong when somebody speaks about a policy."""

from chalicelib.core.errors import Problem


class NameUnknown(Problem):
    """Whoever speaks about a policy does so under their real name, and we do not know this caller's."""

    code, status = "name_unknown", 403


class SpokenEnough(Problem):
    """The caller has said as much about this policy as one person may; `limit` is how often."""

    code, status = "spoken_enough", 409
