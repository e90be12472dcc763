"""Owns the words with which a text is refused that is no condition; never decides what is refused."""

from __future__ import annotations

from chalicelib.core.i18n import Words

_GRAMMAR = Words(
    zh="可用：and、or、not、== != < <= > >=、in、not in、+ - * /、数字、引号中的文字、True/False、字段名、函数。",
    en='There are: and, or, not, == != < <= > >=, in, not in, + - * /, numbers, "words", True/False, names, functions.',
)
_LISTS = Words(
    zh="写法：any(s.share >= 50 for s in shareholders)，或 sum(shareholders.share)、count(shareholders)。",
    en="Write any(s.share >= 50 for s in shareholders), or sum(shareholders.share), count(shareholders).",
)

REFUSALS: dict[str, tuple[Words, Words]] = {
    "empty": (
        Words(zh="条件是空的。", en="The condition is empty."),
        Words(zh="写一个条件，例如 premises.area >= 300。", en="Write one, e.g. premises.area >= 300."),
    ),
    "long": (
        Words(zh="条件太长或嵌套太深。", en="The condition is too long or nested too deeply."),
        Words(zh="拆成几条，每条说一件事。", en="Split it into several; each says one thing."),
    ),
    "full-width": (
        Words(zh="条件里有全角符号“{sign}”。", en="There is a full-width sign “{sign}” in the condition."),
        Words(zh='请改用半角符号：( ) , " < > = 。', en='Use half-width signs: ( ) , " < > = .'),
    ),
    "backslash": (
        Words(zh="条件里不能有反斜杠。", en="A condition has no backslash."),
        Words(zh="文字直接写在引号里。", en="Write the words themselves between quotes."),
    ),
    "single-equals": (
        Words(zh="一个等号不是比较。", en="A single = does not compare."),
        Words(zh="比较相等用 ==。", en="Equal is written ==."),
    ),
    "foreign-operator": (
        Words(zh="“{sign}”不是这里的运算符。", en="“{sign}” is no operator here."),
        Words(zh="“并且”写 and，“或者”写 or，“非”写 not；比较写 !=、>=、<=。", en="Write and, or, not; !=, >=, <=."),
    ),
    "syntax": (Words(zh="这里读不懂。", en="This cannot be read."), _GRAMMAR),
    "not-allowed": (Words(zh="这里不能用“{sign}”。", en="“{sign}” cannot be used here."), _GRAMMAR),
    "not-a-condition": (
        Words(zh="“{sign}”是一个值，不是条件。", en="“{sign}” is a value, not a condition."),
        Words(zh="把它和别的值比较，例如 {sign} >= 1。", en="Compare it with something, e.g. {sign} >= 1."),
    ),
    "not-a-value": (
        Words(zh="“{sign}”是一个条件，不是值。", en="“{sign}” is a condition, not a value."),
        Words(zh="条件之间用 and、or、not 连接。", en="Join conditions with and, or, not."),
    ),
    "name": (
        Words(zh="“{sign}”不能作字段名。", en="“{sign}” cannot be a name."),
        Words(zh="字段名是小写英文，例如 child.born。", en="Names are English and in lower case, e.g. child.born."),
    ),
    "no-such-function": (
        Words(zh="没有函数“{sign}”。", en="There is no function “{sign}”."),
        Words(zh="有这些函数：{known}。", en="There are: {known}."),
    ),
    "arguments": (
        Words(zh="函数“{sign}”用得不对。", en="The function “{sign}” is not used like this."),
        Words(zh="写法：{usage}。", en="Write {usage}."),
    ),
    "no-such-code": (
        Words(zh="没有代码“{sign}”。", en="There is no code “{sign}”."),
        Words(
            zh="行业用 GB/T 4754 的门类或大类（C、I65），地区用 GB/T 2260 的六位代码（440300）。",
            en="Industries: a section or division of GB/T 4754 (C, I65); regions: six digits of GB/T 2260 (440300).",
        ),
    ),
    "different-kinds": (
        Words(zh="“{left}”不能和“{right}”比较。", en="“{left}” cannot be compared with “{right}”."),
        Words(zh="两边要是同一类值。", en="Both sides must be of one kind."),
    ),
    "no-order": (
        Words(zh="“{left}”没有大小之分。", en="“{left}” has no order."),
        Words(zh='用 ==、!= 或 in；日期写成 "2026-11-24"。', en='Use ==, != or in; a date is written "2026-11-24".'),
    ),
    "no-arithmetic": (
        Words(zh="“{left}”不能作加减乘除。", en="“{left}” cannot be calculated with."),
        Words(
            zh="只有数字可以计算；日期用 years_since、months_since、workdays_since。",
            en="Only numbers can; for dates use years_since, months_since, workdays_since.",
        ),
    ),
    "zero": (
        Words(zh="不能除以零。", en="Nothing can be divided by zero."),
        Words(zh="改写除数。", en="Change the divisor."),
    ),
    "number": (
        Words(zh="数字“{sign}”太大或太细。", en="The number “{sign}” is too large or too fine."),
        Words(zh="最多三十位。", en="Thirty digits at most."),
    ),
    "date": (
        Words(zh="没有“{sign}”这一天。", en="There is no day “{sign}”."),
        Words(zh="日期写成年-月-日，例如 2026-11-24。", en="A day is year-month-day, e.g. 2026-11-24."),
    ),
    "list": (
        Words(
            zh="in 的右边要是一串值，或一个列表字段。",
            en="On the right of in stands a list of values, or a list by its name.",
        ),
        Words(zh='例如 kind in ["cafe", "bar"]。', en='E.g. kind in ["cafe", "bar"].'),
    ),
    "loop": (Words(zh="这个列表读不懂。", en="This way to go through a list cannot be read."), _LISTS),
}
"""By the code of the refusal: what is wrong, and how to mend it."""
