"""Owns the turns of phrase of the calculator in both languages; never which one is said when."""

from __future__ import annotations

from chalicelib.core.i18n import Words

STEPS: dict[str, Words] = {
    "fixed": Words(zh="定额 {amount}", en="A fixed {amount}"),
    "each": Words(zh="{of} {count} × {each} = {amount}", en="{of}: {count} × {each} = {amount}"),
    "per": Words(
        zh="{of} {count}，每满{per} {each}，合计 {amount}",
        en="{of}: {count}, {each} for each full {per}, together {amount}",
    ),
    "rate": Words(zh="{of} {base} × {rate} = {amount}", en="{of}: {base} × {rate} = {amount}"),
    "bracket": Words(zh="其中 {base} × {rate} = {amount}", en="Of this {base} × {rate} = {amount}"),
    "formula": Words(zh="{of} = {amount}", en="{of} = {amount}"),
    "tier": Words(zh="适用第{number}档：{when}", en="Tier {number} applies: {when}"),
    "last_tier": Words(zh="适用第{number}档：其他情形", en="Tier {number} applies: all others"),
    "no_tier": Words(zh="不属于任何一档，为0元", en="No tier applies: nothing is paid"),
    "sum": Words(zh="合计 {amount}", en="Together {amount}"),
    "highest": Words(zh="取高 {amount}", en="The highest: {amount}"),
    "lowest": Words(zh="取低 {amount}", en="The lowest: {amount}"),
    "multiplied": Words(zh="因{when}，乘以{by} = {amount}", en="Because {when}, times {by} = {amount}"),
    "floor": Words(zh="不少于 {amount}", en="At least {amount}"),
    "cap": Words(zh="封顶 {amount}", en="Capped at {amount}"),
    "topped_up": Words(zh="已获 {paid}，补足差额 {amount}", en="{paid} was paid before; the rest is {amount}"),
    "lifetime": Words(
        zh="累计不超过 {limit}，已获 {paid}，还可得 {amount}",
        en="At most {limit} in all, {paid} of it was paid: {amount} is left",
    ),
    "round_down": Words(zh="以{unit}舍尾 = {amount}", en="Rounded down to full {unit} = {amount}"),
    "nothing_below": Words(zh="不足 {limit}，不予支付", en="Less than {limit}: nothing is paid"),
    "up_to": Words(zh="以上为最高额，实际以审核为准", en="This is the most; the decision says how much it is"),
    "missing": Words(zh="还缺：{names}", en="Not known yet: {names}"),
}
"""What the steps of an amount say, by the key of the policy file that they follow."""

CHANGES: dict[str, Words] = {
    "more": Words(
        zh="{name}从{before}增加到{after}（多{difference}）",
        en="{name} from {before} up to {after} ({difference} more)",
    ),
    "less": Words(
        zh="{name}从{before}减少到{after}（少{difference}）",
        en="{name} from {before} down to {after} ({difference} less)",
    ),
    "day": Words(zh="{name}从{before}改到{after}", en="{name} from {before} to {after}"),
    "into": Words(zh="{name}改为“{after}”", en="{name} becomes “{after}”"),
    "add": Words(zh="{name}增加“{after}”", en="{name} gains “{after}”"),
}
"""What a company would have to do."""

REASONS: dict[str, Words] = {
    "higher_of": Words(zh="与“{other}”就高不重复", en="Only the higher of this and “{other}” is paid"),
    "either_or": Words(zh="与“{other}”二选一", en="One of this and “{other}” may be chosen"),
    "yields_to": Words(zh="可享受“{other}”的，不再享受本项", en="Not for those who are entitled to “{other}”"),
}
"""Why a policy that a company qualifies for is not in its best combination."""

AMOUNTS: dict[str, Words] = {
    "fixed": Words(zh="{amount}", en="{amount}"),
    "each": Words(zh="每一{of}{each}", en="{each} for each of: {of}"),
    "per": Words(zh="{of}每满{per}给{each}", en="{each} for each full {per} of: {of}"),
    "rate": Words(zh="{of}的{rate}", en="{rate} of: {of}"),
    "formula": Words(zh="按“{of}”计算", en="Worked out as {of}"),
    "brackets": Words(zh="分段计算：", en="In parts:"),
    "bracket": Words(zh="{of}中到{end}为止的部分：{rate}", en="Of {of}, what lies below {end}: {rate}"),
    "last_bracket": Words(zh="{of}中其余部分：{rate}", en="Of {of}, all the rest: {rate}"),
    "tier": Words(zh="{when}：", en="{when}:"),
    "else": Words(zh="其他情形：", en="All others:"),
    "sum": Words(zh="以下各项之和：", en="The sum of:"),
    "highest": Words(zh="以下各项取高：", en="The highest of:"),
    "lowest": Words(zh="以下各项取低：", en="The lowest of:"),
    "multiplied": Words(zh="{when}的，为其{by}", en="Times {by} if {when}"),
    "multiplied_cap": Words(zh="{when}的，为其{by}，不超过{cap}", en="Times {by} if {when}, at most {cap}"),
    "floor": Words(zh="不少于{of}", en="At least {of}"),
    "cap": Words(zh="不超过{of}", en="At most {of}"),
    "topped_up": Words(zh="已按“{others}”获得的，补足差额", en="Less what was paid under “{others}”"),
    "lifetime": Words(zh="累计不超过{amount}", en="At most {amount} in all"),
    "round_down_to": Words(zh="以{amount}舍尾", en="Rounded down to full {amount}"),
    "nothing_below": Words(zh="不足{amount}不予支付", en="Less than {amount} is not paid"),
    "up_to": Words(zh="以上为最高额，实际以审核为准", en="This is the most; the decision says how much it is"),
    "at_most": Words(zh="最高{amount}", en="Up to {amount}"),
}
"""How an amount is said by itself, without anybody's facts, by the key of the policy file."""

