"""What is typed to take a case on, or to close it early."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from web.forms import Form
from web.i18n import N_
from web.shown.fields import Text


class Step(Form):
    """The step the page showed as the next; a note is kept with it."""

    step: int = Field(ge=1, le=100)
    note: Text = Field("", title=N_("记事"), description=N_("可不填；不要写姓名、证件号、电话"))
    on: date = Field(title=N_("发生日期"))


class Closing(Form):
    """Withdrawing or voiding: never without a reason."""

    reason: Text = Field(title=N_("理由"), description=N_("会留在记录里，不要写姓名、证件号、电话"))
    on: date = Field(title=N_("发生日期"))
