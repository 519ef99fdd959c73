"""One case, put together for its page."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException

from domain.catalogue.catalogue import items
from projections.case_board import queries
from projections.case_board.answers import Case
from projections.job_board import queries as vacancies
from projections.referral_board import queries as referrals
from web.cases.files import panel
from web.cases.items import INTAKES
from web.cases.reasons import reasons
from web.cases.stations import stations
from web.cases.subjects import UNKNOWN, subjects
from web.cases.vouchers import voucher_of
from web.i18n import gettext
from web.request import Request
from web.shown.days import today
from web.shown.outlets import contract_areas, outlet_names
from web.shown.people import PersonShown, person_or_none


def find(request: Request) -> Case:
    """The case the address names; 404 when there is none, or it is another tenant's."""
    found = queries.case(request.context, request.platform.views, request.path_params["case"])
    if found is None:
        raise HTTPException(404)
    return found


def values(request: Request, case: Case) -> dict[str, Any]:
    """Everything the page of a case shows beside its forms."""
    context, views = request.context, request.platform.views
    person = person_or_none(request, case.subject) if case.subject_kind == "person" else None
    return {
        "case": case,
        "person": person,
        "subject": subjects(request, [case]).get(case.subject, UNKNOWN),
        "outlet": outlet_names(request, [case.operator]).get(case.outlet, ""),
        "stations": stations(request, case),
        "vacancy": vacancies.vacancy(context, views, case.about) if case.about else None,
        "referral": referrals.referral_of_case(context, views, case.case) if case.item == "3.1.3" else None,
        "voucher": voucher_of(request, case),
        "today": today(request),
        **_filled_in(request, case, person),
        **panel(request, case),
    }


def _filled_in(request: Request, case: Case, person: PersonShown | None) -> dict[str, Any]:
    """The form as it was sent, and the clauses as they stood on that day."""
    form = queries.case_form(request.context, request.platform.views, case.case)
    intake = INTAKES.get(case.item)
    if form is None or intake is None or person is None:
        return {"facts": [], "reasons": [], "private_label": None}
    areas = contract_areas(request)
    return {
        "facts": [pair for pair in intake.facts(form.fields) if pair[1]],
        "reasons": reasons(items()[case.item], person, on=case.opened_on, areas=areas, declared=form.declared),
        "private_label": gettext(intake.private_label) if form.private else None,
    }
