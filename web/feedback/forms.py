"""What somebody without an account types: a rating, a complaint."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from web.forms import Form
from web.i18n import N_
from web.shown.fields import Text


class Rate(Form):
    score: int = Field(title=N_("您对这次服务"), ge=1, le=5)
    words: Text = Field("", title=N_("想说的话"), description=N_("可不填；加密保存，只有服务机构和人社局能看"))


class Complain(Form):
    kind: Literal["attitude", "waiting", "result", "charge", "information", "dispute", "other"] = Field(
        title=N_("投诉类别")
    )
    words: Text = Field(title=N_("遇到了什么问题"), description=N_("加密保存"))
