"""Whatever is sent, the answer is a problem of the house or rightly good; nothing is written or told beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from chalicelib.core import offered
from infra.local import gateway
from tests.contract.hostile import inventing, plan, sessions, wire
from tests.contract.hostile.attempts import Attempt, Kind, Start
from tests.contract.hostile.running import Outcome, Trial, under_attack
from tests.integration.town import Town

SEED = 9
AT_AN_OPERATION = 2
INVENTED = 60
Found = tuple[str, Kind, str, tuple[int, str]]


@pytest.fixture(scope="module")
def trial(_whole_town: Town) -> Iterator[Trial]:
    with under_attack(_whole_town) as attacked:
        yield attacked


@pytest.fixture(scope="module")
def starts(trial: Trial) -> tuple[Start, ...]:
    return trial.starts()


def sound(outcome: Outcome) -> bool:
    assert not outcome.faults, str(outcome)
    return outcome.answer.good


def test_every_operation_is_attacked_in_every_way_that_fits_it(trial: Trial, starts: tuple[Start, ...]) -> None:
    """A new operation is attacked without being named; where it can not be reached, `starts` says so."""
    attacked = {kind: plan.attacked(trial.scene, starts, kind) for kind in plan.MADE}
    everybody = {operation.name for operation in offered.every()}
    named = {operation.name for operation in offered.every() if operation.path_types}
    guarded = {operation.name for operation in offered.every() if operation.allowed.authenticate}
    bodies = {operation.name for operation in offered.every() if "body" in operation.hints}
    for kind in (Kind.VALUES, Kind.SHAPES, Kind.CODED):
        assert attacked[kind] == bodies, kind
    for kind in (Kind.ALTERED, Kind.FORGED):
        assert attacked[kind] == guarded, kind
    for kind in (Kind.BYTES, Kind.MEDIA, Kind.QUERIES, Kind.HEADERS, Kind.METHODS):
        assert attacked[kind] == everybody, kind
    assert attacked[Kind.NAMES] == named
    assert attacked[Kind.STRANGERS] >= named & guarded
    assert {spoken.attempt.operation for start in starts for spoken in wire.spoken(start)} == everybody


@pytest.mark.parametrize("kind", list(plan.MADE), ids=lambda kind: kind.name.lower())
def test_what_is_hostile_is_refused_or_rightly_done(trial: Trial, starts: tuple[Start, ...], kind: Kind) -> None:
    tried = [trial.tried(attempt) for attempt in plan.planned(trial.scene, starts, kind, SEED, AT_AN_OPERATION)]
    assert False in [sound(outcome) for outcome in tried]
    trial.require_rest()


def test_what_a_machine_invents_is_refused_or_rightly_done(trial: Trial, starts: tuple[Start, ...]) -> None:
    def tried(attempt: Attempt) -> None:
        sound(trial.tried(attempt))

    inventing.invented(starts, INVENTED, SEED, tried)
    trial.require_rest()


def test_what_comes_over_a_socket_is_refused_or_rightly_done(trial: Trial, starts: tuple[Start, ...]) -> None:
    with gateway.served(trial.scene.app, around=trial.recorder.during) as url:
        tried = [trial.said(url, spoken) for spoken in plan.spoken(starts, SEED, AT_AN_OPERATION)]
    assert False in [sound(outcome) for outcome in tried]
    trial.require_rest()


FOUND = [
    ("begin_application", Kind.CODED, "no base64", (400, "json_malformed")),
    ("begin_application", Kind.BYTES, "half a character", (400, "json_malformed")),
    (
        "patch_application",
        Kind.VALUES,
        "an integer over all floats at /answers/company/capital",
        (422, "answers_invalid"),
    ),
    ("get_person", Kind.FORGED, "a bottomless header", (401, "not_signed_in")),
    ("get_person", Kind.FORGED, "that ends in words", (401, "not_signed_in")),
    ("patch_application", Kind.HEADERS, "If-Match: wide digits", (412, "changed_meanwhile")),
]
"""What was answered with a 500, or done, before it was mended; and the answer that is right."""


@pytest.mark.parametrize("found", FOUND, ids=lambda found: found[2])
def test_what_was_found_once_stays_mended(trial: Trial, starts: tuple[Start, ...], found: Found) -> None:
    operation, kind, what, right = found
    own = [start for start in starts if start.request.operation.name == operation]
    tried = [trial.tried(one) for one in plan.at_each(trial.scene, own, kind) if one.what == what]
    assert tried
    assert {sound(outcome) for outcome in tried} == {False}
    assert {(outcome.answer.status, outcome.answer.told["code"]) for outcome in tried} == {right}


def test_an_approval_has_no_reason_that_nobody_could_read(trial: Trial, starts: tuple[Start, ...]) -> None:
    """It was taken, and from then on neither the applicant nor the department could open the case."""
    approval = [start for start in starts if (start.request.operation.name, start.label) == ("decide_task", "approve")]
    codes = [
        one for one in plan.at_each(trial.scene, approval, Kind.FOREIGN) if one.what == "reasonCode: enterprise yunqiao"
    ]
    (refused,) = map(trial.tried, codes)
    assert not sound(refused)
    assert refused.answer.told["code"] == "request_invalid"


def test_what_is_no_http_is_refused_as_api_gateway_refuses_it(trial: Trial, starts: tuple[Start, ...]) -> None:
    start = next(start for start in starts if start.request.operation.name == "begin_application")
    broken = {
        "line: one word",
        "line: a version to come",
        "query: as it is",
        "body: shorter than said",
        "chunks: no number",
    }
    chosen = [spoken for spoken in wire.spoken(start) if spoken.attempt.what in broken]
    with gateway.served(trial.scene.app, around=trial.recorder.during) as url:
        tried = [trial.said(url, spoken) for spoken in chosen]
    assert [sound(outcome) for outcome in tried] == [False] * len(broken)
    assert {outcome.answer.told["code"] for outcome in tried} == {"request_refused"}


def test_a_token_is_one_text(trial: Trial, starts: tuple[Start, ...]) -> None:
    """Base64 has several spellings of one signature; only the one that we gave out is a session."""
    start = next(start for start in starts if start.request.operation.name == "get_person")
    last = [one for one in sessions.altered(trial.scene, start) if one.what.endswith(f" at {len(start.token) - 1}")]
    assert len(last) == 5
    assert [sound(trial.tried(attempt)) for attempt in last] == [False] * 5


def test_a_name_that_nothing_can_have_is_not_written_into_the_log(trial: Trial, starts: tuple[Start, ...]) -> None:
    start = next(start for start in starts if start.request.operation.name == "get_application")
    address = trial.scene.city.sample.people["wu-xiaotong"].profile.address
    asked = replace(start.request, names={"case_id": address})
    assert not sound(trial.tried(Attempt(Kind.NAMES, "somebody's address", start, asked)))