HEADINGS: dict[str, Words] = {
    "body": Words(zh="发布机关", en="Issued by"),
    "basis": Words(zh="依据", en="Basis"),
    "valid": Words(zh="有效期", en="Valid"),
    "audience": Words(zh="对象", en="For"),
    "themes": Words(zh="主题", en="About"),
    "when": Words(zh="条件（全部满足）", en="Conditions (all of them)"),
    "amount": Words(zh="标准", en="What it gives"),
    "stacks_with": Words(zh="可与以下政策叠加", en="Goes together with"),
    "higher_of": Words(zh="与以下政策就高不重复", en="Only the higher of this and"),
    "either_or": Words(zh="与以下政策二选一", en="A choice of this or"),
    "yields_to": Words(zh="享受以下政策的不再享受", en="Not for those who are entitled to"),
    "budget": Words(zh="预算", en="Budget"),
    "window": Words(zh="申报期", en="Window for applications"),
    "materials": Words(zh="材料", en="Materials"),
    "notice": Words(zh="公示", en="Public notice"),
    "without_application": Words(zh="免申即享", en="Without application"),
    "runs_on": Words(zh="申请办理", en="Applied for as"),
    "sources": Words(zh="来源", en="Sources"),
    "note": Words(zh="说明", en="Note"),
}
"""What the parts of a policy's page are called, in their order, by the key of the policy file."""

TERMS: dict[str, Words] = {
    "enterprise": Words(zh="企业", en="Enterprises"),
    "person": Words(zh="个人", en="People"),
    "employment": Words(zh="就业", en="Employment"),
    "startup": Words(zh="创业", en="Starting up"),
    "science": Words(zh="科技创新", en="Science and technology"),
    "growth": Words(zh="成长壮大", en="Growth"),
    "industry": Words(zh="产业发展", en="Industry"),
    "green": Words(zh="绿色低碳", en="Green"),
    "trade": Words(zh="外贸", en="Foreign trade"),
    "intellectual-property": Words(zh="知识产权", en="Intellectual property"),
    "finance": Words(zh="金融", en="Finance"),
    "premises": Words(zh="场地租金", en="Premises"),
    "tax": Words(zh="税费", en="Taxes"),
    "year": Words(zh="每年{amount}", en="{amount} a year"),
    "batch": Words(zh="每批{amount}", en="{amount} a batch"),
    "policy": Words(zh="共{amount}", en="{amount} in all"),
    "until": Words(zh="{start}至{until}", en="{start} to {until}"),
    "from": Words(zh="{start}起", en="From {start}"),
    "workdays": Words(zh="{days}个工作日", en="{days} working days"),
    "named-only": Words(zh="异议须实名", en="objections under one's name only"),
    "anyone": Words(zh="任何人可提出异议", en="anybody may object"),
    "confirm": Words(zh="企业一键确认后支付", en="paid after one tap"),
    "automatic": Words(zh="自动支付", en="paid automatically"),
    "corporate-account": Words(zh="对公账户", en="corporate account"),
    "social-insurance-account": Words(zh="社保缴费账户", en="social insurance account"),
    "personal-account": Words(zh="本人账户", en="personal account"),
    "national": Words(zh="国家级", en="National"),
    "provincial": Words(zh="省级", en="Provincial"),
    "municipal": Words(zh="市级", en="Municipal"),
    "district": Words(zh="区级", en="District"),
    "government": Words(zh="政府网页", en="government page"),
    "news": Words(zh="新闻", en="news"),
    "summary": Words(zh="他人整理，使用前核对", en="somebody's summary, to be checked"),
    "assumed": Words(zh="假定", en="assumed"),
}
"""How people read the words that a policy file chooses from."""

FORMS: dict[str, Words] = {
    "money": Words(zh="{name}要写成整数，单位是分", en="{name}: a whole number of fen"),
    "number": Words(zh="{name}要写成数字，并在可能的范围内", en="{name}: a number within what is possible"),
    "ratio": Words(zh="{name}要写成小数，例如5.5%写成0.055", en="{name}: a decimal, 0.055 for 5.5 %"),
    "flag": Words(zh="{name}要写成true或false", en="{name}: true or false"),
    "date": Words(zh="{name}要写成日期，例如2026-04-01", en="{name}: a day, such as 2026-04-01"),
    "choice": Words(zh="{name}要从所列的选项里选一个", en="{name}: one of the options listed"),
    "set": Words(zh="{name}要写成列表，只用所列的选项", en="{name}: a list of nothing but the options listed"),
    "code": Words(zh="{name}要写成标准代码（GB/T 4754、GB/T 2260）", en="{name}: a code of GB/T 4754 or GB/T 2260"),
    "records": Words(zh="{name}要写成列表，每项只含所列的字段", en="{name}: a list of entries with the fields listed"),
}
"""How a fact is to be given, by its type, for who gave it in another way."""
