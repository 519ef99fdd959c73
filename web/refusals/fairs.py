"""Why something of a job fair was not recorded."""

from web.i18n import N_

SENTENCES = {
    "fairs.unknown": N_("没有找到这场活动，或者签到已经结束。"),
    "fairs.kind": N_("请选招聘洽谈会或基层行。"),
    "fairs.title": N_("请填写活动名称。"),
    "fairs.stalls": N_("台位数最多 %(most)s 个。"),
    "fairs.stalls-given": N_("已安排到 %(least)s 号台位，台位数不能更少。"),
    "fairs.hours": N_("结束时间早于开始时间。"),
    "fairs.begun": N_("活动已经开始，不能改日期。"),
    "fairs.not-open": N_("这场活动%(status)s，不能再记。"),
    "fairs.not-yet": N_("活动 %(held_on)s 才举办，现在还不能记。"),
    "fairs.other-day": N_("签到只记在举办当天 %(held_on)s。"),
    "fairs.who": N_("请填写手机号、身份证号或档案号。"),
    "fairs.stall": N_("台位号应在 1 到 %(most)s 之间。"),
    "fairs.stall-taken": N_("%(stall)s 号台位已经给了别的单位，请换一个。"),
    "fairs.employer-has-stall": N_("这家单位已经在 %(stall)s 号台位。"),
    "fairs.stall-free": N_("%(stall)s 号台位还没有单位。"),
    "fairs.figures": N_("现场录用不能多于达成意向，意向不能多于洽谈人数。"),
    "fairs.entry-kind": N_("请选咨询、问题或安全。"),
    "fairs.entry-text": N_("请写明情况。"),
    "fairs.entry-unknown": N_("没有找到这条现场记录。"),
    "fairs.handling": N_("请写明怎样处理的。"),
    "fairs.log-open": N_("还有 %(count)s 条现场记录没有处理，处理完再结束活动。"),
    "fairs.analysis": N_("请写明供求分析。"),
}
