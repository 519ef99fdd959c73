"""Words about assessment schemes: sources, curves, evidence, deadlines, hints, and where a draft stands."""

from __future__ import annotations

from web.i18n import N_, gettext
from web.terms.badge import Badge

DRAFT_STATUSES = {
    "draft": Badge("", N_("起草中"), "edit"),
    "submitted": Badge("warn", N_("待批准"), "clock"),
    "adopted": Badge("ok", N_("已批准"), "ok"),
    "dropped": Badge("", N_("已作废"), "close"),
}
FORCE = {
    "now": Badge("live", N_("现行"), "ok"),
    "later": Badge("warn", N_("未生效"), "clock"),
    "past": Badge("", N_("已被取代"), "dash"),
}
SOURCES = {
    "system": N_("系统取数"),
    "on-site": N_("现场考核"),
    "evidence": N_("佐证材料"),
}
EVIDENCE = {
    "required": N_("必须提供"),
    "optional": N_("可以提供"),
    "none": N_("不用提供"),
}
CURVES = {
    "linear": N_("按比例，到上限为止"),
    "ratio": N_("按占比，到上限为止"),
    "capped": N_("到起点才开始得分，到满点得满"),
    "thresholds": N_("分档"),
    "relative": N_("与同行比，分档"),
    "checklist": N_("逐条答是否"),
    "best_of": N_("按最好的一项"),
    "composite": N_("几部分合成"),
}
DEADLINES = {
    "answer_to_quarter": N_("季度结果的答复"),
    "answer_to_year": N_("年度结果的答复"),
    "self_assessment": N_("自评"),
    "superior": N_("上级考评"),
    "third_party": N_("第三方评估"),
    "remedy_plan": N_("整改方案"),
    "appeal": N_("申诉"),
    "decision_on_appeal": N_("申诉的决定"),
    "handover": N_("移交"),
}
WHO = {"self": N_("自评"), "superior": N_("上级考评"), "third_party": N_("第三方评估")}
HINTS = {
    "villages_covered": N_("已覆盖村（社区）占比"),
    "outlets_equipped": N_("设施齐全的网点占比"),
    "staffing": N_("网点人员配备"),
    "credentialed_staff": N_("持证人员占比"),
    "trained_staff": N_("本年受训人员占比"),
    "activity_kinds": N_("“四进”活动种类占比"),
}
STATISTICS = {"mean": N_("同行平均"), "median": N_("同行中位数")}
AREAS = {"province": N_("全省各机构"), "county": N_("同县各机构")}
ANSWERS = {"province": N_("省级"), "city": N_("市级"), "county": N_("县级"), "none": N_("没有")}
# What is looked at of points that people score, by the default's own words in the document.
LOOKED_AT = {
    "unified online system exists": N_("建有统一的线上服务系统"),
    "connected with the provincial platform": N_("与省级就业信息系统互通"),
    "task intake, service registration, voucher redemption work": N_("任务受理、服务登记、就业券核销都能办"),
    "villages covered ÷ villages of the contract": N_("已覆盖村（社区）÷ 合同村（社区）"),
    "outlets that have every required facility ÷ outlets": N_("设施齐全的网点 ÷ 网点"),
    "items and guides published, kept up to date, proactive service": N_("事项和指南已公布并更新，主动服务"),
    "outlets with ≥ 1 staff ÷ outlets (half); min(1, staff × 3000 ÷ persons served) (half)": N_(
        "有工作人员的网点 ÷ 网点（一半）；工作人员 × 3000 ÷ 服务对象，至多 1（一半）"
    ),
    "division of tasks, online agents, expert teams, online and face-to-face ability": N_(
        "任务分工、线上客服、专家团队、线上和面对面服务能力"
    ),
    "finished cases of the listed items": N_("所列事项的办结数"),
    "vouchers redeemed: number (half) and amount (half)": N_("就业券核销：张数（一半）和金额（一半）"),
    "assigned tasks finished in time ÷ assigned tasks due in the period": N_("按时完成的分派任务 ÷ 本期到期的分派任务"),
    "job fairs and outreach events held": N_("举办招聘会和基层行的场次"),
    "finished cases of the professional items": N_("专业服务事项的办结数"),
    "referrals made: jobs to persons and persons to employers": N_("推荐岗位和用人推荐的次数"),
    "persons surveyed with complete records": N_("摸排且资料完整的人数"),
    "staff with a listed credential ÷ staff": N_("持所列证书的人员 ÷ 全部人员"),
    "staff trained this year ÷ staff": N_("本年受训的人员 ÷ 全部人员"),
    "competition ranking: province 1.0, city 0.7, county 0.4, none 0": N_("竞赛名次：省级、市级、县级、没有"),
    "knowledge check of staff: mean mark ÷ 100": N_("工作人员业务测验平均分 ÷ 100"),
    "activities in communities, job fairs, windows, companies: kinds covered ÷ 4": N_(
        "进社区、进招聘、进窗口、进企业：做了几类 ÷ 4"
    ),
    "persons hired after a referral and still there at the 30-day follow-up": N_("推荐后录用、30 天回访仍在岗的人数"),
    "persons trained after a referral or in own courses": N_("推荐或自办培训的人数"),
    "persons in start-up training": N_("创业培训的人数"),
    "ventures founded": N_("落地的创业项目"),
    "graduates employed or self-employed after support": N_("帮扶后就业创业的毕业生"),
    "min(1, ratings ÷ target) (two fifths) and mean rating ÷ 5 (three fifths)": N_(
        "评价数 ÷ 目标，至多 1（五分之二）；平均星级 ÷ 5（五分之三）"
    ),
    "employment goals of the area reached (named in the notice's prose, missing from its table)": N_(
        "辖区就业目标的完成（通知正文有，附表遗漏）"
    ),
}


def draft_badge(status: str) -> Badge:
    return DRAFT_STATUSES.get(status, Badge("", status)).worded()


def force_badge(force: str) -> Badge:
    """Of a version on a day: now, later or past."""
    return FORCE[force].worded()


def point_source(source: str) -> str:
    return gettext(SOURCES.get(source, source))


def evidence_name(evidence: str) -> str:
    return gettext(EVIDENCE.get(evidence, evidence))


def curve_name(kind: str) -> str:
    return gettext(CURVES.get(kind, kind))


def deadline_name(name: str) -> str:
    return gettext(DEADLINES.get(name, name))


def assessor_name(who: str) -> str:
    """自评, 上级考评 or 第三方评估."""
    return gettext(WHO.get(who, who))


def hint_name(name: str) -> str:
    return gettext(HINTS.get(name, name))


def looked_at(text: str) -> str:
    """What is looked at: the default's own words translated, anybody else's as they are."""
    return gettext(LOOKED_AT.get(text, text)) if text else ""


def question_text(text: str) -> str:
    """A question of a checklist: the notice's own words translated, anybody else's as they are."""
    return gettext(text)


def answer_name(name: str) -> str:
    return gettext(ANSWERS.get(name, name))


FILTERS = (
    *(draft_badge, force_badge, point_source, evidence_name, curve_name, deadline_name),
    *(assessor_name, hint_name, looked_at, answer_name, question_text),
)
