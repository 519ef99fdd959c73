"""Words about information made public."""

from __future__ import annotations

from web.i18n import N_, gettext
from web.terms.badge import Badge

STATUSES = {
    "draft": Badge("warn", N_("待审核"), "clock"),
    "returned": Badge("bad", N_("退回修改"), "back"),
    "reviewed": Badge("warn", N_("待发布"), "clock"),
    "public": Badge("ok", N_("已发布"), "ok"),
    "expired": Badge("", N_("已过期"), "dash"),
    "withdrawn": Badge("", N_("已撤下"), "close"),
}
CHANNELS = {
    "wechat": N_("微信公众号"),
    "weibo": N_("微博"),
    "app": N_("手机 APP"),
    "touch-screen": N_("触摸屏查询机"),
    "display": N_("电子显示屏"),
    "exhibit": N_("专项展示区"),
    "notice-board": N_("公告栏"),
    "website": N_("网站"),
}
KINDS = {
    "recruitment": N_("招聘"),
    "job-seeking": N_("求职"),
    "training": N_("培训"),
    "venture": N_("创业"),
    "graduates": N_("高校毕业生"),
    "other": N_("其他"),
}


def publication_badge(status: str) -> Badge:
    return STATUSES.get(status, Badge("", status)).worded()


def channel_name(code: str) -> str:
    return gettext(CHANNELS.get(code, code))


def publication_kind(code: str) -> str:
    return gettext(KINDS.get(code, code))


FILTERS = (publication_badge, channel_name, publication_kind)
