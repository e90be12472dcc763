"""Owns a sample city with many more people: copies of those in the stories, under numbers of their own. Pure."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import reduce
from typing import Any

from stdnum.cn import ric, uscc

from infra.city import City
from infra.city.stories import Story

Names = Mapping[str, str]
"""What is written otherwise in a copy: numbers, ids, phones."""


def crowded(city: City, stories: Iterable[Story], copies: int) -> tuple[City, tuple[Story, ...]]:
    """The city with `copies` more of each story's people and enterprises, and their stories; the originals stay."""
    told, everything = [], [json.loads(city.model_dump_json())]
    for story in stories:
        for number in range(1, copies + 1):
            names = _names(city, story, number)
            told.append(Story.model_validate_json(_renamed(story.model_dump_json(), names)))
            everything.append(_copy(everything[0], names))
    return City.model_validate(reduce(_joined, everything)), tuple(told)


def _names(city: City, story: Story, number: int) -> Names:
    """New numbers for whoever shares a record with the person (or the enterprise) of the story."""
    names: dict[str, str] = {}
    for person in _circle(city, story.person):
        profile = city.people[person].profile
        names[person] = f"{person}-{number:02}"
        names[profile.id_number] = _id_number(profile.id_number, number)
        names[profile.phone] = f"139{number:04}{profile.phone[-4:]}"
    if story.enterprise:
        code = city.enterprises[story.enterprise].profile.credit_code
        names[story.enterprise] = f"{story.enterprise}-{number:02}"
        names[code] = _credit_code(code, number)
    wallets = (licence for licence in city.licences if licence.holder.partition(":")[2] in names)
    return names | {licence.code: _public_code(licence.code, number) for licence in wallets}


def _circle(city: City, person: str) -> set[str]:
    number = city.people[person].profile.id_number
    together = {
        subject
        for register in city.registers.values()
        for entry in register.records
        if number in entry.subjects
        for subject in entry.subjects
    }
    return {other for other, one in city.people.items() if one.profile.id_number in together} | {person}


def _id_number(number: str, copy: int) -> str:
    """Born some days later; the sequence code stays one of those that are nobody's."""
    born = date.fromisoformat(f"{number[6:10]}-{number[10:12]}-{number[12:14]}") + timedelta(days=copy)
    start = f"{number[:6]}{born:%Y%m%d}{number[14:17]}"
    return start + str(ric.calc_check_digit(f"{start}?"))  # which looks at all but the last


def _credit_code(code: str, copy: int) -> str:
    start = f"{code[:-3]}{copy:02}"
    return start + str(uscc.calc_check_digit(start))


def _public_code(code: str, copy: int) -> str:
    digest = hashlib.sha256(f"{code} {copy}".encode()).hexdigest().upper()
    return "".join(letter for letter in digest if letter not in "0189")[:16].ljust(16, "A")


def _copy(everything: Any, names: Names) -> dict[str, Any]:
    """What mentions one of the names, written with the new ones."""
    return {
        "people": _keyed(everything["people"], names),
        "enterprises": _keyed(everything["enterprises"], names),
        "licences": _mentioning(everything["licences"], names),
        "registers": {
            name: {**register, "records": _mentioning(register["records"], names)}
            for name, register in everything["registers"].items()
        },
    }


def _keyed(members: Mapping[str, Any], names: Names) -> dict[str, Any]:
    return {names[name]: _rewritten(one, names) for name, one in members.items() if name in names}


def _mentioning(entries: Iterable[Any], names: Names) -> list[Any]:
    return [_rewritten(entry, names) for entry in entries if _mentions(json.dumps(entry), names)]


def _joined(everything: dict[str, Any], copy: dict[str, Any]) -> dict[str, Any]:
    registers = {
        name: {**register, "records": [*register["records"], *copy["registers"][name]["records"]]}
        for name, register in everything["registers"].items()
    }
    return everything | {
        "people": everything["people"] | copy["people"],
        "enterprises": everything["enterprises"] | copy["enterprises"],
        "licences": [*everything["licences"], *copy["licences"]],
        "registers": registers,
    }


def _mentions(text: str, names: Iterable[str]) -> bool:
    return any(f'"{name}"' in text or f'person:{name}"' in text or f'enterprise:{name}"' in text for name in names)


def _rewritten(value: Any, names: Names) -> Any:
    return json.loads(_renamed(json.dumps(value, ensure_ascii=False), names))


def _renamed(text: str, names: Names) -> str:
    return reduce(lambda written, pair: written.replace(f'{pair[0]}"', f'{pair[1]}"'), names.items(), text)
