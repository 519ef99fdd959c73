"""What is typed about a facility: where it stands, how it was found, what was done."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, Field

from domain.facilities.facility import FOUND, MENDED
from web.forms import Form
from web.i18n import N_
from web.shown.fields import Line, Text, one_of


class Place(Form):
    place: Line = Field(title=N_("设置位置"))


class Check(Form):
    state: Annotated[str, AfterValidator(one_of(FOUND))] = Field(title=N_("检查结果"))
    note: Text = Field("", title=N_("记事"))


class Mend(Form):
    how: Annotated[str, AfterValidator(one_of(MENDED))] = Field(title=N_("维修或更换"))
    cost: Annotated[Decimal, Field(ge=0, le=1_000_000, decimal_places=2)] = Field(
        Decimal(0), title=N_("费用"), description=N_("元")
    )
    note: Text = Field("", title=N_("记事"))


class Retire(Form):
    reason: Text = Field(title=N_("停用理由"))
