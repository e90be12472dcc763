"""A small believable vocabulary, facts that fit it, and sentences about them, for the tests of the language."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from chalicelib.conditions import Boolean, Date, DateTime, Group, Many, Number, Text, Vocabulary
from chalicelib.core.i18n import Words

patient = settings(deadline=None)
"""Machines are noisy: no test here fails because it was slow."""

TODAY = date(2026, 11, 24)

KINDS = {
    "entertainment": Words(zh="娱乐场所", en="entertainment"),
    "cafe": Words(zh="咖啡馆", en="café"),
    "bar": Words(zh="酒吧", en="bar"),
}

CITY = Vocabulary.of(
    {
        "premises.area": Number("m²", minimum=0, label=Words(zh="营业面积", en="Floor area")),
        "premises.kind": Text(KINDS, label=Words(zh="场所类型", en="Kind of premises")),
        "premises.opened": Date(label=Words(zh="开业日期", en="Opening date")),
        "staff": Number("person", integer=True, minimum=0, label=Words(zh="从业人数", en="Number of staff")),
        "insured": Number("person", integer=True, minimum=0, label=Words(zh="参保人数", en="Insured staff")),
        "layoff": Number("ratio", label=Words(zh="裁员率", en="Layoff rate")),
        "income": Number("fen", integer=True, label=Words(zh="应纳税所得额", en="Taxable income")),
        "child": Group(label=Words(zh="孩子", en="Child")),
        "child.born": DateTime(label=Words(zh="出生时间", en="Date of birth")),
        "child.name": Text(label=Words(zh="孩子姓名", en="Name of the child")),
        "mother.name": Text(label=Words(zh="母亲姓名", en="Mother's name")),
        "mother.insured": Boolean(label=Words(zh="母亲是否参保", en="Mother is insured")),
        "permit": Group({"from": Date(), "until": Date()}, label=Words(zh="许可证", en="Permit")),
        "industry": Text(label=Words(zh="行业", en="Industry")),
        "region": Text(label=Words(zh="经营地区", en="Region")),
        "titles": Many(Text(), label=Words(zh="企业称号", en="Titles")),
        "honours": Many(Group({"from": Date(), "until": Date()}), label=Words(zh="荣誉", en="Honours")),
        "shareholders": Many(
            Group(
                {
                    "share": Number("%", integer=True, minimum=0, maximum=100, label=Words(zh="出资比例", en="Share")),
                    "local": Boolean(label=Words(zh="本地居民", en="Local resident")),
                }
            ),
            label=Words(zh="股东", en="Shareholders"),
        ),
        "$holds": Many(Text({"birth-certificate": Words(zh="出生医学证明", en="Birth certificate")})),
    }
)

# --- random sentences over a few facts, and random facts for them ---

SMALL = Vocabulary.of(
    {
        "n": Number(integer=True, minimum=0, maximum=9),
        "m": Number(integer=True, minimum=0, maximum=9),
        "x": Number(),
        "s": Text({"a": Words(zh="甲", en="a"), "b": Words(zh="乙", en="b"), "c": Words(zh="丙", en="c")}),
        "t": Text(),
        "flag": Boolean(),
        "born": Date(),
        "sold": Date(),
        "parts": Many(Group({"share": Number(integer=True, minimum=0, maximum=9), "ok": Boolean()})),
    }
)

_operators = st.sampled_from(["==", "!=", "<", "<=", ">", ">="])
_equality = st.sampled_from(["==", "!="])
_small = st.integers(0, 9).map(str)
_numbers = st.one_of(_small, st.sampled_from(["0.5", "2.25", "7.5"]))
_atoms_of_number = st.sampled_from(["n", "m", "x", "years_since(born)", "count(parts)", "sum(p.share for p in parts)"])


def _sum_of(terms: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    halves = st.builds("({} / {})".format, terms, st.sampled_from(["2", "4"]))
    return halves | st.builds("({} {} {})".format, terms, st.sampled_from(["+", "-", "*"]), terms)


_terms = st.recursive(_atoms_of_number | _numbers, _sum_of, max_leaves=3)
_quoted = st.sampled_from(['"a"', '"b"', '"c"'])
_inner = st.one_of(
    st.builds("p.share {} {}".format, _operators, _small),
    st.just("p.ok"),
    st.builds("p.share {} n".format, _operators),
)
_statements = st.one_of(
    st.builds("{} {} {}".format, _atoms_of_number, _operators, _numbers),
    st.builds("{} {} {}".format, _terms, _operators, _terms),
    st.builds("{} <= {} < {}".format, _small, _atoms_of_number, _small),
    st.builds("{} {} {}".format, st.sampled_from("st"), _equality, _quoted),
    st.builds("{} {} [{}, {}]".format, st.sampled_from("st"), st.sampled_from(["in", "not in"]), _quoted, _quoted),
    st.builds("n {} ({}, {}, 3)".format, st.sampled_from(["in", "not in"]), _small, _small),
    st.builds("born {} {}".format, _operators, st.sampled_from(["today", "sold"])),
    st.builds("s {} t".format, _equality),
    st.builds("{}({} for p in parts)".format, st.sampled_from(["any", "all"]), _inner),
    st.sampled_from(["flag", "True", "False"]),
)


def _composed(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds("({} {} {})".format, parts, st.sampled_from(["and", "or"]), parts) | parts.map("not ({})".format)


sentences = st.recursive(_statements, _composed, max_leaves=6)
"""Conditions over SMALL; all of them are Python as well."""

_days = st.integers(-3000, 400).map(lambda offset: (TODAY + timedelta(days=offset)).isoformat())

small_facts = st.fixed_dictionaries(
    {
        "n": st.integers(0, 9),
        "m": st.integers(0, 9),
        "x": st.integers(-40, 40).map(lambda quarters: quarters / 4),
        "s": st.sampled_from("abc"),
        "t": st.sampled_from(["a", "b", "其他"]),
        "flag": st.booleans(),
        "born": _days,
        "sold": _days,
        "parts": st.lists(st.fixed_dictionaries({"share": st.integers(0, 9), "ok": st.booleans()}), max_size=3),
    }
)
"""Complete facts that fit SMALL."""

json_values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12) | _days,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6) | st.just("share"), inner, max_size=3)
    ),
    max_leaves=6,
)
"""Anything that JSON (as Python reads it) can hold."""
