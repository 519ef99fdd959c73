"""The names of a state's fields, for the comparison of before and after."""

from __future__ import annotations

from collections.abc import Mapping

from web.i18n import N_, gettext

LABELS: Mapping[str, str] = {
    "about": N_("关于"),
    "area": N_("辖区"),
    "areas": N_("区域"),
    "bands": N_("分数段"),
    "born": N_("出生日期"),
    "budget_fen": N_("预算"),
    "case": N_("办件"),
    "category": N_("类别"),
    "coefficients": N_("绩效系数"),
    "contract": N_("合同"),
    "contracts": N_("合同"),
    "credit_code": N_("统一社会信用代码"),
    "curve": N_("计分方式"),
    "digest": N_("结果哈希"),
    "done": N_("已办步数"),
    "effective_from": N_("生效日"),
    "employer": N_("用人单位"),
    "expires_on": N_("有效至"),
    "face_fen": N_("面值"),
    "first": N_("起"),
    "flagged": N_("退出标记"),
    "followed_up": N_("已回访"),
    "grace_quarter": N_("季度补录天数"),
    "grace_year": N_("年度补录天数"),
    "grade": N_("等次"),
    "headcount": N_("招聘人数"),
    "hires": N_("录用"),
    "is_default": N_("默认方案"),
    "item": N_("事项"),
    "items": N_("事项"),
    "last": N_("止"),
    "name": N_("名称"),
    "operator": N_("机构"),
    "operators": N_("服务过的机构"),
    "outcome": N_("结果"),
    "outlet": N_("网点"),
    "outlets": N_("网点"),
    "period": N_("考核期"),
    "person": N_("人"),
    "point": N_("要点"),
    "points": N_("要点"),
    "policy": N_("政策"),
    "prices_fen": N_("单价"),
    "redeemed_for": N_("核销的办件"),
    "referral": N_("推荐"),
    "scheme": N_("考核方案"),
    "sex": N_("性别"),
    "source": N_("来源"),
    "staff": N_("工作人员"),
    "starts_on": N_("到岗日"),
    "status": N_("状态"),
    "statuses": N_("登记"),
    "steps": N_("步骤"),
    "subject": N_("对象"),
    "subject_kind": N_("对象种类"),
    "targets": N_("目标"),
    "vacancy": N_("岗位"),
    "valid_days": N_("有效天数"),
    "version": N_("版本"),
    "village": N_("村（社区）"),
    "voucher": N_("就业券"),
    "weight_quarter": N_("季度权重"),
    "weight_year": N_("年度权重"),
}


def label(field: str) -> str:
    """The field's name in the language in use; the field itself when it has none."""
    return gettext(LABELS[field]) if field in LABELS else field
