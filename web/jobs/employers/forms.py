"""What is typed to register an employer: the first eight fields of the notice's 《用人单位招聘登记表》."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from web.forms import Form
from web.i18n import N_
from web.shown.fields import CreditCode, Line, Name, Phone, Text, one_of
from web.terms.jobs import ECONOMIES


class Register(Form):
    """Annex 2, 3.1.1: 招聘单位基本信息."""

    credit_code: CreditCode = Field(title=N_("营业执照号码"), description=N_("18 位统一社会信用代码"))
    name: Line = Field(title=N_("单位名称"))
    industry: Line = Field(title=N_("所属行业"))
    economy: Annotated[str, AfterValidator(one_of(ECONOMIES))] = Field(title=N_("经济类型"))
    address: Line = Field(title=N_("单位地址"))
    contact: Name = Field(title=N_("联系人"))
    phone: Phone = Field(title=N_("联系方式"), description=N_("手机号，或带区号的固定电话"))
    profile: Text = Field("", title=N_("单位简介"))
