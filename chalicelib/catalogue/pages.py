"""Owns the page that the docs show of a bundle: items, picture, sources, and what is still to be confirmed."""

from __future__ import annotations

from collections.abc import Iterator

from chalicelib.catalogue import tables, wording
from chalicelib.catalogue.drawing import DrawnItem, mermaid, svg
from chalicelib.catalogue.models import Bundle, Item, Limit
from chalicelib.core.i18n import Words

_NOTHING = "—"


def page(bundle: Bundle) -> str:
    """The page in Markdown; its picture stands beside it as `<code>.svg`."""
    parts = (_head(bundle), _conditions(bundle), _items(bundle), _picture(bundle), _materials(bundle), _form(bundle))
    return "\n\n".join((*parts, _assumed(bundle), _sources(bundle))) + "\n"


def picture(bundle: Bundle) -> str:
    """The workflow as SVG."""
    return svg(bundle.name, drawn(bundle))


def drawn(bundle: Bundle) -> list[DrawnItem]:
    """The items as they are drawn, in the file's order."""
    return [
        DrawnItem(code, item.name, _department(item.department), _days(item.limit), item.after, item.conditional)
        for code, item in bundle.items.items()
    ]


def assumptions(bundle: Bundle) -> Iterator[Words]:
    """What of a bundle is not confirmed by a source that we saw printed."""
    for item in bundle.items.values():
        yield from _assumed_of(item)
    for material in bundle.materials.values():
        if material.assumed:
            yield Words(zh=f"材料“{material.name.zh}”", en=f"The material “{material.name.en}”")
    for check in bundle.checks:
        if check.assumed:
            yield Words(zh=f"规则“{check.otherwise.zh}”", en=f"The rule “{check.otherwise.en}”")
    if bundle.cuts and bundle.cuts.assumed:
        yield Words(zh="四减的数字", en="The figures of the four cuts")
    if any(entry.assumed for entry in bundle.lists):
        yield Words(zh="在清单中的位置", en="Its place in the lists")


def _assumed_of(item: Item) -> Iterator[Words]:
    zh, en = item.name.zh, item.name.en
    if item.assumed:
        yield Words(zh=f"“{zh}”的先后顺序或办理条件", en=f"The order or the condition of “{en}”")
    if item.limit.assumed:
        yield Words(zh=f"“{zh}”的时限（{_days(item.limit)}）", en=f"The limit of “{en}”")
    for basis in item.basis:
        if basis.assumed:
            yield Words(zh=f"“{zh}”的依据{basis.text()}", en=f"The legal basis of “{en}”")


def _head(bundle: Bundle) -> str:
    tags = "、".join(wording.term(tag).zh for tag in bundle.tags)
    lists = "；".join(
        f"{wording.term(entry.level).zh} {entry.year}" + (f" 第{entry.batch}批" if entry.batch else "")
        for entry in bundle.lists
    )
    rows = {
        "服务对象 Audience": wording.term(bundle.audience).zh,
        "阶段 Stage": wording.term(bundle.stage).zh,
        "牵头部门 Lead": _department(bundle.lead),
        "地区 Regions": "、".join(tables.regions()[code].name.zh for code in bundle.regions),
        "服务方式 Tags": tags or _NOTHING,
        "清单 Lists": lists or _NOTHING,
        **_cuts(bundle),
    }
    made = "<!-- 由 python -m chalicelib draw 生成，请勿手改。Generated; change the bundle file instead. -->"
    table = "\n".join(f"| {name} | {value} |" for name, value in rows.items())
    return f"{made}\n# {bundle.name.zh} {bundle.name.en}\n\n| | |\n| --- | --- |\n{table}"


def _cuts(bundle: Bundle) -> dict[str, str]:
    if bundle.cuts is None:
        return {}
    names = {"steps": "环节", "days": "时间", "trips": "跑动", "materials": "材料"}
    cuts = bundle.cuts.model_dump(exclude={"assumed"})
    return {"四减 Cuts": "，".join(f"{names[name]} {before}→{after}" for name, (before, after) in cuts.items())}


def _conditions(bundle: Bundle) -> str:
    lines = [f"- {rule.otherwise.zh}（`{rule.when.text}`）" for rule in bundle.eligibility]
    return "## 不符合时 Not for you when\n\n" + ("\n".join(lines) or _NOTHING)


def _items(bundle: Bundle) -> str:
    head = "| 事项 Item | 部门 Department | 类型 Type | 承诺/法定 Limit | 先办 After | 办理条件 When | 结果 Result |"
    rows = [_row(bundle, item) for item in bundle.items.values()]
    return "\n".join(("## 事项 Items", "", head, "| --- | --- | --- | --- | --- | --- | --- |", *rows))


def _row(bundle: Bundle, item: Item) -> str:
    when = item.applies_when.explain(bundle.vocabulary(), "zh") if item.applies_when else ""
    cells = (
        f"{item.name.zh}<br>{item.name.en}",
        _department(item.department),
        "，".join(_kinds(item)),
        f"{item.limit.promised} / {item.limit.statutory}" + (" †" if item.limit.assumed else ""),
        "、".join(bundle.items[code].name.zh for code in item.after) or _NOTHING,
        "；".join(filter(None, ("由申请人选择" if item.chosen else "", when))) or _NOTHING,
        item.result.zh,
    )
    return f"| {' | '.join(cells)} |"


def _kinds(item: Item) -> Iterator[str]:
    yield from (wording.term(item.type).zh, wording.term(item.kind).zh)
    if item.instant:
        yield "秒批"
    if item.pays:
        yield "拨付"


def _picture(bundle: Bundle) -> str:
    diagram = f"```mermaid\n{mermaid(drawn(bundle))}\n```"
    return f"## 流程 Workflow\n\n![{bundle.name.zh}]({bundle.code}.svg)\n\n{diagram}"


def _materials(bundle: Bundle) -> str:
    rows = [
        f"| {material.name.zh}<br>{material.name.en} | {' → '.join(f'`{proof}`' for proof in material.met_by)} |"
        for material in bundle.materials.values()
    ]
    return "\n".join(("## 材料 Materials", "", "| 材料 | 依次尝试 Met by, in this order |", "| --- | --- |", *rows))


def _form(bundle: Bundle) -> str:
    fields = bundle.fields().values()
    filled = sum(field.prefill is not None for field in fields)
    return (
        f"## 表单 Form\n\n{len(fields)} 项，其中 {filled} 项自动填好。"
        f"{len(fields)} fields, {filled} of them filled in from registers, licences or the profile."
    )


def _assumed(bundle: Bundle) -> str:
    lines = [f"- {words.zh} {words.en}" for words in assumptions(bundle)]
    return "## 待确认 † To be confirmed\n\n" + ("\n".join(lines) or _NOTHING)


def _sources(bundle: Bundle) -> str:
    lines = [f"- {source.title}" + (f"（{source.number}）" if source.number else "") for source in bundle.sources]
    return "## 来源 Sources\n\n" + "\n".join(lines)


def _department(code: str) -> str:
    return tables.departments()[code].name.zh


def _days(limit: Limit) -> str:
    return f"{limit.promised} 个工作日" if limit.promised else "当日办结"
