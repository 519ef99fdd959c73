"""One outlet: what it is, who is there, what became of it; and closing it."""

from __future__ import annotations

from starlette.responses import Response

from domain.operators.commands import CloseOutlet
from domain.operators.outlet import EQUIPMENT, NECESSARY, ROOMS
from projections.feedback_board import queries as feedback
from projections.feedback_board.answers import Satisfaction
from projections.operator_directory import queries as directory
from projections.operator_directory.answers import Outlet
from projections.operator_directory.history import history_of_outlet
from projections.workforce import queries as workforce
from web.addresses import url
from web.i18n import gettext
from web.operators.people import staff_shown
from web.outlets import ending, find
from web.outlets.coverage import by_township, coverage
from web.outlets.history import told
from web.outlets.sheet import Sheet, save
from web.outlets.sheet import show as show_sheet
from web.render import render
from web.request import Request
from web.terms.workforce import equipment_name, room_name


def show(request: Request) -> Response:
    """Facts, facilities, staff, county staff, villages, history."""
    outlet = find.outlet(request)
    owner, context, views = find.operator(request, outlet.operator), request.context, request.platform.views
    staff = directory.staff(context, views, outlet.operator, outlet.outlet)
    county = [one for one in workforce.county_staff(context, views, outlet.operator) if one.outlet == outlet.outlet]
    loads = {one.outlet.outlet: one for one in coverage(request, owner).loads}
    rated = feedback.satisfaction(context, views, outlet.operator)
    values = {
        "outlet": outlet,
        "operator": owner,
        "crumbs": find.crumbs(request, owner, (outlet.name, None)),
        "checklist": _checklist(outlet),
        "load": loads.get(outlet.outlet),
        "staff": staff_shown(request, [one for one in staff if one.is_here]),
        "county": staff_shown(request, [one for one in county if one.ended_on is None]),
        "villages": by_township(outlet.villages),
        "history": told(request, history_of_outlet(context, views, outlet.operator, outlet.outlet)),
        "satisfaction": {"": rated.get(outlet.outlet, Satisfaction((0, 0, 0, 0, 0)))},
        "rated_at": {},
        "rated_name": outlet.name,
        "mine": outlet.operator == context.tenant,
    }
    return render(request, "outlets/outlet.html", values)


def _checklist(outlet: Outlet) -> list[tuple[str, str, bool, bool]]:
    """(code, name, is it there, must it be): equipment, then rooms, in the notice's order (annex 3)."""
    things = [(one, equipment_name(one), one in outlet.equipment, one in NECESSARY) for one in EQUIPMENT]
    return things + [(one, room_name(one), one in outlet.rooms, False) for one in ROOMS]


def close_form(request: Request) -> Response:
    return show_sheet(request, _closing(request, find.outlet(request)), ending.blank(request))


def close(request: Request) -> Response:
    known = find.outlet(request)

    def command(typed: ending.End) -> CloseOutlet:
        return CloseOutlet(operator=known.operator, outlet=known.outlet, reason=typed.reason, on=typed.on)

    return save(request, _closing(request, known), ending.End.read(request), command, gettext("网点已关闭"))


def _closing(request: Request, known: Outlet) -> Sheet:
    owner, back = find.operator(request, known.operator), url("outlets.show", outlet=known.outlet)
    return ending.sheet(
        request,
        gettext("关闭网点"),
        known.name,
        url("outlets.close-now", outlet=known.outlet),
        back,
        find.crumbs(request, owner, (known.name, back)),
        warn=gettext("关闭后不能再在这里受理业务，也不能恢复；以往的记录仍然保留。"),
    )
