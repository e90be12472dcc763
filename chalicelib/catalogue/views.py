"""Owns what everybody may see of a bundle: who it is for, who decides, how long, what is asked, what it saves."""

from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import Field, JsonValue, StringConstraints

from chalicelib.catalogue import tables
from chalicelib.catalogue.models import (
    Audience,
    Bundle,
    Item,
    ItemType,
    Kind,
    Level,
    LicenceKind,
    Origin,
    Register,
    Section,
    Stage,
    Tag,
)
from chalicelib.catalogue.models.source import Proof, Source
from chalicelib.catalogue.schema import form_schema
from chalicelib.catalogue.service import Published
from chalicelib.core.i18n import Words
from chalicelib.core.models import Code, Incoming, RegionCode, View
from chalicelib.identity.models import Assurance

BundleId = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,63}(@[1-9][0-9]{0,5})?$"),
    Field(description="一件事的代码或版本。The code of a life event, or of one of its versions.", examples=["newborn"]),
]
"""`newborn` is what is offered now; `newborn@2` is what a case that began with it stays on."""


class BundleQuery(Incoming):
    """Which bundles: all filters must hold. `q` looks into both names."""

    audience: Audience | None = None
    stage: Stage | None = None
    region: RegionCode | None = None
    tag: Tag | None = None
    q: str | None = Field(None, max_length=50)

    def fits(self, bundle: Bundle) -> bool:
        """Whether a bundle is one of those asked for."""
        wanted = self.q.casefold() if self.q else ""
        return (
            self.audience in (None, bundle.audience)
            and self.stage in (None, bundle.stage)
            and (self.region is None or self.region in bundle.regions)
            and (self.tag is None or self.tag in bundle.tags)
            and (wanted in bundle.name.zh.casefold() or wanted in bundle.name.en.casefold())
        )


class BundleSummary(View):
    """A bundle in a list."""

    id: Code = Field(examples=["newborn"])
    version: str = Field(examples=["newborn@1"])
    name: Words
    audience: Audience
    stage: Stage
    tags: tuple[Tag, ...]
    regions: tuple[RegionCode, ...]
    departments: int
    items: int

    @classmethod
    def of(cls, published: Published) -> Self:
        """The bundle as a line of a list."""
        return cls(**_summary(published))


class BundleListView(View):
    """The bundles that fit, by code."""

    bundles: tuple[BundleSummary, ...]


class BundleItemView(View):
    """One item: what, who decides it, after which others, in how many working days, on which law.

    `issues` is the kind of licence that an approval gives.
    """

    code: Code
    name: Words
    department: Code
    department_name: Words
    kind: Kind
    type: ItemType
    after: tuple[Code, ...]
    chosen: bool
    applies_when: Words | None = None
    promised_workdays: int
    statutory_workdays: int
    assumed: bool
    result: Words
    issues: Code | None = None
    basis: tuple[str, ...]

    @classmethod
    def of(cls, code: str, item: Item, bundle: Bundle) -> Self:
        """The item with its condition in words."""
        condition, vocabulary = item.applies_when, bundle.vocabulary()
        return cls(
            code=code,
            name=item.name,
            department=item.department,
            department_name=tables.departments()[item.department].name,
            kind=item.kind,
            type=item.type,
            after=item.after,
            chosen=item.chosen,
            applies_when=Words(zh=condition.explain(vocabulary, "zh"), en=condition.explain(vocabulary, "en"))
            if condition
            else None,
            promised_workdays=item.limit.promised,
            statutory_workdays=item.limit.statutory,
            assumed=item.assumed or item.limit.assumed,
            result=item.result,
            issues=item.issues.licence if item.issues else None,
            basis=tuple(basis.text() for basis in item.basis),
        )


class CutsView(View):
    """The four cuts (四减), each before and after."""

    steps: tuple[int, int]
    days: tuple[int, int]
    trips: tuple[int, int]
    materials: tuple[int, int]
    assumed: bool


class ListEntryView(View):
    """Where a bundle stands in the three-level lists (总体清单, 年度清单, 特色清单)."""

    level: Level
    year: int
    batch: int | None = None
    assumed: bool = False


class BundleView(BundleSummary):
    """A bundle, whole. `form` is its definition section by section; `schema` is JSON Schema 2020-12 of the answers.

    `proofs` names the ways in which each material can be met, best first; `origins` says what people call the registers
    and licences that answers and proofs come from, `regionNames` what they call the divisions that we serve.
    """

    assurance: Assurance
    applicant: Audience
    lead: Code
    lead_name: Words
    lists: tuple[ListEntryView, ...]
    eligibility: tuple[Words, ...]
    cuts: CutsView | None = None
    service_items: tuple[BundleItemView, ...]
    materials: dict[Code, Words]
    proofs: dict[Code, tuple[str, ...]]
    origins: dict[str, Words] = Field(examples=[{"licence:marriage": {"zh": "结婚证", "en": "Marriage certificate"}}])
    region_names: dict[RegionCode, Words]
    form: tuple[dict[str, JsonValue], ...]
    schema_: dict[str, JsonValue] = Field(alias="schema")
    sources: tuple[str, ...]

    @classmethod
    def of(cls, published: Published) -> Self:
        """The bundle with everything that a client draws a form from."""
        bundle = published.bundle
        return cls(
            **_summary(published),
            assurance=bundle.assurance,
            applicant=bundle.applicant,
            lead=bundle.lead,
            lead_name=tables.departments()[bundle.lead].name,
            lists=tuple(ListEntryView(**entry.model_dump()) for entry in bundle.lists),
            eligibility=tuple(rule.otherwise for rule in bundle.eligibility),
            cuts=CutsView(**bundle.cuts.model_dump()) if bundle.cuts else None,
            service_items=tuple(BundleItemView.of(code, item, bundle) for code, item in bundle.items.items()),
            materials={code: material.name for code, material in bundle.materials.items()},
            proofs={code: tuple(map(str, material.met_by)) for code, material in bundle.materials.items()},
            origins=_origins(bundle),
            region_names={code: region.name for code, region in tables.regions().items()},
            form=tuple(section(one) for one in bundle.form),
            schema_=form_schema(bundle),
            sources=tuple(f"{s.title}（{s.number}）" if s.number else s.title for s in bundle.sources),
        )


def _origins(bundle: Bundle) -> dict[str, Words]:
    """What people call each register and e-licence that the bundle names."""
    answers = (field.prefill for field in bundle.fields().values() if field.prefill)
    proofs = (proof for material in bundle.materials.values() for proof in material.met_by)
    told: list[Source | Proof] = [*answers, *proofs]
    names: dict[Origin, Mapping[str, Register | LicenceKind]] = {
        Origin.HUB: tables.registers(),
        Origin.LICENCE: tables.licence_kinds(),
    }
    return {f"{one.origin}:{one.record}": names[one.origin][one.record].name for one in told if one.origin in names}


def section(definition: Section) -> dict[str, Any]:
    """A section of the form as its file says it, conditions as text; without what goes without saying."""
    told: dict[str, Any] = definition.model_dump(mode="json", by_alias=True, exclude_none=True, exclude_defaults=True)
    return told


def _summary(published: Published) -> dict[str, Any]:
    bundle = published.bundle
    return {
        "id": bundle.code,
        "version": published.version,
        "name": bundle.name,
        "audience": bundle.audience,
        "stage": bundle.stage,
        "tags": bundle.tags,
        "regions": bundle.regions,
        "departments": len({item.department for item in bundle.items.values()}),
        "items": len(bundle.items),
    }
