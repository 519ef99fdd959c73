"""Opening a case for a person: the item's form, the clauses explained, the refusal beside its field."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.cases.commands import OpenCase
from domain.catalogue.catalogue import items
from domain.shared.personal import Personal
from projections.case_board import queries as cases
from projections.voucher_ledger import queries as vouchers
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.cases.items import INTAKES
from web.cases.items.intake import Intake
from web.cases.reasons import declarations, reasons
from web.forms import Sent
from web.i18n import gettext
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.days import today
from web.shown.outlets import contract_areas
from web.shown.people import PersonShown, person_or_none
from web.terms.cases import declaration_name

PAGE, FORM = "cases/open.html", "cases/_open.html"


def form(request: Request) -> Response:
    person, item, intake = _asked(request)
    blank = intake.form.blank(on=today(request))
    return render(request, PAGE, _values(request, person, item), form=blank, intake=intake)


def save(request: Request) -> Response:
    """Opens the case, or says which of eligibility, items, area and period stands against it."""
    person, item, intake = _asked(request)
    sent = intake.form.read(request)
    if sent.ok:
        case = request.platform.application.number_for(request.context, "case")
        outcome = act(request, _command(request, case, person, item, intake, sent.value), answer={"case": case})
        if not isinstance(outcome, Refused):
            opened = see_other(request, "cases.show", case=outcome.answer["case"])
            return flash.put(request, opened, gettext("已受理"), "ok")
        sent = sent.refused(outcome.refusal)
    values = _values(request, person, item, sent)
    return invalid(request, PAGE, fragment=FORM, form=sent, intake=intake, **values)


def _asked(request: Request) -> tuple[PersonShown, str, Intake]:
    """Whom and what the address names; 404 for a person who is not served here or an item without a form."""
    item = request.path_params["item"]
    person = person_or_none(request, request.path_params["person"])
    intake = INTAKES.get(item)
    if person is None or intake is None:
        raise HTTPException(404)
    return person, item, intake


def _values(request: Request, person: PersonShown, item: str, sent: Sent[Any] | None = None) -> dict[str, Any]:
    declared = sent.texts.get("declared", ()) if sent else None
    on = sent.typed.on if sent and sent.typed else today(request)
    asked = items()[item]
    return {
        "person": person,
        "item": item,
        "standard": asked,
        "choices": INTAKES[item].choices(),
        "declarations": [(fact, declaration_name(fact)) for fact in declarations(asked)],
        "reasons": reasons(asked, person, on=on, areas=contract_areas(request), declared=declared),
        "today": today(request),
        **_already(request, person),
    }


def _already(request: Request, person: PersonShown) -> dict[str, int]:
    """What the person has besides: cases in progress, vouchers that can still be used."""
    context, views = request.context, request.platform.views
    opened = cases.cases_of(context, views, person.person)
    held = vouchers.vouchers_of(context, views, person.person)
    return {
        "open_cases": sum(case.status == "open" for case in opened),
        "live_vouchers": sum(voucher.is_live for voucher in held),
    }


def _command(request: Request, case: str, person: PersonShown, item: str, intake: Intake, typed: Any) -> OpenCase:
    private = intake.private(typed)
    return OpenCase(
        case=case,
        operator=request.context.tenant or "",
        outlet=request.context.outlet or "",
        village=person.record.village,
        item=item,
        subject_kind="person",
        subject=person.person,
        declared=tuple(sorted(set(typed.declared))),
        fields=intake.fields(typed),
        private=Personal.of(private) if private else None,
        on=typed.on,
    )
