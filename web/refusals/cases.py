"""Why a case was not opened, taken on or closed."""

from web.i18n import N_

SENTENCES = {
    "cases.before": N_("要先办结「%(before)s」（服务标准：「%(clause)s」），现在没有有效的登记。"),
    "cases.before-attested": N_(
        "要先办结「%(before)s」（服务标准：「%(clause)s」），本机构没有办结的记录；在别处或以前办过的，在「声明」中确认。"
    ),
    "cases.evidence-full": N_("一件最多 %(most)s 份材料。"),
    "cases.evidence-title": N_("请写明这是什么材料。"),
    "cases.field": N_("「%(label)s」填得不对，请核对后再填。"),
    "cases.form-incomplete": N_("表还没有填全：%(fields)s。先填表，再办这一步。"),
    "cases.item": N_("%(item)s 现在还不能办理。"),
    "cases.not-eligible": N_("不符合办理条件「%(clause)s」（附件 2《服务标准》）。"),
    "cases.not-open": N_("这件%(status)s，不能再改。"),
    "cases.out-of-order": N_("步骤要按顺序办：先办第 %(expected)s 步「%(name)s」。"),
    "cases.reason": N_("请写明理由。"),
    "cases.send-back": N_("只能退回到已经办过的步骤（第 1 至 %(done)s 步）。"),
    "cases.subject-kind": N_("这个事项不是为这类对象办的。"),
    "cases.unknown": N_("没有找到这件办件。"),
    "cases.vacancy": N_("招聘登记要写明岗位。"),
    "cases.voucher-redeemed": N_("这件已核销就业券，不能作废。"),
    "history.backwards": N_("日期不能早于上一次记载的 %(last)s。"),
}
