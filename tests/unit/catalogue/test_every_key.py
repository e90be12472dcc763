"""Every key of a bundle file is used by somebody: for each there is a change of the key that somebody notices.

The table is held complete: a new key without a line here fails. What is validated and executed by nobody is a lie.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from chalicelib.approvals.rules import instant_grounds
from chalicelib.approvals.views import TaskView
from chalicelib.cases import applicant, guidance, materials
from chalicelib.cases import rules as case_rules
from chalicelib.cases.models import Case, Happening, Sheet
from chalicelib.cases.timeline import Chained
from chalicelib.catalogue import pages, rules, service
from chalicelib.catalogue.models import Bundle, Definition
from chalicelib.catalogue.schema import form_schema
from chalicelib.catalogue.views import BundleQuery, BundleView
from chalicelib.core import clock
from chalicelib.core.errors import Problem
from chalicelib.identity.models import Assurance, Citizen, Role
from chalicelib.licences import service as licences
from chalicelib.notifications import wording
from chalicelib.sharing import service as sharing
from chalicelib.sharing.service import Subject
from infra.local.cloud import embedded
from tests.unit.catalogue.samples import ROOT, STALL, whole_faults

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
OWNER = {"name": "王秀英", "id_number": "11010119900307803X", "born": "1990-03-07"}
PLACE = {"region": "440304", "address": "福田区果园路1号", "number": "A001", "kind": "moving", "wheels": 2, "scales": 2}
ANSWERS = {"owner": OWNER, "stall": PLACE}
SHEET = Sheet(answers=ANSWERS, met={"identity": "paper", "title": "paper"}, confirmed=("owner.name",))
CITIZEN = Citizen(id="p1", assurance=Assurance.REAL_NAME)


@pytest.fixture(scope="module", autouse=True)
def cloud() -> Iterator[None]:
    with embedded():
        yield


def case(bundle: Bundle, sheet: Sheet = SHEET) -> Case:
    items = {code: guidance.laid_out(bundle, code, "440300", sheet, applies=True) for code in bundle.items}
    return Case("202611240TD6HM7XA5Q", "person:p1", "p1", "fruit-stall@1", "440300", NOW, sheet=sheet, items=items)


def view(bundle: Bundle) -> Any:
    return BundleView.of(service.Published("fruit-stall@1", bundle, None)).model_dump(mode="json")


def faults(bundle: Bundle) -> Any:
    return whole_faults(bundle, ANSWERS, TODAY, ("lamp",))


def faults_of(**stall: Any) -> Callable[[Bundle], Any]:
    return lambda bundle: rules.faults(bundle, {"stall": stall}, TODAY)


def faults_of_whole(**stall: Any) -> Callable[[Bundle], Any]:
    answers = {**ANSWERS, "stall": {**PLACE, **stall}}
    return lambda bundle: whole_faults(bundle, answers, TODAY)


def task(bundle: Bundle) -> Any:
    case_ = case(bundle)
    return TaskView.of(case_, case_.items["scales"], bundle, Role.REVIEWER).model_dump(mode="json")


def task_of_place(bundle: Bundle) -> Any:
    case_ = case(bundle)
    return TaskView.of(case_, case_.items["place"], bundle, Role.REVIEWER).model_dump(mode="json")


def met(bundle: Bundle) -> Any:
    return materials.met(bundle, Sheet(answers={"stall": {"scales": 2}}), Subject({}, {}, {}), TODAY)


def met_from(*licences: str) -> Callable[[Bundle], Any]:
    held = {kind: {} for kind in licences}
    return lambda bundle: materials.met(bundle, Sheet(answers={"stall": {"scales": 2}}), Subject({}, held, {}), TODAY)


def instant(bundle: Bundle) -> Any:
    with clock.fixed(NOW):
        return instant_grounds(case(bundle), bundle, "scales", ("premises-title",))


def submittable(bundle: Bundle) -> Any:
    with pytest.raises(Problem) as raised:
        case_rules.handed_in(case(bundle, Sheet()), bundle, Assurance.REAL_NAME, TODAY)
    return type(raised.value)


def told(action: Callable[[Bundle], Any]) -> Callable[[Bundle], Any]:
    def outcome(bundle: Bundle) -> Any:
        try:
            return action(bundle)
        except Problem as problem:
            return type(problem)

    return outcome


def notice(bundle: Bundle) -> Any:
    facts = {"due": "2026-12-01", "provisional": False, "items": []}
    entry = Chained(1, clock.text(NOW), Happening.SUBMITTED.value, "citizen", None, facts, "")
    return wording.text(case(bundle), bundle, entry)


def prefilled(bundle: Bundle) -> Any:
    return sharing.prefill(bundle, Subject({"name": "王秀英"}, {}, {}), TODAY).values


def compared(bundle: Bundle) -> Any:
    """The owner's number is not given, so nothing can be compared: only a field without `confirm` is sure of itself."""
    return sharing.confirmed(bundle, {"owner": {"name": "王秀英"}}, {"owner.name": ("王秀英", "profile:name")})


