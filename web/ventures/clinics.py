"""Start-up clinics (创业门诊): the list, a new one, and one with its bookings."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.shared.personal import Personal
from domain.ventures.commands import AnnounceClinic, BookClinic, CancelClinicBooking, GiveClinicAdvice
from projections.page import Page
from projections.venture_board import clinics as queries
from projections.venture_board import founders
from projections.venture_board.answers import Clinic
from tenants.vault import masking
from web.forms import Sent
from web.i18n import gettext
from web.lists import Listing
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.acting import acted
from web.shown.days import today
from web.shown.outlets import outlet_names
from web.shown.people import people_by_id
from web.ventures.forms import Advice, Announce, Book, Cancellation

PAGE, NEW = "ventures/clinic.html", "ventures/clinic_new.html"
BOOK, ADVICE, CANCEL = "b-", "a-", "c-"
OFFERED = 100  # founders that the select shows: the latest


def asked_for(request: Request) -> Listing:
    return Listing.of(request, "clinics", sorts=("day",), default="-day", filters={"when": ("coming",)})


def page_of(request: Request, asked: Listing, **which: int) -> Page[Clinic]:
    since = today(request) if "when" in asked.filters else None
    order = asked.order
    return queries.clinics(request.context, request.platform.views, since=since, sort=order, **which)


def listing(request: Request) -> Response:
    asked = asked_for(request)
    page = page_of(request, asked, page=asked.page)
    values: dict[str, Any] = {
        "list": asked.of_total(page.total, more=page.more),
        "clinics": page.rows,
        "today": today(request),
    }
    values["experts"] = expert_names(request, page.rows)
    values["outlets"] = outlet_names(request, {one.operator for one in page.rows})
    return render(request, "ventures/clinics.html", values, fragment="ventures/_clinics.html")


def form(request: Request) -> Response:
    return render(request, NEW, form=Announce.blank(day=today(request), begins="14:30", slots=8), today=today(request))


def save(request: Request) -> Response:
    number = request.platform.application.number_for(request.context, "clinic")
    place: dict[str, Any] = {"operator": request.context.tenant or "", "outlet": request.context.outlet or ""}

    def command(typed: Announce) -> AnnounceClinic:
        told = typed.model_dump(exclude={"expert"})
        return AnnounceClinic(clinic=number, **place, **told, expert=Personal.of(typed.expert), on=today(request))

    to = see_other(request, "clinics.show", clinic=number)
    answer = acted(request, Announce.read(request), command, to, gettext("门诊已安排"))
    return answer if isinstance(answer, Response) else invalid(request, NEW, form=answer, today=today(request))


def show(request: Request) -> Response:
    return render(request, PAGE, _values(request, _find(request)))


def book(request: Request) -> Response:
    clinic = _find(request)

    def command(typed: Book) -> BookClinic:
        return BookClinic(**_place(clinic), **typed.model_dump())

    return _answer(request, clinic, "book", acted(request, Book.read(request, BOOK), command, *_then(request, clinic)))


def cancel(request: Request) -> Response:
    clinic = _find(request)

    def command(typed: Cancellation) -> CancelClinicBooking:
        return CancelClinicBooking(**_place(clinic), **typed.model_dump())

    to, said = see_other(request, "clinics.show", clinic=clinic.clinic), gettext("预约已取消，号已空出")
    return _answer(request, clinic, "cancel", acted(request, Cancellation.read(request, CANCEL), command, to, said))


def advise(request: Request) -> Response:
    clinic = _find(request)

    def command(typed: Advice) -> GiveClinicAdvice:
        return GiveClinicAdvice(**_place(clinic), **typed.model_dump())

    answer = acted(request, Advice.read(request, ADVICE), command, *_then(request, clinic))
    return _answer(request, clinic, "advice", answer)


def _answer(request: Request, clinic: Clinic, name: str, answer: Response | Sent[Any]) -> Response:
    if isinstance(answer, Response):
        return answer
    return invalid(request, PAGE, **_values(request, clinic) | {name: answer})


def _then(request: Request, clinic: Clinic) -> tuple[Response, str]:
    return see_other(request, "clinics.show", clinic=clinic.clinic), gettext("已记下")


def _place(clinic: Clinic) -> dict[str, Any]:
    return {"clinic": clinic.clinic, "operator": clinic.operator}


def _find(request: Request) -> Clinic:
    """404 when there is none, or it is another operator's."""
    found = queries.clinic(request.context, request.platform.views, request.path_params["clinic"])
    if found is None:
        raise HTTPException(404)
    return found


def expert_names(request: Request, clinics: Any) -> dict[str, str]:
    names = request.platform.vault.open_many([one.expert for one in clinics])
    return {
        one.clinic: masking.mask_name(name) if name else gettext("已遗忘")
        for one, name in zip(clinics, names, strict=True)
    }


def _values(request: Request, clinic: Clinic) -> dict[str, Any]:
    context, views, day = request.context, request.platform.views, today(request)
    bookings = queries.bookings_of(context, views, clinic.clinic)
    booked = {one.person for one in bookings if one.cancelled_on is None}
    files = founders.founders(context, views, size=OFFERED).rows if context.tenant else ()
    people = people_by_id(request, {one.person for one in bookings} | {one.person for one in files})
    waiting = [one.person for one in bookings if one.advised_on is None and one.person in booked]
    return {
        "clinic": clinic,
        "expert": expert_names(request, [clinic])[clinic.clinic],
        "bookings": bookings,
        "booked": len(booked),
        "people": people,
        "founders": [(one.person, people[one.person].name) for one in files if one.person in people.keys() - booked],
        "waiting": [(person, people[person].name) for person in waiting if person in people],
        "outlet": outlet_names(request, [clinic.operator]).get(clinic.outlet, ""),
        "book": Book.blank(BOOK, on=min(day, clinic.day)),
        "cancel": Cancellation.blank(CANCEL, on=day),
        "advice": Advice.blank(ADVICE, person=waiting[0] if waiting else None, on=day),
        "today": day,
    }
