"""Owns the turns of phrase that explanations are made of, in both languages; never which one is said when."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from chalicelib.core.i18n import Language, Words


class Said(NamedTuple):
    """A piece of a sentence in both languages; a template has places in braces that other pieces fill."""

    zh: str
    en: str

    def filled(self, **pieces: Said) -> Said:
        """The template with its places filled, each language from the same language."""
        zh = self.zh.format(**{place: piece.zh for place, piece in pieces.items()})
        en = self.en.format(**{place: piece.en for place, piece in pieces.items()})
        return Said(zh, en)

    def words(self) -> Words:
        """As words for people; what would be longer than a page ends in an ellipsis."""
        return Words(zh=_clipped(self.zh, 2000), en=_clipped(self.en, 4000))

    def of(self, language: Language) -> str:
        """The text in one language."""
        return self.zh if language == "zh" else self.en


def same(text: str) -> Said:
    """A text that is the same in both languages."""
    return Said(text, text)


def span(unit: str, length: int) -> Said:
    """So many years, months or working days."""
    one, several = UNITS[unit.removesuffix("s")]
    return (one if length == 1 else several).filled(n=same(str(length)))


def _clipped(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"


COMPARISONS: dict[str, dict[str, Said]] = {
    "amount": {
        ">=": Said("{left}不少于{right}", "{left} is at least {right}"),
        "<=": Said("{left}不超过{right}", "{left} is at most {right}"),
        ">": Said("{left}超过{right}", "{left} is more than {right}"),
        "<": Said("{left}少于{right}", "{left} is less than {right}"),
        "==": Said("{left}等于{right}", "{left} is {right}"),
        "!=": Said("{left}不等于{right}", "{left} is not {right}"),
    },
    "rate": {
        ">=": Said("{left}不低于{right}", "{left} is at least {right}"),
        "<=": Said("{left}不高于{right}", "{left} is at most {right}"),
        ">": Said("{left}高于{right}", "{left} is more than {right}"),
        "<": Said("{left}低于{right}", "{left} is less than {right}"),
        "==": Said("{left}等于{right}", "{left} is {right}"),
        "!=": Said("{left}不等于{right}", "{left} is not {right}"),
    },
    "day": {
        ">=": Said("{left}不早于{right}", "{left} is not before {right}"),
        "<=": Said("{left}不晚于{right}", "{left} is not after {right}"),
        ">": Said("{left}晚于{right}", "{left} is after {right}"),
        "<": Said("{left}早于{right}", "{left} is before {right}"),
        "==": Said("{left}是{right}", "{left} is {right}"),
        "!=": Said("{left}不是{right}", "{left} is not {right}"),
    },
    "text": {
        "==": Said("{left}是{right}", "{left} is {right}"),
        "!=": Said("{left}不是{right}", "{left} is not {right}"),
    },
    "facts": {
        "==": Said("{left}与{right}相同", "{left} is the same as {right}"),
        "!=": Said("{left}与{right}不同", "{left} is not the same as {right}"),
    },
}
"""By what is compared: amounts, rates (percentages), days, a text with a constant, two facts of unknown kind."""

BETWEEN = Said("{left}在{low}到{high}之间", "{left} is between {low} and {high}")
SINCE: dict[str, Said] = {
    "<": Said("{day}至今不满{span}", "{day} was less than {span} ago"),
    ">=": Said("{day}至今已满{span}", "{day} was at least {span} ago"),
    "==": Said("{day}至今已满{span}、不满{more}", "{day} was at least {span} but less than {more} ago"),
    "!=": Said("{day}至今不满{span}或已满{more}", "{day} was less than {span} or at least {more} ago"),
}
FULL_UNITS: dict[str, Said] = {
    "years": Said("{day}至今的整年数", "full years since {day}"),
    "months": Said("{day}至今的整月数", "full months since {day}"),
    "workdays": Said("{day}至今的工作日数", "working days since {day}"),
}
STATEMENTS: dict[str, tuple[Said, Said]] = {
    "one-of": (
        Said("{term}是{options}", "{term} is {options}"),
        Said("{term}不是{options}中的任何一个", "{term} is none of {options}"),
    ),
    "among": (
        Said("{many}中有{term}", "{term} is among {many}"),
        Said("{many}中没有{term}", "{term} is not among {many}"),
    ),
    "truth": (Said("{fact}为“是”", "{fact} is “yes”"), Said("{fact}为“否”", "{fact} is “no”")),
    "belongs": (
        Said("{fact}属于{codes}", "{fact} is in {codes}"),
        Said("{fact}不属于{codes}", "{fact} is not in {codes}"),
    ),
    "valid": (
        Said("{subject}在{day}有效", "{subject} is valid {day}"),
        Said("{subject}在{day}无效", "{subject} is not valid {day}"),
    ),
    "holds": (
        Said("申请人持有{licence}", "the applicant holds {licence}"),
        Said("申请人未持有{licence}", "the applicant does not hold {licence}"),
    ),
    "confirmed": (
        Said("{fact}与登记信息一致", "{fact} agrees with the register"),
        Said("{fact}与登记信息不一致", "{fact} does not agree with the register"),
    ),
}
"""Each plain statement, and its opposite."""

EVERY = Said("{many}全部满足“{body}”", "all of {many} satisfy “{body}”")
SOME = Said("{many}中至少有一项满足“{body}”", "at least one of {many} satisfies “{body}”")
ALWAYS = {True: Said("任何情况下都成立", "this always holds"), False: Said("任何情况下都不成立", "this never holds")}
YES_NO = {True: Said("是", "yes"), False: Said("否", "no")}
TODAY = Said("当日", "today")
ON = Said("{day}", "on {day}")
UNREADABLE = Said("（无法识别）", "(unreadable)")
COUNT = Said("{many}的数量", "the number of {many}")
SUM = Said("{many}的{body}之和", "the sum of {body} over {many}")
ENTRY = Said("{many}中的{key}", "{key} among {many}")
PART_OF = Said("{group}的{part}", "{group}’s {part}")
SEEN = Said("{name}：{value}", "{name}: {value}")
ITEMS = {True: Said("{number}项", "{number} entry"), False: Said("{number}项", "{number} entries")}
ARITHMETIC = {"+": " + ", "-": " − ", "*": " × ", "/": " ÷ "}

UNITS: dict[str, tuple[Said, Said]] = {
    "m2": (Said("{n}平方米", "{n} m²"), Said("{n}平方米", "{n} m²")),
    "yuan": (Said("{n}元", "{n} yuan"), Said("{n}元", "{n} yuan")),
    "usd": (Said("{n}美元", "{n} US dollar"), Said("{n}美元", "{n} US dollars")),
    "person": (Said("{n}人", "{n} person"), Said("{n}人", "{n} people")),
    "day": (Said("{n}天", "{n} day"), Said("{n}天", "{n} days")),
    "year": (Said("{n}年", "{n} year"), Said("{n}年", "{n} years")),
    "month": (Said("{n}个月", "{n} month"), Said("{n}个月", "{n} months")),
    "workday": (Said("{n}个工作日", "{n} working day"), Said("{n}个工作日", "{n} working days")),
    "%": (Said("{n}%", "{n}%"), Said("{n}%", "{n}%")),
}
"""How one and how several of a unit are written. Beside these: `fen` is shown as yuan, `ratio` as a percentage."""

ALIASES = {
    "m²": "m2",
    "㎡": "m2",
    "平方米": "m2",
    "元": "yuan",
    "人": "person",
    "天": "day",
    "年": "year",
    "个月": "month",
}
"""Other ways to write a unit in a file."""

SCALES = {"fen": ("yuan", Fraction(1, 100)), "ratio": ("%", Fraction(100))}
"""Units that people do not read, the unit they are shown in, and the factor."""

RATES = {"%", "ratio"}
"""Units of which there is no *few* or *many*, but *low* and *high*."""

SECTIONS: dict[str, Said] = {
    "A": Said("农、林、牧、渔业", "agriculture, forestry and fishing"),
    "B": Said("采矿业", "mining"),
    "C": Said("制造业", "manufacturing"),
    "D": Said("电力、热力、燃气及水生产和供应业", "electricity, heat, gas and water supply"),
    "E": Said("建筑业", "construction"),
    "F": Said("批发和零售业", "wholesale and retail"),
    "G": Said("交通运输、仓储和邮政业", "transport, storage and post"),
    "H": Said("住宿和餐饮业", "accommodation and catering"),
    "I": Said("信息传输、软件和信息技术服务业", "information transmission, software and IT services"),
    "J": Said("金融业", "finance"),
    "K": Said("房地产业", "real estate"),
    "L": Said("租赁和商务服务业", "leasing and business services"),
    "M": Said("科学研究和技术服务业", "scientific research and technical services"),
    "N": Said("水利、环境和公共设施管理业", "water, environment and public facilities"),
    "O": Said("居民服务、修理和其他服务业", "resident services, repair and other services"),
    "P": Said("教育", "education"),
    "Q": Said("卫生和社会工作", "health and social work"),
    "R": Said("文化、体育和娱乐业", "culture, sports and entertainment"),
    "S": Said("公共管理、社会保障和社会组织", "public administration, social security and social organisations"),
    "T": Said("国际组织", "international organisations"),
}
"""The sections of GB/T 4754-2017 by name."""
