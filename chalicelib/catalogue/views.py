"""Owns what everybody may see of a bundle: who it is for, who decides, how long, what is asked, what it saves."""

from typing import Annotated, Any, Self

from pydantic import Field, JsonValue

from chalicelib.catalogue import tables
from chalicelib.catalogue.models import Audience, Bundle, Item, ItemType, Kind, Level, Stage, Tag
from chalicelib.catalogue.schema import form_schema
from chalicelib.catalogue.service import Published
from chalicelib.core.i18n import Words
from chalicelib.core.models import Code, Incoming, RegionCode, View
from chalicelib.identity.models import Assurance

BundleId = Annotated[Code, Field(description="一件事的代码。The code of a life event.", examples=["newborn"])]


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
    """One item: what, who decides it, after which others, in how many working days, on which law."""

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
    """A bundle, whole. `form` is its definition section by section; `schema` is JSON Schema 2020-12 of the answers."""

    assurance: Assurance
    lead: Code
    lists: tuple[ListEntryView, ...]
    eligibility: tuple[Words, ...]
    cuts: CutsView | None = None
    service_items: tuple[BundleItemView, ...]
    materials: dict[Code, Words]
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
            lead=bundle.lead,
            lists=tuple(ListEntryView(**entry.model_dump()) for entry in bundle.lists),
            eligibility=tuple(rule.otherwise for rule in bundle.eligibility),
            cuts=CutsView(**bundle.cuts.model_dump()) if bundle.cuts else None,
            service_items=tuple(BundleItemView.of(code, item, bundle) for code, item in bundle.items.items()),
            materials={code: material.name for code, material in bundle.materials.items()},
            form=tuple(_section(section) for section in bundle.form),
            schema_=form_schema(bundle),
            sources=tuple(f"{s.title}（{s.number}）" if s.number else s.title for s in bundle.sources),
        )


def _section(section: Any) -> dict[str, Any]:
    told: dict[str, Any] = section.model_dump(mode="json", by_alias=True, exclude_none=True, exclude_defaults=True)
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
