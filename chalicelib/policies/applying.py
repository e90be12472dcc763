"""Owns which policy an application is for; never what a bundle or a policy says."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from chalicelib.policies import service
from chalicelib.policies.models.policy import ASKED_IN
from chalicelib.policies.summaries import Summary


def policy_of(bundle: str, answers: Mapping[str, Any], day: date) -> Summary | None:
    """The policy that an application on a bundle is for: what its form says, or else the only one that runs on it.

    Of its versions the one that is valid on the day; None when the bundle is for no policy, or none was chosen.
    """
    library = service.library()
    codes = library.by_id.bundles.get(bundle, frozenset())
    named = answers.get(ASKED_IN)
    if named is None and len(codes) == 1:
        [named] = codes
    return library.named(named, day) if isinstance(named, str) and named in codes else None
