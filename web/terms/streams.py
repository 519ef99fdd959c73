"""Words about the streams of the log."""

from __future__ import annotations

from web.i18n import N_, gettext

KINDS = {
    "operator": N_("机构"),
    "person": N_("服务对象"),
    "case": N_("办件"),
    "employer": N_("用人单位"),
    "vacancy": N_("岗位"),
    "offer": N_("岗位登记申请"),
    "referral": N_("推荐"),
    "rating": N_("评价"),
    "service-code": N_("服务码"),
    "complaint": N_("投诉"),
    "duty": N_("待办"),
    "voucher-policy": N_("就业券政策"),
    "voucher": N_("就业券"),
    "task": N_("任务"),
    "working-days": N_("工作日历"),
    "exit": N_("退出程序"),
    "reentry": N_("再准入限制"),
    "task-given": N_("机构的任务"),
    "task-entry": N_("任务名单上的人"),
    "scheme": N_("考核方案"),
    "scheme-draft": N_("考核方案草案"),
    "appraisal": N_("考核"),
    "sampling": N_("抽查种子"),
    "sample": N_("抽查"),
    "signal": N_("疑点线索"),
    "signal-rules": N_("疑点规则的界限"),
    "assessors": N_("第三方评估员"),
    "staff": N_("工作人员"),
    "expert-team": N_("专家团队"),
    "county-staff": N_("县级工作人员"),
    "gig-leaders": N_("零工带头人"),
    "course": N_("培训班"),
    "venture": N_("创业项目"),
    "founder": N_("创业跟踪"),
    "loan": N_("创业担保贷款"),
    "clinic": N_("创业门诊"),
    "fair": N_("招聘活动"),
    "campaign": N_("调查与活动"),
    "publication": N_("信息发布"),
    "facility": N_("便民设施"),
    "household": N_("零就业家庭"),
    "internship": N_("青年见习"),
    "post": N_("公益性岗位"),
    "claim": N_("补贴申请"),
    "recruitment": N_("招聘档案"),
    "resume": N_("简历"),
    "matches": N_("匹配记录"),
    "handover": N_("移交"),
    "catalogue": N_("服务事项目录"),
}


def kind_name(kind: str) -> str:
    """What a stream tells of."""
    return gettext(KINDS.get(kind, kind))


FILTERS = (kind_name,)
