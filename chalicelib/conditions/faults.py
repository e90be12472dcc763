"""Owns the words for what is wrong with a condition that reads well; never decides what is wrong."""

from __future__ import annotations

from chalicelib.conditions.models import Fault, FaultKind
from chalicelib.core.i18n import Words

_LONGEST_VALUE = 300
_TEXTS: dict[str, tuple[FaultKind, Words, Words]] = {
    "unknown-name": (
        FaultKind.UNKNOWN_NAME,
        Words(zh="没有字段“{name}”。", en="There is no field “{name}”."),
        Words(zh="{similar}", en="{similar_en}"),
    ),
    "type": (
        FaultKind.WRONG_TYPE,
        Words(
            zh="字段“{name}”是{found}，这里要的是{wanted}。",
            en="“{name}” is {found_en}, but {wanted_en} is needed here.",
        ),
        Words(zh="改用合适的字段，或改字段的类型。", en="Use a field of that type, or change the type of this one."),
    ),
    "in-list": (
        FaultKind.WRONG_TYPE,
        Words(
            zh="“{name}”在列表“{many}”里，有许多个值。", en="“{name}” is inside the list “{many}” and has many values."
        ),
        Words(
            zh="写成 any(…) 或 all(…)，例如 any(x.{last} … for x in {many})。",
            en="Use any(…) or all(…), e.g. any(x.{last} … for x in {many}).",
        ),
    ),
    "validity": (
        FaultKind.WRONG_TYPE,
        Words(zh="“{name}”没有有效期。", en="“{name}” has no validity."),
        Words(
            zh="valid 用于截止日期，或有 from、until 两个日期的一组字段。",
            en="valid takes a last day, or a group with the dates from and until.",
        ),
    ),
    "operands": (
        FaultKind.WRONG_OPERAND,
        Words(zh="“{left}”与“{right}”不是同一类值。", en="“{left}” and “{right}” are of different types."),
        Words(zh="只比较同类的字段。", en="Compare only fields of one type."),
    ),
    "order": (
        FaultKind.WRONG_OPERAND,
        Words(zh="“{left}”与“{right}”没有大小之分。", en="“{left}” and “{right}” have no order."),
        Words(zh="用 == 或 !=。", en="Use == or !=."),
    ),
    "units": (
        FaultKind.WRONG_OPERAND,
        Words(
            zh="“{left}”的单位是{left_unit}，“{right}”的单位是{right_unit}。",
            en="“{left}” is in {left_unit_en}, “{right}” in {right_unit_en}.",
        ),
        Words(zh="先换算成同一单位。", en="Convert one of them first."),
    ),
    "option": (
        FaultKind.NO_SUCH_OPTION,
        Words(zh="“{name}”没有选项“{option}”。", en="“{name}” has no option “{option}”."),
        Words(zh="选项有：{known}。", en="Its options are: {known}."),
    ),
    "always": (
        FaultKind.ALWAYS_TRUE,
        Words(zh="这个条件永远成立。", en="This condition always holds."),
        Words(
            zh="如果本意如此，去掉条件或写 True；否则检查数值和 or。",
            en="If so meant, drop it or write True; else check numbers and or.",
        ),
    ),
    "never": (
        FaultKind.NEVER_TRUE,
        Words(zh="这个条件永远不会成立。", en="This condition can never hold."),
        Words(
            zh="检查互相矛盾的部分：数值范围、选项、and。", en="Look for parts that contradict: ranges, options, and."
        ),
    ),
}


def fault(code: str, **values: str) -> Fault:
    """The fault of that code, its texts filled."""
    kind, message, hint = _TEXTS[code]
    short = {name: value[:_LONGEST_VALUE] for name, value in values.items()}
    return Fault(kind, message.filled(**short), hint.filled(**short))
