"""What is typed to register a person."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from web.forms import Form
from web.i18n import N_
from web.shown.fields import IdentityNumber, Line, Name, Phone, Village, one_of
from web.terms.people import EDUCATION


class Register(Form):
    """Notice 三(二): 实名台账."""

    identity: IdentityNumber = Field(title=N_("公民身份号码"), description=N_("18 位，可用读卡器刷入"))
    name: Name = Field(title=N_("姓名"))
    phone: Phone = Field(title=N_("联系方式"), description=N_("手机号，或带区号的固定电话"))
    education: Annotated[str, AfterValidator(one_of(EDUCATION))] = Field(title=N_("学历"))
    village: Village = Field(title=N_("常住村（社区）"))
    address: Line = Field(title=N_("居住地址"), description=N_("路、巷、门牌号"))
