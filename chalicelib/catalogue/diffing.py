"""Owns telling in words what changed between two versions of a bundle. Pure; it judges no change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from chalicelib.catalogue import wording
from chalicelib.catalogue.models import Bundle, Definition
from chalicelib.core.i18n import Words

_ITEM = Words(zh="事项", en="Item")
_MATERIAL = Words(zh="材料", en="Material")
_FIELD = Words(zh="字段", en="Field")
_BUNDLE = Words(zh="整体", en="Bundle")
_NONE = Words(zh="无", en="none")


def changes(old: Bundle, new: Bundle) -> tuple[Words, ...]:
    """Every change from `old` to `new`, one sentence each: items, materials, fields, then the rest. Empty: none."""
    return (
        *_parts(_ITEM, old.items, new.items),
        *_parts(_MATERIAL, old.materials, new.materials),
        *_parts(_FIELD, old.fields(), new.fields()),
        *_changed(_BUNDLE, _rest(old), _rest(new)),
    )


def _parts(kind: Words, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Words]:
    yield from (_told(kind, Words(zh="新增", en="added"), code, new[code]) for code in new if code not in old)
    yield from (_told(kind, Words(zh="删去", en="removed"), code, old[code]) for code in old if code not in new)
    for code in old:
        if code in new:
            title = _title(new[code])
            where = Words(zh=f"{kind.zh}“{title.zh}”", en=f"{kind.en} “{title.en}”")
            yield from _changed(where, _plain(old[code]), _plain(new[code]))


def _told(kind: Words, verb: Words, code: str, part: Any) -> Words:
    title = _title(part)
    return Words(zh=f"{verb.zh}{kind.zh}“{title.zh}”（{code}）", en=f"{kind.en} {verb.en}: “{title.en}” ({code})")


def _title(part: Any) -> Words:
    title: Words = part.name if hasattr(part, "name") else part.label
    return title


def _plain(part: Definition) -> dict[str, Any]:
    return part.model_dump(mode="json", by_alias=True)


def _rest(bundle: Bundle) -> dict[str, Any]:
    """All of a bundle but its parts; of the form its sections, each with its condition and the fields in it."""
    plain = bundle.model_dump(mode="json", by_alias=True, exclude={"items", "materials", "form"})
    sections = [
        f"{section.section.zh}（{', '.join(section.fields)}）{section.show_when.text if section.show_when else ''}"
        for section in bundle.form
    ]
    return {**plain, "form": sections}


def _changed(where: Words, old: Any, new: Any, path: tuple[str, ...] = ()) -> Iterator[Words]:
    if old == new:
        return
    if _mapping(old) and _mapping(new):
        for name in dict.fromkeys((*old, *new)):
            yield from _changed(where, old.get(name), new.get(name), (*path, name))
        return
    names = [wording.key(name) for name in path]
    before, after = _said(old), _said(new)
    yield Words(
        zh=f"{where.zh}：{'·'.join(name.zh for name in names)} {before.zh} → {after.zh}",
        en=f"{where.en}: {', '.join(name.en for name in names)} {before.en} → {after.en}",
    )


def _mapping(value: Any) -> bool:
    return isinstance(value, dict) and set(value) != {"zh", "en"}


def _said(value: Any) -> Words:
    if value in (None, [], {}, ""):
        return _NONE
    if isinstance(value, bool):
        return Words(zh="是", en="yes") if value else Words(zh="否", en="no")
    if isinstance(value, dict) and set(value) == {"zh", "en"}:
        return Words(zh=f"“{value['zh']}”", en=f"“{value['en']}”")
    if isinstance(value, dict):
        pairs = [(wording.key(name), _said(part)) for name, part in value.items() if part is not None]
        return _joined([Words(zh=f"{name.zh}={part.zh}", en=f"{name.en}={part.en}") for name, part in pairs])
    if isinstance(value, list):
        return _joined([_said(part) for part in value])
    return Words(zh=f"“{value}”", en=f"“{value}”") if isinstance(value, str) else Words(zh=str(value), en=str(value))


def _joined(parts: list[Words]) -> Words:
    return Words(zh="、".join(part.zh for part in parts), en=", ".join(part.en for part in parts))
