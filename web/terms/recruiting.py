"""Words about recruiting files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from web.i18n import N_, gettext
from web.terms.badge import Badge

ENTRIES = {
    "analysis": N_("未满足原因分析"),
    "call-back": N_("跟踪回访"),
    "survey": N_("实地调研"),
    "plan": N_("招聘方案"),
    "result": N_("招聘结果"),
    "application": N_("网络申请"),
    "written-test": N_("在线笔试"),
    "interview": N_("约定在线面试"),
    "interview-held": N_("在线面试"),
    "assessment": N_("在线测评"),
    "notice": N_("通知录用"),
}
REASONS = {
    "wage": N_("薪酬低于求职者要求"),
    "skill": N_("技能、资格不符"),
    "place": N_("地点、交通不便"),
    "hours": N_("班次、工时不合"),
    "supply": N_("这类求职者不足"),
    "slow": N_("单位反馈慢"),
    "other": N_("其他"),
}
CHANNELS = {
    "outlet": N_("网点发布"),
    "fair": N_("招聘洽谈会"),
    "online": N_("网络平台"),
    "village": N_("进村（社区）推介"),
    "school": N_("院校"),
}
STATUSES = {
    "open": Badge("live", N_("进行中"), "half"),
    "finished": Badge("ok", N_("已办结"), "ok"),
    "withdrawn": Badge("", N_("已撤回"), "dash"),
    "voided": Badge("", N_("已作废"), "close"),
}
FIELDS = {
    "reasons": N_("原因"),
    "measures": N_("改进措施"),
    "again": N_("重新推荐"),
    "again_by": N_("何日前重新推荐"),
    "working": N_("在岗人数"),
    "contract": N_("已签订劳动合同"),
    "insurance": N_("已缴纳社会保险"),
    "problems": N_("用工中的问题"),
    "place": N_("调研地点"),
    "findings": N_("调研情况"),
    "channels": N_("招聘途径"),
    "headcount": N_("计划招聘人数"),
    "until": N_("完成日期"),
    "plan": N_("方案内容"),
    "recruited": N_("实际招到人数"),
    "summary": N_("结果说明"),
    "materials": N_("申请材料"),
    "score": N_("成绩"),
    "passed": N_("通过"),
    "day": N_("面试日期"),
    "time": N_("面试时间"),
    "link": N_("面试网址"),
    "suits": N_("测评适合岗位"),
    "hired": N_("录用"),
    "starts_on": N_("到岗日期"),
}
RESUME_FINDINGS = {
    "phone": N_("没有留电话，单位联系不到本人。"),
    "wanted": N_("没有写求职意向。"),
    "work": N_("没有写工作经历；没有工作过的也请写明。"),
    "schooling": N_("没有写教育和培训。"),
    "skills": N_("没有写技能和证书。"),
    "identity": N_("写了身份证号，打印出来别人看得到，请删去。"),
    "other-occupation": N_("求职意向和求职登记的专业（工种）不一致。"),
    "year-ahead": N_("工作经历里的 %(year)s 年还没有到。"),
    "unsaved": N_("还是草稿，没有与本人核对保存。"),
    "registered-since": N_("保存以后又办过求职登记，请对照更新。"),
    "stale": N_("已经 %(days)s 天没有更新。"),
}
_CHOICES: Mapping[str, Mapping[str, str]] = {"reasons": REASONS, "channels": CHANNELS}
_ANSWERS = {"yes": N_("是"), "no": N_("否")}


def entry_name(code: str) -> str:
    return gettext(ENTRIES.get(code, code))


def recruitment_badge(status: str) -> Badge:
    return STATUSES.get(status, Badge("", status)).worded()


def told(fields: Mapping[str, str]) -> list[tuple[str, str]]:
    """(label, text) of what an entry says, in the order of the notice."""
    return [(gettext(label), _text(name, fields[name])) for name, label in FIELDS.items() if fields.get(name)]


def _text(name: str, value: str) -> str:
    if name in _CHOICES:
        return gettext("、").join(gettext(_CHOICES[name].get(code, code)) for code in value.split(","))
    return gettext(_ANSWERS[value]) if value in _ANSWERS else value


def resume_finding(found: Any) -> str:
    """What the pre-review of a résumé found, as a sentence."""
    return gettext(RESUME_FINDINGS[found.rule], **found.facts)


FILTERS = (entry_name, recruitment_badge, resume_finding)
