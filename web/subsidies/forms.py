"""What is typed about a claim for subsidies. Notice, annex 2, 2.1.7, 2.1.8 and 7.3.1."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, Field

from web.forms import Form
from web.i18n import N_
from web.shown.fields import IdentityNumber, Line, Text
from web.wrong import Wrong

MOST_YUAN = Decimal(10**7)


def _money(yuan: Decimal) -> Decimal:
    if yuan <= 0 or yuan > MOST_YUAN:
        raise Wrong("金额应大于零，最多一千万元。")
    return yuan


Yuan = Annotated[Decimal, Field(decimal_places=2), AfterValidator(_money)]


class OwnLine(Form):
    """A line of a person's own claim; of training in a class here, with the class."""

    course: Line = Field("", title=N_("参加的培训班"), description=N_("已合格的班期；在别处参加的培训不选"))
    first_month: Line = Field(title=N_("起始月"), description=N_("如 2026-07"))
    last_month: Line = Field(title=N_("截止月"), description=N_("如 2026-09，不晚于本月"))
    amount: Yuan = Field(title=N_("金额（元）"), description=N_("这几个月合计"))


class StaffLine(OwnLine):
    """A line of an employer's claim: for one of the people it placed."""

    subsidy: Line = Field(title=N_("补贴种类"))
    identity: IdentityNumber = Field(title=N_("公民身份号码"), description=N_("18 位，可用读卡器刷入"))
    post: Line = Field("", title=N_("安置的公益性岗位"))
    other_course: Line = Field("", title=N_("更早的班期"), description=N_("上面没有列出的，填班期号"))


class RemoveLine(Form):
    """Which line is taken out."""

    subsidy: Line = Field(title=N_("补贴种类"))
    person: Line = Field(title=N_("补贴人员"))
    first_month: Line = Field(title=N_("起始月"))


class Verify(Form):
    """核实内容、材料初审."""

    checks: list[str] = Field([], title=N_("已核实"))
    documents: list[str] = Field([], title=N_("收到的材料"))
    note: Text = Field("", title=N_("核查情况"))


class SendUp(Form):
    """签署意见、汇总上报."""

    opinion: Text = Field(title=N_("签署意见"))


class Confirm(Form):
    """县级确认."""

    note: Text = Field("", title=N_("确认意见"), description=N_("可不填"))


class Return(Form):
    """退回补正."""

    reason: Text = Field(title=N_("退回补正的理由"))
