"""Words about projects, founders, loans and clinics."""

from __future__ import annotations

from collections.abc import Mapping

from web.i18n import N_, gettext
from web.terms.badge import Badge

VENTURE_STATUSES = {
    "received": Badge("warn", N_("待评审"), "clock"),
    "passed": Badge("live", N_("评审通过"), "half"),
    "rejected": Badge("bad", N_("未通过评审"), "close"),
    "listed": Badge("live", N_("已入库"), "half"),
    "published": Badge("ok", N_("已入库并发布"), "ok"),
}
LOAN_STATUSES = {
    "received": Badge("warn", N_("待核查"), "clock"),
    "checked": Badge("warn", N_("待签署意见"), "clock"),
    "agreed": Badge("live", N_("同意推荐"), "half"),
    "disagreed": Badge("bad", N_("不同意推荐"), "close"),
    "lent": Badge("ok", N_("已放款"), "ok"),
    "declined": Badge("", N_("银行未放款"), "dash"),
}
_TAKEN_DOWN = Badge("", N_("已撤下"), "dash")
_WITHDRAWN = Badge("", N_("已撤回"), "dash")
CRITERIA = {
    "promising": N_("创新性强、市场潜力大"),
    "low-risk": N_("投资少、规模小、风险低、见效快"),
    "replicable": N_("具有成熟加盟、代理、连锁模式"),
    "no-ip-dispute": N_("无知识产权纠纷"),
}
CATEGORIES = {
    "service": N_("居民服务"),
    "retail": N_("零售"),
    "food": N_("餐饮"),
    "farming": N_("种养殖"),
    "craft": N_("手工制作"),
    "internet": N_("网络创业"),
    "technology": N_("科技"),
    "other": N_("其他类别"),
}
PROBLEM_KINDS = {"project": N_("项目实施"), "funding": N_("资金筹措"), "business": N_("企业经营")}


def _name(table: Mapping[str, str], code: str | None) -> str:
    return gettext(table.get(code or "", code or ""))


def venture_badge(status: str) -> Badge:
    return ({"withdrawn": _TAKEN_DOWN} | VENTURE_STATUSES).get(status, Badge("", status)).worded()


def loan_badge(status: str) -> Badge:
    return ({"withdrawn": _WITHDRAWN} | LOAN_STATUSES).get(status, Badge("", status)).worded()


def criterion_name(code: str) -> str:
    return _name(CRITERIA, code)


def venture_category(code: str) -> str:
    return _name(CATEGORIES, code)


def problem_kind(code: str) -> str:
    return _name(PROBLEM_KINDS, code)


FILTERS = (venture_badge, loan_badge, criterion_name, venture_category, problem_kind)
