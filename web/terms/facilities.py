"""Words about convenience facilities."""

from __future__ import annotations

from web.i18n import N_, gettext
from web.terms.badge import Badge

KINDS = {
    "desk": N_("表格填写台"),
    "pens": N_("水笔"),
    "glasses": N_("老花镜"),
    "sewing-kit": N_("针线包"),
    "umbrella": N_("雨伞"),
    "printing": N_("打印服务"),
    "copying": N_("复印服务"),
    "photographs": N_("证照拍摄"),
    "other": N_("其他"),
}
CHARGES = {"free": N_("免费"), "low-cost": N_("微利")}
STATUSES = {
    "bought": Badge("warn", N_("待设置"), "clock"),
    "ok": Badge("ok", N_("完好"), "ok"),
    "broken": Badge("bad", N_("损坏"), "bad"),
    "used-up": Badge("warn", N_("用完"), "flag"),
    "retired": Badge("", N_("停用"), "dash"),
}
MENDED = {"repaired": N_("维修"), "replaced": N_("更换")}


def facility_kind(kind: str) -> str:
    return gettext(KINDS.get(kind, kind))


def charge_name(charge: str) -> str:
    return gettext(CHARGES.get(charge, charge))


def facility_badge(status: str) -> Badge:
    return STATUSES.get(status, Badge("", status)).worded()


def mended_name(how: str) -> str:
    return gettext(MENDED.get(how, how))


FILTERS = (facility_kind, charge_name, facility_badge, mended_name)
