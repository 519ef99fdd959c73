"""Why a claim for subsidies was not worked on, sent up or confirmed. Notice, annex 2, 2.1.7, 2.1.8 and 7.3.1."""

from web.i18n import N_

SENTENCES = {
    "subsidies.unknown": N_("没有找到这件补贴申请。"),
    "subsidies.item": N_("%(item)s不申请补贴。"),
    "subsidies.kind": N_("请从这件申请的补贴种类中选一项。"),
    "subsidies.months": N_("月份不对：起始月不晚于截止月，截止月不晚于本月，最多 36 个月。"),
    "subsidies.amount": N_("请填写金额。"),
    "subsidies.other-person": N_("这件是本人申请，明细只能是申请人本人。"),
    "subsidies.too-many": N_("一件申请最多 %(most)s 条明细。"),
    "subsidies.month-taken": N_(
        "这个人这些月份的这项补贴已经有人申请。同一人同一月份不得重复享受，2.1.8 第三类与 7.3.1 是同一项补贴。"
    ),
    "subsidies.not-hardship": N_("这个人没有认定为就业困难人员，或认定已到期。"),
    "subsidies.post-not-confirmed": N_("这个公益性岗位还没有得到县级人社局确认。"),
    "subsidies.no-class": N_("这项补贴不按班期申请，请不要选培训班。"),
    "subsidies.class-taken": N_("这个人这个班的培训补贴已经有人申请，一个班只补一次。"),
    "subsidies.not-in-class": N_("这个人没有参加这个培训班，请核对班期。"),
    "subsidies.class-not-passed": N_("这个人在这个班还没有合格，不能申请培训补贴。"),
    "subsidies.post-full": N_("这个岗位核准 %(headcount)s 人，%(month)s 已经申请了 %(headcount)s 人。"),
    "subsidies.checks": N_("请从所列的核实内容中选。"),
    "subsidies.not-open": N_("不能再改：这件补贴申请%(claim_status)s。"),
    "subsidies.no-lines": N_("不能上报：还没有明细。"),
    "subsidies.not-verified": N_("不能上报：「%(check)s」还没有核实。"),
    "subsidies.opinion": N_("请签署意见。"),
    "subsidies.not-sent-up": N_("不能答复：这件补贴申请%(claim_status)s，没有待确认的上报。"),
    "subsidies.reason": N_("请写明退回补正的理由。"),
}
