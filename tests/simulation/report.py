"""Owns how a campaign is told: its figures as tables, in its own sections of `docs/reliability.md`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tests.simulation.campaign import Figures
from tests.simulation.door import OUT_OF_TIME
from tests.simulation.failures import kept
from tests.simulation.faults import Kind
from tests.tools import pages

PAGE, TITLE, BROKEN = "reliability.md", "模拟 Simulation", "故意弄坏的构建 Broken builds"
_FUNCTIONS = ("api", "relay", "advance", "arrive", "notify", "reconcile", "publish")
_MEANING: Mapping[Kind, str] = {
    Kind.PAUSE: "进程停住，他人先行 a process stands still, others go first",
    Kind.CRASH_BEFORE: "调用前崩溃 a crash before a call",
    Kind.CRASH_AFTER: "调用后崩溃 a crash after a call",
    Kind.THROTTLED: "限流 throttled",
    Kind.CONFLICT: "事务冲突 a transaction conflict",
    Kind.NOT_REACHED: "连接不上 no connection",
    Kind.ANSWER_LOST: "已办成，回音丢失 done, the answer lost",
    Kind.FAILED: "服务端错误，未办 a 5xx, not done",
    Kind.FAILED_AFTER: "服务端错误，已办 a 5xx, done",
    Kind.STALE: "读到旧值 a read that is out of date",
    Kind.PARTLY: "总线只收一部分 the bus takes some events",
    Kind.DOUBLED: "总线重复投递 the bus delivers twice",
    Kind.SLOW: "很慢 nine seconds for a call",
}
_VERBS = {
    "begin": "开始 begun",
    "fill": "填写 filled in",
    "submit": "提交 submitted",
    "withdraw": "撤回 withdrawn",
    "discard": "丢弃草稿 discarded",
    "decide": "部门审批 decided",
    "again": "同一请求再来一次 the same request again",
    "relay": "流记录送出 records handed over",
    "deliver": "消息送达 messages handed over",
    "go-on": "停住的进程继续 a paused process goes on",
    "wait": "时钟跳过（至九天） the clock jumps (up to nine days)",
    "round": "巡检 rounds of the reconciler",
    "publish": "重新发布 a bundle published again",
    "lose": "流程丢失 an execution lost",
    "bury": "消息成死信 a message became a dead letter",
    "redrive": "死信重投 dead letters redriven",
    "weather": "伙伴变化 a partner down, slow, gone or up",
}


def page(figures: Figures) -> str:
    """The section, as Markdown."""
    return "\n".join([*_words(figures), "", *_tables(figures)])


def write(figures: Figures) -> None:
    """Put the section into the page, in the place of the one before, or at its end."""
    pages.put(PAGE, TITLE, page(figures))


def write_broken(rows: Iterable[str]) -> None:
    """Put the table of the broken builds into the page: one row each, in Markdown."""
    words = [
        "模拟必须抓住每一个。The simulation must catch each: `python -m tests.simulation.broken.catching`.",
        "",
        "| 构建 build | 第几段历史 histories | 最小历史的步数 smallest, moves | 抓住它的 caught by |",
        "| --- | ---: | ---: | --- |",
        *rows,
    ]
    pages.put(PAGE, BROKEN, "\n".join(words))


def _words(figures: Figures) -> list[str]:
    last = figures.first + figures.histories - 1
    return [
        "整座城在一个进程、一个线程里，一切出自种子：真实的处理函数，模拟的 AWS（与 moto 对照），步步检查不变量。",
        "A whole city in one process and one thread, everything from a seed: the real handlers on a simulated AWS",
        "(held against moto), invariants looked at after every step. A failure prints its seed and smallest history.",
        "",
        f"    make simulate SEED={figures.first} HISTORIES={figures.histories}",
        "",
        f"Seeds {figures.first}–{last}: {figures.wall:,.0f} s by the wall, {figures.cpu:,.0f} s of a processor with",
        f"other work ({figures.cpu / max(figures.histories, 1):.2f} s a history).",
    ]


def _tables(figures: Figures) -> list[str]:
    calls = sum(figures.ran[name] for name in _FUNCTIONS)
    whole = {
        "历史 histories": figures.histories,
        "步 steps": figures.steps,
        "进程 processes (calls of a handler)": calls,
        "请求 requests of phones and desks": figures.ran["api"],
        "无回音的请求 requests without an answer": figures.ran["answered 0"],
        "办件 cases": sum(figures.ends.values()),
        "缺陷注入 faults met": sum(figures.met.values()),
        "不变量检查 invariants looked at": sum(figures.checked.values()),
        "失败的种子 seeds failed": len(figures.failures),
    }
    met = {_MEANING[kind]: figures.met[kind.value] for kind in Kind}
    met["超时被中止 out of time: ended by Lambda"] = figures.met[OUT_OF_TIME]
    did = {words: figures.did[verb] for verb, words in _VERBS.items()}
    ends = {f"`{end}`": number for end, number in sorted(figures.ends.items())}
    checked = {f"`{name}`": number for name, number in sorted(figures.checked.items())}
    return [
        *_table("", "", whole),
        *_table("处理函数 handler", "次 runs", {f"`{name}`": figures.ran[name] for name in _FUNCTIONS}),
        *_table("发生 what happened", "次 times", did),
        *_table("缺陷 fault", "次 met", met),
        *_table("不变量 invariant", "次 looked at", checked),
        *_table("办件的结局 how cases ended", "件 cases", ends),
        *_once_failed(),
    ]


def _table(name: str, figure: str, rows: Mapping[str, int]) -> list[str]:
    return [f"| {name} | {figure} |", "| --- | ---: |", *(f"| {row} | {n:,} |" for row, n in rows.items()), ""]


def _once_failed() -> Iterable[str]:
    """The seeds of the file, with what was wrong."""
    yield "曾经失败的种子（`seeds.yaml`，每次测试都重放）。Seeds that once failed, replayed by every test run:"
    yield ""
    yield "| 种子 seed | 不变量 invariant | 当时 what was wrong | 现在 mended |"
    yield "| ---: | --- | --- | --- |"
    for one in kept():
        yield f"| {one.seed} | `{one.invariant}` | {one.wrong} | {one.mended} |"
    yield ""
