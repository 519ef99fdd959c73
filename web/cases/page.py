"""One case, put together for its page."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException

from domain.catalogue.forms import missing
from projections.case_board import queries
from projections.case_board.answers import Case
from projections.feedback_board import queries as feedback
from projections.job_board import queries as vacancies
from projections.referral_board import queries as referrals
from web.appraisals.counted import counted_places
from web.cases import reading
from web.cases.brought import brought_about
from web.cases.files import panel
from web.cases.items import intake_of
from web.cases.reasons import kept_reasons
from web.cases.stations import stations
from web.cases.subjects import UNKNOWN, subjects
from web.cases.things import thing_of
from web.cases.vouchers import voucher_of
from web.duties.panel import owed_of_case
from web.forms import Sent
from web.i18n import gettext
from web.people.forms import Unmask
from web.request import Request
from web.shown.actors import actor_names
from web.shown.catalogue import item_of
from web.shown.days import today
from web.shown.outlets import outlet_names
from web.shown.people import person_or_none
from web.terms.catalogue import field_text


def find(request: Request) -> Case:
    """The case the address names; 404 when there is none, or it is another tenant's."""
    found = queries.case(request.context, request.platform.views, request.path_params["case"])
    if found is None:
        raise HTTPException(404)
    return found


def values(request: Request, case: Case, look: Sent[Unmask] | None = None) -> dict[str, Any]:
    """Everything the page of a case shows beside its forms; `look` is the reason for reading that was not taken."""
    context, views = request.context, request.platform.views
    person = person_or_none(request, case.subject) if case.subject_kind == "person" else None
    returns = queries.returns_of(context, views, case.case)
    did = [case.opened_by, case.closed_by or "", *(one.sent_by for one in returns)]
    return {
        "case": case,
        "person": person,
        "subject": subjects(request, [case]).get(case.subject, UNKNOWN),
        "outlet": outlet_names(request, [case.operator]).get(case.outlet, ""),
        "stations": stations(request, case),
        "vacancy": vacancies.vacancy(context, views, case.about) if case.about else None,
        "referral": referrals.referral_of_case(context, views, case.case) if case.item == "3.1.3" else None,
        "voucher": voucher_of(request, case),
        "brought": brought_about(request, case),
        "counted": counted_places(request, case.operator, case.case, f"case:{case.case}"),
        "today": today(request),
        **panel(request, case),
        "owed": owed_of_case(request, case.case),
        "thing": thing_of(request, case),
        "returns": returns,
        "who": actor_names(request, did, [case.operator]),
        **_filled_in(request, case, look),
    }


def _filled_in(request: Request, case: Case, look: Sent[Unmask] | None) -> dict[str, Any]:
    """The form as it is now, and the clauses as they were decided when the case was opened."""
    form = queries.case_form(request.context, request.platform.views, case.case)
    item = item_of(request, case.item, form.catalogue) if form else None
    if form is None or item is None:
        return {
            "facts": [],
            "reasons": [],
            "sealed": (),
            "empty": (),
            "standard": None,
            "rating": None,
            **reading.NOTHING,
        }
    intake = intake_of(item)
    labels = [gettext(intake.private_label)] if form.private and intake.private_label else []
    rating = feedback.rating_of(request.context, request.platform.views, case.case)
    left = [gettext("评价留言")] if rating and rating.words else []
    return {
        "facts": [pair for pair in intake.facts(form.fields) if pair[1]],
        "reasons": kept_reasons(item, form.judged),
        "sealed": labels + [field_text(field.label) for field in item.fields if field.name in form.told] + left,
        "rating": rating,
        "empty": tuple(field_text(field.label) for field in missing(item, form.fields, form.told)),
        "standard": item,
        **reading.values(request, case, item, form, rating.words if rating else None, look),
    }
