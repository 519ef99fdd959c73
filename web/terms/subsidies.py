"""Words about subsidies (annex 2, 2.1.7, 2.1.8, 7.3.1 and whoever else claims money)."""

from __future__ import annotations

from web.i18n import N_, gettext
from web.terms.badge import Badge

SUBSIDIES = {
    "post": N_("公益性岗位岗位补贴"),
    "post-insurance": N_("公益性岗位社保补贴"),
    "flexible-insurance": N_("灵活就业社保补贴"),
    "internship": N_("见习补贴"),
    "training": N_("培训补贴"),
    "certificate": N_("职业技能鉴定补贴"),
    "startup": N_("创业补贴"),
}
STATUSES = {
    "drafted": Badge("live", N_("受理中"), "half"),
    "sent-up": Badge("warn", N_("待县级确认"), "clock"),
    "confirmed": Badge("ok", N_("已确认"), "ok"),
    "returned": Badge("bad", N_("退回补正"), "back"),
    "taken-back": Badge("", N_("已收回"), "dash"),
}
CHECKS = {
    "合同签订": N_("合同签订"),
    "在岗状态": N_("在岗状态"),
    "缴纳社会保险": N_("缴纳社会保险"),
    "发放工资": N_("发放工资"),
    "人员基本情况": N_("人员基本情况"),
    "就业登记情况": N_("就业登记情况"),
    "缴纳社会保险情况": N_("缴纳社会保险情况"),
    "签订见习协议": N_("签订见习协议"),
    "见习人员在岗": N_("见习人员在岗"),
    "发放见习补助": N_("发放见习补助"),
    "参加培训": N_("参加培训"),
    "培训合格": N_("培训合格"),
    "未重复享受": N_("未重复享受"),
    "参加职业技能鉴定": N_("参加职业技能鉴定"),
    "取得证书": N_("取得证书"),
    "营业执照": N_("营业执照"),
    "正常经营": N_("正常经营"),
    "劳动合同": N_("劳动合同"),
    "社会保险缴费凭证": N_("社会保险缴费凭证"),
    "工资发放凭证": N_("工资发放凭证"),
    "身份证明": N_("身份证明"),
    "就业登记凭证": N_("就业登记凭证"),
    "毕业证书": N_("毕业证书"),
    "见习协议": N_("见习协议"),
    "补助发放凭证": N_("补助发放凭证"),
    "培训合格证书": N_("培训合格证书"),
    "缴费凭证": N_("缴费凭证"),
    "职业资格或技能等级证书": N_("职业资格或技能等级证书"),
    "经营场所证明": N_("经营场所证明"),
}
"""What `kinds.json` lists, in the notice's words."""


def claim_badge(status: str) -> Badge:
    return STATUSES.get(status, Badge("", status)).worded()


def subsidy_name(code: str) -> str:
    return gettext(SUBSIDIES.get(code, code))


def check_name(words: str) -> str:
    return gettext(CHECKS.get(words, words))


def months_name(months: list[str] | tuple[str, ...]) -> str:
    """2026-05 – 2026-07 for three months."""
    return f"{months[0]} – {months[-1]}" if len(months) > 1 else months[0]


FILTERS = (claim_badge, subsidy_name, check_name, months_name)