def issued(bundle: Bundle) -> Any:
    issues = bundle.items["place"].issues
    if issues is None:
        return None
    shows = {name: str(rules.value_at(ANSWERS, answer)) for name, answer in issues.shows.items()}
    years = issues.valid_years
    return licences.drawn_up(issues.licence, "person:p1", shows=shows, case="1", valid_years=years, today=TODAY)


def fits(**query: Any) -> Callable[[Bundle], bool]:
    return BundleQuery(**query).fits


def chosen_items(bundle: Bundle) -> Any:
    return bundle.items_of(ANSWERS, (), TODAY)


def shown(bundle: Bundle) -> Any:
    return rules.seen(bundle, ANSWERS, TODAY).names


Row = tuple[str, str, Callable[[Bundle], Any]]
"""What is replaced in the sample, by what, and who notices."""

KEYS: dict[str, Row] = {
    "Bundle.bundle": ("bundle: fruit-stall", "bundle: melon-stall", view),
    "Bundle.name": ("{zh: 摆水果摊, en: A fruit stall}", "{zh: 卖瓜, en: Melons}", fits(q="水果")),
    "Bundle.audience": ("audience: enterprise", "audience: person", fits(audience="person")),
    "Bundle.applicant": (
        "applicant: person",
        "applicant: enterprise",
        told(lambda bundle: applicant.named(CITIZEN, bundle, None)),
    ),
    "Bundle.stage": ("stage: entry", "stage: exit", fits(stage="exit")),
    "Bundle.lead": ("lead: market", "lead: tax", pages.page),
    "Bundle.tags": ("tags: [integrated]", "tags: [instant-form]", fits(tag="instant-form")),
    "Bundle.regions": (
        '["440300"]',
        '["440304"]',
        told(lambda bundle: case_rules.require_served(bundle, "440300")),
    ),
    "Bundle.lists": ("lists: [{level: special, year: 2026}]", "lists: []", pages.page),
    "ListEntry.level": ("level: special", "level: annual", pages.page),
    "ListEntry.year": ("year: 2026", "year: 2025", pages.page),
    "ListEntry.batch": ("year: 2026}", "year: 2026, batch: 2}", pages.page),
    "ListEntry.assumed": ("year: 2026}", "year: 2026, assumed: true}", lambda b: list(pages.assumptions(b))),
    "Bundle.cuts": ("cuts: {", "# cuts: {", view),
    "Cuts.steps": ("steps: [6, 2]", "steps: [6, 3]", view),
    "Cuts.days": ("days: [9, 3]", "days: [9, 4]", view),
    "Cuts.trips": ("trips: [3, 0]", "trips: [3, 1]", view),
    "Cuts.materials": ("materials: [5, 1]", "materials: [5, 2]", view),
    "Cuts.assumed": ("materials: [5, 1]", "materials: [5, 1], assumed: true", view),
    "Bundle.assurance": ("assurance: real-name", "assurance: face", submittable),
    "Bundle.eligibility": (">= 16", ">= 40", lambda b: rules.ineligible(b, rules.seen(b, ANSWERS, TODAY), TODAY)),
    "Eligibility.when": (">= 16", ">= 40", lambda b: rules.ineligible(b, rules.seen(b, ANSWERS, TODAY), TODAY)),
    "Eligibility.otherwise": ("须年满十六周岁", "太年轻", view),
    "Bundle.items": ("  lamp:\n    name", "  light:\n    name", view),
    "Item.name": ("{zh: 摊位登记, en: The place}", "{zh: 摊位, en: A spot}", Bundle.titles),
    "Item.department": ("department: urban-management", "department: tax", task_of_place),
    "Item.kind": ("kind: on-the-spot", "kind: promised", view),
    "Item.type": ("type: other", "type: permit", view),
    "Item.after": ("    after: [place]\n", "", Bundle.graph),
    "Item.applies-when": ("stall.scales > 0", "stall.scales > 5", chosen_items),
    "Item.chosen": ("    chosen: true\n", "", chosen_items),
    "Item.limit": ("{promised: 3, statutory: 5}", "{promised: 2, statutory: 4}", view),
    "Limit.promised": ("{promised: 3,", "{promised: 4,", lambda b: case_rules.longest(b, ("place",))),
    "Limit.statutory": ("statutory: 5", "statutory: 6", view),
    "Limit.assumed": ("statutory: 5", "statutory: 5, assumed: true", view),
    "Item.uses": ("uses: [owner, stall]", "uses: [stall]", task_of_place),
    "Item.materials": ("materials: [identity]", "materials: []", met),
    "Item.instant": ("    instant: [", "    # instant: [", instant),
    "Item.issues": (
        "    issues:\n      licence: premises-title\n      shows: {number: stall.number, address: stall.address}\n"
        "      valid-years: 2\n",
        "",
        issued,
    ),
    "Item.pays": ("    pays: stall.grant\n", "", pages.page),
    "Item.result": ("{zh: 摊位证, en: A permit for the place}", "{zh: 好, en: Fine}", view),
    "Item.basis": ("basis: [{title: 计量法, number: 第九条}]", "basis: [{title: 商法}]", task),
    "Basis.title": ("title: 计量法", "title: 量法", task),
    "Basis.number": ("number: 第九条", "number: 第八条", task),
    "Basis.assumed": ("number: 第九条", "number: 第九条, assumed: true", pages.page),
    "Item.appeal": ("    appeal: {zh: 可以申请复议, en: You may object}\n", "", task),
    "Item.routed-by": ("    routed-by: stall.region\n", "", lambda b: case(b).items["place"].region),
    "Item.assumed": ("    assumed: true\nmaterials:", "materials:", lambda b: list(pages.assumptions(b))),
    "Bundle.materials": (
        "materials:\n  identity:\n    name: {zh: 身份证",
        "materials:\n  identity:\n    name: {zh: 证",
        view,
    ),
    "Material.name": ("{zh: 身份证, en: Identity card}", "{zh: 证件, en: Card}", view),
    "Material.met-by": ("licence:premises-title, paper", "paper", met_from("premises-title")),
    "Material.needed-when": (
        "    needed-when: stall.scales > 1\n",
        "    needed-when: stall.scales > 3\n",
        lambda b: b.materials_of(ANSWERS, (), TODAY),
    ),
    "Material.may-follow": ("    may-follow: 5\n", "", met),
    "Material.assumed": ("    assumed: true\nform:", "form:", pages.page),
    "Bundle.form": ("{zh: 摊主, en: The owner}", "{zh: 老板, en: The boss}", view),
    "Section.section": ("{zh: 摊位, en: The stall}", "{zh: 摊, en: Stall}", view),
    "Section.show-when": ("    show-when: '\"lamp\" in chosen'\n", "", shown),
    "Section.fields": ("stall.scales: {type: integer", "stall.weights: {type: integer", shown),
    "Field.type": (
        "{type: phone,",
        "{type: text,",
        lambda b: rules.faults(b, {"owner": {"phone": "1"}}, TODAY),
    ),
    "Field.label": ("{zh: 姓名, en: Name}", "{zh: 名字, en: Full name}", form_schema),
    "Field.hint": ("hint: {zh: 十一位, en: Eleven digits}, ", "", form_schema),
    "Field.required": (", required: false}", "}", faults),
    "Field.show-when": ('show-when: stall.kind == "moving"', 'show-when: stall.kind == "fixed"', shown),
    "Field.from": ("from: profile:name, ", "", prefilled),
    "Field.confirm": (", confirm: [{with: hub:public-security.identity.name, of: owner.id_number}]", "", compared),
    "Field.sensitive": (", sensitive: true", "", form_schema),
    "Field.length": ("length: [4, 4]", "length: [4, 5]", faults_of(number="A0001")),
    "Field.pattern": ('pattern: "[A-Z][0-9]{3}"', 'pattern: "[0-9]{4}"', faults_of(number="A001")),
    "Field.not-after": (
        ", not-after: today",
        "",
        lambda b: rules.faults(b, {"owner": {"born": "2030-01-01"}}, TODAY),
    ),
    "Field.options": ("moving: {zh: 流动, en: Moving}", "flying: {zh: 飞行, en: Flying}", faults_of(kind="moving")),
    "Field.min": ("min: 1, max: 8", "min: 2, max: 8", faults_of(wheels=1)),
    "Field.max": ("min: 1, max: 8", "min: 1, max: 7", faults_of(wheels=8)),
    "Field.unit": ("unit: 个", "unit: 只", form_schema),
    "Field.fields": ("          paid: {type", "          payed: {type", faults_of(helpers=[{"paid": True}])),
    "Bundle.checks": (">= count(stall.helpers)", "> 5", faults),
    "Check.must": (">= count(stall.helpers)", "> 5", faults),
    "Check.otherwise": ("每名帮工一台秤", "秤不够", faults_of_whole(helpers=[{"name": "李明", "paid": False}] * 3)),
    "Check.assumed": (
        "每名帮工一台秤, en: A scale for each helper}",
        "一人一秤, en: A scale each}\n    assumed: true",
        pages.page,
    ),
    "Bundle.notices": ("办件{case}已提交", "收到{case}", notice),
    "Bundle.sources": ("深圳市果摊办法", "果摊办法", view),
    "Reference.title": ("深圳市果摊办法", "果摊办法", view),
    "Reference.number": ("深果〔2026〕1号", "深果〔2026〕2号", view),
    "Issue.licence": ("licence: premises-title", "licence: marriage", issued),
    "Issue.shows": ("number: stall.number", "number: stall.kind", issued),
    "Issue.valid-years": ("valid-years: 2", "valid-years: 3", issued),
}

