"""The list of ways out as a file, as it was narrowed."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from projections.operator_directory import queries as directory
from projections.page import LARGEST
from projections.working_calendar import queries as calendars
from web.documents.sheet import Cell
from web.exits.listing import asked_for, completed, page_of
from web.exits.show import due
from web.i18n import N_, gettext
from web.request import Request
from web.shown.days import today
from web.shown.download import handed, pages_of
from web.terms.appraisals import period_words
from web.terms.exits import exit_badge
from web.terms.operators import flag_rule

HEAD = (
    *(N_("编号"), N_("机构"), N_("次数"), N_("状态"), N_("标记原因"), N_("最近的期限"), N_("到期日")),
    *(N_("标记日"), N_("最近进展"), N_("移交完成")),
)


def download(request: Request) -> Response:
    return handed(request, "exits", N_("退出程序"), HEAD, _lines(request))


def _lines(request: Request) -> Iterator[tuple[Cell, ...]]:
    context, views, day, asked = request.context, request.platform.views, today(request), asked_for(request)
    calendar = calendars.working_days(views)
    for page in pages_of(lambda number: page_of(request, asked, page=number, size=LARGEST)):
        names = directory.names(context, views, {one.operator for one in page.rows})
        passed_on = completed(request, page.rows)
        for one in page.rows:
            grounds = gettext("；").join(_ground(*ground) for ground in one.grounds)
            what = (one.operator, names.get(one.operator, ""), one.exit, exit_badge(one.stage).text, grounds)
            ahead = due(one, calendar, day)[:1]
            term = (ahead[0]["text"], ahead[0]["when"]) if ahead else ("", "")
            over = passed_on.get((one.operator, one.exit))
            days = (one.opened_on.isoformat(), one.moved_on.isoformat(), over.isoformat() if over else "")
            yield (*what, *term, *days)


def _ground(rule: str, periods: list[str]) -> str:
    return " · ".join(filter(None, (flag_rule(rule), gettext("、").join(map(period_words, periods)))))
