"""The public page of an outlet, without an account: where it is, what it does and how, what it has published.

What is shown is for everybody: nothing of any person, of staff neither.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.catalogue.item import ServiceItem
from domain.policies.case_intake import VACANCY_ITEM
from projections.campaign_board.answers import PoolPost
from projections.campaign_board.queries import public_posts_of
from projections.facility_board.answers import Facility
from projections.facility_board.queries import facilities_of
from projections.feedback_board.answers import Satisfaction
from projections.feedback_board.queries import satisfaction
from projections.job_board import queries as jobs
from projections.job_board.answers import Vacancy
from projections.operator_directory.answers import Outlet
from projections.operator_directory.public import public_outlet
from projections.publication_board.answers import Publication
from projections.publication_board.queries import publications_of
from tenants.accounts.roles import Role
from tenants.context import Context
from web.addresses import url
from web.documents.qr import qr_svg
from web.i18n import gettext
from web.offers.places import contract_at, gone_on, takes_offers
from web.render import render
from web.request import Request
from web.shown.catalogue import items_on
from web.shown.days import today

# Readers without an account are shown by the program itself what is for everybody.
_READER = Context(actor="system:outlet", role=Role.SYSTEM, tenant=None, area="", outlet=None, request_id="")
VACANCIES, NEWS, ON_A_SLIDE, SECONDS = 30, 5, 8, 15


@dataclass(frozen=True, slots=True)
class Shown:
    """What an outlet has for everybody beside its items and vacancies."""

    publications: tuple[Publication, ...]
    posts: tuple[PoolPost, ...]
    facilities: tuple[Facility, ...]
    rated: Satisfaction


@dataclass(frozen=True, slots=True)
class Slide:
    """One picture of the display screen; `kind` says which part of the template draws it."""

    kind: str  # outlet, items, vacancies, publication, posts, facilities, rated, none
    title: str
    rows: Sequence[Any]


def show(request: Request) -> Response:
    outlet = _found(request)
    values = {"outlet": outlet, "groups": _groups(request, outlet), "vacancies": _vacancies(request, outlet)}
    values |= {"shown": _shown(request, outlet), "news": NEWS, "takes_offers": takes_offers(request, outlet)}
    values["gone_on"] = gone_on(request, outlet)
    return render(request, "outlets/public.html", values)


def guide(request: Request) -> Response:
    """One item: who may, what to bring, the steps."""
    outlet, code = _found(request), request.path_params["item"]
    known = {item.code: item for _, inside in _groups(request, outlet) for item in inside}
    if code not in known:
        raise HTTPException(404)
    # Of an item's documents only the forms, in 《》, concern who comes: the others are the window's own records.
    forms = [one for one in known[code].documents if one.startswith("《")]
    values = {"outlet": outlet, "item": known[code], "forms": forms, "vacancy_item": VACANCY_ITEM}
    return render(request, "outlets/guide.html", values)


def screen(request: Request) -> Response:
    """The same in large letters, a slide at a time; the browser goes on by itself, without script, unless held."""
    outlet = _found(request)
    slides = _slides(request, outlet)
    asked = request.query_params.get("at", "0")
    at = int(asked) % len(slides) if asked.isdecimal() and len(asked) < 6 else 0
    held = "hold" in request.query_params
    address = f"{request.platform.settings.address}{url('outlets.public', outlet=outlet.outlet)}"
    values = {"outlet": outlet, "slide": slides[at], "at": at, "slides": len(slides), "held": held}
    values |= {"qr": qr_svg(address, gettext("网点主页的二维码")), "following": (at + 1) % len(slides)}
    response = render(request, "outlets/screen.html", values, fragment="outlets/_screen.html")
    if not held:
        following = url("outlets.screen", {"at": values["following"]}, outlet=outlet.outlet)
        response.headers["Refresh"] = f"{SECONDS}; url={following}"
    return response


def _found(request: Request) -> Outlet:
    """An open outlet; 404 for one that was closed or never was."""
    found = public_outlet(request.platform.views, request.path_params["outlet"])
    if found is None:
        raise HTTPException(404)
    return found


def _groups(request: Request, outlet: Outlet) -> list[tuple[str, list[ServiceItem]]]:
    """The items of the contract in force, by group, in the notice's order."""
    contract = contract_at(request, outlet)
    grouped: dict[str, list[ServiceItem]] = {}
    every = items_on(request, today(request)).values()
    for item in (one for one in every if contract and one.offered and one.code in contract.items):
        grouped.setdefault(item.group, []).append(item)
    return list(grouped.items())


def _vacancies(request: Request, outlet: Outlet) -> Sequence[Vacancy]:
    """What the operator has published and is still open, the latest first."""
    page = jobs.vacancies(
        _READER, request.platform.views, operator=outlet.operator, open_on=today(request), size=VACANCIES
    )
    return page.rows


def _slides(request: Request, outlet: Outlet) -> list[Slide]:
    every = [item for _, inside in _groups(request, outlet) for item in inside]
    slides = [Slide("outlet", outlet.name, ())]
    slides += [Slide("items", gettext("能办的事项"), part) for part in _parts(every)]
    slides += [Slide("vacancies", gettext("正在招聘"), part) for part in _parts(_vacancies(request, outlet))]
    shown = _shown(request, outlet, "display")
    slides += [Slide("publication", one.title, (one,)) for one in shown.publications]
    if not shown.publications:
        slides.append(Slide("none", gettext("信息和公告"), (gettext("现在没有公告"),)))
    slides += [Slide("posts", gettext("公益性岗位"), part) for part in _parts(shown.posts) or [()]]
    slides += [Slide("facilities", gettext("便民设施"), part) for part in _parts(shown.facilities) or [()]]
    return [*slides, Slide("rated", gettext("满意度"), (shown.rated,))]


def _shown(request: Request, outlet: Outlet, channel: str = "") -> Shown:
    views = request.platform.views
    return Shown(
        publications_of(views, outlet.outlet, today(request), channel=channel),
        public_posts_of(views, outlet.outlet),
        facilities_of(views, outlet.outlet),
        satisfaction(_READER, views, outlet.operator).get(outlet.outlet, Satisfaction((0, 0, 0, 0, 0))),
    )


def _parts(rows: Sequence[Any]) -> list[Sequence[Any]]:
    return [rows[first : first + ON_A_SLIDE] for first in range(0, len(rows), ON_A_SLIDE)]
