"""What somebody types who looked into a signal."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from web.forms import Form
from web.i18n import N_
from web.shown.fields import Text, one_of
from web.terms.sampling import LOOKS


class Look(Form):
    finding: Annotated[str, AfterValidator(one_of(LOOKS))] = Field(title=N_("核实结论"))
    note: Text = Field(title=N_("核实情况"), description=N_("问了谁、看了什么；机构会看到，不写电话、证件号"))
    cases: list[str] = Field(
        [], title=N_("转现场核查的办件"), description=N_("结论为仍有疑点时选，最多 30 件"), max_length=60
    )
