"""Words about key groups, facts and contacts. A rule carries its limit: `graduated-within:2`."""

from __future__ import annotations

from web.i18n import N_, gettext
from web.terms.badge import Badge

GROUPS = {
    "graduates": N_("高校毕业生等青年"),
    "unemployed": N_("失业登记人员"),
    "hardship": N_("就业困难人员"),
    "veterans": N_("退役军人"),
    "disabled": N_("残疾人"),
    "migrants": N_("农民工"),
    "domestic": N_("家政从业人员"),
    "long-unemployed": N_("长时间失业人员"),
    "zero-employment-family": N_("零就业家庭成员"),
}
IN_BY = {
    "graduated-within": N_("毕业未满 %(limit)s 年"),
    "unemployed-youth": N_("登记失业，年龄不超过 %(limit)s 岁"),
    "registered-unemployed": N_("办结失业登记"),
    "recognised-hardship": N_("认定为就业困难人员"),
    "left-military-service": N_("已退役"),
    "holds-certificate": N_("持有效的残疾人证"),
    "declared-migrant-work": N_("申报外出务工"),
    "declared-domestic-work": N_("申报从事家政"),
    "unemployed-for": N_("连续失业满 %(limit)s 天"),
    "recognised-family": N_("家庭认定为零就业家庭"),
}
OUT_BY = {
    "graduated-within": N_("毕业已满 %(limit)s 年"),
    "unemployed-youth": N_("不再登记失业，或已超过 %(limit)s 岁"),
    "registered-unemployed": N_("失业登记已终止"),
    "recognised-hardship": N_("认定已到期或撤销"),
    "left-military-service": N_("退役登记已撤销"),
    "holds-certificate": N_("残疾人证到期或登记已撤销"),
    "declared-migrant-work": N_("不再外出务工"),
    "declared-domestic-work": N_("不再从事家政"),
    "unemployed-for": N_("不再登记失业"),
    "recognised-family": N_("认定已到期或撤销"),
    "forgotten": N_("档案已遗忘"),
}
FACTS = {
    "graduation": N_("毕业"),
    "out-of-work": N_("失业时间"),
    "military-service": N_("退役"),
    "disability": N_("残疾人证"),
    "hardship": N_("就业困难认定"),
    "zero-employment-family": N_("零就业家庭认定"),
    "migrant-work": N_("外出务工"),
    "domestic-work": N_("从事家政"),
    "hukou": N_("户口性质"),
    "wish": N_("就业意愿"),
}
KINDS = {
    "university": N_("本科及以上院校"),
    "college": N_("高职高专院校"),
    "technician": N_("技工院校"),
    "vocational": N_("中等职业学校"),
    "other-school": N_("其他学校"),
    "conscript": N_("义务兵"),
    "sergeant": N_("军士"),
    "officer": N_("军官"),
    "urban": N_("非农业户口"),
    "rural": N_("农业户口"),
    "work": N_("找工作"),
    "flexible-work": N_("灵活就业"),
    "training": N_("参加培训"),
    "venture": N_("自己创业"),
    "internship": N_("参加见习"),
    "none": N_("暂不就业"),
}
SOURCES = {
    "person": N_("本人申报"),
    "document": N_("查验证件"),
    "survey": N_("入户摸排"),
    "registry": N_("数据比对"),
    "case": N_("办件认定"),
}
WITHDRAWN_FOR = {"mistyped": N_("录入有误"), "unproven": N_("未能查实"), "other-person": N_("不是本人的情况")}
CORRECTED_FOR = {"mistyped": N_("原先填错"), "changed": N_("情况有变")}
UNMASKED_FOR = {
    "call": N_("电话联系本人"),
    "identify": N_("当面核对证件"),
    "visit": N_("上门走访"),
    "materials": N_("填写、打印申请材料"),
    "complaint": N_("处理投诉、维权"),
    "other": N_("其他，请写明"),
}
WAYS = {"phone": N_("电话"), "visit": N_("上门"), "window": N_("到窗口"), "message": N_("短信、微信")}
RESULTS = {
    "needs-service": Badge("live", N_("有服务需求"), "half"),
    "no-need": Badge("", N_("暂无需求"), "dash"),
    "working": Badge("ok", N_("已就业"), "ok"),
    "unreachable": Badge("warn", N_("未联系上"), "clock"),
    "moved-away": Badge("", N_("已离开本地"), "next"),
    "declined": Badge("", N_("谢绝服务"), "close"),
}


def group_name(code: str) -> str:
    """就业困难人员 for "hardship"; the code itself for one nobody knows."""
    return gettext(GROUPS.get(code, code))


def entered_by(rule: str) -> str:
    """Why somebody is in a group, in words."""
    return _ruled(IN_BY, rule)


def left_by(rule: str) -> str:
    """Why somebody is no longer in a group."""
    return _ruled(OUT_BY, rule)


def _ruled(words: dict[str, str], rule: str) -> str:
    name, _, limit = rule.partition(":")
    return gettext(words[name], limit=limit) if name in words else rule


def fact_name(code: str) -> str:
    return gettext(FACTS.get(code, code))


def fact_kind(code: str) -> str:
    return gettext(KINDS.get(code, code))


def source_name(code: str) -> str:
    return gettext(SOURCES.get(code, code))


def way_name(code: str) -> str:
    return gettext(WAYS.get(code, code))


def result_badge(code: str) -> Badge:
    return RESULTS.get(code, Badge("", code)).worded()


def unmasked_for(code: str) -> str:
    return gettext(UNMASKED_FOR.get(code, code))


FILTERS = (unmasked_for, group_name, entered_by, left_by, fact_name, fact_kind, source_name, way_name, result_badge)
