"""Today, by the clock the platform was given."""

from __future__ import annotations

from datetime import date

from tenants.clock import business_date
from web.i18n import gettext, plural
from web.request import Request


def today(request: Request) -> date:
    """The business date of this request, in Asia/Shanghai."""
    return business_date(request.platform.clock())


def distance(day: date, now: date) -> str:
    """How far a day is from today, as one says it: 逾期 2 天, 今天, 明天, 3 天后."""
    days = (day - now).days
    if days < 0:
        return plural("逾期 %(num)s 天", -days)
    if days < 2:
        return gettext("今天") if days == 0 else gettext("明天")
    return plural("%(num)s 天后", days)
