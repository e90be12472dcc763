"""Owns texts for people in Chinese and English; never decides what is said, only in which language."""

import re
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")
_RANGE = re.compile(r"\s*([a-zA-Z*]{1,8})(?:-[a-zA-Z0-9]{1,8})*\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?))?\s*")


class Words(BaseModel):
    """One text in both languages. Chinese is what most people read; English stands beside it."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    zh: str = Field(min_length=1, max_length=2000)
    en: str = Field(min_length=1, max_length=4000)

    def __getitem__(self, language: Language) -> str:
        return self.zh if language == "zh" else self.en

    def filled(self, **values: object) -> Self:
        """The same text with its `{placeholders}` filled; a value that is `Words` is filled in its own language.

        KeyError names a placeholder without a value.

        >>> Words(zh="办件{case}", en="Case {case}").filled(case=Words(zh="甲", en="A")).en
        'Case A'
        """
        zh, en = ({k: v[lang] if isinstance(v, Words) else v for k, v in values.items()} for lang in LANGUAGES)
        return type(self)(zh=self.zh.format(**zh), en=self.en.format(**en))


def preferred(accept_language: str | None) -> Language:
    """The language to answer in, by RFC 9110 §12.5.4; Chinese when the header says nothing we have.

    >>> preferred("en-GB,en;q=0.9,zh;q=0.8"), preferred("fr"), preferred(None)
    ('en', 'zh', 'zh')
    """
    wanted: dict[str, float] = {}
    for part in (accept_language or "").split(",")[:20]:
        if match := _RANGE.fullmatch(part):
            tag = match[1].lower()
            wanted[tag] = max(wanted.get(tag, 0.0), float(match[2] or 1))
    return "en" if wanted.get("en", 0.0) > wanted.get("zh", 0.0) else "zh"
