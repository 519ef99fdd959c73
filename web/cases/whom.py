"""Whom a case is about to be opened for: a person, an employer, or the thing that begins with it."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.exceptions import HTTPException

from domain.catalogue.item import ServiceItem
from domain.policies.prerequisites import BEGINS
from domain.shared.area import within
from projections.job_board import employers
from web import addresses
from web.i18n import gettext
from web.request import Request
from web.shown.catalogue import item_on
from web.shown.days import today
from web.shown.outlets import contract_areas, own_outlet
from web.shown.people import PersonShown, person_or_none

__all__ = ["BEGINS", "Whom", "asked"]


@dataclass(frozen=True, slots=True)
class Whom:
    """`subject` is empty for what begins with the case. `village` is where the work is done: where the person lives as
    far as the contract reaches, or else the outlet's own, so that the clause about residence says what stands against.
    """

    kind: str
    subject: str
    name: str
    village: str
    href: str  # where they are shown
    save: str  # where the form is sent
    person: PersonShown | None = None
    about: str = ""


def asked(request: Request) -> tuple[ServiceItem, Whom]:
    """What the address names; 404 for an item that is not offered or whoever is not served here."""
    item = item_on(request, request.path_params["item"], today(request))
    whom = None
    if item is not None and item.offered:
        whom = _person(request, item) or _employer(request, item) or _new(request, item)
    if item is None or whom is None:
        raise HTTPException(404)
    return item, whom


def _person(request: Request, item: ServiceItem) -> Whom | None:
    id = request.path_params.get("person")
    kind = next((one for one in item.kinds() if one in ("person", "household")), None)
    person = person_or_none(request, id) if id and kind else None
    if person is None or kind is None:
        return None
    return Whom(
        kind=kind,
        subject=person.person if kind == "person" else "",
        name=person.name,
        village=person.record.village if within(person.record.village, contract_areas(request)) else _here(request),
        href=addresses.url("people.show", person=person.person),
        save=addresses.url("cases.open-now", person=person.person, item=item.code),
        person=person,
        about=person.person if kind == "household" else "",
    )


def _employer(request: Request, item: ServiceItem) -> Whom | None:
    id = request.path_params.get("employer")
    if not id or "employer" not in item.kinds():
        return None
    employer = employers.employer(request.context, request.platform.views, id)
    if employer is None:
        return None
    return Whom(
        kind="employer",
        subject=employer.employer,
        name=employer.name,
        village=_here(request),
        href=addresses.url("employers.show", employer=employer.employer),
        save=addresses.url("cases.open-for-employer", employer=employer.employer, item=item.code),
    )


def _new(request: Request, item: ServiceItem) -> Whom | None:
    kind = item.subject
    if kind not in BEGINS or {"person", "employer"} & request.path_params.keys():
        return None
    return Whom(
        kind=kind,
        subject="",
        name=gettext("本网点"),
        village=_here(request),
        href=addresses.url("cases.new"),
        save=addresses.url("cases.begin-now", item=item.code),
    )


def _here(request: Request) -> str:
    """The village of the outlet."""
    outlet = own_outlet(request)
    return outlet.village if outlet else ""
