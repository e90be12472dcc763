"""Owns the verbs of an applicant: begin, fill in, hand in, call back, look. Each loads, decides, commits once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, TypeVar

from pynamodb.attributes import UnicodeAttribute

from chalicelib.cases import applicant, materials, records, rules
from chalicelib.cases.errors import BundleNotFound
from chalicelib.cases.models import Case, CaseStatus, Change, Sheet
from chalicelib.catalogue import service as catalogue
from chalicelib.catalogue.answers import nested
from chalicelib.catalogue.models import Bundle
from chalicelib.core import clock, ids, table
from chalicelib.core.errors import NotFound
from chalicelib.core.idempotency import Once
from chalicelib.core.models import View
from chalicelib.identity import service as identity
from chalicelib.identity.models import Citizen
from chalicelib.sharing import service as sharing

_PROOFS_LAST = timedelta(hours=24)
Decide = Callable[[Case], Change | None]
Shown = TypeVar("Shown", bound=View)
_Done = TypeVar("_Done")


@dataclass(frozen=True)
class Wish:
    """What somebody wants to begin: which bundle, where, for which enterprise; `anew` even beside an open draft."""

    bundle: str
    region: str
    enterprise: str | None = None
    anew: bool = False


class PointerRecord(table.Table):
    """The newest draft of a person for a bundle: pk `DRAFT#<person>#<applicant>#<bundle>`, sk `DRAFT`; a hint."""

    Meta = table.meta("cases")

    case = UnicodeAttribute()


def change(case_id: str, decide: Decide) -> Case:
    """Load, decide, commit; decide again on fresh facts when somebody else was faster. None changes nothing."""

    def act(case: Case) -> Case:
        decided = decide(case)
        return records.commit(case, decided) if decided else case

    return _tried(case_id, act)


def change_once(case_id: str, decide: Callable[[Case], Change], once: Once, show: Callable[[Case], Shown]) -> Shown:
    """The same for a request that must take effect once: what `show` makes of the case after it is recorded with it."""
    return _tried(case_id, lambda case: _recorded(case, decide(case), once, show))


def _tried(case_id: str, act: Callable[[Case], _Done]) -> _Done:
    return table.again(lambda: act(records.load(case_id)))


def _recorded(case: Case, decided: Change, once: Once, show: Callable[[Case], Shown]) -> Shown:
    moment = clock.now()
    view = show(replace(decided.case, version=case.version + 1, changed=moment))
    recording = once.recording(view)
    try:
        records.commit(case, decided, recording, at=moment)
    except table.Refused as refused:
        if recording in refused.steps:
            once.replay_if_second()
        raise
    return view


def begin(caller: Citizen, wish: Wish, once: Once, show: Callable[[Case], Shown]) -> tuple[Shown, bool]:
    """The applicant's open draft of a bundle, or a new one filled in with what is known; and whether it is new."""
    version, bundle = current(wish.bundle)
    who = applicant.named(caller, bundle, wish.enterprise)
    key = f"DRAFT#{caller.id}#{who}#{wish.bundle}"
    pointer = table.find(PointerRecord, key, "DRAFT")
    if pointer and not wish.anew and (open_draft := _open_draft(pointer.case)):
        return _offered(open_draft, once, show), False
    rules.require_served(bundle, wish.region)
    sheet = _filled_in(bundle, who, caller.id)
    started = rules.draft(version=version, applicant=who, person=caller.id, region=wish.region, sheet=sheet)
    pointing = _pointing(pointer, key, started.case.id)
    nothing = replace(started.case, sheet=Sheet())
    try:
        return _recorded(nothing, replace(started, beside=(pointing,)), once, show), True
    except table.Refused as refused:
        if pointing in refused.steps:  # begun on two phones at once: the first one's draft is the draft
            first = PointerRecord.get(pointing.row.pk, "DRAFT", consistent_read=True)
            return _offered(records.load(first.case), once, show), False
        raise


def _offered(draft: Case, once: Once, show: Callable[[Case], Shown]) -> Shown:
    """The draft that there is. The key is kept here too: the same request gets this answer after it was handed in."""
    view = show(draft)
    try:
        table.commit(replace(once, status=200).recording(view))
    except table.Refused:
        once.replay_if_second()
        raise
    return view


