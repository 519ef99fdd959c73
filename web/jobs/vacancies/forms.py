"""What is typed of a vacancy: the fourteen fields of 《用人单位招聘登记表》 that are about the post."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field, ValidationInfo, field_validator

from web.forms import Form
from web.i18n import N_
from web.shown.fields import CreditCode, Line, Text, Village, one_of
from web.terms.jobs import AGE_GROUNDS, FORMS, LODGING, QUALIFICATIONS, SHIFTS
from web.terms.people import EDUCATION
from web.wrong import CHOICE, Wrong

Yuan = Annotated[int, Field(ge=0, le=1_000_000)]
Age = Annotated[int, Field(ge=0, le=100)]


class Post(Form):
    """Annex 2, 3.1.1: 岗位情况, 招聘条件, 工作待遇, 时间要求. Wages in yuan a month; ages 0 when there is no limit."""

    occupation: Line = Field(title=N_("岗位（工种）名称"))
    form: Annotated[str, AfterValidator(one_of(FORMS))] = Field(title=N_("用工形式"))
    headcount: int = Field(title=N_("招聘人数"), ge=1, le=10_000)
    village: Village = Field(title=N_("工作地点"), description=N_("所在村（社区）"))
    age_min: Age = Field(0, title=N_("年龄要求，最低"), description=N_("不限可不填；不得招用未满 16 周岁的人"))
    age_max: Age = Field(0, title=N_("年龄要求，最高"), description=N_("不限可不填"))
    age_ground: Annotated[str, AfterValidator(one_of(AGE_GROUNDS))] = Field(
        "", title=N_("年龄要求的法定依据"), description=N_("没有法定依据的年龄要求只作记载，匹配时不用")
    )
    education: Annotated[str, AfterValidator(one_of(EDUCATION))] = Field("", title=N_("学历要求"))
    major: Line = Field("", title=N_("专业要求"))
    years: int = Field(0, title=N_("从业年限要求"), ge=0, le=60)
    qualification: Annotated[str, AfterValidator(one_of(QUALIFICATIONS))] = Field(
        "none", title=N_("国家职业资格等级要求")
    )
    title: Line = Field("", title=N_("职称（专业技术职务）要求"))
    wage_min: Yuan = Field(title=N_("月薪，最低"), description=N_("税前，元"))
    wage_max: Yuan = Field(title=N_("月薪，最高"), description=N_("税前，元"))
    shifts: list[str] = Field(default_factory=list, title=N_("工作班次"), description=N_("用来与求职者的班次要求对照"))
    lodging: Annotated[str, AfterValidator(one_of(LODGING))] = Field(title=N_("住宿"))
    benefits: Text = Field("", title=N_("其他福利待遇"))
    first: date = Field(title=N_("招聘开始日"))
    last: date = Field(title=N_("招聘截止日"))
    interview_on: date | None = Field(None, title=N_("面试日期"), description=N_("可不填"))

    @field_validator("wage_max", "age_max")
    @classmethod
    def _in_order(cls, most: int, info: ValidationInfo) -> int:
        least = info.data.get(str(info.field_name).replace("max", "min"))
        if least is not None and 0 < most < least:
            raise Wrong("上限 %(most)s 低于下限 %(least)s", most=most, least=least)
        return most

    @field_validator("shifts")
    @classmethod
    def _known(cls, shifts: list[str]) -> list[str]:
        if not set(shifts) <= SHIFTS.keys():
            raise Wrong(CHOICE)
        return shifts

    @field_validator("last")
    @classmethod
    def _not_before(cls, last: date, info: ValidationInfo) -> date:
        first = info.data.get("first")
        if first is not None and last < first:
            raise Wrong("截止日早于开始日")
        return last


class Register(Post):
    """At the window: of the employer with that credit code."""

    code: CreditCode = Field(title=N_("营业执照号码"))
    on: date = Field(title=N_("发生日期"), description=N_("补录时改为实际办理的那一天"))
