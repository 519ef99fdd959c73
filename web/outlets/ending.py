"""Whatever ends with a reason: an outlet is closed, somebody leaves, a record is withdrawn."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from web.forms import Form, Sent
from web.i18n import N_
from web.outlets.find import Crumbs
from web.outlets.sheet import Ask, Sheet
from web.request import Request
from web.shown.days import today
from web.shown.fields import Text


class End(Form):
    reason: Text = Field(title=N_("原因"))
    on: date = Field(title=N_("日期"))


def blank(request: Request) -> Sent[End]:
    return End.blank(on=today(request))


def sheet(
    request: Request, title: str, beside: str, action: str, back: str, crumbs: Crumbs, warn: str = "", submit: str = ""
) -> Sheet:
    asked = [
        Ask("area", "reason", more={"rows": 3, "maxlength": 2000}),
        Ask("field", "on", more={"type": "date", "max": today(request).isoformat()}),
    ]
    return Sheet(
        title=title,
        beside=beside,
        action=action,
        back=back,
        groups=[("", asked)],
        submit=submit or title,
        crumbs=crumbs,
        warn=warn,
        danger=True,
    )
