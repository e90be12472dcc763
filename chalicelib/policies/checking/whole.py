"""Owns the rules about the policy as a whole: its body, its days, its bundle, and that it says what it assumes."""

from __future__ import annotations

from collections.abc import Iterator

from chalicelib.catalogue.checking.faults import Fault, fault, unknown
from chalicelib.policies import loading
from chalicelib.policies.checking.subject import Subject
from chalicelib.policies.models import Span
from chalicelib.policies.models.policy import ASKED_IN


def body(subject: Subject) -> Iterator[Fault]:
    """The body that issues it exists."""
    if subject.policy.body not in loading.bodies():
        yield unknown("unknown_body", ("body",), subject.policy.body, loading.bodies())


def window(subject: Subject) -> Iterator[Fault]:
    """Who applies in the window applies while the policy is valid."""
    own = subject.policy
    if own.window and not _within(own.window, own.valid):
        yield fault("window_outside_validity", "window", window=_shown(own.window), valid=_shown(own.valid))


def bundle(subject: Subject) -> Iterator[Fault]:
    """The bundle that applications run on is one of ours."""
    own = subject.policy.runs_on
    if own and own not in loading.bundles():
        yield unknown("unknown_bundle", ("runs-on",), own, loading.bundles())


def asked(subject: Subject) -> Iterator[Fault]:
    """A bundle that several policies run on, or that asks for one, offers this one: else nobody could apply for it."""
    policy, bundle = subject.policy, subject.policy.runs_on
    if bundle is None or bundle not in loading.bundles():
        return
    offered = loading.options(bundle, ASKED_IN)
    shared = any(other.runs_on == bundle and other.code != policy.code for other in subject.library.values())
    if (shared or offered is not None) and policy.code not in (offered or ()):
        yield fault("bundle_does_not_ask", "runs-on", name=bundle, field=ASKED_IN, policy=policy.code)


def _within(inner: Span, outer: Span) -> bool:
    return inner.start in outer and (inner.until in outer if inner.until else outer.until is None)


def _shown(span: Span) -> str:
    return f"{span.start} – {span.until or '…'}"


def assumptions(subject: Subject) -> Iterator[Fault]:
    """What is assumed is said."""
    if subject.policy.assumed and subject.policy.note is None and not subject.mentions("note"):
        yield fault("assumed_unsaid", "assumed")