def fill_in(caller: Citizen, case_id: str, merge: Mapping[str, Any], match: int) -> Case:
    """A draft with more answers; how its materials are met is looked at anew."""

    def decide(case: Case) -> Change:
        bundle = of(case)
        changed = rules.patch(_owned(case, caller), bundle, merge, match, clock.today())
        return replace(changed, case=replace(changed.case, sheet=_with_proofs(changed.case, bundle)))

    return change(case_id, decide)


def submit(caller: Citizen, case_id: str, once: Once, show: Callable[[Case], Shown]) -> Shown:
    """A draft handed in. Registers confirm what they can; what is missing or wrong is named all at once."""

    def decide(case: Case) -> Change:
        bundle, today = of(case), clock.today()
        handed = rules.handed_in(_owned(case, caller), bundle, caller.assurance, today)
        sheet = handed if _fresh(case) else _with_proofs(replace(case, sheet=handed), bundle)
        confirmed, down = sharing.confirmed(bundle, sheet.answers, sheet.prefilled)
        return rules.submit(case, bundle, replace(sheet, confirmed=confirmed, unavailable=down), today)

    return change_once(case_id, decide, once, show)


def withdraw(caller: Citizen, case_id: str, once: Once, show: Callable[[Case], Shown]) -> Shown:
    """A case called back: what is not decided stops."""
    return change_once(case_id, lambda case: rules.withdraw(_owned(case, caller)), once, show)


def discard(caller: Citizen, case_id: str) -> None:
    """A draft thrown away; NotADraft when it was handed in."""

    def act(case: Case) -> None:
        rules.require_draft(_owned(case, caller))
        records.erase(case)

    _tried(case_id, act)


def mine(caller: Citizen, case_id: str) -> Case:
    """The caller's own case; NotFound for anybody else's, as for none."""
    return _owned(load(case_id), caller)


def all_of(caller: Citizen) -> tuple[Case, ...]:
    """The caller's own cases and those of the enterprises that they act for, newest change first."""
    holders = (f"person:{caller.id}", *(f"enterprise:{one}" for one in identity.represented_by(caller.id)))
    cases = [case for holder in holders for case in records.of_applicant(holder) if case.person == caller.id]
    return tuple(sorted(cases, key=lambda case: case.changed or case.created, reverse=True))


def load(case_id: str) -> Case:
    """A case, whoever's it is: for the department's side. A mistyped number is not found without a read."""
    if not ids.is_case_number(case_id):
        raise NotFound
    return records.load(case_id)


def of(case: Case) -> Bundle:
    """The bundle version that the case began with, for ever."""
    return published(case.bundle)


def published(version: str) -> Bundle:
    """A published bundle, by its version's name."""
    return catalogue.version(version).bundle


def current(code: str) -> tuple[str, Bundle]:
    """The newest published version of a bundle; BundleNotFound when there is none."""
    published = catalogue.current(code)
    if published is None:
        raise BundleNotFound
    return published.version, published.bundle


def _owned(case: Case, caller: Citizen) -> Case:
    if case.person != caller.id:
        raise NotFound
    return case


def _open_draft(case_id: str) -> Case | None:
    try:
        case = records.load(case_id)
    except NotFound:
        return None
    return case if case.status is CaseStatus.DRAFT else None


def _filled_in(bundle: Bundle, who: str, person: str) -> Sheet:
    today = clock.today()
    subject = applicant.known(who, person, today)
    filled = sharing.prefill(bundle, subject, today)
    answers = nested({name: value for name, (value, _) in filled.values.items()})
    sheet = Sheet(answers=answers, prefilled=filled.values, unavailable=filled.unavailable)
    return replace(sheet, met=materials.met(bundle, sheet, subject, today))


def _with_proofs(case: Case, bundle: Bundle) -> Sheet:
    today = clock.today()
    subject = applicant.known(case.applicant, case.person, today)
    return replace(case.sheet, met=materials.met(bundle, case.sheet, subject, today))


def _fresh(case: Case) -> bool:
    """Whether the draft's proofs were looked at lately: each saving looks, and submission need not look again."""
    return case.changed is not None and clock.now() - case.changed < _PROOFS_LAST


def _pointing(pointer: PointerRecord | None, pk: str, case_id: str) -> table.Step:
    unchanged = PointerRecord.case == pointer.case if pointer else PointerRecord.pk.does_not_exist()
    return table.save(PointerRecord(pk, "DRAFT", case=case_id), unchanged)
