"""What the fields of an offer of a vacancy are called, as on 《用人单位招聘登记表》."""

from __future__ import annotations

from collections.abc import Mapping

from web.i18n import N_

LABELS: Mapping[str, str] = {
    "age_ground": N_("年龄要求的法定依据"),
    "age_max": N_("年龄要求，最高"),
    "age_min": N_("年龄要求，最低"),
    "benefits": N_("其他福利待遇"),
    "economy": N_("经济类型"),
    "education": N_("学历要求"),
    "form": N_("用工形式"),
    "industry": N_("所属行业"),
    "interview_on": N_("面试日期"),
    "lodging": N_("住宿"),
    "major": N_("专业要求"),
    "offer": N_("岗位登记申请"),
    "profile": N_("单位简介"),
    "shifts": N_("工作班次"),
    "wage_max_fen": N_("最高月薪"),
    "years": N_("从业年限要求"),
}
