"""Words about samples (抽查) and signals (疑点线索)."""

from __future__ import annotations

from collections.abc import Mapping

from web.i18n import N_, gettext
from web.terms.badge import Badge

SAMPLING_STATUSES = {
    "committed": Badge("live", N_("种子已封存"), "shield"),
    "revealed": Badge("ok", N_("种子已公布"), "ok"),
}
SAMPLE_STATUSES = {
    "open": Badge("warn", N_("核查中"), "clock"),
    "concluded": Badge("ok", N_("核查完毕"), "ok"),
}
CASE_STATUSES = {
    "left": Badge("warn", N_("未核查"), "clock"),
    "passed": Badge("ok", N_("属实"), "ok"),
    "failed": Badge("bad", N_("不属实"), "close"),
}
FINDINGS = {
    "not-served": N_("服务对象表示没有办过"),
    "unreachable": N_("按登记的信息找不到服务对象"),
    "no-record": N_("没有办理材料"),
    "wrong-item": N_("办的不是这个事项"),
    "untrue": N_("结果与登记不符"),
    "other": N_("其他"),
}
REMINDERS = {
    "seed": N_("考核期将满，还没有封存抽查种子"),
    "reveal": N_("考核期已过，种子还没有公布"),
    "draw": N_("种子已公布，还有机构没有抽取"),
    "check": N_("还有抽中的办件没有核查"),
}
RULES = {
    "back-dating": N_("倒签"),
    "burst": N_("季末突击"),
    "throughput": N_("单人单日办件过多"),
    "phone": N_("多人共用同一电话"),
    "device": N_("多人共用同一设备"),
    "ring": N_("机构与用人单位关联"),
}
RULES_IN_WORDS = {
    "back-dating": N_(
        "业务发生 %(days)s 天以后才录入的办件，占全部办件的 %(percent)s%% 以上（全部不少于 %(least)s 件）。"
    ),
    "burst": N_(
        "考核期最后 %(last_days)s 天平均每天的办件，是其余各天平均的 %(times)s 倍以上（最后几天不少于 %(least)s 件）。"
    ),
    "throughput": N_("同一名工作人员一天办结多于 %(cases_a_day)s 件。"),
    "phone": N_("考核期内新服务的人里，%(people)s 人以上留的是同一个电话。只比较电话的加密哈希，看不到号码。"),
    "device": N_(
        "考核期内用同一台设备评价、投诉或者扫码签到的有 %(people)s 人以上。"
        "只比较设备随机号的加密摘要，换一家机构、换一个季度就不同。"
    ),
    "ring": N_(
        "一家用人单位在考核期内录用本机构推荐的人不少于 %(hires)s 名，占它全部录用的 %(own_percent)s%% 以上，"
        "占本机构录用的 %(share_percent)s%% 以上，满 30 日回访过的不少于 %(followed)s 人，"
        "其中已离开的占 %(short_percent)s%% 以上。"
    ),
}
ARITHMETIC = {
    "back-dating": N_(
        "%(cases)s 件里有 %(late)s 件在发生 %(days)s 天以后才录入："
        "%(late)s ÷ %(cases)s ＝ %(late_share)s%%，界限 %(percent)s%%。"
    ),
    "burst": N_(
        "最后 %(last_days)s 天 %(last)s 件，每天 %(last_a_day)s 件；"
        "其余 %(rest_days)s 天 %(rest)s 件，每天 %(rest_a_day)s 件："
        "%(ratio)s 倍，界限 %(times)s 倍。"
    ),
    "throughput": N_("一人一天办结 %(cases)s 件，界限 %(cases_a_day)s 件。"),
    "phone": N_("%(people)s 人留同一个电话，界限 %(people_limit)s 人。"),
    "device": N_(
        "同一台设备上有 %(people)s 人评价 %(ratings)s 次、投诉 %(complaints)s 次、扫码签到 %(check_ins)s 次，"
        "界限 %(people_limit)s 人。"
    ),
    "ring": N_(
        "这家单位录用 %(whole)s 人，其中本机构推荐 %(hires)s 人（%(own_share)s%%）；本机构共录用 %(placements)s 人，"
        "这家占 %(hires_share)s%%；满 30 日回访 %(followed)s 人，已离开 %(short)s 人（%(short_share)s%%）。"
    ),
}
SIGNAL_STATUSES = {
    "raised": Badge("warn", N_("待核实"), "clock"),
    "dismissed": Badge("", N_("已排除"), "dash"),
    "check": Badge("live", N_("转现场核查"), "search"),
}
RULE_SET_STATUSES = {
    "proposed": Badge("warn", N_("待另一人批准"), "clock"),
    "returned": Badge("", N_("已退回"), "back"),
    "adopted": Badge("ok", N_("已批准"), "ok"),
}
LOOKS = {
    "explained": N_("有合理解释"),
    "mistaken": N_("录入差错，不影响真实性"),
    "doubtful": N_("仍有疑点，转现场核查"),
}


def finding_name(code: str) -> str:
    return gettext(FINDINGS.get(code, code))


def look_name(code: str) -> str:
    return gettext(LOOKS.get(code, code))


def rule_name(rule: str) -> str:
    return gettext(RULES.get(rule, rule))


def rule_words(rule: str, thresholds: Mapping[str, int]) -> str:
    """The rule in words, with its thresholds."""
    return gettext(RULES_IN_WORDS[rule], **thresholds)


def reminder_name(of: str) -> str:
    return gettext(REMINDERS.get(of, of))


def sampling_badge(status: str) -> Badge:
    return SAMPLING_STATUSES.get(status, Badge("", status)).worded()


def sample_badge(status: str) -> Badge:
    return SAMPLE_STATUSES.get(status, Badge("", status)).worded()


def checked_badge(status: str) -> Badge:
    return CASE_STATUSES.get(status, Badge("", status)).worded()


def signal_badge(status: str) -> Badge:
    return SIGNAL_STATUSES.get(status, Badge("", status)).worded()


def rule_set_badge(status: str) -> Badge:
    return RULE_SET_STATUSES.get(status, Badge("", status)).worded()


FILTERS = (
    *(finding_name, look_name, rule_name, reminder_name),
    *(sampling_badge, sample_badge, checked_badge, signal_badge, rule_set_badge),
)
