"""Owns how a list of policies is searched: Chinese and English, a wrong character forgiven, always in the same order.

Pure. A word is found where it stands; where a longer one stands of which it is short (高新企业 for 高新技术企业); where
it would stand but for one character wrong, missing or too many; or where at least half of its pairs of characters
stand. All words of a query must be found; where weighs more than how often.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

WHOLE, SHORT, NEARLY, PARTLY = 1.0, 0.9, 0.7, 0.5
"""What a word counts that stands there; is short for what does; does but for one character; or of which parts do."""
_LONGEST = 120
"""Characters of a query that are looked at."""
_WORDS = 8
_HALF = 0.5
_TYPO_FROM, _TYPO_TO = 3, 40
_SHORT_FROM, _SHORT_TO = 3, 10
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


@dataclass(frozen=True)
class Entry:
    """What is searched of one policy: its id, and texts with how much a word found in them weighs."""

    id: str
    texts: tuple[tuple[float, str], ...]
    whole: str

    @classmethod
    def of(cls, identifier: str, texts: Iterable[tuple[float, str]]) -> Entry:
        """An entry, its texts made comparable."""
        found = tuple((weight, plain(text)) for weight, text in texts)
        return cls(identifier, found, "\n".join(text for _, text in found))


def plain(text: str) -> str:
    """A text as it is compared: full-width as half-width, small letters.

    >>> plain("ＡＢＣ 专精特新")
    'abc 专精特新'
    """
    return unicodedata.normalize("NFKC", text).casefold()


def words(query: str) -> tuple[str, ...]:
    """The words of a query, once each. Signs and emoji are none.

    >>> words("高新技术企业，R&D 🎉")
    ('高新技术企业', 'r', 'd')
    """
    return tuple(dict.fromkeys(_WORD.findall(plain(query[:_LONGEST]))))[:_WORDS]


def ranked(query: str, entries: Sequence[Entry]) -> list[tuple[float, str]]:
    """The entries found, best first, with their scores; of equal ones in the order of their ids.

    A query without any word, only of signs or emoji, finds nothing; an empty one finds all.
    """
    if not query.strip():
        return sorted((0.0, entry.id) for entry in entries)
    wanted = words(query)
    if not wanted:
        return []
    found = [(round(-score, 6), entry.id) for entry in entries if (score := _score(wanted, entry))]
    return sorted(found)


def _score(wanted: tuple[str, ...], entry: Entry) -> float:
    if not all(_plausible(word, entry.whole) for word in wanted):
        return 0.0
    scores = [max((weight * _found(word, text) for weight, text in entry.texts), default=0.0) for word in wanted]
    return sum(scores) if all(scores) else 0.0


def _plausible(word: str, whole: str) -> bool:
    """False only where no text can have the word in any way: what most policies are dismissed by, and quickly."""
    if word.isascii():
        half = len(word) // 2
        return (half > 0 and word[:half] in whole) or word[half:] in whole
    letters = set(word)
    return 2 * sum(letter in whole for letter in letters) >= len(letters)


def _found(word: str, text: str) -> float:
    if word in text:
        return WHOLE + len(word) / (len(text) + len(word))  # the nearer it comes to the whole of the text, the better
    if _short(word, text):
        return SHORT
    if _but_for_one(word, text):
        return NEARLY
    pairs = set(pairwise(word)) if not word.isascii() else set()
    there = sum("".join(pair) in text for pair in pairs)
    return PARTLY * there / len(pairs) if pairs and there / len(pairs) >= _HALF else 0.0


def _short(word: str, text: str) -> bool:
    fits = _SHORT_FROM <= len(word) <= _SHORT_TO and not word.isascii()
    return fits and all(letter in text for letter in word) and bool(_short_for(word).search(text))


def _but_for_one(word: str, text: str) -> bool:
    if not _TYPO_FROM <= len(word) <= _TYPO_TO or word.isdigit():
        return False
    half = len(word) // 2  # one wrong character leaves one half whole: most texts need no closer look
    return (word[:half] in text or word[half:] in text) and bool(_nearly(word).search(text))


@lru_cache(maxsize=256)
def _short_for(word: str) -> re.Pattern[str]:
    """The characters of the word in their order, with at most three others between two of them."""
    return re.compile(".{0,3}".join(map(re.escape, word)))


@lru_cache(maxsize=256)
def _nearly(word: str) -> re.Pattern[str]:
    """The word with one character wrong, missing or too many. Of short English words the first one is right."""
    first = 0 if not word.isascii() else 1
    wrong = {re.escape(word[:at]) + ".?" + re.escape(word[at + 1 :]) for at in range(first, len(word))}
    missing = {re.escape(word[:at]) + "." + re.escape(word[at:]) for at in range(1, len(word))}
    return re.compile("|".join(sorted(wrong | missing)))