_INSTANT = "tests/integration/test_newborn.py::test_an_instant_decision_names_every_condition_that_made_it_certain"
_HERE = "tests/unit/catalogue/test_every_key.py::test_a_material_of_somebody_else_is_not_met_from_the_applicants_wallet"
ELSEWHERE = {
    "Comparison.with": _INSTANT,
    "Comparison.of": _INSTANT,
    "Material.of": _HERE,
}
"""Keys that only a register or a wallet can notice, with the test in which it does."""


def models(kind: Any, seen: set[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    """Every definition that stands in an annotation, and in those of its fields."""
    if isinstance(kind, type) and issubclass(kind, Definition) and kind not in seen:
        seen.add(kind)
        yield kind
        for field in kind.model_fields.values():
            yield from models(field.annotation, seen)
    for part in get_args(kind):
        yield from models(part, seen)


def keys() -> set[str]:
    found = set()
    for model in models(Bundle, set()):
        name = "Field" if model.__name__.endswith("Field") else model.__name__
        found |= {f"{name}.{field.alias}" for field in model.model_fields.values()}
    return found


def read(text: str) -> Bundle:
    return service.read(text, "fruit-stall.yaml")


def test_every_key_has_somebody_who_notices():
    assert keys() == KEYS.keys() | ELSEWHERE.keys()


@pytest.mark.parametrize("key", KEYS)
def test_a_change_of_the_key_is_noticed(key: str):
    old, new, observe = KEYS[key]
    assert old in STALL
    assert observe(read(STALL)) != observe(read(STALL.replace(old, new, 1)))


@pytest.mark.parametrize("place", sorted(set(ELSEWHERE.values())))
def test_a_test_that_is_named_is_there(place: str):
    file, name = place.split("::")
    assert f"def {name}(" in (ROOT / file).read_text(encoding="utf-8")


def test_a_material_of_somebody_else_is_not_met_from_the_applicants_wallet():
    text = STALL.replace("hub:public-security.identity, declaration, paper", "paper").replace("    may-follow: 5\n", "")
    mine = Subject({}, {"id-card": {}}, {"id-number": "110101199003070009"})
    nobody_else = text.replace("    of: owner.id_number\n", "")
    assert "identity" not in materials.met(read(text), SHEET, mine, TODAY)
    assert materials.met(read(nobody_else), SHEET, mine, TODAY)["identity"] == "licence:id-card"
