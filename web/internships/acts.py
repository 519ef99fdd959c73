"""An internship's page, its list, and what is noted of it."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from domain.internships import commands
from projections.case_board import queries as cases
from projections.case_board.answers import Case
from projections.internship_board import queries
from projections.job_board import employers
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.forms import Sent
from web.i18n import gettext
from web.internships import page
from web.internships.forms import End, NoteIt
from web.lists import Listing
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.days import today
from web.shown.people import people_by_id

ITEM = "2.3.1"


def listing(request: Request) -> Response:
    context, views = request.context, request.platform.views
    asked = Listing.of(request, "internships", sorts=("changed",), default="-changed", filters={})
    found = queries.internships(context, views, page=asked.page)
    unsigned = to_sign(request)
    values = {
        "list": asked.of_total(found.total, more=found.more),
        "internships": found.rows,
        "unsigned": unsigned,
        "people": people_by_id(request, {one.person for one in found.rows} | {one.subject for one in unsigned}),
        "employers": employers.employer_names(context, views, {one.employer for one in found.rows}),
    }
    return render(request, "internships/list.html", values, fragment="internships/_list.html")


def to_sign(request: Request) -> tuple[Case, ...]:
    """The open cases of the reader's window whose agreement is still to be signed, a page of them."""
    context, views = request.context, request.platform.views
    if not context.outlet:
        return ()
    found = cases.cases(context, views, item=ITEM, status="open", outlet=context.outlet).rows
    signed = queries.agreed_among(context, views, {one.case for one in found})
    return tuple(one for one in found if one.case not in signed)


def show(request: Request) -> Response:
    return render(request, page.PAGE, page.values(request, page.find(request)))


def note(request: Request) -> Response:
    return _do(request, NoteIt.read(request, "note-"), commands.NoteInternship, gettext("已记录见习情况"))


def end(request: Request) -> Response:
    return _do(request, End.read(request, "end-"), commands.EndInternship, gettext("已记录见习结果"))


def _do(request: Request, sent: Sent[Any], command: Any, said: str) -> Response:
    internship = page.find(request)
    if sent.ok:
        typed = {name: getattr(sent.value, name) for name in sent.form.model_fields}
        own = {"internship": internship.internship, "operator": internship.operator, "on": today(request)}
        outcome = act(request, command(**own, **typed))
        if not isinstance(outcome, Refused):
            shown = see_other(request, "internships.show", internship=internship.internship)
            return flash.put(request, shown, said, "ok")
        sent = sent.refused(outcome.refusal)
    return invalid(request, page.PAGE, fragment=page.FRAGMENT, **page.values(request, internship, sent))
