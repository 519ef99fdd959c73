"""One internship, put together for its page."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException

from projections.internship_board import queries
from projections.internship_board.answers import Internship
from projections.job_board import employers
from projections.subsidy_ledger import queries as ledger
from tenants.vault import masking
from web.forms import Sent
from web.i18n import gettext
from web.internships.forms import End, NoteIt
from web.request import Request
from web.said import said
from web.shown.actors import actor_names
from web.shown.days import today
from web.shown.outlets import outlet_names
from web.shown.people import person_or_none

PAGE, FRAGMENT = "internships/show.html", "internships/_page.html"


def find(request: Request) -> Internship:
    """404 when there is none, or it is not the reader's to see."""
    found = queries.internship(request.context, request.platform.views, request.path_params["internship"])
    if found is None:
        raise HTTPException(404)
    return found


def values(request: Request, internship: Internship, sent: Sent[Any] | None = None) -> dict[str, Any]:
    """Everything the page shows; `sent` is the form that was refused."""
    context, views = request.context, request.platform.views
    notes = queries.internship_notes(context, views, internship.internship)
    mentor = request.platform.vault.open_many([internship.mentor])[0]
    forms: dict[str, Sent[Any]] = {
        "noting": NoteIt.blank("note-"),
        "end": End.blank("end-", ended_on=min(today(request), internship.last)),
    }
    return {
        "internship": internship,
        "person": person_or_none(request, internship.person),
        "employer": employers.employer(context, views, internship.employer),
        "mentor": said(masking.mask_name(mentor)) if mentor else gettext("已遗忘"),
        "claim": ledger.claim(context, views, internship.case),
        "notes": notes,
        "actors": actor_names(request, [one.by for one in notes], {internship.operator}),
        "outlet": outlet_names(request, [internship.operator]).get(internship.outlet, ""),
        "today": today(request),
        "refused": sent,
        **{name: sent if sent and sent.form is form.form else form for name, form in forms.items()},
    }
