"""Why something about staff, experts, county staff or gig leaders was not recorded."""

from web.i18n import N_

SENTENCES = {
    "workforce.choice": N_("请从所列的项目中选。"),
    "workforce.expert-unknown": N_("没有找到这位专家。"),
    "workforce.expiry-order": N_("有效期应在发证日期之后。"),
    "workforce.leader-unknown": N_("没有找到这位零工带头人。"),
    "workforce.leaders-full": N_("这个村（社区）已有 %(most)s 名零工带头人；要换人，先登记一人退出。"),
    "workforce.member-unknown": N_("没有找到这位县级工作人员。"),
    "workforce.name": N_("请填写姓名。"),
    "workforce.not-yet": N_("日期不能在登记日之后。"),
    "workforce.period-order": N_("结束日期不能早于开始日期。"),
    "workforce.proofs-full": N_("一条记录最多 %(most)s 份佐证材料。"),
    "workforce.reason": N_("请写明原因。"),
    "workforce.record-unknown": N_("没有找到这条记录，或者已经撤销。"),
    "workforce.team-dissolved": N_("这个专家团队已经解散。"),
    "workforce.team-name": N_("请填写团队名称。"),
    "workforce.team-unknown": N_("没有找到这个专家团队。"),
    "workforce.title": N_("请填写培训或竞赛的名称。"),
    "workforce.year": N_("年度不能在今年之后。"),
}
