"""What is typed to open a policy and to issue a voucher."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, Field

from domain.shared.area import is_area
from tenants.divisions import divisions
from web.forms import Form
from web.i18n import N_
from web.shown.catalogue import codes
from web.shown.fields import IdentityNumber, Line, one_of
from web.wrong import Wrong

MOST_YUAN = Decimal(10**10)


def _money(yuan: Decimal) -> Decimal:
    if yuan <= 0 or yuan > MOST_YUAN:
        raise Wrong("金额应大于零，最多一百亿元。")
    return yuan


def _area(code: str) -> str:
    if not (is_area(code) and code in divisions()):
        raise Wrong("请从所列的区域中选一个。")
    return code


Yuan = Annotated[Decimal, Field(decimal_places=2), AfterValidator(_money)]
Item = Annotated[str, AfterValidator(lambda code: one_of(codes())(code))]


def fen(yuan: Decimal) -> int:
    """The amount as it is recorded."""
    return int(yuan * 100)


class OpenPolicy(Form):
    """Notice 四(一): who pays for what, with which budget."""

    name: Line = Field(title=N_("政策名称"), description=N_("如：职业培训券 2026"))
    area: Annotated[str, AfterValidator(_area)] = Field(title=N_("适用区域"), description=N_("发给住在这里的人"))
    face: Yuan = Field(title=N_("面值（元）"))
    budget: Yuan = Field(title=N_("预算（元）"), description=N_("发放总额不会超过它；过期的金额退回"))
    valid_days: int = Field(title=N_("有效天数"), description=N_("从发放那天算起"))
    first: date = Field(title=N_("发放起"))
    last: date = Field(title=N_("发放止"))
    items: list[Item] = Field(title=N_("可用于的事项"), min_length=1)


class IssueTo(Form):
    """To one person, found by identity number."""

    identity: IdentityNumber = Field(
        title=N_("公民身份号码"), description=N_("18 位，可用读卡器刷入。只发给适用区域内登记过的人")
    )
