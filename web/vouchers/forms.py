"""What is typed to claim a voucher at the window, and to redeem it."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from web.forms import Form
from web.i18n import N_
from web.shown.fields import Line, Text


class Claim(Form):
    """The holder is at the window."""

    on: date = Field(title=N_("领取日期"))


class Reverse(Form):
    """Why the redemption is undone."""

    reason: Text = Field(title=N_("冲正理由"))


class Redeem(Form):
    """Against which finished case."""

    case: Line = Field(title=N_("办结的办件"))
    on: date = Field(title=N_("核销日期"))
